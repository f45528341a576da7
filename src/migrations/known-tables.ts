// The tables of a database as rules want to know them: how large, which types, which NOT NULL checks are validated. Only reads the
// catalog and the sizes of files; a partitioned table counts its partitions.
import type pg from 'pg'
import type { KnownTables, TableFacts } from './rules/table-facts.js'

const TABLES = `
  SELECT n.nspname AS schema, c.relname AS name, size.rows, size.bytes::pg_catalog.text AS bytes, columns.types, columns.required,
    (SELECT pg_catalog.array_agg(pg_catalog.pg_get_constraintdef(k.oid)) FROM pg_catalog.pg_constraint k
      WHERE k.conrelid = c.oid AND k.contype IN ('c', 'n') AND k.convalidated) AS checks
  FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
  CROSS JOIN LATERAL (
    SELECT CASE WHEN pg_catalog.min(p.reltuples) >= 0 THEN pg_catalog.sum(p.reltuples) END AS rows,
      coalesce(pg_catalog.sum(pg_catalog.pg_total_relation_size(p.oid)), 0) AS bytes
    FROM pg_catalog.pg_class p
    WHERE p.relkind <> 'p' AND p.oid = ANY (CASE WHEN c.relkind = 'p'
      THEN ARRAY(SELECT t.relid::pg_catalog.oid FROM pg_catalog.pg_partition_tree(c.oid) t) ELSE ARRAY[c.oid] END)) size
  CROSS JOIN LATERAL (
    SELECT pg_catalog.json_object_agg(a.attname, pg_catalog.format_type(a.atttypid, a.atttypmod)) AS types,
      pg_catalog.array_agg(a.attname::pg_catalog.text) FILTER (WHERE a.attnotnull) AS required
    FROM pg_catalog.pg_attribute a WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped) columns
  WHERE c.relkind IN ('r', 'p', 'm', 'v', 'f') AND n.nspname NOT IN ('pg_catalog', 'information_schema')
    AND n.nspname !~ '^pg_(toast|temp)'`

interface Row {
  schema: string
  name: string
  /** None where one of the parts has never been analyzed. */
  rows: number | null
  bytes: string
  types: Record<string, string> | null
  required: string[] | null
  checks: string[] | null
}

/** As `typeText` writes types. */
const SHORTER: [RegExp, string][] = [
  [/^character varying/, 'varchar'],
  [/^character/, 'char'],
  [/^bit varying/, 'varbit'],
  [/^(timestamp|time)(\(\d+\))? without time zone/, '$1$2'],
  [/^(timestamp|time)(\(\d+\))? with time zone/, '$1tz$2'],
]

const typeName = (type: string): string => SHORTER.reduce((text, [long, short]) => text.replace(long, short), type)

const NOT_NULL_CHECK = /^(?:CHECK \(\(("(?:[^"]|"")+"|\w+) IS NOT NULL\)\)|NOT NULL ("(?:[^"]|"")+"|\w+))$/

function facts({ rows, bytes, types, required, checks }: Row): TableFacts {
  const proved = (checks ?? []).flatMap((definition) => {
    const [, checked, declared] = NOT_NULL_CHECK.exec(definition) ?? []
    const name = checked ?? declared
    return name === undefined ? [] : [name.replace(/^"(.*)"$/, '$1').replaceAll('""', '"')]
  })
  return {
    ...(rows !== null && { rows: Number(rows) }),
    bytes: Number(bytes),
    columns: new Map(Object.entries(types ?? {}).map(([column, type]) => [column, typeName(type)])),
    notNull: new Set([...(required ?? []), ...proved]),
  }
}

/** Of every schema but PostgreSQL's own. @param source in words, see KnownTables */
export async function readKnownTables(
  client: pg.ClientBase,
  source: string,
  of: KnownTables['of'],
): Promise<KnownTables> {
  const { rows } = await client.query<Row>(TABLES)
  return { source, of, complete: true, tables: new Map(rows.map((row) => [`${row.schema}.${row.name}`, facts(row)])) }
}
