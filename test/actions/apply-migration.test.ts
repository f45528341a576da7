// One migration as a runner applies it: the stub in dist, with its backup, its ledger, its refusals and its cancel.
import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { temporaryFolder } from '../harness/backup.js'
import { type GitHub, startGitHub } from '../harness/github.js'
import { startPgBouncer } from '../harness/pgbouncer.js'
import { freshDatabase, type TestDatabase, testServer } from '../harness/postgres.js'
import { runStub, type StepOptions } from '../harness/runner.js'
import { writtenAnywhere } from '../harness/secrets.js'

let github: GitHub
beforeAll(async () => {
  github = await startGitHub()
})
beforeEach(() => github.reset())

const GOOD = '20260101_good.sql'
const FILES = {
  [GOOD]: 'CREATE TABLE orders (id int PRIMARY KEY);\nINSERT INTO orders SELECT generate_series(1, 100);\n',
  '20260102_half.sql': 'CREATE TABLE half (id int);\nINSERT INTO half VALUES (1);\nINSERT INTO nowhere VALUES (1);\n',
  '20260103_syntax.sql': 'CREATE TABLE fine (id int);\nCREATE TABEL wrong (id int);\n',
  '20260104_slow.sql': 'CREATE TABLE slow (id int);\nSELECT pg_sleep(60);\n',
  '20260105_index.sql': 'CREATE INDEX CONCURRENTLY orders_id_idx ON orders (id);\n',
  'drift_20260106_000000.sql': 'DROP TABLE orders;\n',
}

async function workspace(files: Record<string, string> = FILES): Promise<string> {
  const folder = await temporaryFolder()
  await mkdir(path.join(folder, 'db/migrations'), { recursive: true })
  for (const [name, text] of Object.entries(files)) await writeFile(path.join(folder, 'db/migrations', name), text)
  return folder
}

async function applyFile(
  database: { url: string },
  migration: string,
  inputs: Record<string, string> = {},
  options: StepOptions = {},
) {
  const given = { 'database-url': database.url, migration, ...inputs }
  const folder = options.workspace ?? (await workspace())
  return runStub('apply-migration', given, { env: github.env(), token: github.token, ...options, workspace: folder })
}

const tablesOf = async (database: TestDatabase): Promise<string[]> =>
  (
    await database.query<{ name: string }>(
      `SELECT relname::text AS name FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace ORDER BY 1`,
    )
  ).map(({ name }) => name)
const ledgerOf = (database: TestDatabase) =>
  database.query('SELECT name, status, backup, actor FROM pgrunbook.migrations ORDER BY name')

