// What can happen while migrations are taken back: failures, breaks, locks, others at the same time. What is in the database and
// what the ledger says must agree.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { RunbookError } from '../../src/errors.js'
import type { RollbackReport } from '../../src/operations/rollback.js'
import { backupDeps, backupOptions } from '../harness/backup.js'
import { failureOf, until } from '../migrations/run-migration.js'
import { A, B, C, FILES, names, type Scene, scene } from './rollback-scene.js'

it('a rollback that fails leaves everything as it was, at its own line, and says what was done before it', async () => {
  const files = {
    ...FILES,
    [B]: `${FILES[B]}-- CREATE TABLE half (id int);\n-- DROP TABLE nowhere;\n`,
  }
  const { rollback: run, states, tables } = await scene(files)
  const stopped: RollbackReport[] = []
  const error = await failureOf(run({ to: A }, { onStopped: (report) => stopped.push(report) }))
  expect(error).toMatchObject({
    code: 'migration-failed',
    detail: { state: 'earlier-committed', location: { line: 5, file: expect.stringContaining(B) as string } },
  })
  expect(error.message).toMatch(new RegExp(`Rolled back before it: ${C}\nFailed: ${B}$`))
  expect(stopped).toMatchObject([{ status: 'failed', failed: { migration: B }, notTried: [] }])
  expect(await states()).toEqual({ [A]: 'applied', [B]: 'applied', [C]: 'rolled-back' })
  expect(await tables()).toEqual(['items', 'orders'])
})

it('lists what was not tried', async () => {
  const files = { ...FILES, [B]: FILES[B].replace('items;', 'nowhere;'), [A]: FILES[A] }
  const { rollback: run, states } = await scene({ '20240101_first.sql': 'SELECT 1;', ...files })
  const error = await failureOf(run({ to: '20240101_first.sql' }))
  expect(error.message).toMatch(new RegExp(`Rolled back before it: ${C}\nFailed: ${B}\nNot tried: ${A}`))
  expect(await states()).toMatchObject({ [A]: 'applied', [B]: 'applied', [C]: 'rolled-back' })
})

it('takes a statement-by-statement rollback up again where it broke off, and apply refuses the file meanwhile', async () => {
  const broken = FILES[C].replace('items_id;', 'items_nowhere;')
  const { rollback: run, folder, states, tables, apply: applyAgain } = await scene({ ...FILES, [C]: broken })
  expect(await failureOf(run())).toMatchObject({ code: 'migration-failed', detail: { state: 'partly-applied' } })
  expect(await states()).toMatchObject({ [C]: 'rolling-back' })
  expect(await tables()).toEqual(['items', 'items_id', 'orders'])
  expect(await failureOf(applyAgain(C))).toMatchObject({ code: 'migration-interrupted' })
  await writeFile(path.join(folder, C), FILES[C])
  expect(await run()).toMatchObject({ status: 'rolled-back', rolledBack: [{ migration: C }] })
  expect(await tables()).toEqual(['items', 'orders'])
  expect(await applyAgain(C)).toBe('applied')
  expect(await tables()).toEqual(['items', 'items_id', 'items_order_id', 'orders'])
})

it('a statement-by-statement rollback that did nothing leaves the row as it was', async () => {
  const broken = FILES[C].replace('items_order_id;\n-- DROP', 'items_nowhere;\n-- DROP')
  const { rollback: run, database } = await scene({ ...FILES, [C]: broken })
  const row = () => database.query(`SELECT * FROM pgrunbook.migrations WHERE name = '${C}'`)
  const before = await row()
  expect(await failureOf(run())).toMatchObject({ code: 'migration-failed', detail: { state: 'nothing-changed' } })
  expect(await row()).toEqual(before)
})

it('knows the state "rolling-back" on a ledger that an older release made', async () => {
  const { rollback: run, states, database } = await scene()
  await database.query(`ALTER TABLE pgrunbook.migrations DROP CONSTRAINT migrations_status_check,
    ADD CONSTRAINT migrations_status_check CHECK (status IN ('applied', 'adopted', 'running', 'rolled-back'))`)
  expect(await run()).toMatchObject({ status: 'rolled-back' })
  expect(names(await run())).toEqual([B])
  expect(await states()).toEqual({ [A]: 'applied', [B]: 'rolled-back', [C]: 'rolled-back' })
})

it.each([
  ['in one transaction', B],
  ['statement by statement', C],
])('of three at the same time one takes it back, %s, and the others say that it is done', async (_how, newest) => {
  const files = newest === B ? { [A]: FILES[A], [B]: `${FILES[B]}-- SELECT pg_sleep(0.3);\n` } : FILES
  const { rollback: run, states } = await scene(files)
  const reports = await Promise.all([1, 2, 3].map(() => run({ migration: newest })))
  expect(reports.map((report) => report.status).sort()).toEqual([
    ...['already-rolled-back', 'already-rolled-back', 'rolled-back'],
  ])
  expect(reports.map(names)).toEqual([[newest], [newest], [newest]])
  expect(Object.values(await states()).filter((state) => state === 'rolled-back')).toEqual(['rolled-back'])
})

