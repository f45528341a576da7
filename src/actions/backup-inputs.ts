// The inputs and outputs of a backup, for backup-to-artifact and for every action that takes a backup first.
import { prefixOfEnvironment } from '../backups/stores/artifact-name.js'
import { artifactStore } from '../backups/stores/artifact-store.js'
import { folderStore } from '../backups/stores/folder-store.js'
import type { BackupDeps, BackupOptions, BackupReport } from '../backups/taking/make-backup.js'
import { choice, lines, text, wholeNumber } from '../github/inputs.js'
import { repositoryVisibility } from '../github/repository.js'
import { currentRun } from '../github/run.js'
import { runInLog } from '../github/run-program.js'
import type { Log } from '../log.js'
import { TOOL_VERSION } from '../tool-version.js'

export const backupInputs = {
  'retention-days': wholeNumber({ min: 1, max: 400, default: 30 }),
  compression: choice(['zip', 'zstd', 'none'], { default: 'zip' }),
  'encryption-recipients': lines(),
  destination: text({ default: 'artifact' }),
  'exclude-table-data': lines(),
  'artifact-prefix': text({ default: 'db-backup-' }),
  'github-token': text({ secret: true }),
}

export const BACKUP_OUTPUTS = [
  'backup-name',
  'artifact-name',
  'artifact-id',
  'artifact-url',
  'sha256',
  'size-bytes',
  'tables',
  'rows',
] as const

export interface BackupValues {
  environment: 'production' | 'staging' | undefined
  'lock-timeout': number
  'lock-retries': number
  'retention-days': number
  compression: 'zip' | 'zstd' | 'none'
  'encryption-recipients': readonly string[]
  destination: string
  'exclude-table-data': readonly string[]
  'artifact-prefix': string
  'github-token': string
}

export const backupOptions = (inputs: BackupValues, allowEmpty: boolean): BackupOptions => ({
  seal: { compression: inputs.compression, recipients: inputs['encryption-recipients'] },
  excludeTableData: inputs['exclude-table-data'],
  lockWaitTimeoutMs: inputs['lock-timeout'],
  lockRetries: inputs['lock-retries'],
  allowEmpty,
})

/** The edges of a backup on a runner. */
export function backupDeps(
  inputs: BackupValues,
  step: { log: Log; signal: AbortSignal },
  temporaryFolder: string,
): BackupDeps {
  const { log, signal } = step
  const { url, commitSha } = currentRun()
  const token = inputs['github-token']
  const store =
    inputs.destination === 'artifact'
      ? artifactStore({
          retentionDays: inputs['retention-days'],
          artifactPrefix: prefixOfEnvironment(inputs['artifact-prefix'], inputs.environment),
          token,
          visibility: () => repositoryVisibility(token),
          log,
          signal,
        })
      : folderStore(inputs.destination, { log })
  return {
    store,
    log,
    signal,
    temporaryFolder,
    run: runInLog,
    env: process.env,
    installTools: true,
    provenance: { toolVersion: TOOL_VERSION, ...(commitSha && { commit: commitSha }), ...(url && { run: url }) },
    now: () => new Date(),
  }
}

/** What later steps may use of a backup, however the step itself ends. */
export const backupOutputs = ({ name, stored, ...report }: BackupReport) => ({
  'backup-name': name,
  'artifact-name': stored.artifactId === undefined ? undefined : stored.location,
  'artifact-id': stored.artifactId,
  'artifact-url': stored.url,
  sha256: report.sha256,
  'size-bytes': report.bytes,
  tables: report.tables,
  rows: report.rows,
})
