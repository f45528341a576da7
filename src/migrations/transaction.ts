// The transaction that a migration runs in: how it begins, how it ends without its COMMIT, and how the ledger's row is written
// at its end whatever the file has set in between.
import type pg from 'pg'
import { quoteIdentifier } from '../postgres/quote.js'
import type { ApplyDeps, ApplyOptions } from './apply-options.js'
import type { RunnerSession } from './runner-session.js'
import type { SessionSettings } from './session-settings.js'
import type { ParsedMigration } from './statement.js'

/** One run of one file; what every step of it needs. */
export interface Run {
  parsed: ParsedMigration
  options: ApplyOptions
  deps: ApplyDeps
  session: RunnerSession
  settings: SessionSettings
}

/** Between two statements of ours pass milliseconds; a runner that hangs must not hold locks for longer than this. */
const IDLE_LIMIT_MS = 60_000

/** Opens a transaction with its limits, which end with it. */
export async function begin({ session, options }: Pick<Run, 'session' | 'options'>): Promise<void> {
  await session.client.query(
    `BEGIN; SET LOCAL lock_timeout = ${options.lockTimeoutMs.toFixed(0)};
     SET LOCAL statement_timeout = ${options.statementTimeoutMs.toFixed(0)};
     SET LOCAL idle_in_transaction_session_timeout = ${IDLE_LIMIT_MS}`,
  )
}

/** Never fails: what cannot be rolled back by word is rolled back by the end of the connection. */
export async function rollBack({ client, lost, cut }: RunnerSession): Promise<void> {
  if (!lost()) await client.query('ROLLBACK').catch(cut)
}

export interface TransactionFacts {
  /** Outlives the connection: pg_xact_status knows it. */
  xid: string
  /** As current_setting('role') gives it. */
  role: string
}

/** Gives the transaction its number, if it has none yet. */
export async function transactionFacts(client: pg.ClientBase): Promise<TransactionFacts> {
  const text = "SELECT pg_catalog.pg_current_xact_id()::text AS xid, pg_catalog.current_setting('role') AS role"
  return (await client.query<TransactionFacts>(text)).rows[0]!
}

/** A file may change the role, the encoding and the limits; the write to the ledger must not depend on that. */
export async function regainSession(client: pg.ClientBase, { role }: Pick<TransactionFacts, 'role'>): Promise<void> {
  await client.query(
    `SET LOCAL SESSION AUTHORIZATION DEFAULT; SET LOCAL ROLE ${role === 'none' ? 'NONE' : quoteIdentifier(role)};
     SET LOCAL statement_timeout = 0; SET LOCAL client_encoding = 'UTF8'; SET LOCAL row_security = on`,
  )
}
