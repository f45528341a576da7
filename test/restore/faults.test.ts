// What must not be restored is refused while the target is as it was; what breaks on the way leaves it as it was.
import { writeFileSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { manifestLine, parseManifestLine } from '../../src/backups/manifest.js'
import { silentLog } from '../../src/log.js'
import { mainClients } from '../harness/pg-dump-clients.js'
import { freshDatabase, startServer } from '../harness/postgres.js'
import { databasesLike, dropDatabase, dumpOf, fileText, scene, SHOP } from '../operations/restoring.js'
import { comparable, fileWith, restoreFile } from './opened.js'

/** Every byte is tried where files are surveyed; here, what a refusal leaves. */
const PIECES = 12

describe('F70 a damaged backup', () => {
  it('cut anywhere, or with a byte flipped anywhere, is refused, and the target is unchanged', async () => {
    const { file, restore, dump } = await scene()
    const before = await dump()
    const whole = await fileText(file)
    const damaged: Buffer[] = []
    for (let piece = 0; piece < PIECES; piece++) {
      const at = Math.floor((whole.length * piece) / PIECES)
      damaged.push(whole.subarray(0, at))
      const flipped = Buffer.from(whole)
      flipped[at]! ^= 4
      damaged.push(flipped)
    }
    for (const bytes of damaged) {
      const source = { kind: 'file', path: await fileWith(bytes) } as const
      const code = await restore({ mode: 'in-place', source, endSessions: true }).then(
        () => 'restored',
        (error: { code: string }) => error.code,
      )
      if (bytes.length > 0 && code === 'restored') expect(comparable(bytes)).toBe('refused')
      expect(['bad-dump', 'backup-incomplete', 'backup-not-opened']).toContain(code)
    }
    expect(await dump()).toBe(before)
  })

  it("with two tables' rows exchanged, or with the manifest of another", async () => {
    const twins =
      'CREATE TABLE one (a int); CREATE TABLE two (a int); INSERT INTO one VALUES (1); INSERT INTO two VALUES (2)'
    const { file, restore, dump, database } = await scene(twins)
    const before = await dump()
    const text = (await fileText(file)).toString()
    const exchanged = text
      .replace('one (a) FROM stdin;\n1', 'one (a) FROM stdin;\n2')
      .replace('two (a) FROM stdin;\n2', 'two (a) FROM stdin;\n1')
    expect(exchanged).not.toBe(text)
    const other = await scene('CREATE TABLE other (a int)')
    const foreign = (await fileText(other.file)).toString().trimEnd().split('\n').at(-1)!
    const mixed = text.replace(/-- pg-runbook manifest .*\n$/, `${foreign}\n`)
    for (const bytes of [exchanged, mixed]) {
      const source = { kind: 'file', path: await fileWith(Buffer.from(bytes)) } as const
      for (const mode of ['in-place', 'swap', 'new-database'] as const)
        await expect(restore({ mode, source, endSessions: true })).rejects.toMatchObject({ code: 'bad-dump' })
    }
    expect(await dump()).toBe(before)
    expect(database.name).toBeTruthy()
  })

  it('changed after it was read and before it was loaded', async () => {
    const { file, restore, dump } = await scene()
    const before = await dump()
    const whole = await fileText(file)
    const at = whole.indexOf('customer 150')
    const log = {
      ...silentLog,
      info(line: string) {
        if (line.startsWith('Emptying')) void writeFile(file, whole.fill('9', at, at + 1))
      },
    }
    await expect(restore({ mode: 'in-place', endSessions: true }, { log })).rejects.toMatchObject({
      code: 'bad-dump',
      detail: { state: 'rolled-back' },
    })
    expect(await dump()).toBe(before)
  })
})

it('F70 large objects that changed after they were read are not taken for those of the backup', async () => {
  const { file, restore, database } = await scene(`SELECT lo_from_bytea(0, '\\x00112233')`)
  const whole = await fileText(file)
  const log = {
    ...silentLog,
    info(line: string) {
      const at = whole.indexOf('00112233')
      if (line === 'Restoring: rows') writeFileSync(file, whole.fill('9', at, at + 1))
    },
  }
  await expect(restore({}, { log })).rejects.toMatchObject({ code: 'bad-dump', detail: { state: 'nothing-changed' } })
  expect(await databasesLike(database)).toEqual([database.name])
})

describe('what the target lacks', () => {
  const dumpWith = async (sql: string, change: (text: string) => string): Promise<string> => {
    const source = await freshDatabase({ sql })
    const dump = (await mainClients().run('pg_dump', source.url)).toString('latin1')
    return fileWith(Buffer.from(change(dump), 'latin1'))
  }

  it('F86 an extension, told with everything else before anything is made', async () => {
    const path = await dumpWith('CREATE EXTENSION citext; CREATE TABLE a (a citext)', (text) =>
      text.replaceAll('citext', 'no_such_extension').replace('OWNER TO postgres', 'OWNER TO nobody_here'),
    )
    const { restore } = await scene('CREATE TABLE b (b int)')
    await expect(restore({ source: { kind: 'file', path } })).rejects.toMatchObject({
      code: 'restore-refused',
      message: expect.stringMatching(/no_such_extension[^]*nobody_here/) as string,
      detail: { state: 'nothing-changed' },
    })
  })

  it('F87 roles, unless owners and rights are left out', async () => {
    const sql =
      'CREATE TABLE a (a int); INSERT INTO a VALUES (1); GRANT SELECT ON a TO pg_monitor; CREATE POLICY p ON a USING (true)'
    const path = await dumpWith(sql, (text) =>
      text
        .replaceAll('OWNER TO postgres', 'OWNER TO "no; such owner"')
        .replaceAll('TO pg_monitor', 'TO no_such_reader'),
    )
    const { restore } = await scene('CREATE TABLE b (b int)')
    const source = { kind: 'file', path } as const
    await expect(restore({ source })).rejects.toMatchObject({
      code: 'restore-refused',
      message: expect.stringMatching(/no; such owner[^]*no_such_reader|no_such_reader[^]*no; such owner/) as string,
      detail: { hint: expect.stringContaining('CREATE ROLE "no; such owner"') as string },
    })
    const { restoredTo, rows } = await restore({ source, noOwner: true, noPrivileges: true })
    expect(rows).toBe(1)
    await dropDatabase(restoredTo)
  })
})

describe('encodings', () => {
  it('F25 F76 SQL_ASCII bytes never reach a UTF8 database, and come back as they were into one of their own', async () => {
    const source = await scene(`CREATE TABLE a (t text); INSERT INTO a VALUES (E'caf\\xe9')`, { encoding: 'SQL_ASCII' })
    const utf8 = await scene('CREATE TABLE a (t text)')
    const from = { kind: 'file', path: source.file } as const
    await expect(
      utf8.restore({ mode: 'in-place', source: from, forceForeign: true, endSessions: true }),
    ).rejects.toMatchObject({ code: 'restore-refused', message: expect.stringContaining('SQL_ASCII') as string })
    const { restoredTo } = await utf8.restore({ source: from })
    expect(await utf8.dumpOf(restoredTo)).toBe(await source.dump())
    await dropDatabase(restoredTo)
  })

  it('F25 LATIN1 with names and rows outside of ASCII, into LATIN1 and, converted by the server, into UTF8', async () => {
    const sql = `CREATE SCHEMA "stra\u00dfe"; CREATE TABLE "stra\u00dfe"."caf\u00e9" ("\u00fc" text PRIMARY KEY DEFAULT '\u00e4');
      INSERT INTO "stra\u00dfe"."caf\u00e9" VALUES ('d\u00e9j\u00e0 vu'); COMMENT ON TABLE "stra\u00dfe"."caf\u00e9" IS '\u00f6';
      CREATE FUNCTION "\u00e5"() RETURNS text LANGUAGE sql AS $$SELECT '\u00e6'::text$$`
    const source = await scene(sql, { encoding: 'LATIN1' })
    const { restoredTo } = await source.restore()
    expect(await source.dumpOf(restoredTo)).toBe(await source.dump())
    await dropDatabase(restoredTo)
    const utf8 = await freshDatabase()
    await restoreFile(source.file, utf8.url)
    expect(await utf8.query('SELECT * FROM "stra\u00dfe"."caf\u00e9"')).toEqual([{ '\u00fc': 'd\u00e9j\u00e0 vu' }])
    expect(await utf8.query('SELECT "\u00e5"() AS it')).toEqual([{ it: '\u00e6' }])
  })
})

describe('what breaks on the way', () => {
  const wide = `${SHOP}; CREATE TABLE wide AS SELECT n, repeat(md5(n::text), 20) AS t FROM generate_series(1, 40000) n`

  it('F65 a server that restarts in the middle leaves everything as it was, and says to try again', async () => {
    const server = await startServer()
    const { restore, dump } = await scene(wide, { server })
    // A server that was stopped in the middle goes on with a number further on.
    const withoutPositions = async () => (await dump()).replaceAll(/^SELECT pg_catalog\.setval.*$/gm, '')
    const before = await withoutPositions()
    let restarted: Promise<void> | undefined
    const log = {
      ...silentLog,
      progress({ task, done }: { task: string; done: number }) {
        if (task === 'rows' && done > 1e6) restarted ??= server.restart('immediate')
      },
    }
    await expect(restore({ mode: 'in-place', endSessions: true }, { log })).rejects.toMatchObject({
      code: 'restore-failed',
      detail: { state: 'rolled-back', hint: expect.stringContaining('run the restore again') as string },
    })
    await restarted
    expect(await withoutPositions()).toBe(before)
  })

  it('F73 a connection that is ended while several load drops the new database', async () => {
    const { restore, database } = await scene(wide)
    let ended: Promise<unknown> | undefined
    const log = {
      ...silentLog,
      progress({ task, done }: { task: string; done: number }) {
        if (task === 'rows' && done > 1e6)
          ended ??= database.query(
            `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE starts_with(datname, $1 || '_restore') AND query LIKE 'COPY%'`,
            [database.name],
          )
      },
    }
    await expect(restore({}, { log })).rejects.toMatchObject({
      code: 'restore-failed',
      message: expect.stringContaining('was dropped') as string,
      detail: { state: 'nothing-changed' },
    })
    expect(ended).toBeDefined()
    const left = `SELECT count(*)::int AS n FROM pg_database WHERE starts_with(datname, $1 || '_restore')`
    expect(await database.query(left, [database.name])).toEqual([{ n: 0 }])
  })

  it('F73 a cancel stops the load and drops the new database', async () => {
    const { restore, database } = await scene(wide)
    const stop = new AbortController()
    const log = {
      ...silentLog,
      progress({ task, done }: { task: string; done: number }) {
        if (task === 'rows' && done > 1e6) stop.abort(new Error('cancelled by the test'))
      },
    }
    await expect(restore({}, { log, signal: stop.signal })).rejects.toThrow('cancelled by the test')
    const left = `SELECT count(*)::int AS n FROM pg_database WHERE starts_with(datname, $1 || '_restore')`
    expect(await database.query(left, [database.name])).toEqual([{ n: 0 }])
  })
})

it('a manifest of another cluster is another database, even under the same name', async () => {
  const { file, restore } = await scene('CREATE TABLE a (a int)')
  const text = (await fileText(file)).toString()
  const line = text.trimEnd().split('\n').at(-1)!
  const manifest = parseManifestLine(line)
  const other = manifestLine({ ...manifest, database: { ...manifest.database, identity: { systemIdentifier: '1' } } })
  const source = { kind: 'file', path: await fileWith(Buffer.from(text.replace(`${line}\n`, other))) } as const
  await expect(restore({ mode: 'swap', source, endSessions: true })).rejects.toMatchObject({ code: 'foreign-backup' })
  expect(await dumpOf((await freshDatabase()).url)).not.toContain('CREATE TABLE')
})
