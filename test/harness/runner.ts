// Starts an action as the runner does: `node dist/<name>.js` with INPUT_* and the runner's files, in a clean environment, and
// reads back what the runner would: exit code, outputs, state, summary, log, annotations, masks, and what was left behind.
import { spawn } from 'node:child_process'
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { parse } from 'yaml'
import { type Sampling, descendants, sampleCommandLines } from './command-lines.js'
import { type RunnerFiles, runnerEnvironment, runnerFiles } from './runner-files.js'
import { type ReadOutput, masked, readKeyValueFile, readOutput } from './runner-commands.js'

export const ROOT = path.resolve(import.meta.dirname, '../..')

export interface StepOptions {
  /** Added to the clean environment; a GitHub of `startGitHub()` gives its own by `github.env()`. */
  env?: Record<string, string | undefined>
  /** The event's payload. Default: a private repository. */
  event?: object
  /** What `${{ github.token }}` in a default stands for. */
  token?: string
  /** GITHUB_WORKSPACE and the working directory; default an empty folder. */
  workspace?: string
  /** SIGINT to the entry process only, when so many milliseconds have passed or the log matches. */
  signalAfter?: number | RegExp
  signal?: NodeJS.Signals
  /** Goes on as the runner does: SIGTERM 7.5 s after the signal, the whole tree killed 2.5 s later. */
  ladder?: boolean
  /** `source` runs src/entry.ts without a build. */
  from?: 'dist' | 'source'
  /** A step that takes longer is killed with its tree. */
  timeLimitMs?: number
  state?: Record<string, string>
  /** Of an earlier step of the same job. */
  temp?: string
}

export interface Step extends ReadOutput {
  /** null when a signal ended it. */
  exitCode: number | null
  outputs: Record<string, string>
  state: Record<string, string>
  summary: string
  /** `log` as people see it. */
  maskedLog: string
  /** stdout and stderr as they were written. */
  raw: string
  /** RUNNER_TEMP; it stays until the test file ends. */
  temp: string
  workspace: string
  /** Paths below RUNNER_TEMP after the step. */
  tempLeftovers: string[]
  /** The file at the output `report-path`, parsed. */
  report: unknown
  /** Of the step and its children, sampled while it ran. */
  commandLines: string[]
  ms: number
}

/** Runs an action by its folder's name, or any entry file by its path (`.ts` without a build). */
export async function runStub(
  entry: string,
  inputs: Record<string, string> = {},
  options: StepOptions = {},
): Promise<Step> {
  const files = runnerFiles(options)
  const env = {
    ...runnerEnvironment(files),
    ...inputVariables(entry, inputs, options.token ?? ''),
    ...Object.fromEntries(Object.entries(options.state ?? {}).map(([name, value]) => [`STATE_${name}`, value])),
    ...options.env,
  }
  return finished(files, await runNode(nodeArguments(entry, options.from), env, files.workspace, options))
}

/** The post step of a step that ran: same RUNNER_TEMP, its state in STATE_*. */
export const runCleanup = (step: Step, options: StepOptions = {}): Promise<Step> =>
  runStub('cleanup', {}, { ...options, state: step.state, temp: step.temp, workspace: step.workspace })

/** The CLI from a terminal that is no terminal: no runner's files, only `env` beside PATH and HOME. */
export async function runCli(
  args: string[],
  env: Record<string, string> = {},
  options: StepOptions = {},
): Promise<Step> {
  const files = runnerFiles(options)
  const plain = { PATH: process.env['PATH'], HOME: files.home, TMPDIR: files.temp, LANG: 'C.UTF-8', ...env }
  return finished(
    files,
    await runNode([...nodeArguments('cli', options.from), ...args], plain, files.workspace, options),
  )
}

function nodeArguments(entry: string, from: StepOptions['from'] = 'dist'): string[] {
  const typescript = [
    '--experimental-transform-types',
    '--disable-warning=ExperimentalWarning',
    ...['--import', path.join(ROOT, 'scripts/run-typescript.js')],
  ]
  if (entry.endsWith('.ts')) return [...typescript, path.resolve(entry)]
  if (entry.endsWith('.js')) return [path.resolve(entry)]
  if (from === 'source') return [...typescript, path.join(import.meta.dirname, 'entries/run-entry.ts'), entry]
  return [path.join(ROOT, 'dist', `${entry}.js`)]
}

