// The command line from outside: what goes to which stream, exit codes, and what a wrong word is answered with.
import { execFile } from 'node:child_process'
import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import { temporaryFolder } from '../harness/backup.js'
import { freshDatabase } from '../harness/postgres.js'
import { ROOT, runCli } from '../harness/runner.js'

const cli = (args: string[], env: Record<string, string> = {}, options: { workspace?: string } = {}) =>
  runCli(args, env, options)

async function workspaceWith(files: Record<string, string>): Promise<string> {
  const workspace = await temporaryFolder()
  await mkdir(path.join(workspace, 'db/migrations'), { recursive: true })
  for (const [name, text] of Object.entries(files)) await writeFile(path.join(workspace, 'db/migrations', name), text)
  return workspace
}

it('alone, shows the overview on standard error and is bad usage', async () => {
  const stub = [path.join(ROOT, 'dist/cli.js')]
  const ended = await promisify(execFile)(process.execPath, stub).catch((error: object) => error)
  expect(ended).toMatchObject({
    code: 2,
    stdout: '',
    stderr: expect.stringMatching(/Usage: pg-runbook <command>/) as string,
  })
})

it.each([
  [['-h'], /Usage: pg-runbook <command>[^]*DIRECT_URL where it is set, else DATABASE_URL/],
  [['help', 'status'], /Usage: pg-runbook status \[options\][^]*--exit-code/],
  [['status', '-h'], /Usage: pg-runbook status/],
  [['-V'], /^\d+\.\d+\.\d+\n$/],
  [['--version'], /^\d+\.\d+\.\d+\n$/],
])('%j helps, with exit code 0', async (args, text) => {
  const step = await cli(args)
  expect(step).toMatchObject({ exitCode: 0 })
  expect(step.raw).toMatch(text)
})

it.each([
  [['aply'], /^error \[bad-input\]: aply: there is no such command; did you mean apply[^]*There are backup, apply/],
  [['--json', 'status'], /^error \[bad-input\]: --json: the command comes first/],
  [['status', '--exitcode'], /--exitcode: there is no such option; did you mean --exit-code\? There are/],
  [['backup', '--lock-timeout', 'banana', '--compression', 'gz'], /--lock-timeout: [^]*--compression: /],
  [['apply', 'x.sql', '--no-backup', ' ', '--migrations-dir', '.'], /--no-backup: expected a few words[^]*\nNext: /],
  [['backup'], /error \[missing-database-url\]: DATABASE_URL is empty/],
  [['backup', '--environment', 'foo'], /--environment: expected one of production, staging/],
])('%j is bad usage: exit code 2, nothing was changed, and what is next', async (args, message) => {
  const step = await cli(args)
  expect(step).toMatchObject({ exitCode: 2 })
  expect(step.raw).toMatch(message)
  expect(step.raw).toMatch(/\nNothing in the database was changed\.\nNext: /)
  expect(step.raw).not.toMatch(/database-url[^\]]|\n\s+at /)
})

it('takes a path into the migrations folder, as a shell completes it, and says which name to give for any other', async () => {
  const database = await freshDatabase()
  const workspace = await workspaceWith({ '1_a.sql': 'CREATE TABLE a (id int);', '2_b.sql': 'SELECT 1;' })
  await writeFile(path.join(workspace, '3_c.sql'), 'SELECT 1;')
  const env = { DATABASE_URL: database.url }
  const reason = ['--no-backup', 'a test']
  const applied = await cli(['apply', 'db/migrations/1_a.sql', ...reason], env, { workspace })
  expect(applied).toMatchObject({ exitCode: 0 })
  expect(applied.raw).toMatch(/^Applied 1_a\.sql$/m)
  const elsewhere = await cli(['apply', './3_c.sql', ...reason], env, { workspace })
  expect(elsewhere).toMatchObject({ exitCode: 2 })
  expect(elsewhere.raw).toMatch(/error \[bad-migration-name\]: [^]*names a path[^]*\nNext: Give "3_c\.sql"\./)
})

it('status exits with 3 only when asked, and only when there is something to do', async () => {
  const database = await freshDatabase()
  const workspace = await workspaceWith({ '1_a.sql': 'CREATE TABLE a (id int);' })
  const env = { DATABASE_URL: database.url }
  const status = async (...args: string[]) => (await cli(['status', ...args], env, { workspace })).exitCode
  expect([await status(), await status('--exit-code')]).toEqual([0, 3])
  await cli(['apply', '1_a.sql', '--no-backup', 'a test'], env, { workspace })
  expect(await status('--exit-code')).toBe(0)
  await writeFile(path.join(workspace, 'db/migrations/1_a.sql'), 'CREATE TABLE a (id bigint);')
  expect([await status(), await status('--exit-code', '--no-catalog')]).toEqual([0, 3])
})

it('a dry run that could run nothing does not say that everything ran', async () => {
  const database = await freshDatabase({ sql: 'CREATE TABLE a (id int)' })
  const index = 'CREATE INDEX CONCURRENTLY a_id ON a (id);\n'
  const workspace = await workspaceWith({ '1_i.sql': index, '2_m.sql': `${index}ALTER TABLE a ADD COLUMN b int;\n` })
  const dryRun = async (name: string) =>
    (await cli(['apply', name, '--dry-run'], { DATABASE_URL: database.url }, { workspace })).raw
  const nothing = await dryRun('1_i.sql')
  expect(nothing).toMatch(/^Dry run of 1_i\.sql: nothing was run, since what it holds cannot be rolled back$/m)
  expect(nothing).not.toContain('It took no lock')
  expect(await dryRun('2_m.sql')).toMatch(
    /^Dry run of 2_m\.sql: 1 of 2 statements ran and was rolled back; the others cannot be, and were not run$/m,
  )
})

it('names the variable where no temporary folder can be made', async () => {
  const step = await cli(['status'], { TMPDIR: '/nowhere/at/all' })
  expect(step).toMatchObject({ exitCode: 2 })
  expect(step.raw).toMatch(
    /^error \[bad-input\]: TMPDIR: no folder can be made in \/nowhere\/at\/all[^]*Next: set TMPDIR/,
  )
})
