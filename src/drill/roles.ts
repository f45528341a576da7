// What a backup names and a dump does not hold, roles and tablespaces: without them no owner, no grant, no policy can be restored.
// On a server that is there for a drill roles are made for its time, without the right to log in.
import type { Survey } from '../backups/opening/survey.js'
import type { Log } from '../log.js'
import { withClient } from '../postgres/client.js'
import type { DatabaseUrl } from '../postgres/database-url.js'
import { quoteIdentifier } from '../postgres/quote.js'
import { describeServerError, isDatabaseError } from '../postgres/sqlstate.js'
import { type NamedRoles, rolesNamed } from '../restore/roles-named.js'
import { MAY_ACT_AS } from '../restore/target.js'

/**
 * Makes the roles that are missing, for the time of `body`.
 * @param body is told whether all are there; where not, owners and rights are to be left out
 */
export async function withRoles<T>(
  url: DatabaseUrl,
  survey: Survey,
  log: Log,
  body: (all: boolean) => Promise<T>,
): Promise<T> {
  const made: string[] = []
  try {
    const named = rolesNamed(survey, { noOwner: false, noPrivileges: false })
    return await body((await makeMissing(url, named, made, log)) && (await mayBeOwners(url, named, log)))
  } finally {
    if (made.length > 0) await dropRoles(url, made, log)
  }
}

/** A superuser may make any role an owner, others only those that they may act as. */
async function mayBeOwners(url: DatabaseUrl, { owners }: NamedRoles, log: Log): Promise<boolean> {
  const sql = `SELECT rolname::text AS name FROM pg_catalog.pg_roles WHERE rolname = ANY ($1) AND NOT ${MAY_ACT_AS}`
  const strangers = await withClient(
    url,
    {},
    async (client) => (await client.query<{ name: string }>(sql, [[...owners]])).rows,
  )
  if (strangers.length === 0) return true
  const names = strangers.map(({ name }) => name).join(', ')
  log.warn(`Owners and rights are not restored: this role is no member of ${names}, and so cannot make them owners`)
  return false
}

async function makeMissing(
  url: DatabaseUrl,
  { owners, others }: NamedRoles,
  made: string[],
  log: Log,
): Promise<boolean> {
  const roles = [...new Set([...owners, ...others])]
  return withClient(url, {}, async (client) => {
    const sql = 'SELECT rolname::text AS name FROM pg_catalog.pg_roles WHERE rolname = ANY ($1)'
    const there = new Set((await client.query<{ name: string }>(sql, [roles])).rows.map(({ name }) => name))
    for (const role of roles.filter((name) => !there.has(name))) {
      try {
        await client.query(`CREATE ROLE ${quoteIdentifier(role)} NOLOGIN`)
        made.push(role)
      } catch (error) {
        if (!isDatabaseError(error)) throw error
        const said = describeServerError(error, { showDetail: false })
        log.warn(`The role ${role} cannot be made, so owners and rights are not restored: ${said}`)
        return false
      }
    }
    return true
  })
}

const dropRoles = (url: DatabaseUrl, made: readonly string[], log: Log): Promise<void> =>
  withClient(url, {}, async (client) => {
    for (const role of made) await client.query(`DROP ROLE IF EXISTS ${quoteIdentifier(role)}`)
  }).catch((error: unknown) => log.warn(`Roles of the drill are left, ${made.join(', ')}: ${String(error)}`))

/** On a throw-away server only: they lie in its own folder. Where that cannot be, the restore tells which one is missing. */
export async function makeTablespaces(url: DatabaseUrl, { objects }: Survey): Promise<void> {
  const names = new Set(objects.flatMap(({ entry }) => (entry?.tablespace === undefined ? [] : [entry.tablespace])))
  if (names.size === 0) return
  await withClient(url, {}, async (client) => {
    await client.query('SET allow_in_place_tablespaces = on')
    for (const name of names) await client.query(`CREATE TABLESPACE ${quoteIdentifier(name)} LOCATION ''`)
  }).catch((error: unknown) => {
    if (!isDatabaseError(error)) throw error
  })
}
