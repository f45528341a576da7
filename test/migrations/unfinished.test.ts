// A statement outside every transaction broke off with its runner: what the next run makes of what it left.
import { freshDatabase, type TestDatabase } from '../harness/postgres.js'
import { claimEntry } from '../../src/migrations/ledger.js'
import { ensureLedger } from '../../src/migrations/ledger-schema.js'
import { readMigration } from '../../src/migrations/migration-file.js'
import { parseMigration } from '../../src/migrations/parse.js'
import { recordStatement } from '../../src/migrations/statement-record.js'
import { knownBefore } from '../../src/migrations/unfinished.js'
import { apply, failureOf, memoryLog, migrationsFolder, until } from './run-migration.js'

const NAME = '20250101_test.sql'
const TABLE = 'CREATE TABLE t (id int, x int); INSERT INTO t SELECT i, i % 5 FROM generate_series(1, 100) i'

/** The ledger of a run that recorded the start of the file's one statement and was never heard of again. */
async function brokenOff(database: TestDatabase, sql: string, effect: string[]): Promise<void> {
  const client = await database.client()
  await ensureLedger(client)
  const { file, statements } = await parseMigration(await readMigration(await migrationsFolder({ [NAME]: sql }), NAME))
  await claimEntry(client, file, statements.length, { toolVersion: 'x' })
  await recordStatement(client, NAME, statements[0]!, 'started', await knownBefore(client, statements[0]!))
  for (const step of effect) await client.query(step).catch(() => {})
}

const indexes = async (database: TestDatabase) =>
  database.query(
    "SELECT indexrelid::regclass::text AS name, indisvalid AS valid FROM pg_index WHERE indrelid = 't'::regclass ORDER BY 1",
  )

/** Builds fail over the duplicates in `x`, and leave an INVALID index. */
const HALF_BUILT = 'CREATE UNIQUE INDEX CONCURRENTLY t_x ON t (x)'

it.each([
  ['had no effect', 'CREATE INDEX CONCURRENTLY t_x ON t (x)', [], undefined],
  ['took effect', 'CREATE INDEX CONCURRENTLY t_x ON t (x)', ['CREATE INDEX CONCURRENTLY t_x ON t (x)'], 'done-before'],
  ['broke off half way', 'CREATE INDEX CONCURRENTLY t_x ON t (x)', [HALF_BUILT], undefined],
  [
    'broke off half way, with IF NOT EXISTS',
    'CREATE INDEX CONCURRENTLY IF NOT EXISTS t_x ON t (x)',
    [HALF_BUILT],
    undefined,
  ],
  [
    'took effect under a name of the server',
    'CREATE INDEX CONCURRENTLY ON t (x)',
    ['CREATE INDEX CONCURRENTLY t_x ON t (x)'],
    'done-before',
  ],
  [
    'broke off half way under a name of the server',
    'CREATE INDEX CONCURRENTLY ON t (x)',
    [HALF_BUILT, 'ALTER INDEX t_x RENAME TO t_x_idx'],
    undefined,
  ],
])('F44 a concurrent build that %s', async (_how, sql, effect, skipped) => {
  const database = await freshDatabase({ sql: TABLE })
  await brokenOff(database, `${sql};`, effect)
  const { outcome } = await apply(database.url, `${sql};`)
  expect(outcome).toMatchObject({
    kind: 'applied',
    statements: [skipped ? { skipped } : { label: expect.any(String) as string }],
  })
  expect(await indexes(database)).toEqual([{ name: expect.stringMatching(/^t_x/) as string, valid: true }])
})

it('F44 drops no INVALID index but its own', async () => {
  const database = await freshDatabase({ sql: `${TABLE}; CREATE TABLE u AS SELECT * FROM t` })
  await database.query('CREATE UNIQUE INDEX CONCURRENTLY t_old ON t (x)').catch(() => {})
  const sql = 'CREATE INDEX CONCURRENTLY t_x ON t (x);'
  await brokenOff(database, sql, [
    HALF_BUILT,
    'CREATE UNIQUE INDEX CONCURRENTLY u_x ON u (x)',
    'CREATE UNIQUE INDEX CONCURRENTLY t_by_hand ON t (x)',
  ])
  const { outcome } = await apply(database.url, sql).catch((error: unknown) => ({ outcome: error }))
  expect(outcome).toMatchObject({ kind: 'applied' })
  expect(await indexes(database)).toEqual([
    { name: 't_by_hand', valid: false },
    { name: 't_old', valid: false },
    { name: 't_x', valid: true },
  ])
  expect(await database.query("SELECT FROM pg_index WHERE indrelid = 'u'::regclass")).toHaveLength(1)
})

