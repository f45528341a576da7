// What a rule may look at, and the one question that most of them ask: was this table there before, with rows and people in it?
import type { Node, RangeVar } from 'libpg-query'
import type { MigrationFile } from '../migration-text.js'
import type { Position } from '../source-position.js'
import type { Statement } from '../statement.js'
import type { Draft } from './finding.js'
import type { SchemaMemory } from './schema-memory.js'
import { type KnownTables, mayBeThere } from './table-facts.js'
import { tableKey } from './tree.js'

export interface RuleContext {
  file: MigrationFile
  /** Its number among all files, in their order. */
  number: number
  statements: readonly Statement[]
  /** As the statements before this one left it. */
  memory: SchemaMemory
  /** Files that go out together with this one: what they make is as empty as what this one makes. */
  together: ReadonlySet<number>
  known: KnownTables | undefined
  /** Schemas that an API shows to the world. */
  exposedSchemas: ReadonlySet<string>
  /** Tables for which any file enables row level security, by `schema.name`. */
  secured: ReadonlySet<string>
  /** Of a byte offset of the file. */
  at: (offset: number) => Position
}

export type StatementRule = (node: Node, context: RuleContext, statement: Statement) => readonly Draft[]
export type FileRule = (context: RuleContext) => readonly Draft[]

/** Not made by this file, nor by one that goes out with it. */
export function isExisting({ memory, number, together, known }: RuleContext, table: RangeVar | undefined): boolean {
  if (table === undefined || table.relpersistence === 't' || table.schemaname === 'pg_temp') return false
  const madeBy = memory.tables.get(tableKey(table))?.madeBy ?? -1
  if (madeBy === number || together.has(madeBy)) return false
  return known?.complete !== true || mayBeThere(known, table)
}
