// pg_dump takes a lock on every table before it writes its first byte, and says only that it waited in vain. Who holds that lock
// is asked from a second session while it waits: afterwards nobody can tell. Without that session the backup goes on unwatched.
import type pg from 'pg'
import { RunbookError } from '../../errors.js'
import type { Log } from '../../log.js'
import {
  type Blocker,
  blockersOf,
  describeBlocker,
  ENDING_A_BLOCKER,
  lookEveryMs,
  watchBlockers,
} from '../../postgres/blockers.js'
import { connect } from '../../postgres/client.js'
import type { DatabaseUrl } from '../../postgres/connection-url.js'
import { closeClient } from '../../postgres/open-client.js'
import { durationInWords } from '../../quantities.js'

interface Waiting {
  relation: string | null
  blockers: readonly Blocker[]
}

export interface LockWait {
  /** Once all locks are there, or the dump has ended. */
  stop(this: void): void
  /** The error of a dump that was waiting for a lock when it failed: then it is `lock-timeout`; any other as it is. */
  explained(error: unknown): unknown
}

/** A session whose transaction has failed is about to end. */
const SESSION = `
  SELECT a.pid, a.wait_event_type = 'Lock' AS waits, (
    SELECT pg_catalog.format('%I.%I', n.nspname, c.relname)
    FROM pg_catalog.pg_locks l
    JOIN pg_catalog.pg_class c ON c.oid = l.relation
    JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
    WHERE l.pid = a.pid AND NOT l.granted
    LIMIT 1) AS relation
  FROM pg_catalog.pg_stat_activity a
  WHERE a.datname = pg_catalog.current_database() AND a.application_name = $1
    AND a.state IN ('active', 'idle in transaction')`

type Session = Pick<Waiting, 'relation'> & { pid: number; waits: boolean }

/** What the dump waits for now. A dump whose session has just ended still counts as waiting for what it did `before`. */
async function waitOf(client: pg.Client, name: string, before: Waiting | undefined): Promise<Waiting | undefined> {
  const [session] = (await client.query<Session>(SESSION, [name])).rows
  if (!session) return before
  if (!session.waits) return undefined
  const blockers = await blockersOf(client, session)
  return blockers.length === 0 ? before : { relation: session.relation, blockers }
}

/**
 * Watches the dump whose session has this application name, which no other has.
 * @param lockWaitTimeoutMs 0 waits for ever
 */
export function watchLockWait(
  url: DatabaseUrl,
  applicationName: string,
  lockWaitTimeoutMs: number,
  log: Log,
): LockWait {
  let session: Promise<pg.Client> | undefined
  let [waiting, stopped]: [Waiting | undefined, boolean] = [undefined, false]
  const look = async () => {
    const found = await waitOf(await (session ??= connect(url)), applicationName, waiting)
    waiting = stopped ? undefined : found
    return waiting?.blockers ?? []
  }
  const watch = watchBlockers(look, log, lookEveryMs(lockWaitTimeoutMs))
  return {
    stop() {
      watch.stop()
      session?.then(closeClient, () => {})
      ;[waiting, stopped] = [undefined, true]
    },
    explained: (error) =>
      waiting && error instanceof RunbookError && error.code === 'backup-failed'
        ? lockTimeout(waiting, lockWaitTimeoutMs, error)
        : error,
  }
}

function lockTimeout({ relation, blockers }: Waiting, waitedMs: number, cause: RunbookError): RunbookError {
  const what = relation === null ? 'a lock' : `a lock on ${relation}`
  const holders = blockers.map(describeBlocker).join('; ')
  const message = `pg_dump waited ${durationInWords(waitedMs)} for ${what}, held by ${holders}`
  const hint = `${ENDING_A_BLOCKER}. A longer lock-timeout waits longer.`
  return new RunbookError('lock-timeout', message, { state: 'nothing-changed', hint, cause })
}
