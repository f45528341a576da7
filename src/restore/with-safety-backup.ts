// The last word of a restore that failed, once what it would replace was backed up.
import type { BackupReport } from '../backups/taking/make-backup.js'
import { RunbookError } from '../errors.js'

/** Where the safety backup is, also for whoever reads only the error. */
export function withSafetyBackup(error: unknown, taken: BackupReport | undefined): unknown {
  if (!(error instanceof RunbookError) || !taken) return error
  const { code, message, detail, cause } = error
  const after = `The safety backup taken before it: ${taken.stored.location}. \`latest\` passes over it, so the same command can be run again`
  return new RunbookError(code, `${message}\n${after}`, { ...detail, cause })
}
