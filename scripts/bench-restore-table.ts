// npm run bench:restore-table: one table out of a plain dump that holds more, beside psql with that table's part cut out by hand.
// Prints a Markdown table for docs/benchmarks.md. Needs about 2 GB of free disk for 3 M rows.
import { spawn } from 'node:child_process'
import { createWriteStream, mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import pg from 'pg'
import { withOpenedBackup } from '../src/backups/opening/open-backup.js'
import { readTables } from '../src/backups/opening/read-tables.js'
import { surveyBackup } from '../src/backups/opening/survey.js'
import { silentLog } from '../src/log.js'
import { parseDatabaseUrl } from '../src/postgres/connection-url.js'
import { restoreTables } from '../src/restore/tables/restore-tables.js'
import { clientTool } from '../test/harness/client-tool.js'
import { startEmbeddedServer } from '../test/harness/embedded-server.js'

const ROWS = Number(process.argv[2] ?? 3_000_000)
const { major, folder: programs } = await clientTool()
const tool = (name: string): string => path.join(programs, name)

const FILL = `
  CREATE TABLE events (id bigint PRIMARY KEY, actor uuid, at timestamptz, kind text, note text);
  INSERT INTO events SELECT n, md5(n::text)::uuid, timestamptz '2026-01-01 00:00Z' + n * interval '1 second',
    (ARRAY['login', 'view', 'edit', 'delete'])[1 + n % 4], repeat('the quick brown fox ', 2 + n % 4) FROM generate_series(1, ${ROWS}) n;
  CREATE INDEX ON events (actor); CREATE INDEX ON events (at); CREATE INDEX ON events (kind, at);
  CREATE TABLE a_large_one_before AS SELECT n AS id, repeat('x', 200) AS filler FROM generate_series(1, ${ROWS}) n`

async function run(command: string, args: readonly string[], output?: string): Promise<void> {
  const child = spawn(command, args, { stdio: ['ignore', output === undefined ? 'ignore' : 'pipe', 'inherit'] })
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve))
  if (output !== undefined) await pipeline(child.stdout!, createWriteStream(output))
  if ((await ended) !== 0) throw new Error(`${command} failed`)
}

const line = (...cells: string[]) => void process.stdout.write(`| ${cells.join(' | ')} |\n`)

async function timed(name: string, body: () => Promise<unknown>): Promise<void> {
  const begun = performance.now()
  await body()
  line(name, `${((performance.now() - begun) / 1000).toFixed(1)} s`)
}

const folder = mkdtempSync(path.join(tmpdir(), 'pg-runbook-bench-'))
const server = await startEmbeddedServer({ major })
try {
  const url = server.url('postgres')
  const client = new pg.Client({ connectionString: url })
  client.on('error', () => {}) // told by the query that it strikes
  await client.connect()
  await client.query(FILL)
  const [whole, part] = [path.join(folder, 'whole.sql'), path.join(folder, 'part.sql')]
  await run(tool('pg_dump'), ['--dbname', url], whole)
  await run(tool('pg_dump'), ['--dbname', url, '--table', 'public.events'], part)
  const mb = (file: string) => `${Math.round(statSync(file).size / 1e6)} MB`
  line('What', `${ROWS} rows, ${mb(part)} of ${mb(whole)}`)
  line('---', '---')
  const psql = (file: string) => run(tool('psql'), ['-qX', '-v', 'ON_ERROR_STOP=1', '--dbname', url, '-f', file])
  const deps = { log: silentLog, now: () => new Date() }
  const limits = { lockTimeoutMs: 0, statementTimeoutMs: 0, noOwner: false, noPrivileges: false, dryRun: false }
  const open = {
    identities: [],
    env: process.env,
    temporaryFolder: folder,
    log: silentLog,
    signal: AbortSignal.any([]),
  }
  await withOpenedBackup({ kind: 'file', path: whole }, open, async (backup) => {
    const survey = await surveyBackup(backup, deps)
    const restore = (into: 'beside' | 'replace') =>
      restoreTables({ tables: ['events'], into, ...limits }, parseDatabaseUrl(url, 'bench'), backup, survey, deps)
    await timed('reading the whole file once, before anything is changed', () => surveyBackup(backup, deps))
    await timed('finding and reading the table', async () => {
      for await (const event of readTables(backup, survey, [{ schema: 'public', name: 'events' }])) void event
    })
    await timed('beside the live one', () => restore('beside'))
    await timed('replace: nothing differs', () => restore('replace'))
    await client.query('UPDATE events SET note = NULL WHERE id % 1000 = 0; DELETE FROM events WHERE id % 1000 = 1')
    await timed('replace: 0.2 % differ', () => restore('replace'))
    await client.query('DELETE FROM events WHERE id % 2 = 0')
    await timed('replace: half of the rows are gone', () => restore('replace'))
    await client.query('TRUNCATE events')
    await timed('replace: all rows are gone', () => restore('replace'))
    await client.query('DROP TABLE events')
    await timed('the table is gone', () => restore('replace'))
  })
  await client.query('DROP TABLE events')
  await timed('psql of the part, the table is gone', () => psql(part))
  const rows = path.join(folder, 'rows.sql')
  await run(tool('pg_dump'), ['--dbname', url, '--table', 'public.events', '--data-only'], rows)
  await client.query('TRUNCATE events')
  await timed('psql of the rows into the live table with its indexes', () => psql(rows))
  await client.end()
} finally {
  await server.remove()
  rmSync(folder, { recursive: true, force: true })
}
