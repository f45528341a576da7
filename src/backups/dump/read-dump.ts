// Two ways to use the dump reader: as an iterable of events (restore, row recovery, drill), and as a stage of a pipeline that
// leaves the bytes as they are (backup).
import { Transform, type TransformCallback } from 'node:stream'
import type { DumpEvent, DumpFacts } from './dump-events.js'
import { createDumpReader, type DumpReader } from './dump-reader.js'

/**
 * The events of a dump, the last of them `end`. Nothing is read ahead: the next chunk is asked for when its events are wanted.
 * Events that come before a refusal are still yielded: act on them only where they can be undone.
 * @throws RunbookError `bad-dump`, `backup-incomplete`, while iterating
 */
export async function* readDump(source: AsyncIterable<Buffer>): AsyncGenerator<DumpEvent, void, undefined> {
  const events: DumpEvent[] = []
  const reader = createDumpReader((event) => events.push(event))
  for await (const chunk of source) yield* eventsOf(events, () => reader.write(chunk))
  yield* eventsOf(events, () => {
    events.push({ kind: 'end', facts: reader.end() })
  })
}

function* eventsOf(events: DumpEvent[], read: () => void): Generator<DumpEvent, void, undefined> {
  let failure: Error | undefined
  try {
    read()
  } catch (error) {
    failure = error as Error
  }
  yield* events.splice(0)
  if (failure) throw failure
}

/**
 * Passes a dump through while `reader` reads it, and fails where the reader refuses.
 * @param lastLine what to add behind a dump that has proved complete, e.g. its manifest line
 */
export function dumpReaderStream(reader: DumpReader, lastLine: (facts: DumpFacts) => string = () => ''): Transform {
  const settle = (callback: TransformCallback, work: () => Buffer | string): void => {
    let bytes: Buffer | string
    try {
      bytes = work()
    } catch (error) {
      return callback(error as Error)
    }
    if (bytes.length > 0) callback(null, bytes)
    else callback()
  }
  return new Transform({
    transform(chunk: Buffer, _encoding, callback) {
      settle(callback, () => (reader.write(chunk), chunk))
    },
    flush(callback) {
      settle(callback, () => lastLine(reader.end()))
    },
  })
}
