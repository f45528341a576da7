// How the dump reader refuses a file. What is in a database now is not known here: whoever reads adds it.
import { RunbookError } from '../../errors.js'

/** The file is not what pg_dump writes, or holds what must not be run. `line` counts from 1. */
export const badDump = (line: number, message: string, hint?: string): RunbookError =>
  new RunbookError('bad-dump', `line ${line} of the dump: ${message}`, hint ? { hint } : {})

/** The file stops before its end. */
export const incompleteDump = (message: string): RunbookError =>
  new RunbookError('backup-incomplete', `the dump is incomplete: ${message}`, {
    hint: 'do not restore this file: take the backup again, or use another one',
  })
