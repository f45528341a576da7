// Files with a statement that cannot be in a transaction: recorded one by one, resumed, and nothing half made left unsaid.
import type pg from 'pg'
import { freshDatabase, type TestDatabase } from '../harness/postgres.js'
import { checkAgainstLedger } from '../../src/migrations/ledger-check.js'
import { readMigration } from '../../src/migrations/migration-file.js'
import { apply, failureOf, memoryLog, migrationsFolder, until } from './run-migration.js'

const TABLE = 'CREATE TABLE t (id int, x int); INSERT INTO t SELECT i, i % 5 FROM generate_series(1, 100) i'

const records = (database: TestDatabase) =>
  database.query('SELECT statement, label, status FROM pgrunbook.migration_statements ORDER BY statement')

const invalid = (database: TestDatabase) =>
  database.query('SELECT indexrelid::regclass::text AS name FROM pg_index WHERE NOT indisvalid')

const entry = (database: TestDatabase) =>
  database.query('SELECT status, statements, warnings FROM pgrunbook.migrations')

/** Holds a snapshot that a concurrent build has to wait for. */
async function oldSnapshot(database: TestDatabase): Promise<{ client: pg.Client; pid: number }> {
  const client = await database.client()
  await client.query("SET application_name = 'nightly'; BEGIN ISOLATION LEVEL REPEATABLE READ; SELECT 1 FROM t LIMIT 1")
  const { rows } = await client.query<{ pid: number }>('SELECT pg_backend_pid() AS pid')
  return { client, pid: rows[0]!.pid }
}

it('F43 runs and records a file statement by statement', async () => {
  const database = await freshDatabase({ sql: TABLE })
  const sql = `ALTER TABLE t ADD COLUMN y int;
CREATE INDEX CONCURRENTLY t_y ON t (y);
VACUUM (ANALYZE) t;
INSERT INTO t VALUES (0, 0, 0);`
  const { outcome, log } = await apply(database.url, sql)
  expect(outcome).toMatchObject({ kind: 'applied', entry: { status: 'applied', statements: 4 }, warnings: [] })
  expect(log.steps).toHaveLength(4)
  expect(await records(database)).toEqual([
    { statement: 0, label: 'ALTER TABLE t ADD COLUMN y int', status: 'finished' },
    { statement: 1, label: 'CREATE INDEX CONCURRENTLY t_y ON t', status: 'finished' },
    { statement: 2, label: 'VACUUM', status: 'finished' },
    { statement: 3, label: 'INSERT INTO t', status: 'finished' },
  ])
  expect((await apply(database.url, sql)).outcome.kind).toBe('already-applied')
})

it('F43 a rerun goes on after the last statement that is done, also when what follows was corrected', async () => {
  const database = await freshDatabase({ sql: TABLE })
  const head = "SET lock_timeout = '3s';\nINSERT INTO t VALUES (0, 0);\nCREATE INDEX CONCURRENTLY t_x ON t (x);\n"
  const error = await failureOf(apply(database.url, `${head}ALTER TABLE missing ADD COLUMN y int;`))
  expect(error).toMatchObject({ code: 'migration-failed', detail: { state: 'partly-applied', location: { line: 4 } } })
  expect(error.message).toMatch(/2 of 3 statements are done and recorded/)
  expect(await entry(database)).toEqual([{ status: 'running', statements: 4, warnings: 0 }])
  const file = await readMigration(await migrationsFolder({ '20250101_test.sql': 'SELECT 1' }), '20250101_test.sql')
  expect(await checkAgainstLedger(await database.client(), file)).toMatchObject({ kind: 'interrupted', finished: 2 })
  const { outcome } = await apply(
    database.url,
    `${head}ALTER TABLE t ADD COLUMN y text DEFAULT current_setting('lock_timeout');`,
  )
  expect(outcome).toMatchObject({
    kind: 'applied',
    statements: [
      { label: 'SET lock_timeout' },
      { skipped: 'done-before' },
      { skipped: 'done-before' },
      { label: 'ALTER TABLE t ADD COLUMN y text' },
    ],
  })
  expect(await database.query('SELECT count(*)::int AS rows, min(y) AS y FROM t')).toEqual([{ rows: 101, y: '3s' }])
})

