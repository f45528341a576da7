// A real PgBouncer in front of a test server: what a pooled connection URL leads to.
import { type ChildProcess, spawn } from 'node:child_process'
import { chown, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { freePort } from './embedded-server.js'
import { type TestServer, testServer } from './postgres.js'
import { requireProgram } from './programs.js'

const NOBODY = 65534
const IS_ROOT = process.getuid?.() === 0
const running = new Set<PgBouncer>()

export interface PgBouncer {
  port: number
  /** Of the server's superuser; any password is let in, PgBouncer knows the server's. */
  url(database: string): string
  stop(): Promise<void>
}

export interface PgBouncerOptions {
  poolMode?: 'transaction' | 'session'
  /** Server connections per database. */
  poolSize?: number
  server?: TestServer
  /** More lines of the [pgbouncer] section, e.g. { server_round_robin: '1' } */
  settings?: Record<string, string>
}

const settings = (server: TestServer, port: number, folder: string, options: PgBouncerOptions) => `
[databases]
* = host=${server.host} port=${server.port} user=${server.superuser} password='${server.password}'
[pgbouncer]
listen_addr = 127.0.0.1
listen_port = ${port}
unix_socket_dir =
auth_type = any
pool_mode = ${options.poolMode ?? 'transaction'}
default_pool_size = ${options.poolSize ?? 2}
logfile = ${folder}/pgbouncer.log
${IS_ROOT ? 'user = nobody' : ''}
${Object.entries(options.settings ?? {})
  .map(([name, value]) => `${name} = ${value}`)
  .join('\n')}
`

async function untilAccepting(url: string, child: ChildProcess, logFile: string): Promise<void> {
  const deadline = Date.now() + 20_000
  for (;;) {
    const client = new pg.Client({ connectionString: url })
    client.on('error', () => {})
    try {
      await client.connect()
      return await client.end()
    } catch (cause) {
      if (child.exitCode !== null || Date.now() > deadline)
        throw new Error(`PgBouncer did not start: ${await readFile(logFile, 'utf8').catch(() => 'no log')}`, { cause })
      await new Promise((resolve) => setTimeout(resolve, 25))
    }
  }
}

/** Started in front of the run's server (or `server`), transaction pooling by default; ended after the test file. */
export async function startPgBouncer(options: PgBouncerOptions = {}): Promise<PgBouncer> {
  const program = await requireProgram('pgbouncer', 'pgbouncer')
  const server = options.server ?? testServer()
  const port = await freePort()
  const folder = await mkdtemp(path.join(os.tmpdir(), 'pg-runbook-test-pgbouncer-'))
  const configuration = path.join(folder, 'pgbouncer.ini')
  await writeFile(configuration, settings(server, port, folder, options), { mode: 0o600 })
  if (IS_ROOT) await Promise.all([folder, configuration].map((entry) => chown(entry, NOBODY, NOBODY)))
  const child = spawn(program, [configuration], { stdio: 'ignore', env: { PATH: process.env.PATH ?? '' } })
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  const bouncer: PgBouncer = {
    port,
    url: (database) => `postgresql://${server.superuser}:any@127.0.0.1:${port}/${encodeURIComponent(database)}`,
    async stop() {
      running.delete(bouncer)
      child.kill('SIGKILL')
      await ended
      await rm(folder, { recursive: true, force: true })
    },
  }
  running.add(bouncer)
  await untilAccepting(bouncer.url('postgres'), child, path.join(folder, 'pgbouncer.log'))
  return bouncer
}

afterAll(async () => {
  await Promise.allSettled([...running].map((bouncer) => bouncer.stop()))
})
