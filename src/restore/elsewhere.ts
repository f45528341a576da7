// A connection to the same server in a database that nobody is about: a database can be neither made, nor renamed, nor dropped by a
// session that is in it, and one that is gone can be connected to by nobody.
import type pg from 'pg'
import type { DatabaseUrl } from '../postgres/connection-url.js'
import { sqlstateOf } from '../postgres/sqlstate.js'
import { withPatientClient } from './no-time-limits.js'

/** Every server has them, unless somebody has dropped one. */
const MAINTENANCE = ['postgres', 'template1']
const NOT_THERE = ['3D000', '42501', '28000', '55000']

/**
 * @param not names of databases that it must not be in
 * @throws RunbookError as withPatientClient, of the last one tried
 */
export async function withClientElsewhere<T>(
  url: DatabaseUrl,
  not: readonly string[],
  body: (client: pg.Client, url: DatabaseUrl) => Promise<T>,
): Promise<T> {
  const candidates = MAINTENANCE.filter((name) => !not.includes(name))
  for (const [index, database] of candidates.entries()) {
    let isIn = false
    const there = { ...url, database }
    try {
      return await withPatientClient(there, {}, (client) => {
        isIn = true
        return body(client, there)
      })
    } catch (error) {
      if (isIn || index === candidates.length - 1 || !NOT_THERE.includes(sqlstateOf(error) ?? '')) throw error
    }
  }
  throw new Error('there is no other database')
}
