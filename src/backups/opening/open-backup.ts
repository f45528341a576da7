// Opens a backup wherever it lies and however it is packed. What was fetched for it is gone when it has been read.
import { mkdtemp, rm } from 'node:fs/promises'
import path from 'node:path'
import type { ArtifactReader } from '../stores/artifact-reader.js'
import { newestInFolder } from '../stores/newest-in-folder.js'
import { notFound } from '../not-opened.js'
import type { OpenedBackup } from './opened-backup.js'
import { type OpenFileDeps, withOpenedFile } from './opened-file.js'

export type BackupSource =
  /** A file in any packing, or the folder of a pg_dump in directory format. */
  | { kind: 'file'; path: string }
  /** Of this run, or of another by its number. */
  | { kind: 'artifact'; name: string; runId?: number }
  /** The newest artifact that is complete and has not expired. */
  | { kind: 'latest'; environment?: string }
  /** The newest of the backups that were stored with this folder as their destination. */
  | { kind: 'latest-in-folder'; folder: string }

export interface OpenBackupDeps extends OpenFileDeps {
  /** Needed for artifacts only. */
  artifacts?: ArtifactReader
  /** Ends what is being fetched; a reading takes its own. */
  signal: AbortSignal
}

/**
 * Lends the backup to `body`.
 * @throws RunbookError `backup-not-found`, `backup-not-opened`, `client-tool-missing`, `client-tool-too-old`
 */
export async function withOpenedBackup<T>(
  source: BackupSource,
  deps: OpenBackupDeps,
  body: (backup: OpenedBackup) => Promise<T>,
): Promise<T> {
  const temporaryFolder = await mkdtemp(path.join(deps.temporaryFolder, 'backup-'))
  try {
    const { file, name } = await fetched(source, temporaryFolder, deps)
    return await withOpenedFile(file, name, { ...deps, temporaryFolder }, body)
  } finally {
    await rm(temporaryFolder, { recursive: true, force: true })
  }
}

async function fetched(
  source: BackupSource,
  folder: string,
  { artifacts, log, signal }: OpenBackupDeps,
): Promise<{ file: string; name: string }> {
  if (source.kind === 'file') return { file: path.resolve(source.path), name: source.path }
  if (source.kind === 'latest-in-folder') {
    const file = await newestInFolder(source.folder, log)
    log.info(`The newest backup in ${source.folder} is ${path.basename(file)}`)
    return { file, name: file }
  }
  if (!artifacts)
    throw notFound(
      'backup: artifacts can be read on GitHub only, and this is not a step of a workflow',
      'download the artifact (gh run download RUN --name NAME), and give the path of what was in it',
    )
  return artifacts.fetch(source, folder, signal)
}
