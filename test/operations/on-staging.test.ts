// Staging before production, between two real databases: what production refuses, what it says, and what leaves the question out.
import { RunbookError } from '../../src/errors.js'
import { runCli } from '../harness/runner.js'
import { freshDatabase, startServer, type TestDatabase } from '../harness/postgres.js'
import { failure, folderOf, ledger, release } from './release.js'

const FILES = {
  '20260101_a.sql': 'CREATE TABLE a (id int);',
  '20260102_b.sql': 'CREATE TABLE b (id int);',
  '20260103_c.sql': 'CREATE TABLE c (id int);',
}

interface World {
  production: TestDatabase
  staging: TestDatabase
}

async function world(): Promise<World> {
  const [production, staging] = await Promise.all([freshDatabase(), freshDatabase()])
  return { production, staging }
}

type More = NonNullable<Parameters<typeof release>[2]>
const envOf = ({ production, staging }: World) => ({ DATABASE_URL: production.url, STAGING_DATABASE_URL: staging.url })
const onProduction = (here: World, folder: string, more: More = {}, env: NodeJS.ProcessEnv = envOf(here)) =>
  release(here.production, folder, { database: { environment: 'production' }, ...more }, undefined, env)
const onStaging = (here: World, folder: string) =>
  release(here.staging, folder, { database: { environment: 'staging' } }, undefined, envOf(here))

it('takes nothing that staging does not have, names every file and why, and takes it once staging has', async () => {
  const here = await world()
  const [first = ''] = Object.keys(FILES)
  await onStaging(
    here,
    folderOf({ [first]: FILES['20260101_a.sql'], '20260102_b.sql': 'CREATE TABLE other (id int);' }),
  )
  const folder = folderOf(FILES)
  const refused = await failure(onProduction(here, folder))
  expect(refused).toBeInstanceOf(RunbookError)
  expect(refused).toMatchObject({ code: 'not-on-staging', detail: { state: 'nothing-changed' } })
  expect(refused.message).toMatch(
    /- 20260102_b\.sql was applied there on \S+ with another text\n- 20260103_c\.sql is not applied there$/,
  )
  expect(refused.message).not.toMatch(/20260101_a/)
  expect(refused.detail.hint).toMatch(/^pg-runbook apply-pending --environment staging/)
  expect(await here.production.query("SELECT to_regnamespace('pgrunbook') AS ledger")).toEqual([{ ledger: null }])

  await here.staging.query('DROP TABLE other; DELETE FROM pgrunbook.migrations WHERE name = $$20260102_b.sql$$')
  await onStaging(here, folder)
  expect((await onProduction(here, folder)).report.status).toBe('applied')
  expect((await onProduction(here, folder)).report.status).toBe('nothing-pending')
})

it('what was rolled back on staging is not applied there', async () => {
  const here = await world()
  const folder = folderOf({ '20260101_a.sql': FILES['20260101_a.sql'] })
  await onStaging(here, folder)
  await here.staging.query("UPDATE pgrunbook.migrations SET status = 'rolled-back'")
  const refused = await failure(onProduction(here, folder))
  expect(refused.message).toMatch(/20260101_a\.sql was rolled back there/)
  expect(refused.detail.hint).toMatch(/^pg-runbook apply 20260101_a\.sql --environment staging/)
})

it('asks only for production, and only where it knows a staging, unless it is told to', async () => {
  const here = await world()
  const folder = folderOf({ '20260101_a.sql': FILES['20260101_a.sql'] })
  const told = await failure(
    onProduction(here, folder, { requireStaging: 'true' }, { DATABASE_URL: here.production.url }),
  )
  expect(told).toMatchObject({ code: 'missing-database-url', detail: { state: 'nothing-changed' } })
  expect(told.message).toMatch(/STAGING_DATABASE_URL/)
  const named = { database: { databaseUrl: here.production.url }, requireStaging: 'true' as const }
  expect(await failure(onProduction(here, folder, named))).toMatchObject({ code: 'not-on-staging' })
  const byUrl = await onProduction(here, folder, { database: { databaseUrl: here.production.url } })
  expect(byUrl.report.status).toBe('applied')
  const without = await world()
  const ran = await onProduction(without, folder, {}, { DATABASE_URL: without.production.url })
  expect(ran.report.status).toBe('applied')
})

