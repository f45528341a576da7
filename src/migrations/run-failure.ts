// Failures of a run that no statement of the file is to blame for: the ledger, the connection, the COMMIT.
import { RunbookError } from '../errors.js'
import { adviceFor, describeServerError, isConnectionFailure, sqlstateOf } from '../postgres/sqlstate.js'
import { cancelled } from './cancelled.js'
import { unusable } from './ledger-schema.js'
import { isLockFailure, statementFailure } from './statement-failure.js'
import type { Run } from './transaction.js'

function connectionLost({ parsed }: Run, said: string, error: unknown): RunbookError {
  return new RunbookError('migration-failed', `the connection was lost: ${said}`, {
    state: 'rolled-back',
    location: { file: parsed.file.path, line: 1 },
    hint: adviceFor(error)?.hint ?? 'Run it again when the server answers again.',
    cause: error,
  })
}

/** Failures of our own statements, between those of the file; a bug stays what it is. */
export function betweenStatements(run: Run, error: unknown): unknown {
  if (error instanceof RunbookError || sqlstateOf(error) === undefined) return error
  if (run.deps.signal?.aborted) return cancelled(`the run of ${run.parsed.file.name}`, 'rolled-back', error)
  const said = describeServerError(error, { showDetail: false })
  if (isConnectionFailure(error)) return connectionLost(run, said, error)
  if (!isLockFailure(error)) return unusable([said], error, 'rolled-back')
  return new RunbookError('lock-timeout', `the ledger: ${said}`, {
    state: 'rolled-back',
    hint: adviceFor(error)!.hint,
    cause: error,
  })
}

/** What only COMMIT finds out, e.g. a deferred foreign key. */
export const failureAtCommit = (run: Run, error: unknown): unknown => {
  const statement = { ...run.parsed.statements.at(-1)!, label: 'COMMIT' }
  return statementFailure(error, { ...run, statement, state: 'rolled-back', blockers: [] })
}
