// What may not go wrong in a comparison: it never writes to the database, never leaves a scratch one, never takes a deployment in
// flight for drift, and where it could not check it never says "no drift".
import { randomUUID } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { readFileSync } from 'node:fs'
import { silentLog } from '../../src/log.js'
import { trySessionLock } from '../../src/migrations/runner-lock.js'
import { freshDatabase, startServer, testServer } from '../harness/postgres.js'
import { memoryLog } from '../migrations/run-migration.js'
import { compare, filesIn, FIRST, kinds, models, ORDERS, project, type Project } from './drifting.js'
import { failure, release } from './release.js'

/** A role that may read all of it and make nothing, not even a scratch database. */
async function asReader({ database }: Project): Promise<string> {
  const role = `reader_${randomUUID().slice(0, 8)}`
  await database.query(`CREATE ROLE ${role} LOGIN PASSWORD 'reader'; GRANT USAGE ON SCHEMA pgrunbook TO ${role};
    GRANT SELECT ON ALL TABLES IN SCHEMA public, pgrunbook TO ${role}`)
  const { host, port } = testServer()
  return `postgresql://${role}:reader@${host}:${port}/${database.name}`
}

it('F91 an unreachable database, a bad schema file and a missing one are errors, never "no drift"', async () => {
  const fine = await project()
  const unreachable = compare(fine, { database: { databaseUrl: 'postgresql://u:p@127.0.0.1:1/d' } })
  expect(await failure(unreachable)).toMatchObject({ code: 'cannot-connect' })
  writeFileSync(fine.schema, models({ order: 'what is this' }))
  expect(await failure(compare(fine))).toMatchObject({ code: 'bad-schema-file' })
  expect(await failure(compare(fine, { schema: `${fine.schema}.not` }))).toHaveProperty('code')
  expect(filesIn(fine.output)).toEqual([])
})

const READS = /^(?:SELECT|SHOW|WITH|BEGIN|ROLLBACK|SAVEPOINT|RELEASE|SET)\b/i
/** Those that are about the scratch database, by its name. */
const ABOUT_SCRATCH = /^(?:CREATE|DROP|REVOKE|COMMENT)\b.*"?pgrunbook_scratch_/

