// The record as a file: incident_YYYYMMDD.md, the day in UTC. A second one of the day gets another name; none is ever overwritten.
import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { RunbookError } from '../errors.js'

const MOST_OF_A_DAY = 1000

/**
 * @returns the path
 * @throws RunbookError `bad-input` for a folder that cannot be written to
 */
export async function writeRecord(text: string, folder: string, now: Date): Promise<string> {
  const day = now.toISOString().slice(0, 10).replaceAll('-', '')
  try {
    await mkdir(folder, { recursive: true })
    for (let nth = 1; nth <= MOST_OF_A_DAY; nth++) {
      const file = path.join(folder, `incident_${day}${nth === 1 ? '' : `_${nth}`}.md`)
      if (await written(file, text)) return file
    }
  } catch (cause) {
    throw notWritten(folder, (cause as NodeJS.ErrnoException).code ?? 'unwritable', cause)
  }
  throw notWritten(folder, 'there are a thousand of this day')
}

async function written(file: string, text: string): Promise<boolean> {
  try {
    await writeFile(file, text, { mode: 0o600, flag: 'wx' })
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    return false
  }
}

const notWritten = (folder: string, why: string, cause?: unknown): RunbookError =>
  new RunbookError('bad-input', `destination: nothing can be written to ${folder} (${why})`, {
    state: 'nothing-changed',
    hint: 'give another folder with --destination',
    cause,
  })
