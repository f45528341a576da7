// The number of a session's server process: asked once, it holds for as long as the session is this client's alone.
import type pg from 'pg'

const known = new WeakMap<pg.Client, number>()

/** As the server says it now. */
export async function askServerPid(client: pg.Client): Promise<number> {
  const { rows } = await client.query<{ pid: number }>('SELECT pg_catalog.pg_backend_pid() AS pid')
  const { pid } = rows[0]!
  known.set(client, pid)
  return pid
}

/** As it was said before, where it was; not for sessions through a transaction pooler, whose process changes. */
export const serverPid = async (client: pg.Client): Promise<number> => known.get(client) ?? askServerPid(client)
