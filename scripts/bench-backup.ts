// npm run bench:backup: a database of about 1 GB of text; pg_dump alone to /dev/null against the whole action, as a runner starts
// it, to a real blob store on this machine. Prints a Markdown table for docs/benchmarks.md. Needs about 3 GB of free disk.
import { execFile, spawn } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import pg from 'pg'
import { clientTool } from '../test/harness/client-tool.js'
import { startEmbeddedServer } from '../test/harness/embedded-server.js'
import { startGitHub } from '../test/harness/github.js'
import { runStub } from '../test/harness/runner.js'

const GIGABYTES = Number(process.argv[2] ?? 1)
const ROUNDS = Number(process.argv[3] ?? 3)
/** Only these, e.g. `zstd`; all when left out. */
const KINDS = process.argv.slice(4)
const ROWS = Math.round(GIGABYTES * 3_700_000)

// Text as applications have it: keys, times, short words, some JSON and some bytes that do not compress.
const FILL = `
  CREATE TABLE events AS
  SELECT n AS id, md5(n::text)::uuid AS actor, timestamptz '2025-01-01 00:00Z' + n * interval '1 second' AS at,
         (ARRAY['login', 'view', 'edit', 'delete'])[1 + n % 4] AS kind,
         jsonb_build_object('path', '/projects/' || n % 5000 || '/files', 'ip', '10.0.' || n % 250 || '.' || n % 199, 'ms', n % 977) AS detail,
         repeat('the quick brown fox ', 3 + n % 4) AS note, decode(md5((n * 7)::text), 'hex') AS token
  FROM generate_series(1, ${ROWS}) AS n;
  ALTER TABLE events ADD PRIMARY KEY (id)`

async function dumpAlone(pgDump: string, url: string): Promise<{ seconds: number; bytes: number }> {
  const begun = performance.now()
  const child = spawn(pgDump, ['--dbname', url], { stdio: ['ignore', 'pipe', 'inherit'] })
  let bytes = 0
  for await (const chunk of child.stdout) bytes += (chunk as Buffer).length
  return { seconds: (performance.now() - begun) / 1000, bytes }
}

/** Samples the peak memory of the step's own process while `body` runs. In megabytes. */
async function withPeakMemory<T>(stub: string, body: () => Promise<T>): Promise<{ value: T; peakMb: number }> {
  let peakMb = 0
  const timer = setInterval(() => {
    for (const pid of readdirSync('/proc').filter((entry) => /^\d+$/.test(entry))) {
      try {
        if (!readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(stub)) continue
        peakMb = Math.max(peakMb, Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))![1]) / 1024)
      } catch {
        // it has ended meanwhile
      }
    }
  }, 100)
  try {
    return { value: await body(), peakMb }
  } finally {
    clearInterval(timer)
  }
}

const median = (values: number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1]!
const mb = (bytes: number): string => `${Math.round(bytes / 1e6)} MB`
const line = (...cells: string[]) => void process.stdout.write(`| ${cells.join(' | ')} |\n`)

async function main(): Promise<void> {
  const { major, folder } = await clientTool()
  const server = await startEmbeddedServer({ major, settings: { max_wal_size: '8GB', shared_buffers: '1GB' } })
  const github = await startGitHub({ persistence: 'disk' })
  try {
    const client = new pg.Client({ connectionString: server.url() })
    await client.connect()
    await client.query(FILL)
    await client.query('VACUUM (FREEZE, ANALYZE) events')
    await client.end()
    const { stdout } = await promisify(execFile)('age-keygen', []).catch(() => ({ stdout: '' }))
    const recipient = /public key: (age1\S+)/.exec(stdout)?.[1]
    await measure(server.url(), path.join(folder, 'pg_dump'), github.env(), recipient)
  } finally {
    await github.close()
    await server.remove()
  }
}

async function measure(
  url: string,
  pgDump: string,
  env: Record<string, string>,
  recipient: string | undefined,
): Promise<void> {
  await dumpAlone(pgDump, url)
  const alone = []
  for (let round = 0; round < ROUNDS; round++) alone.push(await dumpAlone(pgDump, url))
  const floor = median(alone.map(({ seconds }) => seconds))
  process.stdout.write(
    `${cpus().length} cores (${cpus()[0]!.model}), ${mb(alone[0]!.bytes)} of text, medians of ${ROUNDS}\n\n`,
  )
  line('what', 'seconds', 'to the floor', 'peak memory of the action', 'stored')
  line('---', '---', '---', '---', '---')
  line('`pg_dump` alone, read and dropped', floor.toFixed(1), '1.0', '-', '-')
  const kinds: [string, Record<string, string>][] = [
    ['zip', { compression: 'zip' }],
    ['zstd', { compression: 'zstd' }],
    ['zstd, into a folder', { compression: 'zstd', destination: mkdtempSync(path.join(tmpdir(), 'bench-backup-')) }],
    ['none', { compression: 'none' }],
    ...(recipient
      ? [
          ['zstd + age', { compression: 'zstd', 'encryption-recipients': recipient }] as [
            string,
            Record<string, string>,
          ],
        ]
      : []),
  ]
  const chosen = kinds.filter(([name]) => KINDS.length === 0 || KINDS.includes(name))
  for (const [name, inputs] of chosen) await measureKind(name, inputs, { url, env, floor })
}

async function measureKind(
  name: string,
  inputs: Record<string, string>,
  { url, env, floor }: { url: string; env: Record<string, string>; floor: number },
): Promise<void> {
  const runs: { seconds: number; peakMb: number; stored: number }[] = []
  for (let round = 0; round < ROUNDS; round++) {
    const run = { ...env, GITHUB_RUN_ATTEMPT: String(round + 1) }
    const { value: step, peakMb } = await withPeakMemory('backup-to-artifact.js', () =>
      runStub('backup-to-artifact', { 'database-url': url, ...inputs }, { env: run, timeLimitMs: 600_000 }),
    )
    if (step.exitCode !== 0) throw new Error(step.log)
    const { stored } = step.report as { stored: { bytes: number } }
    runs.push({ seconds: step.ms / 1000, peakMb, stored: stored.bytes })
  }
  const seconds = median(runs.map((run) => run.seconds))
  line(
    name,
    seconds.toFixed(1),
    (seconds / floor).toFixed(2),
    `${Math.round(Math.max(...runs.map((run) => run.peakMb)))} MB`,
    mb(runs[0]!.stored),
  )
}

await main()
