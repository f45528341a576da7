// Rollbacks proved on a scratch database: up, down, as before, up again. The database that is named is never touched, and no
// scratch database is left.
import { readFile, readdir } from 'node:fs/promises'
import path from 'node:path'
import { checkRollback, type CheckRollbackRequest } from '../../src/operations/check-rollback.js'
import { freshDatabase, type TestDatabase } from '../harness/postgres.js'
import { failureOf, memoryLog, migrationsFolder } from '../migrations/run-migration.js'

const A = '20250101_orders.sql'
const B = '20250102_items.sql'
const ORDERS = 'CREATE TABLE orders (id int PRIMARY KEY, note text);\n-- rollback:\n-- DROP TABLE orders;\n'

let database: TestDatabase
beforeAll(async () => {
  database = await freshDatabase({ sql: 'CREATE TABLE precious (id int)' })
})
/** The names of the scratch databases that this file's runs made, as their log tells them. */
const made: string[] = []

async function check(files: Record<string, string>, request: Partial<CheckRollbackRequest> = {}) {
  const log = memoryLog()
  const given = { database: { databaseUrl: database.url }, all: false, statementTimeoutMs: 0 }
  try {
    return await checkRollback(
      { ...given, migrationsDir: await migrationsFolder(files), ...request },
      { env: process.env, log },
    )
  } finally {
    made.push(...[...log.text().matchAll(/pgrunbook_scratch_\w+/g)].map(([name]) => name))
  }
}

it('proves the newest one, on what the files before it make', async () => {
  const items = 'CREATE TABLE items (order_id int REFERENCES orders);\n-- rollback:\n-- DROP TABLE items;\n'
  expect(await check({ [A]: ORDERS, [B]: items })).toMatchObject({
    status: 'proved',
    checked: [{ migration: B, verdict: { kind: 'proved' } }],
  })
})

it('proves the one that is named, and reads none behind it', async () => {
  expect(await check({ [A]: ORDERS, [B]: 'not SQL at all' }, { migration: A })).toMatchObject({
    status: 'proved',
    checked: [{ migration: A }],
  })
})

it('proves a statement-by-statement rollback, a new schema, a function, an enum and a column that is dropped', async () => {
  const files = {
    [A]: ORDERS,
    [B]: `CREATE INDEX CONCURRENTLY orders_note ON orders (note);\n-- rollback:\n-- DROP INDEX CONCURRENTLY orders_note;\n`,
    '20250103_more.sql': `CREATE SCHEMA shop;
CREATE TYPE shop.kind AS ENUM ('a', 'b');
CREATE FUNCTION shop.f() RETURNS int LANGUAGE plpgsql AS $$
-- rollback:
-- DROP TABLE orders;
BEGIN RETURN 1; END $$;
ALTER TABLE orders ADD COLUMN kind shop.kind;
-- rollback:
-- ALTER TABLE orders DROP COLUMN kind;
-- DROP SCHEMA shop CASCADE;
`,
  }
  expect((await check(files, { all: true })).checked.map(({ verdict }) => verdict)).toEqual([
    { kind: 'proved' },
    { kind: 'proved' },
    { kind: 'proved' },
  ])
})

it('lists what is not as it was', async () => {
  const items = `CREATE TABLE items (id int);
ALTER TABLE orders ADD COLUMN paid boolean NOT NULL DEFAULT false;
CREATE INDEX IF NOT EXISTS orders_paid ON orders (paid);
-- rollback:
-- ALTER TABLE orders DROP COLUMN paid;
-- CREATE VIEW leftover AS SELECT 1 AS one;
-- DROP TABLE items;
`
  const report = await check({ [A]: ORDERS, [B]: items })
  expect(report.status).toBe('not-proved')
  const { verdict } = report.checked[0]!
  if (verdict.kind !== 'differs') throw new Error(verdict.kind)
  expect(verdict.after).toBe('rollback')
  expect(verdict.changes.join('\n')).toMatch(/leftover/)
  expect(verdict.changes.join('\n')).not.toMatch(/paid|items|pgrunbook/)
})

it('finds a rollback after which the file cannot be applied again', async () => {
  const again = `CREATE TABLE once (id int);
INSERT INTO orders VALUES (1);
-- rollback:
-- DROP TABLE once;
`
  expect((await check({ [A]: ORDERS, [B]: again })).checked).toMatchObject([
    { verdict: { kind: 'failed', step: 'apply-again', line: 2 } },
  ])
})

