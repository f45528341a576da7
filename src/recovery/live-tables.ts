// What the live database says of the tables that rows shall come back to: columns, keys, constraints, triggers, rights. Asked once,
// before anything runs; partitions are told as the one partitioned table that they belong to.
import type pg from 'pg'
import type { TableName } from '../backups/dump/left-out.js'
import { quoteIdentifier } from '../postgres/quote.js'
import { isEnforced } from './foreign-keys.js'

export interface LiveColumn {
  name: string
  /** As people know it, e.g. `character varying(20)`. */
  type: string
  /** For casts: a domain's base type, without a length, so that a cast never cuts a value. */
  castType: string
  typeOid: number
  /** -1 for none. */
  typmod: number
  /** `COLLATE ...` where it is not the type's own. */
  collate: string
  notNull: boolean
  hasDefault: boolean
  /** GENERATED ... AS IDENTITY; such a column has a value of its own without being given one. */
  identity: boolean
  /** GENERATED ALWAYS AS (...). */
  generated: boolean
}

/** A unique index that is valid and neither deferrable nor partial is a key where its columns are plain and never NULL. */
export interface UniqueIndex {
  name: string
  /** Plain columns or expressions, as SQL over the table's own column names. */
  expressions: string[]
  /** Qualified equality operator of each, e.g. `OPERATOR(pg_catalog.=)`. */
  operators: string[]
  /** Empty where one of the expressions is not a plain column. */
  columns: string[]
  predicate: string | null
  /** NULLS NOT DISTINCT, from PostgreSQL 15 on. */
  nullsClash: boolean
  isPrimary: boolean
  isKey: boolean
}

export interface LiveTrigger {
  /** Of the table itself, or of one of its partitions. */
  schema: string
  relation: string
  name: string
  /** e.g. `BEFORE INSERT ON ... FOR EACH ROW EXECUTE FUNCTION ...` */
  definition: string
  /** pg_trigger.tgenabled: O fires, A always does, R only on a replica, D is off. */
  enabled: 'O' | 'A' | 'R' | 'D'
}

export interface LiveSequence {
  /** Quoted, with its schema. */
  name: string
  column: string
  maySee: boolean
  mayMove: boolean
}

export interface LiveTable {
  oid: number
  schema: string
  name: string
  isPartitioned: boolean
  columns: LiveColumn[]
  uniques: UniqueIndex[]
  checks: { name: string; expression: string }[]
  exclusions: string[]
  /** Those that an INSERT can fire, of the table and its partitions; not those that PostgreSQL makes for foreign keys. */
  triggers: LiveTrigger[]
  sequences: LiveSequence[]
  hasInsertRule: boolean
  /** Row level security would hide rows from this role. */
  hidesRows: boolean
  /** USAGE on its schema. */
  mayReach: boolean
  maySelect: boolean
  mayInsert: boolean
  isOwned: boolean
}

/** e.g. `public.orders`, for people, who can paste it. */
export { shownName as nameOf } from '../postgres/shown-name.js'
/** Quoted; without ONLY. */
export const sqlName = ({ schema, name }: TableName): string => `${quoteIdentifier(schema)}.${quoteIdentifier(name)}`
/** To read from: the children of plain inheritance are tables of their own, partitions are not. */
export const liveRows = (table: LiveTable): string => (table.isPartitioned ? '' : 'ONLY ') + sqlName(table)

