// Says which database an operation works on and where its URL was read, so that a variable that nobody thought of is seen; and
// which parameters of the URL mean nothing here, so that nobody counts on them.
import type { Log } from '../log.js'
import { describeDatabase } from './connection-url.js'
import type { DatabaseUrl } from './database-url.js'

/** To be told before the first connection. */
export function sayWhichUrl(url: DatabaseUrl, log: Log): void {
  const { source, dropped, elsewhere } = url
  log.info(`Database: ${describeDatabase(url)}, from ${source}`)
  if (elsewhere)
    log.warn(
      `${source} leads to ${url.host}, ${elsewhere.source} to ${elsewhere.host}: ${source} is used; unset it where ${elsewhere.source} is meant`,
    )
  if (dropped.length > 0) log.info(`${source}: left out, since they mean nothing here: ${dropped.join(', ')}`)
}
