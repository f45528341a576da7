// The foreign keys of the live database, since those are what must hold when the rows are back. Those of a partitioned table are
// told once, and not again for each of its partitions.
import type pg from 'pg'

export interface ForeignKey {
  name: string
  /** The table that references, and the one that is referenced; a partition stands for its partitioned table. */
  child: number
  parent: number
  /** Quoted where that is needed, with their schemas. */
  childName: string
  parentName: string
  /** Quoted where that is needed. */
  parentSchema: string
  /** What a look at the parent's key needs and this role has. */
  mayReachParent: boolean
  maySelectParent: boolean
  /** Row level security would hide rows of the parent from this role. */
  hidesParentRows: boolean
  childColumns: string[]
  parentColumns: string[]
  /** `OPERATOR(...)`, parent's value on the left. */
  operators: string[]
  /** What DELETE of the parent's row does. */
  onDelete: 'cascade' | 'set-null' | 'set-default' | 'refuse'
}

/** SQL: PostgreSQL 18 has constraints that are there and hold nobody to anything (NOT ENFORCED). */
export const isEnforced = (constraint: string): string =>
  `coalesce((to_jsonb(${constraint}) ->> 'conenforced')::boolean, true)`

const FOREIGN_KEYS = `
  SELECT k.conname::text AS name, k.conrelid::int8::float8 AS child, k.confrelid::int8::float8 AS parent,
    format('%I.%I', cn.nspname, c.relname) AS "childName", format('%I.%I', pn.nspname, p.relname) AS "parentName",
    quote_ident(pn.nspname) AS "parentSchema", has_schema_privilege(pn.oid, 'USAGE') AS "mayReachParent",
    NOT EXISTS (SELECT FROM unnest(k.confkey) o (attnum) WHERE NOT has_column_privilege(p.oid, o.attnum, 'SELECT')) AS "maySelectParent",
    row_security_active(p.oid) AS "hidesParentRows",
    (SELECT json_agg(a.attname ORDER BY o.n) FROM unnest(k.conkey) WITH ORDINALITY o (attnum, n)
      JOIN pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = o.attnum) AS "childColumns",
    (SELECT json_agg(a.attname ORDER BY o.n) FROM unnest(k.confkey) WITH ORDINALITY o (attnum, n)
      JOIN pg_attribute a ON a.attrelid = k.confrelid AND a.attnum = o.attnum) AS "parentColumns",
    (SELECT json_agg('OPERATOR(' || quote_ident(s.nspname) || '.' || op.oprname || ')' ORDER BY o.n)
      FROM unnest(k.conpfeqop) WITH ORDINALITY o (oid, n) JOIN pg_operator op ON op.oid = o.oid
      JOIN pg_namespace s ON s.oid = op.oprnamespace) AS operators,
    CASE k.confdeltype WHEN 'c' THEN 'cascade' WHEN 'n' THEN 'set-null' WHEN 'd' THEN 'set-default' ELSE 'refuse' END AS "onDelete"
  FROM pg_constraint k
  JOIN pg_class c ON c.oid = k.conrelid JOIN pg_namespace cn ON cn.oid = c.relnamespace
  JOIN pg_class p ON p.oid = k.confrelid JOIN pg_namespace pn ON pn.oid = p.relnamespace
  WHERE k.contype = 'f' AND k.conparentid = 0 AND NOT c.relispartition AND NOT p.relispartition AND ${isEnforced('k')}
  ORDER BY cn.nspname, c.relname, k.conname`

/** All of the database, in a lasting order. One of a single partition is left to the server, which checks it all the same. */
export async function foreignKeys(client: pg.Client): Promise<ForeignKey[]> {
  return (await client.query<ForeignKey>(FOREIGN_KEYS)).rows
}

/**
 * Everything that a cascade of these tables can reach, themselves first.
 * @param tables by OID
 */
export function cascadeReach(tables: readonly number[], keys: readonly ForeignKey[]): number[] {
  const reached = new Set(tables)
  for (const table of reached)
    // a Set's iteration comes to what is added meanwhile
    for (const { parent, child, onDelete } of keys) if (parent === table && onDelete === 'cascade') reached.add(child)
  return [...reached]
}
