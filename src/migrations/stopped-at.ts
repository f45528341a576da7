// One of several files failed: what was done before it stays, and what comes after it was not tried. Said in the error itself, since
// that is what people see first.
import { type DatabaseState, RunbookError } from '../errors.js'

const UNCHANGED: readonly (DatabaseState | undefined)[] = ['nothing-changed', 'rolled-back']

/** Has what stopped with this error left nothing in the database? */
export const leftNothing = ({ detail }: RunbookError): boolean => UNCHANGED.includes(detail.state)

/** Of the database as a whole: files before the one that failed are in it. */
export const afterOthers = (error: RunbookError, before: number): RunbookError =>
  before === 0 || !leftNothing(error)
    ? error
    : new RunbookError(error.code, error.message, { ...error.detail, state: 'earlier-committed' })

export interface FailedFile {
  name: string
  error: RunbookError
}

/** The error with what was done before it and what was not tried after it. `doneWord`: Applied, Rolled back. */
export function stoppedAt(
  { name, error }: FailedFile,
  { doneWord, before, notTried }: { doneWord: string; before: readonly string[]; notTried: readonly string[] },
): RunbookError {
  const { code, message, detail, cause } = afterOthers(error, before.length)
  const told = [
    ...(before.length > 0 ? [`${doneWord} before it: ${before.join(', ')}`] : []),
    `Failed: ${name}`,
    ...(notTried.length > 0 ? [`Not tried: ${notTried.join(', ')}`] : []),
  ]
  return new RunbookError(code, [message, ...told].join('\n'), { ...detail, cause })
}
