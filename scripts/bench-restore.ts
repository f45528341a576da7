// npm run bench:restore -- [gigabytes] [rounds] [tables]: a database of about 1 GB of text in eight tables (or so many of the same size)
// with keys, indexes and foreign keys; psql -f, psql -1 and pg_restore -j of the same dump beside this restore, in rounds, since a
// machine is never quite the same twice. Prints a Markdown table for docs/benchmarks.md. Needs about 8 GB of free disk.
import { execFile, spawn } from 'node:child_process'
import { createReadStream } from 'node:fs'
import { appendFile, mkdtemp, rm, stat } from 'node:fs/promises'
import { cpus, tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import pg from 'pg'
import { openedForBench } from './bench-restore-child.js'
import { readDump } from '../src/backups/dump/read-dump.js'
import { manifestLine } from '../src/backups/manifest.js'
import { clientTool } from '../test/harness/client-tool.js'
import { startEmbeddedServer } from '../test/harness/embedded-server.js'
import { manifestOf } from '../test/harness/example-manifest.js'
import { parseDatabaseUrl } from '../src/postgres/connection-url.js'
import { toolEnvironment } from '../src/postgres/tool-environment.js'

const GIGABYTES = Number(process.argv[2] ?? 1)
const ROUNDS = Number(process.argv[3] ?? 3)
const JOBS = cpus().length
const run = promisify(execFile)
const libpqEnvironment = (url: string) => toolEnvironment(parseDatabaseUrl(url, 'the benchmark'), process.env)
const TABLES = Number(process.argv[4] ?? 0)
/** psql -1 holds a lock of everything that it makes until its end. */
const SETTINGS = {
  max_wal_size: '8GB',
  shared_buffers: '1GB',
  max_locks_per_transaction: String(64 + Math.ceil(TABLES / 8)),
}
/** The largest of eight has about a third of all rows. */
const SHARES = TABLES > 0 ? Array<number>(TABLES).fill(1 / TABLES) : [0.34, 0.2, 0.14, 0.12, 0.08, 0.06, 0.04, 0.02]

/** A table that thousands refer to is slower with each of them, whoever restores it. */
const accountsOf = (index: number): string => `accounts_${Math.floor(index / 100)}`

const table = (share: number, index: number): string => `
  CREATE TABLE events_${index} AS
  SELECT n AS id, 1 + n % 1000 AS account, md5(n::text)::uuid AS actor, timestamptz '2025-01-01 00:00Z' + n * interval '1 second' AS at,
         (ARRAY['login', 'view', 'edit', 'delete'])[1 + n % 4] AS kind,
         jsonb_build_object('path', '/projects/' || n % 5000 || '/files', 'ms', n % 977) AS detail,
         repeat('the quick brown fox ', 3 + n % 4) AS note
  FROM generate_series(1, ${Math.round(GIGABYTES * share * 4_600_000)}) AS n;
  ALTER TABLE events_${index} ADD PRIMARY KEY (id), ADD FOREIGN KEY (account) REFERENCES ${accountsOf(index)};
  CREATE INDEX ON events_${index} (account, at);`

const referenced = (name: string): string => `
  CREATE TABLE ${name} AS SELECT n AS id, 'account ' || n AS name FROM generate_series(1, 1000) n;
  ALTER TABLE ${name} ADD PRIMARY KEY (id)`
const ACCOUNTS = [...new Set(SHARES.map((_, index) => accountsOf(index)))].map(referenced)

type Server = Awaited<ReturnType<typeof startEmbeddedServer>>

async function fresh(server: Server, name: string): Promise<string> {
  const client = new pg.Client({ connectionString: server.url() })
  await client.connect()
  await client.query(`DROP DATABASE IF EXISTS ${name}`)
  await client.query(`CREATE DATABASE ${name} TEMPLATE template0`)
  await client.query('CHECKPOINT')
  await client.end()
  return server.url(name)
}

/** Seconds until the program has ended, which must be well. */
async function seconds(file: string, args: readonly string[], env: NodeJS.ProcessEnv): Promise<number> {
  const begun = performance.now()
  const child = spawn(file, args, { env, stdio: ['ignore', 'ignore', 'inherit'] })
  const code = await new Promise((resolve) => child.once('close', resolve))
  if (code !== 0) throw new Error(`${path.basename(file)} ended with ${String(code)}`)
  return (performance.now() - begun) / 1000
}

const median = (values: number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1]!
const line = (...cells: string[]) => void process.stdout.write(`| ${cells.join(' | ')} |\n`)

async function main(): Promise<void> {
  const { major, folder } = await clientTool()
  const work = await mkdtemp(path.join(tmpdir(), 'pg-runbook-bench-restore-'))
  const server = await startEmbeddedServer({ major, settings: SETTINGS })
  try {
    await measure(server, folder, work)
  } finally {
    await server.remove()
    await rm(work, { recursive: true, force: true })
  }
}

/** As a backup of pg-runbook has one; to psql it is a comment. */
async function addManifest(file: string): Promise<void> {
  for await (const event of readDump(createReadStream(file) as AsyncIterable<Buffer>))
    if (event.kind === 'end') await appendFile(file, manifestLine(manifestOf(event.facts)))
}

async function measure(server: Server, folder: string, work: string): Promise<void> {
  const source = await fresh(server, 'source')
  const client = new pg.Client({ connectionString: source })
  await client.connect()
  for (const made of [...ACCOUNTS, ...SHARES.map(table)]) await client.query(made)
  await client.end()
  const [plain, archive] = [path.join(work, 'backup.sql'), path.join(work, 'backup.dump')]
  const tool = (name: string) => path.join(folder, name)
  await run(tool('pg_dump'), ['--file', plain], { env: libpqEnvironment(source) })
  await addManifest(plain)
  await run(tool('pg_dump'), ['-Fc', '-Z1', '--file', archive], { env: libpqEnvironment(source) })
  const psql = ['-X', '-q', '-v', 'ON_ERROR_STOP=1', '-f', plain]
  const ways: Record<string, (url: string) => Promise<{ seconds: number; note?: string }>> = {
    'psql -f': async (url) => ({ seconds: await seconds(tool('psql'), psql, libpqEnvironment(url)) }),
    'psql -1 -f': async (url) => ({ seconds: await seconds(tool('psql'), ['-1', ...psql], libpqEnvironment(url)) }),
    [`pg_restore -j${JOBS} of a custom archive`]: async (url) => ({
      seconds: await seconds(tool('pg_restore'), [`-j${JOBS}`, '-d', 'target', archive], libpqEnvironment(url)),
    }),
    [`pg-runbook, ${JOBS} jobs`]: (url) => openedForBench(url, plain, JOBS),
  }
  line(
    `${((await stat(plain)).size / 1e9).toFixed(2)} GB of plain text`,
    `median of ${ROUNDS}, s`,
    'rounds',
    'beside it',
  )
  line('---', '---', '---', '---')
  const taken: Record<string, { seconds: number; note?: string }[]> = {}
  for (let round = 0; round < ROUNDS; round++)
    for (const [name, way] of Object.entries(ways)) (taken[name] ??= []).push(await way(await fresh(server, 'target')))
  for (const [name, rounds] of Object.entries(taken)) {
    const each = rounds.map((round) => round.seconds)
    line(name, median(each).toFixed(1), each.map((one) => one.toFixed(1)).join(', '), rounds.at(-1)?.note ?? '')
  }
}

await main()
