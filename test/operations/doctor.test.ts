// The doctor before databases that answer: a healthy one, and roles that may not do or not see everything.
import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { RunbookError } from '../../src/errors.js'
import { doctorDocument } from '../../src/reports/doctor-report.js'
import { terminalText } from '../../src/reports/terminal.js'
import { freshDatabase, startServer, testServer } from '../harness/postgres.js'
import { askDoctor, checkNamed, problemsOf } from './doctoring.js'
import { folderOf, release } from './release.js'

const TABLES = 'CREATE TABLE orders (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, total int CHECK (total > 0))'

/** With the role's URL; the role is dropped with the server at the end of the run. */
async function databaseWithRole(name: string, sql: string) {
  const role = `doctor_${name}_${process.pid}`
  const database = await freshDatabase({ sql: TABLES })
  await database.query(`CREATE ROLE ${role} LOGIN PASSWORD 'doctor-marker'`)
  if (sql) await database.query(sql.replaceAll('ROLE_NAME', role))
  const { host, port } = testServer()
  return { database, role, url: `postgresql://${role}:doctor-marker@${host}:${port}/${database.name}` }
}

it('sends nothing that writes, in one READ ONLY transaction, and finds nothing wrong with a healthy server', async () => {
  const server = await startServer({
    settings: { log_statement: 'all', autovacuum: 'on', fsync: 'on', full_page_writes: 'on' },
  })
  const database = await freshDatabase({ server, sql: TABLES })
  const before = await readFile(server.logFile, 'utf8')
  const report = await askDoctor(database.url, { metrics: true })
  const log = (await readFile(server.logFile, 'utf8')).slice(before.length)
  const statements = [...log.matchAll(/ pg-runbook: LOG: {2}(?:statement|execute [^:]*): ([^]*?)(?=\n\d{4}-)/g)].map(
    ([, statement]) => statement!.trim(),
  )
  expect(statements.length).toBeGreaterThan(10)
  expect(statements.filter((statement) => /^BEGIN/.test(statement))).toEqual([
    expect.stringMatching(/^BEGIN TRANSACTION READ ONLY; SET LOCAL statement_timeout = '10s'; SET LOCAL lock_timeout/),
  ])
  const own = (text: string) =>
    text
      .replace(/^SAVEPOINT pgrunbook_doctor; /, '')
      .replace(/; RELEASE SAVEPOINT pgrunbook_doctor$/, '')
      .trim()
  for (const statement of statements)
    expect(own(statement)).toMatch(/^(SELECT|WITH|BEGIN TRANSACTION READ ONLY|ROLLBACK$|SAVEPOINT|RELEASE SAVEPOINT)\b/)
  expect(problemsOf(report).filter((id) => id !== 'server-version' && id !== 'client-tools')).toEqual([])
  expect(checkNamed(report, 'login')).toMatchObject({ verdict: 'ok' })
  expect(checkNamed(report, 'url').detail).not.toContain('hunter2')
  expect(JSON.stringify(report)).not.toContain('hunter2')
})

it('F97 a role that may not see is told unknown, never ok', async () => {
  const { url } = await databaseWithRole('sees_nothing', '')
  const report = await askDoctor(url)
  expect(checkNamed(report, 'long-transactions')).toMatchObject({
    verdict: 'unknown',
    fix: expect.stringContaining('GRANT pg_read_all_stats') as string,
  })
})

it('ends "permission denied for schema public" in the GRANTs of the runbook, with the names filled in', async () => {
  const { database, role, url } = await databaseWithRole('has_no_rights', 'REVOKE ALL ON SCHEMA public FROM PUBLIC')
  const report = await askDoctor(url)
  const grants = [`GRANT ALL ON SCHEMA public TO ${role};`, `GRANT ALL ON ALL TABLES IN SCHEMA public TO ${role};`]
  expect(checkNamed(report, 'rights-schema')).toMatchObject({
    verdict: 'problem',
    detail: expect.stringContaining('permission denied for schema public') as string,
  })
  for (const grant of grants) expect(checkNamed(report, 'rights-schema').fix).toContain(grant)
  expect(problemsOf(report)).toEqual(
    expect.arrayContaining(['rights-schema', 'rights-tables', 'rights-ownership', 'rights-later', 'rights-backup']),
  )
  // What it says to do, done by hand: each fix is pasted as it stands.
  for (const id of ['rights-schema', 'rights-tables', 'rights-ownership', 'rights-later', 'rights-backup'])
    for (const command of checkNamed(report, id).fix!.split('\n').slice(1)) await database.query(command)
  expect(problemsOf(await askDoctor(url)).filter((id) => id.startsWith('rights-'))).toEqual([])
  expect(JSON.stringify(report)).not.toContain('doctor-marker')
})

