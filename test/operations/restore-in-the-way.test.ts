// What a restore meets on a server that others use as well: sessions of every kind, limits of time and of connections, rights that
// reach only so far. Nothing of it may come as a surprise at the end of an hour.
import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { preflight } from '../../src/restore/preflight.js'
import { endClients } from '../../src/restore/sessions.js'
import { readTarget } from '../../src/restore/target.js'
import { freshDatabase, startServer, testServer } from '../harness/postgres.js'
import { withBackup } from '../restore/opened.js'
import { dropDatabase, type Scene, scene, SHOP } from './restoring.js'

const suffix = randomUUID().slice(0, 8)
const roles: string[] = []
afterAll(async () => {
  const client = new pg.Client({ connectionString: testServer().url() })
  await client.connect()
  for (const role of roles) await client.query(`DROP ROLE ${role}`)
  await client.end()
})

/** A role that goes with the test file. */
async function madeRole({ database }: Pick<Scene, 'database'>, name: string, options: string) {
  const role = `${name}_${suffix}`
  roles.push(role)
  await database.query(`CREATE ROLE ${role} LOGIN PASSWORD 'x' ${options}`)
  const url = Object.assign(new URL(database.url), { username: role, password: 'x' }).href
  return { role, database: { databaseUrl: url } }
}

it('F85 an application that connects again at once keeps nobody waiting', async () => {
  const database = await freshDatabase()
  let [running, connected] = [true, 0]
  const application = (async () => {
    while (running) {
      const client = new pg.Client({ connectionString: database.url })
      client.on('error', () => {})
      const ended = new Promise((resolve) => client.once('end', resolve))
      await client.connect().catch(() => {})
      connected++
      if (!running) await client.end()
      await ended
    }
  })()
  const administrator = await (await freshDatabase()).client()
  for (let times = 1; times <= 3; times++) await endClients(administrator, database.name)
  running = false
  await endClients(administrator, database.name)
  await application
  expect(connected).toBeGreaterThan(1)
})

