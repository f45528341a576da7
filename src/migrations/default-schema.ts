// Names without a schema mean what the connection URL says (`?schema=`, public by default), not what the role's own search_path
// says: that keeps strangers' schemas out. A schema that is missing or closed to the role is refused, since PostgreSQL would put
// what a file makes among the session's temporary objects and lose it without a word.
import type { CreateSchemaStmt } from 'libpg-query'
import type pg from 'pg'
import { RunbookError } from '../errors.js'
import { quoteIdentifier } from '../postgres/quote.js'
import type { ParsedMigration, Statement } from './statement.js'

interface DefaultSchema {
  /** The first of search_path, quoted where it needs quotes. */
  here: string
  name: string
  exists: boolean
  usable: boolean
  role: string
  database: string
}

const FIRST_OF_PATH = `(pg_catalog.regexp_match(pg_catalog.current_setting('search_path'), '^\\s*("(?:[^"]|"")+"|[^,"\\s]+)'))[1]`

/** current_schema() is not asked for ours: where nothing before pg_temp can be used it would make a temporary schema. */
const FACTS = `
  SELECT here, (pg_catalog.parse_ident(here))[1] AS name, n.oid IS NOT NULL AS "exists",
    coalesce(pg_catalog.has_schema_privilege(n.oid, 'USAGE'), false) AS usable,
    current_user::text AS role, pg_catalog.current_database()::text AS database
  FROM (SELECT ${FIRST_OF_PATH} AS here) path
  LEFT JOIN pg_catalog.pg_namespace n ON n.oid = pg_catalog.to_regnamespace(here)::pg_catalog.oid`

const OWN = 'SET LOCAL search_path TO DEFAULT; SELECT pg_catalog.current_schema()::text AS own'

async function look(client: pg.ClientBase, localSettings: string | undefined) {
  const text = `BEGIN READ ONLY; ${localSettings ?? ''}; ${FACTS}; ${OWN}; ROLLBACK`
  const results = (await client.query(text)) as unknown as pg.QueryResult<Record<string, unknown>>[]
  const [first, second] = results.map(({ rows }) => rows[0]).filter((row) => row !== undefined)
  return { schema: first as unknown as DefaultSchema, own: (second as { own: string | null }).own }
}

const madeBy = ({ schemaname, authrole }: CreateSchemaStmt): string | undefined => schemaname ?? authrole?.rolename

/** They put nothing into the schema that is still to be made. */
const MAY_COME_BEFORE = new Set(['AlterRoleStmt', 'CreateRoleStmt', 'CreateSchemaStmt', 'DoStmt', 'GrantRoleStmt'])

function makeItFirst(statements: readonly Statement[], name: string): boolean {
  for (const { node, kind } of statements) {
    if ('CreateSchemaStmt' in node && madeBy(node.CreateSchemaStmt) === name) return true
    if (kind !== 'VariableSetStmt' && !MAY_COME_BEFORE.has(kind)) return false
  }
  return false
}

function refused({ here, exists, role, database }: DefaultSchema, own: string | null): RunbookError {
  const what = exists ? `role ${role} has no USAGE on it` : 'there is no such schema'
  const other = own === null || quoteIdentifier(own) === here ? '<schema>' : encodeURIComponent(own)
  const mend = exists
    ? `GRANT USAGE, CREATE ON SCHEMA ${here} TO ${quoteIdentifier(role)}`
    : `CREATE SCHEMA ${here}, by hand or as the first statement of the first file`
  return new RunbookError(
    'bad-database-url',
    `names without a schema mean schema ${here} (?schema= of the connection URL, public by default), and ${what} in ${database}: ` +
      'what the file makes would be temporary and gone with the session',
    { state: 'nothing-changed', hint: `Write ?schema=${other} in the connection URL, or: ${mend}` },
  )
}

/**
 * To be asked before the backup, and again by the run. Changes nothing.
 * @param files in the order in which they will run; the first may make the schema, before anything else
 * @param localSettings where they are not set in the session, see ApplyDeps
 * @returns what to tell when the role's own search_path would put new objects elsewhere
 * @throws RunbookError `bad-database-url`: the schema that names without one mean is not there, or closed to the role
 */
export async function checkDefaultSchema(
  client: pg.ClientBase,
  files: readonly Pick<ParsedMigration, 'statements'>[],
  localSettings?: string,
): Promise<string | undefined> {
  const { schema, own } = await look(client, localSettings)
  const statements = files.flatMap((file) => file.statements)
  if (!schema.usable && (schema.exists || !makeItFirst(statements, schema.name))) throw refused(schema, own)
  if (own === null || own === schema.name) return undefined
  return (
    `this role's own search_path would put new objects into schema ${quoteIdentifier(own)}; here they go into schema ` +
    `${quoteIdentifier(schema.name)}: write ?schema=${encodeURIComponent(own)} in the connection URL for the other one`
  )
}
