// Backups in a folder of this machine. A file appears under its name only when it is complete, and never replaces another.
import { link, mkdir, mkdtemp, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import { RunbookError } from '../errors.js'
import type { BackupStore, StagedBackup, StoredBackup } from './store.js'

const MAX_NAMESAKES = 100

export function folderStore(folder: string): BackupStore {
  const target = path.resolve(folder)
  return {
    async prepare() {
      const problem = await mkdir(target, { recursive: true, mode: 0o700 }).then(
        () => undefined,
        (cause: unknown) => cause as Error,
      )
      if (problem || !(await stat(target)).isDirectory())
        throw new RunbookError('bad-input', `destination: ${folder} is not a folder that can be written`, {
          state: 'nothing-changed',
          hint: 'give an existing folder, or one that can be made',
          cause: problem,
        })
    },
    // In the folder itself, so that finishing is a rename and the space that counts is this disk's.
    stagingFolder: () => mkdtemp(path.join(target, '.pg-runbook-')),
    put: (backup) => place(backup, target),
  }
}

async function place(backup: StagedBackup, target: string): Promise<StoredBackup> {
  for (let namesake = 1; namesake <= MAX_NAMESAKES; namesake++) {
    const name = namesake === 1 ? backup.name : backup.name.replace('.sql', `_${namesake}.sql`)
    const location = path.join(target, name)
    if (await linkUnlessTaken(backup.path, location)) {
      await rm(backup.path)
      return { location, bytes: backup.bytes }
    }
  }
  throw new RunbookError('upload-failed', `${target} holds ${MAX_NAMESAKES} backups of the name ${backup.name}`, {
    state: 'nothing-changed',
    hint: 'run it again: the name carries the second it was started in',
  })
}

/** A hard link, unlike a rename, never replaces what is there. */
async function linkUnlessTaken(from: string, to: string): Promise<boolean> {
  try {
    await link(from, to)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  }
}
