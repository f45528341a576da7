// A rollback as a runner starts it: the stub in dist, with its backup, its confirmation, its outputs and its summary.
import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { temporaryFolder } from '../harness/backup.js'
import { type GitHub, startGitHub } from '../harness/github.js'
import { freshDatabase, type TestDatabase } from '../harness/postgres.js'
import { type Step, runStub } from '../harness/runner.js'
import { apply, depsFor, OPTIONS } from '../migrations/run-migration.js'

let github: GitHub
beforeAll(async () => {
  github = await startGitHub()
})
beforeEach(() => github.reset())

const A = '20260101_orders.sql'
const B = '20260102_items.sql'
const FILES: Record<string, string> = {
  [A]: 'CREATE TABLE orders (id int PRIMARY KEY);\n-- rollback:\n-- DROP TABLE orders;\n',
  [B]: 'CREATE TABLE items (id int);\n-- rollback:\n-- DROP TABLE items;\n',
}

interface Scene {
  database: TestDatabase
  workspace: string
}

async function scene(files = FILES): Promise<Scene> {
  const [database, workspace] = [await freshDatabase(), await temporaryFolder()]
  await mkdir(path.join(workspace, 'db/migrations'), { recursive: true })
  for (const [name, text] of Object.entries(files)) {
    await writeFile(path.join(workspace, 'db/migrations', name), text)
    await apply(database.url, text, OPTIONS, { ...depsFor(database.url), name })
  }
  return { database, workspace }
}

const rollBack = ({ database, workspace }: Scene, inputs: Record<string, string> = {}): Promise<Step> =>
  runStub(
    'rollback-migration',
    { 'database-url': database.url, ...inputs },
    {
      env: github.env(),
      token: github.token,
      workspace,
    },
  )

const ledger = ({ database }: Scene) =>
  database.query('SELECT name, status FROM pgrunbook.migrations ORDER BY name COLLATE "C"')

it('backs up, takes the newest one back, and says so', async () => {
  const here = await scene()
  const step = await rollBack(here, { confirm: here.database.name })
  expect({ exitCode: step.exitCode, log: step.exitCode ? step.log : '' }).toEqual({ exitCode: 0, log: '' })
  expect(step.outputs).toMatchObject({ status: 'rolled-back', 'rolled-back': JSON.stringify([B]), warnings: '0' })
  expect(github.artifacts.map(({ name }) => name)).toEqual([step.outputs['artifact-name']])
  expect(step.summary).toMatch(/Rolled back 1 migration[^]*DROP TABLE items[^]*Backup before it/)
  expect(step.report).toMatchObject({ status: 'rolled-back', rolledBack: [{ migration: B }] })
  expect(await ledger(here)).toEqual([
    { name: A, status: 'applied' },
    { name: B, status: 'rolled-back' },
  ])
})

it('a dry run needs no confirmation, makes no backup and leaves nothing', async () => {
  const here = await scene()
  const step = await rollBack(here, { 'dry-run': 'true' })
  expect(step.exitCode).toBe(0)
  expect(step.outputs).toMatchObject({ status: 'dry-run', 'rolled-back': '[]' })
  expect(step.summary).toMatch(/would be rolled back/)
  expect(github.artifacts).toEqual([])
  expect((await ledger(here)).map(({ status }) => status)).toEqual(['applied', 'applied'])
})

it.each([
  ['no confirmation', {}, /confirm: required/],
  ["another database's name", { confirm: 'production' }, /confirm says "production"/],
])('with %s it changes nothing', async (_what, inputs, message) => {
  const here = await scene()
  const step = await rollBack(here, inputs)
  expect(step.exitCode).toBe(1)
  expect(step.log).toMatch(message)
  expect(step.outputs).toEqual({ status: 'failed' })
  expect(github.artifacts).toEqual([])
  expect((await ledger(here)).map(({ status }) => status)).toEqual(['applied', 'applied'])
})

it('keeps what was taken back before a failure in its outputs and its summary', async () => {
  const first = '20250101_first.sql'
  const here = await scene({ [first]: 'SELECT 1;\n', ...FILES, [A]: FILES[A]!.replace('DROP TABLE', 'DROP VIEW') })
  const step = await rollBack(here, { to: first, confirm: here.database.name })
  expect(step.exitCode).toBe(1)
  expect(step.outputs).toMatchObject({
    status: 'failed',
    'rolled-back': JSON.stringify([B]),
    'artifact-name': expect.stringContaining('backup_') as string,
  })
  expect(step.summary).toMatch(/failed[^]*not tried|The rollback of[^]*failed/)
  expect(step.log).toMatch(/Rolled back before it: 20260102_items\.sql[^]*this one has changed nothing/)
  expect(step.annotations).toContainEqual(
    expect.objectContaining({ kind: 'error', file: `db/migrations/${A}`, line: 3 }),
  )
  expect(step.log).toMatch(/Next: Take it back with a new migration/)
})
