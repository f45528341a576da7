// What a server, its settings and its rights may be when a release meets them: refused before the backup, or resolved afterwards.
import { randomUUID } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { backupOptions } from '../harness/backup.js'
import type { EmbeddedServer } from '../harness/embedded-server.js'
import { type TestDatabase, freshDatabase, startServer, testServer } from '../harness/postgres.js'
import { until } from '../migrations/run-migration.js'
import { failure, folderOf, ledger, release } from './release.js'

const A = '20260101_a.sql'
const B = '20260102_b.sql'
const C = '20260103_c.sql'
/** The store of these tests refuses every backup, so that one that is begun shows. */
const backup = { take: true, options: backupOptions() } as const

it('F60 a hostile schema that comes first in the search_path of role and database is used by nothing', async () => {
  const database = await freshDatabase({
    sql: `CREATE SCHEMA evil; CREATE TABLE evil.called (what text);
      CREATE FUNCTION evil.now() RETURNS timestamptz LANGUAGE sql AS $$ INSERT INTO evil.called VALUES ('now'); SELECT '1970-01-01'::timestamptz $$;
      CREATE FUNCTION evil.clock_timestamp() RETURNS timestamptz LANGUAGE sql AS $$ INSERT INTO evil.called VALUES ('clock'); SELECT '1970-01-01'::timestamptz $$;
      CREATE FUNCTION evil.current_setting(text) RETURNS text LANGUAGE sql AS $$ INSERT INTO evil.called VALUES ('setting'); SELECT ''::text $$;
      CREATE TABLE evil.orders (id int, at timestamptz);
      CREATE TABLE evil.migrations (name text); CREATE VIEW evil.pg_class AS SELECT 1 AS oid`,
  })
  const hostile = 'evil, pg_catalog, public'
  await database.query(`ALTER DATABASE ${database.name} SET search_path = ${hostile}`)
  await database.query(`ALTER ROLE ${testServer().superuser} IN DATABASE ${database.name} SET search_path = ${hostile}`)
  const folder = folderOf({
    [A]: 'CREATE TABLE orders (id int, at timestamptz DEFAULT now());\nINSERT INTO orders VALUES (1);',
    [B]: 'INSERT INTO orders VALUES (2, clock_timestamp());',
    [C]: 'CREATE INDEX CONCURRENTLY orders_at_idx ON orders (at);',
  })
  expect((await release(database, folder)).report.status).toBe('applied')
  const seen = `SELECT (SELECT count(*)::int FROM public.orders WHERE at > '2020-01-01') AS ours,
    (SELECT count(*)::int FROM evil.orders) AS theirs, (SELECT count(*)::int FROM evil.called) AS called,
    to_regclass('public.orders_at_idx') IS NOT NULL AS index`
  expect(await database.query(seen)).toEqual([{ ours: 2, theirs: 0, called: 0, index: true }])
  expect(await ledger(database)).toEqual([A, B, C].map((name) => `${name} applied`))
})

it.each([
  ['a read-only database', (name: string) => `ALTER DATABASE ${name} SET default_transaction_read_only = on`],
  [
    'a read-only role',
    (name: string) => `ALTER ROLE ${testServer().superuser} IN DATABASE ${name} SET default_transaction_read_only = on`,
  ],
])('F63 %s is refused before the backup', async (_what, sql) => {
  const database = await freshDatabase({ sql: 'CREATE TABLE existing ()' })
  await database.query(sql(database.name))
  const error = await failure(release(database, folderOf({ [A]: 'CREATE TABLE a ();' }), { backup }))
  expect(error).toMatchObject({ code: 'read-only-database', detail: { state: 'nothing-changed' } })
})

it('F63 a replica is refused before the backup', async () => {
  const server = await startServer()
  const database = await freshDatabase({ server, sql: 'CREATE TABLE existing ()' })
  await server.stop()
  await writeFile(path.join(server.dataDirectory, 'standby.signal'), '')
  await server.restart()
  const error = await failure(release(database, folderOf({ [A]: 'CREATE TABLE a ();' }), { backup }))
  expect(error).toMatchObject({ code: 'read-only-database', detail: { state: 'nothing-changed' } })
  expect(error.message).toMatch(/replica/)
})

const ledgerNames = async (database: TestDatabase): Promise<string[]> => {
  const { rows } = await (
    await database.client()
  ).query<{ name: string }>("SELECT name FROM pgrunbook.migrations WHERE status = 'applied' ORDER BY 1")
  return rows.map(({ name }) => name)
}

async function restartInTheMiddle(server: EmbeddedServer, mode: 'fast' | 'immediate', wait: string) {
  const database = await freshDatabase({ server, sql: 'CREATE TABLE patience AS SELECT 60 AS seconds' })
  const folder = folderOf({ [A]: 'CREATE TABLE a ();', [B]: `CREATE TABLE b ();\n${wait}`, [C]: 'CREATE TABLE c ();' })
  const failing = failure(release(database, folder))
  const watcher = await database.client()
  const sleeping = "SELECT FROM pg_stat_activity WHERE wait_event = 'PgSleep' AND datname = current_database()"
  await until(async () => (await watcher.query(sleeping)).rowCount === 1, 'the second file')
  await watcher.query('UPDATE patience SET seconds = 0')
  await watcher.query('CHECKPOINT') // the cluster runs without durable commits: what was committed stays all the same
  await server.restart(mode)
  return { database, folder, error: await failing }
}

