// A whole backup brought back in each of its three ways: what is there afterwards, and what was there is nowhere lost.
import { audit } from '../../src/operations/audit.js'
import { silentLog } from '../../src/log.js'
import { markdown } from '../../src/reports/markdown.js'
import { restoreDocument } from '../../src/reports/restore-report.js'
import type { RestoreReport } from '../../src/operations/restore.js'
import { backUp, databasesLike, dropDatabase, dumpOf, scene, SHOP, withChanges } from './restoring.js'
import { freshDatabase, type TestDatabase, testServer } from '../harness/postgres.js'

describe('new-database', () => {
  it('makes a database beside the live one, equal to the backup, with its owner, rights and settings', async () => {
    const { database, restore, dump, dumpOf: dumpByName, lines } = await scene()
    await database.query(`ALTER DATABASE "${database.name}" SET search_path = shop, "Odd name", public`)
    await database.query(`REVOKE CONNECT ON DATABASE "${database.name}" FROM PUBLIC`)
    const before = await dump()
    await database.query('TRUNCATE shop.orders')
    const report = await restore()
    try {
      expect(report).toMatchObject({ status: 'restored', tables: 2, rows: 2200, notCopied: [] })
      expect(report.restoredTo).toMatch(new RegExp(`^${database.name}_restore_\\d{8}_\\d{6}$`))
      expect(await dumpByName(report.restoredTo)).toBe(before)
      const [facts] = await database.query<Record<string, unknown>>(
        `SELECT has_database_privilege('pg_read_all_stats', d.oid, 'CONNECT') AS open, s.setconfig::text AS settings,
           shobj_description(d.oid, 'pg_database') AS comment, d.datcollate = o.datcollate AS collate
         FROM pg_database d LEFT JOIN pg_db_role_setting s ON s.setdatabase = d.oid, pg_database o
         WHERE d.datname = $1 AND o.datname = $2`,
        [report.restoredTo, database.name],
      )
      expect(facts).toEqual({
        open: false,
        settings: String.raw`{"search_path=shop, \"Odd name\", public"}`,
        collate: true,
        comment: expect.stringMatching(/^restored by pg-runbook from /) as string,
      })
      expect(lines.join('\n')).toContain('Made the database')
    } finally {
      await dropDatabase(report.restoredTo)
    }
  })

  it('F73 drops the new database when the load fails, and says so', async () => {
    const { database, restore } = await scene(`${SHOP}
      CREATE FUNCTION shop.good(int) RETURNS boolean LANGUAGE plpgsql AS $$BEGIN RETURN coalesce(current_setting('app.checked', true), '') = 'yes'; END$$;
      SET app.checked = 'yes';
      CREATE TABLE shop.odd (a int CHECK (shop.good(a)));
      INSERT INTO shop.odd VALUES (1)`)
    await expect(restore()).rejects.toMatchObject({
      code: 'restore-failed',
      message: expect.stringMatching(/shop\.odd[^]*was dropped/) as string,
      detail: { state: 'nothing-changed' },
    })
    expect(await databasesLike(database)).toEqual([database.name])
  })

  it('F84 never touches a database that has the name already', async () => {
    const { restore, database } = await scene()
    const other = await freshDatabase({ sql: 'CREATE TABLE mine (a int)' })
    const refusal = restore({ newDatabaseName: other.name })
    await expect(refusal).rejects.toMatchObject({ code: 'restore-refused', detail: { state: 'nothing-changed' } })
    await expect(restore({ newDatabaseName: other.name, dryRun: true })).rejects.toMatchObject({
      code: 'restore-refused',
    })
    expect(await other.query(`SELECT to_regclass('mine') IS NOT NULL AS there`)).toEqual([{ there: true }])
    expect(await databasesLike(database)).toEqual([database.name])
  })

  it('F84 sweeps what a killed restore left a day ago, and only what says that it is unfinished', async () => {
    const { restore, database } = await scene()
    const [stale, fresh, finished] = ['20200101_000000', '29990101_000000', '20200101_000001'].map(
      (time) => `${database.name}_restore_${time}`,
    )
    const marker = `'pg-runbook unfinished restore v1 {"backup":"x","createdAt":"2020-01-01T00:00:00Z"}'`
    for (const name of [stale, fresh, finished]) await database.query(`CREATE DATABASE "${name}"`)
    for (const name of [stale, fresh]) await database.query(`COMMENT ON DATABASE "${name}" IS ${marker}`)
    await database.query(`COMMENT ON DATABASE "${finished}" IS 'restored by pg-runbook from x'`)
    const { restoredTo } = await restore()
    expect(await databasesLike(database)).toEqual([database.name, finished, fresh, restoredTo].sort())
    await expect(restore({ newDatabaseName: fresh! })).rejects.toMatchObject({
      code: 'restore-refused',
      detail: { hint: expect.stringContaining(`DROP DATABASE "${fresh}" WITH (FORCE)`) as string },
    })
    for (const name of [finished, fresh, restoredTo]) await dropDatabase(name!)
  })
})

