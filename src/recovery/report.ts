// What a recovery tells, for every reader of it: counts, names of tables, columns and constraints. Never a row's value, also not a key:
// those are in the undo file alone.
import type { StoredBackup } from '../backups/stores/store.js'
import type { Changed } from './changed.js'
import type { LiveTrigger } from './live-tables.js'
import type { NotInserted, TakenCounts } from './marks.js'
import type { SequenceMove } from './sequences.js'

export interface TableReport {
  schema: string
  name: string
  /** `asked`: named in `tables`; `cascade`: below one of those; `parent`: referenced by what comes back. */
  role: 'asked' | 'cascade' | 'parent'
  /** Columns of the key; empty where whole rows are compared. */
  key: string[]
  inBackup: number
  live: number
  missing: number
  /** Of the missing, those that missing rows of other tables depend on. */
  dependedOn: number
  /** Rows that were taken up for coming back, and why. */
  taken: TakenCounts
  /** What was inserted; in a dry run what would be. */
  recovered: number
  notInserted: NotInserted[]
  /** Inserted, and changed by a trigger on their way in. */
  altered: number
  /** Rows in both that differ, which are never touched. Absent where they were not counted: in tables that were not asked for or
   * have no key, and in a real run without show-changed. */
  changed?: Changed
  columns: {
    dropped: string[]
    renamed: { from: string; to: string }[]
    retyped: { column: string; from: string; to: string }[]
    added: { column: string; gets: 'default' | 'null' | 'set' }[]
  }
  /** Those that INSERT fires. */
  triggers: LiveTrigger[]
}

export interface RecoverReport {
  /** `nothing-missing`: every row that was asked for is there. `nothing-recovered`: something is missing and all of it stays out. */
  status: 'recovered' | 'nothing-missing' | 'nothing-recovered' | 'dry-run'
  /** host:port/database as user */
  database: string
  backup: { name: string; startedAt?: string; database?: string }
  triggers: 'fire' | 'off'
  tables: TableReport[]
  /** In the order in which tables are filled; those of one list go in together. */
  order: string[][]
  sequences: SequenceMove[]
  /** Tables that reference a table that was asked for, without a cascade: nothing of theirs is brought back. */
  notFollowed: { table: string; references: string; onDelete: 'set-null' | 'set-default' | 'refuse' }[]
  /** A cascade may have taken rows of these, and the backup has none of them. */
  notInBackup: string[]
  /** Tables that exclude-table left out; `below` where a cascade may have taken rows of them. */
  leftOut: { table: string; below: boolean }[]
  missing: number
  recovered: number
  maxRows: number
  /** Of a dry run: what a real one would need and this role does not have, e.g. `GRANT INSERT ON public.orders TO "clerk"`. */
  mayNot: string[]
  /** Where the keys are, to take the recovery back. */
  undo?: { name: string; stored: StoredBackup; sealed: boolean }
  durationMs: number
}