const COLUMNS = `
  SELECT json_agg(json_build_object(
      'name', a.attname, 'type', format_type(a.atttypid, a.atttypmod), 'typeOid', a.atttypid::int8, 'typmod', a.atttypmod,
      'castType', (WITH RECURSIVE base AS (
          SELECT t.oid, t.typbasetype, t.typtype, t.typname, t.typnamespace FROM pg_type t WHERE t.oid = a.atttypid
          UNION ALL SELECT t.oid, t.typbasetype, t.typtype, t.typname, t.typnamespace FROM pg_type t JOIN base ON t.oid = base.typbasetype)
        SELECT quote_ident(tn.nspname) || '.' || quote_ident(base.typname) FROM base JOIN pg_namespace tn ON tn.oid = base.typnamespace
        WHERE base.typtype <> 'd' LIMIT 1),
      'collate', CASE WHEN a.attcollation <> 0 AND a.attcollation <> ty.typcollation
        THEN (SELECT ' COLLATE ' || quote_ident(cn.nspname) || '.' || quote_ident(co.collname)
              FROM pg_collation co JOIN pg_namespace cn ON cn.oid = co.collnamespace WHERE co.oid = a.attcollation) ELSE '' END,
      'notNull', a.attnotnull, 'hasDefault', a.atthasdef AND a.attgenerated = '' OR ty.typdefault IS NOT NULL,
      'identity', a.attidentity <> '', 'generated', a.attgenerated <> '') ORDER BY a.attnum)
  FROM pg_attribute a JOIN pg_type ty ON ty.oid = a.atttypid
  WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped`

const UNIQUES = `
  SELECT json_agg(json_build_object('name', ic.relname, 'isPrimary', i.indisprimary,
      'expressions', (SELECT json_agg(pg_get_indexdef(i.indexrelid, k, false) ORDER BY k) FROM generate_series(1, i.indnkeyatts) k),
      'operators', (SELECT json_agg('OPERATOR(' || quote_ident(n.nspname) || '.' || o.oprname || ')' ORDER BY k)
        FROM generate_series(1, i.indnkeyatts) k
        JOIN pg_opclass oc ON oc.oid = (i.indclass::oid[])[k - 1]
        JOIN pg_amop m ON m.amopfamily = oc.opcfamily AND m.amopstrategy = 3
          AND m.amoplefttype = oc.opcintype AND m.amoprighttype = oc.opcintype
        JOIN pg_operator o ON o.oid = m.amopopr JOIN pg_namespace n ON n.oid = o.oprnamespace),
      'columns', CASE WHEN i.indexprs IS NULL THEN (SELECT json_agg(a.attname ORDER BY k) FROM generate_series(1, i.indnkeyatts) k
        JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = (i.indkey::int2[])[k - 1]) ELSE '[]'::json END,
      'predicate', pg_get_expr(i.indpred, i.indrelid),
      'nullsClash', coalesce((to_jsonb(i) ->> 'indnullsnotdistinct')::boolean, false),
      'isKey', i.indpred IS NULL AND i.indexprs IS NULL AND i.indimmediate AND NOT EXISTS (
        SELECT FROM generate_series(1, i.indnkeyatts) k JOIN pg_attribute a
          ON a.attrelid = c.oid AND a.attnum = (i.indkey::int2[])[k - 1] WHERE NOT a.attnotnull))
    ORDER BY i.indisprimary DESC, i.indnkeyatts, ic.relname)
  FROM pg_index i JOIN pg_class ic ON ic.oid = i.indexrelid JOIN pg_am am ON am.oid = ic.relam AND am.amname = 'btree'
  WHERE i.indrelid = c.oid AND i.indisunique AND i.indisvalid`

/** tgtype: 4 is INSERT, see pg_trigger in the manual and TRIGGER_TYPE_INSERT in pg_trigger.h. */
const TRIGGERS = `
  SELECT json_agg(json_build_object('schema', pn.nspname, 'relation', pc.relname, 'name', t.tgname, 'enabled', t.tgenabled,
      'definition', regexp_replace(pg_get_triggerdef(t.oid), '^CREATE (CONSTRAINT )?TRIGGER .*? ((BEFORE|AFTER|INSTEAD OF) )', '\\2'))
    ORDER BY pn.nspname, pc.relname, t.tgname)
  FROM pg_trigger t JOIN pg_class pc ON pc.oid = t.tgrelid JOIN pg_namespace pn ON pn.oid = pc.relnamespace
  WHERE NOT t.tgisinternal AND t.tgtype & 4 <> 0
    AND (t.tgrelid = c.oid OR t.tgrelid IN (SELECT relid FROM pg_partition_tree(c.oid)))`

