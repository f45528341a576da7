// Numbers of how the database fares, from PostgreSQL's own counters: since when, and over what, stands beside each. PostgreSQL keeps
// no latency of single queries: pg_stat_statements has a mean for each statement, so the percentiles here are of those means,
// weighted by their calls, and a slow tail within one statement does not show.
import { quoteIdentifier } from '../postgres/quote.js'
import { countInWords } from '../quantities.js'
import { type Check, type Finding, notExamined, ok, problem, reasonOf, unknown } from './check.js'
import type { Ask, Patient } from './patient.js'

export interface StatementMeans {
  statements: number
  calls: number
  /** Milliseconds: half (95, 99 of 100) of all calls were of statements whose mean time is at most this. */
  p50: number
  p95: number
  p99: number
}

export interface Metrics {
  /** When the counters were last set to zero, ISO 8601; null for when the database was made. */
  since: string | null
  connectionsUsed: number
  connectionsAllowed: number
  commits: number
  rollbacks: number
  deadlocks: number
  blocksHit: number
  blocksRead: number
  /** Absent where pg_stat_statements is not there or has nothing. */
  statementMeans?: StatementMeans
}

export const ROLLBACK_LIMIT = 0.05
export const CACHE_LIMIT = 0.9
export const P95_LIMIT_MS = 500
/** With less a share says nothing. */
export const ENOUGH_TRANSACTIONS = 1_000
export const ENOUGH_BLOCKS = 100_000

const COUNTERS = `
  SELECT to_char(stats_reset AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS since,
    (SELECT sum(numbackends)::int FROM pg_stat_database) AS "connectionsUsed",
    current_setting('max_connections')::int - current_setting('superuser_reserved_connections')::int
      - coalesce(current_setting('reserved_connections', true)::int, 0) AS "connectionsAllowed",
    xact_commit::float8 AS commits, xact_rollback::float8 AS rollbacks, deadlocks::float8 AS deadlocks,
    blks_hit::float8 AS "blocksHit", blks_read::float8 AS "blocksRead"
  FROM pg_stat_database WHERE datname = current_database()`

const EXTENSION =
  "SELECT n.nspname AS schema FROM pg_extension e JOIN pg_namespace n ON n.oid = e.extnamespace WHERE e.extname = 'pg_stat_statements'"

const statementMeans = (schema: string): string => `
  SELECT count(*)::int AS statements, coalesce(sum(calls), 0)::float8 AS calls,
    min(mean) FILTER (WHERE upto >= 0.5 * total)::float8 AS p50, min(mean) FILTER (WHERE upto >= 0.95 * total)::float8 AS p95,
    min(mean) FILTER (WHERE upto >= 0.99 * total)::float8 AS p99
  FROM (SELECT mean_exec_time AS mean, calls, sum(calls) OVER (ORDER BY mean_exec_time) AS upto, sum(calls) OVER () AS total
        FROM ${quoteIdentifier(schema)}.pg_stat_statements
        WHERE toplevel AND dbid = (SELECT oid FROM pg_database WHERE datname = current_database())) s`

const TITLES = { 'rollback-rate': 'Transactions rolled back', 'cache-hits': 'Reads from memory' }
const STATEMENTS = { 'statement-times': 'Mean times of statements' }
const BEGIN =
  'put pg_stat_statements into shared_preload_libraries (a restart; providers have a switch), then:\nCREATE EXTENSION pg_stat_statements;'

export const METRIC_TITLES = { ...TITLES, ...STATEMENTS }

/** The numbers, and what they say. Without the extension the times are unknown, and the rest is told. */
export async function measure({ ask }: Patient): Promise<{ checks: Check[]; metrics?: Metrics }> {
  try {
    const counters = (await ask<Metrics>(COUNTERS))[0]!
    const means = await readMeans(ask).catch((error: unknown) => reasonOf(error))
    const found = 'verdict' in means ? means : judgeStatements(means)
    const checks = [...asChecks(TITLES, judgeCounters(counters)), ...asChecks(STATEMENTS, { 'statement-times': found })]
    return { checks, metrics: 'verdict' in means ? counters : { ...counters, statementMeans: means } }
  } catch (error) {
    return { checks: notExamined({ titles: METRIC_TITLES }, reasonOf(error)) }
  }
}

const asChecks = (titles: Record<string, string>, found: Record<string, Finding>): Check[] =>
  Object.entries(titles).map(([id, title]) => ({ id, title, ...found[id]! }))

async function readMeans(ask: Ask): Promise<StatementMeans | Finding> {
  const [extension] = await ask<{ schema: string }>(EXTENSION)
  if (!extension) return unknown('pg_stat_statements is not in this database', BEGIN)
  const [means] = await ask<StatementMeans>(statementMeans(extension.schema))
  return means!.calls > 0 ? means! : unknown('pg_stat_statements has seen no statement yet')
}

export const judgeCounters = (counters: Metrics): Record<keyof typeof TITLES, Finding> => ({
  'rollback-rate': rollbacks(counters),
  'cache-hits': cacheHits(counters),
})

const percent = (part: number): string => `${(part * 100).toFixed(1)} %`
const sinceWhen = ({ since }: Metrics): string => (since === null ? 'since the database was made' : `since ${since}`)

function rollbacks(counters: Metrics): Finding {
  const { commits, rollbacks, deadlocks } = counters
  const all = commits + rollbacks
  const told = `${percent(all === 0 ? 0 : rollbacks / all)} of ${countInWords(all)} ${sinceWhen(counters)}, ${countInWords(deadlocks)} of them deadlocks`
  if (all < ENOUGH_TRANSACTIONS) return unknown(`${told}: too few to say anything`)
  if (rollbacks / all <= ROLLBACK_LIMIT) return ok(told)
  return problem(
    told,
    "each error of a statement outside or inside a transaction ends as a rollback: look for ERROR lines in the server's and the application's log:\n" +
      'SELECT datname, xact_commit, xact_rollback, deadlocks FROM pg_stat_database ORDER BY 3 DESC;',
  )
}

function cacheHits(counters: Metrics): Finding {
  const { blocksHit, blocksRead } = counters
  const all = blocksHit + blocksRead
  const told = `${percent(all === 0 ? 1 : blocksHit / all)} of ${countInWords(all)} blocks ${sinceWhen(counters)}`
  if (all < ENOUGH_BLOCKS) return unknown(`${told}: too few to say anything`)
  if (blocksHit / all >= CACHE_LIMIT) return ok(told)
  return problem(
    `${told}: the rest came from the operating system or the disk`,
    'look for the tables that are read whole for want of an index, then at shared_buffers and the memory of the server:\n' +
      'SELECT relname, seq_scan, seq_tup_read, heap_blks_read FROM pg_statio_user_tables JOIN pg_stat_user_tables USING (relid, relname) ORDER BY 4 DESC LIMIT 10;',
  )
}

export function judgeStatements({ statements, calls, p50, p95, p99 }: StatementMeans): Finding {
  const ms = (value: number) => `${value.toFixed(value < 10 ? 2 : 0)} ms`
  const told = `weighted over ${countInWords(calls)} calls of ${countInWords(statements)} statements: p50 ${ms(p50)}, p95 ${ms(p95)}, p99 ${ms(p99)} (percentiles of means, not of single calls)`
  if (p95 <= P95_LIMIT_MS) return ok(told)
  return problem(
    told,
    'look at the statements that take the most time altogether:\n' +
      'SELECT round(total_exec_time) AS ms, calls, round(mean_exec_time) AS mean, left(query, 100) FROM pg_stat_statements ORDER BY 1 DESC LIMIT 10;',
  )
}
