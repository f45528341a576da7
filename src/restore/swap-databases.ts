// Puts a restored database in the place of the live one: both names change in one transaction, so that at every instant there is
// one database of that name. Whoever connects meanwhile waits for a moment and then finds the new one.
import type pg from 'pg'
import { RunbookError } from '../errors.js'
import type { Log } from '../log.js'
import type { DatabaseUrl } from '../postgres/connection-url.js'
import { quoteIdentifier, quoteLiteral } from '../postgres/quote.js'
import { serverPid } from '../postgres/server-pid.js'
import { describeServerError } from '../postgres/sqlstate.js'
import { answered } from './answered.js'
import { commitOnce, isOutcomeUnknown } from './commit-once.js'
import { withClientElsewhere } from './elsewhere.js'
import { describeSession, endWhoComes, otherSessions } from './sessions.js'

export interface Swap {
  /** Of the live database. */
  live: DatabaseUrl
  restored: string
  /** The name that the live one gets. */
  keptAs: string
  endSessions: boolean
}

export const renameByHand = (from: string, to: string): string =>
  `ALTER DATABASE ${quoteIdentifier(from)} RENAME TO ${quoteIdentifier(to)}`

/** What a person types to do the same. */
export const swapByHand = ({ live, restored, keptAs }: Swap): string =>
  `${renameByHand(live.database, keptAs)}; ${renameByHand(restored, live.database)}`

/** What a person types to have the old one back. */
export const undoByHand = ({ live, restored, keptAs }: Swap): string =>
  `${renameByHand(live.database, restored)}; ${renameByHand(keptAs, live.database)}`

/**
 * The first rename waits, with the name locked against new connections, up to five seconds for those who are in; meanwhile they are
 * ended where that is allowed. A failure anywhere leaves both names as they were. PostgreSQL source: RenameDatabase, dbcommands.c.
 * @throws RunbookError `restore-refused` where others are connected, `restore-failed`; `outcome-unknown` where the reply to COMMIT was
 *   lost and the server does not answer any more
 */
export async function swapDatabases(swap: Swap, log: Log): Promise<void> {
  const not = [swap.live.database, swap.restored]
  await withClientElsewhere(swap.live, not, async (client, there) => {
    const others = await otherSessions(client, swap.live.database)
    if (others.length > 0 && !swap.endSessions) throw inUse(swap, others.map(describeSession))
    for (const other of others) log.warn(`Ending the session ${describeSession(other)}`)
    const restored = (await factsOf(client, swap.restored)).oid
    try {
      await withClientElsewhere(swap.live, not, (side) => renameBoth(client, side, swap))
      await commitOnce(there, client, { log })
    } catch (error) {
      if (isOutcomeUnknown(error)) return settle(swap, restored)
      await client.query('ROLLBACK').catch(() => {}) // a lost connection has rolled back already, or will
      throw notSwapped(swap, error)
    }
  })
}

async function renameBoth(client: pg.Client, side: pg.Client, swap: Swap): Promise<void> {
  const { live, restored, keptAs } = swap
  const { comment } = await factsOf(side, live.database)
  const pid = await serverPid(client)
  const say = (sql: string) => answered({ client, side, pid }, sql)
  await say("BEGIN; SET LOCAL lock_timeout = '10s'")
  let renamed = false
  const first = say(renameByHand(live.database, keptAs)).finally(() => (renamed = true))
  const ending = swap.endSessions ? endWhoComes(side, live.database, () => renamed) : undefined
  const [one, other] = await Promise.allSettled([first, ending])
  if (one.status === 'rejected') throw other.status === 'rejected' ? other.reason : one.reason
  await say(renameByHand(restored, live.database))
  if (comment !== null) await say(`COMMENT ON DATABASE ${quoteIdentifier(live.database)} IS ${quoteLiteral(comment)}`)
}

interface Facts {
  oid: string
  comment: string | null
}

const FACTS = `
  SELECT oid::text AS oid, pg_catalog.shobj_description(oid, 'pg_database') AS comment
  FROM pg_catalog.pg_database WHERE datname = $1`

const factsOf = async (client: pg.ClientBase, name: string): Promise<Facts> =>
  (await client.query<Facts>(FACTS, [name])).rows[0]!

/** The names themselves say what became of a COMMIT that nobody else can tell of, e.g. after a restart. */
async function settle(swap: Swap, restored: string): Promise<void> {
  const nameNow = 'SELECT datname::text AS name FROM pg_catalog.pg_database WHERE oid = $1::text::oid'
  const name = await withClientElsewhere(swap.live, [swap.live.database, swap.restored], async (client) =>
    (await client.query<{ name: string }>(nameNow, [restored])).rows.map((row) => row.name),
  ).catch(() => [])
  if (name[0] === swap.live.database) return
  if (name[0] === swap.restored) throw notSwapped(swap, new Error('the server has rolled back'))
  const { database } = swap.live
  throw new RunbookError(
    'outcome-unknown',
    `the reply to the COMMIT of both new names was lost, and the server cannot be asked: either ${database} is the restored ` +
      `database and the one before is ${swap.keptAs}, or nothing was renamed and the restored one is ${swap.restored}; both are whole`,
    {
      state: 'unknown',
      hint: `when the server answers again: SELECT datname FROM pg_database. Is ${swap.restored} still there, finish by hand, in another database: ${swapByHand(swap)}. Is ${swap.keptAs} there, it is done; to undo it: ${undoByHand(swap)}`,
    },
  )
}

function inUse(swap: Swap, sessions: readonly string[]): RunbookError {
  return new RunbookError(
    'restore-refused',
    `${swap.live.database} cannot be renamed while others are connected to it: ${sessions.join('; ')}`,
    {
      state: 'nothing-changed',
      hint: `stop the application and type in another database: ${swapByHand(swap)}; or run it again with end-sessions`,
    },
  )
}

function notSwapped(swap: Swap, error: unknown): RunbookError {
  if (error instanceof RunbookError) return error
  return new RunbookError(
    'restore-failed',
    // its DETAIL is how many are in the way; no row has to do with it
    `the names were not changed: ${describeServerError(error, { showDetail: true })}`,
    { hint: `mend what the server says, then type in another database: ${swapByHand(swap)}`, cause: error },
  )
}
