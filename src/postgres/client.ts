// How operations get a session, and how they give it back. Refuses transaction poolers before anything is set or sent.
import type pg from 'pg'
import { connectionError } from './connection-error.js'
import type { DatabaseUrl } from './connection-url.js'
import { closeClient, openClient } from './open-client.js'
import { poolerSignAt, pooledConnection, poolerSignOf } from './pooler.js'
import { prepareSession, type SessionOptions } from './session.js'

/** A cancel must arrive within the seconds that a runner leaves; a server that does not answer by then will not. */
const CANCEL_CONNECT_SECONDS = 3

/**
 * Connects and prepares the session: search_path, limits, encoding. The caller ends it; `withClient` does both.
 * @throws RunbookError `cannot-connect`, `tls-refused`, `pooled-connection`, `bad-database-url`; nothing has been changed then
 */
export async function connect(url: DatabaseUrl, options: SessionOptions = {}): Promise<pg.Client> {
  const sign = poolerSignOf(url)
  if (sign !== undefined && !options.allowPooler) throw pooledConnection(url, sign)
  const client = await openClient(url)
  try {
    const pooled = sign ?? (await poolerSignAt(client, url))
    if (pooled === undefined) await prepareSession(client, url, options)
    else if (!options.allowPooler) throw pooledConnection(url, pooled)
    return client
  } catch (error) {
    await closeClient(client)
    throw connectionError(error, url)
  }
}

/** Connects, runs `body`, and ends the connection whatever happens. */
export async function withClient<T>(
  url: DatabaseUrl,
  options: SessionOptions,
  body: (client: pg.Client) => Promise<T>,
): Promise<T> {
  const client = await connect(url, options)
  try {
    return await body(client)
  } finally {
    await closeClient(client)
  }
}

/**
 * Asks the server, from a second connection, to cancel what another session runs now.
 * @param pid the session's pg_backend_pid(); what a pooler told when it connected is no such number
 * @returns false where no such session is left
 * @throws RunbookError `cannot-connect`, `tls-refused`
 */
export async function cancelBackend(url: DatabaseUrl, pid: number): Promise<boolean> {
  const hurried = {
    ...url,
    connectTimeoutSeconds: Math.min(url.connectTimeoutSeconds || CANCEL_CONNECT_SECONDS, CANCEL_CONNECT_SECONDS),
  }
  const client = await openClient(hurried)
  try {
    const { rows } = await client.query<{ sent: boolean }>('SELECT pg_catalog.pg_cancel_backend($1) AS sent', [pid])
    return rows[0]!.sent
  } finally {
    await closeClient(client)
  }
}
