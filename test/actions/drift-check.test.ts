// A drift check as a runner starts it: what it answers, where it fails, what it leaves, and the issue that it keeps.
import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { temporaryFolder } from '../harness/backup.js'
import { type GitHub, startGitHub } from '../harness/github.js'
import { freshDatabase, type TestDatabase } from '../harness/postgres.js'
import { type Step, type StepOptions, runStub } from '../harness/runner.js'

let github: GitHub
beforeAll(async () => {
  github = await startGitHub()
})
beforeEach(() => github.reset())

const SCHEMA = `datasource db {
  provider = "postgresql"
  url      = env("DATABASE_URL")
}

model Order {
  id   Int    @id
  note String

  @@map("orders")
}
`
const ORDERS = 'CREATE TABLE orders (id int NOT NULL, note text NOT NULL, CONSTRAINT orders_pkey PRIMARY KEY (id));\n'
const MODEL_LINE = 6

interface Scene {
  database: TestDatabase
  workspace: string
}

async function scene(sql = '', schema = SCHEMA): Promise<Scene> {
  const [database, workspace] = [await freshDatabase({ sql: ORDERS + sql }), await temporaryFolder()]
  for (const folder of ['db/migrations', 'prisma']) await mkdir(path.join(workspace, folder), { recursive: true })
  await writeFile(path.join(workspace, 'prisma/schema.prisma'), schema)
  await writeFile(path.join(workspace, 'db/migrations/20260101_orders.sql'), ORDERS)
  return { database, workspace }
}

const step = (workspace: string, inputs: Record<string, string>, options: StepOptions = {}): Promise<Step> =>
  runStub('drift-check', inputs, {
    token: github.token,
    workspace,
    from: 'source',
    ...options,
    env: { ...github.env(), ...options.env },
  })

const check = ({ database, workspace }: Scene, inputs: Record<string, string> = {}): Promise<Step> =>
  step(workspace, { 'database-url': database.url, ...inputs })

const drafts = async ({ workspace }: Pick<Scene, 'workspace'>) =>
  (await readdir(path.join(workspace, 'db/migrations'))).filter((name) => name.startsWith('drift_'))

const EXTRA = 'ALTER TABLE orders ADD COLUMN by_hand text;'

it('finds no drift, writes no file and succeeds', async () => {
  const here = await scene()
  const ran = await check(here)
  expect({ exitCode: ran.exitCode, log: ran.exitCode ? ran.log : '' }).toEqual({ exitCode: 0, log: '' })
  expect(ran.outputs).toMatchObject({ status: 'no-drift', drift: 'false', changes: '0', 'drift-file': '' })
  expect(ran.summary).toMatch(/no drift/)
  expect(await drafts(here)).toEqual([])
})

it('fails on drift, with its outputs, its file, its picture and its place in the schema file', async () => {
  const here = await scene(`${EXTRA} INSERT INTO orders VALUES (1, 'a', 'b');`)
  const ran = await check(here)
  expect(ran.exitCode).toBe(1)
  const [draft = ''] = await drafts(here)
  expect(draft).toMatch(/^drift_\d{8}_\d{6}\.sql$/)
  expect(ran.outputs).toMatchObject({
    status: 'drift',
    drift: 'true',
    changes: expect.stringMatching(/^[1-9]/) as string,
  })
  expect(path.resolve(here.workspace, ran.outputs['drift-file']!)).toBe(
    path.join(here.workspace, 'db/migrations', draft),
  )
  expect(await readFile(path.join(here.workspace, 'db/migrations', draft), 'utf8')).toMatch(/DROP COLUMN "by_hand"/)
  expect(ran.summary).toMatch(
    /drift&#44;|drift, [^]*by_hand[^]*would lose[^]*1 row[^]*```mermaid\nerDiagram[^]*DROP COLUMN/,
  )
  expect(ran.annotations).toContainEqual(
    expect.objectContaining({
      kind: 'error',
      file: 'prisma/schema.prisma',
      line: MODEL_LINE,
      message: expect.stringContaining('by_hand') as string,
    }),
  )
  expect(ran.report).toMatchObject({ status: 'drift' })
})

it('fail-on-drift: false tells it as warnings and succeeds', async () => {
  const ran = await check(await scene(EXTRA), { 'fail-on-drift': 'false' })
  expect(ran.exitCode).toBe(0)
  expect(ran.outputs).toMatchObject({ status: 'drift', drift: 'true' })
  expect(ran.annotations.map(({ kind }) => kind)).not.toContain('error')
  expect(ran.annotations).toContainEqual(expect.objectContaining({ kind: 'warning', line: MODEL_LINE }))
})

