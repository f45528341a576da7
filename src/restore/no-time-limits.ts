// Limits of time that a role, a database or a server sets for everybody, and that the work of hours would run into: off in sessions that
// restore. lock_timeout stays what it is, since whoever waits for a lock keeps others waiting.
import type pg from 'pg'
import { withClient } from '../postgres/client.js'
import type { DatabaseUrl } from '../postgres/connection-url.js'
import type { SessionLimits } from '../postgres/session.js'

/** Not every server has each of them: transaction_timeout came with 17. */
const LIFT = `
  SELECT pg_catalog.set_config(name, '0', false) FROM pg_catalog.pg_settings
  WHERE name IN ('idle_in_transaction_session_timeout', 'idle_session_timeout', 'transaction_timeout')`

/** Of statements it says nothing: whoever connects has a word for that. */
export const liftTimeLimits = async (client: pg.ClientBase): Promise<void> => void (await client.query(LIFT))

/** As withClient, for as long as it takes. */
export const withPatientClient = <T>(
  url: DatabaseUrl,
  limits: Pick<SessionLimits, 'lockTimeoutMs'>,
  body: (client: pg.Client) => Promise<T>,
): Promise<T> =>
  withClient(url, { ...limits, statementTimeoutMs: 0 }, async (client) => {
    await liftTimeLimits(client)
    return body(client)
  })
