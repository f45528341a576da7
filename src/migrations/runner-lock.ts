// One runner at a time on a database. Nobody ever waits inside pg_advisory_lock: a session that waits there while CREATE INDEX
// CONCURRENTLY runs in the other is a deadlock. The lock is asked for again and again instead, with nothing open in between.
import type pg from 'pg'
import { RunbookError } from '../errors.js'
import type { Log } from '../log.js'
import type { ApplyDeps, ApplyOptions } from './apply-options.js'
import { DEFAULT_RUNNER_WAIT_MS } from './apply-options.js'
import { type Blocker, describeBlocker } from '../postgres/blockers.js'
import { pause } from './cancellation.js'

/** The bytes of "pg_rnbk" as a number; PostgreSQL keeps advisory locks apart by database. */
const LOCK_KEY = Buffer.from('\0pg_rnbk').readBigInt64BE()
const [KEY_HIGH, KEY_LOW] = [LOCK_KEY >> 32n, LOCK_KEY & 0xffffffffn]

const ask = async (client: pg.ClientBase, lockFunction: string): Promise<boolean> => {
  const { rows } = await client.query<{ got: boolean }>(`SELECT pg_catalog.${lockFunction}($1) AS got`, [LOCK_KEY])
  return rows[0]!.got
}

/** As a condition inside a transaction; the lock ends with it. */
export const TRY_TRANSACTION_LOCK = `pg_catalog.pg_try_advisory_xact_lock(${LOCK_KEY})`

/** Inside a transaction; the lock ends with it. */
export const tryTransactionLock = (client: pg.ClientBase): Promise<boolean> => ask(client, 'pg_try_advisory_xact_lock')

/**
 * Inside a transaction, which may be READ ONLY: false while a run of migrations works on the database, which then has to wait
 * for the end of this transaction; any number of readers share it.
 */
export const trySharedTransactionLock = (client: pg.ClientBase): Promise<boolean> =>
  ask(client, 'pg_try_advisory_xact_lock_shared')

/** The lock ends with the session. */
export const trySessionLock = (client: pg.ClientBase): Promise<boolean> => ask(client, 'pg_try_advisory_lock')

/** A migration may hold pg_advisory_unlock_all() or DISCARD ALL. */
export async function holdsLock(client: pg.ClientBase): Promise<boolean> {
  const text = `SELECT FROM pg_catalog.pg_locks WHERE locktype = 'advisory' AND pid = pg_catalog.pg_backend_pid()
    AND classid = $1 AND objid = $2 AND objsubid = 1 AND granted`
  return (await client.query(text, [KEY_HIGH, KEY_LOW])).rowCount === 1
}

const HOLDERS = `
  SELECT l.pid, a.application_name AS application, a.usename::text AS "user", a.state, a.query,
    extract(epoch FROM pg_catalog.clock_timestamp() - a.query_start)::float8 AS "queryAge",
    extract(epoch FROM pg_catalog.clock_timestamp() - coalesce(a.xact_start, a.backend_start))::float8 AS "transactionAge"
  FROM pg_catalog.pg_locks l LEFT JOIN pg_catalog.pg_stat_activity a ON a.pid = l.pid
  WHERE l.locktype = 'advisory' AND l.classid = $1 AND l.objid = $2 AND l.objsubid = 1 AND l.granted
    AND l.database = (SELECT oid FROM pg_catalog.pg_database WHERE datname = pg_catalog.current_database())`

/** Who works on this database now, in words; undefined where nobody does. */
export async function lockHolder(client: pg.ClientBase): Promise<string | undefined> {
  const { rows } = await client.query<Blocker>(HOLDERS, [KEY_HIGH, KEY_LOW])
  return rows.length === 0 ? undefined : rows.map(describeBlocker).join('; ')
}

const holderInWords = async (client: pg.ClientBase): Promise<string> =>
  (await lockHolder(client)) ?? 'a run that ended just now'

async function lockHeld(client: pg.ClientBase, waitedMs: number): Promise<RunbookError> {
  const message = `another run of pg-runbook works on this database, waited ${(waitedMs / 1000).toFixed(0)} s: ${await holderInWords(client)}`
  return new RunbookError('lock-held', message, {
    state: 'nothing-changed',
    hint: 'Wait until that run has ended, then run this again. A run that hangs is ended with SELECT pg_terminate_backend(<pid>).',
  })
}

/**
 * Asks `attempt` until it says true, every quarter of a second or so. Throws `lock-held`, naming the holder, when that took
 * longer than runnerWaitMs; `cancelled`.
 */
export async function pollForLock(
  client: pg.ClientBase,
  attempt: () => Promise<boolean>,
  { runnerWaitMs = DEFAULT_RUNNER_WAIT_MS }: Pick<ApplyOptions, 'runnerWaitMs'>,
  deps: Pick<ApplyDeps, 'signal'> & { log: Log },
): Promise<void> {
  const began = Date.now()
  for (let told = false; !(await attempt()); told = true) {
    if (Date.now() - began >= runnerWaitMs) throw await lockHeld(client, Date.now() - began)
    if (!told) deps.log.info(`Waiting for another run of pg-runbook: ${await holderInWords(client)}`)
    await pause(100 + Math.random() * 150, deps, 'while waiting for another run')
  }
}
