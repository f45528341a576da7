// Which backup an action reads, and what opens it: the same inputs wherever a backup is read.
import { existsSync } from 'node:fs'
import { artifactReader } from '../backups/stores/artifact-reader.js'
import type { BackupSource, OpenBackupDeps } from '../backups/opening/open-backup.js'
import { text, wholeNumber } from '../github/inputs.js'
import { runInLog } from '../github/run-program.js'
import type { Log } from '../log.js'

export const backupSourceInputs = {
  backup: text({ required: true }),
  'run-id': wholeNumber({ min: 1, max: Number.MAX_SAFE_INTEGER }),
  identity: text({ secret: true }),
}

/** Told with the other problems: whoever names a run does not mean the newest backup of all. */
export const sourceProblems = (given: (name: 'backup' | 'run-id') => string): string[] =>
  given('run-id') && given('backup') === 'latest'
    ? ['run-id: only with the name of an artifact; backup is latest, the newest of all runs']
    : []

export interface BackupSourceValues {
  backup: string
  'run-id': number | undefined
  identity: string
  environment: string | undefined
  'artifact-prefix': string
  'github-token': string
}

/** `latest`, a file or folder of the runner, or else the name of an artifact, which never has a slash. */
export function backupSource({ backup, environment, 'run-id': runId }: BackupSourceValues): BackupSource {
  if (backup === 'latest') return { kind: 'latest', ...(environment && { environment }) }
  const isFile = runId === undefined && (backup.includes('/') || existsSync(backup))
  if (isFile) return { kind: 'file', path: backup }
  return { kind: 'artifact', name: backup, ...(runId !== undefined && { runId }) }
}

export const openBackupDeps = (
  inputs: BackupSourceValues,
  { log, signal }: { log: Log; signal: AbortSignal },
  temporaryFolder: string,
): OpenBackupDeps => ({
  identities: inputs.identity === '' ? [] : [inputs.identity],
  env: process.env,
  run: runInLog,
  installTools: true,
  temporaryFolder,
  log,
  signal,
  artifacts: artifactReader({
    ...(inputs['github-token'] && { token: inputs['github-token'] }),
    artifactPrefix: inputs['artifact-prefix'],
    log,
  }),
})
