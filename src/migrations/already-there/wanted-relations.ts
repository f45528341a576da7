// Tables, views and sequences as statements want them. Twins of tables hold no rows, those of CREATE TABLE AS and of materialized
// views run no query.
import type { CreateSeqStmt, CreateStmt, CreateTableAsStmt, Node, RangeVar, ViewStmt } from 'libpg-query'
import type pg from 'pg'
import { quoteIdentifier } from '../../postgres/quote.js'
import { relation, strings } from './look-ups.js'
import { referenceTwins } from './references.js'
import { edited, intoTemp, queryOf, withNoData, without, withoutOwner } from './statement-text.js'
import type { Differences, Standing, Wanted } from './wanted.js'

const RELATION_EXISTS = ['42P07']

/** Temporary tables are new in each session: one that exists is of this very file. */
const isTemporary = (name: RangeVar | undefined): boolean => name === undefined || name.relpersistence === 't'

/** Constraints with a name of their own in the statement. */
export function namedConstraints(node: unknown): string[] {
  if (node === null || typeof node !== 'object') return []
  return Object.entries(node).flatMap(([key, value]) =>
    key === 'conname' && typeof value === 'string' ? [value] : namedConstraints(value),
  )
}

/** A partition or heir cannot be made without a lock on its parent that stops others. */
const hasParent = ({ partbound, inhRelations = [] }: CreateStmt): boolean =>
  partbound !== undefined || inhRelations.length > 0

export function table(statement: CreateStmt | undefined, kinds: string): Wanted | undefined {
  const name = statement?.relation
  if (statement === undefined || name === undefined || isTemporary(name)) return undefined
  return {
    sqlstates: RELATION_EXISTS,
    find: relation(name, kinds),
    async twin(client, text, { schema, name: relname }) {
      const node: Node = { CreateStmt: statement }
      const twins = hasParent(statement)
        ? undefined
        : await referenceTwins(client, text, node, { schema, name: relname })
      if (twins === undefined) return undefined
      const edits = [intoTemp(text, name.location), ...without(text, 'unlogged', name.location), ...twins.edits]
      return {
        statements: [...twins.statements, edited(text, edits)],
        read: { kind: 'table', schema, name: relname },
        named: namedConstraints(node),
        references: twins.references,
        ...(name.relpersistence === 'u' && { also: { table: { unlogged: true } } }),
      }
    },
  }
}

export function tableAs({ into, query, objtype }: CreateTableAsStmt): Wanted | undefined {
  const name = into?.rel
  if (name === undefined || isTemporary(name)) return undefined
  if (objtype === 'OBJECT_MATVIEW') return materializedView(name, strings(into?.colNames))
  return {
    sqlstates: RELATION_EXISTS,
    find: relation(name, 'r'),
    async twin(_client, text, { schema, name: relname }) {
      if (query === undefined || 'ExecuteStmt' in query) return undefined
      const unlogged = without(text, 'unlogged', name.location)
      return {
        statements: [edited(text, [intoTemp(text, name.location), ...unlogged, withNoData(text)])],
        read: { kind: 'columns of', schema, name: relname },
      }
    },
  }
}

/** Only a view can be made without running the query, on every server. */
function materializedView(name: RangeVar, columns: readonly string[]): Wanted {
  const list = columns.length === 0 ? '' : ` (${columns.map(quoteIdentifier).join(', ')})`
  return {
    sqlstates: RELATION_EXISTS,
    find: relation(name, 'm'),
    twin: async (_client, text, { schema, name: relname }) => ({
      statements: [`CREATE VIEW pg_temp.${quoteIdentifier(relname)}${list} AS ${queryOf(text)}`],
      read: { kind: 'materialized view', schema, name: relname },
    }),
  }
}

export function view({ view: name }: ViewStmt): Wanted | undefined {
  if (name === undefined || isTemporary(name)) return undefined
  return {
    sqlstates: RELATION_EXISTS,
    find: relation(name, 'v'),
    twin: async (_client, text, { schema, name: relname }) => ({
      statements: [edited(text, [intoTemp(text, name.location)])],
      read: { kind: 'view', schema, name: relname },
    }),
  }
}

/** Of OWNED BY: table and column; undefined for NONE. */
function ownerOf({ options = [] }: CreateSeqStmt): { location: number; names?: string[] } | undefined {
  const option = options.flatMap((node) =>
    'DefElem' in node && node.DefElem.defname === 'owned_by' ? [node.DefElem] : [],
  )[0]
  if (option === undefined) return undefined
  const names = option.arg && 'List' in option.arg ? strings(option.arg.List.items) : []
  return { location: option.location ?? 0, ...(names.length > 1 && { names }) }
}

async function checkOwner(
  client: pg.ClientBase,
  { schema, name }: Standing,
  owner: readonly string[],
): Promise<Differences> {
  const sequence = [schema, name].map(quoteIdentifier).join('.')
  const { rows } = await client.query<{ owned: boolean | null }>(
    'SELECT pg_catalog.to_regclass(pg_catalog.pg_get_serial_sequence($1, $2)) = pg_catalog.to_regclass($3) AS owned',
    [owner.slice(0, -1).map(quoteIdentifier).join('.'), owner.at(-1), sequence],
  )
  return rows[0]?.owned
    ? []
    : [`sequence ${schema}.${name}: not owned by ${owner.join('.')}, as the statement wants it`]
}

export function sequence(statement: CreateSeqStmt): Wanted | undefined {
  const name = statement.sequence
  if (name === undefined || isTemporary(name)) return undefined
  const owner = ownerOf(statement)
  const columnNames = owner?.names
  return {
    sqlstates: RELATION_EXISTS,
    find: relation(name, 'S'),
    twin: async (_client, text, { schema, name: relname }) => ({
      statements: [
        edited(text, [
          intoTemp(text, name.location),
          ...without(text, 'unlogged', name.location),
          ...(owner === undefined ? [] : [withoutOwner(text, owner.location)]),
        ]),
      ],
      read: { kind: 'sequence', schema, name: relname },
    }),
    ...(columnNames && { check: (client, standing) => checkOwner(client, standing, columnNames) }),
  }
}
