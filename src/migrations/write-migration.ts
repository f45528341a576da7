// Writes new files into the migrations folder. Never over another one: a file is opened for creation only, and removed again when
// it cannot be written whole.
import { chmod, mkdir, open, rm, stat } from 'node:fs/promises'
import { type DatabaseState, RunbookError } from '../errors.js'
import type { Log } from '../log.js'
import { shownName } from './file-name.js'

/** Files of a repository are for everyone who can read the repository, whatever this process may show to others. */
const [FILE_MODE, FOLDER_MODE] = [0o644, 0o755]

/** True where there was none and it was made. @throws RunbookError `bad-input` */
export async function makeMigrationsFolder(folder: string, log: Log): Promise<boolean> {
  if (await stat(folder).catch(() => undefined)) return false
  log.info(`There is no folder ${folder}; it is made now`)
  try {
    await mkdir(folder, { recursive: true })
    await chmod(folder, FOLDER_MODE)
    return true
  } catch (cause) {
    throw new RunbookError(
      'bad-input',
      `migrations-dir: ${shownName(folder)} cannot be made: ${(cause as Error).message}`,
      { state: 'nothing-changed', hint: 'Give a folder that you may write to: --migrations-dir db/migrations', cause },
    )
  }
}

/**
 * @param state what is in the database when it fails
 * @throws RunbookError `bad-input` (it is there already, or may not be written), `disk-full`
 */
export async function writeNewFile(
  file: string,
  content: string | Buffer,
  state: DatabaseState = 'nothing-changed',
): Promise<void> {
  try {
    const handle = await open(file, 'wx', FILE_MODE)
    try {
      await handle.chmod(FILE_MODE)
      await handle.writeFile(content)
    } catch (error) {
      await rm(file, { force: true })
      throw error
    } finally {
      await handle.close()
    }
  } catch (cause) {
    const { code, message } = cause as NodeJS.ErrnoException
    const isFull = code === 'ENOSPC' || code === 'EDQUOT' || code === 'EFBIG'
    throw new RunbookError(isFull ? 'disk-full' : 'bad-input', `${file} cannot be written: ${message}`, {
      state,
      hint: 'Make the folder writable (--migrations-dir gives another one), then run the same command again.',
      cause,
    })
  }
}