describe('what does not come back with an older backup', () => {
  const auditing = async (database: TestDatabase, updates: boolean) =>
    audit(
      {
        database: { databaseUrl: database.url },
        change: { what: 'enable', tables: ['shop.orders', 'public."Odd name"'], updates },
        lockTimeoutMs: 0,
        dryRun: false,
      },
      { env: {}, log: silentLog },
    )

  const told = ({ warnings }: RestoreReport) => warnings.filter((line) => !line.includes('are connected'))

  it('the audit and rows kept by earlier restores are told with what puts them back, in a dry run and in the report', async () => {
    const { database, restore } = await scene(`${SHOP} CREATE TABLE "Odd name" (a int)`)
    await auditing(database, true)
    await database.query('CREATE TABLE shop.orders_before_restore_20260101_000000 AS SELECT 1 AS a')
    const expected = [
      expect.stringContaining(
        `afterwards: pg-runbook audit enable 'public."Odd name"' shop.orders --updates`,
      ) as string,
      expect.stringContaining('--mode tables --table shop.orders_before_restore_20260101_000000') as string,
    ]
    expect(told(await restore({ mode: 'in-place', dryRun: true }))).toEqual(expected)
    expect(told(await restore({ mode: 'swap', dryRun: true }))).toEqual(expected.slice(0, 1))
    expect(told(await restore({ dryRun: true }))).toEqual([])
    expect(told(await restore({ mode: 'in-place', endSessions: true }))).toEqual(expected)
    expect((await auditing(database, true)).tables.map(({ audited: on }) => on)).toEqual([true, true])
  })

  it('nothing is said of an audit that the backup brings, but of what it noted since', async () => {
    const { database, restore } = await scene(`${SHOP} CREATE TABLE "Odd name" (a int)`)
    await auditing(database, false)
    const source = { kind: 'file', path: await backUp(database.url) } as const
    const report = await restore({ mode: 'in-place', source, dryRun: true })
    expect(told(report)).toEqual([expect.stringContaining('has noted since the backup was made') as string])
  })
})

describe('swap', () => {
  it('puts the restored database in the place of the live one, which is kept', async () => {
    const { database, restore, dump } = await scene()
    const before = await dump()
    await withChanges(database.url)
    await database.query(`COMMENT ON DATABASE ${database.name} IS 'the shop''s'`)
    const changed = await dump()
    const report = await restore({ mode: 'swap', endSessions: true })
    const comments = `SELECT shobj_description(oid, 'pg_database') AS of FROM pg_database WHERE datname = ANY ($1)`
    const other = await freshDatabase()
    expect(await other.query(comments, [[database.name, report.keptAs]])).toEqual([
      { of: "the shop's" },
      { of: "the shop's" },
    ])
    expect(report).toMatchObject({ status: 'restored', restoredTo: database.name })
    expect(await dump()).toBe(before)
    expect(report.keptAs).toMatch(/_before_restore_/)
    expect(await dumpOf(testServer().url(report.keptAs))).toBe(changed)
    await dropDatabase(report.keptAs!)
  })

  it('F85 refuses while others are connected, names them, and ends them only where it is told to', async () => {
    const { database, restore } = await scene()
    const other = await database.client()
    await other.query(`SET application_name = 'the web shop'`)
    await expect(restore({ mode: 'swap' })).rejects.toMatchObject({
      code: 'restore-refused',
      message: expect.stringContaining('the web shop') as string,
    })
    expect((await other.query('SELECT 1 AS one')).rows).toEqual([{ one: 1 }])
    const report = await restore({ mode: 'swap', endSessions: true })
    await expect(other.query('SELECT 1')).rejects.toThrow()
    await dropDatabase(report.keptAs!)
  })
})