it('F85 names cannot change while a reader of replication is there or a transaction is prepared: told before anything is made', async () => {
  const server = await startServer({ settings: { max_prepared_transactions: '3', wal_level: 'logical' } })
  const { restore, database } = await scene(SHOP, { server })
  await database.query("BEGIN; INSERT INTO shop.customers (name) VALUES ('x'); PREPARE TRANSACTION 'paid''s'")
  await expect(restore({ mode: 'swap', endSessions: true })).rejects.toMatchObject({
    code: 'restore-refused',
    message: expect.stringContaining("cannot be renamed before they end: paid's") as string,
    detail: { state: 'nothing-changed', hint: expect.stringContaining("COMMIT PREPARED 'paid''s'") as string },
  })
  await database.query("ROLLBACK PREPARED 'paid''s'")
  await database
    .query("SELECT pg_create_logical_replication_slot('changes', 'test_decoding')")
    .catch(() => database.query("SELECT pg_create_logical_replication_slot('changes', 'pgoutput')"))
  const config = { connectionString: database.url, replication: 'database' } as pg.ClientConfig
  const reader = new pg.Client(config)
  reader.on('error', () => {})
  await reader.connect()
  await expect(restore({ mode: 'swap' })).rejects.toMatchObject({
    code: 'restore-refused',
    message: expect.stringMatching(/pid \d+ \(walsender, user /) as string,
  })
  const report = await restore({ mode: 'swap', endSessions: true })
  expect(report.warnings).toEqual([expect.stringContaining("pg_drop_replication_slot('changes')") as string])
  expect(report).toMatchObject({ status: 'restored', restoredTo: database.name })
}, 60_000)

it('a role that makes databases and does not own this one is told that it cannot rename it', async () => {
  const at = await scene()
  const { database, role } = await madeRole(at, 'maker', 'CREATEDB')
  const request = { database, noOwner: true, noPrivileges: true, dryRun: true, forceForeign: true } as const
  await expect(at.restore({ ...request, mode: 'swap' })).rejects.toMatchObject({
    code: 'restore-refused',
    message: expect.stringContaining('may not rename it') as string,
    detail: { hint: expect.stringContaining(`GRANT "postgres" TO "${role}"`) as string },
  })
  expect(await at.restore(request)).toMatchObject({ status: 'dry-run' })
})

it('a role that is let into no other database is told that it cannot rename this one', async () => {
  const server = await startServer()
  const { restore, database } = await scene('CREATE TABLE t (a int)', { server })
  await database.query(`CREATE ROLE inmate LOGIN CREATEDB PASSWORD 'x'; ALTER DATABASE ${database.name} OWNER TO inmate;
    REVOKE CONNECT ON DATABASE postgres, template1 FROM PUBLIC`)
  const url = Object.assign(new URL(database.url), { username: 'inmate', password: 'x' }).href
  const request = { database: { databaseUrl: url }, noOwner: true, dryRun: true } as const
  await expect(restore({ ...request, mode: 'swap' })).rejects.toMatchObject({
    code: 'restore-refused',
    detail: { state: 'nothing-changed', hint: expect.stringContaining('GRANT CONNECT ON DATABASE postgres') as string },
  })
  expect(await restore(request)).toMatchObject({ status: 'dry-run' })
})

it('goes on with as many connections as the server gives', async () => {
  const at = await scene()
  const { database } = await madeRole(at, 'narrow', 'CREATEDB CONNECTION LIMIT 2')
  const report = await at.restore({ database, noOwner: true, noPrivileges: true, jobs: 5 })
  expect(report).toMatchObject({ status: 'restored', rows: 2200 })
  expect(at.lines.join('\n')).toContain('The server gives 2 of 5 connections')
  await dropDatabase(report.restoredTo)
})

const UNLIMITED = `
  CREATE FUNCTION unlimited(int) RETURNS boolean IMMUTABLE LANGUAGE plpgsql AS $$
  DECLARE hour text; BEGIN
    IF coalesce(current_setting('app.checked', true), '') = 'yes' THEN RETURN true; END IF;
    SELECT string_agg(name, ', ') INTO hour FROM pg_settings
      WHERE name IN ('statement_timeout', 'idle_in_transaction_session_timeout', 'idle_session_timeout') AND setting <> '0';
    IF hour IS NOT NULL THEN RAISE 'limited by %', hour; END IF;
    RETURN true;
  END$$;
  SET app.checked = 'yes'; CREATE TABLE t (id int PRIMARY KEY, CHECK (unlimited(id))); CREATE INDEX ON t (unlimited(id));
  INSERT INTO t SELECT generate_series(1, 100)`

it('the limits of time that a role has are not those of a restore', async () => {
  const at = await scene(UNLIMITED.replaceAll('unlimited(', 'public.unlimited('))
  const { database, role } = await madeRole(at, 'hurried', 'SUPERUSER')
  for (const name of ['statement_timeout', 'idle_in_transaction_session_timeout', 'idle_session_timeout'])
    await at.database.query(`ALTER ROLE ${role} SET ${name} = '1h'`)
  const beside = await at.restore({ database })
  expect(beside).toMatchObject({ status: 'restored', rows: 100 })
  await dropDatabase(beside.restoredTo)
  expect(await at.restore({ database, mode: 'in-place', endSessions: true })).toMatchObject({
    rows: 100,
    notCopied: [],
  })
  expect(await at.restore({ database, mode: 'tables', tables: ['t'] })).toMatchObject({ rows: 100 })
})

it('F86 leaves to a provider which extensions its roles may create, and to no other server', async () => {
  const sql = 'CREATE EXTENSION IF NOT EXISTS amcheck; CREATE TABLE t (a int)'
  const at = await scene(sql)
  const { database } = await madeRole(at, 'plain', 'CREATEDB')
  const client = new pg.Client({ connectionString: database.databaseUrl })
  await client.connect()
  const target = await readTarget(client)
  await client.end()
  const look = () =>
    withBackup(at.file, (_backup, survey) =>
      Promise.resolve(
        preflight(survey, target, { mode: 'new-database', forceForeign: false, noOwner: true, noPrivileges: true }),
      ),
    )
  expect((await look()).problems).toMatchObject([
    { what: expect.stringContaining('may not create the extension amcheck') as string },
  ])
  target.roles.set('rds_superuser', { member: true })
  expect(await look()).toMatchObject({
    problems: [],
    warnings: [expect.stringContaining("amcheck is the provider's to say") as string],
  })
})
