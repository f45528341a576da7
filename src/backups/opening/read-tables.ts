// The rows of chosen tables out of a backup that was surveyed before: the survey says where they lie, so nothing else is looked
// at. What is given out is hashed again, and a table that is not as surveyed is an error before its end is told.
import { createHash, type Hash } from 'node:crypto'
import { RunbookError } from '../../errors.js'
import { tableKey } from '../dump/dump-facts.js'
import type { TableName } from '../dump/left-out.js'
import type { OpenedBackup } from './opened-backup.js'
import type { CopyPart, Survey, SurveyedTable } from './survey.js'

/** In COPY's text form; rows may be split anywhere. Each part has a begin and an end. */
export type TableRows =
  | { kind: 'begin'; table: SurveyedTable; part: CopyPart }
  /** Valid until the next is asked for. */
  | { kind: 'rows'; data: Buffer }
  | { kind: 'end'; table: SurveyedTable }

interface Wanted {
  table: SurveyedTable
  part: CopyPart
}

/**
 * The parts of `wanted`, in the order of the file, empty ones too. Where the plain text is a file of its own only their bytes are
 * read; else everything before them is skipped without being looked at, and nothing behind the last one is read. Memory: a chunk.
 * @param wanted names as the survey has them; those without rows by COPY are passed over
 * @throws RunbookError `bad-dump` where a table is not as it was surveyed, and what the backup's stream is destroyed with
 */
export async function* readTables(
  backup: OpenedBackup,
  survey: Survey,
  wanted: readonly TableName[],
  signal?: AbortSignal,
): AsyncGenerator<TableRows, void, undefined> {
  const keys = new Set(wanted.map(tableKey))
  const parts = survey.tables
    .filter((table) => keys.has(tableKey(table)))
    .flatMap((table) => table.parts.map((part) => ({ table, part })))
    .sort((a, b) => a.part.start - b.part.start)
  const readRange = backup.readRange?.bind(backup)
  yield* checked(readRange ? fromFile(readRange, parts, signal) : fromStream(backup, parts, signal), backup.name)
}

async function* fromFile(
  readRange: (start: number, end: number) => AsyncIterable<Buffer>,
  parts: readonly Wanted[],
  signal?: AbortSignal,
): AsyncGenerator<TableRows, void, undefined> {
  for (const { table, part } of parts) {
    yield { kind: 'begin', table, part }
    if (part.end > part.start)
      for await (const data of readRange(part.start, part.end)) {
        signal?.throwIfAborted()
        yield { kind: 'rows', data }
      }
    yield { kind: 'end', table }
  }
}

async function* fromStream(
  backup: OpenedBackup,
  parts: readonly Wanted[],
  signal?: AbortSignal,
): AsyncGenerator<TableRows, void, undefined> {
  let [next, at, begun] = [0, 0, false]
  if (parts.length === 0) return
  for await (const chunk of backup.read(signal) as AsyncIterable<Buffer>) {
    const end = at + chunk.length
    for (let part = parts[next]; part && part.part.start <= end; part = parts[next]) {
      if (!begun) yield { kind: 'begin', ...part }
      begun = true
      const data = chunk.subarray(Math.max(0, part.part.start - at), part.part.end - at)
      if (data.length > 0) yield { kind: 'rows', data }
      if (part.part.end > end) break
      yield { kind: 'end', table: part.table }
      next++
      begun = false
    }
    at = end
    if (next === parts.length) return
  }
  throw changed(backup.name, parts[next]!.table)
}

/** Tables may take turns, so each has its own reckoning; see TableFacts.sha256 for how parts become one digest. */
async function* checked(
  source: AsyncGenerator<TableRows, void, undefined>,
  name: string,
): AsyncGenerator<TableRows, void, undefined> {
  const done = new Map<SurveyedTable, { parts: number; bytes: number; sha256: string }>()
  let [digest, bytes]: [Hash, number] = [createHash('sha256'), 0]
  for await (const event of source) {
    if (event.kind === 'begin') [digest, bytes] = [createHash('sha256'), 0]
    if (event.kind === 'rows') {
      digest.update(event.data)
      bytes += event.data.length
    }
    if (event.kind === 'end') {
      const before = done.get(event.table)
      const sha256 = joined(before?.sha256, digest.digest('hex'))
      const sum = { parts: (before?.parts ?? 0) + 1, bytes: (before?.bytes ?? 0) + bytes, sha256 }
      done.set(event.table, sum)
      const isLast = sum.parts === event.table.parts.length
      if (isLast && (sum.bytes !== event.table.bytes || sha256 !== event.table.sha256)) throw changed(name, event.table)
    }
    yield event
  }
}

const joined = (before: string | undefined, digest: string): string =>
  before === undefined
    ? digest
    : createHash('sha256')
        .update(before + digest)
        .digest('hex')

const changed = (name: string, { schema, name: table }: TableName): RunbookError =>
  new RunbookError(
    'bad-dump',
    `the rows of ${schema}.${table} in ${name} are not those that were there when the file was read before`,
    { hint: 'something writes to this file: copy it to a place of its own, then run it again with the copy' },
  )
