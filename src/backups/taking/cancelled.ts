// The error of a backup that the operator cancelled.
import { RunbookError } from '../../errors.js'

export const backupCancelled = (cause?: unknown): RunbookError =>
  new RunbookError('cancelled', 'the backup was cancelled; nothing was stored', {
    state: 'nothing-changed',
    hint: 'Run the same command again when it suits: what it had written is removed.',
    cause,
  })
