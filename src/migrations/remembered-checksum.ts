// The checksum of a migration file, for a question that is asked again and again: a file that has not changed on disk since is
// not read again. Refuses, as everything here does, a link that leads out of the folder.
import { readFile, stat } from 'node:fs/promises'
import path from 'node:path'
import { RunbookError } from '../errors.js'
import { checksumOf } from './checksum.js'
import { shownName } from './file-name.js'
import { containedFile } from './migration-file.js'

const remembered = new Map<string, { version: string; checksum: string }>()

/**
 * Of a file that listMigrations has named.
 * @throws RunbookError `bad-migration-file` where it cannot be read any more
 */
export async function rememberedChecksum(directory: string, name: string): Promise<string> {
  const place = path.resolve(directory, name)
  try {
    const version = await versionOf(place)
    const known = remembered.get(place)
    if (known?.version === version) return known.checksum
    const found = await containedFile(directory, name)
    if ('problem' in found) throw new Error(found.problem)
    const checksum = checksumOf(await readFile(found.file, 'utf8'))
    remembered.set(place, { version, checksum })
    return checksum
  } catch (cause) {
    throw new RunbookError('bad-migration-file', `${shownName(name)} cannot be read`, {
      state: 'nothing-changed',
      hint: 'check that the file is there and that this process may read it',
      cause,
    })
  }
}

/** Changes with the contents, also where an editor puts the time back: ctime cannot be set. */
async function versionOf(file: string): Promise<string> {
  const { dev, ino, size, mtimeMs, ctimeMs } = await stat(file)
  return [dev, ino, size, mtimeMs, ctimeMs].join(' ')
}