it.each([
  ['DROP INDEX CONCURRENTLY t_id', ['DROP INDEX t_id'], 'done-before'],
  ['DROP INDEX CONCURRENTLY public.t_id', [], undefined],
  ['VACUUM t', ['VACUUM t'], undefined],
  ['REINDEX TABLE CONCURRENTLY t', [], undefined],
  ['CLUSTER t USING t_id', ['CLUSTER t USING t_id'], undefined],
  ['ALTER TABLE p DETACH PARTITION p1 CONCURRENTLY', [], undefined],
  ['ALTER TABLE p DETACH PARTITION p1 CONCURRENTLY', ['ALTER TABLE p DETACH PARTITION p1'], 'done-before'],
  [
    "CREATE SUBSCRIPTION s CONNECTION 'host=127.0.0.1' PUBLICATION x",
    ["CREATE SUBSCRIPTION s CONNECTION 'host=127.0.0.1' PUBLICATION x WITH (connect = false, slot_name = NONE)"],
    'done-before',
  ],
  ['DROP SUBSCRIPTION none_such', [], 'done-before'],
  ['DROP TABLESPACE none_such', [], 'done-before'],
  ['DROP DATABASE none_such', [], 'done-before'],
])('F43 goes on after %s', async (sql, effect, skipped) => {
  const database = await freshDatabase({
    sql: `${TABLE}; CREATE INDEX t_id ON t (id); CREATE TABLE p (id int) PARTITION BY LIST (id); CREATE TABLE p1 PARTITION OF p FOR VALUES IN (1)`,
  })
  const file = `${sql};\nCREATE TABLE after_it ();`
  await brokenOff(database, file, effect)
  const { outcome } = await apply(database.url, file)
  if (outcome.kind !== 'applied') throw new Error(outcome.kind)
  expect(outcome.statements.map((statement) => statement.skipped)).toEqual([skipped, undefined])
  await database.query('DROP SUBSCRIPTION IF EXISTS s')
})

it('F43 goes on after CREATE DATABASE, done or not', async () => {
  const database = await freshDatabase()
  const name = `${database.name}_made`
  const sql = `CREATE DATABASE ${name};`
  await brokenOff(database, sql, [])
  expect((await apply(database.url, sql)).outcome).toMatchObject({
    kind: 'applied',
    statements: [{ label: `CREATE DATABASE ${name}` }],
  })
  await database.query(
    "UPDATE pgrunbook.migrations SET status = 'running'; UPDATE pgrunbook.migration_statements SET status = 'started'",
  )
  expect((await apply(database.url, sql)).outcome).toMatchObject({
    kind: 'applied',
    statements: [{ skipped: 'done-before' }],
  })
  await database.query(`DROP DATABASE ${name}`)
})

it('F43 finishes a DETACH PARTITION CONCURRENTLY that broke off between its two transactions', async () => {
  const database = await freshDatabase({
    sql: 'CREATE TABLE p (id int) PARTITION BY LIST (id); CREATE TABLE p1 PARTITION OF p FOR VALUES IN (1)',
  })
  const reader = await database.client()
  await reader.query('BEGIN ISOLATION LEVEL REPEATABLE READ; SELECT * FROM p')
  const sql = 'ALTER TABLE p DETACH PARTITION p1 CONCURRENTLY;'
  await brokenOff(database, sql, ["SET statement_timeout = '300ms'", sql])
  expect(await database.query('SELECT inhdetachpending AS pending FROM pg_inherits')).toEqual([{ pending: true }])
  await reader.query('COMMIT')
  expect((await apply(database.url, sql)).outcome).toMatchObject({
    kind: 'applied',
    statements: [{ skipped: 'done-before' }],
  })
  expect(await database.query('SELECT FROM pg_inherits')).toEqual([])
})

it('F44 a build whose session was terminated: unknown now, found and finished by the next run', async () => {
  const database = await freshDatabase({ sql: TABLE })
  const other = await database.client()
  await other.query('BEGIN ISOLATION LEVEL REPEATABLE READ; SELECT 1 FROM t')
  const sql = 'SELECT 1;\nCREATE INDEX CONCURRENTLY t_x ON t (x);'
  const log = memoryLog()
  const failing = failureOf(apply(database.url, sql, {}, { log }))
  await until(() => /waiting for pid/.test(log.text()), 'the build waiting')
  await database.query(
    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE query LIKE 'CREATE INDEX%' AND datname = current_database() AND pid <> pg_backend_pid()",
  )
  expect(await failing).toMatchObject({ code: 'migration-failed', detail: { state: 'unknown' } })
  expect(await indexes(database)).toEqual([{ name: 't_x', valid: false }])
  await other.query('COMMIT')
  const { outcome } = await apply(database.url, sql)
  expect(outcome).toMatchObject({
    kind: 'applied',
    statements: [{ skipped: 'done-before' }, { label: 'CREATE INDEX CONCURRENTLY t_x ON t' }],
  })
  expect(await indexes(database)).toEqual([{ name: 't_x', valid: true }])
})
