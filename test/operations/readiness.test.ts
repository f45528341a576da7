// What an application's probe is told, of real databases in every state, and what it costs the database to be asked.
import { utimes, writeFile } from 'node:fs/promises'
import path from 'node:path'
import pg from 'pg'
import { startPgBouncer } from '../harness/pgbouncer.js'
import { freshDatabase, startServer } from '../harness/postgres.js'
import { apply, migrationsFolder, until } from '../migrations/run-migration.js'
import { DATABASE, FILES, WRITABLE, applied, ask, check, connections } from './asking-readiness.js'

it('is ready when every file of the folder is applied, and leaves no connection behind', async () => {
  const { database, folder } = await applied()
  expect(await ask(database.url, folder)).toEqual({
    status: 'ready',
    checks: [DATABASE, WRITABLE, check('migrations', true, '2 applied')],
    migrations: { applied: 2, pending: [], changed: [], unfinished: [] },
    durationMs: expect.any(Number) as number,
  })
  await until(async () => (await connections(database)) === 0, 'the connection ends')
})

it('names what is pending, changed and unfinished; what the folder lacks is no matter', async () => {
  const { database, folder } = await applied()
  await apply(database.url, 'CREATE TABLE newer (id int)', {}, { name: '20250109_of_a_newer_release.sql' })
  expect((await ask(database.url, folder)).status).toBe('ready')
  await writeFile(path.join(folder, '20250101_a.sql'), 'CREATE TABLE a (id bigint)')
  await writeFile(path.join(folder, '20250103_c.sql'), 'SELECT 1')
  await writeFile(path.join(folder, '20250104_d.sql'), 'SELECT 1')
  await database.query("UPDATE pgrunbook.migrations SET status = 'running' WHERE name = '20250102_b.sql'")
  expect(await ask(database.url, folder)).toMatchObject({
    status: 'not-ready',
    checks: [
      DATABASE,
      WRITABLE,
      check('migrations', false, '2 pending, 1 changed after they were applied, 1 unfinished'),
    ],
    migrations: {
      applied: 0,
      pending: ['20250103_c.sql', '20250104_d.sql'],
      changed: ['20250101_a.sql'],
      unfinished: ['20250102_b.sql'],
    },
  })
  await database.query("UPDATE pgrunbook.migrations SET status = 'rolled-back' WHERE name = '20250102_b.sql'")
  expect((await ask(database.url, folder)).migrations?.pending).toContain('20250102_b.sql')
})

it('sees a file change whatever its time says, and takes a byte order mark for no change', async () => {
  const { database, folder } = await applied()
  const file = path.join(folder, '20250101_a.sql')
  const sql = FILES['20250101_a.sql']
  expect((await ask(database.url, folder)).status).toBe('ready')
  await writeFile(file, sql.replace('int', 'oid'))
  await utimes(file, 1, 1)
  expect((await ask(database.url, folder)).migrations?.changed).toEqual(['20250101_a.sql'])
  await writeFile(file, `\uFEFF${sql}`)
  expect((await ask(database.url, folder)).status).toBe('ready')
})

it('takes every file for pending where there is no ledger, and creates none', async () => {
  const database = await freshDatabase()
  const folder = await migrationsFolder({ ...FILES, 'drift_1.sql': 'SELECT 1', 'README.md': '' })
  expect(await ask(database.url, folder)).toMatchObject({
    status: 'not-ready',
    checks: [DATABASE, WRITABLE, check('migrations', false, '2 pending')],
    migrations: { applied: 0, pending: Object.keys(FILES) },
  })
  expect(await database.query("SELECT FROM pg_namespace WHERE nspname = 'pgrunbook'")).toEqual([])
  expect(await ask(database.url, await migrationsFolder())).toMatchObject({
    status: 'ready',
    checks: [DATABASE, WRITABLE, check('migrations', true, 'none in the folder')],
  })
})

