// The ledger: made once however many begin at the same moment, and refused when it is not what it should be.
import { randomUUID } from 'node:crypto'
import { freshDatabase, type TestDatabase } from '../harness/postgres.js'
import { checkAgainstLedger } from '../../src/migrations/ledger-check.js'
import { readLedgerLines } from '../../src/migrations/ledger.js'
import { editedFiles } from '../../src/migrations/plan.js'
import { recordWithoutRunning } from '../../src/migrations/record-without-running.js'
import { findEntry, ledgerHead, readLedger } from '../../src/migrations/ledger.js'
import { ensureLedger } from '../../src/migrations/ledger-schema.js'
import { readMigration } from '../../src/migrations/migration-file.js'
import { apply, failureOf, migrationsFolder } from './run-migration.js'

it('is made once by twelve runners at the same moment', async () => {
  const database = await freshDatabase()
  const clients = await Promise.all(Array.from({ length: 12 }, () => database.client()))
  await Promise.all(clients.map((client) => ensureLedger(client)))
  expect(await readLedger(clients[0]!)).toEqual([])
  const columns = await database.query(
    `SELECT array_agg(column_name::text ORDER BY ordinal_position) AS names FROM information_schema.columns
     WHERE table_schema = 'pgrunbook' AND table_name = 'migrations'`,
  )
  const names = [
    'name',
    'checksum',
    'status',
    'applied_at',
    'duration_ms',
    'statements',
    'warnings',
    'backup',
    'actor',
    'run_url',
  ]
  expect(columns).toEqual([{ names: [...names, 'commit_sha', 'tool_version', 'content'] }])
})

it('is read in bytewise order, and knows its head', async () => {
  const database = await freshDatabase()
  const client = await database.client()
  expect([await readLedger(client), await ledgerHead(client), await findEntry(client, 'a.sql')]).toEqual([
    [],
    undefined,
    undefined,
  ])
  for (const name of ['b.sql', 'B.sql', 'a.sql', '10_é.sql']) await apply(database.url, 'SELECT 1', {}, { name })
  expect((await readLedger(client)).map(({ name }) => name)).toEqual(['10_é.sql', 'B.sql', 'a.sql', 'b.sql'])
  expect(await ledgerHead(client)).toMatchObject({
    name: 'b.sql',
    status: 'applied',
    appliedAt: expect.any(Date) as Date,
  })
  expect(await findEntry(client, 'B.sql')).toMatchObject({ name: 'B.sql', actor: null, toolVersion: '0.0.0-test' })
})

/** A role that may do nothing here, and the URL to connect as it. */
async function poorRole(database: TestDatabase): Promise<{ role: string; url: string }> {
  const role = `role_${randomUUID().slice(0, 8)}`
  await database.query(`CREATE ROLE ${role} LOGIN PASSWORD 'x'; GRANT CREATE ON SCHEMA public TO ${role}`)
  const url = new URL(database.url)
  url.username = role
  url.password = 'x'
  return { role, url: url.href }
}

async function refused(database: TestDatabase, url: string): Promise<string> {
  const error = await failureOf(apply(url, 'CREATE TABLE never ()', {}, { name: 'new.sql' }))
  expect(error).toMatchObject({
    code: 'ledger-unusable',
    detail: { state: 'nothing-changed', hint: expect.stringMatching(/GRANT/) as string },
  })
  expect(await database.query("SELECT to_regclass('public.never') AS made")).toEqual([{ made: null }])
  return error.message
}

it('F68 a role that may not make the ledger is told so before anything is done', async () => {
  const database = await freshDatabase()
  const { role, url } = await poorRole(database)
  expect(await refused(database, url)).toMatch(new RegExp(`no ledger yet, and role ${role} may not create a schema`))
  const file = await readMigration(await migrationsFolder({ 'new.sql': 'SELECT 1' }), 'new.sql')
  await database.query(`SET ROLE ${role}`)
  const client = await database.client()
  await client.query(`SET ROLE ${role}`)
  expect(await failureOf(checkAgainstLedger(client, file))).toMatchObject({ code: 'ledger-unusable' })
  expect(await readLedger(client)).toEqual([])
  await database.query('RESET ROLE')
  await database.query(`CREATE SCHEMA pgrunbook; GRANT USAGE ON SCHEMA pgrunbook TO ${role}`)
  expect(await refused(database, url)).toMatch(/may not create tables in schema pgrunbook/)
  await database.drop()
  await (await freshDatabase()).query(`DROP ROLE ${role}`)
})