/** A backup during which others go on. */
async function whileBackedUp(others: () => Promise<unknown>) {
  const deps = await backupDeps()
  const put = deps.store.put.bind(deps.store)
  const store = {
    ...deps.store,
    async put(file: Parameters<typeof put>[0]) {
      await others()
      return put(file)
    },
  }
  return { ...deps, store }
}
const BACKUP = { backup: { take: true, options: backupOptions() } } as const

it('stops when a newer migration was applied after the plan was made', async () => {
  const { rollback: run, states, apply: applyNow, folder } = await scene({ [A]: FILES[A] })
  await writeFile(path.join(folder, B), FILES[B])
  const deps = await whileBackedUp(async () => expect(await applyNow(B)).toBe('applied'))
  expect(await failureOf(run(BACKUP, deps))).toMatchObject({
    code: 'rollback-refused',
    message: expect.stringContaining(`newer, newest first: ${B}`) as string,
    detail: { state: 'nothing-changed' },
  })
  expect(await states()).toEqual({ [A]: 'applied', [B]: 'applied' })
})

it('stops when the migration was taken back and applied again after the plan was made', async () => {
  const { rollback: run, states, tables, apply: applyAgain } = await scene({ [A]: FILES[A] })
  const deps = await whileBackedUp(async () => {
    expect(await run()).toMatchObject({ status: 'rolled-back' })
    expect(await applyAgain(A)).toBe('applied')
  })
  expect(await failureOf(run(BACKUP, deps))).toMatchObject({
    code: 'rollback-refused',
    message: expect.stringMatching(
      /was applied on .* when this rollback was planned, and again on .*, by another run/,
    ) as string,
    detail: { state: 'nothing-changed' },
  })
  expect(await states()).toEqual({ [A]: 'applied' })
  expect(await tables()).toEqual(['orders'])
})

it('gives up its locks and tries again while somebody reads', async () => {
  const { rollback: run, database } = await scene({ [A]: FILES[A] })
  const reader = await database.client()
  await reader.query('BEGIN; SELECT FROM orders')
  const deps = await backupDeps()
  const running = run({ lockTimeoutMs: 50, lockRetries: 20 }, deps)
  await until(() => deps.lines.some((line) => line.includes('try 1 of 20')), 'a retry')
  await reader.query('COMMIT')
  expect(await running).toMatchObject({ status: 'rolled-back' })
})

it('a cancel while it runs leaves everything as it was', async () => {
  const { rollback: run, database, states } = await scene({ [A]: `${FILES[A]}-- SELECT pg_sleep(60);\n` })
  const stopping = new AbortController()
  const running: Promise<RunbookError> = failureOf(run({}, { signal: stopping.signal }))
  const asleep = "SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event = 'PgSleep'"
  await until(async () => (await database.query(asleep)).length > 0, 'the sleep')
  stopping.abort()
  expect(await running).toMatchObject({ code: 'cancelled', detail: { state: 'rolled-back' } })
  expect(await states()).toEqual({ [A]: 'applied' })
})

const CHILD = `
  const [{ readRollback }, { rollBackMigration }, { connect }, { parseDatabaseUrl }, { silentLog }] = await Promise.all(
    ['migrations/roll-back-files.ts', 'migrations/roll-back.ts', 'postgres/client.ts', 'postgres/connection-url.ts', 'log.ts']
      .map((file) => import(process.env.SRC + file)))
  const parsed = await readRollback(process.env.FOLDER, process.env.NAME)
  const edges = { connect: () => connect(parseDatabaseUrl(process.env.URL_GIVEN, 'database-url')), log: silentLog }
  const options = { lockTimeoutMs: 2000, statementTimeoutMs: 0, lockRetries: 0, toolVersion: '0' }
  process.stdout.write('ready')
  await rollBackMigration(parsed, options, edges)`

/** A rollback in a process of its own, killed as the kernel would, `afterMs` after it began. */
async function killedRollback({ database, folder }: Scene, afterMs: number): Promise<void> {
  const root = path.resolve(import.meta.dirname, '../..')
  const argv = ['--import', path.join(root, 'scripts/run-typescript.js'), '--input-type=module', '--eval', CHILD]
  const env = { PATH: process.env.PATH ?? '', SRC: `${root}/src/`, FOLDER: folder, NAME: B, URL_GIVEN: database.url }
  const child = spawn(process.execPath, argv, { env, stdio: ['ignore', 'pipe', 'inherit'] })
  const exited = once(child, 'exit')
  await Promise.race([once(child.stdout, 'data'), exited])
  await Promise.race([sleep(afterMs), exited])
  child.kill('SIGKILL')
  await exited
  const sessions =
    "SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND application_name = 'pg-runbook'"
  await until(async () => (await database.query(sessions)).length === 0, 'the end of its session')
}

it('F38 a kill at any instant leaves either the table and its entry, or neither', async () => {
  const here = await scene({ [A]: FILES[A], [B]: `${FILES[B]}-- SELECT pg_sleep(0.05);\n` })
  const seen = new Set<string>()
  for (let round = 0; round < 10; round++) {
    await killedRollback(here, round === 9 ? 10_000 : round * 15)
    const isThere = (await here.tables()).includes('items')
    const state = (await here.states())[B]!
    expect([isThere, state]).toEqual(isThere ? [true, 'applied'] : [false, 'rolled-back'])
    seen.add(state)
    if (!isThere) await here.apply(B)
  }
  expect(seen).toContain('rolled-back')
})
