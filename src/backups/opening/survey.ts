// What a backup holds, learned by reading it once from its first byte to its last before anything is changed: every object with its
// statements, where each table's rows lie, and whether the file is what its manifest says.
import { RunbookError } from '../../errors.js'
import type { Log } from '../../log.js'
import type { CopyBeginEvent, DumpEvent, DumpFacts, StatementEvent, TableFacts, TocEntry } from '../dump/dump-events.js'
import { tableKey } from '../dump/dump-facts.js'
import { createDumpReader } from '../dump/dump-reader.js'
import { type DumpSection, sectionOf } from '../dump/dump-section.js'
import { type Manifest, parseManifestLine } from '../manifest.js'
import { manifestAtEnd } from './manifest-at-end.js'
import type { OpenedBackup } from './opened-backup.js'
import { compareWithManifest, describeProblem } from './verify-backup.js'

export type { DumpSection }

/** One run of COPY data. */
export interface CopyPart {
  /** `COPY schema.table (columns) FROM stdin;` */
  sql: Buffer
  columns: string[]
  /** Byte offsets in the plain text: of the first row, and of the terminator line. */
  start: number
  end: number
  line: number
}

/** A table whose rows came by COPY. */
export interface SurveyedTable extends TableFacts {
  /** More than one only with --load-via-partition-root. */
  parts: CopyPart[]
}

/**
 * A table of contents entry with its own statements. COPY data is not among them, nor are large objects' bytes and INSERTs. An
 * entry with a SET among its statements is several of these, one after the other, which share the same `entry` object.
 */
export interface DumpObject {
  /** None for settings (SET, set_config), which concern all that follows: those at the start, and any between two objects. */
  entry?: TocEntry
  section: DumpSection
  line: number
  statements: { sql: Buffer; line: number }[]
}

export interface Survey {
  facts: DumpFacts
  /** Absent in an ordinary file of pg_dump: then only its completeness is proved, not its content. */
  manifest?: Manifest
  /** In the order of the file. */
  objects: DumpObject[]
  tables: SurveyedTable[]
}

/**
 * Reads a backup once, from its first byte to its last, and says what it holds; nothing is written anywhere. Memory: the
 * statements, never the rows.
 * @throws RunbookError `backup-incomplete` for a file that was cut, `bad-dump` for one that is not what pg_dump writes or not
 *   what its own manifest says, and what `backup.read` destroys its stream with
 */
export async function surveyBackup(backup: OpenedBackup, deps: SurveyDeps): Promise<Survey> {
  try {
    return await survey(backup, deps)
  } catch (error) {
    if (!(error instanceof RunbookError)) throw error
    throw new RunbookError(error.code, error.message, { state: 'nothing-changed', ...error.detail })
  }
}

export interface SurveyDeps {
  log: Log
  signal?: AbortSignal
}

async function survey(backup: OpenedBackup, deps: SurveyDeps): Promise<Survey> {
  const promised = await manifestAtEnd(backup)
  const quick = promised && (await read(backup, deps, promised))
  const { facts, notes } =
    quick && compareWithManifest(quick.facts, promised).length === 0 ? quick : await read(backup, deps)
  const tables = facts.tables.map((table) => ({ ...table, parts: notes.parts.get(tableKey(table)) ?? [] }))
  const manifest = proved(backup, facts, deps.log)
  return { facts, objects: notes.objects, tables, ...(manifest && { manifest }) }
}

/**
 * @param promised the file's own manifest: its digest of the whole file vouches for the digests of the tables, which then need not be
 *   made; whoever loads a table makes them. Where anything is not as promised, all are made, so that it is told which table differs.
 */
async function read(backup: OpenedBackup, { log, signal }: SurveyDeps, promised?: Manifest) {
  const notes = surveyNotes()
  let bytes = 0
  const reader = createDumpReader(notes.see, { hashTables: promised === undefined })
  for await (const chunk of piecesOf(backup, signal)) {
    signal?.throwIfAborted()
    reader.write(chunk)
    bytes += chunk.length
    log.progress({ task: `reading ${backup.name}`, done: bytes, unit: 'bytes', ...totalOf(backup) })
  }
  const facts = reader.end()
  const digests = new Map(promised?.tables.map((table) => [tableKey(table), table.sha256]))
  for (const table of facts.tables) table.sha256 ||= digests.get(tableKey(table)) ?? ''
  return { facts, notes }
}

