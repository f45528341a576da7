// What a session is before an operation uses it, and what stops an operation before it begins.
import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { cancelBackend, connect, withClient } from '../../src/postgres/client.js'
import { parseDatabaseUrl } from '../../src/postgres/connection-url.js'
import { serverFacts } from '../../src/postgres/server-facts.js'
import { localSettings, refuseReadOnly } from '../../src/postgres/session.js'
import { adviceFor, sqlstateOf } from '../../src/postgres/sqlstate.js'
import { MAJORS } from '../harness/embedded-server.js'
import { freshDatabase, startServer, testServer } from '../harness/postgres.js'

const parse = (text: string) => parseDatabaseUrl(text, 'DATABASE_URL')

const HIJACK = `
  CREATE SCHEMA evil;
  CREATE FUNCTION evil.now() RETURNS timestamptz LANGUAGE sql AS $$ SELECT '1999-01-01'::timestamptz $$;
  CREATE FUNCTION evil.count(int) RETURNS int LANGUAGE sql AS $$ SELECT 666 $$;`

it('F60 names cannot be hijacked by a search_path of the role or the database', async () => {
  const database = await freshDatabase({ sql: HIJACK })
  await database.query(`ALTER DATABASE ${database.name} SET search_path = evil, pg_catalog, public`)
  const hijacked = 'SELECT extract(year FROM now()) < 2000 AS hijacked'
  const ordinary = await database.client()
  expect((await ordinary.query(hijacked)).rows).toEqual([{ hijacked: true }]) // or there was nothing to defend
  await withClient(parse(database.url), {}, async (client) => {
    expect((await client.query(hijacked)).rows).toEqual([{ hijacked: false }])
    await client.query(`BEGIN; SET LOCAL search_path = evil, pg_catalog; ${localSettings(parse(database.url))}`)
    expect((await client.query(hijacked)).rows).toEqual([{ hijacked: false }])
    await client.query('ROLLBACK')
  })
})

it.each(['public', 'shop', 'odd "name", x'])('makes new objects in the schema of the URL: %s', async (schema) => {
  const database = await freshDatabase()
  await database.query(`CREATE SCHEMA IF NOT EXISTS "${schema.replaceAll('"', '""')}"`)
  const url = parse(`${database.url}?schema=${encodeURIComponent(schema)}`)
  const where = await withClient(url, {}, async (client) => {
    await client.query('CREATE TABLE t (); CREATE TEMP TABLE pg_class ()')
    return client.query(
      "SELECT relnamespace::regnamespace::text AS made, to_regclass('pg_class')::text AS found FROM pg_class WHERE relname = 't'",
    )
  })
  expect(where.rows).toEqual([{ made: schema.startsWith('odd') ? '"odd ""name"", x"' : schema, found: 'pg_class' }])
  expect(where.rows).toHaveLength(1) // pg_class was the catalog, not the temporary table
})

it('sets limits, encoding, quoting rules, and asks the server to watch for a vanished client', async () => {
  const database = await freshDatabase()
  await database.query(`ALTER DATABASE ${database.name} SET standard_conforming_strings = off`)
  await database.query(`ALTER DATABASE ${database.name} SET statement_timeout = '9s'`)
  await database.query(`ALTER DATABASE ${database.name} SET lock_timeout = '9s'`)
  const limits = { lockTimeoutMs: 5_000, statementTimeoutMs: 0, idleInTransactionTimeoutMs: 60_000 }
  const settings = await withClient(parse(database.url), limits, async (client) => {
    const names =
      `lock_timeout statement_timeout idle_in_transaction_session_timeout standard_conforming_strings client_encoding
      client_connection_check_interval application_name search_path`.split(/\s+/)
    const { rows } = await client.query<{ name: string; value: string }>(
      'SELECT name, current_setting(name) AS value FROM unnest($1::text[]) AS name',
      [names],
    )
    return Object.fromEntries(rows.map(({ name, value }) => [name, value]))
  })
  expect(settings).toEqual({
    lock_timeout: '5s',
    statement_timeout: '0',
    idle_in_transaction_session_timeout: '1min',
    standard_conforming_strings: 'on',
    client_encoding: 'UTF8',
    client_connection_check_interval: '2s',
    application_name: 'pg-runbook',
    search_path: 'public, pg_temp',
  })
  const unset = await withClient(parse(database.url), {}, (client) => client.query('SHOW lock_timeout'))
  expect(unset.rows).toEqual([{ lock_timeout: '9s' }])
})

it('ends the connection whatever the body does', async () => {
  const database = await freshDatabase()
  const url = parse(database.url)
  await expect(withClient(url, {}, async () => Promise.reject(new Error('of the body')))).rejects.toThrow('of the body')
  await expect(
    withClient(url, {}, async (client) => {
      await client.query('SELECT 1 / 0')
    }),
  ).rejects.toMatchObject({ code: '22012' })
  const ours = "SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND application_name = 'pg-runbook'"
  for (let left = 1; left > 0;) left = (await database.query(ours)).length
})

it('a session that the server ends while nothing runs does not end the process, and the next query says so', async () => {
  const database = await freshDatabase()
  const client = await connect(parse(database.url))
  const [row] = (await client.query<{ pid: number }>('SELECT pg_backend_pid() AS pid')).rows
  const ended = new Promise((resolve) => client.once('end', resolve))
  await database.query('SELECT pg_terminate_backend($1)', [row!.pid])
  await ended
  const error: unknown = await client.query('SELECT 1').catch((failure: unknown) => failure)
  expect(sqlstateOf(error)).toBe('08006')
  expect(adviceFor(error)?.hint).toContain('run this again')
})

