// What a comparison of the schema file with the database found: data only, for the operation, the reports and --json.
import type { SourceLocation } from '../errors.js'

/**
 * Why the two differ. `pending-migrations`: files that were not applied yet account for it. `schema-ahead`: the schema file says
 * what no migration does. `changed-by-hand`: the database was changed past the migrations. `unseen-by-prisma`: a kind of object
 * that a schema file cannot hold. `unexplained`: what could not be told apart.
 */
export type DriftKind = 'pending-migrations' | 'schema-ahead' | 'changed-by-hand' | 'unseen-by-prisma' | 'unexplained'

export interface DriftStatement {
  sql: string
  /** Of the drift SQL, from 1. */
  line: number
  /** It loses data that is in the database now. */
  destructive: boolean
  /** How many rows it would lose something of; absent where that was not counted. */
  rows?: number
}

export interface DriftFinding {
  kind: DriftKind
  /** e.g. `table public.orders` */
  object: string
  /** In words. */
  what: string
  /** Of the drift SQL, those that would settle it. */
  statements?: DriftStatement[]
  /** The model's or enum's line in the schema file. */
  location?: SourceLocation
}

export interface TouchedColumn {
  name: string
  type: string
  /** Part of the primary key. */
  pk: boolean
  /** What the drift SQL does to it, e.g. `added`, `dropped`, `changed`. */
  change?: string
}

export interface TouchedTable {
  name: string
  columns: TouchedColumn[]
  /** Foreign keys between touched tables, by the tables' names. */
  relations: { from: string; to: string }[]
}

export interface DriftReport {
  status: 'no-drift' | 'drift' | 'not-checked'
  /** `host:port/name` */
  database: string
  findings: DriftFinding[]
  /** Brings the database to the schema; absent without drift. */
  sql?: string
  /** Where it was written. */
  file?: string
  /** What could not be told apart, and why. */
  couldNotTell: string[]
  /** What was left out of the comparison, and by which rule. */
  ignored: string[]
  /** Those that a finding is about, for a diagram. */
  tables: TouchedTable[]
  warnings: string[]
  /** Files that were written as the database is; the findings are those of before. */
  pulled?: string[]
  durationMs: number
}
