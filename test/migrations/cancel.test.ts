// The operator's cancel, at every kind of moment: the server stops, what is in the database is said, and it is over quickly.
import { once } from 'node:events'
import net from 'node:net'
import type pg from 'pg'
import { freshDatabase, testServer, type TestDatabase } from '../harness/postgres.js'
import { startPgBouncer } from '../harness/pgbouncer.js'
import { startProxy } from '../harness/tcp-proxy.js'
import type { RunbookError } from '../../src/errors.js'
import { connect } from '../../src/postgres/client.js'
import { parseDatabaseUrl } from '../../src/postgres/connection-url.js'
import { localSettings } from '../../src/postgres/session.js'
import { type Applied, type MemoryLog, apply, memoryLog, until } from './run-migration.js'

const LIMIT_MS = 5_000

/** Cancels once `when` holds, and gives what the run ended in. */
async function cancelWhen(
  run: (deps: { signal: AbortSignal; log: MemoryLog }) => Promise<Applied>,
  when: (log: MemoryLog) => Promise<boolean> | boolean,
): Promise<RunbookError | Applied> {
  const [controller, log] = [new AbortController(), memoryLog()]
  const running = run({ signal: controller.signal, log }).catch((error: unknown) => error as RunbookError)
  await until(() => when(log), 'the moment to cancel')
  const began = performance.now()
  controller.abort()
  const ended = await running
  expect(performance.now() - began).toBeLessThan(LIMIT_MS)
  return ended
}

const active = (database: TestDatabase, query: string) => async () => {
  const sql =
    "SELECT FROM pg_stat_activity WHERE datname = current_database() AND state = 'active' AND starts_with(query, $1)"
  return (await database.query(sql, [query])).length > 0
}

const noTrace = async (database: TestDatabase) => {
  const ours =
    "SELECT query FROM pg_stat_activity WHERE datname = current_database() AND application_name = 'pg-runbook'"
  await until(async () => (await database.query(ours)).length === 0, 'the end of our sessions')
  expect(
    await database.query("SELECT to_regclass('t') AS t, (SELECT count(*)::int FROM pgrunbook.migrations) AS rows"),
  ).toEqual([{ t: null, rows: 0 }])
}

it('F49 while a statement runs: it is cancelled on the server and rolled back', async () => {
  const database = await freshDatabase()
  const sql = 'CREATE TABLE t ();\nSELECT pg_sleep(60);'
  const error = await cancelWhen((deps) => apply(database.url, sql, {}, deps), active(database, 'SELECT pg_sleep'))
  expect(error).toMatchObject({ code: 'cancelled', detail: { state: 'rolled-back' } })
  expect((error as RunbookError).message).toBe('cancelled while SELECT (line 2) ran')
  await noTrace(database)
})

it('F49 before it begins: nothing is opened', async () => {
  const signal = AbortSignal.abort()
  const connect = () => Promise.reject(new Error('opened a connection'))
  await expect(apply('postgresql://x/x', 'SELECT 1', {}, { signal, connect })).rejects.toMatchObject({
    code: 'cancelled',
    detail: { state: 'nothing-changed' },
  })
})

it('F49 while the server does not answer at all', async () => {
  const silent = net.createServer(() => {}).listen(0, '127.0.0.1')
  await once(silent, 'listening')
  const url = `postgresql://x:x@127.0.0.1:${(silent.address() as net.AddressInfo).port}/x`
  const connected = once(silent, 'connection')
  const controller = new AbortController()
  const running = apply(url, 'SELECT 1', {}, { signal: controller.signal })
  const [socket] = (await connected) as [net.Socket]
  controller.abort()
  await expect(running).rejects.toMatchObject({ code: 'cancelled', detail: { state: 'nothing-changed' } })
  socket.destroy()
  silent.close()
})

async function holding(database: TestDatabase, sql: string): Promise<pg.Client> {
  const client = await database.client()
  await client.query(sql)
  return client
}

it('F49 while it waits for a lock, and while it waits to try again', async () => {
  const database = await freshDatabase({ sql: 'CREATE TABLE other (id int)' })
  await holding(database, 'BEGIN; LOCK TABLE other')
  const sql = 'CREATE TABLE t ();\nALTER TABLE other ADD COLUMN x int;'
  const run = (lockTimeoutMs: number) => (deps: object) =>
    apply(database.url, sql, { lockTimeoutMs, lockRetries: 30 }, deps)
  expect(await cancelWhen(run(0), active(database, 'ALTER TABLE'))).toMatchObject({
    code: 'cancelled',
    detail: { state: 'rolled-back' },
  })
  await noTrace(database)
  expect(await cancelWhen(run(50), (log) => /try 3 of 30/.test(log.text()))).toMatchObject({ code: 'cancelled' })
  await noTrace(database)
})

it('F49 while it waits for another runner', async () => {
  const database = await freshDatabase({ sql: 'CREATE TABLE other (id int)' })
  const blocker = await holding(database, 'BEGIN; LOCK TABLE other')
  const first = apply(database.url, 'ALTER TABLE other ADD COLUMN x int', { lockTimeoutMs: 0 }, { name: '1.sql' })
  await until(active(database, 'ALTER TABLE'), 'the first runner')
  const second = await cancelWhen(
    (deps) => apply(database.url, 'SELECT 1', {}, { ...deps, name: '2.sql' }),
    (log) => /Waiting for another run/.test(log.text()),
  )
  expect(second).toMatchObject({ code: 'cancelled', detail: { state: 'nothing-changed' } })
  await blocker.query('COMMIT')
  expect((await first).outcome.kind).toBe('applied')
})

