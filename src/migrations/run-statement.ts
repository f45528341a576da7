// Runs one statement of a file inside the run's transaction, watched: who blocks it is seen while it waits, a cancel reaches it,
// and "already exists" leads back to a savepoint where that is allowed to be a warning.
import { type DatabaseState, RunbookError } from '../errors.js'
import { mayBeThere, saysItIsThere, whatIsThere } from './already-there.js'
import { otherDefinition } from './already-there/other-definition.js'
import type { StatementResult } from './apply-outcome.js'
import { type Blocker, blockersOf, lookEveryMs, watchBlockers } from '../postgres/blockers.js'
import { refuseIfCancelled } from './cancellation.js'
import { refuseInvalidIndex } from './invalid-index.js'
import { LEDGER_SCHEMA } from './ledger-schema.js'
import { resetsSession } from './session-settings.js'
import type { Statement } from './statement.js'
import { statementFailure } from './statement-failure.js'
import type { Run } from './transaction.js'

export type Tried = { kind: 'done' } | { kind: 'failed'; error: unknown; blockers: readonly Blocker[] }

/** Sends the statement and watches what it waits for. `limitMs` is the lock_timeout that is in force. */
export async function tryStatement({ session, deps }: Run, { sql }: Statement, limitMs: number): Promise<Tried> {
  const ask = async () => blockersOf(await session.side(), session.process)
  const watch = watchBlockers(ask, deps.log, lookEveryMs(limitMs))
  try {
    await session.run(sql)
    return { kind: 'done' }
  } catch (error) {
    return { kind: 'failed', error, blockers: watch.seen() }
  } finally {
    watch.stop()
  }
}

export const alreadyThereWarning = ({ label, line }: Statement, compared = true): string =>
  `line ${line}: ${label}: already there, skipped` +
  (compared ? '' : ' (an object of that name exists; its definition was not compared)')

export type Skip = Pick<StatementResult, 'skipped' | 'notCompared'>

/**
 * After a failure, rolled back: how the statement is skipped; undefined where the failure stands. Throws `migration-failed` where an
 * object is there and another one, and what `statementFailure` makes of a question that got no answer.
 */
export async function skipOf(
  run: Run,
  statement: Statement,
  { error, state }: { error: unknown; state: DatabaseState },
): Promise<Skip | undefined> {
  if (!saysItIsThere(error, statement)) return undefined
  try {
    const found = await whatIsThere(run.session.client, statement)
    if (found.kind === 'absent') return undefined
    if (found.kind === 'different')
      throw otherDefinition(run.parsed, statement, { differences: found.differences, state, cause: error })
    return { skipped: 'already-there', ...(found.kind === 'not-compared' && { notCompared: true }) }
  } catch (cause) {
    throw statementFailure(cause, { ...run, statement, state, blockers: [] })
  }
}

const SAVEPOINT = 'pg_runbook'

async function guarded(run: Run, statement: Statement): Promise<Skip | undefined> {
  const { client } = run.session
  const mayBeSkipped = run.options.onAlreadyExists === 'warn' && mayBeThere(statement)
  if (mayBeSkipped) await client.query(`SAVEPOINT ${SAVEPOINT}`)
  const tried = await tryStatement(run, statement, run.options.lockTimeoutMs)
  if (tried.kind === 'done') {
    refuseEndedTransaction(run, statement)
    if (mayBeSkipped) await client.query(`RELEASE SAVEPOINT ${SAVEPOINT}`)
    return undefined
  }
  const failure = statementFailure(tried.error, { ...run, statement, state: 'rolled-back', blockers: tried.blockers })
  if (!mayBeSkipped || !saysItIsThere(tried.error, statement)) throw failure
  await client.query(`ROLLBACK TO SAVEPOINT ${SAVEPOINT}; RELEASE SAVEPOINT ${SAVEPOINT}`)
  const skip = await skipOf(run, statement, { error: tried.error, state: 'rolled-back' })
  if (skip === undefined) throw failure
  return skip
}

/** Nothing that parses as one statement and is let through can end a transaction; were it so, the row is not ours to finish. */
function refuseEndedTransaction({ session, parsed }: Run, { label, line, column }: Statement): void {
  if (session.client.getTransactionStatus() === 'T') return
  throw transactionEnded(`${label} ended the transaction of the run`, parsed.file.path, line, column)
}

export const transactionEnded = (message: string, file: string, line = 1, column = 1): RunbookError =>
  new RunbookError(
    'outcome-unknown',
    `${message}: what ran before it may be committed, with the ledger saying "running"`,
    {
      state: 'unknown',
      location: { file, line, column },
      hint: `Compare the database with the file by hand, then set the status in ${LEDGER_SCHEMA}.migrations to applied or rolled-back.`,
    },
  )

/**
 * Inside an open transaction. Throws `cancelled`, `lock-timeout`, `invalid-index`, `migration-failed`; the transaction is then
 * to be rolled back.
 */
export async function runStatement(run: Run, statement: Statement): Promise<StatementResult> {
  refuseIfCancelled(run.deps, `before ${statement.label} (line ${statement.line})`, 'rolled-back')
  const began = performance.now()
  try {
    await refuseInvalidIndex(run.session.client, run.parsed.file, statement, 'rolled-back')
    const skip = await guarded(run, statement)
    if (resetsSession(statement)) await run.settings.restore()
    const { label, line } = statement
    return { label, line, durationMs: performance.now() - began, ...skip }
  } catch (error) {
    throw statementFailure(error, { ...run, statement, state: 'rolled-back', blockers: [] })
  }
}
