// A terminal's accidents: it is closed, Ctrl-C comes twice, the reader of the output goes away, a folder is not there. Plain rows
// stay nowhere, and the exit code tells how the work ended.
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync, readFileSync } from 'node:fs'
import { chmod, mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { filesIn, temporaryFolder } from '../harness/backup.js'
import { freshDatabase, type TestDatabase } from '../harness/postgres.js'
import { runCli, ROOT } from '../harness/runner.js'
import { folderWith, SLOW_READER } from '../harness/stand-ins.js'
import { SOME_MEGABYTES, until } from '../harness/while-dumping.js'

const COMMAND = [
  ...['--experimental-transform-types', '--disable-warning=ExperimentalWarning'],
  ...['--import', path.join(ROOT, 'scripts/run-typescript.js')],
  ...[path.join(ROOT, 'test/harness/entries/run-entry.ts'), 'cli'],
]

interface Running {
  child: ChildProcess
  destination: string
  /** The exit code, or the signal's name. */
  ended: Promise<number | string>
  said: () => string
}

/** A backup in the middle of its dump: a slow `zstd` holds it there. */
async function backingUp(database: TestDatabase): Promise<Running> {
  const destination = await temporaryFolder()
  const programs = await folderWith({ zstd: SLOW_READER })
  const env = { PATH: `${programs}:${process.env.PATH}`, TMPDIR: await temporaryFolder(), DATABASE_URL: database.url }
  const args = ['backup', '--destination', destination, '--compression', 'zstd']
  const child = spawn(process.execPath, [...COMMAND, ...args], { env, stdio: ['ignore', 'pipe', 'pipe'] })
  let text = ''
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (more) => (text += more))
  const ended = once(child, 'close').then(([code, signal]) => (code ?? signal) as number | string)
  await until(() => filesOf(destination).some((file) => file.endsWith('.sql.zst')))
  return { child, destination, ended, said: () => text }
}

const filesOf = (folder: string): string[] => readdirSync(folder, { recursive: true, encoding: 'utf8' })

const database = () => freshDatabase({ sql: SOME_MEGABYTES })

it.each(['SIGHUP', 'SIGINT'] as const)('%s cancels, and leaves nothing', async (signal) => {
  const { child, destination, ended, said } = await backingUp(await database())
  child.kill(signal)
  expect(await ended).toBe(1)
  expect(said()).toMatch(/cancelled; nothing was stored/)
  expect(await filesIn(destination)).toEqual([])
})

it('a second one ends at once, and leaves nothing', async () => {
  const { child, destination, ended } = await backingUp(await database())
  child.kill('SIGINT')
  child.kill('SIGTERM')
  expect(await ended).toBe(130)
  expect(await filesIn(destination)).toEqual([])
})

it('F108 what a kill leaves is gone after the next backup', async () => {
  const source = await database()
  const { child, destination, ended } = await backingUp(source)
  child.kill('SIGKILL')
  expect(await ended).toBe('SIGKILL')
  expect(await filesIn(destination)).not.toEqual([])
  const next = await runCli(['backup', '--destination', destination], { DATABASE_URL: source.url }, { from: 'source' })
  expect(next.exitCode).toBe(0)
  expect(next.raw).toMatch(/Removed .*\.pg-runbook-.*which a backup that was killed had left/)
  expect(await filesIn(destination)).toEqual([expect.stringMatching(/^backup_.*\.sql$/)])
})

it.each([
  ['backup', []],
  ['apply', ['1.sql', '--migrations-dir', 'db']],
])('%s goes on when nobody reads what it says, and its exit code tells', async (word, more) => {
  const source = await database()
  const [destination, workspace] = [await temporaryFolder(), await temporaryFolder()]
  await mkdir(path.join(workspace, 'db'))
  await writeFile(path.join(workspace, 'db/1.sql'), 'CREATE TABLE made ();')
  const env = { PATH: process.env.PATH, TMPDIR: await temporaryFolder(), DATABASE_URL: source.url }
  const args = [...COMMAND, word, ...more, '--destination', destination, '--verbose']
  const child = spawn(process.execPath, args, { cwd: workspace, env, stdio: ['ignore', 'pipe', 'pipe'] })
  child.stdout.destroy()
  child.stderr.destroy()
  expect(await new Promise((resolve) => child.once('exit', resolve))).toBe(0)
  expect(await filesIn(destination)).toEqual([expect.stringMatching(/^backup_.*\.sql$/)])
  if (word === 'apply') await expect(source.query('SELECT FROM made')).resolves.toEqual([])
})

/** The names of node:fs calls that matter, in order, as Node itself recorded them. */
function fileCalls(traceFile: string): string[] {
  const { traceEvents } = JSON.parse(readFileSync(traceFile, 'utf8')) as { traceEvents: { name: string; ph: string }[] }
  return traceEvents.filter(({ name, ph }) => ph === 'b' && ['fsync', 'link'].includes(name)).map(({ name }) => name)
}

it('the file is on the disk before it has its name, and the name is before it is called stored', async () => {
  const source = await database()
  const [destination, workspace] = [await temporaryFolder(), await temporaryFolder()]
  const env = { DATABASE_URL: source.url, NODE_OPTIONS: '--trace-event-categories=node.fs.async' }
  const step = await runCli(['backup', '--destination', destination], env, { from: 'source', workspace })
  expect(step.exitCode).toBe(0)
  expect(fileCalls(path.join(workspace, 'node_trace.1.log'))).toEqual(['fsync', 'link', 'fsync'])
})

const NOBODY = 'postgresql://nobody@127.0.0.1:1/none'

it.each([
  ['TMPDIR that is not there', ['backup'], { TMPDIR: '/nowhere/at/all' }, /TMPDIR: no folder can be made in \/nowhere/],
  [
    'an option that a backup has no use for',
    ['backup', '--statement-timeout', '5s'],
    {},
    /--statement-timeout: there is no/,
  ],
  [
    'a mistyped public key',
    ['backup', '--encryption-recipients', 'age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8q'],
    {},
    /--encryption-recipients: not a key that age takes/,
  ],
])('%s is bad usage, told before anything connects', async (_name, args, env, message) => {
  const step = await runCli(args, { DATABASE_URL: NOBODY, ...env }, { from: 'source' })
  expect(step.raw).toMatch(message)
  expect(step.raw).not.toMatch(/This is a bug|\n\s+at /)
  expect(step.exitCode).toBe(2)
})

it.each(['/proc', '/proc/foo'])('--destination %s is bad usage', async (destination) => {
  const { url } = await freshDatabase({ sql: 'CREATE TABLE t ()' })
  const step = await runCli(['backup', '--destination', destination], { DATABASE_URL: url }, { from: 'source' })
  expect(step.raw).toMatch(/--destination: \/proc(\/foo)? is not a folder that can be written \(ENOENT\)/)
  expect(step.exitCode).toBe(2)
})

it('a destination that may not be written to is bad usage', async () => {
  const { url } = await freshDatabase({ sql: 'CREATE TABLE t ()' })
  const destination = await temporaryFolder()
  await chmod(destination, 0o500)
  // Root may write everywhere but where the kernel lets nobody.
  const closed = process.getuid?.() === 0 ? '/sys' : destination
  const step = await runCli(['backup', '--destination', closed], { DATABASE_URL: url }, { from: 'source' })
  expect(step.raw).toMatch(/--destination: .* is not a folder that can be written \(E[A-Z]+\)/)
  expect(step.exitCode).toBe(2)
})
