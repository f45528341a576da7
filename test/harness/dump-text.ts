// Dumps for tests: made up around a body, read in any split, and compared whatever the split was.
import { createDumpReader, type DumpEvent, type DumpFacts } from '../../src/backups/dump/dump-reader.js'

export const DUMP_START = `--
-- PostgreSQL database dump
--

-- Dumped from database version 15.18
-- Dumped by pg_dump version 15.18 (Debian 15.18-0+deb12u1)

SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;

`
export const DUMP_END = '--\n-- PostgreSQL database dump complete\n--\n\n'

/** A complete dump with `body` between pg_dump's first and last lines. */
export const dumpOf = (body: string): Buffer => Buffer.from(`${DUMP_START}${body}\n${DUMP_END}`)

export interface ReadDump {
  /** COPY data that came in several pieces is one event. */
  events: DumpEvent[]
  facts: DumpFacts
}

const isData = (event: DumpEvent | undefined) => (event?.kind === 'copy-data' ? event : undefined)

function addEvent(events: DumpEvent[], event: DumpEvent): void {
  const [last, next] = [isData(events.at(-1)), isData(event)]
  if (last && next) events[events.length - 1] = { kind: 'copy-data', data: Buffer.concat([last.data, next.data]) }
  else events.push(event)
}

/** Reads `bytes`, split at the given places; each piece in memory of its own. */
export function readInPieces(bytes: Buffer, cuts: readonly number[] = []): ReadDump {
  const events: DumpEvent[] = []
  const reader = createDumpReader((event) => addEvent(events, event))
  let from = 0
  for (const to of [...cuts, bytes.length]) {
    reader.write(Buffer.from(bytes.subarray(from, to)))
    from = to
  }
  return { events, facts: reader.end() }
}

/** The SQL of every statement after the settings that `dumpOf` writes. */
export const statementsOf = (bytes: Buffer): string[] =>
  readInPieces(bytes)
    .events.flatMap((event) => (event.kind === 'statement' ? [event.sql.toString()] : []))
    .slice(2)

/** One or more chunks as the iterable that readDump and verifyBackup take. */
export async function* chunksOf(bytes: Buffer, size = 64 * 1024): AsyncGenerator<Buffer> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}
