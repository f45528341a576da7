// A file of a repository, written whole or not at all, in folders that are made where they are missing.
import { mkdir, realpath, rename, rm, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { RunbookError } from '../errors.js'

/** Files of a repository are for everyone who can read the repository. */
const [FILE_MODE, FOLDER_MODE] = [0o644, 0o755]

/** @throws RunbookError `bad-input` (it may not be written), `disk-full` */
export async function writeWhole(file: string, text: string): Promise<void> {
  const place = await realpath(file).catch(() => file) // a link stays one
  const draft = path.join(path.dirname(place), `.${path.basename(place)}.${process.pid}.part`)
  const mask = process.umask(0o022)
  try {
    await mkdir(path.dirname(place), { recursive: true, mode: FOLDER_MODE })
    const { mode } = await stat(place).catch(() => ({ mode: FILE_MODE }))
    await writeFile(draft, text, { mode: mode & 0o777, flag: 'wx' })
    await rename(draft, place)
  } catch (cause) {
    await rm(draft, { force: true }).catch(() => {})
    const { code, message } = cause as NodeJS.ErrnoException
    throw new RunbookError(code === 'ENOSPC' || code === 'EDQUOT' ? 'disk-full' : 'bad-input', `${file}: ${message}`, {
      state: 'nothing-changed',
      hint: 'make the folder writable, then run the same command again: what is written stays',
      cause,
    })
  } finally {
    process.umask(mask)
  }
}
