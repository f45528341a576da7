// What the parse tree does not show and the database does, looked for before COMMIT: writes to the ledger from code, and objects
// that became temporary without anybody asking for it.
import { freshDatabase, startServer, type TestDatabase } from '../harness/postgres.js'
import { apply, applyAll, failureOf } from './run-migration.js'

type Way = (url: string, sql: string) => Promise<unknown>

const FILE = '20260102_b.sql'

/** In one message with its ledger row, once there is a ledger. */
async function inBatch(url: string, sql: string): Promise<void> {
  await apply(url, 'SELECT 1', {}, { name: '20260101_0.sql' })
  const { failed } = (await applyAll(url, { [FILE]: sql })).outcome
  if (failed) throw failed.error
}

/** `first`: what makes the file run that way. */
const WAYS: [how: string, first: string, way: Way][] = [
  ['in one transaction', '', (url, sql) => apply(url, sql, {}, { name: FILE })],
  ['statement by statement', 'ANALYZE;\nVACUUM pg_class;\n', (url, sql) => apply(url, sql, {}, { name: FILE })],
  ['in one message', '', inBatch],
  ['in a dry run', '', (url, sql) => apply(url, sql, { dryRun: true }, { name: FILE })],
]

const ledger = (database: TestDatabase) => database.query('SELECT name, status FROM pgrunbook.migrations ORDER BY name')

async function withOneApplied(): Promise<TestDatabase> {
  const database = await freshDatabase()
  await apply(database.url, 'CREATE TABLE a ();', {}, { name: '20260101_a.sql' })
  return database
}

