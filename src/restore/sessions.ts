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
  /** Whether this role may end it. Source: pg_signal_backend, signalfuncs.c. */
  mayEnd: boolean
}

const OTHERS = `
  SELECT pid, usename::text AS "user", nullif(application_name, '') AS application,
    coalesce(client_hostname, client_addr::text) AS client, state,
    (SELECT rolsuper FROM pg_catalog.pg_roles WHERE rolname = current_user)
      OR NOT coalesce((SELECT rolsuper FROM pg_catalog.pg_roles WHERE oid = usesysid), true)
        AND (pg_catalog.pg_has_role(usesysid, 'USAGE') OR pg_catalog.pg_has_role('pg_signal_backend', 'USAGE')) AS "mayEnd"
  FROM pg_catalog.pg_stat_activity
  WHERE datname = $1 AND pid <> pg_catalog.pg_backend_pid() AND pid <> ALL ($2::int[])
    AND coalesce(backend_type, 'client backend') = 'client backend'
  ORDER BY backend_start`

/** Clients of the database `name`, without this session and those of `ours`. */
export const otherSessions = async (
  client: pg.ClientBase,
  name: string,
  ours: readonly number[] = [],
): Promise<OtherSession[]> => (await client.query<OtherSession>(OTHERS, [name, ours])).rows

/** e.g. `pid 4711 (user app, web, from 10.0.0.7, idle)` */
export function describeSession({ pid, user, application, client, state }: OtherSession): string {
  const who = [user && `user ${user}`, application, client && `from ${client}`, state].filter(Boolean)
  return neutraliseLine(`pid ${pid}${who.length > 0 ? ` (${who.join(', ')})` : ''}`, 200)
}

const AGAIN_AFTER_MS = 50

/**
 * Ends them, and those that come after them, until `done` says so; with no `done`, until none is left.
 * @throws RunbookError `restore-refused` where this role may not end a session
 */
export async function endSessions(client: pg.ClientBase, name: string, done?: () => boolean): Promise<void> {
  for (;;) {
    const left = await otherSessions(client, name)
    if (done ? done() : left.length === 0) return
    for (const session of left)
      await client.query('SELECT pg_catalog.pg_terminate_backend($1)', [session.pid]).catch((error: unknown) => {
        throw notEnded(session, error)
      })
    await wait(AGAIN_AFTER_MS)
  }
}

const FORBIDDEN = '42501'

function notEnded(session: OtherSession, error: unknown): unknown {
  if (sqlstateOf(error) !== FORBIDDEN) return error
  return new RunbookError('restore-refused', `this role may not end the session ${describeSession(session)}`, {
    state: 'nothing-changed',
    hint: "stop the application; or, as a superuser: GRANT pg_signal_backend TO the role (a superuser's sessions only a superuser can end)",
    cause: error,
  })
}
