// The doctor as a runner starts it: outputs, the summary, when the step fails, and the issue that it keeps; and from a terminal.
import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { temporaryFolder } from '../harness/backup.js'
import { type GitHub, startGitHub } from '../harness/github.js'
import { freshDatabase, startServer, type TestDatabase } from '../harness/postgres.js'
import { type StepOptions, runCli, runStub } from '../harness/runner.js'

let github: GitHub
beforeAll(async () => {
  github = await startGitHub()
})
beforeEach(() => github.reset())

const KEYLESS = 'CREATE TABLE keyless (id int)'
const KEY = 'ALTER TABLE keyless ADD PRIMARY KEY (id)'

/** A checkout with nothing in it but its folder of migrations. */
async function checkout(): Promise<string> {
  const workspace = await temporaryFolder()
  await mkdir(path.join(workspace, 'db/migrations'), { recursive: true })
  await writeFile(
    path.join(workspace, 'db/migrations/20260101_a.sql'),
    'CREATE TABLE IF NOT EXISTS a (id int PRIMARY KEY);',
  )
  return workspace
}

async function step(
  database: Pick<TestDatabase, 'url'>,
  inputs: Record<string, string> = {},
  options: StepOptions = {},
) {
  const env = { ...github.env(), DATABASE_URL: database.url }
  const given = { environment: 'production', 'github-token': github.token, ...inputs }
  return runStub('doctor', given, {
    from: 'source',
    token: github.token,
    workspace: await checkout(),
    ...options,
    env: { ...env, ...options.env },
  })
}

it('fails the step with problems, keeps its outputs, and shows each fix in the summary', async () => {
  const database = await freshDatabase({ sql: KEYLESS })
  const found = await step(database)
  expect(found.exitCode).toBe(1)
  expect(found.outputs).toMatchObject({ status: 'problems' })
  expect(Number(found.outputs['problems'])).toBeGreaterThan(0)
  expect(found.report).toMatchObject({ status: 'problems', problems: Number(found.outputs['problems']) })
  expect(found.summary).toMatch(
    /PROBLEM - Tables without a primary key[^]*ALTER TABLE public\.keyless ADD COLUMN[^]*<details>/,
  )
  expect(found.log).toMatch(/the doctor found \d+ problems/)
  expect(found.log).toMatch(/Nothing in the database was changed/)
  expect(found.raw.replaceAll(/^::add-mask::.*$/gm, '')).not.toContain('hunter2-marker')
  expect(found.tempLeftovers.filter((name) => !name.endsWith('.json'))).toEqual([])
})

it('passes with fail-on-problem: false', async () => {
  const found = await step(await freshDatabase({ sql: KEYLESS }), { 'fail-on-problem': 'false', metrics: 'true' })
  expect(found.exitCode).toBe(0)
  expect(found.outputs).toMatchObject({ status: 'problems' })
  expect(found.summary).toContain('Counted since')
})

it('a secret that is not defined is a problem that says so, never "ok"', async () => {
  const found = await step({ url: '' })
  expect(found.exitCode).toBe(1)
  expect(found.outputs).toMatchObject({ status: 'problems', problems: '1' })
  expect(found.summary).toMatch(
    /PROBLEM - Connection URL[^]*unknown - Name of the host, Network, [^]*there is no connection/,
  )
})

it('a public repository without encryption, and a token that may not list artifacts, are problems', async () => {
  github.visibility = 'public'
  github.mayReadActions = false
  const event = { repository: { visibility: 'public', private: false } }
  const database = await freshDatabase()
  const found = await step(database, {}, { event })
  const checks = (found.report as { checks: { id: string; verdict: string }[] }).checks
  expect(checks).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ id: 'repository', verdict: 'problem' }),
      expect.objectContaining({ id: 'artifact-list', verdict: 'problem' }),
      expect.objectContaining({ id: 'artifact-upload', verdict: 'ok' }),
    ]),
  )
})

it('keeps one issue while there is a problem, writes no news twice, and closes it', async () => {
  const server = await startServer({ settings: { autovacuum: 'on', fsync: 'on', full_page_writes: 'on' } })
  const database = await freshDatabase({ server, sql: KEYLESS })
  const open = () => step(database, { 'open-issue': 'true', 'fail-on-problem': 'false' })
  expect((await open()).log).toMatch(/Issue #1 opened/)
  expect((await open()).log).toMatch(/Issue #1 unchanged/)
  expect(github.issues[0]).toMatchObject({ title: 'Database problems in production', state: 'open' })
  expect(github.issues[0]!.body).toMatch(/ALTER TABLE public\.keyless/)
  await database.query(KEY)
  const after = await open()
  // The server's minor and this machine's pg_dump may be behind: then the issue tells of those.
  if (after.outputs['problems'] === '0') expect(github.issues[0]).toMatchObject({ state: 'closed' })
  else expect(after.log).toMatch(/Issue #1 updated/)
})

it('closes no issue where it could not look', async () => {
  const database = await freshDatabase({ sql: KEYLESS })
  await step(database, { 'open-issue': 'true' })
  await step({ url: 'postgresql://a:b@127.0.0.1:1/production' }, { 'open-issue': 'true' })
  expect(github.issues).toMatchObject([{ state: 'open' }])
})

it('tells every bad input at once', async () => {
  const found = await step(
    { url: '' },
    { metrics: 'perhaps', environment: 'prod', 'open-issue': 'true', 'github-token': '' },
  )
  expect(found).toMatchObject({ exitCode: 1, outputs: {} })
  for (const name of ['metrics', 'environment', 'github-token']) expect(found.log).toMatch(new RegExp(`${name}: `))
})

it('in a terminal problems are exit code 3, --json is the report, and the password is nowhere', async () => {
  const database = await freshDatabase({ sql: KEYLESS })
  const cli = (...args: string[]) => runCli(['doctor', ...args], { DATABASE_URL: database.url }, { from: 'source' })
  const [text, json] = [await cli('--metrics'), await cli('--json')]
  expect(text.exitCode).toBe(3)
  expect(text.raw).toMatch(/PROBLEM - Tables without a primary key/)
  expect(JSON.parse(json.raw.slice(json.raw.indexOf('\n{') + 1))).toMatchObject({ status: 'problems' })
  for (const { raw } of [text, json]) expect(raw).not.toContain('hunter2')
})