it('F92 sends nothing to the database but what reads, in a transaction that is read only', async () => {
  const server = await startServer({ settings: { log_statement: 'all', log_line_prefix: '<%d> ' } })
  const database = await freshDatabase({ server })
  const drifting: Project = { ...(await project()), database }
  await database.query(`${ORDERS} ALTER TABLE customers ADD COLUMN phone text; SELECT 'begin of the comparison'`)
  await compare(drifting, { pull: true })
  const log = readFileSync(server.logFile, 'utf8')
  const after = log.slice(log.lastIndexOf('begin of the comparison'))
  const statements = [...after.matchAll(/^<([^>]*)> LOG: {2}(?:statement|execute [^:]*): (.*(?:\n\t.*)*)/gm)]
    .filter(([, name]) => name === database.name)
    .flatMap(([, , text]) => text!.trim().split(/;\s*(?=[A-Z])/))
  const writing = statements.filter(
    (text) => !READS.test(text.trim()) && !ABOUT_SCRATCH.test(text.replaceAll('\n', ' ')),
  )
  expect(writing).toEqual([])
  expect(statements.join('\n')).toMatch(/BEGIN ISOLATION LEVEL READ COMMITTED READ ONLY[^]*count\(/)
})

it('F94 leaves no scratch database, whether the replay works or not', async () => {
  const changed = await project()
  const log = memoryLog()
  await compare(changed, {}, log)
  writeFileSync(path.join(changed.migrations, '20250102_bad.sql'), 'SELECT 1 / 0;')
  await compare(changed, {}, log)
  const made = [...new Set([...log.text().matchAll(/pgrunbook_scratch_\w+/g)].map(([name]) => name))]
  expect(made).toHaveLength(2)
  expect(await changed.database.query('SELECT FROM pg_database WHERE datname = ANY ($1)', [made])).toEqual([])
})

it('waits for a deployment in flight, and takes nothing of it for drift', async () => {
  const inFlight = await project()
  const runner = await inFlight.database.client()
  expect(await trySessionLock(runner)).toBe(true)
  const log = memoryLog()
  const comparison = compare(inFlight, {}, log)
  while (!log.text().includes('Waiting for another run')) await sleep(20)
  await runner.query(`BEGIN; ALTER TABLE customers ADD COLUMN half_way text; COMMIT`)
  await runner.query(`BEGIN; ALTER TABLE customers DROP COLUMN half_way; COMMIT; SELECT pg_advisory_unlock_all()`)
  expect(await comparison).toMatchObject({ status: 'no-drift' })
})

it('shares its lock with other comparisons, and holds it no longer than it reads', async () => {
  const clean = await project()
  const reports = await Promise.all([compare(clean), compare(clean), compare(clean)])
  expect(reports.map(({ status }) => status)).toEqual(['no-drift', 'no-drift', 'no-drift'])
  expect(await trySessionLock(await clean.database.client())).toBe(true)
})

it('tells changes by hand from the record of the last run where no scratch database can be had, and says what it could not tell', async () => {
  const changed = await project(FIRST, models({ order: 'paid Boolean?' }))
  await changed.database.query('ALTER TABLE customers ADD COLUMN phone text')
  const reader = { database: { databaseUrl: await asReader(changed) }, ignore: ['grant:* to reader_*'] }
  const report = await compare(changed, reader)
  expect(kinds(report).sort()).toEqual([
    'changed-by-hand: column public.customers.phone',
    'unexplained: column public.orders.paid',
  ])
  expect(report.couldNotTell.join('\n')).toMatch(/SCRATCH_DATABASE_URL[^]*could not be told apart/)
})

it('uses the scratch server that is given, and makes nothing beside the database', async () => {
  const changed = await project(FIRST, models({ order: 'paid Boolean?' }))
  const report = await compare(changed, {
    database: { databaseUrl: await asReader(changed) },
    scratchUrl: testServer().url('postgres'),
    ignore: ['grant:* to reader_*'], // the reader's rights are no migration's
  })
  expect(report.couldNotTell).toEqual([])
  expect(kinds(report)).toEqual(['schema-ahead: column public.orders.paid'])
})

it('starts a throw-away server where the role may make no scratch database and none is given', async () => {
  const changed = await project(FIRST, models({ order: 'paid Boolean?' }))
  await changed.database.query('ALTER TABLE customers ADD COLUMN phone text')
  const reader = { database: { databaseUrl: await asReader(changed) }, ignore: ['grant:* to reader_*'] }
  const report = await compare(changed, reader, silentLog, { installTools: false })
  expect(report.couldNotTell).toEqual([])
  expect(kinds(report).sort()).toEqual([
    'changed-by-hand: column public.customers.phone',
    'schema-ahead: column public.orders.paid',
  ])
})

it('counts what it may not count as unknown, never as nothing', async () => {
  const changed = await project()
  const reader = await asReader(changed)
  await changed.database.query(
    'CREATE TABLE secret (id int PRIMARY KEY); INSERT INTO secret VALUES (1); GRANT INSERT ON secret TO PUBLIC',
  )
  const report = await compare(changed, { database: { databaseUrl: reader } })
  const [statement] = report.findings.find(({ object }) => object === 'table public.secret')!.statements!
  expect(statement).toMatchObject({ destructive: true })
  expect(statement).not.toHaveProperty('rows')
  expect(report.sql).toContain('how many rows is unknown')
})

it('replays no statement that reaches beyond one database beside one in use', async () => {
  const beyond = await project()
  writeFileSync(path.join(beyond.migrations, '20250102_role.sql'), 'CREATE ROLE nobody_makes_this;')
  const report = await compare(beyond)
  expect(report.couldNotTell.join('\n')).toMatch(/20250102_role\.sql:1: CREATE ROLE.*reaches beyond one database/)
  expect(await beyond.database.query(`SELECT FROM pg_roles WHERE rolname = 'nobody_makes_this'`)).toEqual([])
})

it('takes what a half-applied file has made for its own, and the rest of it for pending', async () => {
  const half = await project(FIRST, models({ order: '@@index([customerId], map: "x")\n  @@unique([note], map: "u")' }))
  await half.database.query(`INSERT INTO customers (email) VALUES ('a'); INSERT INTO orders (customer_id, note)
    SELECT 1, 'twice' FROM generate_series(1, 2)`)
  const file = '20250102_indexes.sql'
  const text = `CREATE INDEX CONCURRENTLY x ON orders (customer_id);\nCREATE UNIQUE INDEX CONCURRENTLY u ON orders (note);\n`
  writeFileSync(path.join(half.migrations, file), text)
  await failure(release(half.database, half.migrations))
  const report = await compare(half)
  expect(kinds(report).filter((kind) => kind.includes('index public.x'))).toEqual([])
  expect(kinds(report)).toContain('pending-migrations: index public.u')
  expect(report.couldNotTell.join('\n')).toContain(`half way: ${file}`)
})
