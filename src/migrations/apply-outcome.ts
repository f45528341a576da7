// What a run answers with.
import type { LedgerEntry } from './ledger.js'
import type { LockTaken } from './lock-report.js'

export interface StatementResult {
  label: string
  line: number
  durationMs: number
  /** Why it was not run, or not again. */
  skipped?: 'already-there' | 'done-before' | 'not-in-dry-run'
  /** Of `already-there`: an object of that name is there, and whether it is as the statement makes it could not be told. */
  notCompared?: true
}

interface Ran {
  statements: StatementResult[]
  /** Told in the log as well. */
  warnings: string[]
  durationMs: number
}

export type ApplyOutcome =
  | (Ran & {
      kind: 'applied'
      entry: LedgerEntry
      /** Every statement's object was there already: nothing was changed but the ledger. */
      adopted: boolean
      /** The reply to COMMIT was lost, and the server said afterwards that it is committed. */
      replyLost: boolean
    })
  | { kind: 'already-applied'; entry: LedgerEntry }
  | (Ran & { kind: 'dry-run'; locks: LockTaken[] })