describe('what is refused before anything is changed', () => {
  it('asks for the name of the database, and compares it', async () => {
    const { restore } = await scene()
    await expect(restore({ mode: 'swap', confirm: '' })).rejects.toMatchObject({ code: 'bad-input' })
    await expect(restore({ mode: 'in-place', confirm: 'other' })).rejects.toMatchObject({ code: 'wrong-database' })
  })

  it('F71 a backup of another database, unless it is forced; beside the live one it is only told', async () => {
    const [mine, other] = [await scene('CREATE TABLE a (a int)'), await scene()]
    const source = { kind: 'file', path: other.file } as const
    await expect(mine.restore({ mode: 'in-place', source })).rejects.toMatchObject({ code: 'foreign-backup' })
    const forced = await mine.restore({ mode: 'in-place', source, forceForeign: true, endSessions: true })
    expect(forced).toMatchObject({ rows: 2200, warnings: [expect.stringContaining(other.database.name)] })
  })

  it("F71 rows of another database are not put in a live table's place, unless it is forced; beside it they are told", async () => {
    const sql = 'CREATE TABLE a (a int PRIMARY KEY); INSERT INTO a VALUES (1)'
    const [mine, other] = [await scene(sql), await scene(sql.replace('(1)', '(2)'))]
    const request = { mode: 'tables', tables: ['a'], source: { kind: 'file', path: other.file } } as const
    for (const dryRun of [true, false])
      await expect(mine.restore({ ...request, into: 'replace', dryRun })).rejects.toMatchObject({
        code: 'foreign-backup',
        detail: { state: 'nothing-changed' },
      })
    expect(await mine.database.query('SELECT a FROM a')).toEqual([{ a: 1 }])
    const told = [expect.stringContaining(other.database.name) as string]
    expect(await mine.restore(request)).toMatchObject({ warnings: told })
    expect(await mine.restore({ ...request, into: 'replace', forceForeign: true })).toMatchObject({ warnings: told })
    expect(await mine.database.query('SELECT a FROM a')).toEqual([{ a: 2 }])
  })

  it('a dry run shows the names that there would be', async () => {
    const { restore, database } = await scene()
    const now = () => new Date('2025-10-26T03:15:00Z')
    expect(await restore({ mode: 'new-database', dryRun: true }, { now })).toMatchObject({
      restoredTo: `${database.name}_restore_20251026_031500`,
    })
    const report = await restore({ mode: 'swap', dryRun: true, endSessions: true }, { now })
    const names = {
      restoredTo: database.name,
      madeAs: `${database.name}_restore_20251026_031500`,
      keptAs: `${database.name}_before_restore_20251026_031500`,
    }
    expect(report).toMatchObject(names)
    const shown = markdown(restoreDocument(report))
    for (const name of [names.madeAs, names.keptAs]) expect(shown).toContain(name)
  })

  it('a dry run changes nothing and needs no confirmation', async () => {
    const { restore, database, dump } = await scene()
    const before = await dump()
    expect(await restore({ mode: 'in-place', confirm: '', dryRun: true })).toMatchObject({
      status: 'dry-run',
      rows: 2200,
    })
    expect(await dump()).toBe(before)
    expect(await databasesLike(database)).toEqual([database.name])
  })
})
