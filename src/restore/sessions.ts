// Who else is connected to a database. They are listed for a person to decide; ended only where the operator has said so.
import { setTimeout as wait } from 'node:timers/promises'
import type pg from 'pg'
import { neutraliseLine } from '../neutral-text.js'

export interface OtherSession {
  pid: number
  user: string | null
  application: string | null
  client: string | null
  state: string | null
}

const OTHERS = `
  SELECT pid, usename::text AS "user", nullif(application_name, '') AS application,
    coalesce(client_hostname, client_addr::text) AS client, state
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
 * @throws what the server says where this role may not end a session
 */
export async function endSessions(client: pg.ClientBase, name: string, done?: () => boolean): Promise<void> {
  for (;;) {
    const left = await otherSessions(client, name)
    if (done ? done() : left.length === 0) return
    for (const { pid } of left) await client.query('SELECT pg_catalog.pg_terminate_backend($1)', [pid])
    await wait(AGAIN_AFTER_MS)
  }
}
