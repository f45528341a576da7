// What a restore of tables is asked for and what it answers.
import type { Log } from '../../log.js'
import type { TableName } from '../../backups/dump/left-out.js'

export interface TablesRequest {
  /** As people write them: with schema or not, quoted or not. */
  tables: readonly string[]
  /** `beside`: a copy under another name. `replace`: the live rows become the backup's; a table that is gone is made again. */
  into: 'beside' | 'replace'
  noOwner: boolean
  noPrivileges: boolean
  /** Does everything, shows the differences, then rolls back. */
  dryRun: boolean
  /** 0 for no limit, as the next. */
  lockTimeoutMs: number
  statementTimeoutMs: number
}

export interface RestoreTablesDeps {
  log: Log
  signal?: AbortSignal
  now(): Date
}

/** By key where the live table has a primary key; else `differing` is absent and a changed row counts on both sides. */
export interface RowDifferences {
  onlyInBackup: number
  onlyLive: number
  differing?: number
}

/**
 * `beside`: a copy was made. `created`: there was no such table. `merged`: the rows that differ were changed by key. `rebuilt`: emptied
 * and loaded, its indexes made anew. `unchanged`: it held the very rows of the backup.
 */
export type HowRestored = 'beside' | 'created' | 'merged' | 'rebuilt' | 'unchanged'

export interface RestoredTable {
  /** In the backup. */
  table: TableName
  /** Where the rows are now. */
  restoredAs: TableName
  how: HowRestored
  /** Of the table and its partitions, counted in the file and again in the database. */
  rows: number
  /** Of the rows as COPY text. */
  bytes: number
  /** Only of a table that was there before. */
  differences?: RowDifferences
  /** Where the live rows are that were removed or changed. */
  kept?: { table: TableName; rows: number }
}

/** What a restored table does not have, why, and what to type to have it. */
export interface LeftOut {
  what: string
  command?: string
}

export interface TablesReport {
  status: 'restored' | 'dry-run'
  into: TablesRequest['into']
  tables: RestoredTable[]
  /** What the target did not have and the backup brought: types, functions, sequences, schemas. */
  brought: string[]
  /** What was there already and is used as it is there. */
  used: string[]
  leftOut: LeftOut[]
  durationMs: number
}
