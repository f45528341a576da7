// A child process that streams: in a process group of its own, without a shell, and its exit code counts.
import { type ChildProcess, spawn } from 'node:child_process'
import type { Readable, Writable } from 'node:stream'
import { type ErrorCode, RunbookError } from '../../errors.js'

const STDERR_KEPT_CHARACTERS = 16 * 1024

export interface Program {
  stdin: Writable
  stdout: Readable
  /** The end of what it wrote to standard error. */
  stderr(): string
  /** Resolves when it exited with 0; rejects with a RunbookError of the given code otherwise. */
  finished: Promise<void>
  kill(): void
}

/**
 * @param name how errors call it, e.g. `zstd`
 * @param env the child's whole environment
 * @param code of the RunbookError when it cannot be started, fails or is killed
 */
export function startProgram(
  name: string,
  [file, ...args]: readonly [string, ...string[]],
  env: Record<string, string>,
  code: ErrorCode,
): Program {
  const child = spawn(file, args, { env, stdio: ['pipe', 'pipe', 'pipe'], detached: true })
  let stderr = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr = (stderr + text).slice(-STDERR_KEPT_CHARACTERS)
  })
  const kill = () => killGroup(child)
  process.once('exit', kill)
  const finished = ended(child).then((ending) => {
    process.off('exit', kill)
    if (ending === undefined) return
    // Its reader went away: the reader's failure is the cause (see stream-failure.ts).
    const cause =
      ending.endsWith('SIGPIPE') || /Broken pipe/.test(stderr)
        ? Object.assign(new Error(ending), { code: 'EPIPE' })
        : undefined
    throw new RunbookError(code, [`${name} ${ending}`, stderr.trim()].filter(Boolean).join(': '), { cause })
  })
  finished.catch(() => {}) // whoever awaits it is told
  return { stdin: child.stdin, stdout: child.stdout, stderr: () => stderr.trim(), finished, kill }
}

/** Undefined when the program exited with 0, else how it ended. */
function ended(child: ChildProcess): Promise<string | undefined> {
  return new Promise((resolve) => {
    child.once('error', (error) => resolve(`could not be started (${error.message})`))
    child.once('close', (exitCode, signal) =>
      resolve(signal ? `was ended by ${signal}` : exitCode === 0 ? undefined : `exited with ${exitCode}`),
    )
  })
}

/** Ends the program and everything that it started. Harmless when it has ended already. */
function killGroup(child: ChildProcess): void {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return
  try {
    process.kill(-child.pid, 'SIGKILL')
  } catch {
    child.kill('SIGKILL')
  }
}
