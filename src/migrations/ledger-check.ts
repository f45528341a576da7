// What the ledger says about a file before anything is done with it: new, there already, or left half way. An edited file is
// refused: its statements would run over what an older text of it made.
import type pg from 'pg'
import { RunbookError } from '../errors.js'
import { refuseEdited } from './edited.js'
import { type LedgerEntry, findEntry } from './ledger.js'
import { refuseUnwritableLedger } from './ledger-schema.js'
import type { MigrationFile } from './migration-file.js'
import { editedFiles } from './plan.js'
import { endedRecords, readRecords } from './statement-record.js'

export type LedgerVerdict =
  | { kind: 'pending' }
  | { kind: 'already-applied'; entry: LedgerEntry }
  /** A statement-by-statement run that has not ended: `finished` statements of it are in the database. */
  | { kind: 'interrupted'; entry: LedgerEntry; finished: number }

function changed(file: MigrationFile, entry: LedgerEntry): RunbookError {
  const when = entry.appliedAt.toISOString()
  const message =
    `${file.name} was ${entry.status} on ${when} with another text: ` +
    `checksum then ${entry.checksum}, checksum now ${file.checksum}`
  return new RunbookError('migration-changed', message, {
    state: 'nothing-changed',
    location: { file: file.path, line: 1 },
    hint: `Put the file back as it was (git log -p -- ${file.path}) and write the change as a new migration.`,
  })
}

const halfRolledBack = (file: MigrationFile, entry: LedgerEntry): RunbookError =>
  new RunbookError(
    'migration-interrupted',
    `a rollback of ${file.name} began on ${entry.appliedAt.toISOString()} and broke off: part of it is taken back`,
    {
      state: 'nothing-changed',
      location: { file: file.path, line: 1 },
      hint: `pg-runbook rollback ${file.name} goes on where it broke off; then the file may be applied again.`,
    },
  )

/** The verdict that follows from an entry. Throws `migration-changed`, `migration-interrupted` (half rolled back). */
export function judge(
  file: MigrationFile,
  entry: LedgerEntry | undefined,
): 'pending' | 'already-applied' | 'interrupted' {
  switch (entry?.status) {
    case undefined:
    case 'rolled-back':
      return 'pending'
    case 'running':
      return 'interrupted'
    case 'rolling-back':
      throw halfRolledBack(file, entry)
    case 'applied':
    case 'adopted':
      if (entry.checksum !== file.checksum) throw changed(file, entry)
      return 'already-applied'
  }
}

/** To be asked before the backup. Changes nothing. Throws what `judge` throws, and `ledger-unusable`. */
export async function checkAgainstLedger(client: pg.ClientBase, file: MigrationFile): Promise<LedgerVerdict> {
  await refuseUnwritableLedger(client)
  const entry = await findEntry(client, file.name)
  if (entry) await refuseEdited(client, editedFiles([file], new Map([[file.name, entry]])))
  const kind = judge(file, entry)
  if (kind === 'pending' || entry === undefined) return { kind: 'pending' }
  if (kind === 'already-applied') return { kind, entry }
  return { kind, entry, finished: endedRecords(await readRecords(client, file.name)).length }
}