/** Each valid until the next is asked for. */
const piecesOf = (backup: OpenedBackup, signal: AbortSignal | undefined): AsyncIterable<Buffer> =>
  backup.readRange && backup.plainBytes !== undefined
    ? backup.readRange(0, backup.plainBytes)
    : (backup.read(signal) as AsyncIterable<Buffer>)

const totalOf = ({ plainBytes }: OpenedBackup) => (plainBytes === undefined ? {} : { total: plainBytes })

/** What the file vouches for, once it has proved true. */
function proved(backup: OpenedBackup, facts: DumpFacts, log: Log): Manifest | undefined {
  if (facts.manifestLine === undefined) {
    log.warn(
      `${backup.name} has no manifest: pg-runbook did not make it, or its last line was taken off. It is complete to ` +
        "pg_dump's last line; that no row in it was changed cannot be proved.",
    )
    return undefined
  }
  const manifest = parseManifestLine(facts.manifestLine)
  const problems = compareWithManifest(facts, manifest)
  if (problems.length === 0) return manifest
  const told = problems.slice(0, PROBLEMS_TOLD).map(describeProblem)
  const more = problems.length > told.length ? `; and ${problems.length - told.length} more` : ''
  throw new RunbookError('bad-dump', `${backup.name} is not what its manifest says: ${told.join('; ')}${more}`, {
    hint: 'do not restore this file: it was changed after it was made. Use another backup, or the file as it was stored',
  })
}

const PROBLEMS_TOLD = 5

/** Takes the events of a dump and keeps what a survey is made of. */
function surveyNotes() {
  const objects: DumpObject[] = []
  const parts = new Map<string, CopyPart[]>()
  let section: DumpSection = 'pre-data'
  let copy: CopyBeginEvent | undefined
  const open = (line: number, owner: TocEntry | undefined): DumpObject => {
    const object: DumpObject = { ...(owner && { entry: owner }), section, line, statements: [] }
    objects.push(object)
    return object
  }
  const keep = (event: StatementEvent): void => {
    const last = objects.at(-1)
    const object = last && last.entry === event.entry ? last : open(event.line, event.entry)
    // A copy: the event's bytes are a slice of the chunk, which would stay in memory with all its rows.
    if (!carriesData(event)) object.statements.push({ sql: Buffer.from(event.sql), line: event.line })
  }
  const see = (event: DumpEvent): void => {
    if (event.kind === 'entry') section = sectionOf(event.entry.type, section)
    if (event.kind === 'statement') keep(event)
    if (event.kind === 'copy-begin') {
      copy = { ...event, sql: Buffer.from(event.sql) }
      if (objects.at(-1)?.entry !== event.entry || event.entry === undefined) open(event.line, event.entry)
    }
    if (event.kind === 'copy-end') {
      const part = partOf(copy!, event.bytes)
      const known = parts.get(tableKey(event))
      if (known) known.push(part)
      else parts.set(tableKey(event), [part])
    }
  }
  return { objects, parts, see }
}

/** The rows follow the line end behind the statement, and the terminator line follows them. */
function partOf({ sql, columns, offset, line }: CopyBeginEvent, bytes: number): CopyPart {
  const start = offset + sql.length + 1
  return { sql, columns, start, end: start + bytes, line }
}

/** Rows as INSERTs and the bytes of large objects: what a survey does not keep. */
export const carriesData = ({ entry, sql }: StatementEvent): boolean =>
  entry !== undefined &&
  ((entry.type === 'TABLE DATA' && sql.toString('latin1', 0, 7).toUpperCase() === 'INSERT ') ||
    entry.type === 'BLOBS' ||
    entry.type === 'BLOB DATA')
