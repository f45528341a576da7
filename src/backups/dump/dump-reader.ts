// Reads pg_dump's plain output as it passes: which tables with how many rows, every statement, and whether the file is whole. Rows
// and function bodies can look like anything; only what stands between statements is taken for pg_dump's own words. Refuses
// NUL bytes, psql commands other than \restrict, and every file that stops before its end.
import type { DumpEvent, DumpFacts } from './dump-events.js'
import { badDump, incompleteDump } from './dump-errors.js'
import { countNewlines } from './newlines.js'
import { otherFile, SIGNATURE_BYTES } from './not-a-plain-dump.js'
import { keepOpenPart, type Reading, startOfReading } from './reading.js'
import { between, describeOpenPart } from './reading-steps.js'

export type * from './dump-events.js'

export interface DumpReader {
  /** Takes the next bytes; events come before it returns. Not to be called again after it has thrown. */
  write(chunk: Buffer): void
  /** Says that there are no more bytes. */
  end(): DumpFacts
}

export interface DumpReaderOptions {
  /** False where the digests of tables are known from elsewhere; the file's own is always made. */
  hashTables?: boolean
}

/**
 * Reads a dump that is pushed into it, in chunks of any size. `handle` gets every event but the last (`end` returns what that one
 * holds), and must not change the bytes it is given; a chunk may be overwritten as soon as `write` returns. Memory: one chunk, plus one statement of at most MAX_STATEMENT_BYTES.
 * @throws RunbookError from write and end: `bad-dump` for what pg_dump does not write, `backup-incomplete` for a file cut off
 */
export function createDumpReader(
  handle: (event: DumpEvent) => void = () => {},
  { hashTables = true }: DumpReaderOptions = {},
): DumpReader {
  const reading = startOfReading(handle, between, hashTables)
  let start: Buffer | undefined = Buffer.alloc(0)
  const begin = (bytes: Buffer): void => {
    start = undefined
    const other = otherFile(bytes)
    if (other) throw badDump(1, `this is not a plain dump: it is ${other.what}`, other.howToOpen)
    readChunk(reading, bytes)
  }
  return {
    write(chunk) {
      if (start === undefined) return readChunk(reading, chunk)
      start = Buffer.concat([start, chunk])
      if (start.length >= SIGNATURE_BYTES) begin(start)
    },
    end() {
      if (start !== undefined) begin(start)
      return finish(reading)
    },
  }
}

function readChunk(reading: Reading, chunk: Buffer): void {
  const nul = chunk.indexOf(0)
  const readable = nul < 0 ? chunk : chunk.subarray(0, nul)
  let at = 0
  while (at < readable.length) at = reading.step(reading, readable, at)
  reading.newlines += countNewlines(readable, reading.countedTo, readable.length)
  reading.countedTo = 0
  reading.offset += readable.length
  if (nul >= 0)
    throw badDump(reading.newlines + 1, 'a NUL byte, which no dump holds', 'the file is damaged: use another backup')
  keepOpenPart(reading)
  if (!reading.complete) reading.digest.update(chunk)
}

function finish(reading: Reading): DumpFacts {
  if (reading.offset === 0) throw incompleteDump('it is empty (0 bytes)')
  const open = describeOpenPart(reading)
  if (open) throw incompleteDump(open)
  if (!reading.complete) throw incompleteDump("pg_dump's last line is missing (-- PostgreSQL database dump complete)")
  if (reading.restrictKey !== undefined) throw incompleteDump('\\unrestrict is missing after its last line')
  return {
    ...reading.facts,
    bytes: reading.bytes,
    sha256: reading.digest.digest('hex'),
    ...(reading.manifestLine === undefined ? {} : { manifestLine: reading.manifestLine }),
  }
}
