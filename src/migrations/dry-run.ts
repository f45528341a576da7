// Runs everything as a real run would, the ledger's row included, and rolls it back: proof that the statements work on this
// database, and how long they hold which locks. What cannot be in a transaction is not run, and that is said.
import { sqlstateOf } from '../postgres/sqlstate.js'
import type { ApplyOutcome, StatementResult } from './apply-outcome.js'
import { inspectLedger, ledgerDefinition } from './ledger-schema.js'
import { claimEntry, entryNamed } from './ledger.js'
import { recordLocks } from './lock-report.js'
import { beginLocked, waitForAnotherTry, warningsOf } from './run-in-transaction.js'
import { betweenStatements, failureAtCommit } from './run-failure.js'
import { runStatement } from './run-statement.js'
import type { Statement } from './statement.js'
import { endedRecords, readRecords } from './statement-record.js'
import { type Run, rollBack } from './transaction.js'

type DryRun = Extract<ApplyOutcome, { kind: 'dry-run' }>

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
async function claimLedger({ session, parsed, options }: Run): Promise<Set<number>> {
  const ledger = await inspectLedger(session.client)
  if (ledger.kind === 'missing') await session.client.query(ledgerDefinition(ledger.schemaExists))
  const { file, statements } = parsed
  const isResumed = (await entryNamed(session.client, file.name))?.status === 'running'
  await claimEntry(session.client, file, statements.length, options, ['rolled-back', 'running'])
  const records = isResumed ? await readRecords(session.client, file.name) : []
  return new Set(endedRecords(records).map(({ statement }) => statement))
}

/** What COMMIT would check. */
async function checkDeferred(run: Run): Promise<void> {
  try {
    await run.session.client.query('SET CONSTRAINTS ALL IMMEDIATE')
  } catch (error) {
    throw failureAtCommit(run, error)
  }
}

async function attempt(run: Run): Promise<DryRun> {
  const { session, parsed } = run
  await beginLocked(run)
  const done = await claimLedger(run)
  const began = performance.now()
  const locks = recordLocks(session.client)
  const statements: StatementResult[] = []
  for (const statement of parsed.statements) {
    const since = performance.now()
    statements.push(done.has(statement.index) ? doneBefore(statement) : await tryOut(run, statement))
    await locks.note(statement, since)
  }
  await checkDeferred(run)
  const ended = performance.now()
  await rollBack(session)
  const left = statements.filter(({ skipped }) => skipped === 'not-in-dry-run').map(notRunWarning)
  const warnings = [...parsed.warnings, ...warningsOf(parsed.statements, statements), ...left]
  return { kind: 'dry-run', statements, warnings, durationMs: ended - began, locks: await locks.report(ended) }
}

/** Leaves nothing behind. Throws what runInTransaction throws, except `outcome-unknown`. */
export async function dryRun(run: Run): Promise<DryRun> {
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
