// Who else is connected to a database. They are listed for a person to decide; ended only where the operator has said so.
import { setTimeout as wait } from 'node:timers/promises'
import type pg from 'pg'
import { RunbookError } from '../errors.js'
import { neutraliseLine } from '../neutral-text.js'
import { sqlstateOf } from '../postgres/sqlstate.js'

export interface OtherSession {
  pid: number
  user: string | null
  application: string | null
  client: string | null
  state: string | null
  /** e.g. walsender, or the name of an extension's worker; null for a client, and where this role may not see it. */
  worker: string | null
  /** Whether this role may end it. Source: pg_signal_backend, signalfuncs.c. */
  mayEnd: boolean
}

/** Parallel workers go with their leader. Autovacuum has no user, and gives way by itself to whoever needs its database. Source: CountOtherDBBackends, procarray.c. */
const OTHERS = `
  SELECT pid, usename::text AS "user", nullif(application_name, '') AS application,
    coalesce(client_hostname, client_addr::text) AS client, state,
    nullif(coalesce(backend_type, 'client backend'), 'client backend') AS worker,
    (SELECT rolsuper FROM pg_catalog.pg_roles WHERE rolname = current_user)
      OR NOT coalesce((SELECT rolsuper FROM pg_catalog.pg_roles WHERE oid = usesysid), true)
        AND (pg_catalog.pg_has_role(usesysid, 'USAGE') OR pg_catalog.pg_has_role('pg_signal_backend', 'USAGE')) AS "mayEnd"
  FROM pg_catalog.pg_stat_activity
  WHERE datname = $1 AND pid <> pg_catalog.pg_backend_pid() AND pid <> ALL ($2::int[])
    AND usesysid IS NOT NULL AND leader_pid IS NULL
  ORDER BY backend_start`

/** Whoever is connected to the database `name`, replication and extensions' workers too, without this session and those of `ours`. */
export const otherSessions = async (
  client: pg.ClientBase,
  name: string,
  ours: readonly number[] = [],
): Promise<OtherSession[]> => (await client.query<OtherSession>(OTHERS, [name, ours])).rows

/** e.g. `pid 4711 (user app, web, from 10.0.0.7, idle)` */
export function describeSession({ pid, user, application, client, state, worker }: OtherSession): string {
  const who = [worker, user && `user ${user}`, application, client && `from ${client}`, state].filter(Boolean)
  return neutraliseLine(`pid ${pid}${who.length > 0 ? ` (${who.join(', ')})` : ''}`, 200)
}

const AGAIN_AFTER_MS = 50
const GONE_WITHIN_MS = 30_000

async function end(client: pg.ClientBase, sessions: readonly OtherSession[]): Promise<void> {
  for (const session of sessions)
    await client.query('SELECT pg_catalog.pg_terminate_backend($1)', [session.pid]).catch((error: unknown) => {
      throw notEnded(session, error)
    })
}

/**
 * Ends all that are connected, and those that come after them, until `done` says so.
 * @throws RunbookError `restore-refused` where this role may not end a session
 */
export async function endWhoComes(client: pg.ClientBase, name: string, done: () => boolean): Promise<void> {
  while (!done()) {
    await end(client, await otherSessions(client, name))
    await wait(AGAIN_AFTER_MS)
  }
}

/**
 * Ends the clients that are connected now, and waits until they are gone; an application that connects again at once keeps nobody
 * waiting. Workers are in nobody's way where the database keeps its name.
 * @throws RunbookError `restore-refused` where this role may not end a session, or one does not end
 */
export async function endClients(client: pg.ClientBase, name: string, ours: readonly number[] = []): Promise<void> {
  const clients = async () => (await otherSessions(client, name, ours)).filter(isClient)
  const found = await clients()
  await end(client, found)
  const pids = new Set(found.map(({ pid }) => pid))
  for (const until = Date.now() + GONE_WITHIN_MS; ; await wait(AGAIN_AFTER_MS)) {
    const left = (await clients()).filter(({ pid }) => pids.has(pid))
    if (left.length === 0) return
    if (Date.now() > until) throw doesNotEnd(left)
  }
}

export const isClient = ({ worker }: OtherSession): boolean => worker === null

const doesNotEnd = (left: readonly OtherSession[]): RunbookError =>
  new RunbookError('restore-refused', `told to end, and still there: ${left.map(describeSession).join('; ')}`, {
    hint: 'look what it does (SELECT wait_event_type, wait_event, query FROM pg_stat_activity WHERE pid = ...), then run the restore again',
  })

const FORBIDDEN = '42501'

function notEnded(session: OtherSession, error: unknown): unknown {
  if (sqlstateOf(error) !== FORBIDDEN) return error
  return new RunbookError('restore-refused', `this role may not end the session ${describeSession(session)}`, {
    state: 'nothing-changed',
    hint: "stop the application; or, as a superuser: GRANT pg_signal_backend TO the role (a superuser's sessions only a superuser can end)",
    cause: error,
  })
}
