// The inputs and edges of every action that changes a database by migration files, after a backup.
import type { BackupFirstDeps, ChangeRequest } from '../backups/taking/backup-first.js'
import { flag, text, wholeNumber } from '../github/inputs.js'
import { currentRun } from '../github/run.js'
import type { Log } from '../log.js'
import { type BackupValues, backupDeps, backupInputs, backupOptions, backupOutputs } from './backup-inputs.js'
import { type DatabaseValues, databaseChoice, databaseInputs } from './database-inputs.js'

export const changeInputs = {
  ...databaseInputs,
  ...backupInputs,
  'migrations-dir': text({ default: 'db/migrations' }),
  'dry-run': flag({ default: false }),
  'lock-retries': wholeNumber({ min: 0, max: 1000, default: 10 }),
  backup: flag({ default: true }),
  'backup-skip-reason': text(),
}

interface ChangeValues extends DatabaseValues, BackupValues {
  'migrations-dir': string
  'dry-run': boolean
  backup: boolean
  'backup-skip-reason': string
  'statement-timeout': number
}

export const changeRequest = (inputs: ChangeValues): ChangeRequest => ({
  database: databaseChoice(inputs),
  migrationsDir: inputs['migrations-dir'],
  backup: inputs.backup
    ? { take: true, options: backupOptions(inputs, true) }
    : { take: false, reason: inputs['backup-skip-reason'] },
  lockTimeoutMs: inputs['lock-timeout'],
  statementTimeoutMs: inputs['statement-timeout'],
  lockRetries: inputs['lock-retries'],
  dryRun: inputs['dry-run'],
})

interface ChangeStep {
  log: Log
  signal: AbortSignal
  keep: (outputs: ReturnType<typeof backupOutputs>) => void
}

/** A backup's outputs are set as soon as there is one, however the step ends. */
export function changeDeps(inputs: ChangeValues, step: ChangeStep, temporaryFolder: string): BackupFirstDeps {
  const { actor } = currentRun()
  return {
    ...backupDeps(inputs, step, temporaryFolder),
    ...(actor && { actor }),
    onBackup: (taken) => step.keep(backupOutputs(taken)),
  }
}
