// What the server says of a value that a column of today does not take.
import { sqlstateOf } from '../postgres/sqlstate.js'

/** Data exceptions and broken constraints. */
const OF_DATA = /^2[23]/

/** What a regclass, regtype, regrole, regproc, regnamespace or regconfig names is gone, or no longer one of its name. */
const NAMES_NOTHING = ['42P01', '42704', '42883', '42725', '3F000']

export function doesNotFit(error: unknown): boolean {
  const sqlstate = sqlstateOf(error) ?? ''
  return OF_DATA.test(sqlstate) || NAMES_NOTHING.includes(sqlstate)
}
