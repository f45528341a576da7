// Waiting for others, and others waiting for us: lock timeouts, retries, a second runner.
import type pg from 'pg'
import { freshDatabase, type TestDatabase } from '../harness/postgres.js'
import { apply, failureOf, memoryLog, until } from './run-migration.js'

const TABLE = 'CREATE TABLE t (id int); INSERT INTO t SELECT generate_series(1, 10)'

/** A session that has read the table in a transaction it does not end. */
async function reader(database: TestDatabase, isolation = ''): Promise<{ client: pg.Client; pid: number }> {
  const client = await database.client()
  await client.query(`SET application_name = 'report'; BEGIN ${isolation}`)
  await client.query("SELECT 'secret' FROM t LIMIT 1")
  const { rows } = await client.query<{ pid: number }>('SELECT pg_backend_pid() AS pid')
  await client.query("SELECT 'another secret' AS x FROM t WHERE id = 1")
  return { client, pid: rows[0]!.pid }
}

it('F47 gives up a lock after lock-timeout, so that readers wait no longer, and names who blocks', async () => {
  const database = await freshDatabase({ sql: TABLE })
  const { pid } = await reader(database)
  const third = await database.client()
  const log = memoryLog()
  const failing = failureOf(
    apply(database.url, 'SELECT 1;\nALTER TABLE t ADD COLUMN x int;', { lockTimeoutMs: 600 }, { log }),
  )
  const queued = "SELECT FROM pg_locks WHERE relation = 't'::regclass AND mode = 'AccessExclusiveLock' AND NOT granted"
  await until(async () => (await database.query(queued)).length > 0, 'ALTER TABLE in the queue')
  const began = performance.now()
  await third.query('SELECT count(*) FROM t')
  expect(performance.now() - began).toBeLessThan(1_500)
  const error = await failing
  expect(error).toMatchObject({
    code: 'lock-timeout',
    detail: { state: 'rolled-back', location: { line: 2, column: 1 } },
  })
  const blocker = new RegExp(
    `pid ${pid} \\(report, user postgres, idle in transaction, query for [\\d.]+ s, transaction for [\\d.]+ s\\): SELECT`,
  )
  expect(error.message).toMatch(blocker)
  expect(error.detail.hint).toMatch(/pg_terminate_backend/)
  expect(log.text()).toMatch(/^warn waiting for pid/m)
  expect(error.message + log.text()).not.toMatch(/secret/)
})

it('F47 tries again until the lock is free, holding nothing in between', async () => {
  const database = await freshDatabase({ sql: TABLE })
  const { client, pid } = await reader(database)
  const log = memoryLog()
  const running = apply(
    database.url,
    'CREATE TABLE made ();\nALTER TABLE t ADD COLUMN x int;',
    { lockTimeoutMs: 200, lockRetries: 10 },
    { log },
  )
  await until(() => /try 2 of 10/.test(log.text()), 'the second retry')
  expect(log.text()).toMatch(new RegExp(`It waited for pid ${pid} [^]*no lock is held; try \\d of 10 in \\d`))
  await client.query('COMMIT')
  expect((await running).outcome).toMatchObject({ kind: 'applied', statements: [{}, {}], entry: { statements: 2 } })
})

it('F47 says so when all retries are used up', async () => {
  const database = await freshDatabase({ sql: TABLE })
  await reader(database)
  const log = memoryLog()
  const error = await failureOf(
    apply(database.url, 'ALTER TABLE t ADD COLUMN x int', { lockTimeoutMs: 100, lockRetries: 2 }, { log }),
  )
  expect(error).toMatchObject({ code: 'lock-timeout', detail: { state: 'rolled-back' } })
  expect(log.text().match(/try \d of 2/g)).toEqual(['try 1 of 2', 'try 2 of 2'])
})

