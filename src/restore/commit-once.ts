// COMMIT of a restore, and what to say when its reply never comes.
import type pg from 'pg'
import { RunbookError } from '../errors.js'
import type { Log } from '../log.js'
import { connect } from '../postgres/client.js'
import { commitTransaction } from '../postgres/commit.js'
import type { DatabaseUrl } from '../postgres/connection-url.js'
import { onDemand } from '../postgres/on-demand.js'

const FACTS = `
  SELECT pg_catalog.pg_current_xact_id()::text AS xid, pg_catalog.pg_postmaster_start_time()::text AS started`

/**
 * The server that answers is the one that ran the transaction, or has a catalog row that it wrote: after a failover another server may
 * have given its number to another transaction.
 */
const PROOF = `
  SELECT pg_catalog.pg_postmaster_start_time()::text = $2
    OR EXISTS (SELECT FROM pg_catalog.pg_class WHERE xmin = $1::text::xid8::xid) AS ours`

/** No failure of the load: what is thrown with this code has to be thrown on as it is, also by whoever was cancelled. */
export const isOutcomeUnknown = (error: unknown): boolean =>
  error instanceof RunbookError && error.code === 'outcome-unknown'

/**
 * Commits the open transaction of `client`, however long that takes.
 * @throws RunbookError `outcome-unknown` where nobody can tell, `restore-failed` where the server has rolled back; else what the
 *   server says
 */
export async function commitOnce(
  url: DatabaseUrl,
  client: pg.Client,
  { log, signal }: { log: Log; signal?: AbortSignal | undefined },
): Promise<void> {
  const { xid, started } = (await client.query<{ xid: string; started: string }>(FACTS)).rows[0]!
  const side = onDemand(() => connect(url))
  const isOurs = async (asked: pg.ClientBase): Promise<boolean> =>
    (await asked.query<{ ours: boolean }>(PROOF, [xid, started])).rows[0]!.ours
  const session = { client, side: side.get, cut: () => client.connection.stream.destroy() }
  try {
    const outcome = await commitTransaction({ session, log, signal }, xid, isOurs)
    if (outcome.kind === 'aborted') throw outcome.error instanceof Error ? outcome.error : lost()
    if (outcome.kind === 'unknown') throw unknown(xid, outcome.elsewhere)
  } finally {
    await side.close()
  }
}

const lost = (): RunbookError =>
  new RunbookError('restore-failed', 'the connection was lost at the commit, and the server has rolled back', {
    state: 'rolled-back',
    hint: 'wait until the server answers again, then run the restore again',
  })

const unknown = (xid: string, elsewhere: boolean): RunbookError =>
  new RunbookError(
    'outcome-unknown',
    elsewhere
      ? `the reply to COMMIT was lost, and the server that answers now does not have what transaction ${xid} of this restore made`
      : `the reply to COMMIT was lost, and the server could not be asked about transaction ${xid}`,
    {
      state: 'unknown',
      hint: `when the server answers again, look whether what was to be restored is there, and run it again if not. By hand: SELECT pg_xact_status('${xid}')`,
    },
  )
