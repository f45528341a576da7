// DETACH PARTITION CONCURRENTLY does one of its two steps before it waits for readers: what is detached for new queries stays so.
import type pg from 'pg'
import { freshDatabase, type TestDatabase } from '../harness/postgres.js'
import { apply, failureOf, memoryLog, until } from './run-migration.js'

const EVENTS = `CREATE TABLE events (id int) PARTITION BY RANGE (id);
CREATE TABLE ev1 PARTITION OF events FOR VALUES FROM (0) TO (100); INSERT INTO events VALUES (1), (2)`
const DETACH = 'ALTER TABLE events DETACH PARTITION ev1 CONCURRENTLY;'

async function reader(database: TestDatabase): Promise<{ client: pg.Client; pid: number }> {
  const client = await database.client()
  await client.query("SET application_name = 'nightly'; BEGIN; SELECT * FROM events")
  const { rows } = await client.query<{ pid: number }>('SELECT pg_backend_pid() AS pid')
  return { client, pid: rows[0]!.pid }
}

const pending = (database: TestDatabase) => database.query('SELECT inhdetachpending AS pending FROM pg_inherits')

const records = (database: TestDatabase) =>
  database.query('SELECT statement, status FROM pgrunbook.migration_statements ORDER BY statement')

it('waits for readers far longer than for a lock, and names them', async () => {
  const database = await freshDatabase({ sql: EVENTS })
  const { client, pid } = await reader(database)
  const log = memoryLog()
  const running = apply(database.url, DETACH, { lockTimeoutMs: 50 }, { log })
  await until(() => log.text().includes(`waiting for pid ${pid} (nightly`), 'the reader named')
  await client.query('COMMIT')
  expect((await running).outcome.kind).toBe('applied')
  expect(await pending(database)).toEqual([])
})

it('out of patience it says what is half done, keeps the record, and the next run finishes it', async () => {
  const database = await freshDatabase({ sql: EVENTS })
  const { client, pid } = await reader(database)
  const limits = { lockTimeoutMs: 50, snapshotWaitMs: 300 }
  for (const rerun of [false, true]) {
    const error = await failureOf(apply(database.url, DETACH, limits))
    expect([rerun, error.code, error.detail.state]).toEqual([rerun, 'lock-timeout', 'partly-applied'])
    expect(error.message).toMatch(new RegExp(`waited for pid ${pid} \\(nightly`))
    expect([await pending(database), await records(database)]).toEqual([
      [{ pending: true }],
      [{ statement: 0, status: 'started' }],
    ])
  }
  await client.query('COMMIT')
  const { outcome } = await apply(database.url, `${DETACH}\nDROP TABLE ev1;`)
  expect(outcome).toMatchObject({ kind: 'applied', entry: { status: 'applied' } })
  expect(await database.query("SELECT to_regclass('ev1') AS ev1")).toEqual([{ ev1: null }])
})

it('cancelled by somebody in between it is half done: that is said, and the next run finishes it', async () => {
  const database = await freshDatabase({ sql: EVENTS })
  const { client } = await reader(database)
  const failing = failureOf(apply(database.url, DETACH))
  await until(async () => (await pending(database))[0]?.pending === true, 'the first step')
  const cancel = `SELECT pg_cancel_backend(pid) FROM pg_stat_activity
    WHERE datname = current_database() AND query LIKE 'ALTER TABLE events%' AND wait_event_type = 'Lock'`
  await until(async () => (await database.query(cancel)).length > 0, 'the cancel')
  expect(await failing).toMatchObject({ code: 'migration-failed', detail: { state: 'partly-applied' } })
  await client.query('COMMIT')
  expect((await apply(database.url, DETACH)).outcome).toMatchObject({
    kind: 'applied',
    statements: [{ skipped: 'done-before' }],
  })
})

it('a detachment that somebody else left pending is finished', async () => {
  const database = await freshDatabase({ sql: EVENTS })
  const { client } = await reader(database)
  const other = await database.client()
  await other.query("SET lock_timeout = '100ms'")
  await expect(other.query(DETACH)).rejects.toMatchObject({ code: '55P03' })
  await client.query('COMMIT')
  const { outcome } = await apply(database.url, DETACH)
  expect(outcome).toMatchObject({ kind: 'applied', adopted: false })
  expect(await pending(database)).toEqual([])
})
