// Runs a program that may take hours, as tar and pg_verifybackup of a large backup do: without a time limit, ended with all that it has
// started when we are cancelled or gone, and out of reach of a terminal's Ctrl-C, which is for us.
import { type ChildProcess, spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import type { Finished } from '../../postgres/client-tools/run-program.js'

export interface RunToEnd {
  /** The whole environment. */
  env: Record<string, string>
  signal?: AbortSignal | undefined
  /** An open file that standard output goes to; it is not kept then. */
  into?: number
  /** Lines of standard error that it takes are not kept. */
  takes?: (line: string) => boolean
}

/** What a person can read; a program that complains of each file says the same many times. */
const KEPT_LINES = 20
const KEPT_CHARACTERS = 64 * 1024
const NOT_STARTED = 127

/**
 * What it said first is kept.
 * @returns exit code 127 where it could not be started or was ended by a signal that is not ours
 * @throws the signal's reason, once the program is gone
 */
export function runToEnd(file: string, args: readonly string[], run: RunToEnd): Promise<Finished> {
  const { env, signal, into, takes } = run
  return new Promise((resolve, reject) => {
    signal?.throwIfAborted()
    const child = spawn(file, args, { env, stdio: ['ignore', into ?? 'pipe', 'pipe'], detached: true })
    const kill = () => killGroup(child)
    signal?.addEventListener('abort', kill)
    process.once('exit', kill)
    let stdout = ''
    const lines: string[] = []
    child.stdout?.setEncoding('utf8').on('data', (text: string) => {
      if (stdout.length < KEPT_CHARACTERS) stdout += text
    })
    createInterface(child.stderr!).on('line', (line) => {
      if (!takes?.(line) && lines.length < KEPT_LINES) lines.push(line)
    })
    const end = (exitCode: number, problem?: string) => {
      signal?.removeEventListener('abort', kill)
      process.off('exit', kill)
      if (signal?.aborted) reject(signal.reason as Error)
      else resolve({ exitCode, stdout, stderr: problem ?? lines.join('\n') })
    }
    child.once('error', (error) => end(NOT_STARTED, error.message))
    child.once('close', (code, by) => end(code ?? NOT_STARTED, by && lines.length === 0 ? `ended by ${by}` : undefined))
  })
}

function killGroup({ pid }: ChildProcess): void {
  try {
    if (pid !== undefined) process.kill(-pid, 'SIGTERM')
  } catch {
    // it has just ended by itself
  }
}
