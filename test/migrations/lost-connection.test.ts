// The network between the run and the server, and the server itself, fail at the worst moments.
import { freshDatabase, startServer, testServer, type TestDatabase } from '../harness/postgres.js'
import { freePort } from '../harness/embedded-server.js'
import { connect as connectTo } from '../../src/postgres/client.js'
import { parseDatabaseUrl } from '../../src/postgres/connection-url.js'
import { startProxy, type Proxy } from '../harness/tcp-proxy.js'
import { readMigration } from '../../src/migrations/migration-file.js'
import { parseMigration } from '../../src/migrations/parse.js'
import { rollBackMigration } from '../../src/migrations/roll-back.js'
import { parseRollback } from '../../src/migrations/rollback-section.js'
import { applyMigration } from '../../src/migrations/runner.js'
import { OPTIONS, apply, applyAll, depsFor, failureOf, memoryLog, migrationsFolder, until } from './run-migration.js'

const proxies: Proxy[] = []
afterEach(() => Promise.all(proxies.splice(0).map((proxy) => proxy.close())))

async function behindProxy(): Promise<{ database: TestDatabase; proxy: Proxy; url: string }> {
  const database = await freshDatabase()
  const proxy = await startProxy(testServer())
  proxies.push(proxy)
  const url = new URL(database.url)
  url.port = String(proxy.port)
  return { database, proxy, url: url.href }
}

const state = async (database: TestDatabase) =>
  (
    await database.query(
      "SELECT to_regclass('t') IS NOT NULL AS made, (SELECT count(*)::int FROM pgrunbook.migrations) AS rows",
    )
  )[0]

const SQL = 'CREATE TABLE t (id int);\nSELECT /* the last */ 1;'
/** The run's own COMMIT, as the simple query message holds it; ensureLedger has one inside a longer text. */
const COMMIT = 'COMMIT\0'
const runUntilCommit = async (url: string, arm: (text: string) => void, options = {}, deps = {}) => {
  await apply(url, 'SELECT 1', {}, { name: '0.sql' }) // makes the ledger, which commits as well
  arm(COMMIT)
  return apply(url, SQL, options, deps)
}

it('F39 the reply to COMMIT is lost with the connection: the server says that it is committed', async () => {
  const { database, proxy, url } = await behindProxy()
  const { outcome, log } = await runUntilCommit(url, proxy.cutOnRequest)
  expect(outcome).toMatchObject({
    kind: 'applied',
    replyLost: true,
    entry: { status: 'applied' },
    statements: [{}, {}],
  })
  expect(log.text()).toMatch(/lost before the reply to COMMIT came/)
  expect(await state(database)).toEqual({ made: true, rows: 2 })
})

it('F39 the connection is lost and the COMMIT never arrives: rolled back, and the next run applies', async () => {
  const { database, proxy, url } = await behindProxy()
  const error = await failureOf(runUntilCommit(url, proxy.cutBeforeRequest))
  expect(error).toMatchObject({ code: 'migration-failed', detail: { state: 'rolled-back' } })
  expect(error.message).toMatch(/transaction \d+ was rolled back/)
  expect(await state(database)).toEqual({ made: false, rows: 1 })
  expect((await apply(url, SQL)).outcome).toMatchObject({ kind: 'applied', replyLost: false })
})

it('F39 the reply to COMMIT never comes on a connection that stays open: the server is asked over another', async () => {
  const { database, proxy, url } = await behindProxy()
  const { outcome, log } = await runUntilCommit(url, proxy.swallowReplyTo)
  expect(outcome).toMatchObject({ kind: 'applied', replyLost: true })
  expect(log.text()).toMatch(/No reply to COMMIT yet/)
  expect(await state(database)).toEqual({ made: true, rows: 2 })
})

it('F39 the reply to the COMMIT of a rollback is lost: the server says that it is committed', async () => {
  const { database, proxy, url } = await behindProxy()
  const file = await readMigration(
    await migrationsFolder({ 'a.sql': 'CREATE TABLE t ();\n-- rollback:\n-- DROP TABLE t;\n' }),
    'a.sql',
  )
  const [up, down] = [await parseMigration(file), await parseRollback(file)]
  await applyMigration(up, OPTIONS, depsFor(url))
  proxy.cutOnRequest(COMMIT)
  expect(await rollBackMigration(down!, OPTIONS, depsFor(url))).toMatchObject({ kind: 'rolled-back', replyLost: true })
  expect(await state(database)).toEqual({ made: false, rows: 1 })
})

it('F39 nobody can be asked: the outcome is unknown, and the next run finds it out', async () => {
  const { database, proxy, url } = await behindProxy()
  const connect = (to: string) => connectTo(parseDatabaseUrl(to, 'database-url'))
  const nobody = `postgresql://x:x@127.0.0.1:${await freePort()}/x`
  let opened = 0
  const deps = { connect: () => connect(opened++ === 0 ? url : nobody) }
  const error = await failureOf(runUntilCommit(url, proxy.cutOnRequest, { outcomeWaitMs: 500 }, deps))
  expect(error).toMatchObject({ code: 'outcome-unknown', detail: { state: 'unknown', location: { line: 1 } } })
  expect(error.detail.hint).toMatch(/run this again.*pg_xact_status\('\d+'\)/)
  expect((await apply(database.url, SQL)).outcome.kind).toBe('already-applied')
})

