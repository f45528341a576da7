// What the machine can do to a backup step: a full disk, a size limit, a kill. Nothing is uploaded and nothing is left.
import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { temporaryFolder } from '../harness/backup.js'
import { type GitHub, startGitHub } from '../harness/github.js'
import { freshDatabase } from '../harness/postgres.js'
import { requireProgram } from '../harness/programs.js'
import { runCleanup, runStub } from '../harness/runner.js'

let github: GitHub
beforeAll(async () => {
  github = await startGitHub()
})
beforeEach(() => github.reset())

const env = () => github.env()

/** An entry that starts the stub under `command`, which gets the program and its argument appended. */
async function stubUnder(command: string[]): Promise<string> {
  const entry = path.join(await temporaryFolder(), 'limited.js')
  const [file, ...args] = [...command, process.execPath, path.resolve('dist/backup-to-artifact.js')]
  const text = `import { spawnSync } from 'node:child_process'
    const { status } = spawnSync(${JSON.stringify(file)}, ${JSON.stringify(args)}, { stdio: 'inherit' })
    process.exit(status ?? 153)`
  await writeFile(entry, text)
  return entry
}

/** What action.yml would give. */
const DEFAULTS = { 'lock-timeout': '5s', compression: 'none', destination: 'artifact' }
const SEVEN_MEGABYTES = 'CREATE TABLE t AS SELECT repeat(md5(n::text), 50) FROM generate_series(1, 5000) n'

it('F04 a disk that fills up is named, with its free bytes, and nothing is left', async () => {
  const database = await freshDatabase({ sql: SEVEN_MEGABYTES })
  const script =
    'mount -t tmpfs -o size=3m,mode=700 tmpfs "$RUNNER_TEMP" && "$@"; status=$?; ls -A "$RUNNER_TEMP"; exit $status'
  const asRoot = process.getuid?.() === 0 ? [] : ['sudo', '-n', '--preserve-env']
  const entry = await stubUnder([...asRoot, 'unshare', '--mount', 'sh', '-c', script, 'sh'])
  const inputs = { environment: 'production', compression: 'none' } // a shell drops variables with a hyphen in their name
  const step = await runStub(entry, inputs, { env: { ...env(), DATABASE_URL: database.url } })
  expect(step.exitCode).toBe(1)
  expect(step.log).toMatch(/is full \(ENOSPC\): \d+ bytes are free[^]*Nothing in the database was changed/)
  expect(step.log).not.toMatch(/SIGPIPE|^backup_|^pg-runbook-/m)
  expect(github.artifacts).toEqual([])
})

it('F05 a file size limit of the machine is a failure that leaves nothing', async () => {
  const database = await freshDatabase({ sql: SEVEN_MEGABYTES })
  const entry = await stubUnder([await requireProgram('prlimit', 'util-linux'), '--fsize=1000000'])
  const step = await runStub(entry, { ...DEFAULTS, 'database-url': database.url }, { env: env() })
  expect(step.exitCode).not.toBe(0)
  expect(github.artifacts).toEqual([])
  expect((await runCleanup(step)).tempLeftovers.filter((file) => file.endsWith('.sql'))).toEqual([])
})

it('F109 pg_dump does not outlive a step that is killed', async () => {
  const database = await freshDatabase({
    sql: 'CREATE TABLE t AS SELECT n, repeat(md5(n::text), 50) AS t FROM generate_series(1, 30000) n',
  })
  const slow = await temporaryFolder()
  await writeFile(
    path.join(slow, 'zstd'),
    '#!/bin/sh\nwhile [ "$(head -c 65536 | wc -c)" -gt 0 ]; do sleep 0.1; done\n',
    { mode: 0o755 },
  )
  const options = {
    env: { ...env(), PATH: `${slow}:${process.env.PATH}` },
    signalAfter: /pg_dump \d/,
    signal: 'SIGKILL',
  } as const
  await runStub('backup-to-artifact', { 'database-url': database.url, compression: 'zstd' }, options)
  const deadline = Date.now() + 15_000
  const backends = () =>
    database.query(
      `SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND application_name LIKE 'pg-runbook%'`,
    )
  while ((await backends()).length > 0 && Date.now() < deadline)
    await new Promise((resolve) => setTimeout(resolve, 100))
  expect(await backends()).toEqual([])
})
