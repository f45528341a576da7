// Files with a statement that cannot be in a transaction run statement by statement. Each is recorded as it ends, so that a
// rerun goes on after the last one done; what was done must read then as it does now.
import type pg from 'pg'
import { type DatabaseState, RunbookError } from '../errors.js'
import type { StatementResult } from './apply-outcome.js'
import { claimEntry, entryNamed, finishEntry, type LedgerEntry, releaseEntry } from './ledger.js'
import { judge } from './ledger-check.js'
import { betweenStatements } from './run-failure.js'
import { pollForLock, trySessionLock } from './runner-lock.js'
import { type CommittedRun, type TakenByAnother, isSetting, warningsOf, wasAdopted } from './run-in-transaction.js'
import { rememberSettings } from './session-settings.js'
import type { Statement } from './statement.js'
import { type StatementRecord, forgetStatements, readRecords } from './statement-record.js'
import { type Step, inLedgerTransaction, runStep } from './step.js'
import { type Run, rollBack } from './transaction.js'

/** What ran must be what the file still says, in the same places. */
function refuseChangedPast({ parsed }: Run, entry: LedgerEntry, records: readonly StatementRecord[]): void {
  const changed = records.find(({ statement, checksum }) => parsed.statements[statement]?.checksum !== checksum)
  if (changed === undefined) return
  const number = changed.statement + 1
  throw new RunbookError(
    'migration-changed',
    `${parsed.file.name} was begun on ${entry.appliedAt.toISOString()} and broke off; since then its statement ${number}, which had ` +
      `run as "${changed.label}", was edited (file checksum then ${entry.checksum}, now ${parsed.file.checksum})`,
    {
      state: 'partly-applied',
      location: { file: parsed.file.path, line: parsed.statements[changed.statement]?.line ?? 1 },
      hint: `Put statement ${number} back as it was; only what has not run yet may be edited.`,
    },
  )
}

interface Begun {
  records: StatementRecord[]
  before: LedgerEntry | undefined
}

/** Under the lock: another run may have finished the file meanwhile. */
async function claim(step: Step): Promise<Begun | 'taken'> {
  const { client } = step.session
  const { file, statements } = step.parsed
  const before = await entryNamed(client, file.name)
  const verdict = judge(file, before)
  if (verdict === 'already-applied') return 'taken'
  const records = verdict === 'interrupted' ? await readRecords(client, file.name) : []
  if (before !== undefined) refuseChangedPast(step, before, records)
  await inLedgerTransaction(step, async () => {
    if (verdict === 'pending') await forgetStatements(client, file.name)
    await claimEntry(client, file, statements.length, step.options, ['rolled-back', 'running'])
  })
  return { records, before }
}

async function currentRole(client: pg.ClientBase): Promise<string> {
  const { rows } = await client.query<{ role: string }>("SELECT pg_catalog.current_setting('role') AS role")
  return rows[0]!.role
}

/** Limits of the session, not of a transaction: a file's own SET goes on to hold for its later statements. */
async function setLimits({ session, options }: Run): Promise<void> {
  await session.client.query(
    `SET lock_timeout = ${options.lockTimeoutMs.toFixed(0)}; SET statement_timeout = ${options.statementTimeoutMs.toFixed(0)}`,
  )
}

const doneBefore = ({ label, line }: Statement): StatementResult => ({
  label,
  line,
  durationMs: 0,
  skipped: 'done-before',
})

/** What had run in an earlier run is skipped, except for settings, which ended with that run's session. */
function goesOn({ records }: Begun, statement: Statement): boolean {
  const record = records.find((one) => one.statement === statement.index)
  return record === undefined || record.status === 'started' || isSetting(statement)
}

function stateAfter(done: number, state: DatabaseState | undefined): DatabaseState {
  if (done > 0 || state === 'unknown') return state === 'unknown' ? 'unknown' : 'partly-applied'
  return state ?? 'rolled-back'
}

function inPart({ parsed }: Run, done: number, cause: unknown): unknown {
  if (!(cause instanceof RunbookError)) return cause
  const { code, message, detail } = cause
  const total = parsed.statements.length
  const far = done > 0 ? `\n${done} of ${total} statements are done and recorded; a rerun goes on after them.` : ''
  return new RunbookError(code, message + far, {
    ...detail,
    state: stateAfter(done, detail.state),
    cause: detail.cause ?? cause.cause,
  })
}

/** Nothing of the file is in the database: the ledger does not say that something is under way. */
async function releaseUnused(step: Step, { before }: Begun): Promise<void> {
  const { client } = step.session
  const { name } = step.parsed.file
  await inLedgerTransaction(step, async () => {
    if ((await readRecords(client, name)).length === 0) await releaseEntry(client, name, before)
  })
}

/** `results` grows as the run goes, so that a failure knows how far it came. */
async function runSteps(step: Step, begun: Begun, results: StatementResult[]): Promise<void> {
  const { statements } = step.parsed
  for (const statement of statements) {
    const progress = { task: 'apply', done: results.length, total: statements.length, unit: 'statements' } as const
    step.deps.log.progress({ ...progress, detail: statement.label })
    const record = begun.records.find((one) => one.statement === statement.index)
    if (!goesOn(begun, statement)) results.push(doneBefore(statement))
    else results.push(await runStep(step, statement, record))
  }
}

async function stepsOrFailure(step: Step, begun: Begun): Promise<StatementResult[]> {
  const results: StatementResult[] = []
  try {
    await runSteps(step, begun, results)
    return results
  } catch (cause) {
    await rollBack(step.session)
    const error = betweenStatements(step, cause)
    if (results.length === 0 && !step.session.lost()) await releaseUnused(step, begun)
    throw inPart(step, results.length, error)
  }
}

/** Whatever fails here, every statement is done and recorded; a rerun has nothing left to do but this. */
async function finishOrFailure(step: Step, result: Parameters<typeof finishEntry>[2]): Promise<LedgerEntry> {
  const { session, parsed } = step
  try {
    const entry = await inLedgerTransaction(step, () => finishEntry(session.client, parsed.file.name, result))
    return entry!
  } catch (cause) {
    await rollBack(session)
    throw inPart(step, parsed.statements.length, betweenStatements(step, cause))
  }
}

async function finish(step: Step, statements: StatementResult[], began: number): Promise<CommittedRun> {
  const { parsed } = step
  const warnings = [...parsed.warnings, ...warningsOf(parsed.statements, statements)]
  const status = wasAdopted(parsed.statements, statements) ? 'adopted' : 'applied'
  const result = { status, durationMs: performance.now() - began, warnings: warnings.length } as const
  return { kind: 'committed', entry: await finishOrFailure(step, result), statements, warnings, replyLost: false }
}

/**
 * Applies or resumes the file, a statement at a time, holding the runners' lock with the session. Throws what
 * runInTransaction throws, with the state `partly-applied` once a statement is done, and `migration-changed`.
 */
export async function runStepwise(run: Run): Promise<CommittedRun | TakenByAnother> {
  const { session, options, deps, parsed } = run
  await pollForLock(session.client, () => trySessionLock(session.client), options, deps)
  const began = performance.now()
  const step: Step = { ...run, role: await currentRole(session.client) }
  const begun = await claim(step)
  if (begun === 'taken') return { kind: 'taken' }
  await setLimits(run)
  const settings = await rememberSettings(session.client, parsed.statements)
  return finish(step, await stepsOrFailure({ ...step, settings }, begun), began)
}
