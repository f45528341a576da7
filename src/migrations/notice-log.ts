// What the server says besides results (RAISE NOTICE, "already exists, skipping") reaches the log bounded: a migration may
// raise millions of notices, or one of ten megabytes.
import type pg from 'pg'
import type { Log } from '../log.js'
import { neutraliseLine } from '../neutral-text.js'

const MAX_NOTICES = 200
const MAX_CHARACTERS = 1_000

/** Tells the notices of `client` from now on. DETAIL and CONTEXT are left out: they may hold values of rows. */
export function tellNotices(client: pg.Client, log: Log): void {
  let seen = 0
  client.on('notice', ({ severity, message }) => {
    seen++
    if (seen === MAX_NOTICES + 1) log.info(`more than ${MAX_NOTICES} notices: the rest is not shown`)
    if (seen > MAX_NOTICES) return
    const text = `${severity ?? 'NOTICE'}: ${neutraliseLine(message ?? '', MAX_CHARACTERS)}`
    if (severity === 'WARNING') log.warn(text)
    else log.info(text)
  })
}
