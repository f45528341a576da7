// A server that archives its WAL, and what happened on it: a base backup, a row deleted before a moment and another one a second after.
import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { appendFileSync, chmodSync, chownSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import pg from 'pg'
import { type EmbeddedServer, freePort, SUPERUSER_PASSWORD } from '../harness/embedded-server.js'
import { freshDatabase, startServer, type TestDatabase, testServer } from '../harness/postgres.js'

const run = promisify(execFile)

export interface RecordedHistory {
  server: EmbeddedServer
  /** Of the database whose table is `people`. */
  url: string
  database: string
  /** Everything of the test, open to the server's user. */
  folder: string
  base: string
  tar: string
  archive: string
  /** Ada was deleted before it, Grace a second after it; Alan stays. */
  moment: string
  /** Before the base backup. */
  early: string
  /** After the last commit that is in the archive. */
  late: string
}

const folders = new Set<string>()

/** A folder that every user may pass through; removed after the test file. */
export function openFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'pitr-'))
  chmodSync(folder, 0o755)
  folders.add(folder)
  return folder
}

/** Settings that name other machines, programs and files: none of them may have a say in the new server. */
const FOREIGN_SETTINGS = `
shared_preload_libraries = 'no_such_library'
primary_conninfo = 'host=elsewhere.invalid password=hunter2-of-the-conninfo'
archive_command = 'false'
ssl = on
ssl_cert_file = '/nowhere/server.crt'
include_dir = '/nowhere/conf.d'
`

/** @param folder takes the archive */
export async function startArchivingServer(folder: string): Promise<{ server: EmbeddedServer; archive: string }> {
  const archive = path.join(folder, 'archive')
  mkdirSync(archive)
  if (process.getuid?.() === 0) chownSync(archive, 65534, 65534)
  const server = await startServer({
    major: 15,
    settings: {
      archive_mode: 'on',
      archive_command: `test ! -f '${archive}/%f' && cp %p '${archive}/%f'`,
      wal_level: 'replica',
      max_wal_senders: '4',
      max_connections: '120',
    },
  })
  return { server, archive }
}

export async function recordHistory(): Promise<RecordedHistory> {
  const folder = openFolder()
  const { server, archive } = await startArchivingServer(folder)
  const database = await freshDatabase({
    server,
    sql: "CREATE TABLE people (name text PRIMARY KEY); INSERT INTO people VALUES ('Ada'), ('Grace'), ('Alan')",
  })
  const now = async () => (await database.query<{ now: string }>('SELECT clock_timestamp()::text AS now'))[0]!.now
  const early = await now()
  await database.query('SELECT pg_sleep(0.02)')
  appendFileSync(path.join(server.dataDirectory, 'postgresql.conf'), FOREIGN_SETTINGS)
  const base = await baseBackup(server, path.join(folder, 'base'))
  const tar = await baseBackup(server, path.join(folder, 'tar'), ['--format=tar', '--gzip'])
  await database.query('SELECT pg_sleep(1.1)') // a backup's label tells whole seconds
  await database.query("DELETE FROM people WHERE name = 'Ada'")
  const moment = await now()
  await database.query('SELECT pg_sleep(1)')
  await database.query("DELETE FROM people WHERE name = 'Grace'")
  for (let more = 0; more < 3; more++) {
    await database.query('SELECT pg_switch_wal()')
    await database.query('CREATE TABLE IF NOT EXISTS later (n int)')
    await database.query('INSERT INTO later VALUES (1)')
  }
  await untilArchived(database, archive)
  await database.query('SELECT pg_sleep(0.02)')
  return {
    server,
    url: database.url,
    database: database.name,
    folder,
    base,
    tar,
    archive,
    moment,
    early,
    late: await now(),
  }
}

/** Everything so far. */
export async function untilArchived(database: TestDatabase, archive: string): Promise<void> {
  const [{ name } = { name: '' }] = await database.query<{ name: string }>(
    'SELECT pg_walfile_name(pg_switch_wal()) AS name',
  )
  const isThere = () =>
    readdirSync(archive).includes(name) && statSync(path.join(archive, name)).size === 16 * 1024 * 1024
  for (const deadline = Date.now() + 60_000; !isThere();) {
    if (Date.now() > deadline) throw new Error(`${name} was not archived`)
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}

/** @returns the folder */
export async function baseBackup(server: EmbeddedServer, target: string, more: string[] = []): Promise<string> {
  const env = { PATH: process.env['PATH'], PGPASSWORD: SUPERUSER_PASSWORD }
  const to = ['--host', server.host, '--port', String(server.port), '--username', server.superuser]
  await run(
    path.join(testServer().clientFolder, 'pg_basebackup'),
    [...to, '--pgdata', target, '--checkpoint=fast', '--manifest-checksums=SHA256', ...more],
    { env },
  )
  return target
}

const started = new Set<ChildProcess>()

/** Starts the new data directory as its owner would, for as long as `body` takes. `port` is where it listens on this machine. */
export async function withRestored<T>(
  directory: string,
  more: string[],
  body: (port: number) => Promise<T>,
): Promise<T> {
  const { uid, gid } = statSync(directory)
  const port = await freePort() // its own is for one at a time
  const child = spawn(
    path.join(testServer().clientFolder, 'postgres'),
    ['-D', directory, '-p', String(port), ...more],
    {
      ...(process.getuid?.() === 0 && { uid, gid }),
      cwd: '/',
      stdio: ['ignore', 'ignore', 'pipe'],
      env: { PATH: process.env['PATH'], LC_ALL: 'C' },
    },
  )
  started.add(child)
  let said = ''
  const ended = new Promise<never>((_, reject) => child.once('exit', () => reject(new Error(`it ended: ${said}`))))
  ended.catch(() => {})
  const ready = new Promise<void>((resolve) => {
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      said += text
      if (said.includes('ready to accept connections')) resolve()
    })
  })
  await Promise.race([ready, ended])
  try {
    return await body(port)
  } finally {
    const gone = new Promise((resolve) => child.once('exit', resolve))
    child.kill('SIGINT')
    await gone
  }
}

export const askRestored = <R extends object>(
  directory: string,
  database: string,
  sql: string,
  more: string[] = [],
): Promise<R[]> =>
  withRestored(directory, more, async (port) => {
    const client = new pg.Client({ host: '127.0.0.1', port, user: 'postgres', password: SUPERUSER_PASSWORD, database })
    await client.connect()
    try {
      return (await client.query<R>(sql)).rows
    } finally {
      await client.end()
    }
  })

afterAll(() => {
  for (const child of started) child.kill('SIGQUIT')
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
})
