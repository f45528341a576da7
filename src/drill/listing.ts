// Which backups there are, wherever they are kept: the artifacts of a repository, or the files of a folder. Newest first. Those that a
// restore took of what it replaced are none of them: they say nothing of the schedule, nor of a state to go back to.
import { readdir, stat } from 'node:fs/promises'
import path from 'node:path'
import type { ArtifactReader } from '../backups/stores/artifact-reader.js'
import { ofEnvironment } from '../backups/stores/artifact-list.js'
import { withoutSafetyBackups } from '../backups/safety-backup.js'
import type { BackupSource } from '../backups/opening/open-backup.js'

export interface Listed {
  name: string
  /** When it was stored; of a file when the backup began, as its name says. */
  createdAt: Date
  /** Absent where it stays until somebody removes it. */
  expiresAt?: Date
  /** As it is stored. */
  sizeBytes: number
  /** Its bytes are gone. */
  expired: boolean
  source: BackupSource
}

export interface ListedArtifacts {
  artifactPrefix: string
  /** production or staging; those whose names say it. */
  environment?: string
}

/** @throws RunbookError `backup-not-found` where GitHub cannot be asked */
export async function listArtifacts(
  reader: ArtifactReader,
  { artifactPrefix: prefix, environment }: ListedArtifacts,
  signal: AbortSignal,
): Promise<Listed[]> {
  const all = await reader.listBackups({ prefix, signal })
  const backups = withoutSafetyBackups(ofEnvironment(all, prefix, environment))
  return backups.map(({ name, runId, createdAt, expiresAt, sizeBytes, expired }) => ({
    name,
    createdAt,
    sizeBytes,
    expired,
    ...(expiresAt && { expiresAt }),
    source: { kind: 'artifact', name, ...(runId !== undefined && { runId }) },
  }))
}

/** As backups are named, but those of a restore; one that is not finished lies in a hidden folder. */
const BACKUP = /^backup_(\d{4})(\d\d)(\d\d)_(\d\d)(\d\d)(\d\d)(?:_\d+)?\.sql(?:\.zst|\.gz)?(?:\.age)?$/

/** None where there is no such folder. */
export async function listFolder(folder: string): Promise<Listed[]> {
  const names = (await readdir(folder).catch(() => [])).filter((name) => BACKUP.test(name))
  const listed = names.map(async (name): Promise<Listed> => {
    const [, year, month, day, hour, minute, second] = BACKUP.exec(name)!
    const file = path.join(folder, name)
    return {
      name: file,
      expired: false,
      sizeBytes: (await stat(file)).size,
      createdAt: new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`),
      source: { kind: 'file', path: file },
    }
  })
  return (await Promise.all(listed)).sort((a, b) => b.createdAt.getTime() - a.createdAt.getTime())
}