it.each([
  ['edited', 'INSERT INTO t VALUES (7, 7);\nVACUUM t;\nSELECT 2;'],
  ['taken out', 'VACUUM t;\nSELECT 2;'],
])('F43 stops when a statement that is done was %s', async (_how, edited) => {
  const database = await freshDatabase({ sql: TABLE })
  await failureOf(apply(database.url, 'INSERT INTO t VALUES (0, 0);\nVACUUM t;\nSELECT 1/0;'))
  const error = await failureOf(apply(database.url, edited))
  expect(error).toMatchObject({ code: 'migration-changed', detail: { state: 'partly-applied', location: { line: 1 } } })
  expect(error.message).toMatch(/its statement 1, which had run as "INSERT INTO t", was edited/)
  expect(await database.query('SELECT count(*)::int AS rows FROM t')).toEqual([{ rows: 101 }])
})

it('leaves no trace in the ledger when not even the first statement is done', async () => {
  const database = await freshDatabase({ sql: TABLE })
  const error = await failureOf(apply(database.url, 'CREATE INDEX CONCURRENTLY i ON missing (x);\nVACUUM t;'))
  expect(error).toMatchObject({ code: 'migration-failed', detail: { state: 'nothing-changed' } })
  expect([await entry(database), await records(database)]).toEqual([[], []])
})

it('F44 a unique violation during the build leaves no index behind, and says where it happened', async () => {
  const database = await freshDatabase({ sql: TABLE })
  const sql = 'SELECT 1;\nCREATE UNIQUE INDEX CONCURRENTLY t_x ON t (x);'
  const error = await failureOf(apply(database.url, sql))
  expect(error).toMatchObject({ code: 'migration-failed', detail: { state: 'partly-applied', location: { line: 2 } } })
  expect(error.message).toMatch(/SQLSTATE 23505/)
  expect(await invalid(database)).toEqual([])
  await database.query('DELETE FROM t WHERE id > 5')
  expect((await apply(database.url, sql)).outcome).toMatchObject({
    kind: 'applied',
    statements: [{ skipped: 'done-before' }, {}],
  })
})

it.each([
  'CREATE INDEX CONCURRENTLY IF NOT EXISTS t_x ON t (x)',
  'CREATE INDEX CONCURRENTLY t_x ON t (x)',
  'CREATE INDEX IF NOT EXISTS t_x ON t (x)',
])('F44 an INVALID index of the name is no success: %s', async (sql) => {
  const database = await freshDatabase({ sql: TABLE })
  await database.query('CREATE UNIQUE INDEX CONCURRENTLY t_x ON t (x)').catch(() => {})
  expect(await invalid(database)).toEqual([{ name: 't_x' }])
  const error = await failureOf(apply(database.url, `${sql};`))
  expect(error).toMatchObject({
    code: 'invalid-index',
    detail: { hint: 'DROP INDEX CONCURRENTLY public.t_x; then run this again.' },
  })
  expect(error.message).toMatch(/INVALID/)
  expect(await entry(database)).toEqual([])
  await database.query('DROP INDEX CONCURRENTLY public.t_x')
  expect((await apply(database.url, `${sql};`)).outcome.kind).toBe('applied')
})

it('F44 tells of an INVALID index that was there before, and does not count it as its own', async () => {
  const database = await freshDatabase({ sql: TABLE })
  await database.query('CREATE UNIQUE INDEX CONCURRENTLY t_x ON t (x)').catch(() => {})
  const { outcome } = await apply(database.url, 'CREATE INDEX CONCURRENTLY t_id ON t (id)')
  const warning = 'index public.t_x on public.t is INVALID, there before this file: DROP INDEX CONCURRENTLY public.t_x;'
  expect(outcome).toMatchObject({ kind: 'applied', warnings: [warning] })
})

it('F44 an INVALID index that a file itself leaves is an error, though the file is applied', async () => {
  const database = await freshDatabase({ sql: TABLE })
  const sql = "CREATE INDEX t_x ON t (x); UPDATE pg_index SET indisvalid = false WHERE indexrelid = 't_x'::regclass;"
  const error = await failureOf(apply(database.url, sql))
  expect(error).toMatchObject({
    code: 'invalid-index',
    detail: { state: 'committed', hint: expect.stringMatching(/^DROP INDEX CONCURRENTLY public\.t_x;/) as string },
  })
  expect((await apply(database.url, sql)).outcome.kind).toBe('already-applied')
})

it('takes an index on a partitioned table that is not yet attached everywhere for what it is', async () => {
  const database = await freshDatabase({
    sql: 'CREATE TABLE p (id int) PARTITION BY LIST (id); CREATE TABLE p1 PARTITION OF p FOR VALUES IN (1)',
  })
  const { outcome } = await apply(database.url, 'CREATE INDEX p_id ON ONLY p (id)')
  expect(outcome).toMatchObject({ kind: 'applied', warnings: [] })
})

