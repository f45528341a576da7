// kill -9 at any instant of a release, as often as it takes: the database and its ledger always tell the same story, and the next
// release goes on from there. SOAK_ROUNDS=1000 for a soak (npm run soak).
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { type TestDatabase, freshDatabase } from '../harness/postgres.js'
import { ROOT } from '../harness/runner.js'
import { until } from '../migrations/run-migration.js'
import { folderOf, release } from './release.js'

/** Together with those of test/migrations/killed.test.ts more than three hundred. */
const ROUNDS = Number(process.env.SOAK_ROUNDS ?? 280)
const AT_ONCE = 4
const FILES = ROUNDS * 4

/** Some go to the server whole, some statement by statement, some outside of a transaction. */
const textOf = (index: number): string => {
  const table = `CREATE TABLE t${index} (id int PRIMARY KEY);\nINSERT INTO t${index} SELECT generate_series(1, 500);\n`
  if (index % 5 === 1) return `${table}DISCARD PLANS;\nINSERT INTO done VALUES (${index});`
  return `${table}INSERT INTO done VALUES (${index});`
}

const files = Object.fromEntries(
  Array.from({ length: FILES }, (_, index) => [`${String(index).padStart(5, '0')}.sql`, textOf(index)]),
)

async function killOnce(database: TestDatabase, folder: string, afterMs: number): Promise<void> {
  const child = spawn(
    process.execPath,
    [path.join(ROOT, 'dist/cli.js'), 'apply-pending', '--no-backup', 'a test', '--migrations-dir', folder],
    { env: { PATH: process.env.PATH ?? '', DATABASE_URL: database.url }, stdio: 'ignore' },
  )
  const exited = once(child, 'exit')
  await sleep(afterMs)
  child.kill('SIGKILL')
  await exited
  const ours = "SELECT FROM pg_stat_activity WHERE datname = current_database() AND application_name = 'pg-runbook'"
  await until(async () => (await database.query(ours)).length === 0, 'the end of our sessions')
}

const STORY = `
  SELECT count(*)::int AS ledger, count(*) FILTER (WHERE status = 'applied')::int AS applied,
    (SELECT count(*)::int FROM pg_class WHERE relkind = 'r' AND relname ~ '^t\\d') AS tables,
    (SELECT count(*)::int FROM done) AS done,
    (SELECT count(DISTINCT index)::int FROM done) AS once
  FROM pgrunbook.migrations`

/** A busy machine starts the release later: the moments follow it, so that they always fall into the work. */
function nextLatest(latestMs: number, appliedNow: number): number {
  if (appliedNow === 0) return Math.min(latestMs * 1.2, 20_000)
  return appliedNow > 100 ? Math.max(latestMs * 0.8, 300) : latestMs
}

async function killAgainAndAgain(): Promise<number> {
  const database = await freshDatabase({ sql: 'CREATE TABLE done (index int)' })
  const folder = folderOf(files)
  let [applied, latestMs] = [0, 550]
  for (let round = 0; round < ROUNDS / AT_ONCE; round++) {
    await killOnce(database, folder, 100 + Math.random() * (latestMs - 100))
    const [made] = await database.query("SELECT to_regclass('pgrunbook.catalog') IS NOT NULL AS made")
    if (made?.made !== true) {
      latestMs = nextLatest(latestMs, 0)
      continue
    }
    const [story] = await database.query<{ ledger: number }>(STORY)
    const { ledger } = story!
    expect(story).toEqual({ ledger, applied: ledger, tables: ledger, done: ledger, once: ledger })
    expect(ledger).toBeGreaterThanOrEqual(applied)
    latestMs = nextLatest(latestMs, ledger - applied)
    applied = ledger
  }
  expect((await release(database, folder)).report.applied).toHaveLength(FILES - applied)
  const [story] = await database.query<{ ledger: number }>(STORY)
  expect(story).toMatchObject({ ledger: FILES, done: FILES, once: FILES })
  return applied
}

it('F38 a release that is killed at any instant leaves whole files with their ledger rows, and the next one goes on', async () => {
  const applied = await Promise.all(Array.from({ length: AT_ONCE }, killAgainAndAgain))
  expect(applied.reduce((sum, count) => sum + count, 0)).toBeGreaterThan(0) // else it was always killed too early
}, 1_200_000)
