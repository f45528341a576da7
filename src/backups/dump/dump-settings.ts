// The two settings in a dump that change how the rest of it is to be read. They are honoured in pg_dump's own spelling; any other
// way of changing them is refused, since the server would then read the file differently from us.
import { mayHideSyntax, nameDecoder } from './dump-encoding.js'
import { badDump } from './dump-errors.js'
import type { Reading } from './reading.js'

const CONCERNS_READING =
  /^(?:SET|RESET)\s+(?:SESSION\s+|LOCAL\s+)?(?:standard_conforming_strings|client_encoding|NAMES|ALL)\b/i
const AS_PG_DUMP = /^SET (standard_conforming_strings|client_encoding) = (?:'([\w-]+)'|(on|off));$/

/** @param sql a SET or RESET statement, with its semicolon */
export function applySetting(reading: Reading, sql: Buffer, line: number): void {
  const text = sql.toString('latin1')
  if (!CONCERNS_READING.test(text)) return
  const [, name, quoted, plain] = AS_PG_DUMP.exec(text) ?? []
  const value = quoted ?? plain
  if (name === undefined || value === undefined)
    throw badDump(line, 'a setting that changes how strings are read, not as pg_dump writes it')
  if (name === 'client_encoding') setEncoding(reading, value, line)
  else reading.backslashEscapes = value !== 'on'
}

function setEncoding(reading: Reading, encoding: string, line: number): void {
  if (mayHideSyntax(encoding))
    throw badDump(
      line,
      `it is in the encoding ${encoding}, in which a part of a character can look like a backslash`,
      'make the dump without --encoding, or with --encoding=UTF8',
    )
  reading.facts.clientEncoding = encoding
  reading.decodeName = nameDecoder(encoding)
}
