// One migration from file to ledger on a real server.
import { MAJORS } from '../harness/embedded-server.js'
import { freshDatabase, startServer, type TestDatabase } from '../harness/postgres.js'
import { readMigration } from '../../src/migrations/migration-file.js'
import { parseMigration } from '../../src/migrations/parse.js'
import { applyMigration } from '../../src/migrations/runner.js'
import { OPTIONS, apply, depsFor, failureOf, memoryLog, migrationsFolder, until } from './run-migration.js'

const ledger = (database: TestDatabase) =>
  database.query('SELECT name, status, statements, warnings FROM pgrunbook.migrations ORDER BY name')

const tables = async (database: TestDatabase): Promise<string[]> => {
  const rows = await database.query<{ name: string }>(
    "SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' ORDER BY 1",
  )
  return rows.map(({ name }) => name)
}

const NAME = '20250101_test.sql'

it('applies a file and its ledger row together, and knows it the next time', async () => {
  const database = await freshDatabase()
  const sql = 'CREATE TABLE orders (id int);\nINSERT INTO orders VALUES (1), (2);\n'
  const provenance = { backup: 'backup_1.sql', actor: 'octocat', runUrl: 'https://example.test/1', commitSha: 'abc' }
  const first = await apply(database.url, sql, provenance)
  expect(first.outcome).toMatchObject({
    kind: 'applied',
    adopted: false,
    replyLost: false,
    warnings: [],
    statements: [
      { label: 'CREATE TABLE orders', line: 1 },
      { label: 'INSERT INTO orders', line: 2 },
    ],
    entry: { name: NAME, status: 'applied', statements: 2, warnings: 0, ...provenance },
  })
  expect(first.log.steps.map(({ done }) => done)).toEqual([0, 1, 2])
  expect(await database.query('SELECT count(*)::int AS rows FROM orders')).toEqual([{ rows: 2 }])
  const second = await apply(database.url, sql)
  expect(second.outcome).toMatchObject({ kind: 'already-applied', entry: { actor: 'octocat' } })
  expect(await ledger(database)).toEqual([{ name: NAME, status: 'applied', statements: 2, warnings: 0 }])
})

it.each(MAJORS)('applies, adopts, resumes nothing and rolls back on server %d', async (major) => {
  const server = await startServer({ major })
  const database = await freshDatabase({ server })
  const sql =
    "CREATE TABLE a (id int);\nCREATE INDEX CONCURRENTLY a_id ON a (id);\nALTER TABLE a ADD COLUMN t text DEFAULT 'x';"
  expect((await apply(database.url, sql)).outcome).toMatchObject({ kind: 'applied', entry: { statements: 3 } })
  const adopted = await apply(database.url, 'CREATE TABLE a (id int)', {}, { name: '2.sql' })
  expect(adopted.outcome).toMatchObject({ kind: 'applied', adopted: true })
  const tried = await apply(database.url, 'DROP TABLE a', { dryRun: true }, { name: '3.sql' })
  expect(tried.outcome).toMatchObject({
    kind: 'dry-run',
    locks: [{ relation: 'public.a', mode: 'AccessExclusiveLock' }],
  })
  const failed = await failureOf(apply(database.url, 'DROP TABLE a; SELECT 1/0', {}, { name: '3.sql' }))
  expect(failed).toMatchObject({ code: 'migration-failed', detail: { state: 'rolled-back' } })
  expect(await tables(database)).toEqual(['a'])
  expect(await ledger(database)).toHaveLength(2)
  await server.remove()
})

it('shows the very place in the file where the server objects', async () => {
  const database = await freshDatabase()
  const sql = "CREATE TABLE ok (id int);\n\nSELECT 'é😀',\n  missing FROM ok;\n"
  const error = await failureOf(apply(database.url, sql))
  expect(error).toMatchObject({
    code: 'migration-failed',
    detail: { state: 'rolled-back', location: { line: 4, column: 3 }, hint: expect.any(String) as string },
  })
  expect(error.message).toMatch(
    /^SELECT: column "missing" does not exist \(SQLSTATE 42703\)\n4 \| {3}missing FROM ok;\n {2}\| {3}\^$/,
  )
  expect(await tables(database)).toEqual([])
})

