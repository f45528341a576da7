// Runs everything as a real run would, the ledger's row included, and rolls it back: proof that the statements work on this
// database, and how long they hold which locks. What cannot be in a transaction is not run, and that is said.
import { sqlstateOf } from '../postgres/sqlstate.js'
import type { ApplyOutcome, StatementResult } from './apply-outcome.js'
import { lookBeforeCommit } from './before-commit.js'
import { inspectLedger, ledgerDefinition } from './ledger-schema.js'
import { entryNamed } from './ledger.js'
import { type LockRecorder, recordLocks } from './lock-report.js'
import { beginLocked, waitForAnotherTry, warningsOf } from './run-in-transaction.js'
import { betweenStatements, failureAtCommit } from './run-failure.js'
import { runStatement } from './run-statement.js'
import { sessionSettings } from './session-settings.js'
import { type Statement, isSetting } from './statement.js'
import { endedRecords, readRecords } from './statement-record.js'
import { type Run, rollBack, transactionFacts } from './transaction.js'

export type DryRun = Extract<ApplyOutcome, { kind: 'dry-run' }>

/** A new enum value that the same transaction may not use yet (unsafe_new_enum_value_usage). */
const USES_NEW_ENUM_VALUE = '55P04'
const SAVEPOINT = 'pg_runbook_dry_run'

const notRun = ({ label, line }: Statement): StatementResult => ({
  label,
  line,
  durationMs: 0,
  skipped: 'not-in-dry-run',
})

async function tryOut(run: Run, statement: Statement): Promise<StatementResult> {
  if (statement.transactional === 'alone') return notRun(statement)
  const addsValues = run.parsed.statements.some(({ transactional }) => transactional === 'own-transaction')
  if (!addsValues) return runStatement(run, statement)
  await run.session.client.query(`SAVEPOINT ${SAVEPOINT}`)
  try {
    return await runStatement(run, statement)
  } catch (error) {
    if (sqlstateOf(error) !== USES_NEW_ENUM_VALUE) throw error
    await run.session.client.query(`ROLLBACK TO SAVEPOINT ${SAVEPOINT}`)
    return notRun(statement)
  }
}

const doneBefore = ({ label, line }: Statement): StatementResult => ({
  label,
  line,
  durationMs: 0,
  skipped: 'done-before',
})

const notRunWarning = ({ label, line }: StatementResult): string =>
  `line ${line}: ${label}: not run, since a dry run cannot take it back`

/** Returns which statements an interrupted run has done already. */
async function claimLedger(run: Run): Promise<Set<number>> {
  const { session, parsed } = run
  const ledger = await inspectLedger(session.client)
  if (ledger.kind === 'missing') await session.client.query(ledgerDefinition(ledger.schemaExists))
  const { name } = parsed.file
  const isResumed = run.mark.judge(parsed.file, await entryNamed(session.client, name)) === 'interrupted'
  await run.mark.claim(run, true)
  const records = isResumed ? await readRecords(session.client, name) : []
  return new Set(endedRecords(records).map(({ statement }) => statement))
}

/** What COMMIT would check; what is deferred then stays deferred for the next file. */
async function checkDeferred(run: Run): Promise<void> {
  try {
    await run.session.client.query(
      `SAVEPOINT ${SAVEPOINT}; SET CONSTRAINTS ALL IMMEDIATE; ROLLBACK TO SAVEPOINT ${SAVEPOINT}; RELEASE SAVEPOINT ${SAVEPOINT}`,
    )
  } catch (error) {
    throw failureAtCommit(run, error)
  }
}

interface TriedFile {
  run: Run
  statements: StatementResult[]
  began: number
  ended: number
}

/** Its statements and its ledger row, in the open transaction; the next file finds the session as this one found it. */
async function tryOutFile(run: Run, locks: LockRecorder): Promise<TriedFile> {
  const { client } = run.session
  const settings = await sessionSettings(client)
  const done = await claimLedger(run)
  const facts = await transactionFacts(run.session)
  const began = performance.now()
  const statements: StatementResult[] = []
  for (const statement of run.parsed.statements) {
    const since = performance.now()
    statements.push(
      done.has(statement.step) && !isSetting(statement)
        ? doneBefore(statement)
        : await tryOut({ ...run, settings }, statement),
    )
    await locks.note(statement, since)
  }
  await checkDeferred(run)
  await lookBeforeCommit(run, facts)
  await run.mark.finish(run, { adopted: false, durationMs: performance.now() - began, warnings: 0 })
  await settings.restore()
  return { run, statements, began, ended: performance.now() }
}

/** Every lock was held until the last file had run. */
async function answer(tried: TriedFile, locks: LockRecorder, rolledBackAt: number): Promise<DryRun> {
  const { run, statements, began, ended } = tried
  const { parsed } = run
  const left = statements.filter(({ skipped }) => skipped === 'not-in-dry-run').map(notRunWarning)
  const warnings = [...parsed.warnings, ...warningsOf(parsed.statements, statements), ...left]
  const taken = await locks.report(rolledBackAt, parsed.statements)
  return { kind: 'dry-run', statements, warnings, durationMs: ended - began, locks: taken }
}

async function attempt(runs: readonly Run[], begin: (run: Run) => void): Promise<DryRun[]> {
  const { session } = runs[0]!
  await beginLocked(runs[0]!)
  const locks = recordLocks(session.client)
  const tried: TriedFile[] = []
  for (const run of runs) {
    begin(run)
    tried.push(await tryOutFile(run, locks))
  }
  const { ended } = tried.at(-1)!
  await rollBack(session)
  const answers: DryRun[] = []
  for (const one of tried) answers.push(await answer(one, locks, ended))
  return answers
}

/**
 * Tries the files one after the other, each on what those before it made, and leaves nothing behind. All share one session.
 * Throws what runInTransaction throws, except `outcome-unknown`.
 */
export async function dryRunAll(runs: readonly Run[]): Promise<DryRun[]> {
  let current = runs[0]!
  for (let tries = 0; ; tries++) {
    try {
      return await attempt(runs, (run) => (current = run))
    } catch (cause) {
      await rollBack(current.session)
      const error = betweenStatements(current, cause)
      if (!(await waitForAnotherTry(current, error, tries))) throw error
    }
  }
}
