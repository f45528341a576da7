// Tables of the backup made in a schema of their own, inside the transaction: the dump's own statements with the names led there, so
// that no name of the live database can be met, and nothing live is locked while rows are loaded.
import type pg from 'pg'
import { quoteIdentifier } from '../../postgres/quote.js'
import type { TableName } from '../../backups/dump/left-out.js'
import type { DumpStatement } from './dump-statement.js'
import { stampOf } from './qualified-name.js'
import { type LeadInto, rewritten } from './rewrite-names.js'
import type { Selection } from './selection.js'

export interface SideTables {
  schemas: string[]
  /** Where a relation of the selection is now. */
  place: (name: TableName) => TableName
  leadInto: LeadInto
}

/** One side schema for each schema of the selection; gone before the transaction ends. */
export async function makeSideSchemas(
  client: pg.ClientBase,
  selection: Selection,
  also: readonly TableName[],
  now: Date,
): Promise<SideTables> {
  const sources = [...new Set([...selection.tables, ...selection.sequences, ...also].map(({ schema }) => schema))]
  const sides = new Map(sources.map((schema, index) => [schema, `pgrunbook_side_${stampOf(now)}_${index + 1}`]))
  for (const side of sides.values()) await client.query(`CREATE SCHEMA ${quoteIdentifier(side)}`)
  return {
    schemas: [...sides.values()],
    place: (name) => ({ schema: sides.get(name.schema) ?? name.schema, name: name.name }),
    leadInto: (name) => (selection.has(name) ? sides.get(name.schema) : undefined),
  }
}

/** Runs the statements one by one in the order given, with the names of the selection led aside. */
export async function runAside(
  client: pg.ClientBase,
  statements: readonly DumpStatement[],
  { leadInto }: Pick<SideTables, 'leadInto'>,
): Promise<void> {
  for (const statement of statements) await client.query(await rewritten(statement, leadInto))
}

/** Nothing may be left in it but what PostgreSQL itself hangs below tables that are dropped with it. */
export async function dropSideSchemas(client: pg.ClientBase, { schemas }: SideTables): Promise<void> {
  for (const schema of schemas) await client.query(`DROP SCHEMA ${quoteIdentifier(schema)} CASCADE`)
}
