// The files that a comparison leaves: the drift SQL, under a name that no release takes for a migration and that is never
// overwritten, and the schema file as the database is, where that is asked for.
import { constants } from 'node:fs'
import { mkdir, open, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { RunbookError } from '../errors.js'

const nameAt = (at: Date): string => {
  const [day, time] = at.toISOString().slice(0, 19).replace(/[-:]/g, '').split('T')
  return `drift_${day}_${time}.sql`
}

const ATTEMPTS = 60

/** @returns the path as `directory` has it; a second file of the same second is named after the next one */
export async function writeDriftFile(directory: string, sql: string, at: Date): Promise<string> {
  try {
    await mkdir(directory, { recursive: true })
    for (let later = 0; ; later++) {
      const file = path.join(directory, nameAt(new Date(at.getTime() + later * 1_000)))
      const made = await created(file, later === ATTEMPTS)
      if (made === undefined) continue
      try {
        await made.writeFile(sql)
        await made.chmod(0o644)
      } finally {
        await made.close()
      }
      return file
    }
  } catch (cause) {
    throw notWritten('output-dir', directory, cause)
  }
}

/** Undefined where there is such a file. */
async function created(file: string, isLast: boolean) {
  try {
    return await open(file, constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL, 0o644)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST' && !isLast) return undefined
    throw error
  }
}

const notWritten = (input: string, where: string, cause: unknown): RunbookError =>
  new RunbookError('bad-input', `${input}: ${where} cannot be written: ${(cause as Error).message}`, {
    state: 'nothing-changed',
    hint: 'give a folder that this user may write to',
    cause,
  })

/** Writes those that differ. @returns their paths */
export async function writeSchemaFiles(files: readonly (readonly [string, string])[]): Promise<string[]> {
  const written: string[] = []
  for (const [file, content] of files) {
    const before = await readFile(file, 'utf8').catch(() => undefined)
    if (before === content) continue
    try {
      await writeFile(file, content)
    } catch (cause) {
      throw notWritten('schema', file, cause)
    }
    written.push(file)
  }
  return written
}