it('shows the statement where the server objects inside a function', async () => {
  const database = await freshDatabase()
  const error = await failureOf(apply(database.url, 'SELECT 1;\n  DO $$ BEGIN\n PERFORM 1/0; END $$'))
  expect(error.detail.location).toMatchObject({ line: 2, column: 3 })
})

it('F51 stops at a file that was edited after it was applied, whatever its line ends', async () => {
  const database = await freshDatabase()
  await apply(database.url, 'CREATE TABLE a ();\nCREATE TABLE b ();\n')
  expect((await apply(database.url, '\uFEFFCREATE TABLE a ();\r\nCREATE TABLE b ();\r\n')).outcome.kind).toBe(
    'already-applied',
  )
  const error = await failureOf(apply(database.url, 'CREATE TABLE a ();\nCREATE TABLE c ();\n'))
  expect(error).toMatchObject({ code: 'migration-changed', detail: { state: 'nothing-changed' } })
  expect(error.message).toMatch(/applied on \d{4}-\d\d-\d\dT.*checksum then [0-9a-f]{64}, checksum now [0-9a-f]{64}/)
  expect(await tables(database)).toEqual(['a', 'b'])
})

it('applies a file again once it is recorded as rolled back', async () => {
  const database = await freshDatabase()
  await apply(database.url, 'CREATE TABLE a ()')
  await database.query("DROP TABLE a; UPDATE pgrunbook.migrations SET status = 'rolled-back'")
  const { outcome } = await apply(database.url, 'CREATE TABLE a (); CREATE TABLE b ()')
  expect(outcome).toMatchObject({ kind: 'applied', adopted: false, entry: { status: 'applied', statements: 2 } })
  expect(await ledger(database)).toHaveLength(1)
})

it('F41 a procedure that commits is refused by the server, and all is rolled back', async () => {
  const database = await freshDatabase()
  const procedure = 'CREATE PROCEDURE p() LANGUAGE plpgsql AS $$ BEGIN CREATE TABLE half (); COMMIT; END $$'
  await database.query(procedure)
  const error = await failureOf(apply(database.url, 'CREATE TABLE first ();\nCALL p();\nCREATE TABLE second ();'))
  expect(error).toMatchObject({ code: 'migration-failed', detail: { state: 'rolled-back', location: { line: 2 } } })
  expect(error.message).toMatch(/2D000/)
  expect(await tables(database)).toEqual([])
  expect(await ledger(database)).toEqual([])
})

it.each(['COMMIT', 'ROLLBACK', 'COMMIT AND CHAIN'])(
  'F41 a %s that slipped through is noticed, and the ledger never says "applied"',
  async (sql) => {
    const database = await freshDatabase()
    const folder = await migrationsFolder({ [NAME]: 'CREATE TABLE first ();\nSELECT 1;\nCREATE TABLE second ();' })
    const parsed = await parseMigration(await readMigration(folder, NAME))
    parsed.statements[1] = { ...parsed.statements[1]!, sql }
    const error = await failureOf(applyMigration(parsed, OPTIONS, depsFor(database.url)))
    expect(error).toMatchObject({ code: 'outcome-unknown', detail: { state: 'unknown' } })
    expect(await tables(database)).toEqual(sql === 'ROLLBACK' ? [] : ['first'])
    const entries = sql === 'ROLLBACK' ? [] : [expect.objectContaining({ status: 'running' })]
    expect(await ledger(database)).toEqual(entries)
  },
)

