// One statement of a statement-by-statement run. What can be in a transaction shares one with its record; what cannot is
// recorded before and after, and looked into when it breaks off.
import { RunbookError } from '../errors.js'
import { lookBeforeCommit } from './before-commit.js'
import { DEFAULT_SNAPSHOT_WAIT_MS } from './apply-options.js'
import type { StatementResult } from './apply-outcome.js'
import { blockersOf, lookEveryMs, watchBlockers } from '../postgres/blockers.js'
import { refuseIfCancelled } from './cancellation.js'
import { refuseInvalidIndex } from './invalid-index.js'
import { holdsLock, trySessionLock } from './runner-lock.js'
import { commitOrThrow, waitForAnotherTry } from './run-in-transaction.js'
import { type Skip, type Tried, runStatement, skipOf, tryStatement } from './run-statement.js'
import { resetsSession, withLimits } from './session-settings.js'
import { type Statement, isSetting } from './statement.js'
import { statementFailure } from './statement-failure.js'
import {
  type KnownBefore,
  type StatementRecord,
  forgetStatement,
  recordIsBy,
  recordStatement,
} from './statement-record.js'
import { type Run, regainSession, rollBack, transactionFacts } from './transaction.js'
import { dropLeftoversSoon, isHalfDone, knownBefore, tookEffect, waitsPatiently } from './unfinished.js'

export interface Step extends Run {
  /** Of the session before the file changed anything; the ledger is written with it. */
  role: string
}

const BEGIN = "BEGIN; SET LOCAL idle_in_transaction_session_timeout = '60s'"

/** A transaction of our own, whatever role and settings the file has left. */
export async function inLedgerTransaction<T>(step: Step, body: () => Promise<T>): Promise<T> {
  const { client } = step.session
  await client.query(BEGIN)
  await regainSession(client, step)
  const result = await body()
  await client.query('COMMIT')
  return result
}

/** A file may let go of the lock (DISCARD ALL, pg_advisory_unlock_all); nobody else may have taken it meanwhile. */
async function keepLock({ session, parsed }: Step): Promise<void> {
  if (await holdsLock(session.client)) return
  if (await trySessionLock(session.client)) return
  throw new RunbookError('lock-held', 'the file gave up the lock of the run, and another run has taken it', {
    state: 'partly-applied',
    location: { file: parsed.file.path, line: 1 },
    hint: 'Take DISCARD ALL or pg_advisory_unlock_all out of the file, wait for the other run, then run this again.',
  })
}

async function inTransaction(step: Step, statement: Statement): Promise<StatementResult> {
  const { client } = step.session
  const { name } = step.parsed.file
  await client.query(BEGIN)
  const { xid, ledgerWrites } = await transactionFacts(step.session)
  const result = await runStatement(step, statement)
  await lookBeforeCommit(step, { xid, ledgerWrites, role: step.role })
  const status = result.skipped === undefined ? 'finished' : 'skipped'
  await recordStatement(client, name, statement, status)
  await commitOrThrow(step, xid, (side) => recordIsBy(side, name, statement, xid))
  return result
}

/** Of the session, for the statements after it; nothing of it is in the database, so nothing is recorded. */
async function setInSession(step: Step, statement: Statement): Promise<StatementResult> {
  const { label, line } = statement
  refuseIfCancelled(step.deps, `before ${label} (line ${line})`, 'nothing-changed')
  const began = performance.now()
  const tried = await tryStatement(step, statement, step.options.lockTimeoutMs)
  if (tried.kind === 'failed')
    throw statementFailure(tried.error, { ...step, statement, state: 'nothing-changed', blockers: [] })
  if (resetsSession(statement)) await step.settings.restore()
  return { label, line, durationMs: performance.now() - began }
}

const record = (step: Step, statement: Statement, status: StatementRecord['status'], known?: KnownBefore) =>
  inLedgerTransaction(step, () => recordStatement(step.session.client, step.parsed.file.name, statement, status, known))

async function forget(step: Step, { step: number }: Statement): Promise<void> {
  await inLedgerTransaction(step, () => forgetStatement(step.session.client, step.parsed.file.name, number))
}

/** Runs the statement with the patience that its kind allows. */
function sendAlone(step: Step, statement: Statement): Promise<Tried> {
  if (!waitsPatiently(statement.node)) return tryStatement(step, statement, step.options.lockTimeoutMs)
  const lockMs = patienceMs(step)
  return withLimits(step.session.client, { lockMs }, () => tryStatement(step, statement, lockMs))
}

const patienceMs = ({ options }: Step): number => options.snapshotWaitMs ?? DEFAULT_SNAPSHOT_WAIT_MS