it('the connection is lost when only the ledger is left to be written: every statement is done, and a rerun says so', async () => {
  const { proxy, url } = await behindProxy()
  const sql = 'CREATE TABLE t (id int);\nVACUUM t;'
  proxy.cutBeforeRequest('SET status = $2')
  const error = await failureOf(apply(url, sql))
  expect(error).toMatchObject({ code: 'migration-failed', detail: { state: 'partly-applied' } })
  expect(error.message).toMatch(/2 of 2 statements are done and recorded/)
  const { outcome } = await apply(url, sql)
  expect(outcome).toMatchObject({
    kind: 'applied',
    statements: [{ skipped: 'done-before' }, { skipped: 'done-before' }],
  })
})

it('the connection is reset while a statement runs: rolled back', async () => {
  const { database, proxy, url } = await behindProxy()
  const failing = failureOf(apply(url, 'CREATE TABLE t ();\nSELECT pg_sleep(60);'))
  const sleeping = "SELECT FROM pg_stat_activity WHERE datname = current_database() AND query LIKE 'SELECT pg_sleep%'"
  await until(async () => (await database.query(sleeping)).length === 1, 'the statement')
  proxy.reset()
  const error = await failing
  expect(error).toMatchObject({ code: 'migration-failed', detail: { state: 'rolled-back', location: { line: 2 } } })
  expect(error.message).toMatch(/^SELECT: /)
  await until(async () => (await database.query(sleeping)).length === 0, 'the end of the statement on the server')
  expect(await state(database)).toEqual({ made: false, rows: 0 })
})

it('the server shuts down while a statement runs: rolled back, to be run again later', async () => {
  const server = await startServer()
  const database = await freshDatabase({ server })
  const log = memoryLog()
  const failing = failureOf(apply(database.url, 'CREATE TABLE t (); SELECT pg_sleep(60);', {}, { log }))
  await until(
    async () =>
      (
        await database.query(
          "SELECT FROM pg_stat_activity WHERE query LIKE 'SELECT pg_sleep%' AND pid <> pg_backend_pid()",
        )
      ).length === 1,
    'the statement',
  )
  await server.restart('fast')
  expect(await failing).toMatchObject({
    code: 'migration-failed',
    detail: { state: 'rolled-back', hint: expect.stringMatching(/run (this|it) again/i) as string },
  })
  const after = await freshDatabase({ server, name: 'after' })
  expect((await apply(after.url, 'CREATE TABLE t ()')).outcome.kind).toBe('applied')
  await server.remove()
})

describe('F65 a failover between COMMIT and the question what became of it', () => {
  const NAME = '20250101_test.sql'
  const BURN = 'DO $$ BEGIN FOR i IN 1..4000 LOOP PERFORM pg_current_xact_id(); COMMIT; END LOOP; END $$'

  /** The first connection leads to one server, all others to another one, which has used the same transaction numbers. */
  async function failover() {
    const [first, second] = await Promise.all([startServer(), startServer()])
    const [before, after] = [await freshDatabase({ server: first }), await freshDatabase({ server: second })]
    for (const { url } of [before, after]) await apply(url, 'CREATE TABLE old ()', {}, { name: '0.sql' })
    await after.query(BURN)
    const proxy = await startProxy(first)
    proxies.push(proxy)
    const url = new URL(before.url)
    url.port = String(proxy.port)
    let opened = 0
    const connect = () => connectTo(parseDatabaseUrl(opened++ === 0 ? url.href : after.url, 'database-url'))
    const remove = () => Promise.all([first.remove(), second.remove()])
    return { proxy, before, after, deps: { connect }, remove }
  }

  it('to a server that never saw it is no success, though that number is committed there', async () => {
    const { proxy, before, after, deps, remove } = await failover()
    proxy.cutBeforeRequest(COMMIT)
    const error = await failureOf(apply(before.url, SQL, {}, deps))
    expect(error).toMatchObject({ code: 'outcome-unknown', detail: { state: 'unknown' } })
    expect(error.message).toMatch(/the server that answers now does not have what transaction \d+ of this run wrote/)
    expect(await state(after)).toEqual({ made: false, rows: 1 })
    expect((await apply(after.url, SQL)).outcome.kind).toBe('applied')
    await remove()
  })

  it('is no success of a single statement either', async () => {
    const { proxy, before, after, deps, remove } = await failover()
    const sql = 'INSERT INTO old DEFAULT VALUES;\nCREATE TABLE t ();\nVACUUM t;'
    // the commits of the ledger's own transactions come first; the statement's follows its record
    const armed = until(async () => {
      const [row] = await before.query("SELECT FROM pgrunbook.migrations WHERE status = 'running'")
      if (row !== undefined) proxy.cutBeforeRequest(COMMIT)
      return row !== undefined
    }, 'the claim')
    const error = await failureOf(apply(before.url, `SELECT pg_sleep(1);\n${sql}`, {}, deps))
    await armed
    expect(error).toMatchObject({ code: 'outcome-unknown', detail: { state: 'unknown' } })
    expect(await after.query("SELECT to_regclass('t') AS t")).toEqual([{ t: null }])
    await remove()
  })

  it('in the middle of a message with several files: what the ledger there has with another text is not ours', async () => {
    const { proxy, before, after, deps, remove } = await failover()
    await apply(after.url, 'CREATE TABLE another ()', {}, { name: NAME })
    proxy.cutBeforeRequest('the last')
    const { failed, applied } = (await applyAll(before.url, { [NAME]: SQL }, {}, deps)).outcome
    expect([failed?.error.code, failed?.error.detail.state, applied]).toEqual(['migration-failed', 'rolled-back', []])
    await remove()
  })
})
