// npm run bench:migrations: pending files against psql, dbmate and node-pg-migrate on the same server, at no distance and at 20 ms
// round trip; and the run that finds nothing to do. Prints Markdown tables for docs/benchmarks.md. The peers are installed into a
// temporary folder by npm.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, connect as connectTo } from 'node:net'
import { cpus, tmpdir } from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { writeHistory } from '../db/scenarios/write-history.js'
import { clientTool } from '../test/harness/client-tool.js'
import { type EmbeddedServer, startEmbeddedServer } from '../test/harness/embedded-server.js'
import { type Runner, eachFile, installPeers, runners } from './bench-migrations-peers.js'

const WORK = mkdtempSync(path.join(tmpdir(), 'bench-migrations-'))
const ROUNDS = Number(process.argv[2] ?? 3)
const COUNTS = (process.argv[3] ?? '1,200,2000').split(',').map(Number)

/** A line that holds every byte back for half a round trip, in order. */
async function slowLine(port: number, roundTripMs: number): Promise<{ port: number; close(): void }> {
  const server = createServer((near) => {
    const far = connectTo(port, '127.0.0.1')
    for (const [from, to] of [
      [near, far],
      [far, near],
    ] as const) {
      from.setNoDelay(true)
      from.on('data', (bytes) => setTimeout(() => to.writable && to.write(bytes), roundTripMs / 2))
      from.on('close', () => setTimeout(() => to.destroy(), roundTripMs / 2))
      from.on('error', () => to.destroy())
    }
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return { port: (server.address() as { port: number }).port, close: () => server.close() }
}

async function onServer(server: EmbeddedServer, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: server.url() })
  await client.connect()
  await client.query(sql)
  await client.end()
}

const median = (values: number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1]!
const shown = (milliseconds: number): string =>
  milliseconds < 1000 ? `${milliseconds.toFixed(0)} ms` : `${(milliseconds / 1000).toFixed(2)} s`
const line = (...cells: string[]) => void process.stdout.write(`| ${cells.join(' | ')} |\n`)

/** The proxy lives in this process: the tool must not block it. */
async function timed({ command, args, env = {} }: ReturnType<Runner['run']>): Promise<number> {
  const { spawn } = await import('node:child_process')
  const begun = performance.now()
  const child = spawn(command, args, {
    env: { PATH: process.env.PATH ?? '', HOME: WORK, ...env },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let stderr = ''
  child.stderr.on('data', (text) => (stderr = `${stderr}${String(text)}`.slice(-2000)))
  const code = await new Promise((resolve) => child.on('close', resolve))
  if (code !== 0) throw new Error(`${command} ${args.slice(0, 3).join(' ')} exited with ${String(code)}: ${stderr}`)
  return performance.now() - begun
}

let databases = 0
async function measure(
  server: EmbeddedServer,
  port: number,
  runner: Runner,
  folder: string,
  rounds: number,
  again: boolean,
): Promise<number> {
  const times: number[] = []
  for (let round = 0; round < rounds; round++) {
    const name = `bench${++databases}`
    await onServer(server, `CREATE DATABASE ${name}`)
    const url = new URL(server.url())
    url.pathname = `/${name}`
    const direct = url.href
    url.port = String(port)
    const first = await timed(runner.run(again ? direct : url.href, folder))
    times.push(again ? await timed(runner.run(url.href, folder)) : first)
    await onServer(server, `DROP DATABASE ${name}`)
  }
  return median(times)
}

async function folderFor(runner: Runner, count: number): Promise<string> {
  const files = path.join(WORK, `files${count}`)
  if (!existsSync(files)) {
    mkdirSync(files)
    await writeHistory('prisma', count, files)
    // Prisma's own BEGIN and COMMIT inside a file: dbmate cannot take them, so nobody gets them.
    eachFile(files, (name, text) => writeFileSync(path.join(files, name), text.replace(/^(?:BEGIN|COMMIT);$/gm, '')))
  }
  const own = path.join(WORK, `${count}-${runner.name.replace(/\W+/g, '-')}`)
  if (!existsSync(own)) {
    mkdirSync(own)
    const copy = (name: string, text: string) => writeFileSync(path.join(own, name), text)
    if (runner.prepare) runner.prepare(files, own)
    else eachFile(files, copy)
  }
  return own
}

async function table(
  server: EmbeddedServer,
  all: Runner[],
  title: string,
  counts: number[],
  again: boolean,
): Promise<void> {
  process.stdout.write(`\n${title}\n\n`)
  const distances = [0, 20]
  line('', ...counts.flatMap((count) => distances.map((ms) => `${count} files, ${ms} ms`)))
  line('---', ...counts.flatMap(() => distances.map(() => '---')))
  for (const runner of all) {
    const cells: string[] = []
    for (const count of counts) {
      const own = await folderFor(runner, count)
      for (const roundTripMs of distances) {
        if (runner.skips?.(count, roundTripMs)) {
          cells.push('-')
          continue
        }
        const slow = roundTripMs > 0 ? await slowLine(server.port, roundTripMs) : undefined
        const rounds = count > 500 || roundTripMs > 0 ? 1 : ROUNDS
        cells.push(shown(await measure(server, slow?.port ?? server.port, runner, own, rounds, again)))
        slow?.close()
      }
    }
    line(runner.name, ...cells)
  }
}

async function main(): Promise<void> {
  const { major, folder } = await clientTool()
  const psql = path.join(folder, 'psql')
  if (spawnSync(psql, ['--version']).status !== 0) throw new Error(`${psql} is needed`)
  const all = runners(psql, installPeers(WORK))
  const server = await startEmbeddedServer({ major })
  process.stdout.write(`${cpus().length} cores (${cpus()[0]!.model}), PostgreSQL ${major}, medians of ${ROUNDS}\n`)
  try {
    await table(server, all, 'All pending, on an empty database:', COUNTS, false)
    const known = all.filter(({ name }) => !name.startsWith('psql'))
    await table(server, known, 'Nothing pending:', process.argv[4]?.split(',').map(Number) ?? [200, 10_000], true)
  } finally {
    await server.remove()
    rmSync(WORK, { recursive: true, force: true })
  }
}

await main()
