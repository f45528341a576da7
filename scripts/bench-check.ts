// npm run bench:check: 1,000 migration files, checked by the whole process of `pg-runbook check` and by squawk's native binary, and
// what each of them finds in files that were written to be found. Prints Markdown for docs/rules/README.md. Installs squawk from npm
// into a temporary folder. BENCH_CLI names another program than dist/cli.js.
import { execFileSync, spawnSync } from 'node:child_process'
import { cpus, tmpdir } from 'node:os'
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { writeHistory } from '../db/scenarios/write-history.js'

const ROUNDS = Number(process.argv[2] ?? 7)
const COUNT = 1000
const ROOT = path.resolve(import.meta.dirname, '..')
const CLI = path.resolve(process.env.BENCH_CLI ?? path.join(ROOT, 'dist/cli.js'))
const RULES = path.join(ROOT, 'db/scenarios/rules')

interface Tool {
  name: string
  file: string
  args: (folder: string) => string[]
  /** With findings. */
  exitCode: number
}

function install(work: string): string {
  writeFileSync(path.join(work, 'package.json'), '{"private":true}')
  execFileSync('npm', ['install', '--silent', '--no-audit', '--no-fund', 'squawk-cli@2'], { cwd: work })
  return path.join(work, 'node_modules/@squawk-cli', `${process.platform}-${process.arch}`, 'bin/squawk')
}

const files = (folder: string): string[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.sql'))
    .map((name) => path.join(folder, name))

interface Timing {
  wall: number
  cpu: number
}

/** Of the whole process, in milliseconds; both tools end with an exit code of their own where they find something. */
function run({ file, args, exitCode }: Tool, folder: string): Timing {
  const begun = performance.now()
  const { status, stderr } = spawnSync('/usr/bin/env', ['time', '-f', '%U %S', file, ...args(folder)], {
    maxBuffer: 1e9,
    encoding: 'utf8',
  })
  if (status !== exitCode) throw new Error(stderr)
  const [user = 0, system = 0] = stderr.trim().split('\n').at(-1)!.split(' ').map(Number)
  return { wall: performance.now() - begun, cpu: 1000 * (user + system) }
}

const median = (values: number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1]!

function speed(tools: Tool[], folder: string): void {
  const taken = new Map(tools.map(({ name }) => [name, [] as Timing[]]))
  for (let round = 0; round < ROUNDS; round++) for (const tool of tools) taken.get(tool.name)!.push(run(tool, folder))
  process.stdout.write(
    `\n${COUNT} files, ${cpus().length} cores, median of ${ROUNDS}\n\n| tool | wall | CPU |\n| --- | --- | --- |\n`,
  )
  for (const [name, timings] of taken) {
    const [wall, cpu] = [median(timings.map((one) => one.wall)), median(timings.map((one) => one.cpu))]
    process.stdout.write(`| ${name} | ${wall.toFixed(0)} ms | ${cpu.toFixed(0)} ms |\n`)
  }
}

function squawkFinds(squawk: string, file: string): string[] {
  const { stdout } = spawnSync(squawk, ['--reporter', 'json', '--assume-in-transaction', file], { encoding: 'utf8' })
  const found = JSON.parse(stdout || '[]') as { rule_name: string }[]
  // asked of nearly every file, whatever it holds
  return [...new Set(found.map(({ rule_name }) => rule_name))].filter((rule) => !/timeout|robust/.test(rule))
}

/** By rule: of the files written to be found and to be left alone, how many each tool says something about. */
function findings(squawk: string, work: string): void {
  process.stdout.write(
    '\n| rule | bad files: pg-runbook | squawk | good files: pg-runbook | squawk | as |\n| --- | --- | --- | --- | --- | --- |\n',
  )
  for (const rule of readdirSync(RULES).sort()) {
    const names = readdirSync(path.join(RULES, rule))
    const count = (kind: string, said: (file: string) => boolean) => {
      const own = names.filter((name) => name.startsWith(kind))
      return `${own.filter((name) => said(path.join(RULES, rule, name))).length} of ${own.length}`
    }
    const as = new Set<string>()
    const squawkSays = (file: string) => {
      const found = squawkFinds(squawk, file)
      if (path.basename(file).startsWith('bad')) found.forEach((one) => as.add(one))
      return found.length > 0
    }
    const own = (file: string) => ownFinds(file, work).includes(rule)
    const cells = [count('bad', own), count('bad', squawkSays), count('good', own), count('good', squawkSays)]
    process.stdout.write(`| ${rule} | ${cells.join(' | ')} | ${[...as].join(', ')} |\n`)
  }
}

function ownFinds(file: string, work: string): string[] {
  const folder = path.join(work, 'one')
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder)
  const parts = readFileSync(file, 'utf8').split(/^-- file: (.+)\n/m)
  if (parts.length === 1) writeFileSync(path.join(folder, '20260101_example.sql'), parts[0]!)
  for (let index = 1; index < parts.length; index += 2)
    writeFileSync(path.join(folder, parts[index]!), parts[index + 1]!)
  const { stdout } = spawnSync(process.execPath, [CLI, 'check', '--migrations-dir', folder, '--json'], {
    encoding: 'utf8',
  })
  return (JSON.parse(stdout) as { findings: { rule: string }[] }).findings.map(({ rule }) => rule)
}

const work = mkdtempSync(path.join(tmpdir(), 'pg-runbook-bench-check-'))
try {
  const squawk = install(work)
  const folder = path.join(work, 'history')
  await writeHistory('saas', COUNT, folder)
  speed(
    [
      {
        name: 'pg-runbook check',
        file: process.execPath,
        args: (own) => [CLI, 'check', '--migrations-dir', own, '--json'],
        exitCode: 3,
      },
      {
        name: 'squawk',
        file: squawk,
        args: (own) => ['--reporter', 'json', '--assume-in-transaction', ...files(own)],
        exitCode: 1,
      },
    ],
    folder,
  )
  findings(squawk, work)
} finally {
  rmSync(work, { recursive: true, force: true })
}
