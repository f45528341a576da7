// What the database is made of, and which environment it is, are recorded after every run that changed it: the next one can then tell
// what was changed by hand, and that it was sent to the wrong database. A run that is committed stays a success where that cannot be recorded.
import { RunbookError } from '../errors.js'
import type { Log } from '../log.js'
import { withClient } from '../postgres/client.js'
import type { DatabaseUrl } from '../postgres/connection-url.js'
import { describeServerError, sqlstateOf } from '../postgres/sqlstate.js'
import { recordCatalog } from './catalog-record.js'
import { markEnvironment } from './environment-mark.js'
import { ledgerHead } from './ledger.js'

/** Over a connection of its own; nothing is expected of the run's. */
export async function recordAfterwards(url: DatabaseUrl, environment: string | undefined, log: Log): Promise<void> {
  try {
    await withClient(url, {}, async (client) => {
      await markEnvironment(client, environment)
      await recordCatalog(client, (await ledgerHead(client))?.name)
    })
  } catch (error) {
    if (!(error instanceof RunbookError) && sqlstateOf(error) === undefined) throw error
    const said = error instanceof RunbookError ? error.message : describeServerError(error, { showDetail: false })
    log.warn(`What the database is made of now could not be recorded: ${said}`)
  }
}
