// What the database is made of, and which environment it is, are recorded after every run that changed it: the next one can then tell
// what was changed by hand, and that it was sent to the wrong database. A run that is committed stays a success where that cannot be recorded.
import type pg from 'pg'
import { RunbookError } from '../errors.js'
import type { Log } from '../log.js'
import { describeServerError, sqlstateOf } from '../postgres/sqlstate.js'
import { recordCatalog } from './catalog-record.js'
import { markEnvironment } from './environment-mark.js'
import { ledgerHead } from './ledger.js'

/** Calls what opens the session to record with, or has it still, e.g. `(body) => withClient(url, {}, body)`. */
export type WithSession = <T>(body: (client: pg.Client) => Promise<T>) => Promise<T>

/** Returns what `look` finds then, e.g. what to warn of; undefined, with a warning, where the server would not have it. */
export async function recordAfterwards<T>(
  withSession: WithSession,
  environment: string | undefined,
  log: Log,
  look?: (client: pg.Client) => Promise<T>,
): Promise<T | undefined> {
  try {
    return await withSession(async (client) => {
      await markEnvironment(client, environment)
      await recordCatalog(client, (await ledgerHead(client))?.name)
      return look?.(client)
    })
  } catch (error) {
    if (!(error instanceof RunbookError) && sqlstateOf(error) === undefined) throw error
    const said = error instanceof RunbookError ? error.message : describeServerError(error, { showDetail: false })
    log.warn(`What the database is made of now could not be recorded: ${said}`)
    return undefined
  }
}