it('F41 the server never takes two statements for one', async () => {
  const database = await freshDatabase()
  const folder = await migrationsFolder({ [NAME]: 'CREATE TABLE first ();' })
  const parsed = await parseMigration(await readMigration(folder, NAME))
  parsed.statements[0] = { ...parsed.statements[0]!, sql: 'CREATE TABLE first (); COMMIT; CREATE TABLE second ()' }
  const error = await failureOf(applyMigration(parsed, OPTIONS, depsFor(database.url)))
  expect(error).toMatchObject({ code: 'migration-failed', detail: { state: 'rolled-back' }, cause: { code: '42601' } })
  expect(await tables(database)).toEqual([])
})

it('F59 of three files in turn the middle one fails: the first stays, nothing of the middle, the third is not tried', async () => {
  const database = await freshDatabase()
  const files = {
    '1.sql': 'CREATE TABLE one ();',
    '2.sql': 'CREATE TABLE two (); INSERT INTO one DEFAULT VALUES; ALTER TABLE none ADD COLUMN x int;',
    '3.sql': 'CREATE TABLE three ();',
  }
  const told: string[] = []
  try {
    for (const [name, sql] of Object.entries(files)) {
      await apply(database.url, sql, {}, { name })
      told.push(name)
    }
  } catch (error) {
    expect(error).toMatchObject({ code: 'migration-failed', detail: { state: 'rolled-back', location: { line: 1 } } })
  }
  expect(told).toEqual(['1.sql'])
  expect(await tables(database)).toEqual(['one'])
  expect(await database.query('SELECT count(*)::int AS rows FROM one')).toEqual([{ rows: 0 }])
  expect(await ledger(database)).toEqual([{ name: '1.sql', status: 'applied', statements: 1, warnings: 0 }])
})

it('drops the rows that a statement returns', async () => {
  const database = await freshDatabase()
  const before = process.memoryUsage().rss
  await apply(database.url, "SELECT repeat('x', 1000) FROM generate_series(1, 200000)")
  expect(process.memoryUsage().rss - before).toBeLessThan(150_000_000)
})

it('says when a deferred constraint fails at COMMIT, and that everything is rolled back', async () => {
  const database = await freshDatabase({
    sql: 'CREATE TABLE p (id int PRIMARY KEY); CREATE TABLE c (p int REFERENCES p DEFERRABLE INITIALLY DEFERRED)',
  })
  const error = await failureOf(apply(database.url, 'INSERT INTO c VALUES (1)'))
  expect(error).toMatchObject({ code: 'migration-failed', detail: { state: 'rolled-back' } })
  expect(error.message).toMatch(/^COMMIT: .*23503/)
  expect(await ledger(database)).toEqual([])
})

it('warns of NOT VALID constraints, its own and older ones', async () => {
  const database = await freshDatabase({
    sql: 'CREATE TABLE t (x int); ALTER TABLE t ADD CONSTRAINT old CHECK (x > 0) NOT VALID',
  })
  const { outcome, log } = await apply(database.url, 'ALTER TABLE t ADD CONSTRAINT fresh CHECK (x > 1) NOT VALID')
  const warnings = [
    'constraint fresh on public.t is NOT VALID, left by this file: ALTER TABLE public.t VALIDATE CONSTRAINT fresh;',
    'constraint old on public.t is NOT VALID, there before this file: ALTER TABLE public.t VALIDATE CONSTRAINT old;',
  ]
  expect(outcome).toMatchObject({ kind: 'applied', warnings })
  for (const warning of warnings) expect(log.text()).toContain(`warn ${warning}`)
})

it('leaves no session behind', async () => {
  const database = await freshDatabase()
  await apply(database.url, 'SELECT 1')
  await failureOf(apply(database.url, 'SELECT 1/0', {}, { name: '2.sql' }))
  const others = 'SELECT FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()'
  await until(async () => (await database.query(others)).length === 0, 'all sessions closed')
})

it('writes into the log it is given only', async () => {
  const database = await freshDatabase()
  const log = memoryLog()
  await apply(database.url, 'SELECT 1', {}, { log })
  expect(log.lines).toEqual([])
})