it('backs up, applies, records, and says so; the same again is nothing to do', async () => {
  const database = await freshDatabase({ sql: 'CREATE TABLE existing AS SELECT 1 AS id' })
  const step = await applyFile(database, GOOD)
  expect({ exitCode: step.exitCode, log: step.exitCode ? step.log : '' }).toEqual({ exitCode: 0, log: '' })
  expect(step.outputs).toMatchObject({ status: 'applied', applied: GOOD, warnings: '0', tables: '1', rows: '1' })
  expect(github.artifacts.map(({ name }) => name)).toEqual([step.outputs['artifact-name']])
  expect(await ledgerOf(database)).toEqual([
    { name: GOOD, status: 'applied', backup: step.outputs['artifact-name'], actor: 'octocat' },
  ])
  expect(step.summary).toMatch(/Applied 20260101&#95;good\.sql|Applied 20260101_good\.sql/)

  const again = await applyFile(database, GOOD)
  expect(again).toMatchObject({ exitCode: 0, outputs: { status: 'already-applied' } })
  expect(github.artifacts).toHaveLength(1)
})

it('F59 a file that fails half way leaves nothing, keeps what was before, and its backup', async () => {
  const database = await freshDatabase()
  await applyFile(database, GOOD)
  const step = await applyFile(database, '20260102_half.sql')
  expect(step.exitCode).toBe(1)
  expect(step.outputs).toMatchObject({ status: 'failed' })
  expect(step.outputs['artifact-name']).toMatch(/^db-backup-backup_/)
  expect(step.log).toMatch(/The database rolled everything back/)
  expect(step.annotations).toContainEqual(expect.objectContaining({ file: 'db/migrations/20260102_half.sql', line: 3 }))
  expect(await tablesOf(database)).toEqual(['orders'])
  expect(await ledgerOf(database)).toHaveLength(1)
})

it('refuses a syntax error before the backup, on its line', async () => {
  const database = await freshDatabase()
  const step = await applyFile(database, '20260103_syntax.sql')
  expect(step.exitCode).toBe(1)
  expect(step.annotations).toContainEqual(
    expect.objectContaining({ kind: 'error', file: 'db/migrations/20260103_syntax.sql', line: 2, column: 8 }),
  )
  expect(step.log).toMatch(/Nothing in the database was changed/)
  expect(github.artifacts).toEqual([])
})

it('F57 a backup that fails means that the migration never starts', async () => {
  const database = await freshDatabase({ sql: 'CREATE TABLE existing (id int)' })
  github.faults = { FinalizeArtifact: { status: 500 } }
  const step = await applyFile(database, GOOD)
  expect(step.exitCode).toBe(1)
  expect(step.log).toMatch(/There is no backup/)
  expect(await tablesOf(database)).toEqual(['existing'])
})

it('F57 without a backup it takes a reason, which is kept in the ledger', async () => {
  const database = await freshDatabase()
  const refused = await applyFile(database, GOOD, { backup: 'false' })
  expect(refused).toMatchObject({ exitCode: 1 })
  expect(refused.log).toMatch(/backup-skip-reason: required/)
  expect(await tablesOf(database)).toEqual([])
  const step = await applyFile(database, GOOD, { backup: 'false', 'backup-skip-reason': 'restored an hour ago' })
  expect(step.exitCode).toBe(0)
  expect(await ledgerOf(database)).toMatchObject([{ backup: 'skipped: restored an hour ago' }])
  expect(github.artifacts).toEqual([])
})

it('a dry run changes nothing, backs nothing up, and tells the locks', async () => {
  const database = await freshDatabase({ sql: 'CREATE TABLE existing (id int)' })
  const folder = await workspace({ '1.sql': 'ALTER TABLE existing ADD COLUMN note text;\n' })
  const step = await applyFile(database, '1.sql', { 'dry-run': 'true' }, { workspace: folder })
  expect(step).toMatchObject({ exitCode: 0, outputs: { status: 'dry-run' } })
  expect(step.log).toMatch(/public\.existing +AccessExclusiveLock +reads and writes/)
  expect(await database.query(`SELECT 1 FROM pg_attribute WHERE attname = 'note'`)).toEqual([])
  expect(await database.query(`SELECT 1 FROM pg_namespace WHERE nspname = 'pgrunbook'`)).toEqual([])
  expect(github.artifacts).toEqual([])
})

it('an index is built outside a transaction, and recorded', async () => {
  const database = await freshDatabase()
  await applyFile(database, GOOD)
  const step = await applyFile(database, '20260105_index.sql')
  expect(step).toMatchObject({ exitCode: 0, outputs: { status: 'applied' } })
  expect(await database.query(`SELECT indisvalid FROM pg_index WHERE indexrelid = 'orders_id_idx'::regclass`)).toEqual([
    { indisvalid: true },
  ])
})

it('F51 an applied file that was edited is an error that changes nothing', async () => {
  const database = await freshDatabase()
  await applyFile(database, GOOD)
  const folder = await workspace({ [GOOD]: 'DROP TABLE orders;\n' })
  const step = await applyFile(database, GOOD, {}, { workspace: folder })
  expect(step.exitCode).toBe(1)
  expect(step.log).toMatch(/- CREATE TABLE orders \(id int PRIMARY KEY\);[^]*\+ DROP TABLE orders;/)
  expect(await tablesOf(database)).toEqual(['orders'])
})

it.each([
  '../20260101_good.sql',
  '/etc/passwd',
  'drift_20260106_000000.sql',
  'nothing.sql',
  '-x.sql',
  '%2e%2e/a.sql',
  'a\nb.sql',
])('F55 the name %j leads nowhere', async (name) => {
  const database = await freshDatabase()
  const step = await applyFile(database, name)
  expect(step.exitCode).toBe(1)
  expect(step.log).toMatch(/bad-migration-name|migration /)
  expect(step.log).toMatch(/Nothing in the database was changed/)
  expect(await tablesOf(database)).toEqual([])
})

it('F49 a cancel by the runner stops the statement, rolls back and says so within 5 s', async () => {
  const database = await freshDatabase()
  const folder = await workspace()
  const options = { workspace: folder, env: github.env(), signalAfter: 3_000, ladder: true } as const
  const begun = Date.now()
  const step = await applyFile(
    database,
    '20260104_slow.sql',
    { backup: 'false', 'backup-skip-reason': 'a test' },
    options,
  )
  expect(step.exitCode).toBe(1)
  expect(step.log).toMatch(/cancelled[^]*rolled everything back/)
  expect(Date.now() - begun).toBeLessThan(20_000)
  expect(await tablesOf(database)).toEqual([])
  expect(
    await database.query(
      `SELECT query FROM pg_stat_activity WHERE datname = current_database() AND query LIKE '%pg_sleep(60)%' AND pid <> pg_backend_pid()`,
    ),
  ).toEqual([])
})

it('F16 refuses a transaction pooler before anything', async () => {
  const database = await freshDatabase()
  const pooler = await startPgBouncer()
  const step = await applyFile({ url: pooler.url(database.name) }, GOOD)
  expect(step.exitCode).toBe(1)
  expect(step.log).toMatch(/pooler[^]*DIRECT_URL/)
  expect(await tablesOf(database)).toEqual([])
})

it('F63 refuses a read-only database before the backup', async () => {
  const database = await freshDatabase({ sql: 'CREATE TABLE t (id int)' })
  await database.query(
    `DO $$ BEGIN EXECUTE format('ALTER DATABASE %I SET default_transaction_read_only = on', current_database()); END $$`,
  )
  const step = await applyFile(database, GOOD)
  expect(step.exitCode).toBe(1)
  expect(step.log).toMatch(/read-only/)
  expect(github.artifacts).toEqual([])
})

it('F66 F67 notices and errors of the server are data, and row values stay out of the log', async () => {
  const database = await freshDatabase({
    sql: "CREATE TABLE people (email text UNIQUE); INSERT INTO people VALUES ('secret@example.com')",
  })
  const folder = await workspace({
    '1.sql': `DO $$ BEGIN RAISE NOTICE E'x\\n::add-mask::orders\\n##[group]boo'; END $$;\nINSERT INTO people SELECT email FROM people;\n`,
  })
  const step = await applyFile(database, '1.sql', {}, { workspace: folder })
  expect(step.exitCode).toBe(1)
  expect(step.masks).not.toContain('orders')
  expect(step.commands).not.toContain('group')
  expect(step.raw + step.summary).not.toContain('secret@example.com')
})

it('F101 writes the password nowhere, however it ends', async () => {
  const database = await freshDatabase()
  for (const name of [GOOD, '20260102_half.sql', '20260103_syntax.sql'])
    expect(writtenAnywhere(await applyFile(database, name), testServer().password)).toEqual([])
})

it('environment: staging never reads DATABASE_URL', async () => {
  const database = await freshDatabase()
  const env = { ...github.env(), DATABASE_URL: database.url }
  const step = await runStub(
    'apply-migration',
    { environment: 'staging', migration: GOOD },
    { env, workspace: await workspace() },
  )
  expect(step.exitCode).toBe(1)
  expect(step.log).toContain('STAGING_DATABASE_URL')
  expect(await tablesOf(database)).toEqual([])
})
