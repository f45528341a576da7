// What the inputs of restore-drill ask for: `latest` is the newest backup and an older one, a folder likewise, anything else one backup.
import { statSync } from 'node:fs'
import type { BackupSource } from '../backups/opening/open-backup.js'
import type { BackupPlace, DrillRequest } from '../operations/drill.js'

export interface DrillValues {
  backup: string
  environment: 'production' | 'staging' | undefined
  'artifact-prefix': string
  'scratch-url': string
  'migrations-dir': string
  'smoke-file': string
  'allow-missing-extensions': readonly string[]
  'dump-again': boolean
}

const isFolder = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false
/** A dump in directory format is a folder as well: one backup. */
const isDumpFolder = (folder: string): boolean => statSync(`${folder}/toc.dat`, { throwIfNoEntry: false }) !== undefined

export function drillPlace({ backup, environment, 'artifact-prefix': artifactPrefix }: DrillValues): BackupPlace {
  if (backup !== 'latest' && (backup.includes('/') || isFolder(backup))) return { kind: 'folder', folder: backup }
  return { kind: 'artifacts', artifactPrefix, ...(environment && { environment }) }
}

export const drillRequest = (inputs: DrillValues, source: BackupSource): DrillRequest => ({
  backups:
    inputs.backup === 'latest' || (isFolder(inputs.backup) && !isDumpFolder(inputs.backup))
      ? drillPlace(inputs)
      : { kind: 'one', source, label: inputs.backup },
  ...(inputs['scratch-url'] && { scratchUrl: inputs['scratch-url'] }),
  migrationsDir: inputs['migrations-dir'],
  smokeFile: inputs['smoke-file'],
  allowMissingExtensions: inputs['allow-missing-extensions'],
  again: inputs['dump-again'],
})
