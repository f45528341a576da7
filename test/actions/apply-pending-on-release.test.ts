// A release as a runner applies it: the stub in dist, with its one backup, its outputs and summary, its refusals and its cancel.
import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { temporaryFolder } from '../harness/backup.js'
import { type GitHub, startGitHub } from '../harness/github.js'
import { freshDatabase, type TestDatabase, testServer } from '../harness/postgres.js'
import { type Step, type StepOptions, runStub } from '../harness/runner.js'
import { writtenAnywhere } from '../harness/secrets.js'
import { NOT_READY, answer, inTurn, startApplication } from '../health/application.js'

let github: GitHub
beforeAll(async () => {
  github = await startGitHub()
})
beforeEach(() => github.reset())

const A = '20260101_orders.sql'
const B = '20260102_items.sql'
const C = '20260103_stock.sql'
const FILES: Record<string, string> = {
  [A]: 'CREATE TABLE orders (id int PRIMARY KEY);\nINSERT INTO orders SELECT generate_series(1, 100);\n',
  [B]: 'CREATE TABLE items (id int PRIMARY KEY, order_id int REFERENCES orders);\n',
  [C]: 'CREATE INDEX CONCURRENTLY items_order_id_idx ON items (order_id);\n',
}
const NO_BACKUP = { backup: 'false', 'backup-skip-reason': 'a test' }

async function workspace(files = FILES): Promise<string> {
  const folder = await temporaryFolder()
  await mkdir(path.join(folder, 'db/migrations'), { recursive: true })
  for (const [name, text] of Object.entries(files)) await writeFile(path.join(folder, 'db/migrations', name), text)
  return folder
}

const release = (
  database: Pick<TestDatabase, 'url'>,
  folder: string,
  inputs: Record<string, string> = {},
  options: StepOptions = {},
): Promise<Step> =>
  runStub(
    'apply-pending-on-release',
    { 'database-url': database.url, ...inputs },
    { token: github.token, workspace: folder, ...options, env: { ...github.env(), ...options.env } },
  )

const ledgerOf = (database: TestDatabase) =>
  database.query('SELECT name, status, backup, actor, commit_sha FROM pgrunbook.migrations ORDER BY name COLLATE "C"')
const exists = async (database: TestDatabase, name: string): Promise<boolean> =>
  (await database.query('SELECT to_regclass($1) IS NOT NULL AS there', [name]))[0]!.there === true
const files = (...names: string[]) => JSON.stringify(names)

it('takes one backup before the first file, applies all in order, records where from; then there is nothing to do', async () => {
  const database = await freshDatabase({ sql: 'CREATE TABLE existing AS SELECT 1 AS id' })
  const folder = await workspace({ ...FILES, 'drift_20260104_000000.sql': 'DROP TABLE orders;\n' })
  const step = await release(database, folder)
  expect({ exitCode: step.exitCode, log: step.exitCode ? step.log : '' }).toEqual({ exitCode: 0, log: '' })
  // one table with one row: what was there before the first file
  expect(step.outputs).toMatchObject({
    status: 'applied',
    applied: files(A, B, C),
    pending: '[]',
    tables: '1',
    rows: '1',
  })
  const [artifact] = github.artifacts
  expect(github.artifacts).toHaveLength(1)
  expect(artifact).toMatchObject({ name: step.outputs['artifact-name'], isFinal: true })
  expect((await github.contents(artifact!.name)).length).toBe(artifact!.size)
  const from = { status: 'applied', backup: artifact!.name, actor: 'octocat' }
  expect(await ledgerOf(database)).toEqual(
    [A, B, C].map((name) => ({ name, ...from, commit_sha: '0123456789abcdef0123456789abcdef01234567' })),
  )
  expect(step.summary).toMatch(/Applied 3 migrations[^]*20260101_orders\.sql[^]*Backup before it[^]*drift_20260104/)
  expect(step.report).toMatchObject({ status: 'applied', applied: [A, B, C].map((name) => ({ name, how: 'applied' })) })

  const again = await release(database, folder)
  expect(again.exitCode).toBe(0)
  expect(again.outputs).toEqual({
    'report-path': expect.any(String) as string,
    status: 'nothing-pending',
    applied: '[]',
    pending: '[]',
    warnings: '0',
    'duration-ms': '0',
  })
  expect(again.summary).toContain('Nothing pending')
  expect(github.artifacts).toHaveLength(1)
})

