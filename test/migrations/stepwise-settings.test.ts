// Settings among the statements of a statement-by-statement run: they change nothing in the database, so they are neither recorded
// nor counted nor held against an edit.
import { freshDatabase, type TestDatabase } from '../harness/postgres.js'
import { apply, failureOf, memoryLog } from './run-migration.js'

const TABLE = 'CREATE TABLE t (id int, x int)'

const rows = (database: TestDatabase) => database.query('SELECT status FROM pgrunbook.migrations')
const records = (database: TestDatabase) =>
  database.query('SELECT statement, label FROM pgrunbook.migration_statements ORDER BY statement')

it('a SET before what fails leaves no trace, and may be corrected', async () => {
  const database = await freshDatabase({ sql: TABLE })
  const file = (timeout: string, column: string) =>
    `SET lock_timeout = '${timeout}';\nCREATE INDEX CONCURRENTLY t_i ON t (${column});`
  const error = await failureOf(apply(database.url, file('2s', 'nosuchcol')))
  expect(error).toMatchObject({ code: 'migration-failed', detail: { state: 'nothing-changed', location: { line: 2 } } })
  expect(error.message).not.toMatch(/statements are done/)
  expect([await rows(database), await records(database)]).toEqual([[], []])
  expect((await apply(database.url, file('3s', 'x'))).outcome.kind).toBe('applied')
  expect(await records(database)).toEqual([{ statement: 0, label: 'CREATE INDEX CONCURRENTLY t_i ON t' }])
})

it('between what is done and what is not a SET may be edited, added and taken out', async () => {
  const database = await freshDatabase({ sql: TABLE })
  const first = `SET work_mem = '1MB';
INSERT INTO t VALUES (1, 1);
SET lock_timeout = '1s';
VACUUM t;
SELECT 1/0;`
  expect((await failureOf(apply(database.url, first))).message).toMatch(/2 of 3 statements are done and recorded/)
  const second = 'INSERT INTO t VALUES (1, 1);\nVACUUM t;\nVACUUM t;\nSELECT 1/0;'
  expect((await failureOf(apply(database.url, second))).message).toMatch(/3 of 4 statements are done and recorded/)
  const third = `SET a.b = 'x';
INSERT INTO t VALUES (1, 1);
SET a.b = 'y';
VACUUM t;
VACUUM t;
INSERT INTO t VALUES (2, length(current_setting('a.b')));`
  expect((await apply(database.url, third)).outcome).toMatchObject({ kind: 'applied', entry: { status: 'applied' } })
  expect(await database.query('SELECT * FROM t ORDER BY id')).toEqual([
    { id: 1, x: 1 },
    { id: 2, x: 1 },
  ])
  expect(await records(database)).toHaveLength(4)
})

it('a setting that the server does not take is told with its line', async () => {
  const database = await freshDatabase({ sql: TABLE })
  const error = await failureOf(apply(database.url, "VACUUM t;\nSET work_mem = 'lots';"))
  expect(error).toMatchObject({ code: 'migration-failed', detail: { state: 'partly-applied', location: { line: 2 } } })
})

it('a dry run of a file that broke off runs the settings again, and skips what is done', async () => {
  const database = await freshDatabase({ sql: TABLE })
  const sql = "SET a.b = 'x';\nINSERT INTO t VALUES (1, 1);\nVACUUM t;\n"
  await failureOf(apply(database.url, `${sql}SELECT 1/0;`))
  const { outcome } = await apply(database.url, `${sql}SELECT length(current_setting('a.b'));`, { dryRun: true })
  expect(outcome).toMatchObject({
    statements: [{ label: 'SET a.b' }, { skipped: 'done-before' }, { skipped: 'done-before' }, { label: 'SELECT' }],
  })
  expect(outcome.kind === 'dry-run' && outcome.statements[0]?.skipped).toBeUndefined()
})

it.each(['VACUUM t;\nSELECT 1/0;', 'CREATE INDEX CONCURRENTLY i ON t (nosuchcol);', 'INSERT INTO t VALUES (1/0, 0);'])(
  'a failure brings no warning of the server about a transaction that is not there: %j',
  async (sql) => {
    const database = await freshDatabase({ sql: TABLE })
    const log = memoryLog()
    await failureOf(apply(database.url, sql, {}, { log }))
    expect(log.text()).not.toMatch(/no transaction in progress/)
  },
)
