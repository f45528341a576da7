// What is known of the tables as they are: from a database, or from the manifest of a backup.
import type { RangeVar } from 'libpg-query'
import { tableKey } from './tree.js'

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
  /** Whether a table that is not among them is not there. */
  complete: boolean
  /** By `schema.name`. */
  tables: ReadonlyMap<string, TableFacts>
}

/** A name without a schema is looked for in every schema, where only one has it. */
export function factsOf(known: KnownTables | undefined, table: RangeVar): TableFacts | undefined {
  const exact = known?.tables.get(tableKey(table))
  if (known === undefined || exact !== undefined || table.schemaname !== undefined) return exact
  const found = [...known.tables].filter(([key]) => key.endsWith(`.${table.relname}`))
  return found.length === 1 ? found[0]![1] : undefined
}
