// The transaction that a migration runs in: how it begins, how it ends without its COMMIT, and how the ledger's row is written
// at its end whatever the file has set in between.
import type pg from 'pg'
import { quoteIdentifier } from '../postgres/quote.js'
import type { ApplyDeps, ApplyOptions } from './apply-options.js'
import type { LedgerMark } from './ledger-mark.js'
import type { RunnerSession } from './runner-session.js'
import type { SessionSettings } from './session-settings.js'
import { LEDGER_WRITES } from './side-effects.js'
import type { ParsedMigration } from './statement.js'

/** One run of one file; what every step of it needs. */
export interface Run {
  parsed: ParsedMigration
  /** What the run makes of the file's row in the ledger. */
  mark: LedgerMark
  options: ApplyOptions
  deps: ApplyDeps
  session: RunnerSession
  settings: SessionSettings
}

/** Between two statements of ours pass milliseconds; a runner that hangs must not hold locks for longer than this. */
const IDLE_LIMIT_MS = 60_000

type Begun = Pick<Run, 'options'> & { deps: Pick<ApplyDeps, 'localSettings'> }

/** A transaction with its limits, which end with it. */
export const beginStatements = ({ options }: Pick<Run, 'options'>): string[] => [
  'BEGIN',
  `SET LOCAL lock_timeout = ${options.lockTimeoutMs.toFixed(0)}`,
  `SET LOCAL statement_timeout = ${options.statementTimeoutMs.toFixed(0)}`,
  `SET LOCAL idle_in_transaction_session_timeout = ${IDLE_LIMIT_MS}`,
]

export const beginText = (run: Begun): string =>
  [...beginStatements(run), ...(run.deps.localSettings === undefined ? [] : [run.deps.localSettings])].join('; ')

export async function begin(run: Begun & Pick<Run, 'session'>): Promise<void> {
  await run.session.client.query(beginText(run))
}

/** Never fails: what cannot be rolled back by word is rolled back by the end of the connection. */
export async function rollBack({ client, lost, cut }: RunnerSession): Promise<void> {
  if (lost()) return
  try {
    await client.query(';') // an error is told before the status that comes with it; after this the status is known
    if (client.getTransactionStatus() !== 'I') await client.query('ROLLBACK')
  } catch {
    cut()
  }
}

export interface TransactionFacts {
  /** Outlives the connection: pg_xact_status knows it. */
  xid: string
  /** As current_setting('role') gives it. */
  role: string
  /** How often it has written to the ledger, see side-effects.ts. */
  ledgerWrites: string
}

/** The columns of TransactionFacts. */
export const FACTS = `pg_catalog.pg_current_xact_id()::text AS xid, pg_catalog.current_setting('role') AS role,
  ${LEDGER_WRITES} AS "ledgerWrites"`

/** Gives the transaction its number, if it has none yet. */
export async function transactionFacts(session: RunnerSession): Promise<TransactionFacts> {
  const facts = (await session.client.query<TransactionFacts>(`SELECT ${FACTS}`)).rows[0]!
  session.process.transaction = facts.xid
  return facts
}

/** A file may change the role, the encoding, how dates are written and the limits; the write to the ledger must not depend on that. */
export const regainStatements = ({ role }: Pick<TransactionFacts, 'role'>): string[] => [
  'SET LOCAL SESSION AUTHORIZATION DEFAULT',
  `SET LOCAL ROLE ${role === 'none' ? 'NONE' : quoteIdentifier(role)}`,
  'SET LOCAL statement_timeout = 0',
  "SET LOCAL client_encoding = 'UTF8'",
  "SET LOCAL datestyle = 'ISO'",
  'SET LOCAL row_security = on',
]

export const regainText = (facts: Pick<TransactionFacts, 'role'>): string => regainStatements(facts).join('; ')

export async function regainSession(client: pg.ClientBase, facts: Pick<TransactionFacts, 'role'>): Promise<void> {
  await client.query(regainText(facts))
}
