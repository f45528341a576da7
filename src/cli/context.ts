// What a terminal gives an operation: its log, its environment, a folder for the time of the command and Ctrl-C.
import { rmSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { RunbookError } from '../errors.js'
import type { Log } from '../log.js'

export interface CliContext {
  log: Log
  env: NodeJS.ProcessEnv
  temporaryFolder: string
  signal: AbortSignal
}

/** SIGHUP: the terminal was closed, or the connection to it was lost. */
const ENDING_SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/** Runs `body`, and removes the folder whatever happens. The first Ctrl-C cancels; a second one ends at once. */
export async function withContext<T>(log: Log, body: (context: CliContext) => Promise<T>): Promise<T> {
  process.umask(0o077)
  const stopping = new AbortController()
  const cancel = (signal: NodeJS.Signals) => {
    const again = stopping.signal.aborted
    // A terminal that closes sends it twice, from the kernel and from the shell; that is nobody's impatience.
    if (again && signal === 'SIGHUP') return
    if (again) process.exit(130)
    log.warn(`${signal}: cancelling; once more ends at once`)
    stopping.abort(new RunbookError('cancelled', `the command was cancelled (${signal})`))
  }
  const temporaryFolder = await makeTemporaryFolder()
  const removeAtExit = () => rmSync(temporaryFolder, { recursive: true, force: true })
  process.once('exit', removeAtExit)
  for (const signal of ENDING_SIGNALS) process.on(signal, cancel)
  try {
    return await body({ log, env: process.env, temporaryFolder, signal: stopping.signal })
  } finally {
    for (const signal of ENDING_SIGNALS) process.off(signal, cancel)
    await rm(temporaryFolder, { recursive: true, force: true })
    process.off('exit', removeAtExit)
  }
}

async function makeTemporaryFolder(): Promise<string> {
  try {
    return await mkdtemp(path.join(os.tmpdir(), 'pg-runbook-'))
  } catch (cause) {
    const reason = (cause as NodeJS.ErrnoException).code ?? (cause as Error).message
    throw new RunbookError('bad-input', `TMPDIR: no folder can be made in ${os.tmpdir()} (${reason})`, {
      state: 'nothing-changed',
      hint: 'set TMPDIR to a folder that you may write to, then run it again',
      cause,
    })
  }
}
