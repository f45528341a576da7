// From what the server said about a statement to what an operator needs: the place in the file, the line with a caret, what is
// in the database now, and the next step. Only the SQLSTATE decides what kind of failure it is.
import { type DatabaseState, RunbookError } from '../errors.js'
import { adviceFor, describeServerError, isDatabaseError, sqlstateOf } from '../postgres/sqlstate.js'
import type { ApplyDeps, ApplyOptions } from './apply-options.js'
import { type Blocker, ENDING_A_BLOCKER, describeBlocker } from '../postgres/blockers.js'
import { cancelled } from './cancelled.js'
import { type Position, excerpt, positionOfCharacter } from './source-position.js'
import type { LedgerMark } from './ledger-mark.js'
import type { ParsedMigration, Statement } from './statement.js'

export interface FailedStatement {
  parsed: ParsedMigration
  statement: Statement
  mark: Pick<LedgerMark, 'afterFailure'>
  options: Pick<ApplyOptions, 'showDetail'>
  deps: Pick<ApplyDeps, 'signal'>
  /** What is in the database now that the statement has failed. */
  state: DatabaseState
  blockers: readonly Blocker[]
}

/** Lock not available, deadlock, serialization failure: the same statement may well pass a moment later. */
const WORTH_ANOTHER_TRY = ['55P03', '40P01', '40001']

export const isLockFailure = (error: unknown): boolean => WORTH_ANOTHER_TRY.includes(sqlstateOf(error) ?? '')

/** The server counts characters of the statement from 1; an error inside a function has no position in the file. */
function placeOf(error: unknown, statement: Statement): Position {
  const position = isDatabaseError(error) ? Number(error.position) : Number.NaN
  return position > 0 ? positionOfCharacter(statement.sql, position - 1, statement) : statement
}

const blockedBy = (blockers: readonly Blocker[]): string =>
  blockers.length === 0 ? '' : `\nIt waited for ${blockers.map(describeBlocker).join('; ')}`

/** The error that ends a run, or an attempt: `cancelled`, `lock-timeout` or `migration-failed`; a bug stays what it is. */
export function statementFailure(error: unknown, failed: FailedStatement): unknown {
  if (error instanceof RunbookError || sqlstateOf(error) === undefined) return error
  const { statement, parsed, state } = failed
  if (failed.deps.signal?.aborted)
    return cancelled(`while ${statement.label} (line ${statement.line}) ran`, state, error)
  const { line, column } = placeOf(error, statement)
  const blockers = isLockFailure(error) ? failed.blockers : []
  const said = describeServerError(error, { showDetail: failed.options.showDetail === true })
  const advice = blockers.length > 0 ? ENDING_A_BLOCKER : adviceFor(error)?.hint
  const message = `${statement.label}: ${said}${blockedBy(blockers)}\n${excerpt(parsed.file.text, { line, column })}`
  return new RunbookError(isLockFailure(error) ? 'lock-timeout' : 'migration-failed', message, {
    state,
    location: { file: parsed.file.path, line, column },
    hint: isLockFailure(error) && advice !== undefined ? advice : failed.mark.afterFailure(advice),
    cause: error,
  })
}
