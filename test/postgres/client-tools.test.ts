// Which pg_dump is used: real programs on disk, found and asked for their version. Stand-ins are small scripts on a PATH of the
// test's own, where the real thing (another major, an engine) cannot be on this machine.
import { chmod, mkdtemp, readFile, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { silentLog, type Log } from '../../src/log.js'
import { findTools } from '../../src/postgres/client-tools/find.js'
import { clientFromDocker } from '../../src/postgres/client-tools/install.js'
import { requireTool, type ToolRequest } from '../../src/postgres/client-tools/require-tool.js'
import { runProgram } from '../../src/postgres/client-tools/run-program.js'
import { knownWeakness, parseToolVersion } from '../../src/postgres/client-tools/version.js'
import { testServer } from '../harness/postgres.js'

async function folderWith(program: string, script: string): Promise<string> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'pg-runbook-test-tools-'))
  await writeFile(path.join(folder, program), `#!/bin/sh\n${script}\n`)
  await chmod(path.join(folder, program), 0o755)
  return folder
}

const request = (overrides: Partial<ToolRequest>): ToolRequest => ({
  tool: 'pg_dump',
  serverMajor: testServer().major,
  serverVersion: `${testServer().major}.1`,
  searchPath: process.env.PATH ?? '',
  install: false,
  ...overrides,
})

function recordingLog(): Log & { warnings: string[] } {
  const warnings: string[] = []
  return { ...silentLog, warnings, warn: (message) => void warnings.push(message) }
}

it("F10 takes the server's major by its full path, whatever comes first on PATH", async () => {
  const decoy = await folderWith('pg_dump', "echo 'pg_dump (PostgreSQL) 99.1 (decoy)'")
  const tool = await requireTool(request({ searchPath: `${decoy}:${process.env.PATH}` }), runProgram, silentLog)
  expect(tool.file).toBe(path.join(testServer().clientFolder, 'pg_dump'))
  expect(tool.version.major).toBe(testServer().major)
})

it('F09 says both versions when every pg_dump here is older than the server', async () => {
  await expect(
    requireTool(request({ serverMajor: 97, serverVersion: '97.2' }), runProgram, silentLog),
  ).rejects.toMatchObject({
    code: 'client-tool-too-old',
    message: expect.stringMatching(new RegExp(`PostgreSQL 97\\.2.*${testServer().major}\\.\\d+`, 's')) as string,
    detail: { state: 'nothing-changed', hint: expect.stringContaining('postgresql-client-97') as string },
  })
})

it("F11 uses a newer client where the server's major cannot be had, the nearest, and says so", async () => {
  const newest = await folderWith('pg_dump', "echo 'pg_dump (PostgreSQL) 99.1'")
  const near = await folderWith('pg_dump', "echo 'pg_dump (PostgreSQL) 98.7'")
  const log = recordingLog()
  const tool = await requireTool(
    request({ serverMajor: 97, serverVersion: '97.2', searchPath: `${newest}:${near}` }),
    runProgram,
    log,
  )
  expect(tool.file).toBe(path.join(near, 'pg_dump'))
  expect(log.warnings.join()).toMatch(/no pg_dump 97 here: 98\.7 is used for the server 97\.2/)
})

it('ignores programs that fail, hang on nothing or are something else', async () => {
  const broken = await folderWith('pg_dump', 'exit 3')
  const other = await folderWith('pg_dump', 'echo pg_dump of another make')
  const found = await findTools('pg_dump', `${broken}:${other}:relative/folder`, runProgram)
  expect(found.map((tool) => path.dirname(tool.file))).not.toEqual(expect.arrayContaining([broken]))
  expect(found.map((tool) => path.dirname(tool.file))).not.toEqual(expect.arrayContaining([other]))
})

it.each([
  ['pg_dump (PostgreSQL) 15.18 (Debian 15.18-0+deb12u1)', { major: 15, minor: 18, text: '15.18' }],
  ['pg_dump (PostgreSQL) 18beta1', { major: 18, minor: 0, text: '18' }],
  ['pg_dump 9', undefined],
])('reads the version out of %s', (output, version) => {
  expect(parseToolVersion(output)).toEqual(version)
})

it.each([
  ['14.23', true],
  ['14.24', false],
  ['15.18', true],
  ['15.19', false],
  ['16.14', true],
  ['16.15', false],
  ['17.10', true],
  ['17.11', false],
  ['18.5', true],
  ['18.6', false],
  ['19.0', false],
])('F12 pg_dump %s has the known weakness: %s', (text, weak) => {
  expect(knownWeakness(parseToolVersion(`pg_dump (PostgreSQL) ${text}`)!) !== undefined).toBe(weak)
})

it('F12 warns when the client that will be used has a known weakness', async () => {
  const old = await folderWith('pg_dump', "echo 'pg_dump (PostgreSQL) 18.1'")
  const log = recordingLog()
  await requireTool(request({ serverMajor: 18, serverVersion: '18.1', searchPath: old }), runProgram, log)
  expect(log.warnings.join()).toContain('CVE-2026-18408')
})

it('passes connection settings into the container by name, never by value', async () => {
  const seen = path.join(await mkdtemp(path.join(os.tmpdir(), 'pg-runbook-test-docker-')), 'argv')
  const docker = await folderWith('docker', `echo "$@" >> ${seen}; echo 'pg_dump (PostgreSQL) 16.15'`)
  const run: typeof runProgram = (file, args) => runProgram(file === 'docker' ? path.join(docker, file) : file, args)
  const tool = await clientFromDocker('pg_dump', 16, run, silentLog)
  expect(tool).toMatchObject({ file: 'docker', version: { major: 16, minor: 15 } })
  const argv = (await readFile(seen, 'utf8')).trim().split('\n').at(-1)
  expect(argv).toMatch(/run --rm .*postgres:16-alpine pg_dump --version$/)
  const certificate = path.join(docker, 'docker') // any file that exists
  const environment = { PGPASSWORD: 'sekret', PGHOST: 'db.example.com', PGSSLROOTCERT: certificate, PATH: '/bin' }
  const given = tool!.argsFor(environment).join(' ')
  expect(given).toContain('--env PGPASSWORD --env PGHOST --env PGSSLROOTCERT')
  expect(given).toContain(`--volume ${certificate}:${certificate}:ro postgres:16-alpine pg_dump`)
  expect(given).not.toMatch(/sekret|db\.example\.com|PATH/)
})
