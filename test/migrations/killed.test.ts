// kill -9 at any instant: the database and the ledger always tell the same story, and the next run goes on from there.
import { freshDatabase, type TestDatabase } from '../harness/postgres.js'
import { startApplying } from './killable.js'
import { OPTIONS, apply, migrationsFolder, until } from './run-migration.js'

const ROUNDS = 20
const FILES = 400

const ours = "SELECT FROM pg_stat_activity WHERE datname = current_database() AND application_name = 'pg-runbook'"
/** A server process finishes what it was told, or notices that nobody is there. */
const settled = (database: TestDatabase) =>
  until(async () => (await database.query(ours)).length === 0, 'the end of our sessions')

async function folderOf(sql: (index: number) => string): Promise<{ folder: string; names: string[] }> {
  const names = Array.from({ length: FILES }, (_, index) => `${String(index).padStart(3, '0')}.sql`)
  return { folder: await migrationsFolder(Object.fromEntries(names.map((name, index) => [name, sql(index)]))), names }
}

/** Kills a run after a random part of a second, again and again; `check` says how far the database is. */
async function killAgainAndAgain(
  database: TestDatabase,
  sql: (index: number) => string,
  check: () => Promise<number>,
): Promise<void> {
  const { folder, names } = await folderOf(sql)
  let applied = 0
  for (let round = 0; round < ROUNDS; round++) {
    const run = startApplying({ url: database.url, folder, names: names.slice(applied), options: OPTIONS })
    await run.ready
    await new Promise((resolve) => setTimeout(resolve, Math.random() * (applied === 0 ? 250 + round * 100 : 250)))
    await run.kill()
    await settled(database)
    const [ledger] = await database.query("SELECT to_regclass('pgrunbook.migration_statements') IS NOT NULL AS made")
    const now = ledger?.made === true ? await check() : 0 // killed before there was one
    expect(now).toBeGreaterThanOrEqual(applied)
    applied = now
  }
  expect(applied).toBeGreaterThan(0)
  await apply(database.url, sql(applied), {}, { name: names[applied]! })
  expect(await check()).toBe(applied + 1)
}

it('F38 a kill at any instant leaves the statements and the ledger row, or neither', async () => {
  const database = await freshDatabase()
  const sql = (index: number) =>
    `CREATE TABLE t${index} (id int PRIMARY KEY);\nINSERT INTO t${index} SELECT generate_series(1, 2000);\n` +
    `CREATE INDEX i${index} ON t${index} (id);\nINSERT INTO done VALUES (${index});`
  await database.query('CREATE TABLE done (index int)')
  await killAgainAndAgain(database, sql, async () => {
    const [row] = await database.query<{
      ledger: number
      tables: number
      rows: number
      indexes: number
      applied: number
    }>(`
      SELECT count(*)::int AS ledger, count(*) FILTER (WHERE status = 'applied')::int AS applied,
        (SELECT count(*)::int FROM pg_class WHERE relkind = 'r' AND relname ~ '^t\\d') AS tables,
        (SELECT count(*)::int FROM pg_class WHERE relkind = 'i' AND relname ~ '^i\\d') AS indexes,
        (SELECT count(*)::int FROM done) AS rows
      FROM pgrunbook.migrations`)
    const { ledger } = row!
    expect(row).toEqual({ ledger, tables: ledger, rows: ledger, indexes: ledger, applied: ledger })
    return ledger
  })
}, 180_000)

interface Found {
  name: string
  status: string
  records: Record<string, string>
  table: boolean
  rows: number
  index: boolean | null
}

/** Every file whose table or ledger row is there, with what is there of it. */
async function foundFiles(database: TestDatabase): Promise<Found[]> {
  return database.query<Found & { [key: string]: unknown }>(`
    SELECT m.name, m.status, to_regclass('t' || m.name::text::char(3)::int) IS NOT NULL AS "table",
      coalesce((SELECT jsonb_object_agg(statement, s.status) FROM pgrunbook.migration_statements s WHERE s.name = m.name), '{}') AS records,
      (SELECT count(*)::int FROM done d WHERE d.index = m.name::text::char(3)::int) AS rows,
      (SELECT indisvalid FROM pg_index WHERE indexrelid = to_regclass('i' || m.name::text::char(3)::int)) AS index
    FROM pgrunbook.migrations m ORDER BY m.name`)
}

it('F38 F43 a kill at any instant of a statement-by-statement run loses no record, and the next run resumes', async () => {
  const database = await freshDatabase({ sql: 'CREATE TABLE done (index int)' })
  const sql = (index: number) =>
    `CREATE TABLE t${index} AS SELECT generate_series(1, 20000) AS id;\nINSERT INTO done VALUES (${index});\n` +
    `CREATE INDEX CONCURRENTLY i${index} ON t${index} (id);\nVACUUM t${index};`
  await killAgainAndAgain(database, sql, async () => {
    const files = await foundFiles(database)
    for (const { status, records, table, rows, index } of files) {
      const done = (statement: number) => records[String(statement)] === 'finished'
      expect({ table, rows }).toEqual({ table: done(0), rows: done(1) ? 1 : 0 })
      if (done(2)) expect(index).toBe(true)
      if (status === 'applied') expect(Object.values(records)).toEqual(Array(4).fill('finished'))
    }
    const tables = await database.query("SELECT FROM pg_class WHERE relkind = 'r' AND relname ~ '^t\\d'")
    expect(tables).toHaveLength(files.filter(({ table }) => table).length)
    const applied = files.filter(({ status }) => status === 'applied').length
    expect(files.slice(0, applied).every(({ status }) => status === 'applied')).toBe(true)
    return applied
  })
}, 180_000)

it('F50 the server stops working for a run that was killed, within a few seconds', async () => {
  const database = await freshDatabase()
  const { folder } = await folderOf(() => 'CREATE TABLE t ();\nSELECT pg_sleep(600);')
  const run = startApplying({ url: database.url, folder, names: ['000.sql'], options: OPTIONS })
  const sleeping = "SELECT FROM pg_stat_activity WHERE datname = current_database() AND query LIKE 'SELECT pg_sleep%'"
  await until(async () => (await database.query(sleeping)).length === 1, 'the statement')
  await run.kill()
  const killed = performance.now()
  await settled(database)
  expect(performance.now() - killed).toBeLessThan(5_000)
  expect(await database.query("SELECT to_regclass('t') AS t")).toEqual([{ t: null }])
})

it('F50 a run that hangs between two statements does not hold its locks for ever', async () => {
  const database = await freshDatabase()
  const names = [
    'idle_in_transaction_session_timeout',
    'client_connection_check_interval',
    'lock_timeout',
    'statement_timeout',
  ]
  const settings = names.map((name) => `current_setting('${name}') AS ${name}`).join(', ')
  await apply(database.url, `CREATE TABLE settings AS SELECT ${settings}`, { statementTimeoutMs: 90_000 })
  expect(await database.query('SELECT * FROM settings')).toEqual([
    {
      idle_in_transaction_session_timeout: '1min',
      client_connection_check_interval: '2s',
      lock_timeout: '2s',
      statement_timeout: '90s',
    },
  ])
})
