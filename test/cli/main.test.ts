// The words of a terminal, through dist: exit codes, what goes to which stream, and the same operations.
import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { filesIn, temporaryFolder } from '../harness/backup.js'
import { freshDatabase, testServer } from '../harness/postgres.js'
import { runCli } from '../harness/runner.js'

async function migrations(): Promise<string> {
  const folder = path.join(await temporaryFolder(), 'db/migrations')
  await mkdir(folder, { recursive: true })
  await writeFile(path.join(folder, '1_orders.sql'), 'CREATE TABLE orders (id int);\n')
  await writeFile(path.join(folder, '2_bad.sql'), 'CREATE TABLE more (id int);\nSELECT 1 / 0;\n')
  return folder
}

it('backs up, applies and shows the status', async () => {
  const database = await freshDatabase({ sql: 'CREATE TABLE old AS SELECT 1 AS id' })
  const [env, folder, destination] = [{ DATABASE_URL: database.url }, await migrations(), await temporaryFolder()]
  const backup = await runCli(['backup', '--destination', destination, '--json'], env)
  expect(backup.exitCode).toBe(0)
  expect(backup.raw).toContain('"status": "stored"')
  expect(await filesIn(destination)).toHaveLength(1)

  const at = ['--migrations-dir', folder]
  const applied = await runCli(['apply', '1_orders.sql', ...at, '--destination', destination], env)
  expect(applied).toMatchObject({ exitCode: 0 })
  expect(applied.raw).toMatch(/^Applied 1_orders\.sql$/m)
  const failed = await runCli(['apply', '2_bad.sql', ...at, '--destination', destination], env)
  expect(failed.exitCode).toBe(1)
  expect(failed.raw).toMatch(/2_bad\.sql:2:\d+: .*division by zero[^]*rolled everything back/)

  const status = await runCli(['status', ...at], env)
  expect(status.exitCode).toBe(0)
  expect(status.raw).toMatch(/1 migration pending[^]*1_orders\.sql +applied[^]*2_bad\.sql +pending/)
})

it.each([
  [['frobnicate'], /frobnicate: there is no such command/],
  [['apply'], /migration: required/],
  [['apply', 'x.sql', '--dryrun'], /--dryrun: there is no such option/],
  [['backup', '--compression', 'rar'], /--compression: expected one of/],
  [['backup', '--lock-timeout', '5'], /--lock-timeout: expected a number with a unit/],
  [['backup', '--environment', 'qa'], /environment/],
  [['backup'], /DATABASE_URL/],
])('%j is bad usage: exit code 2, one clear error', async (args, message) => {
  const step = await runCli(args)
  expect(step.exitCode).toBe(2)
  expect(step.raw).toMatch(message)
  expect(step.raw).not.toMatch(/\n\s+at /)
})

it('helps', async () => {
  expect((await runCli(['--help'])).raw).toMatch(/backup[^]*apply[^]*status/)
  expect((await runCli(['apply', '--help'])).raw).toMatch(/--dry-run/)
  expect((await runCli(['--version'])).raw).toMatch(/^\d+\.\d+\.\d+\n$/)
})

it('F101 does not show the password of a URL that does not work', async () => {
  const { host, port, password } = testServer()
  const step = await runCli(['backup'], {
    DATABASE_URL: `postgresql://nobody:${encodeURIComponent(password)}@${host}:${port}/none`,
  })
  expect(step.exitCode).toBe(1)
  expect(step.raw).not.toContain(password)
  expect(step.raw).not.toContain(encodeURIComponent(password))
})
