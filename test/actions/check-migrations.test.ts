// The check of migrations as a runner starts it: what it fails on, the lines it marks, the comment it keeps, and runs without secrets.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { type GitHub, startGitHub } from '../harness/github.js'
import { gitRepository } from '../harness/git-repository.js'
import { freshDatabase } from '../harness/postgres.js'
import { type StepOptions, runStub } from '../harness/runner.js'

let github: GitHub
const folders: string[] = []
beforeAll(async () => {
  github = await startGitHub()
})
beforeEach(() => {
  github.reset()
  github.pullRequests = [7]
})
afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true, force: true })))

const FOLDER = 'db/migrations'
const USERS = 'CREATE TABLE IF NOT EXISTS users (id bigint PRIMARY KEY);\n-- rollback:\n-- DROP TABLE users;\n'
const INDEX = 'CREATE INDEX IF NOT EXISTS users_id ON users (id);\n-- rollback:\n-- DROP INDEX users_id;\n'
const CONCURRENTLY = INDEX.replace('INDEX IF', 'INDEX CONCURRENTLY IF')

/** The base has the table; the pull request adds `files`. */
function pullRequest(files: Record<string, string | undefined>) {
  const workspace = mkdtempSync(path.join(tmpdir(), 'pg-runbook-test-check-action-'))
  folders.push(workspace)
  const { commit, git } = gitRepository(workspace)
  const base = commit({ [`${FOLDER}/20260101_users.sql`]: USERS })
  git('switch', '-q', '-c', 'work')
  const change = (more: Record<string, string | undefined>) =>
    commit(Object.fromEntries(Object.entries(more).map(([name, text]) => [`${FOLDER}/${name}`, text])))
  change(files)
  return { workspace, base, change }
}

/** Markdown as people see it. */
const read = (text: string): string =>
  text.replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))

const eventOf = (base: string, head = 'example/app') => ({
  repository: { private: true, visibility: 'private' },
  pull_request: {
    number: 7,
    base: { sha: base, repo: { full_name: 'example/app' } },
    head: { repo: { full_name: head } },
  },
})

const step = (
  { workspace, base }: { workspace: string; base: string },
  inputs: Record<string, string> = {},
  { head, ...options }: StepOptions & { head?: string } = {},
) =>
  runStub('check-migrations', inputs, {
    token: github.token,
    workspace,
    event: eventOf(base, head),
    ...options,
    env: { ...github.env(), GITHUB_EVENT_NAME: 'pull_request', ...options.env },
  })

it('marks the line, fails the step, and writes a comment that the next push brings up to date', async () => {
  const scene = pullRequest({ '20260301_index.sql': INDEX })
  const ran = await step(scene)
  expect(ran.exitCode).toBe(1)
  expect(ran.outputs).toMatchObject({ status: 'errors', errors: '1', warnings: '0', checked: '["20260301_index.sql"]' })
  expect(ran.raw).toMatch(
    /::error .*file=db\/migrations\/20260301_index\.sql,line=1.*col=1.*::index-not-concurrent: CREATE INDEX/,
  )
  expect(ran.summary).toContain('CREATE INDEX CONCURRENTLY IF NOT EXISTS')
  expect(github.pullComments).toHaveLength(1)
  expect(read(github.pullComments[0]!.body)).toMatch(
    /1 migration file: 1 error[^]*index-not-concurrent[^]*<!-- pg-runbook comment/,
  )

  scene.change({ '20260301_index.sql': CONCURRENTLY })
  const mended = await step(scene)
  expect(mended.exitCode).toBe(0)
  expect(mended.outputs).toMatchObject({ status: 'clean', errors: '0' })
  expect(github.pullComments).toHaveLength(1)
  expect(github.pullComments[0]!.body).toContain('nothing to mend')
})

it('writes no comment where all is well, nor where it is told not to', async () => {
  expect((await step(pullRequest({ '20260301_index.sql': CONCURRENTLY }))).exitCode).toBe(0)
  await step(pullRequest({ '20260301_index.sql': INDEX }), { comment: 'false' })
  expect(github.pullComments).toEqual([])
})

it('does not believe the mark of a person, and writes its own', async () => {
  const scene = pullRequest({ '20260301_index.sql': INDEX })
  await step(scene)
  const [first] = github.pullComments
  first!.user = { login: 'mallory', type: 'User' }
  await step(scene)
  expect(github.pullComments).toHaveLength(2)
})

