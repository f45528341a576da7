// Is the very object there? Asked of the catalog, by its whole identity: the trigger of that table, the function of those argument
// types. A name without a schema means where CREATE would put it; temporary objects are nobody's history and do not count.
import type { Node, RangeVar, TypeName } from 'libpg-query'
import type pg from 'pg'
import { quoteIdentifier } from '../../postgres/quote.js'
import { qualified } from '../objects-by-name.js'
import type { QualifiedName, Standing } from './wanted.js'

export type Find = (client: pg.ClientBase) => Promise<Standing | undefined>

async function first<R extends pg.QueryResultRow>(client: pg.ClientBase, sql: string, params: unknown[]) {
  return (await client.query<R>(sql, params)).rows[0]
}

export const strings = (nodes: Node[] | undefined): string[] =>
  (nodes ?? []).map((node) => ('String' in node ? (node.String.sval ?? '') : ''))

/** Where CREATE puts what is named by `$2` (a schema or NULL). */
const CREATION_SCHEMA = 'coalesce($2, pg_catalog.current_schema())'

/** `names` is [schema,] name; `$1` the name, `$2` the schema or NULL, then `more`. */
const inSchema =
  (catalog: string, prefix: string, names: readonly string[], condition = 'true', more: unknown[] = []): Find =>
  (client) =>
    first<QualifiedName & pg.QueryResultRow>(
      client,
      `SELECT n.nspname::text AS schema, o.${prefix}name::text AS name
       FROM pg_catalog.${catalog} o JOIN pg_catalog.pg_namespace n ON n.oid = o.${prefix}namespace
       WHERE o.${prefix}name = $1 AND n.nspname = ${CREATION_SCHEMA} AND ${condition}`,
      [names.at(-1), names.at(-2) ?? null, ...more],
    )

/** A relation of one of these kinds (pg_class.relkind letters). */
export const relation = ({ schemaname, relname = '' }: RangeVar, kinds: string): Find =>
  inSchema(
    'pg_class',
    'rel',
    schemaname === undefined ? [relname] : [schemaname, relname],
    "pg_catalog.strpos($3, o.relkind::text) > 0 AND o.relpersistence <> 't'",
    [kinds],
  )

/** `letter` is of pg_type.typtype, since every table has a type of its name too. */
export const type = (names: readonly string[], letter: string): Find =>
  inSchema('pg_type', 'typ', names, 'o.typtype::text = $3 AND o.typisdefined', [letter])

/** `kinds` are letters of pg_proc.prokind; `types` as {@link typeText} writes them. */
export const routine = (names: readonly string[], types: readonly string[], kinds: string): Find =>
  inSchema(
    'pg_proc',
    'pro',
    names,
    `pg_catalog.strpos($4, o.prokind::text) > 0
      AND o.oid = pg_catalog.to_regprocedure(pg_catalog.quote_ident(n.nspname) || '.' || $3)`,
    [`${quoteIdentifier(names.at(-1) ?? '')}(${types.join(', ')})`, kinds],
  )

export const operator = (names: readonly string[], types: readonly string[]): Find =>
  inSchema(
    'pg_operator',
    'opr',
    names,
    `o.oprcode <> 0 AND o.oid = pg_catalog.to_regoperator(pg_catalog.quote_ident(n.nspname) || '.' || $3)`,
    [`${names.at(-1) ?? ''}(${types.join(', ')})`],
  )

const ACCESS_METHOD = '(SELECT oid FROM pg_catalog.pg_am WHERE amname = $3)'

export const operatorClass = (names: readonly string[], method: string): Find =>
  inSchema('pg_opclass', 'opc', names, `o.opcmethod = ${ACCESS_METHOD}`, [method])

export const operatorFamily = (names: readonly string[], method: string): Find =>
  inSchema('pg_opfamily', 'opf', names, `o.opfmethod = ${ACCESS_METHOD}`, [method])

/** One name can stand for several encodings. */
export const collation = (names: readonly string[]): Find =>
  inSchema(
    'pg_collation',
    'coll',
    names,
    `o.collencoding IN (-1, (SELECT encoding FROM pg_catalog.pg_database WHERE datname = pg_catalog.current_database()))`,
  )