it('of all files tells each: proved, without a section, broken, failing, different; and goes on behind them', async () => {
  const files = {
    '20250101_a.sql': ORDERS,
    '20250102_b.sql': 'CREATE TABLE b (id int);\n',
    '20250103_c.sql': 'CREATE TABLE c (id int);\n-- rollback:\nDROP TABLE c;\n',
    '20250104_d.sql': 'CREATE TABLE d (id int);\n-- rollback:\n-- DROP TABLE d;\n-- DROP TABLE nowhere;\n',
    '20250105_e.sql': 'CREATE TABLE IF NOT EXISTS e (id int);\n-- rollback:\n-- SELECT 1;\n',
    '20250106_f.sql': 'CREATE TABLE f (id int);\n-- rollback:\n-- DROP TABLE f;\n',
  }
  const report = await check(files, { all: true })
  expect(report.status).toBe('not-proved')
  expect(report.checked.map(({ verdict }) => verdict)).toMatchObject([
    { kind: 'proved' },
    { kind: 'no-section' },
    { kind: 'failed', step: 'section', line: 3 },
    { kind: 'failed', step: 'rollback', line: 4 },
    { kind: 'differs', after: 'rollback' },
    { kind: 'proved' },
  ])
})

it('does not go on where the scratch database was left half way', async () => {
  const files = {
    [A]: ORDERS,
    [B]: 'CREATE INDEX CONCURRENTLY i ON orders (note);\n-- rollback:\n-- DROP INDEX CONCURRENTLY i;\n-- VACUUM nowhere;\n',
    '20250103_c.sql': 'CREATE TABLE c (id int);\n-- rollback:\n-- DROP TABLE c;\n',
  }
  const { checked } = await check(files, { all: true })
  expect(checked.map(({ verdict }) => verdict.kind)).toEqual(['proved', 'failed', 'not-reached'])
})

it('stops with the line of a file that cannot be applied, and leaves no scratch database', async () => {
  const error = await failureOf(check({ [A]: 'SELECT 1;\nDROP TABLE nowhere;\n', [B]: ORDERS }))
  expect(error).toMatchObject({
    code: 'migration-failed',
    message: expect.stringMatching(/^on the scratch database: /) as string,
    detail: { state: 'nothing-changed', location: { line: 2 } },
  })
})

it.each([
  ['rollback-refused', { [A]: 'SELECT 1;' }, {}],
  ['bad-migration-file', { [A]: 'SELECT 1;\n-- rollback:\nSELECT 2;' }, {}],
  ['bad-migration-name', { [A]: ORDERS }, { migration: 'nope.sql' }],
  ['bad-input', {}, {}],
  ['bad-input', { [A]: ORDERS }, { migration: A, all: true }],
] as const)('says %s before it makes anything', async (code, files, request) => {
  expect(await failureOf(check(files, request))).toMatchObject({ code, detail: { state: 'nothing-changed' } })
})

it('refuses what would change the server beside a database in use, and takes it on a server that is there for it', async () => {
  const role = `check_rollback_${Date.now()}`
  const files = { [A]: `CREATE ROLE ${role};\n-- rollback:\n-- DROP ROLE ${role};\n` }
  const error = await failureOf(check(files))
  expect(error).toMatchObject({ code: 'rollback-refused', detail: { state: 'nothing-changed' } })
  expect(error.message).toMatch(new RegExp(`${A}:1: CREATE ROLE[^]*${A}:3: DROP ROLE`))
  expect(error.detail.hint).toMatch(/SCRATCH_DATABASE_URL/)
  expect(await check(files, { database: {}, scratchUrl: database.url })).toMatchObject({ status: 'proved' })
  await database.query(`DROP ROLE ${role}`)
})

it('proves every rollback of the sample application', async () => {
  const folder = path.resolve(import.meta.dirname, '../../db/migrations')
  const report = await check({}, { migrationsDir: folder, all: true })
  expect(report.checked.filter(({ verdict }) => verdict.kind !== 'proved')).toEqual([])
  const names = (await readdir(folder)).filter((name) => name.endsWith('.sql'))
  expect(report.checked.map(({ migration }) => migration)).toEqual(names.sort())
  for (const name of names) expect(await readFile(path.join(folder, name), 'utf8')).toMatch(/^-- rollback:$/m)
})

it('F84 has left no scratch database behind, and the named database as it was', async () => {
  expect(made.length).toBeGreaterThan(5)
  expect(await database.query('SELECT datname FROM pg_database WHERE datname = ANY ($1)', [made])).toEqual([])
  const tables = "SELECT relname::text AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace"
  expect(await database.query(tables)).toEqual([{ name: 'precious' }])
})