it('F59 a file that fails in the middle: the three groups, its line, and the backup are told', async () => {
  const database = await freshDatabase()
  const broken = 'CREATE TABLE items (id int);\nINSERT INTO items VALUES (1);\nINSERT INTO nowhere VALUES (1);\n'
  const step = await release(database, await workspace({ ...FILES, [B]: broken }))
  expect(step.exitCode).toBe(1)
  expect(step.outputs).toMatchObject({ status: 'failed', applied: files(A), pending: files(B, C), tables: '0' })
  expect(step.outputs['artifact-name']).toBe(github.artifacts[0]!.name)
  expect(step.annotations).toContainEqual(
    expect.objectContaining({ kind: 'error', file: `db/migrations/${B}`, line: 3 }),
  )
  const row = (name: string, what: string) => new RegExp(`${name.replaceAll(/[._]/g, '.')}[^|]*\\| *${what}`)
  for (const group of [row(A, 'applied'), row(B, 'failed'), row(C, 'not tried')]) expect(step.summary).toMatch(group)
  expect(step.summary).toContain(`The release stopped at`)
  expect(step.report).toMatchObject({ status: 'failed', failed: { name: B }, notTried: [C] })
  expect(step.log).toMatch(
    /Applied before it: 20260101_orders\.sql\s+Failed: 20260102_items\.sql\s+Not tried: 20260103/,
  )
  expect(await ledgerOf(database)).toMatchObject([{ name: A, status: 'applied' }])
  expect(await exists(database, 'items')).toBe(false)
  const mended = await release(database, await workspace(), NO_BACKUP)
  expect(mended).toMatchObject({ exitCode: 0, outputs: { status: 'applied', applied: files(B, C) } })
})

it('tells every bad input at once, and touches nothing', async () => {
  const database = await freshDatabase()
  const bad = {
    'dry-run': 'perhaps',
    'out-of-order': 'sometimes',
    'lock-timeout': 'soon',
    'lock-retries': '-1',
    'retention-days': 'ninety',
    'health-successes': '0',
    'on-already-exists': 'ignore',
    compression: 'rar',
  }
  const step = await release(database, await workspace(), { ...bad, 'database-url': '', environment: '' })
  expect(step.exitCode).toBe(1)
  for (const name of [...Object.keys(bad), 'database-url']) expect(step.log).toMatch(new RegExp(`^.*${name}: `, 'm'))
  expect(step.log).toMatch(/Nothing in the database was changed/)
  expect(step.outputs).toEqual({})
  expect(github.requests).toEqual([])
})

it('tells every bad combination at once, before it connects', async () => {
  const nowhere = { url: 'postgresql://user:marker-password@127.0.0.1:1/nowhere' }
  const bad = { backup: 'false', 'health-url': 'https://user:marker-token@app.example.com' }
  const step = await release(nowhere, await workspace(), bad)
  expect(step.exitCode).toBe(1)
  expect(step.log).toMatch(/backup-skip-reason: required[^]*health-url: has a user name or a password/)
  expect(step.log).not.toMatch(/ECONNREFUSED/)
  expect(writtenAnywhere(step, 'marker-token')).toEqual([])
})

it('a folder that is not there is told by its name', async () => {
  const database = await freshDatabase()
  const step = await release(database, await workspace(), { 'migrations-dir': 'sql/migrations' })
  expect(step).toMatchObject({ exitCode: 1, outputs: { status: 'failed' } })
  expect(step.log).toMatch(/sql\/migrations[^]*Nothing in the database was changed/)
})

it('a dry run shows every file, makes no backup and leaves nothing', async () => {
  const database = await freshDatabase({ sql: 'CREATE TABLE existing (id int)' })
  const folder = await workspace({ ...FILES, [B]: 'ALTER TABLE existing ADD COLUMN note text;\n' })
  const step = await release(database, folder, { 'dry-run': 'true' })
  expect(step.exitCode).toBe(0)
  expect(step.outputs).toMatchObject({ status: 'dry-run', applied: '[]', pending: files(A, B, C) })
  expect(step.summary).toMatch(/Dry run of 3 pending migrations[^]*would be applied[^]*AccessExclusiveLock/)
  expect(github.artifacts).toEqual([])
  expect(await exists(database, 'orders')).toBe(false)
  expect(await exists(database, 'pgrunbook.migrations')).toBe(false)
})

it('F57 a backup that fails means that no migration starts', async () => {
  const database = await freshDatabase({ sql: 'CREATE TABLE existing (id int)' })
  github.faults = { FinalizeArtifact: { status: 400 } }
  const step = await release(database, await workspace())
  expect(step.exitCode).toBe(1)
  expect(step.log).toMatch(/There is no backup/)
  expect(step.outputs).toEqual({ status: 'failed' })
  expect(await exists(database, 'orders')).toBe(false)
  expect(await exists(database, 'pgrunbook.migrations')).toBe(false)
})

const TAGGED = 'c'.repeat(40)