it.each([
  ['REVOKE USAGE ON SCHEMA pgrunbook FROM poor', /may not use the schema/],
  ['REVOKE INSERT, UPDATE ON pgrunbook.migrations FROM poor', /may not INSERT, UPDATE on pgrunbook\.migrations/],
  ['REVOKE DELETE ON pgrunbook.migration_statements FROM poor', /may not DELETE on pgrunbook\.migration_statements/],
  ['ALTER TABLE pgrunbook.migrations DROP COLUMN checksum, DROP COLUMN actor', /has no column checksum, actor/],
  ['DROP TABLE pgrunbook.migrations CASCADE; CREATE VIEW pgrunbook.migrations AS SELECT 1', /not an ordinary table/],
])('F68 a ledger that cannot be used stops the run, nothing changed: %s', async (sql, message) => {
  const database = await freshDatabase()
  await apply(database.url, 'SELECT 1')
  const { role, url } = await poorRole(database)
  await database.query(
    `GRANT USAGE ON SCHEMA pgrunbook TO ${role}; GRANT ALL ON ALL TABLES IN SCHEMA pgrunbook TO ${role}`,
  )
  expect((await apply(url, 'CREATE TABLE works ()', {}, { name: 'works.sql' })).outcome.kind).toBe('applied')
  await database.query(sql.replace('poor', role))
  expect(await refused(database, url)).toMatch(message)
  await database.drop()
  await (await freshDatabase()).query(`DROP ROLE ${role}`)
})

it('F68 a ledger that refuses the row rolls the file back', async () => {
  const database = await freshDatabase()
  await apply(database.url, 'SELECT 1')
  await database.query('ALTER TABLE pgrunbook.migrations ADD CHECK (duration_ms < 0) NOT VALID')
  const error = await failureOf(apply(database.url, 'CREATE TABLE never ()', {}, { name: 'new.sql' }))
  expect(error).toMatchObject({ code: 'ledger-unusable', detail: { state: 'rolled-back' } })
  expect(await database.query("SELECT to_regclass('public.never') AS made")).toEqual([{ made: null }])
})

it('is asked before the backup', async () => {
  const database = await freshDatabase()
  const client = await database.client()
  const read = async (sql: string) => readMigration(await migrationsFolder({ 'a.sql': sql }), 'a.sql')
  expect(await checkAgainstLedger(client, await read('SELECT 1'))).toEqual({ kind: 'pending' })
  await apply(database.url, 'SELECT 1', {}, { name: 'a.sql' })
  expect(await checkAgainstLedger(client, await read('SELECT 1'))).toMatchObject({
    kind: 'already-applied',
    entry: { name: 'a.sql' },
  })
  const edited = await failureOf(checkAgainstLedger(client, await read('SELECT 2')))
  expect(edited).toMatchObject({ code: 'migration-changed', detail: { state: 'nothing-changed' } })
  expect(edited.message).toMatch(/- SELECT 1\n\+ SELECT 2/)
})

it('takes several edited texts, or none of them', async () => {
  const database = await freshDatabase()
  for (const name of ['a.sql', 'b.sql']) await apply(database.url, 'SELECT 1', {}, { name })
  const folder = await migrationsFolder({ 'a.sql': 'SELECT 2', 'b.sql': 'SELECT 2' })
  const files = await Promise.all(['a.sql', 'b.sql'].map((name) => readMigration(folder, name)))
  const client = await database.client()
  const accepted = editedFiles(files, await readLedgerLines(client))
  const checksums = () => database.query('SELECT name, checksum FROM pgrunbook.migrations ORDER BY name')
  const before = await checksums()
  await database.query("UPDATE pgrunbook.migrations SET checksum = repeat('0', 64) WHERE name = 'b.sql'")
  const error = await failureOf(recordWithoutRunning(client, { baseline: [], accepted }, { toolVersion: 'test' }))
  expect(error).toMatchObject({ code: 'migration-changed', detail: { state: 'nothing-changed' } })
  expect((await checksums())[0]).toEqual(before[0])
})
