// Files with a statement that cannot be in a transaction run statement by statement. Each is recorded as it ends, so that a
// rerun goes on after the last one done; what was done must read then as it does now.
import type pg from 'pg'
import { type DatabaseState, RunbookError } from '../errors.js'
import type { StatementResult } from './apply-outcome.js'
import { entryNamed, type LedgerEntry } from './ledger.js'
import type { RunResult } from './ledger-mark.js'
import { unusable } from './ledger-schema.js'
import { betweenStatements } from './run-failure.js'
import { pollForLock, trySessionLock } from './runner-lock.js'
import { type CommittedRun, type TakenByAnother, warningsOf, wasAdopted } from './run-in-transaction.js'
import { rememberSettings } from './session-settings.js'
import { type Statement, isSetting } from './statement.js'
import { type StatementRecord, forgetStatements, readRecords } from './statement-record.js'
import { type Step, inLedgerTransaction, runStep } from './step.js'
import { type Run, rollBack } from './transaction.js'

/** What ran must be what the file still says, in the same places; settings, which change nothing, may be others. */
function refuseChangedPast({ parsed }: Run, entry: LedgerEntry, records: readonly StatementRecord[]): void {
  const steps = parsed.statements.filter((statement) => !isSetting(statement))
  const changed = records.find(({ statement, checksum }) => steps[statement]?.checksum !== checksum)
  if (changed === undefined) return
  const number = changed.statement + 1
  throw new RunbookError(
    'migration-changed',
    `${parsed.file.name} was begun on ${entry.appliedAt.toISOString()} and broke off; since then its statement ${number}, which had ` +
      `run as "${changed.label}", was edited (file checksum then ${entry.checksum}, now ${parsed.file.checksum})`,
    {
      state: 'partly-applied',
      location: { file: parsed.file.path, line: steps[changed.statement]?.line ?? 1 },
      hint: `Put statement ${number} back as it was; only what has not run yet may be edited.`,
    },
  )
}

interface Begun {
  records: StatementRecord[]
  before: LedgerEntry | undefined
}

/** Under the lock: another run may have done the work meanwhile. */
async function claim(step: Step): Promise<Begun | 'taken'> {
  const { client } = step.session
  const { file } = step.parsed
  const before = await entryNamed(client, file.name)
  const verdict = step.mark.judge(file, before)
  if (verdict === 'done') return 'taken'
  const records = verdict === 'interrupted' ? await readRecords(client, file.name) : []
  if (before !== undefined) refuseChangedPast(step, before, records)
  const claimed = await inLedgerTransaction(step, async () => {
    if (verdict === 'pending') await forgetStatements(client, file.name)
    return step.mark.claim(step, true)
  })
  return claimed ? { records, before } : 'taken'
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

/** Settings have none: they ended with the session of the run before. */
const recordOf = ({ records }: Begun, statement: Statement): StatementRecord | undefined =>
  isSetting(statement) ? undefined : records.find((one) => one.statement === statement.step)

const stepsOf = (statements: readonly Statement[]): number =>
  statements.filter((statement) => !isSetting(statement)).length

function stateAfter(done: number, state: DatabaseState | undefined): DatabaseState {
  if (done > 0 || state === 'unknown') return state === 'unknown' ? 'unknown' : 'partly-applied'
  return state ?? 'rolled-back'
}

function inPart({ parsed }: Run, done: number, cause: unknown): unknown {
  if (!(cause instanceof RunbookError)) return cause
  const { code, message, detail } = cause
  const total = stepsOf(parsed.statements)
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
    if ((await readRecords(client, name)).length === 0) await step.mark.release(step, before)
  })
}

/** `results` grows as the run goes, so that a failure knows how far it came. */
async function runSteps(step: Step, begun: Begun, results: StatementResult[]): Promise<void> {
  const { statements } = step.parsed
  for (const statement of statements) {
    const progress = {
      task: step.mark.task,
      done: results.length,
      total: statements.length,
      unit: 'statements',
    } as const
    step.deps.log.progress({ ...progress, detail: statement.label })
    const record = recordOf(begun, statement)
    if (record !== undefined && record.status !== 'started') results.push(doneBefore(statement))
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
    const done = stepsOf(step.parsed.statements.slice(0, results.length))
    if (done === 0 && !step.session.lost()) await releaseUnused(step, begun)
    throw inPart(step, done, error)
  }
}

/** Whatever fails here, every statement is done and recorded; a rerun has nothing left to do but this. */
async function finishOrFailure(step: Step, result: RunResult): Promise<LedgerEntry> {
  const { session, parsed } = step
  try {
    const entry = await inLedgerTransaction(step, () => step.mark.finish(step, result))
    if (entry === undefined) throw unusable([`somebody took the row of ${parsed.file.name} out of it meanwhile`])
    return entry
  } catch (cause) {
    await rollBack(session)
    throw inPart(step, stepsOf(parsed.statements), betweenStatements(step, cause))
  }
}

async function finish(step: Step, statements: StatementResult[], began: number): Promise<CommittedRun> {
  const { parsed } = step
  const warnings = [...parsed.warnings, ...warningsOf(parsed.statements, statements)]
  const adopted = wasAdopted(parsed.statements, statements)
  const result = { adopted, durationMs: performance.now() - began, warnings: warnings.length }
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
