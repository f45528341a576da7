// What is known of the tables as they are: from a database, or from the manifest of a backup.
import type { RangeVar } from 'libpg-query'
import { DEFAULT_SCHEMA, tableKey } from './tree.js'

export interface TableFacts {
  /** As PostgreSQL last estimated it, or as a backup counted it; absent where no ANALYZE has run. */
  rows?: number
  /** With indexes and TOAST; of a backup, of the rows as text. */
  bytes: number
  /** Types by column; absent where they are not known. */
  columns?: ReadonlyMap<string, string>
  /** Columns with a validated CHECK (... IS NOT NULL), or that are NOT NULL. */
  notNull: ReadonlySet<string>
}

export interface KnownTables {
  /** What the numbers are from, in words: `the database app`. */
  source: string
  /** A staging database may be small where production is large: its sizes make no finding milder. */
  of: 'the-real-one' | 'a-copy'
  /** Whether a table that is not among them is not there. */
  complete: boolean
  /** By `schema.name`. */
  tables: ReadonlyMap<string, TableFacts>
}

/** A name without a schema is looked for in every schema. */
function allOf(known: KnownTables, table: RangeVar): TableFacts[] {
  const exact = known.tables.get(tableKey(table))
  if (exact !== undefined) return [exact]
  if (table.schemaname !== undefined) return []
  return [...known.tables].flatMap(([key, facts]) => (key.endsWith(`.${table.relname}`) ? [facts] : []))
}

/** Where only one table can be meant. */
export function factsOf(known: KnownTables | undefined, table: RangeVar): TableFacts | undefined {
  const found = known === undefined ? [] : allOf(known, table)
  return found.length === 1 ? found[0] : undefined
}

/** Whichever of several it is. */
export const mayBeThere = (known: KnownTables, table: RangeVar): boolean => allOf(known, table).length > 0

/** As {@link factsOf}; `public` stands in a key where no schema was named. */
export const factsByKey = (known: KnownTables | undefined, key: string): TableFacts | undefined =>
  known?.tables.get(key) ??
  (key.startsWith(`${DEFAULT_SCHEMA}.`) ? factsOf(known, { relname: key.slice(DEFAULT_SCHEMA.length + 1) }) : undefined)
