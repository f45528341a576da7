// Releases that meet on one database, where GitHub's own queue does not help: quick ones after each other, two repositories, and one
// whose runner was lost.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { type TestDatabase, freshDatabase } from '../harness/postgres.js'
import { ROOT } from '../harness/runner.js'
import { until } from '../migrations/run-migration.js'
import { folderOf, ledger, release } from './release.js'

const SPANS = 'CREATE TABLE spans (nth serial, name text, began timestamptz, ended timestamptz)'

/** Notes when it ran; running twice, at the same time as another or out of order shows. `inBetween` may end the transaction. */
const spanOf = (name: string, inBetween = 'SELECT pg_sleep(0.2);'): string => `
  INSERT INTO spans (name, began) VALUES ('${name}', clock_timestamp());
  ${inBetween}
  UPDATE spans SET ended = clock_timestamp() WHERE name = '${name}';`
const spans = (names: readonly string[]) => Object.fromEntries(names.map((name) => [name, spanOf(name)]))

const ran = async (database: TestDatabase): Promise<string[]> =>
  (await database.query<{ name: string }>('SELECT name FROM spans ORDER BY nth')).map(({ name }) => name)

const OVERLAPS = `SELECT a.name, b.name AS with FROM spans a JOIN spans b ON a.nth < b.nth
  WHERE tstzrange(a.began, a.ended, '[]') && tstzrange(b.began, b.ended, '[]')`

it('F107 three releases within a second: every file once, in order, and all three end well', async () => {
  const database = await freshDatabase({ sql: SPANS })
  const names = ['01', '02', '03', '04', '05', '06', '07'].map((number) => `202601${number}_file.sql`)
  const started = [3, 5, 7].map(async (files, index) => {
    await sleep(index * 300)
    return release(database, folderOf(spans(names.slice(0, files))))
  })
  const runs = await Promise.all(started)
  expect(await ran(database)).toEqual(names)
  expect(await database.query(OVERLAPS)).toEqual([])
  expect(await ledger(database)).toEqual(names.map((name) => `${name} applied`))
  const applied = runs.flatMap(({ report }) => report.applied.filter(({ how }) => how === 'applied'))
  expect(applied.map(({ name }) => name).sort()).toEqual(names)
})

it('F110 two repositories with folders of their own on one database: their files never run at the same time', async () => {
  const database = await freshDatabase({ sql: SPANS })
  const alone = 'VACUUM spans;\nSELECT pg_sleep(0.2);' // keeps its file out of a transaction
  const mine = ['20260101_shop.sql', '20260103_shop.sql', '20260105_shop.sql', '20260107_shop.sql']
  const yours = ['20260102_blog.sql', '20260104_blog.sql', '20260106_blog.sql', '20260108_blog.sql']
  const folders = [mine, yours].map((names) => folderOf({ ...spans(names), [names[1]!]: spanOf(names[1]!, alone) }))
  const runs = await Promise.all(folders.map((folder) => release(database, folder, { outOfOrder: 'allow' })))
  for (const { report } of runs) {
    expect(report.status).toBe('applied')
    expect(report.applied.map(({ how }) => how)).toEqual(Array(4).fill('applied'))
  }
  expect(await database.query(OVERLAPS)).toEqual([])
  const order = await ran(database)
  expect(order.filter((name) => mine.includes(name))).toEqual(mine)
  expect(order.filter((name) => yours.includes(name))).toEqual(yours)
  expect(order).toHaveLength(8)
})

const ours = (database: TestDatabase, more = 'true') =>
  database.query(
    `SELECT FROM pg_stat_activity WHERE datname = current_database() AND application_name = 'pg-runbook' AND ${more}`,
  )

const LOCKS = `SELECT FROM pg_locks l JOIN pg_database d ON d.oid = l.database
  WHERE l.locktype = 'advisory' AND d.datname = current_database()`

it('F108 a runner lost in the middle of a statement-by-statement file leaves no lock, and the next release goes on', async () => {
  const database = await freshDatabase({
    sql: 'CREATE TABLE free AS SELECT 1 AS x; CREATE TABLE held AS SELECT 1 AS x',
  })
  const folder = folderOf({
    '20260101_before.sql': 'CREATE TABLE before ();',
    '20260102_indexes.sql': 'CREATE INDEX CONCURRENTLY one ON free (x);\nCREATE INDEX CONCURRENTLY two ON held (x);',
    '20260103_after.sql': 'CREATE TABLE after ();',
  })
  const application = await database.client()
  await application.query('BEGIN; LOCK TABLE held IN ROW EXCLUSIVE MODE')
  const child = spawn(
    process.execPath,
    [
      path.join(ROOT, 'dist/cli.js'),
      'apply-pending',
      '--no-backup',
      'a test',
      '--lock-timeout',
      '1min',
      '--migrations-dir',
      folder,
    ],
    { env: { PATH: process.env.PATH ?? '', DATABASE_URL: database.url }, stdio: 'ignore' },
  )
  const exited = once(child, 'exit')
  await until(
    async () => (await ours(database, "wait_event_type = 'Lock' AND query LIKE '%two%'")).length === 1,
    'the wait',
  )
  child.kill('SIGKILL')
  await exited
  const [one] = await database.query("SELECT 'one'::regclass::oid AS oid")
  expect(await ledger(database)).toEqual(['20260101_before.sql applied', '20260102_indexes.sql running'])

  const next = release(database, folder) // at once: the server may not have noticed yet that the runner is gone
  await until(
    async () => (await ours(database, "query LIKE 'CREATE INDEX%two%' AND state = 'active'")).length === 0,
    'the end of the lost run',
  )
  await until(
    async () =>
      (await ours(database, "query LIKE 'DROP INDEX%two%' AND clock_timestamp() - query_start > '2.2s'")).length === 1,
    'the next run, patient with the transaction that held up the lost one',
  )
  await application.query('ROLLBACK')
  const { report } = await next
  expect(report).toMatchObject({ status: 'applied', interrupted: ['20260102_indexes.sql'] })
  expect(report.applied.map(({ name }) => name)).toEqual(['20260102_indexes.sql', '20260103_after.sql'])
  expect(await database.query("SELECT 'one'::regclass::oid AS oid")).toEqual([one])
  const invalid = 'SELECT indexrelid::regclass::text AS index FROM pg_index WHERE NOT indisvalid'
  expect(await database.query(invalid)).toEqual([])
  expect(await database.query("SELECT to_regclass('two') IS NOT NULL AS two")).toEqual([{ two: true }])
  expect(await ours(database)).toEqual([])
  expect(await database.query(LOCKS)).toEqual([])
})
