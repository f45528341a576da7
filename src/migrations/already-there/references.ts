// Foreign keys in a twin: a temporary table may refer to temporary tables only, and a reference to a live one would lock it. So the
// tables that are referred to get twins too, with their keys and without rows.
import type { Node, RangeVar } from 'libpg-query'
import type pg from 'pg'
import { quoteIdentifier } from '../../postgres/quote.js'
import { qualified } from '../objects-by-name.js'
import { type Edit, type StatementText, intoTemp } from './statement-text.js'
import type { QualifiedName, Reference } from './wanted.js'

export interface ReferenceTwins {
  statements: string[]
  edits: Edit[]
  references: Reference[]
  /** Does a foreign key refer to the table itself? */
  toItself: boolean
}

/** An empty table with the columns of a live one, under its name, in the temporary schema. LIKE takes ACCESS SHARE. */
export const likeTwin = ({ schema, name }: QualifiedName, including = ''): string =>
  `CREATE TABLE pg_temp.${quoteIdentifier(name)} (LIKE ${quoteIdentifier(schema)}.${quoteIdentifier(name)} ${including})`

/** Of every foreign key in the statement, the table it refers to. */
function referredTo(node: unknown): RangeVar[] {
  if (node === null || typeof node !== 'object') return []
  return Object.entries(node).flatMap(([key, value]) => (key === 'pktable' ? [value as RangeVar] : referredTo(value)))
}

type Resolved = QualifiedName & Reference

async function resolve(client: pg.ClientBase, name: RangeVar): Promise<Resolved | undefined> {
  const text = `SELECT n.nspname::text AS schema, c.relname::text AS name,
      pg_catalog.quote_ident(c.relname) AS quoted,
      pg_catalog.quote_ident(n.nspname) || '.' || pg_catalog.quote_ident(c.relname) AS qualified
    FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
    WHERE c.oid = pg_catalog.to_regclass($1)`
  return (await client.query<Resolved>(text, [qualified(name)])).rows[0]
}

/** Undefined where two of the tables have one name: in the temporary schema only one of them has room. */
export async function referenceTwins(
  client: pg.ClientBase,
  text: StatementText,
  node: Node,
  self: QualifiedName,
): Promise<ReferenceTwins | undefined> {
  const tables = new Map<string, Resolved>()
  const edits: Edit[] = []
  for (const name of referredTo(node)) {
    const table = await resolve(client, name)
    if (table === undefined) continue // PostgreSQL will say so
    tables.set(table.qualified, table)
    edits.push(intoTemp(text, name.location))
  }
  const all = [...tables.values()]
  const others = all.filter(({ schema, name }) => schema !== self.schema || name !== self.name)
  if (new Set([self.name, ...others.map(({ name }) => name)]).size !== others.length + 1) return undefined
  return {
    statements: others.map((table) => likeTwin(table, 'INCLUDING INDEXES')),
    edits,
    references: all,
    toItself: others.length < all.length,
  }
}