it('names a prepared transaction that blocks', async () => {
  const database = await freshDatabase({ sql: TABLE })
  await database.query("BEGIN; INSERT INTO t VALUES (0); PREPARE TRANSACTION 'left_over'")
  const error = await failureOf(apply(database.url, 'ALTER TABLE t ADD COLUMN x int', { lockTimeoutMs: 300 }))
  expect(error.message).toMatch(/a prepared transaction \(SELECT gid/)
  await database.query("ROLLBACK PREPARED 'left_over'")
})

it('tries again after a deadlock', async () => {
  const database = await freshDatabase({ sql: `${TABLE}; CREATE TABLE u (id int)` })
  const other = await database.client()
  await other.query("SET deadlock_timeout = '60s'; BEGIN; LOCK TABLE u")
  const log = memoryLog()
  const running = apply(
    database.url,
    "SET LOCAL deadlock_timeout = '50ms'; LOCK TABLE t; LOCK TABLE u;",
    { lockTimeoutMs: 0, lockRetries: 3 },
    { log },
  )
  await until(
    async () => (await database.query("SELECT FROM pg_locks WHERE relation = 't'::regclass")).length > 0,
    'the lock on t',
  )
  const waiting = other.query('LOCK TABLE t')
  await until(() => /40P01/.test(log.text()), 'the deadlock')
  await waiting
  await other.query('COMMIT')
  expect((await running).outcome.kind).toBe('applied')
})

it('F48 a statement that takes longer than statement-timeout is rolled back, and so is the ledger', async () => {
  const database = await freshDatabase()
  const error = await failureOf(
    apply(database.url, 'CREATE TABLE t ();\nSELECT pg_sleep(30);', { statementTimeoutMs: 200 }),
  )
  expect(error).toMatchObject({ code: 'migration-failed', detail: { state: 'rolled-back', location: { line: 2 } } })
  expect(error.message).toMatch(/57014/)
  expect(error.detail.hint).toMatch(/statement-timeout/)
  expect(
    await database.query("SELECT to_regclass('t') AS t, (SELECT count(*)::int FROM pgrunbook.migrations) AS rows"),
  ).toEqual([{ t: null, rows: 0 }])
})

it.each([
  ['in one transaction', 'CREATE TABLE once (id int); INSERT INTO once VALUES (1);'],
  [
    'a statement at a time',
    'CREATE TABLE once (id int); INSERT INTO once VALUES (1); CREATE INDEX CONCURRENTLY once_id ON once (id);',
  ],
])('F40 of six runners at once exactly one applies, the others say that it is applied: %s', async (_how, sql) => {
  for (let round = 0; round < 3; round++) {
    const database = await freshDatabase()
    const runs = await Promise.all(Array.from({ length: 6 }, () => apply(database.url, sql)))
    const kinds = runs.map(({ outcome }) => outcome.kind).sort()
    expect(kinds).toEqual([...Array<string>(5).fill('already-applied'), 'applied'])
    expect(await database.query('SELECT count(*)::int AS rows FROM once')).toEqual([{ rows: 1 }])
    await database.drop()
  }
})

it('F45 a second runner polls while CREATE INDEX CONCURRENTLY runs, so that neither is a deadlock', async () => {
  const database = await freshDatabase({ sql: `${TABLE}; CREATE TABLE other (id int)` })
  const { client, pid } = await reader(database, 'ISOLATION LEVEL REPEATABLE READ')
  const [first, second] = [memoryLog(), memoryLog()]
  const building = apply(
    database.url,
    'CREATE INDEX CONCURRENTLY t_id ON t (id)',
    {},
    { log: first, name: 'index.sql' },
  )
  await until(() => first.text().includes(`waiting for pid ${pid}`), 'the build waiting')
  const waiting = apply(database.url, 'CREATE TABLE after_it ()', {}, { log: second, name: 'table.sql' })
  const alsoWaiting = apply(database.url, 'CREATE INDEX CONCURRENTLY other_id ON other (id)', {}, { name: 'z.sql' })
  await until(
    () => /Waiting for another run of pg-runbook: pid \d+ \(pg-runbook/.test(second.text()),
    'the second runner waiting',
  )
  await client.query('COMMIT')
  const outcomes = await Promise.all([building, waiting, alsoWaiting])
  expect(outcomes.map(({ outcome }) => outcome.kind)).toEqual(['applied', 'applied', 'applied'])
})

it('F45 a second runner that may not wait is told who holds the lock', async () => {
  const database = await freshDatabase({ sql: TABLE })
  const { client, pid } = await reader(database)
  const log = memoryLog()
  const first = apply(database.url, 'ALTER TABLE t ADD COLUMN x int', { lockTimeoutMs: 0 }, { log })
  await until(() => log.text().includes(`waiting for pid ${pid}`), 'the first runner waiting')
  const error = await failureOf(apply(database.url, 'SELECT 1', { runnerWaitMs: 300 }, { name: '2.sql' }))
  expect(error).toMatchObject({ code: 'lock-held', detail: { state: 'nothing-changed' } })
  expect(error.message).toMatch(/pid \d+ \(pg-runbook, user postgres, active, .*ALTER TABLE t ADD COLUMN x int$/)
  await client.query('COMMIT')
  await first
})

it('lets runs on two databases of one server pass each other', async () => {
  const [one, two] = await Promise.all([freshDatabase({ sql: TABLE }), freshDatabase()])
  const { client, pid } = await reader(one)
  const log = memoryLog()
  const first = apply(one.url, 'ALTER TABLE t ADD COLUMN x int', { lockTimeoutMs: 0 }, { log })
  await until(() => log.text().includes(`waiting for pid ${pid}`), 'the first runner waiting')
  expect((await apply(two.url, 'SELECT 1', { runnerWaitMs: 0 })).outcome.kind).toBe('applied')
  await client.query('COMMIT')
  await first
})
