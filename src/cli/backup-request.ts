// From a terminal's options to what every backup needs, for the words that take one.
import { userInfo } from 'node:os'
import type { BackupFirst, BackupFirstDeps, ChangeRequest } from '../backups/taking/backup-first.js'
import { folderStore } from '../backups/stores/folder-store.js'
import type { BackupDeps, BackupOptions } from '../backups/taking/make-backup.js'
import { TOOL_VERSION } from '../tool-version.js'
import type { Given } from './command.js'
import type { CliContext } from './context.js'
import { COMPRESSIONS, duration, oneOf, wholeNumber } from './options.js'

export const backupOptions = (given: Given): BackupOptions => ({
  seal: { compression: oneOf(given, 'compression', COMPRESSIONS), recipients: given.list('encryption-recipients') },
  excludeTableData: given.list('exclude-table-data'),
  allowEmpty: given.flag('allow-empty'),
  lockWaitTimeoutMs: duration(given, 'lock-timeout'),
  lockRetries: wholeNumber(given, 'lock-retries'),
})

/** Before a change: with a reason there is none. */
export function backupFirst(given: Given): BackupFirst {
  const reason = given.text('no-backup')
  return reason ? { take: false, reason } : { take: true, options: backupOptions(given) }
}

/** A terminal's backups go to a folder; pg_dump is used as it is installed, never installed behind a person's back. */
export const backupDeps = (given: Given, context: CliContext): BackupDeps => ({
  store: folderStore(given.text('destination'), { log: context.log }),
  log: context.log,
  env: context.env,
  temporaryFolder: context.temporaryFolder,
  installTools: given.flag('install-tools'),
  provenance: { toolVersion: TOOL_VERSION },
  now: () => new Date(),
  signal: context.signal,
})

/** The database that the options choose; without any, DATABASE_URL, as every tool of the runbook does. */
export const databaseChoice = (given: Given): { environment: string } => ({
  environment: given.text('environment') || 'production',
})

/** Of every word that changes a database by migration files. */
export const changeRequest = (given: Given): ChangeRequest => ({
  database: databaseChoice(given),
  migrationsDir: given.text('migrations-dir'),
  backup: backupFirst(given),
  lockTimeoutMs: duration(given, 'lock-timeout'),
  statementTimeoutMs: duration(given, 'statement-timeout'),
  lockRetries: wholeNumber(given, 'lock-retries'),
  dryRun: given.flag('dry-run'),
})

export const changeDeps = (given: Given, context: CliContext): BackupFirstDeps => ({
  ...backupDeps(given, context),
  actor: userInfo().username,
})
