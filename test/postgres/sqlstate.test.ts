// Every piece of advice is tried on the error that a real server reports, and no piece of a row leaks with it.
import { RunbookError } from '../../src/errors.js'
import { adviceFor, describeServerError, isDatabaseError, sqlstateOf } from '../../src/postgres/sqlstate.js'
import { ADVICE, CLASS_ADVICE } from '../../src/postgres/sqlstate-advice.js'
import { freshDatabase, type TestDatabase } from '../harness/postgres.js'

let database: TestDatabase

beforeAll(async () => {
  database = await freshDatabase({
    sql: `
      CREATE TABLE organizations (id int PRIMARY KEY, email text UNIQUE, plan varchar(3), CHECK (id < 100));
      CREATE TABLE users (id int, organization_id int NOT NULL REFERENCES organizations);
      INSERT INTO organizations VALUES (1, 'secret@example.com');
      CREATE FUNCTION twice(int) RETURNS int LANGUAGE sql AS 'SELECT 2 * $1';
      CREATE TYPE mood AS ENUM ('fine');
      CREATE SCHEMA made`,
  })
})

async function errorOf(sql: string): Promise<unknown> {
  const client = await database.client()
  return client.query(sql).then(
    () => undefined,
    (error: unknown) => error,
  )
}

it.each([
  ['42501', 'SET ROLE pg_monitor; SELECT * FROM organizations'],
  ['42P07', 'CREATE TABLE organizations ()'],
  ['42P06', 'CREATE SCHEMA made'],
  ['42701', 'ALTER TABLE users ADD COLUMN id int'],
  ['42710', "CREATE TYPE mood AS ENUM ('fine')"],
  ['42723', "CREATE FUNCTION twice(int) RETURNS int LANGUAGE sql AS 'SELECT 1'"],
  ['42P16', 'ALTER TABLE organizations ADD PRIMARY KEY (email)'],
  ['42P01', 'SELECT * FROM nowhere'],
  ['42703', 'SELECT nothing FROM users'],
  ['42704', 'DROP TYPE nothing'],
  ['42883', "SELECT twice('a', 1)"],
  ['42601', 'SELEC 1'],
  ['42804', 'ALTER TABLE users ALTER COLUMN id TYPE mood USING id > 1'],
  ['42830', 'ALTER TABLE users ADD FOREIGN KEY (id) REFERENCES organizations (plan)'],
  ['42939', 'CREATE SCHEMA pg_mine'],
  ['3F000', 'CREATE TABLE nowhere.t ()'],
  ['3D000', 'DROP DATABASE no_such_database'],
  ['2BP01', 'DROP TABLE organizations'],
  ['0A000', 'SELECT id FROM users GROUP BY id FOR UPDATE'],
  ['23505', "INSERT INTO organizations VALUES (2, 'secret@example.com')"],
  ['23503', 'INSERT INTO users VALUES (1, 99)'],
  ['23502', 'INSERT INTO users VALUES (1)'],
  ['23514', 'INSERT INTO organizations VALUES (100)'],
  ['22P02', "SELECT 'secret@example.com'::int"],
  ['22001', "UPDATE organizations SET plan = 'secret'"],
  ['22003', 'SELECT 2147483647 + 1'],
  ['22012', 'SELECT 1 / 0'],
  ['25001', 'BEGIN; VACUUM users'],
  ['25006', 'BEGIN READ ONLY; CREATE TABLE x ()'],
  ['57014', "SET statement_timeout = '1ms'; SELECT pg_sleep(5)"],
  ['P0001', "DO $$ BEGIN RAISE EXCEPTION 'no'; END $$"],
])('has advice for %s, as the server reports it', async (sqlstate, sql) => {
  const error = await errorOf(sql)
  expect(isDatabaseError(error)).toBe(true)
  expect(sqlstateOf(error)).toBe(sqlstate)
  const advice = adviceFor(error)
  expect(advice?.sqlstate).toBe(sqlstate)
  expect(advice?.meaning).toMatch(/\w/)
  expect(advice?.hint).toMatch(/\w/)
})