it.each([
  ['named', 'CREATE INDEX CONCURRENTLY t_x ON t (x)'],
  ['named by the server', 'CREATE INDEX CONCURRENTLY ON t (x)'],
  ['rebuilt', 'REINDEX INDEX CONCURRENTLY t_id'],
])(
  'F44 F46 an index %s that waits too long for an old snapshot: the holder is named, nothing stays',
  async (_how, sql) => {
    const database = await freshDatabase({ sql: `${TABLE}; CREATE INDEX t_id ON t (id)` })
    const { client, pid } = await oldSnapshot(database)
    const log = memoryLog()
    const failing = failureOf(apply(database.url, sql, { snapshotWaitMs: 1_500, lockTimeoutMs: 200 }, { log }))
    await until(() => log.text().includes(`waiting for pid ${pid} (nightly`), 'the holder named')
    const error = await failing
    expect(['lock-timeout', 'invalid-index']).toContain(error.code)
    expect(error.message).toMatch(
      new RegExp(error.code === 'lock-timeout' ? `waited for pid ${pid} \\(nightly` : 'could not be dropped'),
    )
    await client.query('COMMIT')
    expect((await apply(database.url, sql)).outcome.kind).toBe('applied')
    expect(await invalid(database)).toEqual([])
    expect(
      await database.query("SELECT count(*)::int AS indexes FROM pg_index WHERE indrelid = 't'::regclass"),
    ).toEqual([{ indexes: _how === 'rebuilt' ? 1 : 2 }])
  },
)

it('F46 waits for an old snapshot far longer than for a lock, and goes on when it ends', async () => {
  const database = await freshDatabase({ sql: TABLE })
  const { client, pid } = await oldSnapshot(database)
  const log = memoryLog()
  const running = apply(database.url, 'CREATE INDEX CONCURRENTLY t_x ON t (x)', { lockTimeoutMs: 50 }, { log })
  await until(() => log.text().includes(`waiting for pid ${pid} (nightly`), 'the holder named')
  await client.query('COMMIT')
  expect((await running).outcome.kind).toBe('applied')
})

it('tries a statement outside a transaction again when a lock was not to be had', async () => {
  const database = await freshDatabase({ sql: TABLE })
  const { client } = await oldSnapshot(database)
  const log = memoryLog()
  const running = apply(database.url, 'VACUUM FULL t', { lockTimeoutMs: 100, lockRetries: 10 }, { log })
  await until(() => /try 1 of 10/.test(log.text()), 'a retry')
  await client.query('COMMIT')
  expect((await running).outcome.kind).toBe('applied')
})

it('skips what is there already outside a transaction too', async () => {
  const database = await freshDatabase({ sql: `${TABLE}; CREATE INDEX t_x ON t (x)` })
  const { outcome } = await apply(database.url, 'CREATE INDEX CONCURRENTLY t_x ON t (x)')
  expect(outcome).toMatchObject({
    kind: 'applied',
    adopted: true,
    entry: { status: 'adopted' },
    statements: [{ skipped: 'already-there' }],
  })
  const error = await failureOf(
    apply(database.url, 'CREATE INDEX CONCURRENTLY t_x ON t (x)', { onAlreadyExists: 'error' }, { name: '2.sql' }),
  )
  expect(error).toMatchObject({ code: 'migration-failed', cause: { code: '42P07' } })
})

it('lets a new enum value be used by the statements that follow', async () => {
  const database = await freshDatabase({ sql: "CREATE TYPE mood AS ENUM ('sad')" })
  const { outcome } = await apply(
    database.url,
    "ALTER TYPE mood ADD VALUE 'happy'; CREATE TABLE m (m mood DEFAULT 'happy');",
  )
  expect(outcome.kind).toBe('applied')
  expect(await records(database)).toHaveLength(2)
})

it('writes its records whatever role and session the file leaves behind', async () => {
  const database = await freshDatabase({ sql: TABLE })
  await database.query('CREATE ROLE nobody_much').catch(() => {})
  const sql =
    'GRANT ALL ON t TO nobody_much; SET ROLE nobody_much; SELECT pg_advisory_unlock_all(); ANALYZE t; RESET ROLE; VACUUM t; DISCARD ALL; VACUUM t;'
  const { outcome } = await apply(database.url, sql)
  expect(outcome).toMatchObject({ kind: 'applied', entry: { statements: 8 } })
  await database.drop()
})
