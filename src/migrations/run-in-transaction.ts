// The file's statements and its ledger row in one transaction: a kill at any instant leaves either both or neither. A run that
// cannot get a lock in time gives all its locks back and tries again later, so that nobody queues behind it.
import { RunbookError } from '../errors.js'
import type { StatementResult } from './apply-outcome.js'
import { pause } from './cancellation.js'
import { cancelled } from './cancelled.js'
import { commit, outcomeUnknown } from './commit.js'
import { claimEntry, entryNamed, finishEntry, type LedgerEntry } from './ledger.js'
import { betweenStatements, failureAtCommit } from './run-failure.js'
import { pollForLock, tryTransactionLock } from './runner-lock.js'
import { alreadyThereWarning, runStatement, transactionEnded } from './run-statement.js'
import { rememberSettings } from './session-settings.js'
import type { Statement } from './statement.js'
import { type Run, type TransactionFacts, begin, regainSession, rollBack, transactionFacts } from './transaction.js'

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
  for (const statement of statements) {
    run.deps.log.progress({ task: 'apply', done: results.length, total, unit: 'statements', detail: statement.label })
    results.push(await runStatement(run, statement))
  }
  run.deps.log.progress({ task: 'apply', done: total, total, unit: 'statements' })
  return results
}

export const isSetting = ({ kind }: Statement): boolean => kind === 'VariableSetStmt'

/** Nothing in the file had an effect: every statement's object was there already, settings aside. */
export const wasAdopted = (statements: readonly Statement[], results: readonly StatementResult[]): boolean => {
  const counted = results.filter((_, index) => !isSetting(statements[index]!))
  return counted.length > 0 && counted.every(({ skipped }) => skipped === 'already-there')
}

export const warningsOf = (statements: readonly Statement[], results: readonly StatementResult[]): string[] =>
  statements.filter((_, index) => results[index]?.skipped === 'already-there').map(alreadyThereWarning)

async function finish(run: Run, facts: TransactionFacts, results: readonly StatementResult[], began: number) {
  const { parsed, session } = run
  await regainSession(session.client, facts)
  const { xid } = await transactionFacts(session.client)
  const warnings = [...parsed.warnings, ...warningsOf(parsed.statements, results)]
  const status = wasAdopted(parsed.statements, results) ? 'adopted' : 'applied'
  const durationMs = performance.now() - began
  const entry = await finishEntry(session.client, parsed.file.name, { status, durationMs, warnings: warnings.length })
  if (xid === facts.xid && entry !== undefined) return { entry, warnings }
  throw transactionEnded('the file ended the transaction of the run and began another', parsed.file.path)
}

/** Commits the open transaction `xid`, or says what became of it. */
export async function commitOrThrow(run: Run, xid: string): Promise<{ replyLost: boolean }> {
  const outcome = await commit(run, xid)
  if (outcome.kind === 'committed') return outcome
  if (outcome.kind === 'unknown') throw outcomeUnknown(run, xid)
  if (run.deps.signal?.aborted) throw cancelled('at COMMIT', 'rolled-back', outcome.error)
  if (outcome.error !== undefined) throw failureAtCommit(run, outcome.error)
  throw new RunbookError(
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
  const { parsed, options, session } = run
  await beginLocked(run)
  const began = performance.now()
  if (!(await claimEntry(session.client, parsed.file, parsed.statements.length, options))) {
    await rollBack(session)
    return { kind: 'taken' }
  }
  const facts = await transactionFacts(session.client)
  const settings = await rememberSettings(session.client, parsed.statements)
  const statements = await runStatements({ ...run, settings }, parsed.statements)
  const { entry, warnings } = await finish(run, facts, statements, began)
  const { replyLost } = await commitOrThrow(run, facts.xid)
  return { kind: 'committed', entry, statements, warnings, replyLost }
}

const FIRST_WAIT_MS = 250
const LONGEST_WAIT_MS = 10_000

/** Twice as long each time, and never the same for two runners. */
export const backoffMs = (attempt: number): number =>
  Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** attempt) * (0.5 + Math.random() / 2)

/** Tells who blocked, waits, and says whether to try again. */
export async function waitForAnotherTry(run: Run, error: unknown, attempt: number): Promise<boolean> {
  const { lockRetries } = run.options
  if (!(error instanceof RunbookError) || error.code !== 'lock-timeout' || attempt >= lockRetries) return false
  const waitMs = backoffMs(attempt)
  const next = `try ${attempt + 1} of ${lockRetries} in ${(waitMs / 1000).toFixed(1)} s`
  run.deps.log.warn(`${error.message}\nEverything is rolled back and no lock is held; ${next}`, error.detail.location)
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
