// npm run bench:locks: what an application feels while a migration wants ACCESS EXCLUSIVE on its table behind a long reader: the
// worst wait of its statements with psql and with pg-runbook. Prints a Markdown table for docs/benchmarks.md.
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { clientTool } from '../test/harness/client-tool.js'
import { startEmbeddedServer } from '../test/harness/embedded-server.js'

const ROOT = path.resolve(import.meta.dirname, '..')
const CLIENTS = 8
const READER_MS = Number(process.argv[2] ?? 20_000)
const SQL = 'ALTER TABLE accounts ADD COLUMN note text;\n'

interface Traffic {
  stop(): Promise<number[]>
}

/** Clients that update one row each, again and again; gives the milliseconds of every statement. */
function startTraffic(url: string): Traffic {
  const waits: number[] = []
  let going = true
  const client = async (row: number): Promise<void> => {
    const connection = new pg.Client({ connectionString: url })
    await connection.connect()
    while (going) {
      const begun = performance.now()
      await connection.query('UPDATE accounts SET balance = balance + 1 WHERE id = $1', [row])
      waits.push(performance.now() - begun)
      await sleep(5)
    }
    await connection.end()
  }
  const all = Array.from({ length: CLIENTS }, (_, row) => client(row + 1))
  return {
    async stop() {
      going = false
      await Promise.all(all)
      return waits
    },
  }
}

/** A report that somebody runs: it reads the table and keeps its transaction open. */
async function startReader(url: string): Promise<() => Promise<void>> {
  const reader = new pg.Client({ connectionString: url })
  await reader.connect()
  await reader.query('BEGIN; SELECT count(*) FROM accounts')
  return () => reader.end()
}

async function measure(name: string, url: string, command: string, args: string[]): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await client.query('CREATE TABLE accounts AS SELECT id, 0 AS balance FROM generate_series(1, 100000) id')
  await client.query('ALTER TABLE accounts ADD PRIMARY KEY (id)')
  const traffic = startTraffic(url)
  const endReader = await startReader(url)
  await sleep(500)
  const begun = performance.now()
  const child = spawn(command, args, { env: { PATH: process.env.PATH ?? '', DATABASE_URL: url }, stdio: 'ignore' })
  const exited = new Promise((resolve) => child.on('close', resolve))
  await sleep(READER_MS)
  await endReader()
  const code = await exited
  const took = performance.now() - begun
  if (code !== 0) throw new Error(`${name} exited with ${String(code)}`)
  const waits = (await traffic.stop()).sort((a, b) => a - b)
  await client.query('DROP TABLE accounts; DROP SCHEMA IF EXISTS pgrunbook CASCADE')
  await client.end()
  const longest = waits.at(-1)!
  const stopped = waits.filter((wait) => wait > 1_000).length
  const cells = [
    name,
    `${(longest / 1000).toFixed(2)} s`,
    String(stopped),
    String(waits.length),
    `${(took / 1000).toFixed(1)} s`,
  ]
  process.stdout.write(`| ${cells.join(' | ')} |\n`)
}

async function main(): Promise<void> {
  const { major, folder } = await clientTool()
  const server = await startEmbeddedServer({ major })
  const files = mkdtempSync(path.join(tmpdir(), 'bench-locks-'))
  try {
    writeFileSync(path.join(files, '20260101_add_note.sql'), SQL)
    const apply = [path.join(ROOT, 'dist/cli.js'), 'apply', '20260101_add_note.sql', '--migrations-dir', files]
    const ours = (...more: string[]) => [...apply, '--no-backup', 'benchmark', ...more]
    process.stdout.write(
      `${cpus().length} cores, PostgreSQL ${major}, ${CLIENTS} clients, a reader of ${READER_MS / 1000} s\n\n` +
        '| | longest wait of a statement | waits over 1 s | statements | migration took |\n| --- | --- | --- | --- | --- |\n',
    )
    const url = server.url()
    await measure('psql', url, path.join(folder, 'psql'), ['-X', '-f', path.join(files, '20260101_add_note.sql'), url])
    await measure('pg-runbook', url, process.execPath, ours())
    await measure('pg-runbook, `--lock-timeout 500ms`', url, process.execPath, ours('--lock-timeout', '500ms'))
  } finally {
    await server.remove()
    rmSync(files, { recursive: true, force: true })
  }
}

await main()
