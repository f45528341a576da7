// One statement of a statement-by-statement run. What can be in a transaction shares one with its record; what cannot is
// recorded before and after, and looked into when it breaks off.
import { RunbookError } from '../errors.js'
import { isAlreadyThere, mayBeThere, saysAlreadyExists } from './already-there.js'
import { DEFAULT_SNAPSHOT_WAIT_MS } from './apply-options.js'
import type { StatementResult } from './apply-outcome.js'
import { refuseIfCancelled } from './cancellation.js'
import { refuseInvalidIndex } from './invalid-index.js'
import { holdsLock, trySessionLock } from './runner-lock.js'
import { commitOrThrow, waitForAnotherTry } from './run-in-transaction.js'
import { type Tried, runStatement, tryStatement } from './run-statement.js'
import { resetsSession, withLimits } from './session-settings.js'
import type { Statement } from './statement.js'
import { statementFailure } from './statement-failure.js'
import { type KnownBefore, type StatementRecord, forgetStatement, recordStatement } from './statement-record.js'
import { type Run, regainSession, rollBack, transactionFacts } from './transaction.js'
import { dropLeftovers, knownBefore, tookEffect, waitsPatiently } from './unfinished.js'

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
  await client.query(BEGIN)
  const { xid } = await transactionFacts(client)
  const result = await runStatement(step, statement)
  await regainSession(client, step)
  const status = result.skipped === undefined ? 'finished' : 'skipped'
  await recordStatement(client, step.parsed.file.name, statement, status)
  await commitOrThrow(step, xid)
  return result
}

const record = (step: Step, statement: Statement, status: StatementRecord['status'], known?: KnownBefore) =>
  inLedgerTransaction(step, () => recordStatement(step.session.client, step.parsed.file.name, statement, status, known))

async function forget(step: Step, { index }: Statement): Promise<void> {
  await inLedgerTransaction(step, () => forgetStatement(step.session.client, step.parsed.file.name, index))
}

/** Runs the statement with the patience that its kind allows. */
function sendAlone(step: Step, statement: Statement): Promise<Tried> {
  if (!waitsPatiently(statement.node)) return tryStatement(step, statement, step.options.lockTimeoutMs)
  const lockMs = patienceMs(step)
  return withLimits(step.session.client, { lockMs }, () => tryStatement(step, statement, lockMs))
}

const patienceMs = ({ options }: Step): number => options.snapshotWaitMs ?? DEFAULT_SNAPSHOT_WAIT_MS

/** It failed and is known to have had no effect, once what it left is gone. */
async function afterFailure(step: Step, statement: Statement, known: KnownBefore, error: unknown): Promise<boolean> {
  const { client } = step.session
  await dropLeftovers(client, step.parsed.file, statement, known)
  const skippable = step.options.onAlreadyExists === 'warn' && mayBeThere(statement) && saysAlreadyExists(error)
  const skipped = skippable && (await isAlreadyThere(client, statement))
  if (skipped) await record(step, statement, 'skipped')
  else await forget(step, statement)
  return skipped
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
  const state = session.lost() ? 'unknown' : 'nothing-changed'
  const failure = statementFailure(tried.error, { ...step, statement, state, blockers: tried.blockers })
  if (session.lost()) throw failure
  if (await afterFailure(step, statement, known, tried.error)) return { ...result, skipped: 'already-there' }
  throw failure
}

/** As a run before left it: started, and no word of its end. */
async function resolve(step: Step, statement: Statement, known: KnownBefore): Promise<StatementResult | undefined> {
  const { deps, session, parsed } = step
  const { label, line } = statement
  deps.log.info(`line ${line}: ${label}: a run before broke off here; looking at what it left`)
  try {
    if (!(await tookEffect(session.client, parsed.file, statement, known))) return undefined
    await record(step, statement, 'finished')
    return { label, line, durationMs: 0, skipped: 'done-before' }
  } catch (error) {
    throw statementFailure(error, { ...step, statement, state: 'partly-applied', blockers: [] })
  }
}

/** Runs one statement, again when a lock was not to be had. `before` is its record from a run that broke off. */
export async function runStep(step: Step, statement: Statement, before?: StatementRecord): Promise<StatementResult> {
  await keepLock(step)
  if (before?.status === 'started') {
    const known = before.knownBefore ?? (await knownBefore(step.session.client, statement))
    const resolved = await resolve(step, statement, known)
    if (resolved !== undefined) return resolved
  }
  const patientUntil = Date.now() + patienceMs(step)
  for (let tries = 0; ; tries++) {
    try {
      return await (statement.transactional === 'alone' ? alone(step, statement) : inTransaction(step, statement))
    } catch (error) {
      if (step.session.lost()) throw error
      await rollBack(step.session)
      const outOfPatience = waitsPatiently(statement.node) && Date.now() >= patientUntil
      if (outOfPatience || !(await waitForAnotherTry(step, error, tries))) throw error
    }
  }
}
