// What a run makes of its file's row in the ledger. Applying a file writes the row and rolling it back marks it, each in the
// transaction of the statements; how the statements are run is the same for both.
import type pg from 'pg'
import { type LedgerEntry, type LedgerStatus, claimEntry, entryIsBy, finishEntry, releaseEntry } from './ledger.js'
import { judge } from './ledger-check.js'
import type { MigrationFile } from './migration-file.js'
import type { Run } from './transaction.js'

export interface RunResult {
  /** Nothing in the file had an effect: everything was there already. */
  adopted: boolean
  durationMs: number
  warnings: number
}

export interface LedgerMark {
  task: 'apply' | 'rollback'
  /** What follows "the file is" once it is committed. */
  doneWord: string
  /** What to do about a statement that failed; `advice` is what its SQLSTATE says, where that says anything. */
  afterFailure: (advice: string | undefined) => string
  /** What the row asks for; `done`: nothing is left to do. Throws where the row forbids the run. */
  judge(file: MigrationFile, entry: LedgerEntry | undefined): 'pending' | 'done' | 'interrupted'
  /** Takes the row for this run, inside its transaction; with `resumes` also one that broke off. False: somebody else has it. */
  claim(run: Run, resumes: boolean): Promise<boolean>
  /** Says that it is done. Undefined where the row is not the run's any more. */
  finish(run: Run, result: RunResult): Promise<LedgerEntry | undefined>
  /** Is the row there as `finish` left it, by the transaction `xid`? */
  isWritten(client: pg.ClientBase, file: MigrationFile, xid: string): Promise<boolean>
  /** After a run that left nothing behind: the row becomes what it was before the claim. */
  release(run: Run, before: LedgerEntry | undefined): Promise<void>
}

const OVER_INTERRUPTED: readonly LedgerStatus[] = ['rolled-back', 'running']

export const applyMark: LedgerMark = {
  task: 'apply',
  doneWord: 'applied',
  afterFailure: (advice) => advice ?? 'Correct the file and run it again.',
  judge(file, entry) {
    const verdict = judge(file, entry)
    return verdict === 'already-applied' ? 'done' : verdict
  },
  claim: ({ session, parsed, options }, resumes) =>
    claimEntry(session.client, parsed.file, parsed.statements.length, options, resumes ? OVER_INTERRUPTED : undefined),
  finish: ({ session, parsed }, { adopted, durationMs, warnings }) =>
    finishEntry(session.client, parsed.file.name, { status: adopted ? 'adopted' : 'applied', durationMs, warnings }),
  isWritten: (client, file, xid) => entryIsBy(client, file, ['applied', 'adopted'], xid),
  release: ({ session, parsed }, before) => releaseEntry(session.client, parsed.file.name, before),
}
