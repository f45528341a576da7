// COMMIT of a migration, whose row in the ledger proves what became of it when the reply never comes.
import { RunbookError } from '../errors.js'
import { type CommitOutcome, commitTransaction, type Proof } from '../postgres/commit.js'
import type { Run } from './transaction.js'

export type { CommitOutcome, Proof }

/** Of a whole file: the row as the run's mark writes it at the end. */
export const entryWritten =
  ({ mark, parsed }: Pick<Run, 'mark' | 'parsed'>): Proof =>
  (client, xid) =>
    mark.isWritten(client, parsed.file, xid)

/** Commits the open transaction `xid`, however long that takes, and finds out what became of it. Throws nothing. */
export const commit = ({ session, deps, options }: Run, xid: string, proof: Proof): Promise<CommitOutcome> =>
  commitTransaction({ session, log: deps.log, signal: deps.signal, outcomeWaitMs: options.outcomeWaitMs }, xid, proof)

/** Of a transaction whose end nobody could be asked about, or only another server than the one that it ran on. */
export const outcomeUnknown = ({ parsed }: Run, xid: string, elsewhere: boolean): RunbookError =>
  new RunbookError(
    'outcome-unknown',
    elsewhere
      ? `the reply to COMMIT was lost, and the server that answers now does not have what transaction ${xid} of this run wrote: after a failover it may never have received it`
      : `the reply to COMMIT was lost, and the server could not be asked about transaction ${xid}`,
    {
      state: 'unknown',
      location: { file: parsed.file.path, line: 1 },
      hint: `When the server answers again, run this again: the ledger then says whether the file is applied. By hand: SELECT pg_xact_status('${xid}')`,
    },
  )
