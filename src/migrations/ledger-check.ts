// What the ledger says about a file before anything is done with it: new, there already, or left half way. An edited file is
// refused: its statements would run over what an older text of it made.
import type pg from 'pg'
import { RunbookError } from '../errors.js'
import { type LedgerEntry, findEntry } from './ledger.js'
import { inspectLedger, unusable } from './ledger-schema.js'
import type { MigrationFile } from './migration-file.js'
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

/** The verdict that follows from an entry. Throws `migration-changed`. */
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
    case 'applied':
    case 'adopted':
      if (entry.checksum !== file.checksum) throw changed(file, entry)
      return 'already-applied'
  }
}

/** To be asked before the backup. Changes nothing. Throws `migration-changed` or `ledger-unusable`. */
export async function checkAgainstLedger(client: pg.ClientBase, file: MigrationFile): Promise<LedgerVerdict> {
  const ledger = await inspectLedger(client)
  if (ledger.kind === 'missing' && ledger.obstacles.length > 0) throw unusable(ledger.obstacles)
  const entry = await findEntry(client, file.name)
  const kind = judge(file, entry)
  if (kind === 'pending' || entry === undefined) return { kind: 'pending' }
  if (kind === 'already-applied') return { kind, entry }
  return { kind, entry, finished: endedRecords(await readRecords(client, file.name)).length }
}
