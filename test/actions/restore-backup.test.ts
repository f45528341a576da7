// A restore as a runner and as a terminal start it: the stubs in dist, with the artifact of a backup, a confirmation, outputs and summary.
import { type GitHub, startGitHub } from '../harness/github.js'
import { freshDatabase, type TestDatabase } from '../harness/postgres.js'
import { runCli, runStub, type Step } from '../harness/runner.js'
import { backUp, databasesLike, dropDatabase, dumpOf, SHOP } from '../operations/restoring.js'

let github: GitHub
beforeAll(async () => {
  github = await startGitHub()
})
beforeEach(() => github.reset())

const options = () => ({ env: github.env(), token: github.token })
const stub = (name: string, database: TestDatabase, inputs: Record<string, string> = {}): Promise<Step> =>
  runStub(name, { 'database-url': database.url, ...inputs }, options())

it('brings an artifact back in the place of the live database, and says where what was there is', async () => {
  const database = await freshDatabase({ sql: SHOP })
  const before = await dumpOf(database.url)
  const taken = await stub('backup-to-artifact', database, { compression: 'zstd' })
  await database.query('DROP TABLE shop.orders CASCADE')
  const step = await stub('restore-backup', database, {
    backup: taken.outputs['artifact-name']!,
    mode: 'in-place',
    confirm: database.name,
    'end-sessions': 'true',
  })
  expect({ exitCode: step.exitCode, log: step.exitCode ? step.log : '' }).toEqual({ exitCode: 0, log: '' })
  expect(step.outputs).toMatchObject({ status: 'restored', database: database.name, tables: '2', rows: '2200' })
  expect(step.outputs['safety-backup']).toMatch(/^db-backup-/)
  expect(step.summary).toMatch(/Restored over [^]*its manifest[^]*safety backup/)
  expect(await dumpOf(database.url)).toBe(before)
})

it('fails with every bad input at once, and with what the target lacks', async () => {
  const database = await freshDatabase()
  const bad = await stub('restore-backup', database, { backup: 'latest', mode: 'sideways', jobs: 'many' })
  expect(bad.exitCode).toBe(1)
  expect(bad.log).toMatch(/mode: [^]*jobs: |jobs: [^]*mode: /)
  const none = await stub('restore-backup', database, { backup: '/no/such/file.sql' })
  expect(none.exitCode).toBe(1)
  expect(none.log).toContain('Next: ')
})

it('a terminal restores the newest backup beside the live database', async () => {
  const database = await freshDatabase({ sql: SHOP })
  const file = await backUp(database.url)
  const step = await runCli(['restore', file, '--json'], { DATABASE_URL: database.url })
  expect({ exitCode: step.exitCode, log: step.exitCode ? step.log : '' }).toEqual({ exitCode: 0, log: '' })
  const made = (await databasesLike(database)).filter((name) => name !== database.name)
  expect(made).toHaveLength(1)
  await dropDatabase(made[0]!)
})