it('F98 a pull request from a fork, with a database named and no secret: neutral, checked, and told', async () => {
  github.mayWritePullRequests = false
  const scene = pullRequest({ '20260301_index.sql': CONCURRENTLY })
  const ran = await step(scene, { environment: 'production' }, { head: 'stranger/app', env: { DATABASE_URL: '' } })
  expect(ran.exitCode).toBe(0)
  expect(ran.outputs).toMatchObject({ status: 'clean' })
  expect(read(ran.summary)).toContain(
    'The database was not asked: this is a pull request from a fork, which gets no secrets',
  )
  const found = await step(pullRequest({ '20260301_index.sql': INDEX }), {}, { head: 'stranger/app' })
  expect(found.exitCode).toBe(1)
  expect(found.log).toContain('The comment was not written: the token of this run may not write to the pull request')
  expect(github.pullComments).toEqual([])
})

it('F98 the same in a pull request of our own fails: somebody forgot the secret', async () => {
  const scene = pullRequest({ '20260301_index.sql': CONCURRENTLY })
  const ran = await step(scene, { environment: 'production' }, { env: { DATABASE_URL: '' } })
  expect(ran.exitCode).toBe(1)
  expect(ran.outputs).toEqual({ status: 'failed' })
})

it('warnings fail only where they are told to', async () => {
  const scene = pullRequest({ '20260301_index.sql': CONCURRENTLY.split('-- rollback')[0] })
  expect((await step(scene)).exitCode).toBe(0)
  expect((await step(scene, { 'fail-on': 'warn' })).exitCode).toBe(1)
  expect((await step(pullRequest({ '20260301_index.sql': INDEX }), { 'fail-on': 'never' })).exitCode).toBe(0)
})

it('a checkout without the history fails, and says which depth it needs', async () => {
  const scene = pullRequest({ '20260301_index.sql': INDEX })
  const ran = await step({ ...scene, base: 'f'.repeat(40) })
  expect(ran.exitCode).toBe(1)
  expect(ran.log).toMatch(/this checkout has no such commit[^]*fetch-depth: 0/)
})

it('leaves out what the database has, tells sizes, and writes SARIF', async () => {
  const database = await freshDatabase({
    sql: 'CREATE TABLE users (id bigint); INSERT INTO users SELECT generate_series(1, 99); ANALYZE users',
  })
  const scene = pullRequest({ '20260301_index.sql': INDEX })
  const ran = await step(
    scene,
    { 'database-url': database.url, 'sarif-file': 'found.sarif' },
    {
      env: { GITHUB_ACTION_REPOSITORY: 'someone/fork', GITHUB_ACTION_REF: 'v1' },
    },
  )
  expect(ran.exitCode).toBe(0) // 99 rows: a warning
  expect(ran.summary).toContain('99 rows')
  const file = readFileSync(path.join(scene.workspace, 'found.sarif'), 'utf8')
  expect(JSON.parse(file)).toMatchObject({
    version: '2.1.0',
    runs: [{ results: [{ ruleId: 'index-not-concurrent' }] }],
  })
  expect(file).toContain('/someone/fork/blob/v1/docs/rules/index-not-concurrent.md"')
})

it('keeps a comment on thousands of findings below what GitHub takes', async () => {
  const drops = Array.from({ length: 40 }, (_, n) => `ALTER TABLE users DROP COLUMN c${n};\n`).join('')
  const many = Object.fromEntries(Array.from({ length: 70 }, (_, n) => [`20260301_${100_000 + n}_drops.sql`, drops]))
  const ran = await step(pullRequest(many))
  expect(ran.exitCode).toBe(1)
  expect(ran.outputs).toMatchObject({ errors: '2800' })
  const body = read(github.pullComments[0]!.body)
  expect(github.pullComments[0]!.body.length).toBeLessThan(65_536)
  expect(body).toMatch(/the summary of the run has more[^]*<!-- pg-runbook comment/)
  expect(ran.annotations.filter(({ kind }) => kind === 'error')).toHaveLength(10)
})

it('tells every bad input at once', async () => {
  const ran = await step(pullRequest({}), { 'fail-on': 'sometimes', all: 'perhaps' })
  expect(ran.exitCode).toBe(1)
  expect(ran.log).toMatch(/all: expected true or false[^]*fail-on: expected one of error, warn, never/)
})
