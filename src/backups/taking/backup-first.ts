// The backup before something that changes the database: taken, or left out for a reason that is kept; never merely forgotten.
import type { DatabaseUrl } from '../../postgres/connection-url.js'
import type { DatabaseChoice } from '../../postgres/environment.js'
import type { ServerFacts } from '../../postgres/server-facts.js'
import { type BackupDeps, type BackupOptions, type BackupReport, makeBackup, optionProblems } from './make-backup.js'

export type BackupFirst = { take: true; options: BackupOptions } | { take: false; reason: string }

/** What every change by migration files is asked for with. */
export interface ChangeRequest {
  database: DatabaseChoice
  migrationsDir: string
  backup: BackupFirst
  /** 0 for no limit, as the next. */
  lockTimeoutMs: number
  statementTimeoutMs: number
  /** How often a backup or a file that could not get a lock is tried again. */
  lockRetries: number
  dryRun: boolean
}

export interface BackupFirstDeps extends BackupDeps {
  /** Who started the run, for the ledger. */
  actor?: string
  /** Told as soon as the backup is stored, whatever becomes of the work after it. */
  onBackup?(report: BackupReport): void
}

/** Before any connection: all problems at once. */
export async function backupFirstProblems(backup: BackupFirst, dryRun: boolean): Promise<string[]> {
  if (backup.take) return optionProblems(backup.options)
  if (dryRun || backup.reason.trim() !== '') return []
  return ['backup-skip-reason: required where no backup is taken; it is kept in the ledger']
}

/**
 * An empty database is backed up as it is; a dry run needs no backup.
 * @throws RunbookError as makeBackup; then nothing else may be begun
 */
export async function backUpFirst(
  { backup, dryRun }: { backup: BackupFirst; dryRun: boolean },
  url: DatabaseUrl,
  server: ServerFacts,
  deps: BackupFirstDeps,
): Promise<BackupReport | undefined> {
  if (dryRun) return undefined
  if (!backup.take) {
    deps.log.warn(`No backup is taken: ${backup.reason}`)
    return undefined
  }
  const report = await makeBackup(url, server, { ...backup.options, allowEmpty: true }, deps)
  deps.onBackup?.(report)
  return report
}

/** What the ledger keeps of where a change came from. */
interface LedgerOrigin {
  /** Where the backup is, or `skipped: <reason>`. */
  backup?: string
  actor?: string
  runUrl?: string
  commitSha?: string
  toolVersion: string
}

function originOf(
  backup: BackupFirst,
  taken: BackupReport | undefined,
  { actor, provenance }: Pick<BackupFirstDeps, 'actor' | 'provenance'>,
): LedgerOrigin {
  const skipped = backup.take ? undefined : `skipped: ${backup.reason}`
  const kept = taken?.stored.location ?? skipped
  return {
    ...(kept !== undefined && { backup: kept }),
    ...(actor && { actor }),
    ...(provenance.run && { runUrl: provenance.run }),
    ...(provenance.commit && { commitSha: provenance.commit }),
    toolVersion: provenance.toolVersion,
  }
}

/** What a runner of files is to be told: the request's limits, and where the change came from. */
export const changeOptions = (
  { lockTimeoutMs, statementTimeoutMs, lockRetries, dryRun, backup }: ChangeRequest,
  taken: BackupReport | undefined,
  deps: Pick<BackupFirstDeps, 'actor' | 'provenance'>,
) => ({ lockTimeoutMs, statementTimeoutMs, lockRetries, dryRun, ...originOf(backup, taken, deps) })
