// What the new instance holds, read without changing it: tables and rows, the newest migration, the last commit; and where the live
// database was given, how many rows each table has there now. What could not be found out is said to be unknown.
import type pg from 'pg'
import { RunbookError } from '../errors.js'
import { databaseFacts } from '../migrations/ledger-view.js'
import { LEDGER_SCHEMA } from '../migrations/ledger-schema.js'
import { withClient } from '../postgres/client.js'
import type { DatabaseUrl } from '../postgres/connection-url.js'
import { OWN_SCHEMAS } from '../postgres/own-schemas.js'
import { quoteIdentifier, quoteLiteral } from '../postgres/quote.js'
import { describeServerError, isConnectionFailure, isDatabaseError } from '../postgres/sqlstate.js'

/** Counted, or the server's own estimate for a large table; undefined where neither was to be had. */
export interface RowCount {
  rows: number
  exact: boolean
}

export interface TableCount {
  /** `schema.name`, as SQL writes it. */
  table: string
  here: RowCount | undefined
  /** In the live database; left out where it was not given, `missing` where the table is not there. */
  live?: RowCount | 'missing' | undefined
}

export interface Validation {
  database: string
  /** e.g. `15.18` */
  serverVersion: string
  tables: TableCount[]
  /** Of the live database, and not in the new one. */
  onlyLive: string[]
  newestMigration: { name: string; appliedAt: string } | undefined
  ledger: 'missing' | 'not-readable' | 'readable'
  /** In UTC, to the microsecond; undefined where the server does not tell. */
  lastCommit: string | undefined
  /** Why the live database could not be compared: a database that is gone is a reason to go back in time. */
  liveProblem?: string
}

interface TableFact {
  schema: string
  name: string
  oid: string
  /** -1 where it was never analyzed. */
  estimate: number
}

const TABLES = `
  SELECT n.nspname::text AS schema, c.relname::text AS name, c.oid::text AS oid,
    c.reltuples::float8 AS estimate
  FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
  WHERE c.relkind = 'r' AND c.relpersistence = 'p' AND n.nspname NOT LIKE 'pg\\_%' AND n.nspname <> 'information_schema'
    AND n.nspname <> ALL ($1) ORDER BY 1, 2`

/** Larger ones are estimated: counting reads every page. */
const COUNTED_BYTES = 256 * 1024 * 1024
const LIMITS = { lockTimeoutMs: 5_000, statementTimeoutMs: 120_000 }

const NEWEST = `SELECT name, applied_at FROM ${LEDGER_SCHEMA}.migrations WHERE status IN ('applied', 'adopted') ORDER BY applied_at DESC, name DESC LIMIT 1`

/** @throws RunbookError `cannot-connect` of the new instance */
export async function validate(
  url: DatabaseUrl,
  live: DatabaseUrl | undefined,
  signal?: AbortSignal,
): Promise<Validation> {
  const here = await lookingAt(url, signal, async (client) => {
    const [tables, { ledger }] = [await countTables(client, signal), await databaseFacts(client)]
    const facts = await client.query<{ version: string; database: string }>(
      "SELECT pg_catalog.split_part(pg_catalog.current_setting('server_version'), ' ', 1) AS version, pg_catalog.current_database()::text AS database",
    )
    const newest =
      ledger === 'readable' ? (await client.query<{ name: string; applied_at: Date }>(NEWEST)).rows[0] : undefined
    const { version, database } = facts.rows[0]!
    return {
      tables,
      ledger,
      database,
      serverVersion: version,
      lastCommit: await lastCommit(client),
      newestMigration: newest && { name: newest.name, appliedAt: newest.applied_at.toISOString() },
    }
  })
  const { other, problem } = live ? await ofLive(live, signal) : {}
  const tables = [...here.tables].map(([table, count]) => ({
    table,
    here: count,
    ...(other && { live: other.has(table) ? other.get(table) : ('missing' as const) }),
  }))
  const onlyLive = [...(other?.keys() ?? [])].filter((table) => !here.tables.has(table))
  return { ...here, tables, onlyLive, ...(problem !== undefined && { liveProblem: problem }) }
}

