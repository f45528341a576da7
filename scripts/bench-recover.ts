// npm run bench:recover -- [millions of rows] [share gone]: rows gone out of a table with a child, and three ways to have them back: this
// recovery from the file, plain and packed; the runbook's way (the whole backup into another database, then NOT IN) and the same with NOT
// EXISTS. Whole time from the file to the rows. Prints a Markdown table for docs/benchmarks.md.
import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createReadStream, createWriteStream, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import { promisify } from 'node:util'
import { constants, createZstdCompress } from 'node:zlib'
import pg from 'pg'
import { clientTool } from '../test/harness/client-tool.js'
import { startEmbeddedServer } from '../test/harness/embedded-server.js'

const run = promisify(execFile)
const ROWS = Math.round(Number(process.argv[2] ?? 3) * 1_000_000)
const SHARE = Number(process.argv[3] ?? 30)
/** NOT IN compares every row with every other once the list does not fit into work_mem: ended after this. */
const NOT_IN_LIMIT_SECONDS = Number(process.argv[4] ?? 120)

const FILL = `
  CREATE TABLE organizations (id bigint PRIMARY KEY, name text NOT NULL, slug text NOT NULL, settings jsonb, created_at timestamptz NOT NULL);
  INSERT INTO organizations SELECT n, 'Organization ' || n, md5(n::text), jsonb_build_object('plan', n % 5, 'seats', n % 97, 'note', repeat('x', n % 60)),
    timestamptz '2025-01-01 00:00Z' + n * interval '1 second' FROM generate_series(1, ${ROWS}) n;
  ALTER TABLE organizations ADD UNIQUE (slug); CREATE INDEX ON organizations (created_at);
  CREATE TABLE events AS SELECT n AS id, md5((n * 3)::text) AS token, repeat('the quick brown fox ', 2) AS note FROM generate_series(1, ${ROWS}) n;
  ALTER TABLE events ADD PRIMARY KEY (id); CREATE INDEX ON events (token)`

interface Result {
  seconds: number
  rows: number
  peakMb?: number
}

const line = (...cells: string[]) => void process.stdout.write(`| ${cells.join(' | ')} |\n`)

async function withClient<T>(url: string, body: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return await body(client)
  } finally {
    await client.end()
  }
}

const missingNow = (url: string): Promise<number> =>
  withClient(url, async (client) => {
    const { rows } = await client.query<{ n: number }>(`SELECT ${ROWS} - count(*)::int AS n FROM organizations`)
    return rows[0]!.n
  })

const remove = (url: string) =>
  withClient(url, async (client) => {
    await client.query(`DELETE FROM organizations WHERE id % ${SHARE} = 0`)
    await client.query('VACUUM ANALYZE organizations')
  })

