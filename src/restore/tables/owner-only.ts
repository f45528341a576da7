// A copy of rows must not be read by more people than the rows: no grants, whatever ALTER DEFAULT PRIVILEGES gives new tables.
import type pg from 'pg'
import { quoteIdentifier } from '../../postgres/quote.js'
import type { TableName } from '../../backups/dump/left-out.js'
import { quoted } from './qualified-name.js'

/** Of relations and types, which share a schema's names where tables are made. */
export async function takenNames(client: pg.ClientBase, schema: string): Promise<Set<string>> {
  const { rows } = await client.query<{ name: string }>(
    `SELECT relname AS name FROM pg_class c JOIN pg_namespace n ON n.oid = relnamespace WHERE nspname = $1
     UNION SELECT typname FROM pg_type t JOIN pg_namespace n ON n.oid = typnamespace WHERE nspname = $1`,
    [schema],
  )
  return new Set(rows.map(({ name }) => name))
}

const MAY_OWN = `SELECT current_user <> rolname AND ((SELECT rolsuper FROM pg_roles WHERE rolname = current_user)
    OR pg_has_role(current_user, r.oid, 'MEMBER') AND has_schema_privilege(r.oid, $2, 'CREATE')) AS may
  FROM pg_roles r WHERE rolname = $1`

/** True where it was given, or the session is that owner already. */
export async function giveTo(client: pg.ClientBase, table: TableName, owner: string): Promise<boolean> {
  const { rows } = await client.query<{ may: boolean; me: boolean }>(
    `SELECT current_user = $1 AS me, coalesce((${MAY_OWN}), false) AS may`,
    [owner, table.schema],
  )
  if (rows[0]!.may) await client.query(`ALTER TABLE ${quoted(table)} OWNER TO ${quoteIdentifier(owner)}`)
  return rows[0]!.me || rows[0]!.may
}

const GRANTEES = `SELECT DISTINCT CASE grantee WHEN 0 THEN 'PUBLIC' ELSE quote_ident(pg_get_userbyid(grantee)) END AS grantee
  FROM pg_class c JOIN pg_namespace n ON n.oid = relnamespace, aclexplode(relacl) a
  WHERE nspname = $1 AND relname = $2 AND grantee <> relowner`

export async function revokeAll(client: pg.ClientBase, relation: TableName, kind: 'TABLE' | 'SEQUENCE'): Promise<void> {
  const { rows } = await client.query<{ grantee: string }>(GRANTEES, [relation.schema, relation.name])
  for (const { grantee } of rows)
    await client.query(`REVOKE ALL ON ${kind} ${quoted(relation)} FROM ${grantee} CASCADE`)
}

/** @param owner left out, the table stays with who made it */
export async function onlyForOwner(client: pg.ClientBase, table: TableName, owner?: string): Promise<boolean> {
  await revokeAll(client, table, 'TABLE')
  return owner === undefined || giveTo(client, table, owner)
}
