// What the steps of one recovery share, and what the caller may ask of it.
import type pg from 'pg'
import type { OpenedBackup } from '../backups/opening/opened-backup.js'
import type { Seal } from '../backups/sealing/seal.js'
import type { BackupStore } from '../backups/stores/store.js'
import type { Survey } from '../backups/opening/survey.js'
import type { Log } from '../log.js'
import type { Changed } from './changed.js'
import type { Candidates } from './choose-tables.js'
import type { DeniedKey } from './deny-list.js'
import type { DumpTables } from './dump-tables.js'
import type { GoneCounts } from './find-gone.js'
import type { ForeignKey } from './foreign-keys.js'
import type { Role } from './rights.js'
import type { ColumnSetting } from './settings.js'
import type { TablePlan } from './table-plan.js'
import type { TriggerChoice } from './triggers.js'

export interface RecoverOptions {
  /** As pg_dump's --table, or `all`. */
  tables: readonly string[]
  /** As pg_dump's --exclude-table: nothing of these comes back, whatever references them or hangs on them. */
  exclude: readonly string[]
  /** An SQL condition on the one table's columns, as the backup has them. */
  condition?: string
  dryRun: boolean
  match: 'key' | 'all-columns'
  triggers: TriggerChoice
  set: readonly ColumnSetting[]
  map: readonly ColumnSetting[]
  denied: readonly DeniedKey[]
  /** More rows than this are not inserted: a surprise is looked at first. */
  maxRows: number
  showChanged: boolean
  /** Of the undo file. */
  seal: Seal
  lockTimeoutMs: number
  lockRetries: number
}

export interface RecoverDeps {
  connect(): Promise<pg.Client>
  /** Asks the server to cancel what the session runs. */
  cancel(pid: number): Promise<unknown>
  backup: OpenedBackup
  survey: Survey
  /** Takes the undo file. */
  store: BackupStore
  /** Of mode 0700; the caller removes it. */
  temporaryFolder: string
  env: NodeJS.ProcessEnv
  /** host:port/database as user */
  database: string
  log: Log
  signal: AbortSignal
  now(): Date
}

/** Of one table, what was found out so far. */
export interface Finding extends GoneCounts {
  changed?: Changed
  /** Missing rows that missing rows of other tables reference. */
  dependedOn?: number
}

export interface Recovery {
  client: pg.Client
  role: Role
  options: RecoverOptions
  deps: RecoverDeps
  tables: DumpTables
  candidates: Candidates
  keys: readonly ForeignKey[]
  /** By OID of the live table. */
  plans: Map<number, TablePlan>
  findings: Map<TablePlan, Finding>
  /** Of a dry run: what a real one would need and this role does not have. */
  mayNot: Set<string>
}
