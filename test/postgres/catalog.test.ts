// The catalog is the same whoever reads it and from wherever, and a reading leaves nothing behind.
import type { EventEmitter } from 'node:events'
import pg from 'pg'
import { type Catalog, compareCatalogs, describeChange, readCatalog } from '../../src/postgres/catalog.js'
import { mainClients } from '../harness/pg-dump-clients.js'
import { startPgBouncer } from '../harness/pgbouncer.js'
import { type TestDatabase, freshDatabase } from '../harness/postgres.js'
import { RICH_APP, RICH_SCHEMA } from './catalog-rich-schema.js'

let database: TestDatabase
let catalog: Catalog

beforeAll(async () => {
  database = await freshDatabase({ sql: RICH_SCHEMA })
  catalog = await readCatalog(await database.client())
})

const changes = (after: Catalog, before = catalog): string[] => compareCatalogs(before, after).map(describeChange)

it('is the same of a database and of its dump, restored', async () => {
  const copy = await freshDatabase()
  const dump = await mainClients().run('pg_dump', database.url, ['--schema-only'])
  await mainClients().run('psql', copy.url, ['-X', '-q', '-v', 'ON_ERROR_STOP=1'], dump)
  const restored = await readCatalog(await copy.client())
  expect(changes(restored)).toEqual([])
  expect(restored).toEqual(catalog)
})

const SETTINGS = {
  search_path: '"Odd schema", public, inner_part, pg_catalog',
  DateStyle: 'German, DMY',
  IntervalStyle: 'iso_8601',
  TimeZone: 'Asia/Tokyo',
  extra_float_digits: '-10',
  bytea_output: 'escape',
  standard_conforming_strings: 'off',
  quote_all_identifiers: 'on',
  client_encoding: 'LATIN1',
  jit: 'on',
}

async function currentSettings(client: pg.Client): Promise<Record<string, string>> {
  const { rows } = await client.query<{ name: string; value: string }>(
    'SELECT name, pg_catalog.current_setting(name) AS value FROM pg_catalog.unnest($1::text[]) AS name',
    [[...Object.keys(SETTINGS), 'transaction_read_only']],
  )
  return Object.fromEntries(rows.map(({ name, value }) => [name, value]))
}

it('does not depend on what the session has set, and leaves that as it is', async () => {
  const client = await database.client()
  for (const [name, value] of Object.entries(SETTINGS))
    await client.query('SELECT pg_catalog.set_config($1, $2, false)', [name, value])
  await client.query('CREATE TEMP TABLE pg_class (oid int); CREATE TEMP TABLE users (id int)')
  const before = await currentSettings(client)
  expect(before).toMatchObject({ ...SETTINGS, transaction_read_only: 'off' })
  expect(await readCatalog(client)).toEqual(catalog)
  expect(await currentSettings(client)).toEqual(before)
})

it('sees what the transaction around it did, and leaves it as it is: open, with its settings and its own locks only', async () => {
  const client = await database.client()
  await client.query(`BEGIN; SET LOCAL search_path = "Odd schema"; SET LOCAL DateStyle = 'SQL'; CREATE TABLE fresh ()`)
  const locks = "SELECT count(*)::int AS n FROM pg_locks WHERE pid = pg_backend_pid() AND locktype = 'relation'"
  const before = (await client.query(locks)).rows
  expect(changes(await readCatalog(client))).toEqual(['table "Odd schema".fresh: added'])
  expect((await client.query(locks)).rows).toEqual(before)
  expect(await currentSettings(client)).toMatchObject({ search_path: '"Odd schema"', DateStyle: 'SQL, MDY' })
  await client.query('SAVEPOINT mine; CREATE TABLE later (); ROLLBACK TO mine')
  expect(client.getTransactionStatus()).toBe('T')
  await client.query('ROLLBACK')
})

it('takes one round trip, inside a transaction and outside', async () => {
  const client = await database.client()
  let answers = 0
  ;(client as unknown as { connection: EventEmitter }).connection.on('readyForQuery', () => answers++)
  await readCatalog(client)
  expect(answers).toBe(1)
  await client.query('BEGIN')
  await readCatalog(client)
  await client.query('ROLLBACK')
  expect(answers).toBe(4)
})

it('waits for a locked table no longer than lock_timeout, and the transaction around it goes on', async () => {
  const [client, other] = await Promise.all([database.client(), database.client()])
  await client.query("SET lock_timeout = '50ms'")
  await other.query('BEGIN; LOCK TABLE users')
  await expect(readCatalog(client)).rejects.toMatchObject({ code: '55P03' })
  expect((await currentSettings(client)).search_path).toBe('"$user", public')
  await client.query('BEGIN; CREATE TABLE fresh ()')
  await expect(readCatalog(client)).rejects.toMatchObject({ code: '55P03' })
  expect(client.getTransactionStatus()).toBe('T')
  await other.query('ROLLBACK')
  expect(changes(await readCatalog(client))).toEqual(['table public.fresh: added'])
  await client.query('ROLLBACK')
})