it('tells of rows that row security hides from a backup', async () => {
  const { role, url } = await databaseWithRole(
    'is_filtered',
    'GRANT pg_read_all_data TO ROLE_NAME; ALTER TABLE orders ENABLE ROW LEVEL SECURITY',
  )
  expect(checkNamed(await askDoctor(url), 'rights-backup')).toMatchObject({
    verdict: 'problem',
    detail: expect.stringContaining('row security hides rows') as string,
    fix: expect.stringContaining(`ALTER ROLE ${role} BYPASSRLS;`) as string,
  })
})

describe('the ledger', () => {
  it('ends "already exists" in the baseline that settles it', async () => {
    const database = await freshDatabase({ sql: TABLES })
    const migrationsDir = folderOf({
      '20250101_orders.sql': 'CREATE TABLE orders (id int);',
      '20250102_more.sql': 'CREATE TABLE more (id int);',
    })
    expect(checkNamed(await askDoctor(database.url, { migrationsDir }), 'already-exists')).toMatchObject({
      verdict: 'problem',
      detail: 'would say "already exists": 20250101_orders.sql (public.orders)',
      fix: expect.stringContaining('pg-runbook apply-pending --baseline 20250101_orders.sql') as string,
    })
  })

  it('tells an edited file, a change by hand and an interrupted run', async () => {
    const database = await freshDatabase()
    const name = '20250101_orders.sql'
    const migrationsDir = folderOf({ [name]: 'CREATE TABLE orders (id int PRIMARY KEY);' })
    await release(database, migrationsDir)
    const well = await askDoctor(database.url, { migrationsDir })
    expect(checkNamed(well, 'ledger')).toMatchObject({ verdict: 'ok', detail: '1 file, none interrupted' })
    expect(checkNamed(well, 'changed-by-hand')).toMatchObject({ verdict: 'ok' })
    await writeFile(path.join(migrationsDir, name), 'CREATE TABLE orders (id bigint PRIMARY KEY);')
    await database.query('CREATE TABLE by_hand (id int)')
    const ill = await askDoctor(database.url, { migrationsDir })
    expect(checkNamed(ill, 'migrations')).toMatchObject({
      verdict: 'problem',
      detail: `edited after they were applied: ${name}`,
    })
    expect(checkNamed(ill, 'changed-by-hand')).toMatchObject({
      verdict: 'problem',
      detail: expect.stringContaining('by_hand') as string,
    })
    await database.query("UPDATE pgrunbook.migrations SET status = 'running'")
    expect(checkNamed(await askDoctor(database.url, { migrationsDir }), 'ledger')).toMatchObject({
      verdict: 'problem',
      fix: expect.stringContaining(`pg-runbook apply ${name}`) as string,
    })
  })

  it('F97 a role that may not read it is told unknown', async () => {
    const { database, url } = await databaseWithRole('reads_no_ledger', '')
    const migrationsDir = folderOf({ '20250101_a.sql': 'CREATE TABLE a (id int PRIMARY KEY);' })
    await release(database, migrationsDir)
    const report = await askDoctor(url, { migrationsDir })
    for (const id of ['ledger', 'migrations', 'already-exists', 'changed-by-hand'])
      expect(checkNamed(report, id)).toMatchObject({ id, verdict: 'unknown' })
  })
})

it('a report says problems first with their fixes, then what is unknown, and folds what is ok', async () => {
  const { url } = await databaseWithRole('is_reported', 'REVOKE ALL ON SCHEMA public FROM PUBLIC')
  const text = terminalText(doctorDocument(await askDoctor(url)))
  expect(text).toMatch(/PROBLEM - Rights on the schema[^]*GRANT ALL ON SCHEMA public TO[^]*unknown - [^]*CHECK +SEEN/)
})

it('ends at once when it is cancelled', async () => {
  const database = await freshDatabase()
  const stopping = new AbortController()
  stopping.abort(new RunbookError('cancelled', 'cancelled'))
  await expect(askDoctor(database.url, { signal: stopping.signal })).rejects.toMatchObject({ code: 'cancelled' })
})
