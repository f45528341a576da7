// A dry run: everything happens, nothing stays, and the locks are told.
import { freshDatabase, type TestDatabase } from '../harness/postgres.js'
import type { ApplyOutcome } from '../../src/migrations/apply-outcome.js'
import { apply, failureOf } from './run-migration.js'

type DryRun = Extract<ApplyOutcome, { kind: 'dry-run' }>

async function dryRun(database: TestDatabase, sql: string): Promise<DryRun> {
  const { outcome } = await apply(database.url, sql, { dryRun: true })
  if (outcome.kind !== 'dry-run') throw new Error(outcome.kind)
  return outcome
}

const objects = (database: TestDatabase) =>
  database.query(
    "SELECT oid::regclass::text AS name FROM pg_class WHERE relnamespace IN (SELECT oid FROM pg_namespace WHERE nspname !~ '^pg_' AND nspname <> 'information_schema') ORDER BY 1",
  )

it('leaves nothing behind, not even a ledger, and tells each statement and the locks it took', async () => {
  const database = await freshDatabase({
    sql: 'CREATE TABLE users (id int PRIMARY KEY); CREATE TABLE "Odd Name" (id int); CREATE VIEW v AS SELECT 1',
  })
  const before = await objects(database)
  const outcome = await dryRun(
    database,
    `CREATE TABLE orders (id int, user_id int REFERENCES users);
SELECT pg_sleep(0.1);
ALTER TABLE "Odd Name" ADD COLUMN x int;
CREATE INDEX ON users (id);
UPDATE "Odd Name" SET x = 1;
SELECT * FROM v;`,
  )
  expect(outcome.statements.map(({ label, line }) => [label, line])).toEqual([
    ['CREATE TABLE orders', 1],
    ['SELECT', 2],
    ['ALTER TABLE "Odd Name" ADD COLUMN x int', 3],
    ['CREATE INDEX ON users', 4],
    ['UPDATE "Odd Name"', 5],
    ['SELECT', 6],
  ])
  expect(outcome.statements[1]!.durationMs).toBeGreaterThan(90)
  expect(outcome.locks.map(({ relation, mode, blocks, line }) => [relation, mode, blocks, line])).toEqual(
    expect.arrayContaining([
      ['public."Odd Name"', 'AccessExclusiveLock', 'reads and writes', 3],
      ['public.users', 'ShareRowExclusiveLock', 'writes', 1],
      ['public.users', 'ShareLock', 'writes', 4],
      ['public."Odd Name"', 'RowExclusiveLock', 'schema changes', 5],
      ['public.v', 'AccessShareLock', 'schema changes', 6],
    ]),
  )
  expect(outcome.locks[0]).toMatchObject({ mode: 'AccessExclusiveLock' })
  const held = outcome.locks.find(({ mode }) => mode === 'ShareRowExclusiveLock')!.heldMs
  expect(held).toBeGreaterThan(100)
  expect(held).toBeLessThanOrEqual(outcome.durationMs)
  expect(outcome.locks.map(({ relation }) => relation).join()).not.toMatch(/orders|pg_catalog|pgrunbook/)
  expect(await objects(database)).toEqual(before)
  expect(await database.query("SELECT to_regnamespace('pgrunbook') AS ledger")).toEqual([{ ledger: null }])
})

it('fails where a real run would, deferred constraints included', async () => {
  const database = await freshDatabase({
    sql: 'CREATE TABLE p (id int PRIMARY KEY); CREATE TABLE c (p int REFERENCES p DEFERRABLE INITIALLY DEFERRED)',
  })
  const failing = (sql: string) => failureOf(dryRun(database, sql))
  expect(await failing('SELECT 1;\nALTER TABLE missing ADD COLUMN x int;')).toMatchObject({
    code: 'migration-failed',
    detail: { state: 'rolled-back', location: { line: 2 } },
  })
  expect(await failing('INSERT INTO c VALUES (1)')).toMatchObject({
    code: 'migration-failed',
    cause: { code: '23503' },
  })
  expect(await objects(database)).not.toContainEqual({ name: 'pgrunbook.migrations' })
})

it('says what it does not run, and what depends on that', async () => {
  const database = await freshDatabase({ sql: "CREATE TABLE t (id int); CREATE TYPE mood AS ENUM ('sad')" })
  const outcome = await dryRun(
    database,
    `ALTER TABLE t ADD COLUMN x int;
CREATE INDEX CONCURRENTLY t_x ON t (x);
ALTER TYPE mood ADD VALUE 'happy';
SELECT 'happy'::mood;
INSERT INTO t VALUES (1, 1);`,
  )
  expect(outcome.statements.map(({ skipped }) => skipped)).toEqual([
    undefined,
    'not-in-dry-run',
    undefined,
    'not-in-dry-run',
    undefined,
  ])
  expect(outcome.warnings).toEqual([
    'line 2: CREATE INDEX CONCURRENTLY t_x ON t: not run, since a dry run cannot take it back',
    'line 4: SELECT: not run, since a dry run cannot take it back',
  ])
  expect(await database.query("SELECT enumlabel FROM pg_enum WHERE enumtypid = 'mood'::regtype")).toEqual([
    { enumlabel: 'sad' },
  ])
})

it('tries only what an interrupted run has not done yet', async () => {
  const database = await freshDatabase({ sql: 'CREATE TABLE t (id int)' })
  await failureOf(apply(database.url, 'INSERT INTO t VALUES (1);\nVACUUM t;\nSELECT 1/0;'))
  const { statements } = await dryRun(database, 'INSERT INTO t VALUES (1);\nVACUUM t;\nSELECT 1;')
  expect(statements.map(({ skipped }) => skipped)).toEqual(['done-before', 'done-before', undefined])
  expect(await database.query('SELECT status FROM pgrunbook.migrations')).toEqual([{ status: 'running' }])
})

it('warns of what is there already, as a real run would', async () => {
  const database = await freshDatabase({ sql: 'CREATE TABLE t (id int)' })
  expect(await dryRun(database, 'CREATE TABLE t (id int)')).toMatchObject({
    warnings: [expect.stringMatching(/already there, skipped/)],
  })
})

it('knows a file that is applied, and one that was edited since', async () => {
  const database = await freshDatabase()
  await apply(database.url, 'CREATE TABLE t ()')
  expect((await apply(database.url, 'CREATE TABLE t ()', { dryRun: true })).outcome.kind).toBe('already-applied')
  expect(await failureOf(apply(database.url, 'CREATE TABLE u ()', { dryRun: true }))).toMatchObject({
    code: 'migration-changed',
  })
})
