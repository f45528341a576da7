// Says which parameters of a connection URL were understood and have no meaning here, so that nobody counts on them.
import type { Log } from '../log.js'
import type { DatabaseUrl } from './database-url.js'

export function sayDropped({ source, dropped }: DatabaseUrl, log: Log): void {
  if (dropped.length > 0) log.info(`${source}: left out, since they mean nothing here: ${dropped.join(', ')}`)
}