const SEQUENCES = `
  SELECT json_agg(DISTINCT jsonb_build_object('name', quote_ident(sn.nspname) || '.' || quote_ident(s.relname), 'column', a.attname,
      'maySee', has_sequence_privilege(s.oid, 'SELECT'), 'mayMove', has_sequence_privilege(s.oid, 'UPDATE')))
  FROM pg_attribute a
  JOIN LATERAL (
    SELECT d.objid FROM pg_depend d WHERE d.classid = 'pg_class'::regclass AND d.refclassid = 'pg_class'::regclass
      AND d.refobjid = c.oid AND d.refobjsubid = a.attnum AND d.deptype IN ('a', 'i')
    UNION SELECT d.refobjid FROM pg_attrdef ad JOIN pg_depend d ON d.classid = 'pg_attrdef'::regclass AND d.objid = ad.oid
      AND d.refclassid = 'pg_class'::regclass AND d.deptype = 'n' WHERE ad.adrelid = c.oid AND ad.adnum = a.attnum) of ON true
  JOIN pg_class s ON s.oid = of.objid AND s.relkind = 'S' JOIN pg_namespace sn ON sn.oid = s.relnamespace
  WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.atttypid IN (20, 21, 23)`

const TABLES = `
  SELECT c.oid::int8::float8 AS oid, n.nspname::text AS schema, c.relname::text AS name, c.relkind = 'p' AS "isPartitioned",
    coalesce((${COLUMNS}), '[]') AS columns, coalesce((${UNIQUES}), '[]') AS uniques,
    coalesce((SELECT json_agg(json_build_object('name', k.conname, 'expression', pg_get_expr(k.conbin, k.conrelid)) ORDER BY k.conname)
      FROM pg_constraint k WHERE k.conrelid = c.oid AND k.contype = 'c' AND ${isEnforced('k')}), '[]') AS checks,
    coalesce((SELECT json_agg(k.conname ORDER BY k.conname) FROM pg_constraint k
      WHERE k.conrelid = c.oid AND k.contype = 'x'), '[]') AS exclusions,
    coalesce((${TRIGGERS}), '[]') AS triggers, coalesce((${SEQUENCES}), '[]') AS sequences,
    EXISTS (SELECT FROM pg_rewrite r WHERE r.ev_class = c.oid AND r.ev_type IN ('2', '3')) AS "hasInsertRule",
    row_security_active(c.oid) AS "hidesRows",
    has_schema_privilege(n.oid, 'USAGE') AS "mayReach",
    has_table_privilege(c.oid, 'SELECT') AS "maySelect", has_table_privilege(c.oid, 'INSERT') AS "mayInsert",
    pg_has_role(c.relowner, 'USAGE') AS "isOwned"
  FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
  WHERE c.oid = ANY ($1::int8[]::oid[])`

/** In no particular order; what is not there any more is left out. */
export async function liveTables(client: pg.Client, oids: readonly number[]): Promise<LiveTable[]> {
  return (await client.query<LiveTable>(TABLES, [oids])).rows
}

export interface Found extends TableName {
  oid: number
  /** `r`, `p`, or what is no table (a view, a foreign table). */
  kind: string
  /** Of a partition: the table at the top. */
  rootOid: number
}

/** Which of the names are relations of this database. */
export async function findRelations(client: pg.Client, names: readonly TableName[]): Promise<Found[]> {
  const { rows } = await client.query<Found>(
    `SELECT n.nspname::text AS schema, c.relname::text AS name, c.oid::int8::float8 AS oid, c.relkind::text AS kind,
            coalesce(CASE WHEN c.relispartition THEN pg_partition_root(c.oid) END, c.oid)::oid::int8::float8 AS "rootOid"
     FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
     JOIN unnest($1::text[], $2::text[]) AS wanted (schema, name) ON n.nspname = wanted.schema AND c.relname = wanted.name`,
    [names.map(({ schema }) => schema), names.map(({ name }) => name)],
  )
  return rows
}
