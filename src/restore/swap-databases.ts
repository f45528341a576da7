// Puts a restored database in the place of the live one: both names change in one transaction, so that at every instant there is
// one database of that name. Whoever connects meanwhile waits for a moment and then finds the new one.
import type pg from 'pg'
import { RunbookError } from '../errors.js'
import type { Log } from '../log.js'
import { withClient } from '../postgres/client.js'
import type { DatabaseUrl } from '../postgres/connection-url.js'
import { quoteIdentifier } from '../postgres/quote.js'
import { describeServerError, sqlstateOf } from '../postgres/sqlstate.js'
import { describeSession, endSessions, otherSessions } from './sessions.js'

export interface Swap {
  /** Of the live database. */
  live: DatabaseUrl
  restored: string
  /** The name that the live one gets. */
  keptAs: string
  endSessions: boolean
}

/** Databases from which another one can be renamed. */
const ELSEWHERE = ['postgres', 'template1']
const NOT_THERE = ['3D000', '42501', '28000', '55000']

/** A connection to the same server that is in neither of the two. */
export async function withClientElsewhere<T>(swap: Swap, body: (client: pg.Client) => Promise<T>): Promise<T> {
  const candidates = ELSEWHERE.filter((name) => name !== swap.live.database && name !== swap.restored)
  for (const [index, database] of candidates.entries()) {
    let isIn = false
    try {
      return await withClient({ ...swap.live, database }, {}, (client) => {
        isIn = true
        return body(client)
      })
    } catch (error) {
      if (isIn || index === candidates.length - 1 || !NOT_THERE.includes(sqlstateOf(error) ?? '')) throw error
    }
  }
  throw new Error('there is no other database')
}

const rename = (from: string, to: string): string =>
  `ALTER DATABASE ${quoteIdentifier(from)} RENAME TO ${quoteIdentifier(to)}`

/** What a person types to do the same. */
export const swapByHand = ({ live, restored, keptAs }: Swap): string =>
  `${rename(live.database, keptAs)}; ${rename(restored, live.database)}`

/** What a person types to have the old one back. */
export const undoByHand = ({ live, restored, keptAs }: Swap): string =>
  `${rename(live.database, restored)}; ${rename(keptAs, live.database)}`

/**
 * The first rename waits, with the name locked against new connections, up to five seconds for those who are in; meanwhile they are
 * ended where that is allowed. A failure anywhere leaves both names as they were. PostgreSQL source: RenameDatabase, dbcommands.c.
 * @throws RunbookError `restore-refused` where others are connected, `restore-failed`
 */
export async function swapDatabases(swap: Swap, log: Log): Promise<void> {
  await withClientElsewhere(swap, async (client) => {
    const others = await otherSessions(client, swap.live.database)
    if (others.length > 0 && !swap.endSessions) throw inUse(swap, others.map(describeSession))
    for (const other of others) log.warn(`Ending the session ${describeSession(other)}`)
    await withClientElsewhere(swap, async (side) => {
      await client.query('BEGIN')
      await client.query("SET LOCAL lock_timeout = '10s'")
      let renamed = false
      const first = client.query(rename(swap.live.database, swap.keptAs)).finally(() => (renamed = true))
      const ending = swap.endSessions ? endSessions(side, swap.live.database, () => renamed) : undefined
      const [one, other] = await Promise.allSettled([first, ending])
      if (one.status === 'rejected') throw other.status === 'rejected' ? other.reason : one.reason
      await client.query(rename(swap.restored, swap.live.database))
      await client.query('COMMIT')
    }).catch(async (error: unknown) => {
      await client.query('ROLLBACK').catch(() => {}) // a lost connection has rolled back already
      throw notSwapped(swap, error)
    })
  })
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
    `the names were not changed: ${describeServerError(error, { showDetail: false })}`,
    { hint: `mend what the server says, then type in another database: ${swapByHand(swap)}`, cause: error },
  )
}