/** As the runner names them, with action.yml's defaults; an input that action.yml does not declare is the test's mistake. */
function inputVariables(entry: string, inputs: Record<string, string>, token: string): Record<string, string> {
  const manifest = path.join(ROOT, entry === 'doctor' ? '.' : `actions/${entry}`, 'action.yml')
  const declared = existsSync(manifest)
    ? ((parse(readFileSync(manifest, 'utf8')) as { inputs?: Record<string, { default?: string | number | boolean }> })
        .inputs ?? {})
    : undefined
  const unknown = Object.keys(inputs).filter((name) => declared && !(name in declared))
  if (unknown.length > 0) throw new Error(`${entry} declares no input ${unknown.join(', ')}`)
  const defaults = Object.entries(declared ?? {}).map(([name, input]) => [
    name,
    evaluated(String(input.default ?? ''), token),
  ])
  const given = { ...(Object.fromEntries(defaults) as Record<string, string>), ...inputs }
  return Object.fromEntries(
    Object.entries(given).map(([name, value]) => [`INPUT_${name.replaceAll(' ', '_').toUpperCase()}`, value]),
  )
}

function evaluated(value: string, token: string): string {
  const text = value.replace(/\$\{\{\s*github\.token\s*\}\}/g, token)
  if (text.includes('${{')) throw new Error(`the harness cannot evaluate ${text}`)
  return text
}

interface Ran {
  exitCode: number | null
  raw: string
  commandLines: string[]
  ms: number
}

function runNode(
  args: string[],
  env: Record<string, string | undefined>,
  cwd: string,
  options: StepOptions,
): Promise<Ran> {
  const begun = Date.now()
  const defined = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined))
  const child = spawn(process.execPath, args, { cwd, env: defined, detached: true, stdio: ['ignore', 'pipe', 'pipe'] })
  const sampling: Sampling | undefined = process.platform === 'linux' ? sampleCommandLines(child.pid!) : undefined
  const timers: NodeJS.Timeout[] = []
  const later = (ms: number, action: () => void) => void timers.push(setTimeout(action, ms))
  const cancel = () => {
    child.kill(options.signal ?? 'SIGINT')
    if (!options.ladder) return
    later(7_500, () => child.kill('SIGTERM'))
    later(10_000, () => killTree(child.pid!))
  }
  later(options.timeLimitMs ?? 50_000, () => killTree(child.pid!))
  if (typeof options.signalAfter === 'number') later(options.signalAfter, cancel)
  let [raw, hasSignalled] = ['', false]
  const hear = (chunk: string) => {
    raw += chunk
    if (hasSignalled || !(options.signalAfter instanceof RegExp) || !options.signalAfter.test(raw)) return
    hasSignalled = true
    cancel()
  }
  child.stdout.setEncoding('utf8').on('data', hear)
  child.stderr.setEncoding('utf8').on('data', hear)
  return new Promise((resolve, reject) => {
    child.once('error', reject).once('close', (exitCode) => {
      timers.forEach(clearTimeout)
      resolve({ exitCode, raw, commandLines: sampling?.stop() ?? [], ms: Date.now() - begun })
    })
  })
}

function killTree(pid: number): void {
  for (const one of process.platform === 'linux' ? descendants(pid) : [-pid]) {
    try {
      process.kill(one, 'SIGKILL')
    } catch {
      // it has just ended by itself
    }
  }
}

function finished(files: RunnerFiles, ran: Ran): Step {
  const text = (file: string) => readFileSync(file, 'utf8')
  const read = readOutput(ran.raw)
  const outputs = readKeyValueFile(text(files.output))
  const reportPath = outputs['report-path']
  return {
    ...read,
    ...ran,
    outputs,
    maskedLog: masked(read.log, read.masks),
    state: readKeyValueFile(text(files.state)),
    summary: text(files.summary),
    temp: files.temp,
    workspace: files.workspace,
    tempLeftovers: readdirSync(files.temp, { recursive: true, encoding: 'utf8' }).sort(),
    report: reportPath && existsSync(reportPath) ? (JSON.parse(text(reportPath)) as unknown) : undefined,
  }
}