it('F49 while an index is built outside a transaction: no INVALID index stays, and it says what is done', async () => {
  const database = await freshDatabase({ sql: 'CREATE TABLE other (id int); CREATE TABLE unrelated ()' })
  await holding(database, 'BEGIN ISOLATION LEVEL REPEATABLE READ; SELECT FROM unrelated')
  const sql = 'INSERT INTO other VALUES (1);\nCREATE INDEX CONCURRENTLY i ON other (id);\nSELECT 3;'
  const built = active(database, 'CREATE INDEX')
  const error = (await cancelWhen(
    (deps) => apply(database.url, sql, {}, deps),
    async () => (await built()) && (await database.query("SELECT to_regclass('i') AS i"))[0]?.i !== null,
  )) as RunbookError
  expect(error).toMatchObject({ code: 'cancelled', detail: { state: 'partly-applied' } })
  expect(error.message).toMatch(
    /^cancelled while CREATE INDEX CONCURRENTLY i ON other \(line 2\) ran\n1 of 3 statements are done and recorded/,
  )
  expect(await database.query("SELECT to_regclass('i') AS i")).toEqual([{ i: null }])
  await database.query(
    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE state = 'idle in transaction' AND datname = current_database()",
  )
  expect((await apply(database.url, sql)).outcome).toMatchObject({
    kind: 'applied',
    statements: [{ skipped: 'done-before' }, {}, {}],
  })
})

it('F49 while the network is silent: the connection is cut, and the server rolls back by itself', async () => {
  const database = await freshDatabase()
  const proxy = await startProxy(testServer())
  const url = new URL(database.url)
  url.port = String(proxy.port)
  const asleep = active(database, 'SELECT pg_sleep')
  const error = await cancelWhen(
    (deps) => apply(url.href, 'CREATE TABLE t (); SELECT pg_sleep(60);', {}, deps),
    async () => {
      if (!(await asleep())) return false
      proxy.stallAfter(0)
      return true
    },
  )
  expect(error).toMatchObject({ code: 'cancelled', detail: { state: 'rolled-back' } })
  await proxy.close()
  await noTrace(database)
})

it.each([
  [
    'in one transaction',
    Array.from({ length: 12 }, (_, i) => `CREATE TABLE t${i} (id int); SELECT pg_sleep(0.02);`).join('\n'),
  ],
  [
    'a statement at a time',
    Array.from(
      { length: 6 },
      (_, i) => `CREATE TABLE t${i} (id int); CREATE INDEX CONCURRENTLY i${i} ON t${i} (id);`,
    ).join('\n'),
  ],
])('F49 at twenty points of a run %s: what it says is what is there', async (_how, sql) => {
  const database = await freshDatabase()
  const last = sql.includes('CONCURRENTLY') ? 5 : 11
  let seen = 0
  for (let point = 0; point < 20; point++) {
    const controller = new AbortController()
    setTimeout(() => controller.abort(), 10 + point * 18)
    const began = performance.now()
    const ended = await apply(database.url, sql, {}, { signal: controller.signal }).catch(
      (error: unknown) => error as RunbookError,
    )
    expect(performance.now() - began).toBeLessThan(LIMIT_MS)
    const made = (await database.query("SELECT FROM pg_class WHERE relkind = 'r' AND relname ~ '^t\\d'")).length
    if ('outcome' in ended) expect(made).toBe(last + 1)
    else {
      expect(ended.code).toBe('cancelled')
      const state = ended.detail.state ?? 'none'
      if (!sql.includes('CONCURRENTLY')) expect(['rolled-back', 'nothing-changed']).toContain(state)
      if (['rolled-back', 'nothing-changed'].includes(state)) expect(made).toBe(0)
      else expect(state).toBe('partly-applied')
      seen++
    }
    expect(await database.query('SELECT FROM pg_index WHERE NOT indisvalid')).toEqual([])
    if (made > last) break
  }
  expect(seen).toBeGreaterThan(0)
})

const SLEEPING = "SELECT FROM pg_stat_activity WHERE state = 'active' AND query = 'SELECT pg_sleep(4)'"

it('F61 through a transaction pooler: ends with its own statement only, whatever else the same server process has served', async () => {
  const database = await freshDatabase()
  const bouncer = await startPgBouncer({ poolSize: 5, settings: { server_round_robin: '1' } })
  const url = parseDatabaseUrl(bouncer.url(database.name), 'database-url')
  const pooled = { connect: () => connect(url, { allowPooler: true }), localSettings: localSettings(url) }
  const strangers = await Promise.all([1, 2, 3].map(() => connect(url, { allowPooler: true })))
  await Promise.all(strangers.map((stranger) => stranger.query('SELECT pg_sleep(0.3)'))) // the pool has its processes now
  let served: Promise<pg.QueryResult>[] | undefined
  const error = await cancelWhen(
    (deps) => apply(database.url, 'CREATE TABLE t ();\nSELECT pg_sleep(60);', {}, { ...deps, ...pooled }),
    async () => {
      if (!(await active(database, 'SELECT pg_sleep(60)')())) return false
      served ??= strangers.map((stranger) => stranger.query('SELECT pg_sleep(4)')) // the other processes of the pool
      return (await database.query(SLEEPING)).length === 3
    },
  )
  expect(error).toMatchObject({ code: 'cancelled', detail: { state: 'rolled-back' } })
  expect((await Promise.all(served!)).map(({ rowCount }) => rowCount)).toEqual([1, 1, 1])
  await Promise.all(strangers.map((stranger) => stranger.end()))
  expect(await database.query("SELECT to_regclass('t') AS t")).toEqual([{ t: null }])
})
