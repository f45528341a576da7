// `check` from a terminal: its exit codes, what --fail-on counts, and the SARIF file.
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { temporaryFolder } from '../harness/backup.js'
import { runCli } from '../harness/runner.js'

const SAFE = 'ALTER TABLE users ADD COLUMN IF NOT EXISTS nick text;\n'
const UNSAFE = 'DROP TABLE IF EXISTS users;\n'

async function project(text: string): Promise<string> {
  const workspace = await temporaryFolder()
  await mkdir(path.join(workspace, 'db/migrations'), { recursive: true })
  await writeFile(path.join(workspace, 'db/migrations/20260101_users.sql'), text)
  return workspace
}

it('ends with 3 where it finds an error, and shows the line and the way out', async () => {
  const workspace = await project(UNSAFE)
  const ran = await runCli(['check', '--sarif-file', 'found.sarif'], {}, { workspace })
  expect(ran.exitCode).toBe(3)
  expect(ran.raw).toMatch(/^1 migration file: 1 error, 1 warning/m)
  expect(ran.raw).toMatch(/error, line 1, destructive: DROP TABLE users/)
  expect(ran.raw).toContain('-- pg-runbook: allow <rule> because <reason>')
  expect(JSON.parse(await readFile(path.join(workspace, 'found.sarif'), 'utf8'))).toMatchObject({ version: '2.1.0' })
})

it('counts warnings only where it is told to, and errors never where it is told that', async () => {
  const safe = { workspace: await project(SAFE) }
  expect((await runCli(['check'], {}, safe)).exitCode).toBe(0)
  expect((await runCli(['check', '--fail-on', 'warn'], {}, safe)).exitCode).toBe(3)
  const unsafe = { workspace: await project(UNSAFE) }
  expect((await runCli(['check', '--fail-on', 'never'], {}, unsafe)).exitCode).toBe(0)
  expect((await runCli(['check', '--ignore-rules', 'destructive'], {}, unsafe)).exitCode).toBe(0)
})

it('refuses what it does not know before it reads anything', async () => {
  const workspace = await project(SAFE)
  const ran = await runCli(['check', '--fail-on', 'sometimes', '--environment', 'prod'], {}, { workspace })
  expect(ran.exitCode).toBe(2)
  expect(ran.raw).toMatch(
    /fail-on: expected one of error, warn, never[^]*environment: expected one of production, staging/,
  )
  expect((await runCli(['check', '--ignore-rules', 'destructiv'], {}, { workspace })).exitCode).toBe(2)
})
