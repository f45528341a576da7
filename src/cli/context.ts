// What a terminal gives an operation: its log, its environment, a folder for the time of the command and Ctrl-C.
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

/** Runs `body`, and removes the folder whatever happens. The first Ctrl-C cancels; a second one ends at once. */
export async function withContext<T>(log: Log, body: (context: CliContext) => Promise<T>): Promise<T> {
  process.umask(0o077)
  const stopping = new AbortController()
  const cancel = (signal: NodeJS.Signals) => {
    if (stopping.signal.aborted) process.exit(130)
    log.warn(`${signal}: cancelling; once more ends at once`)
    stopping.abort(new RunbookError('cancelled', `the command was cancelled (${signal})`))
  }
  process.on('SIGINT', cancel).on('SIGTERM', cancel)
  const temporaryFolder = await mkdtemp(path.join(os.tmpdir(), 'pg-runbook-'))
  try {
    return await body({ log, env: process.env, temporaryFolder, signal: stopping.signal })
  } finally {
    process.off('SIGINT', cancel).off('SIGTERM', cancel)
    await rm(temporaryFolder, { recursive: true, force: true })
  }
}
