// A statement whose reply may be lost while the connection stays open: the server is asked over another one whether it is still at work
// on it. Only for work that is not committed yet, so that to give up changes nothing.
import { setTimeout as sleep } from 'node:timers/promises'
import type pg from 'pg'

const REPLY_MS = 5_000
const ON_ITS_WAY_MS = 1_000
/** Half a minute without a word from either connection. */
const UNHEARD = 6

export interface Asked {
  client: pg.Client
  /** Another session of the same role. */
  side: pg.ClientBase
  /** Of `client`. */
  pid: number
}

const AT_WORK = `SELECT EXISTS (SELECT FROM pg_catalog.pg_stat_activity WHERE pid = $1 AND state = 'active') AS "isAtWork"`

/** Undefined where the server does not say. */
const isAtWork = ({ side, pid }: Asked): Promise<boolean | undefined> =>
  Promise.race([
    side.query<{ isAtWork: boolean }>(AT_WORK, [pid]).then(
      ({ rows }) => rows[0]!.isAtWork,
      () => undefined,
    ),
    sleep(REPLY_MS, undefined, { ref: false }),
  ])

/**
 * Sends `sql` and waits for its reply as long as the server works on it. Where the reply is lost, the session is ended on both sides.
 * @throws what the server says, and an error that says so where the reply is lost
 */
export async function answered(asked: Asked, sql: string): Promise<void> {
  const reply = asked.client.query(sql).then(() => true)
  reply.catch(() => {}) // also told when the connection is cut
  const heard = (milliseconds: number) => Promise.race([reply, sleep(milliseconds, false, { ref: false })])
  for (let unheard = 0; unheard < UNHEARD;) {
    if (await heard(REPLY_MS)) return
    const atWork = await isAtWork(asked)
    unheard = atWork === undefined ? unheard + 1 : 0
    if (atWork !== false) continue
    if (await heard(ON_ITS_WAY_MS)) return
    break
  }
  await endOnBothSides(asked)
  throw new Error(`the reply to ${sql} was lost; there was no COMMIT, so nothing of it stays`)
}

/** Its locks are gone with it. A server that cannot be reached ends it by itself, when it notices that nobody is there. */
async function endOnBothSides({ client, side, pid }: Asked): Promise<void> {
  client.connection.stream.destroy()
  const ended = side.query('SELECT pg_catalog.pg_terminate_backend($1)', [pid]).catch(() => {})
  await Promise.race([ended, sleep(REPLY_MS, undefined, { ref: false })])
}