/** It failed: had it no effect, once what it left is gone, or is there something to be finished? That stays recorded. */
async function afterFailure(
  step: Step,
  statement: Statement,
  known: KnownBefore,
  error: unknown,
): Promise<Skip | 'half-done' | 'undone'> {
  if (await isHalfDone(step.session.client, statement)) return 'half-done'
  await dropLeftoversSoon(step.session.client, step.parsed.file, statement, known)
  try {
    const mayBeSkipped = step.options.onAlreadyExists === 'warn'
    const skip = mayBeSkipped ? await skipOf(step, statement, { error, state: 'nothing-changed' }) : undefined
    if (skip !== undefined) await record(step, statement, 'skipped')
    else await forget(step, statement)
    return skip ?? 'undone'
  } catch (otherObject) {
    await forget(step, statement)
    throw otherObject
  }
}

async function alone(step: Step, statement: Statement): Promise<StatementResult> {
  const { session, parsed } = step
  const { label, line } = statement
  refuseIfCancelled(step.deps, `before ${label} (line ${line})`, 'nothing-changed')
  await refuseInvalidIndex(session.client, parsed.file, statement, 'nothing-changed')
  const known = await knownBefore(session.client, statement)
  await record(step, statement, 'started', known)
  const began = performance.now()
  const tried = await sendAlone(step, statement)
  const result = { label, line, durationMs: performance.now() - began }
  if (tried.kind === 'done') {
    if (resetsSession(statement)) await step.settings.restore()
    await record(step, statement, 'finished')
    return result
  }
  const failed = { ...step, statement, blockers: tried.blockers }
  if (session.lost()) throw statementFailure(tried.error, { ...failed, state: 'unknown' })
  const left = await afterFailure(step, statement, known, tried.error)
  if (typeof left === 'object') return { ...result, ...left }
  throw statementFailure(tried.error, { ...failed, state: left === 'undone' ? 'nothing-changed' : 'partly-applied' })
}

/** As an earlier try left it: started, and no word of its end. */
async function resolve(step: Step, statement: Statement, known: KnownBefore): Promise<StatementResult | undefined> {
  const { deps, session, parsed } = step
  const { label, line } = statement
  deps.log.info(`line ${line}: ${label}: an earlier try broke off here; looking at what it left`)
  const lockMs = waitsPatiently(statement.node) ? patienceMs(step) : step.options.lockTimeoutMs
  const watch = watchBlockers(
    async () => blockersOf(await session.side(), session.process),
    deps.log,
    lookEveryMs(lockMs),
  )
  const began = performance.now()
  try {
    const body = () => session.track(tookEffect(session.client, parsed.file, statement, known))
    if (!(await withLimits(session.client, { lockMs }, body))) return undefined
    await record(step, statement, 'finished')
    return { label, line, durationMs: performance.now() - began, skipped: 'done-before' }
  } catch (error) {
    throw statementFailure(error, { ...step, statement, state: 'partly-applied', blockers: watch.seen() })
  } finally {
    watch.stop()
  }
}

/** What is known of a statement that an earlier try, of this run or of one before, has begun; undefined where none has. */
async function begunBefore(
  step: Step,
  statement: Statement,
  before: StatementRecord | undefined,
): Promise<KnownBefore | undefined> {
  const { client } = step.session
  if (before?.status === 'started') return before.knownBefore ?? knownBefore(client, statement)
  if (!(await isHalfDone(client, statement))) return undefined
  const known = await knownBefore(client, statement)
  await record(step, statement, 'started', known)
  return known
}

async function tryOnce(step: Step, statement: Statement, before?: StatementRecord): Promise<StatementResult> {
  if (isSetting(statement)) return setInSession(step, statement)
  if (statement.transactional !== 'alone') return inTransaction(step, statement)
  const known = await begunBefore(step, statement, before)
  const resolved = known && (await resolve(step, statement, known))
  return resolved ?? alone(step, statement)
}

/** Runs one statement, again when a lock was not to be had. `before` is its record from a run that broke off. */
export async function runStep(step: Step, statement: Statement, before?: StatementRecord): Promise<StatementResult> {
  await keepLock(step)
  const patientUntil = Date.now() + patienceMs(step)
  for (let tries = 0; ; tries++) {
    try {
      return await tryOnce(step, statement, tries === 0 ? before : undefined)
    } catch (error) {
      if (step.session.lost()) throw error
      await rollBack(step.session)
      const outOfPatience = waitsPatiently(statement.node) && Date.now() >= patientUntil
      if (outOfPatience || !(await waitForAnotherTry(step, error, tries))) throw error
    }
  }
}
