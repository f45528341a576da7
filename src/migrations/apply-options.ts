// What a run is told and what it needs from outside; the answers are in apply-outcome.ts.
import type pg from 'pg'
import type { Log } from '../log.js'
import type { Provenance } from './ledger.js'

export interface ApplyOptions extends Provenance {
  /** `warn`: a statement whose object is there already is skipped and told. */
  onAlreadyExists: 'warn' | 'error'
  /** 0 for no limit. */
  lockTimeoutMs: number
  /** Per statement; 0 for no limit. */
  statementTimeoutMs: number
  /** How often a run that could not get a lock is tried again. */
  lockRetries: number
  /** Runs and rolls back. */
  dryRun: boolean
  /** Shows DETAIL and CONTEXT of the server's errors, which hold values of rows. */
  showDetail?: boolean
  /** How long a second runner waits for the first. */
  runnerWaitMs?: number
  /** How long a CONCURRENTLY statement waits for transactions older than itself; it blocks nobody meanwhile. */
  snapshotWaitMs?: number
  /** How long the server is asked for what became of a COMMIT whose reply was lost. */
  outcomeWaitMs?: number
}

export interface ApplyDeps {
  /** `connect` of src/postgres/client.ts on one URL, no pooler allowed; called again for what needs a second session. */
  connect: () => Promise<pg.Client>
  log: Log
  signal?: AbortSignal
  /**
   * Where the connections go through a transaction pooler: `SET LOCAL ...` for after each BEGIN, since nothing set in the session
   * stays there. Only files that run in one transaction can then be run.
   */
  localSettings?: string
}

export const DEFAULT_RUNNER_WAIT_MS = 60_000
export const DEFAULT_SNAPSHOT_WAIT_MS = 10 * 60_000
