// The error of a run that the operator cancelled: not a failure of anything, but what is in the database must be said.
import { type DatabaseState, RunbookError } from '../errors.js'

/** `what` follows the word "cancelled", e.g. `before orders.sql was begun`. */
export const cancelled = (what: string, state: DatabaseState, cause?: unknown): RunbookError =>
  new RunbookError('cancelled', `cancelled ${what}`, {
    state,
    hint: 'Run it again when it suits; the ledger knows what was done.',
    cause,
  })
