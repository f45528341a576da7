// pg_dump, psql and pg_restore of several majors side by side, to read what each of them writes. A major that is not installed is
// fetched from Debian into a folder of its own and started through that folder's loader, so that nothing is installed.
import { execFile, spawn } from 'node:child_process'
import { access, mkdir, mkdtemp, readdir, rename, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { text } from 'node:stream/consumers'
import { promisify } from 'node:util'
import type { Major } from './embedded-server.js'
import { testServer } from './postgres.js'

const run = promisify(execFile)

/** The Debian release that has each major. Debian has no 14 and no 16. */
const DEBIAN_RELEASE = { 15: 'bookworm', 17: 'trixie', 18: 'sid' } as const
export type ClientMajor = keyof typeof DEBIAN_RELEASE
export type ClientProgram = 'pg_dump' | 'psql' | 'pg_restore'

const STANDS_IN: Record<Major, ClientMajor> = { 14: 15, 15: 15, 16: 17, 17: 17, 18: 18 }
/** The client that dumps a server in tests: its own major, or the next one where Debian does not have it. */
export const clientFor = (server: Major): ClientMajor => STANDS_IN[server]

export interface PgClients {
  /** How to start a program: the file and its first arguments. */
  command(program: ClientProgram): readonly [string, ...string[]]
  /** Runs a program against the database at `url`; rejects with its standard error unless it exits with 0. */
  run(program: ClientProgram, url: string, args?: readonly string[], input?: Buffer): Promise<Buffer>
}

const exists = (file: string): Promise<boolean> =>
  access(file).then(
    () => true,
    () => false,
  )

const KEYRING = '/usr/share/keyrings/debian-archive-keyring.gpg'

async function aptOptions(folder: string, release: string): Promise<string[]> {
  const sources = path.join(folder, 'sources.list')
  await Promise.all(
    ['lists/partial', 'cache/archives/partial'].map((name) => mkdir(path.join(folder, name), { recursive: true })),
  )
  await writeFile(sources, `deb [signed-by=${KEYRING}] http://deb.debian.org/debian ${release} main\n`)
  const settings = {
    'Dir::Etc::sourcelist': sources,
    'Dir::Etc::sourceparts': '-',
    'Dir::State::Lists': path.join(folder, 'lists'),
    'Dir::State::status': '/dev/null',
    'Dir::Cache': path.join(folder, 'cache'),
    'Acquire::Languages': 'none',
  }
  return Object.entries(settings).flatMap(([name, value]) => ['-o', `${name}=${value}`])
}

async function libraries(client: string, options: readonly string[]): Promise<string[]> {
  const only = ['recommends', 'suggests', 'conflicts', 'breaks', 'replaces', 'enhances'].map((kind) => `--no-${kind}`)
  const { stdout } = await run('apt-cache', [...options, 'depends', '--recurse', ...only, client])
  return stdout.split('\n').filter((name) => /^(lib(?!perl)|zlib1g)/.test(name))
}

/** The packages' files, under one folder that is renamed to its place when it is complete. */
async function fetchClient(major: ClientMajor, target: string): Promise<void> {
  if (!(await exists(KEYRING)))
    throw new Error(
      `these tests need the programs of PostgreSQL ${major}: install postgresql-client-${major}, or debian-archive-keyring for them to be fetched`,
    )
  const work = await mkdtemp(`${target}-`)
  try {
    const options = await aptOptions(work, DEBIAN_RELEASE[major])
    await run('apt-get', [...options, 'update'])
    const client = `postgresql-client-${major}`
    await run('apt-get', [...options, 'download', client, ...(await libraries(client, options))], { cwd: work })
    const packages = (await readdir(work)).filter((name) => name.endsWith('.deb'))
    for (const file of packages) await run('dpkg-deb', ['--extract', file, 'root'], { cwd: work })
    await rename(path.join(work, 'root'), target).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'ENOTEMPTY' && error.code !== 'EEXIST') throw error // another test was faster
    })
  } finally {
    await rm(work, { recursive: true, force: true })
  }
}

async function commandsOf(major: ClientMajor): Promise<PgClients['command']> {
  const installed = `/usr/lib/postgresql/${major}/bin`
  if (await exists(`${installed}/pg_dump`)) return (program) => [`${installed}/${program}`]
  const root = path.join(os.tmpdir(), `pg-runbook-test-client-${major}`)
  if (!(await exists(root))) await fetchClient(major, root)
  // Before Debian 13 some libraries were in /lib.
  const triplet = process.arch === 'arm64' ? 'aarch64-linux-gnu' : 'x86_64-linux-gnu'
  const folders = [path.join(root, 'usr/lib', triplet), path.join(root, 'lib', triplet)]
  const files = await Promise.all(folders.map((folder) => readdir(folder).catch(() => [])))
  const loaders = files.flatMap((names, index) =>
    names.filter(isLoader).map((name) => path.join(folders[index]!, name)),
  )
  const start = [loaders[0]!, '--library-path', folders.join(':')] as const
  return (program) => [...start, `${root}/usr/lib/postgresql/${major}/bin/${program}`]
}

const isLoader = (name: string): boolean => name.startsWith('ld-linux')

/** Connection settings as libpq reads them: a password has no place in argv. */
export function libpqEnvironment(url: string): Record<string, string> {
  const { hostname, port, username, password, pathname } = new URL(url)
  return {
    PATH: process.env.PATH ?? '',
    PGHOST: hostname,
    PGPORT: port,
    PGUSER: decodeURIComponent(username),
    PGPASSWORD: decodeURIComponent(password),
    PGDATABASE: decodeURIComponent(pathname.slice(1)),
  }
}

async function output(command: readonly string[], env: Record<string, string>, input?: Buffer): Promise<Buffer> {
  const child = spawn(command[0]!, command.slice(1), { env, stdio: ['pipe', 'pipe', 'pipe'] })
  const chunks: Buffer[] = []
  child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk))
  const problems = text(child.stderr)
  child.stdin.on('error', () => {}) // it may end before it has read everything
  child.stdin.end(input)
  const exitCode = await new Promise((resolve, reject) => child.once('error', reject).once('close', resolve))
  if (exitCode !== 0)
    throw new Error(`${path.basename(command.at(-1)!)} exited with ${String(exitCode)}: ${await problems}`)
  return Buffer.concat(chunks)
}

const clientsStartedBy = (command: PgClients['command']): PgClients => ({
  command,
  run: (program, url, args = [], input) => output([...command(program), ...args], libpqEnvironment(url), input),
})

/** The clients of one major; fetched once per machine. */
export const pgDumpOf = async (major: ClientMajor): Promise<PgClients> => clientsStartedBy(await commandsOf(major))

/** The clients of the run's own server's major. */
export const mainClients = (): PgClients => clientsStartedBy((program) => [`${testServer().clientFolder}/${program}`])
