// The foreign keys of live tables that are replaced, in both directions: rows that would point at nothing are found before anything
// is changed, and the constraints are taken off and proved again around a whole reload.
import type pg from 'pg'
import { quoteIdentifier, quoteLiteral } from '../../postgres/quote.js'
import type { TableName } from '../../backups/dump/left-out.js'
import { quoted, shown } from './qualified-name.js'

export interface ForeignKey {
  name: string
  child: TableName
  childOid: number
  parent: TableName
  parentOid: number
  /** Child and parent column, and the operator between parent and child. */
  columns: { child: string; parent: string; equals: string }[]
  definition: string
  comment: string | null
  validated: boolean
  /** It comes from the partitioned table above. */
  inherited: boolean
}

const FOREIGN_KEYS = `
  SELECT conname AS name, json_build_object('schema', cn.nspname, 'name', c.relname) AS child, conrelid::int8::float8 AS "childOid",
    json_build_object('schema', pn.nspname, 'name', p.relname) AS parent, confrelid::int8::float8 AS "parentOid",
    (SELECT json_agg(json_build_object('child', ca.attname, 'parent', pa.attname,
        'equals', format('OPERATOR(%I.%s)', op.nspname, oprname)) ORDER BY k.n)
      FROM unnest(conkey, confkey, conpfeqop) WITH ORDINALITY AS k(child, parent, op, n)
      JOIN pg_attribute ca ON ca.attrelid = conrelid AND ca.attnum = k.child
      JOIN pg_attribute pa ON pa.attrelid = confrelid AND pa.attnum = k.parent
      JOIN pg_operator o ON o.oid = k.op JOIN pg_namespace op ON op.oid = oprnamespace) AS columns,
    pg_get_constraintdef(k.oid) AS definition, obj_description(k.oid, 'pg_constraint') AS comment,
    convalidated AS validated, conparentid <> 0 AS inherited
  FROM pg_constraint k JOIN pg_class c ON c.oid = conrelid JOIN pg_namespace cn ON cn.oid = c.relnamespace
  JOIN pg_class p ON p.oid = confrelid JOIN pg_namespace pn ON pn.oid = p.relnamespace
  WHERE contype = 'f' AND (conrelid = ANY ($1::oid[]) OR confrelid = ANY ($1::oid[]))
  ORDER BY conrelid, conname`

export async function foreignKeysOf(client: pg.ClientBase, oids: readonly number[]): Promise<ForeignKey[]> {
  return (await client.query<ForeignKey>(FOREIGN_KEYS, [oids])).rows
}

/** Where a table's rows will be what they are after the restore: aside for those that are replaced. */
export type AfterRestore = (oid: number, name: TableName) => TableName

/** What would point at nothing, one line a foreign key. */
export async function danglingRows(
  client: pg.ClientBase,
  keys: readonly ForeignKey[],
  after: AfterRestore,
): Promise<string[]> {
  const problems: string[] = []
  for (const { name, child, childOid, parent, parentOid, columns, validated, inherited } of keys) {
    const [from, to] = [after(childOid, child), after(parentOid, parent)]
    if (inherited || !validated || (from === child && to === parent)) continue
    const filled = columns.map((pair) => `c.${quoteIdentifier(pair.child)} IS NOT NULL`).join(' AND ')
    const match = columns
      .map((pair) => `p.${quoteIdentifier(pair.parent)} ${pair.equals} c.${quoteIdentifier(pair.child)}`)
      .join(' AND ')
    const { rows } = await client.query<{ count: string }>(
      `SELECT count(*) AS count FROM ${quoted(from)} c
       WHERE ${filled} AND NOT EXISTS (SELECT FROM ${quoted(to)} p WHERE ${match})`,
    )
    const count = Number(rows[0]!.count)
    if (count > 0) problems.push(`${count} rows of ${shown(child)} would point at no row of ${shown(parent)} (${name})`)
  }
  return problems
}

const alter = ({ child }: ForeignKey): string => `ALTER TABLE ${quoted(child)}`

/** Takes them off; partitions lose theirs with the table above. */
export async function dropForeignKeys(client: pg.ClientBase, keys: readonly ForeignKey[]): Promise<ForeignKey[]> {
  const own = keys.filter(({ inherited }) => !inherited)
  for (const key of own) await client.query(`${alter(key)} DROP CONSTRAINT ${quoteIdentifier(key.name)}`)
  return own
}

/** Puts them back as they were; PostgreSQL checks every row then. */
export async function addForeignKeys(client: pg.ClientBase, keys: readonly ForeignKey[]): Promise<void> {
  for (const key of keys) {
    await client.query(`${alter(key)} ADD CONSTRAINT ${quoteIdentifier(key.name)} ${key.definition}`)
    if (key.comment !== null)
      await client.query(
        `COMMENT ON CONSTRAINT ${quoteIdentifier(key.name)} ON ${quoted(key.child)} IS ${quoteLiteral(key.comment)}`,
      )
  }
}