async function ofLive(
  live: DatabaseUrl,
  signal?: AbortSignal,
): Promise<{ other?: Map<string, RowCount | undefined>; problem?: string }> {
  try {
    return { other: await lookingAt(live, signal, (client) => countTables(client, signal)) }
  } catch (error) {
    signal?.throwIfAborted()
    if (error instanceof RunbookError) return { problem: error.message }
    if (!isDatabaseError(error) && !isConnectionFailure(error)) throw error
    return { problem: describeServerError(error, { showDetail: false }) }
  }
}

/** A session that changes nothing, and ends with a cancel whatever it is doing. @throws RunbookError `cannot-connect`; the signal's reason */
export function lookingAt<T>(
  url: DatabaseUrl,
  signal: AbortSignal | undefined,
  body: (client: pg.Client) => Promise<T>,
): Promise<T> {
  return withClient(url, LIMITS, async (client) => {
    const stop = () => client.connection.stream.destroy()
    signal?.addEventListener('abort', stop)
    try {
      await client.query('SET default_transaction_read_only = on')
      return await body(client)
    } catch (error) {
      signal?.throwIfAborted()
      throw error
    } finally {
      signal?.removeEventListener('abort', stop)
    }
  })
}

async function countTables(client: pg.Client, signal?: AbortSignal): Promise<Map<string, RowCount | undefined>> {
  const { rows } = await client.query<TableFact>(TABLES, [OWN_SCHEMAS])
  const counts = new Map<string, RowCount | undefined>()
  for (const fact of rows) {
    signal?.throwIfAborted()
    counts.set(nameOf(fact), await count(client, fact))
  }
  return counts
}

const PLAIN = /^[a-z_][a-z0-9_]*$/
const nameOf = ({ schema, name }: TableFact): string =>
  [schema, name].map((part) => (PLAIN.test(part) ? part : quoteIdentifier(part))).join('.')

/** A table that this role may not read, or that somebody has locked, is unknown. */
async function count(client: pg.Client, { schema, name, oid, estimate }: TableFact): Promise<RowCount | undefined> {
  const estimated = estimate < 0 ? undefined : { rows: estimate, exact: false }
  try {
    const size = await client.query<{ bytes: number }>('SELECT pg_catalog.pg_table_size($1::oid)::float8 AS bytes', [
      oid,
    ])
    if (size.rows[0]!.bytes > COUNTED_BYTES) return estimated
    const { rows } = await client.query<{ rows: string }>(
      `SELECT count(*) AS rows FROM ONLY ${quoteIdentifier(schema)}.${quoteIdentifier(name)}`,
    )
    return { rows: Number(rows[0]!.rows), exact: true }
  } catch (error) {
    if (!isDatabaseError(error) || isConnectionFailure(error)) throw error
    return estimated
  }
}

const inUtc = (time: string): string =>
  `pg_catalog.to_char((${time}) AT TIME ZONE 'UTC', ${quoteLiteral('YYYY-MM-DD HH24:MI:SS.US')}) || ' UTC'`

/** While it replays, the server knows; afterwards only where it keeps the times of commits. Aurora refuses to answer. */
async function lastCommit(client: pg.Client): Promise<string | undefined> {
  try {
    const replayed = await timeOf(client, `SELECT ${inUtc('pg_catalog.pg_last_xact_replay_timestamp()')} AS at`)
    if (replayed !== undefined) return replayed
    const kept = await client.query<{ kept: boolean }>(
      "SELECT pg_catalog.current_setting('track_commit_timestamp')::bool AS kept",
    )
    if (!kept.rows[0]!.kept) return undefined
    return await timeOf(client, `SELECT ${inUtc('l.timestamp')} AS at FROM pg_catalog.pg_last_committed_xact() l`)
  } catch (error) {
    if (!isDatabaseError(error) || isConnectionFailure(error)) throw error
    return undefined
  }
}

const timeOf = async (client: pg.Client, sql: string): Promise<string | undefined> =>
  (await client.query<{ at: string | null }>(sql)).rows[0]?.at ?? undefined