describe('F65 a server that restarts in the middle of a release', () => {
  let server: EmbeddedServer
  beforeAll(async () => {
    server = await startServer()
  })
  const WHOLE = 'SELECT pg_sleep(seconds) FROM patience;'
  const BY_STATEMENT = `PREPARE wait AS ${WHOLE}\nEXECUTE wait;`

  const TOLD = /(connection was lost|terminat)[^]*Applied before it: .*_a\.sql\nFailed: .*_b\.sql\nNot tried: .*_c\.sql/

  it.each([
    ['fast', WHOLE],
    ['immediate', WHOLE],
    ['fast', BY_STATEMENT],
    ['immediate', BY_STATEMENT],
  ] as const)('F65 (%s) leaves what was applied, says so, and the next run goes on: %s', async (mode, wait) => {
    const { database, folder, error } = await restartInTheMiddle(server, mode, wait)
    expect(error.code).toBe('migration-failed')
    expect(error.detail.state).toBe('earlier-committed')
    expect(error.message).toMatch(TOLD)
    expect(error.detail.hint).toMatch(/run (it|this) again/i)
    expect(await ledgerNames(database)).toEqual([A])
    const { report } = await release(database, folder)
    expect(report.applied.map(({ name, how }) => `${name} ${how}`)).toEqual([`${B} applied`, `${C} applied`])
    expect(await ledgerNames(database)).toEqual([A, B, C])
  })
})

/** A role that may do everything with the application's tables, and with the ledger what `rights` say. */
async function withRole(
  rights: (role: string) => string,
  body: (database: TestDatabase, url: string) => Promise<void>,
) {
  const database = await freshDatabase()
  await release(database, folderOf({ [A]: 'CREATE TABLE a ();' }))
  const role = `poor_${randomUUID().slice(0, 8)}`
  await database.query(`CREATE ROLE ${role} LOGIN PASSWORD 'poor-password'; GRANT ALL ON SCHEMA public TO ${role}`)
  await database.query(rights(role))
  const url = new URL(database.url)
  Object.assign(url, { username: role, password: 'poor-password' })
  try {
    await body(database, url.href)
  } finally {
    await database.query(`DROP OWNED BY ${role}; DROP ROLE ${role}`)
  }
}

it.each([
  ['no rights at all', () => '', /may not use the schema pgrunbook/],
  [
    'only the right to read',
    (role: string) =>
      `GRANT USAGE ON SCHEMA pgrunbook TO ${role}; GRANT SELECT ON ALL TABLES IN SCHEMA pgrunbook TO ${role}`,
    /may not INSERT, UPDATE, DELETE on pgrunbook\.migrations/,
  ],
  [
    'no right to what is kept of the catalog',
    (role: string) =>
      `GRANT USAGE ON SCHEMA pgrunbook TO ${role}; GRANT ALL ON ALL TABLES IN SCHEMA pgrunbook TO ${role};
       REVOKE ALL ON pgrunbook.catalog FROM ${role}`,
    /may not SELECT, INSERT, UPDATE, DELETE on pgrunbook\.catalog/,
  ],
  [
    'a ledger that lacks a column',
    (role: string) =>
      `GRANT USAGE ON SCHEMA pgrunbook TO ${role}; GRANT ALL ON ALL TABLES IN SCHEMA pgrunbook TO ${role};
       ALTER TABLE pgrunbook.migrations DROP COLUMN content`,
    /has no column content/,
  ],
])('F68 a ledger with %s stops the release before its backup', async (_what, rights, message) => {
  await withRole(rights, async (database, url) => {
    const folder = folderOf({ [A]: 'CREATE TABLE a ();', [B]: 'CREATE TABLE b ();' })
    const error = await failure(release({ ...database, url }, folder, { backup }))
    expect(error).toMatchObject({ code: 'ledger-unusable', detail: { state: 'nothing-changed' } })
    expect(error.message).toMatch(message)
    expect(error.detail.hint).toMatch(/GRANT/)
    expect(await database.query("SELECT to_regclass('public.b') AS b")).toEqual([{ b: null }])
    expect(await ledger(database)).toEqual([`${A} applied`])
  })
})

it('F68 a ledger that refuses a row in the middle: that file is rolled back, the ones before it stay', async () => {
  const database = await freshDatabase()
  const folder = folderOf({ [A]: 'CREATE TABLE a ();', [B]: 'CREATE TABLE b ();', [C]: 'CREATE TABLE c ();' })
  await release(database, folderOf({ [A]: 'CREATE TABLE a ();' }))
  await database.query(`ALTER TABLE pgrunbook.migrations ADD CHECK (name <> '${C}')`)
  const error = await failure(release(database, folder))
  expect(error).toMatchObject({ code: 'ledger-unusable', detail: { state: 'earlier-committed' } })
  expect(await database.query("SELECT to_regclass('b') IS NOT NULL AS b, to_regclass('c') AS c")).toEqual([
    { b: true, c: null },
  ])
  expect(await ledger(database)).toEqual([`${A} applied`, `${B} applied`])
})
