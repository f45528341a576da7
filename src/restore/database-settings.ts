// What belongs to a database and is in no dump: its owner, who may connect, its connection limit, and ALTER DATABASE ... SET. A
// restored database gets them from the one that it stands beside, so that it behaves as that one does.
import type pg from 'pg'
import { withClient } from '../postgres/client.js'
import type { DatabaseUrl } from '../postgres/connection-url.js'
import { quoteIdentifier } from '../postgres/quote.js'
import { describeServerError } from '../postgres/sqlstate.js'

interface Facts {
  owner: string
  limit: number
}

const FACTS = `
  SELECT pg_catalog.pg_get_userbyid(datdba)::text AS owner, datconnlimit AS "limit" FROM pg_catalog.pg_database
  WHERE datname = pg_catalog.current_database()`

const RIGHTS = `
  SELECT CASE WHEN a.grantee = 0 THEN NULL ELSE pg_catalog.pg_get_userbyid(a.grantee)::text END AS grantee,
    a.privilege_type::text AS privilege, a.is_grantable AS "withGrantOption"
  FROM pg_catalog.pg_database d,
    pg_catalog.aclexplode(coalesce(d.datacl, pg_catalog.acldefault('d', d.datdba))) a
  WHERE d.datname = pg_catalog.current_database() AND a.grantee <> d.datdba`

const SETTINGS = `
  SELECT r.rolname::text AS role, s.setting
  FROM pg_catalog.pg_db_role_setting p
  JOIN pg_catalog.pg_database d ON d.oid = p.setdatabase
  LEFT JOIN pg_catalog.pg_roles r ON r.oid = p.setrole
  CROSS JOIN LATERAL pg_catalog.unnest(p.setconfig) AS s(setting)
  WHERE d.datname = pg_catalog.current_database() AND (p.setrole = 0 OR r.rolname IS NOT NULL) ORDER BY 1 NULLS FIRST, 2`

type Right = { grantee: string | null; privilege: string; withGrantOption: boolean }

/** Asks the server to keep a value as it understood it: lists of names are not to be quoted as one text. */
async function keepSetting(client: pg.Client, database: string, role: string | null, setting: string): Promise<void> {
  const at = setting.indexOf('=')
  const name = setting.slice(0, at)
  const where = role === null ? `DATABASE ${database}` : `ROLE ${quoteIdentifier(role)} IN DATABASE ${database}`
  const quoted = name.split('.').map(quoteIdentifier).join('.')
  await client.query('BEGIN')
  await client.query('SELECT pg_catalog.set_config($1, $2, true)', [name, setting.slice(at + 1)])
  await client.query(`ALTER ${where} SET ${quoted} FROM CURRENT`)
  await client.query('COMMIT')
}

/**
 * Copies them from the database of `from` to `name`, each by itself.
 * @returns what could not be copied, in words for people; empty where everything was
 */
export async function copyDatabaseSettings(from: DatabaseUrl, name: string): Promise<string[]> {
  return withClient(from, {}, async (client) => {
    const database = quoteIdentifier(name)
    const notCopied: string[] = []
    const attempt = async (what: string, work: () => Promise<unknown>) => {
      await work().catch(async (error: unknown) => {
        await client.query('ROLLBACK')
        notCopied.push(`${what}: ${describeServerError(error, { showDetail: false })}`)
      })
    }
    const { owner, limit } = (await client.query<Facts>(FACTS)).rows[0]!
    const rights = (await client.query<Right>(RIGHTS)).rows
    const settings = (await client.query<{ role: string | null; setting: string }>(SETTINGS)).rows
    for (const { role, setting } of settings)
      await attempt(`the setting ${setting.split('=')[0]}`, () => keepSetting(client, database, role, setting))
    for (const { grantee, privilege, withGrantOption } of rights) {
      const to = grantee === null ? 'PUBLIC' : quoteIdentifier(grantee)
      const grant = `GRANT ${privilege} ON DATABASE ${database} TO ${to}${withGrantOption ? ' WITH GRANT OPTION' : ''}`
      await attempt(`${privilege} for ${grantee ?? 'PUBLIC'}`, () => client.query(grant))
    }
    if (limit !== -1)
      await attempt('the connection limit', () => client.query(`ALTER DATABASE ${database} CONNECTION LIMIT ${limit}`))
    await attempt(`the owner ${owner}`, () =>
      client.query(`ALTER DATABASE ${database} OWNER TO ${quoteIdentifier(owner)}`),
    )
    return notCopied
  })
}
