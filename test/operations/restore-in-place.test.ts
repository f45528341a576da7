// A whole backup over the database that is there: everything or nothing, and nothing on the way that is in neither the backup nor the
// safety backup.
import { backupOptions } from '../harness/backup.js'
import { backUp, databasesLike, restoreDeps, scene, SHOP, withChanges } from './restoring.js'

describe('in-place', () => {
  it('F74 F78 brings everything of the backup back in one transaction, after a safety backup', async () => {
    const { database, restore, dump } = await scene()
    const before = await dump()
    await withChanges(database.url)
    const report = await restore({ mode: 'in-place', endSessions: true })
    expect(await dump()).toBe(before)
    expect(report).toMatchObject({ status: 'restored', restoredTo: database.name, rows: 2200, lost: ['shop.later'] })
    expect(report.safetyBackup?.rows).toBe(1 + 200)
  })

  it('changes nothing where the load fails at its very end', async () => {
    const { database, restore, dump } = await scene(`${SHOP}
      CREATE FUNCTION shop.good(int) RETURNS boolean LANGUAGE plpgsql AS $$BEGIN RETURN coalesce(current_setting('app.checked', true), '') = 'yes'; END$$;
      SET app.checked = 'yes';
      CREATE TABLE shop.zz (a int CHECK (shop.good(a)));
      INSERT INTO shop.zz VALUES (1)`)
    const before = await dump()
    await expect(restore({ mode: 'in-place', endSessions: true })).rejects.toMatchObject({
      code: 'restore-failed',
      message: expect.stringContaining('safety backup taken before it') as string,
      detail: { state: 'rolled-back' },
    })
    expect(await dump()).toBe(before)
    expect(await databasesLike(database)).toEqual([database.name])
  })

  it('refuses to take something with it that the backup does not hold', async () => {
    const { restore, database, dump } = await scene()
    await database.query('CREATE SCHEMA apart; CREATE VIEW apart.v AS SELECT id FROM shop.orders')
    const before = await dump()
    const refusal = restore({ mode: 'in-place', endSessions: true })
    await expect(refusal).rejects.toMatchObject({
      code: 'restore-refused',
      message: expect.stringContaining('apart.v') as string,
      detail: { state: 'rolled-back' },
    })
    expect(await dump()).toBe(before)
  })

  it.each([
    ['a policy', 'CREATE POLICY mine ON apart.rows USING (shop.may())', 'apart.rows'],
    ['a table of a publication', 'CREATE PUBLICATION changes FOR TABLE shop.orders', 'publication changes'],
    ['a domain', 'CREATE DOMAIN apart.checked AS shop.kind', 'apart.checked'],
    [
      'an event trigger',
      'CREATE EVENT TRIGGER watch ON ddl_command_end EXECUTE FUNCTION shop.watch()',
      'event trigger watch',
    ],
  ])('refuses to take %s with it', async (_what, sql, told) => {
    const { restore, database, dump } = await scene()
    await database.query(`CREATE SCHEMA apart; CREATE TABLE apart.rows (id int); CREATE TYPE shop.kind AS ENUM ('a');
      CREATE FUNCTION shop.may() RETURNS boolean LANGUAGE sql AS 'SELECT true';
      CREATE FUNCTION shop.watch() RETURNS event_trigger LANGUAGE plpgsql AS 'BEGIN END'; ${sql}`)
    const before = await dump()
    await expect(restore({ mode: 'in-place', endSessions: true })).rejects.toMatchObject({
      code: 'restore-refused',
      message: expect.stringContaining(told) as string,
      detail: { state: 'rolled-back' },
    })
    expect(await dump()).toBe(before)
  })

  it('has nothing to say of what stands beside it: an index that is not valid, a constraint, a sequence', async () => {
    const { restore, database } = await scene()
    await database.query(`CREATE SCHEMA apart; CREATE TABLE apart.rows (id serial PRIMARY KEY); INSERT INTO apart.rows VALUES (7);
      ALTER TABLE apart.rows ADD CONSTRAINT c CHECK (id > 0) NOT VALID;
      UPDATE pg_index SET indisvalid = false WHERE indexrelid = 'apart.rows_pkey'::regclass`)
    const { load } = await restore({ mode: 'in-place', endSessions: true })
    expect(load!.findings).toEqual([])
  })

  it('F74 a row that is written while it goes on is refused, never in neither of the two', async () => {
    const { restore, database } = await scene()
    const { store } = await restoreDeps()
    const written: string[] = []
    const put: typeof store.put = async (staged) => {
      const writer = await database.client()
      const sql = `SET lock_timeout = '100ms'; INSERT INTO shop.customers (name) VALUES ('the last one')`
      await writer.query(sql).then(
        () => written.push('lost'),
        ({ code }: { code: string }) => written.push(code),
      )
      await writer.end()
      return store.put(staged)
    }
    await restore({ mode: 'in-place', endSessions: true }, { store: { ...store, put } })
    expect(written).toEqual(['55P03'])
  })

  it('tells beforehand what comes back empty, and takes no safety backup that leaves rows out', async () => {
    const { restore, database } = await scene()
    const path = await backUp(database.url, { excludeTableData: ['shop.orders'] })
    const request = { mode: 'in-place', source: { kind: 'file', path } } as const
    const { warnings } = await restore({ ...request, dryRun: true, endSessions: true })
    expect(warnings.join('\n')).toMatch(
      /empty afterwards[^]*shop\.orders[^]*--mode tables --into replace --confirm \S+ --table shop\.orders/,
    )
    const partial = { take: true, options: backupOptions({ excludeTableData: ['shop.customers'] }) } as const
    await expect(restore({ ...request, backup: partial })).rejects.toMatchObject({
      code: 'bad-input',
      message: expect.stringMatching(/^exclude-table-data: /) as string,
    })
  })
})