it('works through a transaction pooler, with one server connection, and leaves no setting in it', async () => {
  const { database, folder } = await applied()
  const bouncer = await startPgBouncer({ poolSize: 1 })
  const url = bouncer.url(database.name)
  for (const asked of [url, `${url}?pgbouncer=true&connection_limit=1`])
    expect((await ask(asked, folder)).status).toBe('ready')
  const together = await Promise.all([1, 2, 3, 4].map(() => ask(url, folder)))
  expect(together.map(({ status }) => status)).toEqual(Array(4).fill('ready'))
  const next = new pg.Client({ connectionString: url })
  await next.connect()
  const { rows } = await next.query(
    "SELECT current_setting('search_path') AS path, current_setting('statement_timeout') AS t",
  )
  await next.end()
  expect(rows).toEqual([{ path: '"$user", public', t: '0' }])
})

describe('as the application itself, with few rights', () => {
  async function asApplication(grants: string) {
    const { database, folder } = await applied()
    const role = `app_${database.name}`
    await database.query(`CREATE ROLE ${role} LOGIN PASSWORD 'hunter2'; ${grants.replaceAll('$role', role)}`)
    const url = new URL(database.url)
    url.username = role
    url.password = 'hunter2'
    const report = await ask(url.href, folder)
    await database.query(`DROP OWNED BY ${role}; DROP ROLE ${role}`)
    return report
  }

  it('needs no more than to read the ledger', async () => {
    const grants = 'GRANT USAGE ON SCHEMA pgrunbook TO $role; GRANT SELECT ON pgrunbook.migrations TO $role'
    expect((await asApplication(grants)).status).toBe('ready')
  })

  it.each(['', 'GRANT USAGE ON SCHEMA pgrunbook TO $role', 'GRANT SELECT ON pgrunbook.migrations TO $role'])(
    'does not guess where it may not: %j',
    async (grants) => {
      expect(await asApplication(grants)).toMatchObject({
        status: 'not-ready',
        checks: [DATABASE, WRITABLE, check('migrations', undefined, 'this role may not read the ledger')],
      })
    },
  )
})

it('is not ready where nothing can be written', async () => {
  const { database, folder } = await applied()
  await database.query(`ALTER DATABASE ${database.name} SET default_transaction_read_only = on`)
  expect(await ask(database.url, folder)).toMatchObject({
    status: 'not-ready',
    checks: [DATABASE, check('writable', false, 'read-only'), check('migrations', true, '2 applied')],
  })
})

it('is not ready on a replica, and says which migrations it has', async () => {
  const server = await startServer({ settings: { hot_standby: 'on' } })
  const folder = await migrationsFolder(FILES)
  await apply(server.url('postgres'), FILES['20250101_a.sql'], {}, { name: '20250101_a.sql' })
  await writeFile(path.join(server.dataDirectory, 'standby.signal'), '')
  await server.restart('fast')
  expect(await ask(server.url('postgres'), folder)).toMatchObject({
    status: 'not-ready',
    checks: [DATABASE, check('writable', false, 'a replica, in recovery'), check('migrations', false, '1 pending')],
    migrations: { applied: 1, pending: ['20250102_b.sql'] },
  })
})

it('stays cheap with a long history', async () => {
  const database = await freshDatabase()
  await apply(database.url, 'SELECT 1', {}, { name: '20240101_first.sql' })
  const files = Object.fromEntries(
    Array.from({ length: 1_000 }, (_, n) => [`2025${String(n).padStart(6, '0')}_x.sql`, `SELECT ${n}`]),
  )
  const folder = await migrationsFolder(files)
  await database.query(
    `INSERT INTO pgrunbook.migrations (name, checksum, status, applied_at, duration_ms, statements, warnings, tool_version)
     SELECT name, encode(sha256(sql::bytea), 'hex'), 'applied', now(), 1, 1, 0, 'test'
     FROM json_each_text($1) AS f (name, sql)`,
    [JSON.stringify(files)],
  )
  expect(await ask(database.url, folder)).toMatchObject({ status: 'ready', migrations: { applied: 1_000 } })
  const again = await Promise.all([1, 2, 3].map(() => ask(database.url, folder)))
  expect(Math.min(...again.map(({ durationMs }) => durationMs))).toBeLessThan(1_000)
})
