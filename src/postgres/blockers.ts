// Who holds the lock that a statement waits for, read from another session while it waits: afterwards nobody can tell.
// Of a query only its first words are shown, since the rest may hold data.
import type pg from 'pg'
import type { Log } from '../log.js'
import { neutraliseLine } from '../neutral-text.js'
import { type ServerProcess, SERVER_PROCESS, processParameters } from './server-process.js'
import { labelOf } from './statement-label.js'

export interface Blocker {
  /** 0 stands for a prepared transaction, which has no process. */
  pid: number
  application: string | null
  user: string | null
  /** `active`, `idle in transaction`, ... */
  state: string | null
  /** Seconds since its query began, and since its transaction did. */
  queryAge: number | null
  transactionAge: number | null
  query: string | null
}

const BLOCKERS = `
  SELECT blocker.pid, a.application_name AS application, a.usename::text AS "user",
    coalesce(a.state, a.backend_type) AS state, pg_catalog."left"(a.query, 2000) AS query,
    extract(epoch FROM pg_catalog.clock_timestamp() - a.query_start)::float8 AS "queryAge",
    extract(epoch FROM pg_catalog.clock_timestamp() - a.xact_start)::float8 AS "transactionAge"
  FROM (SELECT DISTINCT pg_catalog.unnest(pg_catalog.pg_blocking_pids(pid)) AS pid FROM (${SERVER_PROCESS}) waiting) blocker
  LEFT JOIN pg_catalog.pg_stat_activity a ON a.pid = blocker.pid
  ORDER BY a.xact_start NULLS LAST`

/** The sessions that the one of `waiting` waits for now; none when it does not wait for a lock. */
export async function blockersOf(client: pg.Client, waiting: ServerProcess): Promise<Blocker[]> {
  return (await client.query<Blocker>(BLOCKERS, processParameters(waiting))).rows
}

const age = (seconds: number | null): string =>
  seconds === null ? 'unknown time' : `${Math.max(0, seconds).toFixed(1)} s`

/** One line, e.g. `pid 4711 (psql, user app, idle in transaction, query for 3.0 s, transaction for 65.2 s): UPDATE users`. */
export function describeBlocker(blocker: Blocker): string {
  if (blocker.pid === 0) return 'a prepared transaction (SELECT gid, owner, prepared FROM pg_prepared_xacts shows it)'
  const times = `query for ${age(blocker.queryAge)}, transaction for ${age(blocker.transactionAge)}`
  const who = [blocker.application, blocker.user && `user ${blocker.user}`, blocker.state, times].filter(Boolean)
  const query = labelOf(blocker.query ?? '')
  return neutraliseLine(`pid ${blocker.pid} (${who.join(', ')})${query && `: ${query}`}`, 300)
}

/** The advice that goes with a lock that was not given. */
export const ENDING_A_BLOCKER =
  'Wait for it, or end that session if it may be ended: SELECT pg_terminate_backend(<pid>), then run this again'

export interface BlockerWatch {
  /** The last that was seen to block. */
  seen(): readonly Blocker[]
  stop(): void
}

/**
 * Looks every `everyMs`, and tells each blocker once. The first look comes early enough to see who blocks before a lock timeout
 * ends the waiting.
 */
export function watchBlockers(ask: () => Promise<readonly Blocker[]>, log: Log, everyMs: number): BlockerWatch {
  let seen: readonly Blocker[] = []
  const told = new Set<number>()
  let timer: NodeJS.Timeout | undefined
  let stopped = false
  const look = async () => {
    const blockers = await ask()
    if (blockers.length === 0) return
    seen = blockers
    const isNews = blockers.some(({ pid }) => !told.has(pid))
    for (const { pid } of blockers) told.add(pid)
    if (isNews && !stopped) log.warn(`waiting for ${blockers.map(describeBlocker).join('; ')}`)
  }
  const schedule = () => {
    timer = setTimeout(() => {
      void look()
        .catch(() => {}) // who blocks is a help, never a reason to fail
        .finally(() => stopped || schedule())
    }, everyMs)
  }
  schedule()
  return {
    seen: () => seen,
    stop() {
      stopped = true
      clearTimeout(timer)
    },
  }
}

/** A third of the time that a lock is waited for, within limits that suit people and servers. */
export const lookEveryMs = (lockTimeoutMs: number): number =>
  lockTimeoutMs === 0 ? 1_000 : Math.min(1_000, Math.max(30, Math.floor(lockTimeoutMs / 3)))