it('what is ignored is no drift', async () => {
  const ran = await check(await scene('CREATE TABLE legacy_a (id int);'), { ignore: 'table:public.legacy_*\n' })
  expect({ exitCode: ran.exitCode, drift: ran.outputs['drift'] }).toEqual({ exitCode: 0, drift: 'false' })
})

it.each([
  ['a schema file that does not parse', { schema: 'model {\n' }, {}],
  ['a schema file that is not there', {}, { schema: 'prisma/other.prisma' }],
  ['a database that does not answer', {}, { 'database-url': 'postgresql://nobody:secret-word@127.0.0.1:1/app' }],
])('F91 %s is neither drift nor none', async (_what, { schema }: { schema?: string }, inputs) => {
  const ran = await check(await scene('', schema), { 'fail-on-drift': 'false', ...inputs })
  expect(ran.exitCode).toBe(1)
  expect(ran.outputs).toEqual({ status: 'not-checked' })
  expect(ran.summary).not.toMatch(/no drift/i)
  expect(ran.maskedLog).not.toContain('secret-word')
})

const FORK = {
  pull_request: { head: { repo: { full_name: 'stranger/app' } }, base: { repo: { full_name: 'example/app' } } },
}

it.each([
  ['a schedule before its secret is configured', { GITHUB_EVENT_NAME: 'schedule' }, {}, { environment: 'production' }],
  ['a pull request from a fork', { GITHUB_EVENT_NAME: 'pull_request' }, FORK, { 'database-url': '' }],
  ['Dependabot', { GITHUB_EVENT_NAME: 'push', GITHUB_ACTOR: 'dependabot[bot]' }, {}, { environment: 'staging' }],
])('F98 %s is neutral, and says so', async (_who, env, event, inputs) => {
  const ran = await step(await temporaryFolder(), inputs, { env, event })
  expect({ exitCode: ran.exitCode, log: ran.exitCode ? ran.log : '' }).toEqual({ exitCode: 0, log: '' })
  expect(ran.outputs).toEqual({ status: 'skipped' })
  expect(ran.summary).toMatch(/not checked[^]*No database/)
})

it('F98 a person who starts it without a secret is told', async () => {
  const ran = await step(await temporaryFolder(), { environment: 'production' })
  expect({ exitCode: ran.exitCode, outputs: ran.outputs }).toEqual({ exitCode: 1, outputs: { status: 'not-checked' } })
  expect(ran.log).toMatch(/DATABASE_URL/)
})

it('F98 a schedule with a secret that does not work is no excuse', async () => {
  const { workspace } = await scene()
  const env = { GITHUB_EVENT_NAME: 'schedule', DATABASE_URL: 'postgresql://u:p@127.0.0.1:1/app' }
  const ran = await step(workspace, { environment: 'production' }, { env })
  expect({ exitCode: ran.exitCode, outputs: ran.outputs }).toEqual({ exitCode: 1, outputs: { status: 'not-checked' } })
})

it('keeps one issue: opens it, leaves it alone while nothing changes, closes it', async () => {
  const here = await scene(EXTRA)
  const keep = { 'open-issue': 'true', 'fail-on-drift': 'false' }
  expect((await check(here, keep)).exitCode).toBe(0)
  expect(github.issues).toMatchObject([
    { state: 'open', body: expect.stringMatching(/by_hand[^]*DROP COLUMN/) as string },
  ])
  const { body } = github.issues[0]!
  await here.database.query(`INSERT INTO orders VALUES (1, 'a', 'b')`)
  await check(here, keep)
  expect(github.issues).toMatchObject([{ state: 'open', body, comments: [] }])
  await here.database.query('ALTER TABLE orders DROP COLUMN by_hand')
  await check(here, keep)
  expect(github.issues).toMatchObject([{ state: 'closed', comments: [expect.stringMatching(/^No drift any more/)] }])
})

it('says when the issue could not be kept, and what the check found all the same', async () => {
  github.mayWriteIssues = false
  const ran = await check(await scene(EXTRA), { 'open-issue': 'true', 'fail-on-drift': 'false' })
  expect(ran.exitCode).toBe(1)
  expect(ran.outputs).toMatchObject({ status: 'drift', drift: 'true' })
  expect(ran.log).toMatch(/issues: write/)
})

it('names every bad input before anything is done', async () => {
  const inputs = { 'fail-on-drift': 'maybe', 'open-issue': 'true', 'github-token': '' }
  const ran = await step(await temporaryFolder(), inputs)
  expect(ran.exitCode).toBe(1)
  expect(ran.outputs).toEqual({})
  expect(ran.log).toMatch(/fail-on-drift: expected true or false[^]*database-url: required[^]*github-token: required/)
})
