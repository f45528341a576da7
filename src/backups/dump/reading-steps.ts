// The dump reader's steps: between statements, in a comment line, in a statement, in COPY data, after the end marker.
import { createHash } from 'node:crypto'
import { scanCopyData, startOfCopyData } from './copy-scanner.js'
import { parseCopyStatement } from './copy-statement.js'
import { badDump } from './dump-errors.js'
import { addCopy, addStatement } from './dump-facts.js'
import { readLine, readLineAfterEnd, tellHeader } from './dump-lines.js'
import { applySetting } from './dump-settings.js'
import { beginPart, collect, lineAt, type OpenCopy, type Reading, type ReadingStep, takePart } from './reading.js'
import { scanStatement, startOfStatement } from './statement-scanner.js'

const [NEWLINE, DASH, BACKSLASH] = [10, 45, 92]
const isSpace = (byte: number): boolean => byte === 32 || (byte >= 9 && byte <= 13)

/** No pg_dump names 1,600 columns in more. */
const MAX_COPY_STATEMENT_BYTES = 1024 * 1024

export const between: ReadingStep = (reading, chunk, at) => {
  while (at < chunk.length && isSpace(chunk[at]!)) at++
  if (at === chunk.length) return at
  beginPart(reading, chunk, at)
  if (chunk[at] === DASH || chunk[at] === BACKSLASH) {
    reading.step = line
  } else {
    tellHeader(reading)
    reading.statement = startOfStatement(reading.backslashEscapes)
    reading.step = statement
  }
  return at
}

const line: ReadingStep = (reading, chunk, at) => {
  const newline = chunk.indexOf(NEWLINE, at)
  collect(reading, chunk.subarray(at, newline < 0 ? chunk.length : newline))
  if (newline < 0) return chunk.length
  reading.step = between
  readLine(reading, takePart(reading))
  if (reading.complete) {
    reading.step = lineAfterEnd
    reading.digest.update(chunk.subarray(0, newline + 1))
    reading.bytes = reading.offset + newline + 1
  }
  return newline + 1
}

/** Few bytes come here, so they are hashed line by line: the manifest is not part of what it vouches for. */
const lineAfterEnd: ReadingStep = (reading, chunk, at) => {
  if (reading.part.bytes === 0) beginPart(reading, chunk, at)
  const newline = chunk.indexOf(NEWLINE, at)
  collect(reading, chunk.subarray(at, newline < 0 ? chunk.length : newline))
  if (newline < 0) return chunk.length
  const text = takePart(reading)
  readLineAfterEnd(reading, text)
  if (reading.manifestLine === undefined) {
    reading.digest.update(text).update('\n')
    reading.bytes += text.length + 1
  }
  return newline + 1
}

const statement: ReadingStep = (reading, chunk, at) => {
  const end = scanStatement(reading.statement, chunk, at)
  collect(reading, chunk.subarray(at, end))
  if (reading.statement.state === 'backslash')
    throw badDump(
      lineAt(reading, chunk, end),
      'a backslash inside a statement, where psql would take it for a command of its own',
      'do not run this file with psql: such a command can start programs',
    )
  if (reading.statement.state === 'ended') finishStatement(reading)
  return end
}

function finishStatement(reading: Reading): void {
  const { line, offset } = reading.part
  const sql = takePart(reading)
  const { first } = reading.statement.words
  const isSetting = first === 'set' || first === 'reset'
  const entry = reading.entry && !isSetting ? { entry: reading.entry } : {}
  reading.step = between
  if (first === 'copy') {
    const target = sql.length <= MAX_COPY_STATEMENT_BYTES ? parseCopyStatement(reading.decodeName(sql)) : undefined
    if (!target) throw badDump(line, "a COPY that is not of pg_dump's form (COPY schema.table (columns) FROM stdin;)")
    const digest = reading.hashTables ? createHash('sha256') : undefined
    reading.copy = { target, scan: startOfCopyData(), digest, bytes: 0, newlinesBefore: 0 }
    reading.step = endOfCopyLine
    return reading.emit({ kind: 'copy-begin', sql, line, offset, ...target, ...entry })
  }
  if (isSetting) applySetting(reading, sql, line)
  addStatement(reading.facts, first, sql)
  reading.emit({ kind: 'statement', sql, line, offset, ...entry })
}

const endOfCopyLine: ReadingStep = (reading, chunk, at) => {
  const line = lineAt(reading, chunk, at)
  if (chunk[at] !== NEWLINE) throw badDump(line, 'something follows a COPY statement on its line')
  reading.copy!.newlinesBefore = line
  reading.step = copyData
  return at + 1
}

const copyData: ReadingStep = (reading, chunk, at) => {
  const copy = reading.copy!
  const end = scanCopyData(copy.scan, chunk, at, (data) => {
    copy.bytes += data.length
    copy.digest?.update(data)
    reading.emit({ kind: 'copy-data', data })
  })
  if (copy.scan.ended) finishCopy(reading, copy, lineAt(reading, chunk, end) - 1)
  return end
}

/** @param newlines of the file up to and with the terminator's */
function finishCopy(reading: Reading, copy: OpenCopy, newlines: number): void {
  const { schema, table: name } = copy.target
  const rows = newlines - copy.newlinesBefore - 1
  const facts = { schema, name, rows, bytes: copy.bytes, sha256: copy.digest?.digest('hex') ?? '' }
  reading.copy = undefined
  reading.step = between
  addCopy(reading.facts, reading.tablesByKey, facts)
  reading.emit({ kind: 'copy-end', ...facts })
}

/** What the file stops in the middle of; undefined when it stops between statements. */
export function describeOpenPart({ copy, part, step }: Reading): string | undefined {
  if (copy) return `it stops in the data of the table ${copy.target.schema}.${copy.target.table}`
  if (part.bytes === 0) return undefined
  return step === statement ? `it stops in the statement that begins on line ${part.line}` : 'its last line has no end'
}
