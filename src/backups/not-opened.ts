// How opening a backup is refused, before anything is changed.
import { RunbookError } from '../errors.js'

const OTHER_COPY = 'fetch it again from where it is kept, or use another backup'

/** The backup is there and cannot be turned into SQL text. */
export const notOpened = (message: string, hint = OTHER_COPY, cause?: unknown): RunbookError =>
  new RunbookError('backup-not-opened', message, { state: 'nothing-changed', hint, cause })

export const notFound = (message: string, hint: string, cause?: unknown): RunbookError =>
  new RunbookError('backup-not-found', message, { state: 'nothing-changed', hint, cause })