it('F58 the same release again is nothing to do; a tag that moved to another text is refused, and the ledger has the commit', async () => {
  const database = await freshDatabase()
  const [first, second] = ['a', 'b'].map((letter) => ({ env: { GITHUB_SHA: letter.repeat(40) } }))
  const tagged = await workspace()
  await mkdir(path.join(tagged, '.git'))
  await writeFile(path.join(tagged, '.git/HEAD'), `${TAGGED}\n`) // the event is that of another commit
  await release(database, tagged, NO_BACKUP, first)
  const again = await release(database, await workspace(), NO_BACKUP, { env: { GITHUB_RUN_ATTEMPT: '2' } })
  expect(again).toMatchObject({ exitCode: 0, outputs: { status: 'nothing-pending' } })
  const moved = await workspace({ ...FILES, [B]: FILES[B]!.replace('int REFERENCES', 'bigint REFERENCES') })
  const step = await release(database, moved, NO_BACKUP, second)
  expect(step).toMatchObject({ exitCode: 1, outputs: { status: 'failed' } })
  expect(step.log).toMatch(/20260102_items\.sql was applied on[^]*-.* int REFERENCES[^]*\+.* bigint REFERENCES/)
  expect(step.log).toMatch(/Nothing in the database was changed/)
  expect(await ledgerOf(database)).toMatchObject([A, B, C].map((name) => ({ name, commit_sha: TAGGED })))
})

it('F49 F50 a cancel in the middle of the second file: the first stays, nothing of the second, and the report says so', async () => {
  const database = await freshDatabase()
  const slow = "CREATE TABLE items (id int);\nDO $$ BEGIN RAISE NOTICE 'now it sleeps'; PERFORM pg_sleep(60); END $$;\n"
  const folder = await workspace({ ...FILES, [B]: slow })
  const step = await release(database, folder, NO_BACKUP, { signalAfter: /now it sleeps/, ladder: true })
  expect(step.exitCode).toBe(1) // null where the ladder had to kill it
  expect(step.ms).toBeLessThan(15_000)
  expect(step.outputs).toMatchObject({ status: 'failed', applied: files(A), pending: files(B, C) })
  expect(step.log).toMatch(/cancelled[^]*Applied before it: 20260101_orders\.sql/)
  expect(step.summary).toMatch(/The release stopped at 20260102[^|]*items/)
  expect(await ledgerOf(database)).toMatchObject([{ name: A, status: 'applied' }])
  expect(await exists(database, 'items')).toBe(false)
  const ours =
    "SELECT query FROM pg_stat_activity WHERE datname = current_database() AND application_name = 'pg-runbook'"
  expect(await database.query(ours)).toEqual([])
})

it('F66 notices of a file are data: none is a command of the runner, and their length is bounded', async () => {
  const database = await freshDatabase()
  const notice = `DO $$ BEGIN RAISE NOTICE E'x\\n::add-mask::orders\\n::set-output name=status::nice\\n##[group]boo\\x1b[2J%', repeat('y', 5000000); END $$;\n`
  const step = await release(database, await workspace({ ...FILES, [B]: notice, [C]: 'SELECT 1;\n' }), NO_BACKUP)
  expect(step).toMatchObject({ exitCode: 0, outputs: { status: 'applied' } })
  expect(step.masks).not.toContain('orders')
  expect(step.commands).not.toContain('group')
  expect(step.commands).not.toContain('set-output')
  expect(step.raw).not.toContain('\x1b[2J')
  expect(step.raw.length + step.summary.length).toBeLessThan(100_000)
})

it('an application that is red after the run fails the step; everything is applied and told', async () => {
  const application = await startApplication(inTurn(answer(200), answer(503, NOT_READY)))
  const database = await freshDatabase()
  const inputs = { ...NO_BACKUP, 'health-url': `${application.url}/ready`, 'health-deadline': '1s' }
  const step = await release(database, await workspace(), inputs)
  expect(step).toMatchObject({ exitCode: 1, outputs: { status: 'failed', applied: files(A, B, C), pending: '[]' } })
  expect(step.log).toMatch(/everything is applied, and the application is not healthy.*migrations: 2 pending/)
  expect(step.summary).toContain('Applied 3 migrations, and the application is not healthy')
  expect(await ledgerOf(database)).toHaveLength(3)
})

it('F101 writes neither the password nor the token of health-url, however it ends', async () => {
  const token = 'health-marker-9f3a'
  const application = await startApplication(answer(200))
  const database = await freshDatabase()
  const inputs = { ...NO_BACKUP, 'health-url': `${application.url}/ready?token=${token}`, 'health-successes': '1' }
  const failing = { ...FILES, '20260104_bad.sql': 'SELECT 1/0;\n' }
  const syntax = { ...failing, '20260105_worse.sql': 'SELEC 1;\n' }
  for (const [content, exitCode] of [
    [FILES, 0],
    [failing, 1],
    [syntax, 1],
  ] as const) {
    const step = await release(database, await workspace(content), inputs)
    expect(step.exitCode).toBe(exitCode)
    expect(writtenAnywhere(step, testServer().password)).toEqual([])
    expect(writtenAnywhere(step, token)).toEqual([])
  }
  expect(application.asked[0]).toBe(`/ready?token=${token}`)
})
