// Two objects of the same kind and name side by side: the one that stands in its schema, and its twin in the session's temporary
// schema. Both are read in one statement, by the queries of the whole catalog, so that a difference is one of the definitions.
import type pg from 'pg'
import { quoteLiteral } from '../quote.js'
import type { CatalogKind, CatalogObject } from './catalog-object.js'
import { domainConstraints, tableConstraints } from './constraints.js'
import { aggregates, functions } from './functions.js'
import { indexes } from './indexes.js'
import type { JsonValue } from './json.js'
import { readNeutrally } from './neutral-session.js'
import { type ObjectQuery, selectObjects } from './object-query.js'
import { sequences } from './sequences.js'
import { columns, tables } from './tables.js'
import { collations } from './text-search.js'
import { policies, rules, triggers } from './triggers.js'
import { compositeTypes, domains, enums, rangeTypes } from './types.js'
import { views } from './views.js'

/** What is compared: a whole object with its parts, or (`part`) one that belongs to the table `name`. */
export interface TwinRequest {
  kind: TwinKind
  /** Of the one that stands; as it is, not quoted. */
  schema: string
  /** Of the relation, routine, type, collation or statistics. */
  name: string
  /** The column, trigger, policy or rule. */
  part?: string
}

export interface Twins {
  there: CatalogObject[]
  wanted: CatalogObject[]
}

/** Of indexes that a constraint carries as well. */
const anyIndex: ObjectQuery = {
  ...indexes,
  definition: { definition: 'pg_get_indexdef(i.indexrelid)', valid: 'i.indisvalid' },
  from: 'pg_index i JOIN relation r ON r.oid = i.indexrelid',
}

/** Without the table's name, which pg_get_statisticsobjdef writes as the search_path has it. */
const statistics = (name: string): ObjectQuery => ({
  kind: `'statistics'`,
  name: `scope.name || '.' || quote_ident(s.stxname)`,
  definition: { columns: 'pg_get_statisticsobjdef_columns(s.oid)', kinds: 'to_json(s.stxkind::text[])' },
  from: `pg_statistic_ext s JOIN scope ON scope.oid = s.stxnamespace WHERE s.stxname = ${quoteLiteral(name)}`,
})

/** A materialized view's twin is a view: nothing is to be computed for it. */
const asMaterialized: ObjectQuery = { ...views, kind: `'materialized view'` }

const narrowed = (query: ObjectQuery, column: string, part: string): ObjectQuery => ({
  ...query,
  from: `${query.from} AND ${column} = ${quoteLiteral(part)}`,
})

const QUERIES = {
  table: () => [tables, columns, tableConstraints],
  'columns of': () => [columns],
  'column of': ({ part = '' }) => [narrowed(columns, 'a.attname', part), tableConstraints],
  'constraint of': () => [tableConstraints],
  index: () => [anyIndex],
  statistics: ({ name }) => [statistics(name)],
  view: () => [views],
  'materialized view': () => [asMaterialized],
  sequence: () => [sequences],
  function: () => [functions],
  aggregate: () => [aggregates],
  trigger: ({ part = '' }) => [narrowed(triggers, 't.tgname', part)],
  rule: ({ part = '' }) => [narrowed(rules, 'w.rulename', part)],
  policy: ({ part = '' }) => [narrowed(policies, 'p.polname', part)],
  enum: () => [enums],
  domain: () => [domains, domainConstraints],
  'composite type': () => [compositeTypes],
  'range type': () => [rangeTypes],
  collation: ({ name }) => [narrowed(collations, 'c.collname', name)],
} satisfies Record<string, (request: TwinRequest) => ObjectQuery[]>

export type TwinKind = keyof typeof QUERIES

/** As scope.ts has them, narrowed to the objects of one name in two schemas. */
const scopeOf = ({ schema, name }: TwinRequest): string => `
  member AS (SELECT classid, objid FROM pg_depend WHERE false),
  scope AS MATERIALIZED (
    SELECT oid, CASE oid WHEN pg_my_temp_schema() THEN '${TWIN_SCHEMA}' ELSE quote_ident(nspname) END AS name, nspowner, nspacl
    FROM pg_namespace WHERE oid = pg_my_temp_schema() OR nspname = ${quoteLiteral(schema)}),
  ignored_routine AS (SELECT oid FROM pg_proc WHERE false),
  relation AS MATERIALIZED (
    SELECT scope.name || '.' || quote_ident(c.relname) AS name, c.oid, c.relkind, c.relowner, c.relacl, c.relpersistence,
      c.relam, c.reltablespace, c.reltoastrelid, c.reloptions, c.reloftype, c.relispartition, c.relpartbound,
      c.relrowsecurity, c.relforcerowsecurity, c.relreplident, c.relhasindex
    FROM pg_class c JOIN scope ON scope.oid = c.relnamespace WHERE c.relname = ${quoteLiteral(name)}),
  routine AS MATERIALIZED (
    SELECT p.oid, scope.name || '.' || quote_ident(p.proname) || '(' || oidvectortypes(p.proargtypes) || ')' AS name
    FROM pg_proc p JOIN scope ON scope.oid = p.pronamespace WHERE p.proname = ${quoteLiteral(name)}),
  datatype AS MATERIALIZED (
    SELECT t.oid, scope.name || '.' || quote_ident(t.typname) AS name
    FROM pg_type t JOIN scope ON scope.oid = t.typnamespace WHERE t.typname = ${quoteLiteral(name)})`

/** How the twins' schema is named in what was read, before it gets the name of the other one. */
const TWIN_SCHEMA = 'pg_temp'
/** Server 14 writes the schema's real name, later ones the alias. */
const IN_TWIN_SCHEMA = /\bpg_temp(?:_\d+)?\./g

function withSchema(value: JsonValue, schema: string): JsonValue {
  if (typeof value === 'string') return value.replace(IN_TWIN_SCHEMA, () => `${schema}.`)
  if (Array.isArray(value)) return value.map((entry) => withSchema(entry, schema))
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, withSchema(entry, schema)]))
}

/**
 * Reads both, inside the caller's transaction. Names of the temporary schema read as the other schema's, on both sides, so that
 * what is equal but for its place is equal. Nothing of the temporary schema but the twin may have the name.
 */
export async function readTwins(client: pg.ClientBase, request: TwinRequest): Promise<Twins> {
  const queries: ObjectQuery[] = QUERIES[request.kind](request)
  const quoted = `SELECT '', name, NULL FROM scope WHERE name <> '${TWIN_SCHEMA}'`
  const text = `WITH ${scopeOf(request)} ${[quoted, ...queries.map(selectObjects)].join('\nUNION ALL\n')}`
  const rows = (await readNeutrally(client, text)) as [CatalogKind | '', string, string | null][]
  const schema = rows.find(([kind]) => kind === '')?.[1] ?? ''
  const objects = rows.flatMap(([kind, name, definition]) => {
    if (kind === '' || definition === null) return []
    const parsed = withSchema(JSON.parse(definition) as JsonValue, schema) as CatalogObject['definition']
    return [
      { twin: name.startsWith(`${TWIN_SCHEMA}.`), kind, name: withSchema(name, schema) as string, definition: parsed },
    ]
  })
  const side = (twin: boolean) =>
    objects.filter((object) => object.twin === twin).map(({ kind, name, definition }) => ({ kind, name, definition }))
  return { there: side(false), wanted: side(true) }
}