it('a dry run is warned, and false leaves the question out and says so', async () => {
  const here = await world()
  const folder = folderOf({ '20260101_a.sql': FILES['20260101_a.sql'] })
  const tried = await onProduction(here, folder, { dryRun: true })
  expect(tried.report.status).toBe('dry-run')
  expect(tried.warnings.join('\n')).toMatch(/20260101_a\.sql is not applied there\nThe real run will be refused/)
  const ran = await onProduction(here, folder, { requireStaging: 'false' })
  expect(ran.report.status).toBe('applied')
  expect(ran.warnings.join('\n')).toMatch(/not asked: require-staging is false/)
})

it('a staging that cannot be asked is an error, and the way to go on without it is told', async () => {
  const here = await world()
  const folder = folderOf({ '20260101_a.sql': FILES['20260101_a.sql'] })
  const closed = new URL(here.staging.url)
  closed.port = '1'
  const unreachable = { DATABASE_URL: here.production.url, STAGING_DATABASE_URL: closed.href }
  const refused = await failure(onProduction(here, folder, {}, unreachable))
  expect(refused).toMatchObject({ code: 'cannot-connect', detail: { state: 'nothing-changed' } })
  expect(refused.detail.hint).toMatch(/require-staging: false/)

  await here.staging.query('CREATE ROLE blind LOGIN PASSWORD $$x$$')
  const blind = new URL(here.staging.url)
  ;[blind.username, blind.password] = ['blind', 'x']
  await onStaging(here, folder)
  const unreadable = { DATABASE_URL: here.production.url, STAGING_DATABASE_URL: blind.href }
  expect(await failure(onProduction(here, folder, {}, unreadable))).toMatchObject({ code: 'ledger-unusable' })
  expect(await here.production.query("SELECT to_regnamespace('pgrunbook') AS ledger")).toEqual([{ ledger: null }])

  await here.staging.query('GRANT USAGE ON SCHEMA pgrunbook TO blind; GRANT SELECT ON pgrunbook.migrations TO blind')
  expect((await onProduction(here, folder, {}, unreadable)).report.status).toBe('applied')
})

it('a database is not its own staging, under whatever name it is reached; a copy of it on another server is', async () => {
  const here = await world()
  const folder = folderOf({ '20260101_a.sql': FILES['20260101_a.sql'] })
  const other = new URL(here.production.url)
  other.hostname = 'localhost'
  const same = { DATABASE_URL: here.production.url, STAGING_DATABASE_URL: other.href }
  const refused = await failure(onProduction(here, folder, {}, same))
  expect(refused).toMatchObject({ code: 'wrong-database', detail: { state: 'nothing-changed' } })
  expect(refused.message).toMatch(/STAGING_DATABASE_URL leads to the database that is to be changed/)

  const server = await startServer()
  const copy = await freshDatabase({ server })
  await onStaging({ ...here, staging: copy }, folder)
  expect((await onProduction({ ...here, staging: copy }, folder)).report.status).toBe('applied')
})

it('one file, in a terminal: refused with what to type, and applied by choice', async () => {
  const here = await world()
  const folder = folderOf({ '20260101_a.sql': FILES['20260101_a.sql'] })
  const given = ['apply', '20260101_a.sql', '--migrations-dir', folder, '--no-backup', 'a test']
  const refused = await runCli(given, envOf(here), { from: 'source' })
  expect(refused.exitCode).toBe(1)
  expect(refused.raw).toMatch(/pg-runbook apply 20260101_a\.sql --environment staging/)
  expect(refused.raw).toMatch(/--require-staging false/)
  expect((await runCli([...given, '--require-staging', 'false'], envOf(here), { from: 'source' })).exitCode).toBe(0)
  expect(await ledger(here.production)).toEqual(['20260101_a.sql applied'])
})
