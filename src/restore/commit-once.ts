// COMMIT of a restore, and what to say when its reply never comes: the transaction's number is known, so another connection asks
// what became of it.
import { setTimeout as wait } from 'node:timers/promises'
import type pg from 'pg'
import { RunbookError } from '../errors.js'
import { withClient } from '../postgres/client.js'
import type { DatabaseUrl } from '../postgres/connection-url.js'
import { sqlstateOf } from '../postgres/sqlstate.js'

const SEEK_MS = 30_000
const ASK_EVERY_MS = 500
/** Lost on the way, or the server was shut down: the commit may have gone through. */
const LOST = /^(08|57P)/

async function statusOf(url: DatabaseUrl, xid: string): Promise<string | null> {
  const text = 'SELECT pg_catalog.pg_xact_status($1::text::xid8) AS status'
  return withClient(url, {}, async (client) => (await client.query<{ status: string }>(text, [xid])).rows[0]!.status)
}

/**
 * @throws RunbookError `outcome-unknown` where nobody can tell, `restore-failed` where the server has rolled back; else what the
 *   server says
 */
export async function commitOnce(url: DatabaseUrl, client: pg.Client): Promise<void> {
  const text = 'SELECT pg_catalog.pg_current_xact_id()::text AS xid'
  const { xid } = (await client.query<{ xid: string }>(text)).rows[0]!
  try {
    await client.query('COMMIT')
  } catch (error) {
    if (!LOST.test(sqlstateOf(error) ?? '')) throw error
    await seek(url, xid, error)
  }
}

async function seek(url: DatabaseUrl, xid: string, cause: unknown): Promise<void> {
  for (const until = Date.now() + SEEK_MS; Date.now() < until; await wait(ASK_EVERY_MS)) {
    const status = await statusOf(url, xid).catch(() => undefined) // asked again until the time is over
    if (status === 'committed') return
    if (status === 'aborted')
      throw new RunbookError(
        'restore-failed',
        'the connection was lost at the commit, and the server has rolled back',
        {
          ...{ state: 'rolled-back', hint: 'wait until the server answers again, then run the restore again', cause },
        },
      )
  }
  throw new RunbookError('outcome-unknown', 'the connection was lost at the commit, and the server does not answer', {
    state: 'unknown',
    hint: `when it answers again, ask it: SELECT pg_xact_status('${xid}'::xid8)`,
    cause,
  })
}
