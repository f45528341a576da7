// npm run bench:drift: databases of 10, 100 and 1,000 tables, changed by hand in four places; the whole process of `pg-runbook
// diff` beside `pg_dump -s` twice and beside tools that compare two databases. Prints a Markdown table for docs/benchmarks.md.
// BENCH_CLI names another program than dist/cli.js.
import { execFileSync, spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { pullSchema } from '../src/prisma/engine.js'
import { readSchema } from '../src/prisma/schema-files.js'
import { clientTool } from '../test/harness/client-tool.js'
import { type EmbeddedServer, startEmbeddedServer } from '../test/harness/embedded-server.js'
import { differencesFound, finders } from './bench-drift-found.js'
import { BY_HAND, tablesOfAnApplication } from './bench-drift-database.js'

const SIZES = (process.argv[2] ?? '10,100,1000').split(',').map(Number)
const ROUNDS = Number(process.argv[3] ?? 5)
const ROOT = path.resolve(import.meta.dirname, '..')
const CLI = path.resolve(process.env.BENCH_CLI ?? path.join(ROOT, 'dist/cli.js'))
const NODE = ['--import', path.join(ROOT, 'scripts/run-typescript.js')]

interface Databases {
  live: string
  wanted: string
  folder: string
}

interface Tool {
  name: string
  commands(databases: Databases): { file: string; args: string[]; env?: Record<string, string> }[]
  /** What its exit code is where there is drift. */
  exitCode: number
}

interface Measured {
  seconds: number
  peakMb: number
}

function sampledPeak(pid: number): () => number {
  let peakMb = 0
  const timer = setInterval(() => {
    try {
      const [, kb] = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? []
      if (kb) peakMb = Math.max(peakMb, Number(kb) / 1024)
    } catch {
      // it has ended meanwhile
    }
  }, 5)
  return () => {
    clearInterval(timer)
    return peakMb
  }
}

async function measured(tool: Tool, databases: Databases): Promise<Measured> {
  const begun = performance.now()
  let peakMb = 0
  for (const { file, args, env } of tool.commands(databases)) {
    const child = spawn(file, args, {
      cwd: databases.folder,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    const peak = sampledPeak(child.pid!)
    let said = ''
    child.stdout.resume()
    child.stderr.setEncoding('utf8').on('data', (chunk: string) => (said += chunk))
    const code = await new Promise((resolve) => child.once('close', resolve))
    peakMb = Math.max(peakMb, peak())
    if (code !== tool.exitCode) throw new Error(`${tool.name} ended with ${String(code)}\n${said}`)
  }
  return { seconds: (performance.now() - begun) / 1000, peakMb }
}

/** Where the peers' programs are once npm has installed them into a temporary folder; undefined where it could not. */
function installedPeers(work: string): ((name: string) => string) | undefined {
  const folder = path.join(work, 'peers')
  mkdirSync(folder)
  writeFileSync(path.join(folder, 'package.json'), '{"private":true}')
  const options = ['--silent', '--no-audit', '--no-fund', '--ignore-scripts']
  const peers = ['@pgkit/migra@0.6.1', '@supabase/pg-delta@1.0.0-alpha.34']
  try {
    execFileSync('npm', ['install', ...options, ...peers], { cwd: folder, timeout: 180_000, stdio: 'ignore' })
  } catch {
    process.stderr.write('npm could not install the peers\n')
    return undefined
  }
  return (name) => path.join(folder, 'node_modules/.bin', name)
}

const peerTools = (program: (name: string) => string): Tool[] => [
  {
    name: '@pgkit/migra',
    exitCode: 0,
    commands: ({ live, wanted }) => [{ file: program('migra'), args: [live, wanted, '--unsafe'] }],
  },
  {
    name: '@supabase/pg-delta',
    exitCode: 0,
    commands: ({ live, wanted }) => [
      { file: program('pgdelta'), args: ['plan', '--source', live, '--desired', wanted] },
    ],
  },
]

function ownTools(pgDump: string): Tool[] {
  const dump = (url: string) => ({ file: pgDump, args: ['--schema-only', '--dbname', url] })
  const folders = (folder: string) => ['--migrations-dir', folder, '--output-dir', folder]
  return [
    {
      name: 'pg-runbook diff',
      exitCode: 3,
      commands: ({ live, folder }) => [
        {
          file: process.execPath,
          args: [...(CLI.endsWith('.ts') ? NODE : []), CLI, 'diff', '--schema', 'schema.prisma', ...folders(folder)],
          env: { DATABASE_URL: live },
        },
      ],
    },
    { name: 'pg_dump -s, twice', exitCode: 0, commands: ({ live, wanted }) => [dump(live), dump(wanted)] },
  ]
}

async function inDatabase<T>(url: string, body: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return await body(client)
  } finally {
    await client.end()
  }
}

async function prepared(url: (name?: string) => string, work: string, count: number): Promise<Databases> {
  const [live, wanted] = [`live_${count}`, `wanted_${count}`]
  const folder = path.join(work, String(count))
  mkdirSync(folder)
  writeFileSync(path.join(folder, 'schema.prisma'), 'datasource db {\n  provider = "postgresql"\n}\n')
  for (const name of [live, wanted]) {
    await inDatabase(url(), (client) => client.query(`CREATE DATABASE ${name}`))
    await inDatabase(url(name), (client) => client.query(tablesOfAnApplication(count)))
  }
  const { files } = await inDatabase(url(wanted), async (client) =>
    pullSchema(client, await readSchema('schema.prisma', { cwd: folder })),
  )
  writeFileSync(path.join(folder, 'schema.prisma'), files.map(([, text]) => text).join('\n'))
  await inDatabase(url(live), (client) => client.query(BY_HAND))
  return { live: url(live), wanted: url(wanted), folder }
}

const median = (values: number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1]!
const line = (...cells: string[]) => void process.stdout.write(`| ${cells.join(' | ')} |\n`)

async function timeEach(server: EmbeddedServer, work: string, candidates: Tool[]): Promise<void> {
  line('tables', 'tool', 'seconds (median)', 'slowest', 'peak memory')
  line('---:', '---', '---:', '---:', '---:')
  for (const count of SIZES) {
    const databases = await prepared((name) => server.url(name), work, count)
    for (const tool of candidates) {
      await measured(tool, databases) // warms caches
      const rounds: Measured[] = []
      for (let round = 0; round < ROUNDS; round++) rounds.push(await measured(tool, databases))
      const seconds = rounds.map((round) => round.seconds)
      const peak = Math.max(...rounds.map(({ peakMb }) => peakMb))
      line(
        String(count),
        tool.name,
        median(seconds).toFixed(2),
        Math.max(...seconds).toFixed(2),
        `${peak.toFixed(0)} MB`,
      )
    }
  }
}

async function tellWhatEachFinds(server: EmbeddedServer, program: (name: string) => string): Promise<void> {
  line('tool', 'found', 'missed', 'false alarms')
  line('---', '---:', '---', '---')
  for (const { name, found, missed, falseAlarms } of await differencesFound((db) => server.url(db), finders(program)))
    line(name, `${found} of ${found + missed.length}`, missed.join(', ') || 'none', falseAlarms.join(', ') || 'none')
}

async function main(): Promise<void> {
  const { major, folder } = await clientTool()
  const work = mkdtempSync(path.join(tmpdir(), 'bench-drift-'))
  const server = await startEmbeddedServer({ major, settings: { max_locks_per_transaction: '4096' } })
  try {
    const program = installedPeers(work)
    await timeEach(server, work, [...ownTools(path.join(folder, 'pg_dump')), ...(program ? peerTools(program) : [])])
    if (program) await tellWhatEachFinds(server, program)
  } finally {
    await server.remove()
    rmSync(work, { recursive: true, force: true })
  }
}

await main()
