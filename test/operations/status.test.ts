// The state of a database as `status` tells it: what is wrong comes first, a broken file stops nothing, and a role that may only
// read learns as much as any other.
import { randomUUID } from 'node:crypto'
import { chmodSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { RunbookError } from '../../src/errors.js'
import { silentLog } from '../../src/log.js'
import { ensureLedger } from '../../src/migrations/ledger-schema.js'
import { trySessionLock } from '../../src/migrations/runner-lock.js'
import { apply } from '../../src/operations/apply.js'
import { backup } from '../../src/operations/backup.js'
import { type StatusReport, status } from '../../src/operations/status.js'
import { statusDocument } from '../../src/reports/status-report.js'
import { terminalText } from '../../src/reports/terminal.js'
import { backupDeps, backupOptions } from '../harness/backup.js'
import { type TestDatabase, freshDatabase, testServer } from '../harness/postgres.js'
import { failure, folderOf, release } from './release.js'

const statusOf = (url: string, migrationsDir: string): Promise<StatusReport> =>
  status({ database: { databaseUrl: url }, migrationsDir, catalog: true }, { env: {}, log: silentLog })

const told = (report: StatusReport): string => terminalText(statusDocument(report))
const titleOf = (report: StatusReport): string => statusDocument(report).title.replace(`${report.database}: `, '')
const states = ({ migrations }: StatusReport) => Object.fromEntries(migrations.map(({ name, state }) => [name, state]))

const STEPWISE = 'CREATE INDEX CONCURRENTLY a_id ON a (id);\nVACUUM a;\n'
const FILES = {
  '1_a.sql': 'CREATE TABLE a (id int);',
  '2_b.sql': 'CREATE TABLE b (id int);',
  '3_c.sql': 'CREATE TABLE c (id int);',
}

interface Reader {
  url: string
  role: string
}

/** A role that may read whatever tables are made from now on; the ledger is yet to be granted. */
async function readerOf(database: TestDatabase): Promise<Reader> {
  const role = `reader_${randomUUID().slice(0, 8)}`
  await database.query(
    `CREATE ROLE ${role} LOGIN PASSWORD 'reader'; ALTER DEFAULT PRIVILEGES GRANT SELECT ON TABLES TO ${role}`,
  )
  const { host, port } = testServer()
  return { role, url: `postgresql://${role}:reader@${host}:${port}/${database.name}` }
}

it('leads with what is wrong: changed, missing, broken, interrupted, and how far it came', async () => {
  const database = await freshDatabase()
  const folder = folderOf(FILES)
  await release(database, folder)
  writeFileSync(path.join(folder, '1_a.sql'), 'CREATE TABLE a (id bigint);')
  rmSync(path.join(folder, '2_b.sql'))
  writeFileSync(path.join(folder, '3_c.sql'), Buffer.from([0x53, 0xff]))
  writeFileSync(path.join(folder, '4_d.sql'), `${STEPWISE}SELECT 1 / 0;`)
  await failure(release(database, folder, { acceptChanged: ['1_a.sql'] })) // refused: 3_c.sql is broken
  writeFileSync(path.join(folder, '3_c.sql'), FILES['3_c.sql'])
  await failure(release(database, folder, { acceptChanged: ['1_a.sql'] }))
  writeFileSync(path.join(folder, '1_a.sql'), 'CREATE TABLE a (id smallint);')
  writeFileSync(path.join(folder, '3_c.sql'), Buffer.from([0x53, 0xff]))
  writeFileSync(path.join(folder, '5_e.sql'), 'SELECT 1;')
  const report = await statusOf(database.url, folder)
  expect(states(report)).toEqual({
    '1_a.sql': 'changed',
    '2_b.sql': 'missing',
    '3_c.sql': 'broken',
    '4_d.sql': 'running',
    '5_e.sql': 'pending',
  })
  expect(titleOf(report)).toBe('1 changed, 1 missing, 1 broken, 1 interrupted (2 of 3 statements), 1 pending')
  expect(told(report)).toMatch(/FILE +STATE +WHEN +BY +RUN/)
  expect(told(report)).toMatch(/warning: 1_a\.sql: edited after it was applied[^]*--accept-changed 1_a\.sql/)
  expect(told(report)).toMatch(/warning: 2_b\.sql: applied, and gone from the folder/)
  expect(told(report)).toMatch(/warning: 3_c\.sql: the file is not valid UTF-8/)
  expect(told(report)).toMatch(/warning: 4_d\.sql: interrupted, 2 of 3 statements; pg-runbook apply 4_d\.sql goes on/)
})

it('tells a run that is under way from one that broke off', async () => {
  const database = await freshDatabase()
  const folder = folderOf({ '1_a.sql': `CREATE TABLE a (id int);\n${STEPWISE}SELECT 1 / 0;` })
  await failure(release(database, folder))
  const client = await database.client()
  await client.query("SET application_name = 'the other runner'")
  expect(await trySessionLock(client)).toBe(true)
  const report = await statusOf(database.url, folder)
  expect(titleOf(report)).toBe('1 under way (3 of 4 statements)')
  expect(told(report)).toMatch(/a run works on this database now: .*the other runner/)
  await client.end()
  expect(titleOf(await statusOf(database.url, folder))).toBe('1 interrupted (3 of 4 statements)')
})

it('a broken file, a link out and a twin stop nothing', async () => {
  const database = await freshDatabase()
  const folder = folderOf({ '1_a.sql': FILES['1_a.sql'] })
  await release(database, folder)
  const others = { 'empty.sql': '', 'nul.sql': 'SELECT 1;\0', 'twin.sql': 'SELECT 1;', 'Twin.sql': 'SELECT 1;' }
  for (const [name, text] of Object.entries({
    ...others,
    '0042_x.sql': 'SELECT 1;',
    '0042_y.sql': 'SELECT 1;',
    'drift_x.sql': 'x',
  }))
    writeFileSync(path.join(folder, name), text)
  symlinkSync('/etc/hostname', path.join(folder, 'out.sql'))
  const report = await statusOf(database.url, folder)
  expect(states(report)).toEqual({
    '0042_x.sql': 'pending',
    '0042_y.sql': 'pending',
    '1_a.sql': 'applied',
    'empty.sql': 'broken',
    'nul.sql': 'broken',
    'twin.sql': 'broken',
    'Twin.sql': 'broken',
    'out.sql': 'broken',
  })
  expect(report.leftOut.map(({ name }) => name)).toEqual(['drift_x.sql'])
  expect(told(report)).toMatch(
    /warning: out\.sql: is a symbolic link that leads out[^]*0042_x\.sql and 0042_y\.sql have the same version/,
  )
})

it('tells what somebody changed by hand since the last run, when asked', async () => {
  const database = await freshDatabase()
  const folder = folderOf(FILES)
  await release(database, folder)
  expect(titleOf(await statusOf(database.url, folder))).toBe('nothing pending')
  await database.query('ALTER TABLE a ADD COLUMN by_hand text')
  const report = await statusOf(database.url, folder)
  expect(titleOf(report)).toBe('1 changed by hand')
  expect(told(report)).toMatch(/warning: Somebody changed the database by hand since the last run[^]*by_hand/)
  const request = { database: { databaseUrl: database.url }, migrationsDir: folder, catalog: false }
  expect(await status(request, { env: {}, log: silentLog })).not.toHaveProperty('byHand')
})

it('asks for no more than SELECT, as the head in a backup does; a run still asks for all it needs before its backup', async () => {
  const database = await freshDatabase()
  const { url, role } = await readerOf(database)
  const folder = folderOf(FILES)
  await release(database, folder)
  await database.query(`GRANT USAGE ON SCHEMA pgrunbook TO ${role}`)
  writeFileSync(path.join(folder, '4_d.sql'), 'SELECT 1;')
  expect(titleOf(await statusOf(url, folder))).toBe('1 migration pending')
  const deps = await backupDeps()
  const { manifest } = await backup({ database: { databaseUrl: url }, options: backupOptions() }, deps)
  expect(JSON.stringify(manifest)).toContain('3_c.sql')
  const request = { backup: { take: true, options: backupOptions() }, onAlreadyExists: 'warn', dryRun: false } as const
  const run = apply(
    {
      ...request,
      database: { databaseUrl: url },
      migrationsDir: folder,
      migration: '4_d.sql',
      lockTimeoutMs: 2_000,
      statementTimeoutMs: 0,
      lockRetries: 0,
    },
    {
      ...deps,
      store: {
        prepare: () => Promise.reject(new Error('it came to the backup')),
        put: (backup) => deps.store.put(backup),
      },
    },
  )
  const refused = await failure(run)
  expect(refused).toMatchObject({ code: 'ledger-unusable' })
  expect(refused.message).toContain('may not INSERT, UPDATE, DELETE')
})

it('says what to grant where not even reading is allowed, and no more than reading needs', async () => {
  const database = await freshDatabase()
  const folder = folderOf(FILES)
  await release(database, folder)
  const role = `nobody_${randomUUID().slice(0, 8)}`
  await database.query(`CREATE ROLE ${role} LOGIN PASSWORD 'nobody'`)
  const { host, port } = testServer()
  const error = await failure(statusOf(`postgresql://${role}:nobody@${host}:${port}/${database.name}`, folder))
  expect(error).toBeInstanceOf(RunbookError)
  expect(error.code).toBe('ledger-unusable')
  expect(error.detail.hint).toMatch(/GRANT USAGE ON SCHEMA pgrunbook[^]*GRANT SELECT ON ALL TABLES/)
  expect(error.detail.hint).not.toMatch(/INSERT|CREATE/)
})

it('reads thousands of applied files without listing the folder for each', async () => {
  const database = await freshDatabase()
  const names = Array.from({ length: 4_000 }, (_, index) => `${String(index).padStart(6, '0')}_x.sql`)
  const folder = folderOf(Object.fromEntries(names.map((name) => [name, 'SELECT 1;'])))
  await ensureLedger(await database.client())
  await database.query(
    `INSERT INTO pgrunbook.migrations (name, checksum, status, applied_at, duration_ms, statements, warnings, tool_version)
     SELECT name, 'another', 'applied', now(), 1, 1, 0, 'test' FROM unnest($1::text[]) name`,
    [names],
  )
  const began = performance.now()
  expect((await statusOf(database.url, folder)).counts).toEqual({ changed: 4_000 })
  expect(performance.now() - began).toBeLessThan(5_000)
})

it('a file that may not be read is broken, and says what to do', async () => {
  const database = await freshDatabase()
  const folder = folderOf(FILES)
  chmodSync(folder, 0o755)
  chmodSync(path.join(folder, '2_b.sql'), 0)
  const asRoot = process.getuid?.() === 0
  if (asRoot) process.seteuid!(65_534) // root may read everything
  try {
    const report = await statusOf(database.url, folder)
    expect(states(report)).toMatchObject({ '2_b.sql': 'broken', '3_c.sql': 'pending' })
    expect(told(report)).toMatch(/2_b\.sql: the file cannot be read: EACCES/)
    const error = await failure(release(database, folder))
    expect(error).toMatchObject({ code: 'bad-migration-file', detail: { state: 'nothing-changed' } })
  } finally {
    if (asRoot) process.seteuid!(0)
  }
})
