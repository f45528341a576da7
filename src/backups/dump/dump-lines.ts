// What pg_dump says between statements: comment lines and psql's \restrict. Called only for lines that stand outside every
// statement, string and row.
import { badDump, incompleteDump } from './dump-errors.js'
import { looksLikeManifest } from '../manifest.js'
import type { Reading } from './reading.js'
import { parseTocEntry } from './toc-entry.js'

const START_MARKER = '-- PostgreSQL database dump'
const END_MARKER = '-- PostgreSQL database dump complete'
const CLUSTER_MARKER = '-- PostgreSQL database cluster dump'
const SERVER_VERSION = '-- Dumped from database version '
const PG_DUMP_VERSION = '-- Dumped by pg_dump version '

/** A comment or a psql command between statements, without its line end. Sets `complete` at the end marker. */
export function readLine(reading: Reading, bytes: Buffer): void {
  const text = reading.decodeName(bytes)
  if (text.startsWith('\\')) return psqlCommand(reading, text)
  if (!text.startsWith('--')) throw badDump(reading.part.line, 'neither SQL nor a comment')
  if (reading.header === 'missing') return lookForHeader(reading, text)
  if (text === END_MARKER) {
    tellHeader(reading)
    reading.complete = true
    return
  }
  if (text.startsWith(SERVER_VERSION)) reading.facts.serverVersion ??= text.slice(SERVER_VERSION.length)
  if (text.startsWith(PG_DUMP_VERSION)) reading.facts.pgDumpVersion ??= text.slice(PG_DUMP_VERSION.length)
  const entry = parseTocEntry(text)
  if (!entry) return
  tellHeader(reading)
  reading.entry = entry
  reading.emit({ kind: 'entry', entry })
}

function lookForHeader(reading: Reading, text: string): void {
  if (text === START_MARKER) reading.header = 'seen'
  if (text === CLUSTER_MARKER)
    throw badDump(
      reading.part.line,
      'this is a dump of a whole cluster (pg_dumpall)',
      'dump each database with pg_dump',
    )
  if (text === `${START_MARKER}\r`)
    throw badDump(
      reading.part.line,
      'its line ends were changed to those of Windows, rows included',
      'use the file as pg_dump wrote it: move it in binary mode',
    )
}

/** Emits the header before the first thing that is not a part of it. */
export function tellHeader(reading: Reading): void {
  if (reading.header === 'told') return
  if (reading.header === 'missing')
    throw badDump(reading.part.line, "it does not begin as pg_dump's output does", 'give a file that pg_dump wrote')
  reading.header = 'told'
  const { serverVersion, pgDumpVersion } = reading.facts
  reading.emit({
    kind: 'header',
    ...(serverVersion === undefined ? {} : { serverVersion }),
    ...(pgDumpVersion === undefined ? {} : { pgDumpVersion }),
  })
}

const RESTRICT = /^\\(restrict|unrestrict) ([A-Za-z0-9]+)$/

/** pg_dump wraps its output in `\restrict key` ... `\unrestrict key`, so that psql runs no other command (CVE-2025-8714). */
function psqlCommand(reading: Reading, text: string): void {
  const [, command, key] = RESTRICT.exec(text) ?? []
  if (command === 'restrict' && reading.restrictKey === undefined) {
    reading.restrictKey = key
    return
  }
  if (command === 'unrestrict' && key === reading.restrictKey) {
    reading.restrictKey = undefined
    return
  }
  const name = /^\\\w*/.exec(text)![0]
  throw badDump(
    reading.part.line,
    `the psql command ${name}, which is not run`,
    name === '\\connect'
      ? 'make the dump without --create (-C): the restore names the database'
      : 'do not run this file with psql: such a command can start programs',
  )
}

/** A line after the end marker, without its line end: only comments, \unrestrict and, last of all, the manifest. */
export function readLineAfterEnd(reading: Reading, bytes: Buffer): void {
  const text = reading.decodeName(bytes)
  if (reading.manifestLine !== undefined) throw badDump(reading.part.line, 'something follows the manifest')
  if (text.startsWith('--') && looksLikeManifest(text)) {
    if (reading.restrictKey !== undefined) throw incompleteDump('\\unrestrict is missing before the manifest')
    reading.manifestLine = text
  } else if (text.startsWith('\\')) {
    psqlCommand(reading, text)
  } else if (text.trim() !== '' && !text.startsWith('--')) {
    throw badDump(
      reading.part.line,
      "something follows pg_dump's last line",
      'give a file that holds one dump and nothing else',
    )
  }
}