export const conversion = (names: readonly string[]): Find => inSchema('pg_conversion', 'con', names)

/** What belongs to a table: `condition` is about `c`, the table's pg_class row, and `$2`, the name. */
const ofTable =
  (table: RangeVar, name: string, condition: string): Find =>
  async (client) => {
    const found = await first<{ schema: string; name: string; kind: string }>(
      client,
      `SELECT n.nspname::text AS schema, c.relname::text AS name, c.relkind::text AS kind
       FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
       WHERE c.oid = pg_catalog.to_regclass($1) AND c.relpersistence <> 't' AND EXISTS (SELECT FROM ${condition})`,
      [qualified(table), name],
    )
    return found && { schema: found.schema, name: found.name, table: found }
  }

export const column = (table: RangeVar, name: string): Find =>
  ofTable(
    table,
    name,
    'pg_catalog.pg_attribute WHERE attrelid = c.oid AND attname = $2 AND attnum > 0 AND NOT attisdropped',
  )

/** The type's name is looked up as ALTER TYPE does. */
export const enumValue =
  (names: readonly string[], label: string): Find =>
  (client) =>
    first<QualifiedName & pg.QueryResultRow>(
      client,
      `SELECT n.nspname::text AS schema, t.typname::text AS name
       FROM pg_catalog.pg_type t JOIN pg_catalog.pg_namespace n ON n.oid = t.typnamespace
       WHERE t.oid = pg_catalog.to_regtype($1)
         AND EXISTS (SELECT FROM pg_catalog.pg_enum WHERE enumtypid = t.oid AND enumlabel = $2)`,
      [names.map(quoteIdentifier).join('.'), label],
    )

export const constraint = (table: RangeVar, name: string): Find =>
  ofTable(table, name, 'pg_catalog.pg_constraint WHERE conrelid = c.oid AND conname = $2')

/** Whatever its name and columns: a table has one. */
export const primaryKey = (table: RangeVar): Find =>
  ofTable(table, 'p', 'pg_catalog.pg_constraint WHERE conrelid = c.oid AND contype::text = $2')

export const trigger = (table: RangeVar, name: string): Find =>
  ofTable(table, name, 'pg_catalog.pg_trigger WHERE tgrelid = c.oid AND tgname = $2 AND NOT tgisinternal')

export const policy = (table: RangeVar, name: string): Find =>
  ofTable(table, name, 'pg_catalog.pg_policy WHERE polrelid = c.oid AND polname = $2')

export const rule = (table: RangeVar, name: string): Find =>
  ofTable(table, name, 'pg_catalog.pg_rewrite WHERE ev_class = c.oid AND rulename = $2')

/** One that an interrupted build left is not the index that is wanted. */
export const index = (table: RangeVar, name: string): Find =>
  ofTable(
    table,
    name,
    `pg_catalog.pg_index i JOIN pg_catalog.pg_class x ON x.oid = i.indexrelid
      WHERE i.indrelid = c.oid AND i.indisvalid AND x.relname = $2`,
  )

/** Statistics have a schema of their own. */
export const statistics =
  (table: RangeVar, names: readonly string[]): Find =>
  async (client) => {
    const owner = await ofTable(
      table,
      names.at(-1) ?? '',
      'pg_catalog.pg_statistic_ext WHERE stxrelid = c.oid AND stxname = $2',
    )(client)
    const own = await inSchema('pg_statistic_ext', 'stx', names, 'o.stxrelid = pg_catalog.to_regclass($3)', [
      qualified(table),
    ])(client)
    return owner && own && { ...owner, ...own }
  }

/** What has no schema. `condition` is what stands behind FROM; `$1`, ... are `params`. */
export const anywhere =
  (condition: string, ...params: unknown[]): Find =>
  async (client) =>
    (await first(client, `SELECT FROM ${condition}`, params)) && { schema: '', name: '' }

/** For to_regtype and its kin; undefined where only the statement itself could tell (`%TYPE`, SETOF). */
export function typeText(name: TypeName | undefined): string | undefined {
  if (name?.names === undefined || name.pct_type || name.setof) return undefined
  return strings(name.names).map(quoteIdentifier).join('.') + (name.arrayBounds ?? []).map(() => '[]').join('')
}