async function recoverRows(url: string, file: string, folder: string): Promise<Result> {
  const gone = await missingNow(url)
  const begun = performance.now()
  const cli = path.resolve(import.meta.dirname, '../dist/cli.js')
  const args = ['recover-rows', file, '--table', 'organizations', '--insert', '--max-rows', String(ROWS)]
  const child = spawn(process.execPath, [cli, ...args, '--destination', folder], {
    env: { ...process.env, DATABASE_URL: url },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  let peakMb = 0
  const timer = setInterval(() => {
    try {
      const status = readFileSync(`/proc/${child.pid}/status`, 'utf8')
      peakMb = Math.max(peakMb, Number(/VmHWM:\s+(\d+)/.exec(status)![1]) / 1024)
    } catch {
      // it has ended meanwhile
    }
  }, 50)
  const [code] = (await once(child, 'exit')) as [number]
  clearInterval(timer)
  if (code !== 0) throw new Error(`recover-rows exited with ${code}`)
  return { seconds: (performance.now() - begun) / 1000, rows: gone - (await missingNow(url)), peakMb }
}

const COPY_BACK = (condition: string): string => `INSERT INTO organizations SELECT * FROM beside b WHERE ${condition}`

/** The whole backup into another database by psql; then its table beside the live one, as postgres_fdw or COPY would give it. */
async function restoreAndInsert(
  server: { url(name?: string): string },
  file: string,
  psql: string,
  condition: string,
  limitSeconds: number,
): Promise<Result | string> {
  const gone = await missingNow(server.url('live'))
  const begun = performance.now()
  await withClient(server.url(), (client) => client.query('CREATE DATABASE temp_restore'))
  try {
    await run(psql, ['--quiet', '--no-psqlrc', '--dbname', server.url('temp_restore'), '--file', file], {
      maxBuffer: 1e9,
    })
    await run('/bin/sh', [
      '-c',
      `"$0" -d "$1" -qAt -c 'COPY organizations TO STDOUT' | "$0" -d "$2" -q -c 'CREATE UNLOGGED TABLE beside (LIKE organizations)' -c 'COPY beside FROM STDIN'`,
      ...[psql, server.url('temp_restore'), server.url('live')],
    ])
    return await withClient(server.url('live'), async (client) => {
      await client.query(`ANALYZE beside; SET statement_timeout = '${limitSeconds}s'`)
      try {
        await client.query(COPY_BACK(condition))
      } catch {
        return `more than ${Math.round((performance.now() - begun) / 1000)} s (ended)`
      }
      return { seconds: (performance.now() - begun) / 1000, rows: gone - (await missingNow(server.url('live'))) }
    })
  } finally {
    await withClient(server.url('live'), (client) => client.query('DROP TABLE IF EXISTS beside'))
    await withClient(server.url(), (client) => client.query('DROP DATABASE temp_restore WITH (FORCE)'))
  }
}

/** As a backup is stored by default. */
async function pack(file: string): Promise<string> {
  const packed = `${file}.zst`
  const level = { params: { [constants.ZSTD_c_compressionLevel]: 1 } }
  await pipeline(createReadStream(file), createZstdCompress(level), createWriteStream(packed))
  return packed
}

const told = (result: Result | string): [string, string, string] =>
  typeof result === 'string'
    ? [result, '', '']
    : [`${result.seconds.toFixed(1)} s`, String(result.rows), result.peakMb ? `${Math.round(result.peakMb)} MB` : '']

async function main(): Promise<void> {
  const { major, folder: tools } = await clientTool()
  const server = await startEmbeddedServer({ major, settings: { max_wal_size: '8GB', shared_buffers: '1GB' } })
  const folder = mkdtempSync(path.join(tmpdir(), 'pg-runbook-bench-'))
  try {
    await withClient(server.url(), (client) => client.query('CREATE DATABASE live'))
    await withClient(server.url('live'), (client) => client.query(FILL))
    const file = path.join(folder, 'backup.sql')
    await run(path.join(tools, 'pg_dump'), ['--dbname', server.url('live'), '--file', file])
    const psql = path.join(tools, 'psql')
    line(`${ROWS} rows, 1 of ${SHARE} gone`, 'Time', 'Rows back', 'Memory in Node')
    line('---', '---', '---', '---')
    await remove(server.url('live'))
    line('recover-rows', ...told(await recoverRows(server.url('live'), file, folder)))
    await remove(server.url('live'))
    const packed = await pack(file)
    line('recover-rows, packed', ...told(await recoverRows(server.url('live'), packed, folder)))
    await remove(server.url('live'))
    const exists = 'NOT EXISTS (SELECT FROM organizations o WHERE o.id = b.id)'
    line('psql, then NOT EXISTS', ...told(await restoreAndInsert(server, file, psql, exists, 3600)))
    await remove(server.url('live'))
    const notIn = 'id NOT IN (SELECT id FROM organizations)'
    line(
      "psql, then the runbook's NOT IN",
      ...told(await restoreAndInsert(server, file, psql, notIn, NOT_IN_LIMIT_SECONDS)),
    )
  } finally {
    rmSync(folder, { recursive: true, force: true })
    await server.remove()
  }
}

await main()
