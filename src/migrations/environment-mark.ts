// Which environment a database was first migrated as, kept in the database itself: a production URL that was put where the staging
// one belongs is found before anything is changed. A copy of the database on another server is a database of its own.
import type pg from 'pg'
import { RunbookError } from '../errors.js'
import { LEDGER_SCHEMA } from './ledger-schema.js'

const TABLE = `${LEDGER_SCHEMA}.environment`

/** The cluster where the role may know it, and in it the database: a dump that is restored elsewhere takes the row along. */
const IDENTITY = `
  SELECT coalesce(CASE WHEN pg_catalog.has_function_privilege('pg_catalog.pg_control_system()', 'EXECUTE')
           THEN (SELECT system_identifier::text FROM pg_catalog.pg_control_system()) END, 'unknown')
         || '/' || d.oid || '/' || d.datname AS identity
  FROM pg_catalog.pg_database d WHERE d.datname = pg_catalog.current_database()`

const MARK = `SELECT environment, since, identity = (${IDENTITY}) AS here FROM ${TABLE}`

interface Mark {
  environment: string
  since: Date
  here: boolean
}

const READABLE = `
  SELECT EXISTS (SELECT FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
    WHERE n.nspname = $1 AND c.relname = 'environment' AND pg_catalog.has_schema_privilege(n.oid, 'USAGE')
      AND pg_catalog.has_table_privilege(c.oid, 'SELECT')) AS readable`

/** None where there is none, or where the role may not read it: then the ledger says what it lacks. */
async function markOf(client: pg.ClientBase): Promise<Mark | undefined> {
  const { rows } = await client.query<{ readable: boolean }>(READABLE, [LEDGER_SCHEMA])
  if (!rows[0]!.readable) return undefined
  const [mark] = (await client.query<Mark>(MARK)).rows
  return mark?.here ? mark : undefined
}

/**
 * @param environment as it was chosen by name; without one there is nothing to compare
 * @throws RunbookError `wrong-database`; nothing was changed
 */
export async function refuseOtherEnvironment(client: pg.ClientBase, environment: string | undefined): Promise<void> {
  if (!environment) return
  const mark = await markOf(client)
  if (mark === undefined || mark.environment === environment) return
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
  await client.query(
    `INSERT INTO ${TABLE} AS mark (environment, since, identity) SELECT $1, pg_catalog.clock_timestamp(), (${IDENTITY})
     ON CONFLICT (singleton) DO UPDATE SET environment = excluded.environment, since = excluded.since, identity = excluded.identity
     WHERE mark.identity <> excluded.identity`,
    [environment],
  )
}
