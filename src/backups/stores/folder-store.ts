// Backups in a folder of this machine. A file appears under its name only when it is complete and on the disk, and never replaces
// another.
import { link, mkdir, open, rename, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import { RunbookError } from '../../errors.js'
import { type Log, silentLog } from '../../log.js'
import { openStagingFolder, removeStaleStagingFolders } from './staging-folder.js'
import type { BackupStore, StagedBackup, StoredBackup } from './store.js'
import { isDiskFull } from '../stream-failure.js'

const MAX_NAMESAKES = 100

export interface FolderStoreOptions {
  log?: Log
  /** Makes a hard link, as node:fs does. */
  link?: typeof link
}

export function folderStore(folder: string, options: FolderStoreOptions = {}): BackupStore {
  const target = path.resolve(folder)
  const refuse = (cause: unknown): never => {
    throw cannotBeWritten(folder, cause)
  }
  return {
    async prepare() {
      await makeFolder(target).catch(refuse)
      if (!(await stat(target).catch(refuse)).isDirectory()) throw cannotBeWritten(folder)
      await removeStaleStagingFolders(target, options.log ?? silentLog).catch(refuse)
    },
    // In the folder itself, so that finishing needs no copy and the space that counts is this disk's.
    async withStagingFolder(body) {
      const staging = await openStagingFolder(target).catch(refuse)
      try {
        return await body(staging.folder)
      } finally {
        await staging.remove()
      }
    },
    put: (backup) =>
      place(backup, target, options.link ?? link).catch((cause: unknown) => {
        throw cause instanceof RunbookError ? cause : notStored(target, cause)
      }),
  }
}

/** Each missing folder in turn: mkdir's own `recursive` never ends below /proc, where nothing can be made. */
async function makeFolder(folder: string): Promise<void> {
  const make = () =>
    mkdir(folder, { mode: 0o700 }).catch((error: unknown) => {
      if (codeOf(error) !== 'EEXIST') throw error
    })
  try {
    await make()
  } catch (error) {
    if (codeOf(error) !== 'ENOENT' || path.dirname(folder) === folder) throw error
    await makeFolder(path.dirname(folder))
    await make()
  }
}

const codeOf = (error: unknown): string | undefined => (error as NodeJS.ErrnoException).code

const cannotBeWritten = (folder: string, cause?: unknown): RunbookError =>
  new RunbookError(
    isDiskFull(cause) ? 'disk-full' : 'bad-input',
    `destination: ${folder} is not a folder that can be written${cause instanceof Error ? ` (${codeOf(cause) ?? cause.message})` : ''}`,
    { state: 'nothing-changed', hint: 'give a folder that you may write to, or one that can be made', cause },
  )

const notStored = (target: string, cause: unknown): RunbookError =>
  new RunbookError(
    isDiskFull(cause) ? 'disk-full' : 'upload-failed',
    `destination: the backup is complete and could not be kept in ${target}: ${(cause as Error).message}`,
    { state: 'nothing-changed', hint: 'give another folder as destination, on another disk, then run it again', cause },
  )

async function place(backup: StagedBackup, target: string, makeLink: typeof link): Promise<StoredBackup> {
  await flush(backup.path)
  for (let namesake = 1; namesake <= MAX_NAMESAKES; namesake++) {
    const name = namesake === 1 ? backup.name : backup.name.replace('.sql', `_${namesake}.sql`)
    const location = path.join(target, name)
    if (await moveUnlessTaken(backup.path, location, makeLink)) {
      await flushFolder(target)
      return { location, bytes: backup.bytes }
    }
  }
  throw new RunbookError('upload-failed', `${target} holds ${MAX_NAMESAKES} backups of the name ${backup.name}`, {
    state: 'nothing-changed',
    hint: 'run it again: the name carries the second it was started in',
  })
}

/** Until the disk has it: a machine that loses power afterwards still has the backup. */
async function flush(file: string): Promise<void> {
  const handle = await open(file, 'r+')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** Some file systems and systems know no such thing for a folder. */
const flushFolder = async (folder: string): Promise<void> => {
  const handle = await open(folder, 'r').catch(() => undefined)
  await handle?.sync().catch(() => {})
  await handle?.close()
}

/** How file systems without hard links say so: exFAT, SMB, FUSE, and AFS between two folders. Source: link(2), ERRORS. */
const NO_HARD_LINKS = new Set(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK', 'EXDEV'])

/** A hard link, unlike a rename, never replaces what is there. */
async function moveUnlessTaken(from: string, to: string, makeLink: typeof link): Promise<boolean> {
  try {
    await makeLink(from, to)
    return true
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false
    if (!NO_HARD_LINKS.has(codeOf(error) ?? '')) throw error
    return takeNameAndRename(from, to)
  }
}

/** The name is taken with an empty file that only one can make; then the rename replaces what is ours. */
async function takeNameAndRename(from: string, to: string): Promise<boolean> {
  try {
    await (await open(to, 'wx', 0o600)).close()
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false
    throw error
  }
  try {
    await rename(from, to)
    return true
  } catch (error) {
    await rm(to, { force: true })
    throw error
  }
}
