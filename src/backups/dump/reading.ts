// How far the dump reader is: everything it remembers between two chunks.
import { createHash, type Hash } from 'node:crypto'
import type { CopyScan } from './copy-scanner.js'
import type { CopyTarget } from './copy-statement.js'
import { nameDecoder } from './dump-encoding.js'
import { badDump } from './dump-errors.js'
import type { DumpEvent, TableFacts, TocEntry } from './dump-events.js'
import { type FactsSoFar, noFacts } from './dump-facts.js'
import { countNewlines } from './newlines.js'
import { startOfStatement, type StatementScan } from './statement-scanner.js'

/**
 * The longest statement or comment line that is held in memory, in bytes. pg_dump writes rows as COPY data and large objects in
 * pieces of 32 KiB; only --inserts and hand-made files get near it.
 */
export const MAX_STATEMENT_BYTES = 64 * 1024 * 1024

/** Reads from `at` on and returns how far it came; it, or the step that it names, is called again there. */
export type ReadingStep = (reading: Reading, chunk: Buffer, at: number) => number

export interface OpenCopy {
  target: CopyTarget
  scan: CopyScan
  /** None where the caller has the digests of tables from elsewhere. */
  digest: Hash | undefined
  bytes: number
  newlinesBefore: number
}

export interface Reading {
  hashTables: boolean
  emit: (event: DumpEvent) => void
  step: ReadingStep
  /** Bytes of the file before the current chunk. */
  offset: number
  /** Line ends of the file before `countedTo`, a place in the current chunk. */
  newlines: number
  countedTo: number
  /** The line or statement that is being collected, and where it began. */
  part: { pieces: Buffer[]; bytes: number; line: number; offset: number }
  statement: StatementScan
  backslashEscapes: boolean
  decodeName: (bytes: Buffer) => string
  header: 'missing' | 'seen' | 'told'
  entry: TocEntry | undefined
  copy: OpenCopy | undefined
  restrictKey: string | undefined
  /** The end marker has been read; `digest` and `bytes` then go on line by line. */
  complete: boolean
  digest: Hash
  bytes: number
  manifestLine: string | undefined
  facts: FactsSoFar
  tablesByKey: Map<string, TableFacts>
}

export const startOfReading = (emit: (event: DumpEvent) => void, step: ReadingStep, hashTables: boolean): Reading => ({
  hashTables,
  emit,
  step,
  offset: 0,
  newlines: 0,
  countedTo: 0,
  part: { pieces: [], bytes: 0, line: 1, offset: 0 },
  statement: startOfStatement(false),
  backslashEscapes: false,
  decodeName: nameDecoder('UTF8'),
  header: 'missing',
  entry: undefined,
  copy: undefined,
  restrictKey: undefined,
  complete: false,
  digest: createHash('sha256'),
  bytes: 0,
  manifestLine: undefined,
  facts: noFacts(),
  tablesByKey: new Map(),
})

/** The number of the line that holds `chunk[at]`. Never goes backwards within a chunk. */
export function lineAt(reading: Reading, chunk: Buffer, at: number): number {
  reading.newlines += countNewlines(chunk, reading.countedTo, at)
  reading.countedTo = at
  return reading.newlines + 1
}

export function beginPart(reading: Reading, chunk: Buffer, at: number): void {
  reading.part.line = lineAt(reading, chunk, at)
  reading.part.offset = reading.offset + at
}

/** Keeps a slice of the chunk as the next piece of the part. */
export function collect(reading: Reading, piece: Buffer): void {
  const { part } = reading
  part.bytes += piece.length
  if (part.bytes > MAX_STATEMENT_BYTES)
    throw badDump(
      part.line,
      `a statement of more than ${MAX_STATEMENT_BYTES} bytes begins here, too large to be read safely`,
      'make the dump without --inserts: rows then come as COPY data, which has no limit',
    )
  if (piece.length > 0) part.pieces.push(piece)
}

/** Copies what was collected of the chunk just read, whose memory may be another chunk's next. */
export function keepOpenPart({ part: { pieces } }: Reading): void {
  const last = pieces.pop()
  if (last) pieces.push(Buffer.from(last))
}

/** The collected part, which is empty afterwards. Not copied where it lies within one chunk. */
export function takePart(reading: Reading): Buffer {
  const { part } = reading
  const whole = part.pieces.length === 1 ? part.pieces[0]! : Buffer.concat(part.pieces)
  part.pieces.length = 0
  part.bytes = 0
  return whole
}