it('has advice for a lock that was not to be had, and for a deadlock', async () => {
  const [one, two] = [await database.client(), await database.client()]
  await Promise.all(
    [one, two].map((client) => client.query("SET deadlock_timeout = '50ms'; SET lock_timeout = '20ms'; BEGIN")),
  )
  await one.query('LOCK TABLE users')
  expect(adviceFor(await two.query('LOCK TABLE users').catch((error: unknown) => error))?.sqlstate).toBe('55P03')
  await two.query('ROLLBACK; SET lock_timeout = 0; BEGIN; LOCK TABLE organizations')
  await one.query('SET LOCAL lock_timeout = 0')
  const both = await Promise.all([
    one.query('LOCK TABLE organizations').catch((error: unknown) => error),
    two.query('LOCK TABLE users').catch((error: unknown) => error),
  ])
  expect(both.map(sqlstateOf)).toContain('40P01')
  await Promise.all([one, two].map((client) => client.query('ROLLBACK')))
})

it('gives the grants that the runbook gives', async () => {
  const hint = adviceFor(await errorOf('SET ROLE pg_monitor; SELECT * FROM organizations'))!.hint
  expect(hint).toContain('GRANT ALL ON SCHEMA public TO your_user;')
  expect(hint).toContain('GRANT ALL ON ALL TABLES IN SCHEMA public TO your_user;')
})

it('falls back to the class of an SQLSTATE, and has nothing to say where there is none', async () => {
  expect(ADVICE['22012']).toBeUndefined()
  expect(adviceFor(await errorOf('SELECT 1 / 0'))).toEqual({ sqlstate: '22012', ...CLASS_ADVICE['22'] })
  expect(adviceFor(new Error('a bug'))).toBeUndefined()
  expect(adviceFor('a text')).toBeUndefined()
})

it('finds the server error through what was made of it', async () => {
  const cause = await errorOf('SELEC 1')
  const outer = new Error('outer', { cause: new RunbookError('migration-failed', 'it failed', { cause }) })
  expect(sqlstateOf(outer)).toBe('42601')
  expect(describeServerError(outer, { showDetail: false })).toContain('SQLSTATE 42601')
})

it.each([
  [
    "INSERT INTO organizations VALUES (2, 'secret@example.com')",
    /duplicate key .*\(SQLSTATE 23505, table public\.organizations, constraint organizations_email_key\)/,
  ],
  [
    'INSERT INTO users VALUES (77001, NULL)',
    /column "organization_id".*\(SQLSTATE 23502, table public\.users, column organization_id\)/,
  ],
  ["SELECT 'secret@example.com'::int", /invalid input syntax for type integer: \(value left out\) \(SQLSTATE 22P02\)/],
  ["SELECT 'secret@example.com'::mood", /\(value left out\)/],
  ["DO $$ BEGIN PERFORM 'secret@example.com'::date; END $$", /SQLSTATE 22007/],
])('F67 leaves the data of rows out: %s', async (sql, expected) => {
  const error = await errorOf(sql)
  const told = describeServerError(error, { showDetail: false })
  expect(told).toMatch(expected)
  expect(told).not.toMatch(/secret@example|77001/)
  expect(describeServerError(error, { showDetail: true })).toMatch(/secret@example|77001/)
})

it('F67 leaves out the place in a COPY, which quotes the line', async () => {
  await database.query('CREATE TABLE copied (id int)')
  const error = await errorOf("DO $$ BEGIN PERFORM ('{\"secret@example.com\": 1' || 'x')::json; END $$")
  expect(describeServerError(error, { showDetail: false })).not.toContain('secret@example')
})

it('tells no control character, and not more than anybody reads', async () => {
  const told = describeServerError(
    await errorOf("DO $$ BEGIN RAISE EXCEPTION E'\\x1b[31m%\\r\\n::add-mask::x', repeat('y', 100000); END $$"),
    {
      showDetail: false,
    },
  )
  expect([...told].every((character) => character >= ' ')).toBe(true)
  expect(told.length).toBeLessThan(2_100)
  expect(told).toMatch(/^y+.*more characters not shown\)$/)
})
