// The first look at what a restore is for. A database that somebody has dropped can be brought back like any other: its server is
// looked at from another database then, and only a new one can be made.
import { RunbookError } from '../errors.js'
import { withClient } from '../postgres/client.js'
import type { DatabaseUrl } from '../postgres/connection-url.js'
import { refuseReadOnly } from '../postgres/session.js'
import { sqlstateOf } from '../postgres/sqlstate.js'
import { withClientElsewhere } from './elsewhere.js'
import { otherSessions, type OtherSession } from './sessions.js'
import { readTarget, type Target } from './target.js'

export interface Look {
  target: Target
  others: OtherSession[]
  /** Where one can connect to: the database itself, or one beside it where it is gone. */
  there: DatabaseUrl
  isGone: boolean
}

const NO_SUCH_DATABASE = '3D000'

/**
 * @param backup as whoever restores has named it
 * @throws RunbookError `cannot-connect`, `read-only-database`; `restore-refused` where the database is gone and the mode needs it
 */
export async function lookAtTarget(
  url: DatabaseUrl,
  wish: { mode: string; lockTimeoutMs: number; backup: string },
): Promise<Look> {
  const look = await lookAt(url, wish)
  if (wish.mode === 'swap') await findPlaceToRenameFrom(url)
  return look
}

async function lookAt(
  url: DatabaseUrl,
  { mode, lockTimeoutMs, backup }: { mode: string; lockTimeoutMs: number; backup: string },
): Promise<Look> {
  try {
    return await withClient(url, { lockTimeoutMs }, async (client) => {
      await refuseReadOnly(client)
      const others = await otherSessions(client, url.database)
      return { target: await readTarget(client), others, there: url, isGone: false }
    })
  } catch (error) {
    if (sqlstateOf(error) !== NO_SUCH_DATABASE) throw error
    if (mode !== 'new-database') throw gone(url.database, mode, backup, error)
    return await lookFromBeside(url, error)
  }
}

/** The names change at the end of all the work; that nobody lets us in there is better known at its beginning. */
const findPlaceToRenameFrom = (url: DatabaseUrl): Promise<void> =>
  withClientElsewhere(url, [url.database], () => Promise.resolve()).catch((cause: unknown) => {
    if (!(cause instanceof RunbookError) || cause.code !== 'cannot-connect') throw cause
    throw new RunbookError('restore-refused', `a database is renamed from another one: ${cause.message}`, {
      state: 'nothing-changed',
      hint: 'GRANT CONNECT ON DATABASE postgres TO the role; or restore with mode new-database or in-place',
      cause,
    })
  })

function lookFromBeside(url: DatabaseUrl, missing: unknown): Promise<Look> {
  return withClientElsewhere(url, [url.database], async (client, there) => {
    await refuseReadOnly(client)
    const target = await readTarget(client)
    const server = { ...target.server, database: url.database }
    // What is in the database from which one looks is none of the business of this restore.
    return {
      target: { ...target, server, tables: [], schemas: [], audited: [], slots: [], prepared: [] },
      others: [],
      there,
      isGone: true,
    }
  }).catch((error: unknown) => {
    throw sqlstateOf(error) === NO_SUCH_DATABASE ? missing : error
  })
}

const gone = (database: string, mode: string, backup: string, cause: unknown): RunbookError =>
  new RunbookError('restore-refused', `there is no database ${database} on this server, and mode ${mode} needs it`, {
    state: 'nothing-changed',
    hint: `pg-runbook restore ${backup} --mode new-database --new-database-name ${database} makes it anew (in a workflow: mode new-database, new-database-name ${database})`,
    cause,
  })
