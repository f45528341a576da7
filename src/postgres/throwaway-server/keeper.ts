// The process that keeps a throw-away server: it runs initdb, then postgres, and when the pipe from us closes, because we say so or
// because we were killed, it ends the server and removes its folder. One way to end, however it comes to it.
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { RunbookError } from '../../errors.js'
import type { ServerUser } from './server-user.js'

export interface KeeperOrder {
  folder: string
  user: ServerUser | undefined
  /** Programs with their arguments; the last one is the server. */
  steps: readonly (readonly string[])[]
}

export interface KeeperOptions {
  signal?: AbortSignal | undefined
  startTimeLimitMs?: number
  /** Hears what the server says, line by line. */
  hear?: (line: string) => void
}

export interface Keeper {
  pid: number | undefined
  /** Resolves when the server takes connections, of readers at least. @throws RunbookError `no-scratch-database` */
  ready: Promise<void>
  /** Resolves when the server and its keeper are gone, for whatever reason. */
  gone: Promise<void>
  /** Ends the server at once, removes the folder, and waits for both. False where the folder may be left. */
  end(): Promise<boolean>
}

/** Runs in a Node of its own: it must outlive us, and nothing of ours may be loaded by it. Signals of a terminal are not its business. */
const SCRIPT = `
const { spawn } = require('node:child_process')
const { rm } = require('node:fs/promises')
const { folder, user, steps } = JSON.parse(process.argv[1])
let child, ending = false
const end = () => {
  if (ending) return
  ending = true
  child?.kill('SIGQUIT')
  setTimeout(() => child?.kill('SIGKILL'), 10_000).unref()
}
const run = ([file, ...args]) => new Promise((resolve) => {
  child = spawn(file, args, { ...user, cwd: folder, stdio: ['ignore', 'ignore', 'inherit'], detached: true })
  child.on('error', (error) => { console.error(error.message); resolve(127) })
  child.on('exit', (code) => resolve(code ?? 1))
})
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => {})
process.stderr.on('error', () => {})
process.stdin.on('error', end).on('close', end).on('end', end).resume()
const work = async () => {
  for (const step of steps) if (ending || await run(step) !== 0) break
  await rm(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 })
}
work().then(() => process.exit(0), (error) => { console.error(error.message); process.exit(1) })
`

/** Also of a standby or a recovery: "ready to accept read-only connections". */
const READY = /database system is ready to accept (?:read.only )?connections/
const START_TIME_LIMIT_MS = 120_000
const END_TIME_LIMIT_MS = 30_000
const SAID_BYTES = 4_000

export function startKeeper(order: KeeperOrder, path: string, options: KeeperOptions = {}): Keeper {
  const child = spawn(process.execPath, ['--input-type=commonjs', '-e', SCRIPT, '--', JSON.stringify(order)], {
    detached: true, // a Ctrl-C in our terminal is for us
    stdio: ['pipe', 'ignore', 'pipe'],
    env: { PATH: path, LC_ALL: 'C' },
  })
  child.stdin.on('error', () => {})
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()).once('error', () => resolve()))
  return {
    pid: child.pid,
    ready: untilReady(child, options),
    gone: ended,
    async end() {
      child.stdin.end()
      const limit = AbortSignal.timeout(END_TIME_LIMIT_MS)
      const inTime = await Promise.race([ended.then(() => true), once(limit, 'abort').then(() => false)])
      if (!inTime) child.kill('SIGKILL')
      return inTime && child.exitCode === 0
    },
  }
}

function untilReady(child: ChildProcess, options: KeeperOptions): Promise<void> {
  const { signal, hear, startTimeLimitMs = START_TIME_LIMIT_MS } = options
  return new Promise((resolve, reject) => {
    let said = ''
    const late = `it took more than ${startTimeLimitMs / 60_000} minutes`
    const limit = setTimeout(() => reject(notStarted(late)), startTimeLimitMs)
    const settle = (then: () => void) => {
      clearTimeout(limit)
      then()
    }
    // read to the end: a full pipe would stop the server
    child.stderr!.setEncoding('utf8').on('data', (text: string) => {
      said = (said + text).slice(-SAID_BYTES)
      if (READY.test(said)) settle(resolve)
    })
    if (hear) createInterface(child.stderr!).on('line', hear)
    child.once('error', (error) => settle(() => reject(notStarted(error.message))))
    child.once('close', () => settle(() => reject(notStarted(said.trim()))))
    signal?.addEventListener('abort', () => settle(() => reject(signal.reason as Error)), { once: true })
  })
}

const notStarted = (said: string): RunbookError =>
  new RunbookError('no-scratch-database', `a throw-away server did not start: ${said || 'it said nothing'}`, {
    state: 'nothing-changed',
    hint: 'mend what it says (often a full disk or no memory), or give a server that is there for it with SCRATCH_DATABASE_URL.',
  })
