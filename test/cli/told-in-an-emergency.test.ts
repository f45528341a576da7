// What a terminal answers to the slips of somebody in a hurry: a table's name mistyped, a backup's name without its folder, rows that
// only look missing.
import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { filesIn } from '../harness/backup.js'
import { freshDatabase, type TestDatabase } from '../harness/postgres.js'
import { runCli } from '../harness/runner.js'

const SQL = `
  CREATE TABLE organizations (id int PRIMARY KEY);
  CREATE TABLE "Order Line" (id int PRIMARY KEY);
  CREATE TABLE notes (organization int REFERENCES organizations ON DELETE SET NULL, body text);
  INSERT INTO organizations VALUES (1), (2); INSERT INTO "Order Line" VALUES (1); INSERT INTO notes VALUES (1, 'a'), (2, 'b')`

let database: TestDatabase
let folder: string
let name: string

beforeAll(async () => {
  database = await freshDatabase({ sql: SQL })
  folder = await mkdtemp(path.join(os.tmpdir(), 'pg-runbook-test-emergency-'))
  const made = await cli('backup')
  expect(made).toMatchObject({ exitCode: 0 })
  name = (await filesIn(folder)).find((file) => file.endsWith('.sql'))!
  await database.query('DELETE FROM organizations WHERE id = 2')
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const cli = (...args: string[]) =>
  runCli([...args, '--destination', folder], { DATABASE_URL: database.url }, { from: 'source' })

it('a table that is mistyped: the one that was meant, as it can be given', async () => {
  const near = await cli('recover-rows', 'latest', '--table', 'organisations')
  expect(near.raw).toContain(
    '--table: the backup holds no table organisations; is one of these meant: public.organizations?',
  )
  expect((await cli('recover-rows', 'latest', '--table', 'order line')).raw).toContain('public."Order Line"?')
})

it('a table by its very name, and a backup by its name in the folder', async () => {
  const found = await cli('recover-rows', name, '--table', 'Order Line')
  expect(found).toMatchObject({ exitCode: 0 })
  expect(found.raw).toMatch(/^Nothing is missing/m)
  expect(await cli('restore', name, '--dry-run')).toMatchObject({ exitCode: 0 })
})

it('a table that is gone comes back by the command that is told', async () => {
  const gone = await freshDatabase({ sql: SQL })
  await gone.query('DROP TABLE "Order Line"')
  const told = await runCli(
    ['recover-rows', name, '--table', 'Order Line', '--destination', folder, '--force-foreign'],
    { DATABASE_URL: gone.url },
    { from: 'source' },
  )
  expect(told.raw).toContain(`restore --mode tables --into replace --confirm DATABASE --table 'public."Order Line"'`)
})

it('rows that only lost a reference are not taken for missing without a warning', async () => {
  const parents = await cli('recover-rows', 'latest', '--table', 'organizations')
  expect(parents.raw).toContain('public.notes references public.organizations (SET NULL): its rows are there')
  expect(parents.raw).not.toContain('name it too')
  const whole = await cli('recover-rows', 'latest', '--table', 'notes', '--match', 'all-columns')
  expect(whole.raw).toMatch(/warning: public\.notes is compared by whole rows: .* is there twice afterwards/)
})

it('a folder of backups is drilled as such', async () => {
  const empty = path.join(folder, 'nothing')
  await mkdir(empty)
  expect((await cli('drill', empty)).raw).toContain(`there is no backup in ${empty}`)
})