describe.each(WAYS)('%s', (how, first, way) => {
  it.each([
    ['deletes another row', "DELETE FROM pgrunbook.migrations WHERE name = '20260101_a.sql'"],
    ['deletes every row', 'DELETE FROM pgrunbook.migrations'],
    ['marks another row', "UPDATE pgrunbook.migrations SET status = 'rolled-back' WHERE name = '20260101_a.sql'"],
    [
      'adds a row',
      "INSERT INTO pgrunbook.migrations (name, checksum, status, applied_at, duration_ms, statements, warnings, tool_version) VALUES ('2027.sql', '', 'applied', now(), 0, 0, 0, '1')",
    ],
    ['empties it', 'TRUNCATE pgrunbook.migrations CASCADE'],
  ])('code that %s of the ledger is rolled back and told', async (_what, write) => {
    const database = await withOneApplied()
    const before = [{ name: '20260101_a.sql', status: 'applied' }]
    const error = await failureOf(way(database.url, `${first}CREATE TABLE b ();\nDO $$ BEGIN ${write}; END $$;`))
    expect(error).toMatchObject({ code: 'migration-not-allowed', detail: { location: { line: first === '' ? 2 : 4 } } })
    expect(error.message).toMatch(/changed rows of the schema pgrunbook/)
    expect(error.detail.state).toBe(first === '' ? 'rolled-back' : 'partly-applied')
    const others = (await ledger(database)).filter(({ name }) => name !== FILE && name !== '20260101_0.sql')
    expect(others).toEqual(before)
    const [made] = await database.query("SELECT to_regclass('b') IS NOT NULL AS b")
    expect(made).toEqual({ b: how === 'statement by statement' })
  })

  it('objects that a closed schema makes temporary are rolled back and named', async () => {
    const database = await freshDatabase()
    const role = `closed_${database.name}`
    await database.query(`REVOKE ALL ON SCHEMA public FROM PUBLIC; CREATE ROLE ${role}`)
    const sql = `${first}SET ROLE ${role};\nCREATE TABLE users (id serial PRIMARY KEY);\nRESET ROLE;`
    const error = await failureOf(way(database.url, sql))
    expect(error).toMatchObject({ code: 'migration-failed', detail: { hint: expect.stringMatching(/TEMP/) as string } })
    expect(error.message).toMatch(/^table users: made among the session's temporary objects/)
    expect((await database.query("SELECT relname FROM pg_class WHERE relname LIKE 'users%'")).length).toBe(0)
    await database.drop()
    await (await freshDatabase()).query(`DROP ROLE ${role}`)
  })

  it('a view of a temporary table that was not written as TEMP is told: it would be gone', async () => {
    const database = await freshDatabase()
    const sql = `${first}CREATE TEMP TABLE t (id int);\nCREATE VIEW v AS SELECT * FROM t;`
    const error = await failureOf(way(database.url, sql))
    expect(error.message).toMatch(/^view v: made among the session's temporary objects/)
  })

  it('temporary objects that are meant to be are let through', async () => {
    const database = await freshDatabase({
      sql: 'CREATE FUNCTION stage() RETURNS void LANGUAGE plpgsql AS $$ BEGIN CREATE TEMP TABLE staged (id int); END $$',
    })
    const sql = `${first}CREATE TEMP TABLE one (id serial PRIMARY KEY);
CREATE TEMP VIEW v AS SELECT * FROM one;
CREATE TEMP SEQUENCE s;
SELECT 1 AS x INTO TEMP two;
CREATE TABLE pg_temp.three ();
ALTER TABLE one RENAME TO uno;
CREATE FUNCTION pg_temp.f() RETURNS int LANGUAGE sql AS 'SELECT 1';
DO $$ BEGIN EXECUTE 'CREATE TEMPORARY TABLE four (id int)'; END $$;
CREATE TABLE five AS SELECT * FROM uno;
SELECT stage();`
    await way(database.url, sql)
  })
})

it('what code makes is told as well, and types and functions', async () => {
  const database = await freshDatabase()
  const role = `closed_${database.name}`
  await database.query(`REVOKE ALL ON SCHEMA public FROM PUBLIC; CREATE ROLE ${role}`)
  const sql = `SET ROLE ${role};
DO $$ BEGIN CREATE TABLE by_code (id int); END $$;
CREATE TYPE mood AS ENUM ('sad');
CREATE FUNCTION f() RETURNS int LANGUAGE sql AS 'SELECT 1';`
  const error = await failureOf(apply(database.url, sql))
  expect(error.message).toMatch(/^type pg_temp\.mood|by_code/)
  for (const name of ['table by_code', 'type mood', 'f()']) expect(error.message).toContain(name)
  await database.drop()
  await (await freshDatabase()).query(`DROP ROLE ${role}`)
})

it('what another session writes to the ledger meanwhile is its own affair', async () => {
  const database = await withOneApplied()
  const other = await database.client()
  const running = apply(database.url, 'SELECT pg_sleep(1);', {}, { name: FILE })
  await new Promise((resolve) => setTimeout(resolve, 300))
  await other.query("UPDATE pgrunbook.migrations SET actor = 'someone' WHERE name = '20260101_a.sql'")
  expect((await running).outcome.kind).toBe('applied')
})

it.each([14, 18] as const)('the same is seen on PostgreSQL %i', async (major) => {
  const server = await startServer({ major, settings: { fsync: 'off' } })
  const database = await freshDatabase({ server })
  await apply(database.url, 'CREATE TABLE a ();', {}, { name: '20260101_a.sql' })
  for (const way of [inBatch, (url: string, sql: string) => apply(url, sql, {}, { name: FILE })]) {
    const write = "DO $$ BEGIN UPDATE pgrunbook.migrations SET actor = 'x' WHERE name = '20260101_a.sql'; END $$;"
    expect((await failureOf(way(database.url, write))).code).toBe('migration-not-allowed')
    const view = 'CREATE TEMP TABLE t (id int); CREATE VIEW v AS SELECT * FROM t;'
    expect((await failureOf(way(database.url, view))).message).toMatch(/^view v: made among/)
  }
  await inBatch(database.url, 'CREATE TABLE b ();')
  expect(await ledger(database)).toContainEqual({ name: FILE, status: 'applied' })
})