it('leaves nothing on a connection that a pooler gives to the next client', async () => {
  const bouncer = await startPgBouncer({ poolMode: 'transaction', poolSize: 1 })
  const clients = [0, 1].map(() => new pg.Client({ connectionString: bouncer.url(database.name) }))
  try {
    await Promise.all(clients.map((client) => client.connect()))
    const before = await currentSettings(clients[1]!)
    expect(await readCatalog(clients[0]!)).toEqual(catalog)
    expect(await currentSettings(clients[1]!)).toEqual(before)
  } finally {
    await Promise.all(clients.map((client) => client.end()))
    await bouncer.stop()
  }
})

it('is the same for a role that may do nothing', async () => {
  const client = await database.client()
  await client.query(`SET SESSION AUTHORIZATION ${RICH_APP}`)
  expect(await readCatalog(client)).toEqual(catalog)
})

it.each([
  [
    'rows and sequences',
    "SELECT nextval('tickets'); INSERT INTO parent VALUES (1, 'y'); REFRESH MATERIALIZED VIEW post_counts",
  ],
  ['temporary objects', 'CREATE TEMP TABLE users (a int PRIMARY KEY); CREATE TEMP VIEW v AS SELECT 1'],
  [
    'an ACL written out that is the default',
    'GRANT EXECUTE ON FUNCTION on_ddl() TO PUBLIC; GRANT ALL ON child TO CURRENT_USER',
  ],
  [
    'what an extension brought',
    'COMMENT ON FUNCTION inner_part.akeys IS NULL; ALTER OPERATOR inner_part.@> (hstore, hstore) OWNER TO rich_app'.replaceAll(
      '(hstore, hstore)',
      '(inner_part.hstore, inner_part.hstore)',
    ),
  ],
  ['statistics and table rewrites', 'ANALYZE users; CLUSTER posts; TRUNCATE scratch'],
])('does not tell %s', async (_, sql) => {
  const client = await database.client()
  await client.query(`BEGIN; ${sql}`)
  expect(changes(await readCatalog(client))).toEqual([])
  await client.query('ROLLBACK')
})

it('does not tell a schema that it is asked to ignore, nor anything in it', async () => {
  const client = await database.client()
  const name = `it's "mine"\\`
  const schema = pg.escapeIdentifier(name)
  await client.query(`BEGIN; CREATE SCHEMA ${schema}; CREATE TABLE ${schema}.t (id serial PRIMARY KEY, a int CHECK (a > 0));
    CREATE VIEW ${schema}.v AS SELECT 1; CREATE FUNCTION ${schema}.f() RETURNS int LANGUAGE sql AS 'SELECT 1';
    CREATE TYPE ${schema}.e AS ENUM (); GRANT SELECT ON ${schema}.t TO PUBLIC; GRANT USAGE ON SCHEMA ${schema} TO PUBLIC;
    COMMENT ON SCHEMA ${schema} IS 'x'; ALTER DEFAULT PRIVILEGES IN SCHEMA ${schema} GRANT SELECT ON TABLES TO PUBLIC`)
  expect(changes(await readCatalog(client)).length).toBeGreaterThan(9)
  expect(await readCatalog(client, { ignoreSchemas: ['pgrunbook', name] })).toEqual(catalog)
  await client.query('ROLLBACK')
})

it('does not depend on the order in which things were made', async () => {
  const parts = [
    'CREATE TABLE a (x int)',
    'CREATE TABLE "B" (x int)',
    "CREATE TYPE m AS ENUM ('x')",
    'CREATE TABLE "é" (x int)',
  ]
  const [one, two] = await Promise.all(
    [parts, parts.toReversed()].map(async (order) =>
      readCatalog(await (await freshDatabase({ sql: order.join(';') })).client()),
    ),
  )
  expect(one).toEqual(two)
  expect(one!.objects.filter(({ kind }) => kind === 'table').map(({ name }) => name)).toEqual([
    ...['public."B"', 'public."é"', 'public.a'],
  ])
})

async function untilWaiting(watcher: pg.Client, pid: number): Promise<void> {
  const waiting = `SELECT FROM pg_stat_activity WHERE pid = $1 AND wait_event_type = 'Lock'`
  while ((await watcher.query(waiting, [pid])).rows.length === 0)
    await new Promise((resolve) => setTimeout(resolve, 10))
}

it('is read again where what it read was dropped meanwhile', async () => {
  const changing = await freshDatabase({ sql: 'CREATE TABLE t (a int); CREATE VIEW v AS SELECT * FROM t' })
  const [reader, other] = await Promise.all([changing.client(), changing.client()])
  const pid = (await reader.query<{ pid: number }>('SELECT pg_backend_pid() AS pid')).rows[0]!.pid
  await other.query('BEGIN; DROP TABLE t CASCADE')
  const reading = readCatalog(reader)
  await untilWaiting(other, pid)
  await other.query('COMMIT')
  expect(changes(await reading, await readCatalog(other))).toEqual([])
})