it('cancels what another session runs', async () => {
  const database = await freshDatabase()
  const client = await connect(parse(database.url))
  const [row] = (await client.query<{ pid: number }>('SELECT pg_backend_pid() AS pid')).rows
  const sleeping = client.query('SELECT pg_sleep(60)').catch((error: unknown) => error)
  const active = "SELECT 1 FROM pg_stat_activity WHERE pid = $1 AND state = 'active' AND query LIKE '%pg_sleep%'"
  while ((await database.query(active, [row!.pid])).length === 0);
  expect(await cancelBackend(parse(database.url), row!.pid)).toBe(true)
  expect(adviceFor(await sleeping)).toMatchObject({ sqlstate: '57014' })
  await client.end()
  expect(await cancelBackend(parse(database.url), 2 ** 31 - 1)).toBe(false)
})

it.each([
  ['ALTER DATABASE', (name: string) => `ALTER DATABASE ${name} SET default_transaction_read_only = on`],
  [
    'IN DATABASE',
    (name: string) => `ALTER ROLE ${testServer().superuser} IN DATABASE ${name} SET default_transaction_read_only = on`,
  ],
])('F63 refuses a database that is read-only, and says how to end it (%s)', async (expected, sql) => {
  const database = await freshDatabase()
  await database.query(sql(database.name))
  const error: unknown = await withClient(parse(database.url), {}, refuseReadOnly).catch((failure: unknown) => failure)
  expect(error).toMatchObject({ code: 'read-only-database', detail: { state: 'nothing-changed' } })
  const { hint } = (error as { detail: { hint: string } }).detail
  expect(hint).toContain(expected)
  // the way out that it names is the way out
  const admin = await database.client()
  for (const statement of hint.slice(hint.indexOf('SET')).split(';')) await admin.query(statement)
  await expect(withClient(parse(database.url), {}, refuseReadOnly)).resolves.toBeUndefined()
})

it('F63 refuses a replica', async () => {
  const server = await startServer()
  await server.stop()
  await writeFile(path.join(server.dataDirectory, 'standby.signal'), '')
  await server.restart()
  await expect(withClient(parse(server.url()), {}, refuseReadOnly)).rejects.toMatchObject({
    code: 'read-only-database',
    message: expect.stringContaining('replica') as string,
    detail: { state: 'nothing-changed', hint: expect.stringContaining('primary') as string },
  })
})

it.each(['fast', 'immediate'] as const)(
  'F65 a server that restarts (%s) in the middle is told as something to retry',
  async (mode) => {
    const server = await startServer()
    const url = parse(server.url())
    const client = await connect(url)
    const sleeping = client.query('SELECT pg_sleep(60)').catch((error: unknown) => error)
    await server.restart(mode)
    const advice = adviceFor(await sleeping)
    expect(['57P01', '57P02', '08006']).toContain(advice?.sqlstate)
    expect(advice?.hint).toContain('run this again')
    await expect(withClient(url, {}, async () => 'back')).resolves.toBe('back')
  },
)

it.each(MAJORS)('knows a server of major %d', async (major) => {
  const server = await startServer({ major })
  const database = await freshDatabase({
    server,
    sql: 'CREATE TABLE t AS SELECT repeat($$x$$, 5000) AS x FROM generate_series(1, 200); CREATE INDEX ON t (left(x, 9)); ANALYZE t',
  })
  const facts = await withClient(parse(database.url), { lockTimeoutMs: 1 }, serverFacts)
  expect(facts).toMatchObject({
    major,
    version: expect.stringMatching(new RegExp(`^${major}\\.\\d+$`)) as string,
    encoding: 'UTF8',
    collate: 'C',
    ctype: 'C',
    database: database.name,
    user: 'postgres',
    systemIdentifier: expect.stringMatching(/^\d{15,}$/) as string,
    tables: 1,
    isSuperuser: true,
  })
  expect(Math.floor(facts.versionNumber / 10_000)).toBe(major)
  expect(facts.tableBytes).toBeGreaterThan(8_192)
  expect(facts.sizeBytes).toBeGreaterThan(facts.tableBytes)
})

it('knows a server also with no more rights than connecting takes', async () => {
  const database = await freshDatabase({
    sql: 'CREATE TABLE t (); CREATE VIEW v AS SELECT 1; REVOKE EXECUTE ON FUNCTION pg_control_system() FROM PUBLIC',
  })
  const role = `plain_${database.name}`
  await database.query(`CREATE ROLE ${role} LOGIN PASSWORD 'p'`)
  const facts = await withClient({ ...parse(database.url), user: role, password: 'p' }, {}, serverFacts)
  expect(facts).toMatchObject({ user: role, isSuperuser: false, tables: 1 })
  expect(facts).not.toHaveProperty('systemIdentifier')
  await database.query(`DROP ROLE ${role}`)
})

it('knows a server also while somebody has a table locked', async () => {
  const database = await freshDatabase({ sql: 'CREATE TABLE t ()' })
  const other = await database.client()
  await other.query('BEGIN; LOCK TABLE t IN ACCESS EXCLUSIVE MODE')
  const facts = await withClient(parse(database.url), { statementTimeoutMs: 5_000 }, serverFacts)
  expect(facts.tables).toBe(1)
  await other.query('ROLLBACK')
})
