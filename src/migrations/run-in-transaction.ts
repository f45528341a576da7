// The file's statements and its ledger row in one transaction: a kill at any instant leaves either both or neither. A run that
// cannot get a lock in time gives all its locks back and tries again later, so that nobody queues behind it.
import { RunbookError } from '../errors.js'
import { backoffMs } from '../postgres/backoff.js'
import type { StatementResult } from './apply-outcome.js'
import { pause } from './cancellation.js'
import { cancelled } from './cancelled.js'
import { lookBeforeCommit, wroteToLedger } from './before-commit.js'
import { type CommitOutcome, type Proof, commit, entryWritten, outcomeUnknown } from './commit.js'
import { entryNamed, type LedgerEntry } from './ledger.js'
import { betweenStatements, failureAtCommit } from './run-failure.js'
import { pollForLock, tryTransactionLock } from './runner-lock.js'
import { alreadyThereWarning, runStatement } from './run-statement.js'
import { rememberSettings } from './session-settings.js'
import { type Statement, isSetting } from './statement.js'
import { type Run, type TransactionFacts, begin, rollBack, transactionFacts } from './transaction.js'

export interface CommittedRun {
  kind: 'committed'
  entry: LedgerEntry
  statements: StatementResult[]
  warnings: string[]
  replyLost: boolean
}

/** Another run wrote the ledger's row in the meantime; read it. */
export interface TakenByAnother {
  kind: 'taken'
}

/** Opens the transaction that also holds the runners' lock. */
export async function beginLocked(run: Run): Promise<void> {
  const { session, options, deps } = run
  const attempt = async () => {
    await begin(run)
    if (await tryTransactionLock(session.client)) return true
    await rollBack(session)
    return false
  }
  await pollForLock(session.client, attempt, options, deps)
}

export async function runStatements(run: Run, statements: readonly Statement[]): Promise<StatementResult[]> {
  const results: StatementResult[] = []
  const total = statements.length
  const { task } = run.mark
  for (const statement of statements) {
    run.deps.log.progress({ task, done: results.length, total, unit: 'statements', detail: statement.label })
    results.push(await runStatement(run, statement))
  }
  run.deps.log.progress({ task, done: total, total, unit: 'statements' })
  return results
}

/** Nothing in the file had an effect: every statement's object was there already, settings aside. */
export const wasAdopted = (statements: readonly Statement[], results: readonly StatementResult[]): boolean => {
  const counted = results.filter((_, index) => !isSetting(statements[index]!))
  return counted.length > 0 && counted.every(({ skipped }) => skipped === 'already-there')
}

export const warningsOf = (statements: readonly Statement[], results: readonly StatementResult[]): string[] =>
  statements.flatMap((statement, index) => {
    const result = results[index]
    return result?.skipped === 'already-there' ? [alreadyThereWarning(statement, !result.notCompared)] : []
  })

async function finish(run: Run, facts: TransactionFacts, results: readonly StatementResult[], began: number) {
  const { parsed } = run
  await lookBeforeCommit(run, facts)
  const warnings = [...parsed.warnings, ...warningsOf(parsed.statements, results)]
  const adopted = wasAdopted(parsed.statements, results)
  const durationMs = performance.now() - began
  const entry = await run.mark.finish(run, { adopted, durationMs, warnings: warnings.length })
  if (entry === undefined) throw wroteToLedger(parsed)
  return { entry, warnings }
}

/** Commits the open transaction `xid`, or says what became of it. */
export async function commitOrThrow(run: Run, xid: string, proof: Proof): Promise<{ replyLost: boolean }> {
  const outcome = await commit(run, xid, proof)
  if (outcome.kind === 'committed') return outcome
  throw notCommitted(run, xid, outcome)
}

/** What to throw for a transaction that is not committed, or not known to be. */
export function notCommitted(run: Run, xid: string, outcome: Exclude<CommitOutcome, { kind: 'committed' }>): unknown {
  if (outcome.kind === 'unknown') return outcomeUnknown(run, xid, outcome.elsewhere)
  if (run.deps.signal?.aborted) return cancelled('at COMMIT', 'rolled-back', outcome.error)
  if (outcome.error !== undefined) return failureAtCommit(run, outcome.error)
  return new RunbookError(
    'migration-failed',
    `the connection was lost at COMMIT, and transaction ${xid} was rolled back`,
    {
      state: 'rolled-back',
      location: { file: run.parsed.file.path, line: 1 },
      hint: 'Run it again when the server answers again.',
    },
  )
}

async function attempt(run: Run): Promise<CommittedRun | TakenByAnother> {
  const { parsed, session } = run
  await beginLocked(run)
  const began = performance.now()
  if (!(await run.mark.claim(run, false))) {
    await rollBack(session)
    return { kind: 'taken' }
  }
  const facts = await transactionFacts(session)
  const settings = await rememberSettings(session.client, parsed.statements)
  const statements = await runStatements({ ...run, settings }, parsed.statements)
  const { entry, warnings } = await finish(run, facts, statements, began)
  const { replyLost } = await commitOrThrow(run, facts.xid, entryWritten(run))
  return { kind: 'committed', entry, statements, warnings, replyLost }
}

/** Tells who blocked, waits, and says whether to try again. */
export async function waitForAnotherTry(run: Run, error: unknown, attempt: number): Promise<boolean> {
  const { lockRetries } = run.options
  if (!(error instanceof RunbookError) || error.code !== 'lock-timeout' || attempt >= lockRetries) return false
  const waitMs = backoffMs(attempt)
  const next = `try ${attempt + 1} of ${lockRetries} in ${(waitMs / 1000).toFixed(1)} s`
  const left =
    error.detail.state === 'partly-applied'
      ? 'What it has begun stays recorded and will be finished, and no lock is held'
      : 'Everything is rolled back and no lock is held'
  run.deps.log.warn(`${error.message}\n${left}; ${next}`, error.detail.location)
  await pause(waitMs, run.deps, 'while waiting to try again')
  return true
}

/**
 * Applies the file in one transaction, trying again as often as `lockRetries` when a lock is not to be had. Throws
 * `migration-failed`, `lock-timeout`, `lock-held`, `invalid-index`, `cancelled` (all rolled back) or `outcome-unknown`.
 */
export async function runInTransaction(run: Run): Promise<CommittedRun | TakenByAnother> {
  for (let tries = 0; ; tries++) {
    try {
      return await attempt(run)
    } catch (cause) {
      await rollBack(run.session)
      const error = betweenStatements(run, cause)
      if (!(await waitForAnotherTry(run, error, tries))) throw error
    }
  }
}

/** The entry that another run wrote; asked for after `taken`. */
export const takenEntry = ({ session, parsed }: Run): Promise<LedgerEntry | undefined> =>
  entryNamed(session.client, parsed.file.name)
