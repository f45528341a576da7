// Tables as people write them, looked up in the database, and what is audited of each.
import type pg from 'pg'
import { AUDIT_SCHEMA } from '../../postgres/own-schemas.js'
import { quoteIdentifier } from '../../postgres/quote.js'
import { sqlstateOf } from '../../postgres/sqlstate.js'
import { CHANGES, UPDATE_TRIGGER } from './audit-schema.js'

const LOOK_UP = `
  SELECT c.oid::int8::text AS oid, pg_catalog.quote_ident(n.nspname) || '.' || pg_catalog.quote_ident(c.relname) AS name, c.relkind AS kind,
    pg_catalog.pg_has_role(c.relowner, 'USAGE') AS owned, pg_catalog.pg_get_userbyid(c.relowner)::text AS owner,
    EXISTS (SELECT FROM pg_catalog.pg_trigger t WHERE t.tgrelid = c.oid AND t.tgname = '${UPDATE_TRIGGER}') AS "notesUpdates"
  FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
  WHERE c.oid = pg_catalog.to_regclass($1)`

export interface FoundTable {
  oid: string
  /** As SQL, with its schema. */
  name: string
  /** As pg_class.relkind. */
  kind: string
  /** May the role of the session change it? */
  owned: boolean
  owner: string
  /** It has the trigger for changed rows. */
  notesUpdates: boolean
}

/** Not a name: invalid_name, syntax_error, and a name of too many parts. */
const NO_NAME = ['42602', '42601', '0A000']

async function lookUp(client: pg.ClientBase, name: string): Promise<FoundTable | undefined> {
  try {
    return (await client.query<FoundTable>(LOOK_UP, [name])).rows[0]
  } catch (error) {
    if (NO_NAME.includes(sqlstateOf(error) ?? '')) return undefined
    throw error
  }
}

/** As SQL reads it (`orders`, `shop."Order"`), or else the very name: Prisma's `Order` without quotes. */
export const tableNamed = async (client: pg.ClientBase, name: string): Promise<FoundTable | undefined> =>
  (await lookUp(client, name)) ?? lookUp(client, quoteIdentifier(name))

export interface AuditedTable {
  /** As SQL, with its schema. */
  table: string
  audited: boolean
  updates: boolean
  /** A trigger of ours that somebody has disabled. */
  disabled: boolean
  records: number
  /** Of the records. */
  oldest?: Date
  newest?: Date
}

const STATUS = `
  WITH ours AS (
    SELECT t.tgrelid, pg_catalog.bool_or(t.tgname = 'pgrunbook_audit_update') AS updates,
      pg_catalog.bool_or(t.tgenabled = 'D') AS disabled
    FROM pg_catalog.pg_trigger t JOIN pg_catalog.pg_proc p ON p.oid = t.tgfoid
    JOIN pg_catalog.pg_namespace n ON n.oid = p.pronamespace
    WHERE n.nspname = '${AUDIT_SCHEMA}' AND t.tgparentid = 0 GROUP BY 1),
  audited AS (
    SELECT pg_catalog.quote_ident(n.nspname) || '.' || pg_catalog.quote_ident(c.relname) AS name, ours.updates, ours.disabled
    FROM ours JOIN pg_catalog.pg_class c ON c.oid = ours.tgrelid JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace),
  noted AS (SELECT on_table, count(*)::int8 AS records, min(at) AS oldest, max(at) AS newest FROM ${CHANGES} GROUP BY 1)
  SELECT coalesce(audited.name, noted.on_table) AS "table", audited.name IS NOT NULL AS audited,
    coalesce(audited.updates, false) AS updates, coalesce(audited.disabled, false) AS disabled,
    coalesce(records, 0)::float8 AS records, oldest, newest
  FROM audited FULL JOIN noted ON noted.on_table = audited.name ORDER BY 1`

interface StatusRow extends Omit<AuditedTable, 'oldest' | 'newest'> {
  oldest: Date | null
  newest: Date | null
}

const IS_MADE = `
  SELECT EXISTS (SELECT FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
                 WHERE n.nspname || '.' || c.relname = $1) AS there`

/** Also for a role that may not look into the schema, where to_regclass would be refused. */
export const hasAudit = async (client: pg.ClientBase): Promise<boolean> =>
  (await client.query<{ there: boolean }>(IS_MADE, [CHANGES])).rows[0]!.there

/** Every table that is audited, or was. Needs SELECT on what was noted. */
export async function auditedTables(client: pg.ClientBase): Promise<AuditedTable[]> {
  if (!(await hasAudit(client))) return []
  const { rows } = await client.query<StatusRow>(STATUS)
  return rows.map(({ oldest, newest, ...row }) => ({ ...row, ...(oldest && { oldest }), ...(newest && { newest }) }))
}
