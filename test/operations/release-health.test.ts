// The application around a release: asked before anything is changed, waited for when everything is applied.
import type { ApplyPendingReport } from '../../src/operations/apply-pending.js'
import { backupOptions } from '../harness/backup.js'
import { freshDatabase } from '../harness/postgres.js'
import { NOT_READY, answer, inTurn, ready, startApplication, target } from '../health/application.js'
import { failure, folderOf, ledger, release } from './release.js'

const FILES = { '20260101_a.sql': 'CREATE TABLE a ();', '20260102_b.sql': 'CREATE TABLE b ();' }
const APPLIED = ['20260101_a.sql applied', '20260102_b.sql applied']
/** The store of these tests refuses every backup. */
const backup = { take: true, options: backupOptions() } as const
const green = answer(200)
const red = answer(503, NOT_READY)

it('red before: nothing is changed and no backup is begun', async () => {
  const database = await freshDatabase({ sql: 'CREATE TABLE existing ()' })
  const application = await startApplication(red)
  const error = await failure(release(database, folderOf(FILES), { backup, health: target(application.url) }))
  expect(error.code).toBe('unhealthy')
  expect(error.detail.state).toBe('nothing-changed')
  expect(error.message).toMatch(/before the run: .*\/api\/health\/live: HTTP 503: not-ready; migrations/)
  expect(application.asked).toEqual(['/api/health/live', '/api/health/ready'])
  expect(await database.query("SELECT to_regclass('a') AS a, to_regnamespace('pgrunbook') AS s")).toEqual([
    { a: null, s: null },
  ])
})

it('green before, the backup fails: the application is not waited for', async () => {
  const database = await freshDatabase({ sql: 'CREATE TABLE existing ()' })
  const application = await startApplication(green)
  const error = await failure(release(database, folderOf(FILES), { backup, health: ready(application.url) }))
  expect(error.message).not.toMatch(/healthy/)
  expect(application.asked).toEqual(['/ready'])
  expect(await database.query("SELECT to_regclass('a') AS a")).toEqual([{ a: null }])
})

it('green before, red after: everything is applied and stays, and the run fails', async () => {
  const database = await freshDatabase()
  const application = await startApplication(inTurn(green, red))
  const stopped: ApplyPendingReport[] = []
  const health = ready(application.url, { deadlineMs: 300 })
  const error = await failure(release(database, folderOf(FILES), { health }, (report) => stopped.push(report)))
  expect(error.code).toBe('unhealthy')
  expect(error.detail.state).toBe('committed')
  expect(error.message).toMatch(/everything is applied.*HTTP 503: not-ready; migrations: 2 pending/)
  expect(error.detail.hint).toMatch(/pg-runbook rollback/)
  expect(stopped).toMatchObject([{ status: 'unhealthy', notTried: [], health: { healthy: false } }])
  expect(stopped[0]!.applied.map(({ name }) => name)).toEqual(Object.keys(FILES))
  expect(await ledger(database)).toEqual(APPLIED)
})

it('green again after two reds: it waits, and the run is good', async () => {
  const database = await freshDatabase()
  const application = await startApplication(inTurn(green, red, red, green))
  const { report } = await release(database, folderOf(FILES), { health: ready(application.url) })
  expect(report.status).toBe('applied')
  expect(report.health).toMatchObject({ healthy: true, checks: [{ tries: 5, inARow: 3 }] })
  expect(application.asked).toHaveLength(6)
  expect(await ledger(database)).toEqual(APPLIED)
})

it('is not asked where nothing is to be run, and not waited for after a file that failed', async () => {
  const database = await freshDatabase()
  const application = await startApplication(green)
  const health = ready(application.url)
  await failure(release(database, folderOf({ ...FILES, '20260103_c.sql': 'SELECT 1/0;' }), { health }))
  expect(application.asked).toHaveLength(1)
  expect((await release(database, folderOf(FILES), { health })).report.status).toBe('nothing-pending')
  expect(
    (await release(database, folderOf({ ...FILES, '9.sql': 'SELECT 1;' }), { health, dryRun: true })).report.status,
  ).toBe('dry-run')
  expect(application.asked).toHaveLength(1)
})
