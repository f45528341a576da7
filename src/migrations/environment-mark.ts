// Which environment a database was first migrated as, kept in the database itself: a production URL that was put where the staging
// one belongs is found before anything is changed. A copy of the database on another server is a database of its own.
import type pg from 'pg'
import { RunbookError } from '../errors.js'
import { LEDGER_SCHEMA } from './ledger-schema.js'

const TABLE = `${LEDGER_SCHEMA}.environment`

/**
 * The cluster, as far as the role may know it, and in it the database: a dump that is restored elsewhere takes the row along. What may be
 * known is asked first: PostgreSQL checks the right to a function also where the statement never comes to call it.
 */
const identity = (mayIdentify: boolean): string => `
  SELECT ${mayIdentify ? '(SELECT system_identifier::text FROM pg_catalog.pg_control_system())' : "'unknown'"}
         || '/' || d.oid || '/' || d.datname
  FROM pg_catalog.pg_database d WHERE d.datname = pg_catalog.current_database()`

const CLUSTER = "pg_catalog.split_part(%, '/', 1)"
const DATABASE = "pg_catalog.substr(%, pg_catalog.strpos(%, '/'))"
const of = (part: string, whole: string): string => part.replaceAll('%', whole)

/** SQL: are `one` and `other` the same database? A role that may not know the cluster goes by the rest. */
const sameIdentity = (one: string, other: string): string => `
  (${of(DATABASE, one)} = ${of(DATABASE, other)}
    AND (${of(CLUSTER, one)} = ${of(CLUSTER, other)} OR 'unknown' IN (${of(CLUSTER, one)}, ${of(CLUSTER, other)})))`

const markIn = (mayIdentify: boolean): string => `
  SELECT mark.environment, mark.since, ${sameIdentity('mark.identity', 'here.identity')} AS here
  FROM ${TABLE} mark, (${identity(mayIdentify)}) here (identity)`

interface Mark {
  environment: string
  since: Date
  here: boolean
}

const ACCESS = `
  SELECT pg_catalog.has_function_privilege('pg_catalog.pg_control_system()', 'EXECUTE') AS "mayIdentify",
    EXISTS (SELECT FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
      WHERE n.nspname = $1 AND c.relname = 'environment' AND pg_catalog.has_schema_privilege(n.oid, 'USAGE')
        AND pg_catalog.has_table_privilege(c.oid, 'SELECT')) AS readable`

const accessOf = async (client: pg.ClientBase): Promise<{ mayIdentify: boolean; readable: boolean }> =>
  (await client.query<{ mayIdentify: boolean; readable: boolean }>(ACCESS, [LEDGER_SCHEMA])).rows[0]!

/** None where there is none, or where the role may not read it: then the ledger says what it lacks. */
async function markOf(client: pg.ClientBase): Promise<Mark | undefined> {
  const { readable, mayIdentify } = await accessOf(client)
  if (!readable) return undefined
  const [mark] = (await client.query<Mark>(markIn(mayIdentify))).rows
  return mark?.here ? mark : undefined
}

/**
 * @param environment as it was chosen by name; without one there is nothing to compare
 * @returns what is still to be marked after a run; undefined where it is marked already
 * @throws RunbookError `wrong-database`; nothing was changed
 */
export async function refuseOtherEnvironment(
  client: pg.ClientBase,
  environment: string | undefined,
): Promise<string | undefined> {
  if (!environment) return undefined
  const mark = await markOf(client)
  if (mark === undefined) return environment
  if (mark.environment === environment) return undefined
  throw new RunbookError(
    'wrong-database',
    `this database is migrated as ${mark.environment} since ${mark.since.toISOString()}, and ${environment} was chosen: are the URLs swapped?`,
    {
      state: 'nothing-changed',
      hint: `check the URL of ${environment}; where this database is ${environment} from now on: DELETE FROM ${TABLE}`,
    },
  )
}

/** The first environment stays, unless the row came along with a dump. To be called where the ledger is there. */
export async function markEnvironment(client: pg.ClientBase, environment: string | undefined): Promise<void> {
  if (!environment) return
  const { mayIdentify } = await accessOf(client)
  await client.query(
    `INSERT INTO ${TABLE} AS mark (environment, since, identity) SELECT $1, pg_catalog.clock_timestamp(), (${identity(mayIdentify)})
     ON CONFLICT (singleton) DO UPDATE SET environment = excluded.environment, since = excluded.since, identity = excluded.identity
     WHERE NOT ${sameIdentity('mark.identity', 'excluded.identity')}`,
    [environment],
  )
}
