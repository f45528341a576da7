// The engine reads information_schema, which leaves out, without a word, what the role has no rights on: a table would look as if
// it had lost its columns. So a role that does not see all of it is refused before anything is compared.
import type pg from 'pg'
import { RunbookError } from '../errors.js'
import { quoteIdentifier } from '../postgres/quote.js'

interface HiddenTable {
  schema: string
  table: string
  role: string
}

/** The rule of information_schema.columns (PostgreSQL manual, 37.17), for ordinary and partitioned tables. */
const HIDDEN = `
  SELECT n.nspname::text AS schema, c.relname::text AS table, current_user::text AS role
  FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
  WHERE n.nspname = ANY ($1::text[]) AND c.relkind IN ('r', 'p') AND NOT pg_catalog.pg_has_role(c.relowner, 'USAGE')
    AND NOT pg_catalog.has_table_privilege(c.oid, 'SELECT, INSERT, UPDATE, REFERENCES')
    AND EXISTS (
      SELECT FROM pg_catalog.pg_attribute a WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
        AND NOT pg_catalog.has_column_privilege(c.oid, a.attnum, 'SELECT, INSERT, UPDATE, REFERENCES'))
  ORDER BY 1, 2`

const SHOWN = 5

function notVisible(hidden: HiddenTable[]): RunbookError {
  const names = hidden.slice(0, SHOWN).map(({ schema, table }) => `${schema}.${table}`)
  const more = hidden.length > SHOWN ? ` and ${hidden.length - SHOWN} more` : ''
  const { role } = hidden[0]!
  const schemas = [...new Set(hidden.map(({ schema }) => quoteIdentifier(schema)))].join(', ')
  const grant = `GRANT SELECT ON ALL TABLES IN SCHEMA ${schemas} TO ${quoteIdentifier(role)}`
  return new RunbookError(
    'drift-not-checked',
    `the role ${role} may not see the columns of ${names.join(', ')}${more}`,
    {
      state: 'nothing-changed',
      hint: `as the owner of the tables: ${grant}`,
    },
  )
}

/**
 * @param schemas those that are compared
 * @param external `schema.table`, what is not compared
 * @throws RunbookError `drift-not-checked` naming the tables
 */
export async function mustSeeAllColumns(client: pg.Client, schemas: string[], external: string[]): Promise<void> {
  const { rows } = await client.query<HiddenTable>(HIDDEN, [schemas])
  const hidden = rows.filter(
    ({ schema, table }) => table !== '_prisma_migrations' && !external.includes(`${schema}.${table}`),
  )
  if (hidden.length > 0) throw notVisible(hidden)
}
