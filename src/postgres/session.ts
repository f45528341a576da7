// What every session is before an operation uses it: names resolve in the application's schema and nowhere a stranger could put
// an object, waiting has limits, and a vanished client is noticed. Refuses to go on where nothing can be written.
import type pg from 'pg'
import { RunbookError } from '../errors.js'
import type { DatabaseUrl } from './connection-url.js'
import { quoteIdentifier } from './quote.js'
import { sqlstateOf } from './sqlstate.js'

/** Milliseconds, 0 for no limit; what is left out stays as the server, the database or the role has it. */
export interface SessionLimits {
  lockTimeoutMs?: number
  statementTimeoutMs?: number
  /** The server ends a transaction of ours that nobody drives on; not for a session that holds a snapshot open. */
  idleInTransactionTimeoutMs?: number
}

export interface SessionOptions extends SessionLimits {
  /** Lets a transaction pooler pass, and then sets nothing in the session: send `localSettings` after each BEGIN. */
  allowPooler?: boolean
}

/** How often the server looks whether its client is still there while a statement runs. */
const CLIENT_CHECK_INTERVAL = '2s'
/** Servers before 14 do not know the setting; some platforms do not have what it needs. */
const NOT_AVAILABLE = ['42704', '22023']

function settings(url: DatabaseUrl, limits: SessionLimits, scope: 'SESSION' | 'LOCAL'): string {
  const entries: [name: string, value: string | undefined][] = [
    // pg_catalog is not listed: it is searched first all the same, while listed first it would be where CREATE puts things.
    // pg_temp is listed last, since unlisted it is searched before everything for tables. PostgreSQL manual, search_path.
    ['search_path', `${quoteIdentifier(url.schema)}, pg_temp`],
    ['client_encoding', "'UTF8'"],
    ['datestyle', 'ISO'], // the driver reads no other; the order of day and month in a file's dates stays the database's
    ['standard_conforming_strings', 'on'],
    ['lock_timeout', limits.lockTimeoutMs?.toFixed(0)],
    ['statement_timeout', limits.statementTimeoutMs?.toFixed(0)],
    ['idle_in_transaction_session_timeout', limits.idleInTransactionTimeoutMs?.toFixed(0)],
  ]
  return entries
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `SET ${scope} ${name} = ${value}`)
    .join('; ')
}

/** The same settings for one transaction: what a pooled session may have without leaving them to the next client. */
export const localSettings = (url: DatabaseUrl, limits: SessionLimits = {}): string => settings(url, limits, 'LOCAL')

/** Sent after connecting, never as startup options: those are refused by poolers and would follow the connection around. */
export async function prepareSession(client: pg.Client, url: DatabaseUrl, limits: SessionLimits): Promise<void> {
  const ours = settings(url, limits, 'SESSION')
  try {
    await client.query(`${ours}; SET client_connection_check_interval = '${CLIENT_CHECK_INTERVAL}'`)
  } catch (error) {
    if (!NOT_AVAILABLE.includes(sqlstateOf(error) ?? '')) throw error
    await client.query(ours) // one message is one transaction: nothing of it was set
  }
}

interface ReadOnlyFacts {
  recovering: boolean
  read_only: boolean
  /** Where default_transaction_read_only was set: `database`, `user`, `configuration file`, ... */
  source: string
  database: string
  role: string
}

const READ_ONLY_FACTS = `
  SELECT pg_catalog.pg_is_in_recovery() AS recovering,
         pg_catalog.current_setting('transaction_read_only') = 'on' AS read_only,
         (SELECT source FROM pg_catalog.pg_settings WHERE name = 'default_transaction_read_only') AS source,
         pg_catalog.current_database()::text AS database,
         session_user::text AS role`

function wayOut({ source, database, role }: ReadOnlyFacts): string {
  const [db, user] = [quoteIdentifier(database), quoteIdentifier(role)]
  const reset: Record<string, string> = {
    database: `ALTER DATABASE ${db} RESET default_transaction_read_only`,
    user: `ALTER ROLE ${user} RESET default_transaction_read_only`,
    'database user': `ALTER ROLE ${user} IN DATABASE ${db} RESET default_transaction_read_only`,
  }
  const how =
    reset[source] ??
    "ALTER SYSTEM RESET default_transaction_read_only; SELECT pg_reload_conf(), or the provider's console"
  return `find out why it was made read-only (providers do it when the disk is full), then: SET default_transaction_read_only = off; ${how}`
}

/**
 * Stops before any work where the session could not write.
 * @throws RunbookError `read-only-database`
 */
export async function refuseReadOnly(client: pg.Client): Promise<void> {
  const facts = (await client.query<ReadOnlyFacts>(READ_ONLY_FACTS)).rows[0]!
  if (facts.recovering)
    throw new RunbookError(
      'read-only-database',
      `this server is a replica (in recovery): ${facts.database} cannot be changed here`,
      {
        state: 'nothing-changed',
        hint: "use the primary's address in the connection URL; after a failover the old address may lead to the replica",
      },
    )
  if (facts.read_only)
    throw new RunbookError(
      'read-only-database',
      `the database ${facts.database} is read-only for this role (default_transaction_read_only, set by: ${facts.source})`,
      { state: 'nothing-changed', hint: wayOut(facts) },
    )
}
