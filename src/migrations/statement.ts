// One statement of a migration file, as PostgreSQL's parser split it off, and what running it asks for.
import type { Node } from 'libpg-query'
import type { MigrationFile } from './migration-file.js'

/**
 * `in-transaction`: may share a transaction with the others. `own-transaction`: its transaction must end before the next
 * statement (a new enum value that the file goes on to use). `alone`: PostgreSQL refuses it inside a transaction block.
 */
export type Transactional = 'in-transaction' | 'own-transaction' | 'alone'

export interface Statement {
  /** From 0, in the order of the file. */
  index: number
  /** From 0, as `index`, without the settings before it: its number in the records of a statement-by-statement run. */
  step: number
  sql: string
  /** Where it starts in the file, from 1; columns in characters. */
  line: number
  column: number
  /** The parse tree's tag, e.g. `CreateStmt`. */
  kind: string
  /** What people call it, e.g. `CREATE TABLE orders`; never holds values. */
  label: string
  /** Of its text alone, see checksumOf. */
  checksum: string
  transactional: Transactional
  node: Node
}

/** It changes nothing in the database: it is not recorded, and runs again with every run. */
export const isSetting = ({ kind }: Pick<Statement, 'kind'>): boolean => kind === 'VariableSetStmt'

export interface ParsedMigration {
  file: MigrationFile
  statements: Statement[]
  /** What was read differently from how it is written; to be told. */
  warnings: string[]
}

/** A file whose statements can share a transaction runs in one; any other runs statement by statement. */
export const runsInOneTransaction = ({ statements }: ParsedMigration): boolean =>
  statements.every(({ transactional }) => transactional === 'in-transaction')
