// The two stages of a backup that are ours: one reads the dump as it passes, proves it complete and adds the manifest line; one
// measures and hashes the bytes that reach the file.
import { createHash } from 'node:crypto'
import { Transform } from 'node:stream'
import { RunbookError } from '../errors.js'
import type { Log } from '../log.js'
import { createDumpReader, type DumpFacts, type DumpReader } from './dump-reader.js'
import { type Manifest, manifestLine } from './manifest.js'
import { dumpReaderStream } from './read-dump.js'

interface ReadingOptions {
  /** A dump that sends no byte for this long has lost its server. */
  stallTimeoutMs: number
  manifest(facts: DumpFacts): Manifest
}

/** A Transform that lets the dump through unchanged and ends it with its manifest, which is there once the stream has ended. */
export function readingStage(options: ReadingOptions, log: Log): { transform: Transform; manifest(): Manifest } {
  let manifest: Manifest | undefined
  const reader = reportingReader(log, () => watchdog.refresh())
  const transform = dumpReaderStream(reader, (facts) => manifestLine((manifest = options.manifest(facts))))
  const watchdog = setTimeout(() => transform.destroy(stalled(options.stallTimeoutMs)), options.stallTimeoutMs)
  transform.once('close', () => clearTimeout(watchdog))
  return { transform, manifest: () => manifest! }
}

function reportingReader(log: Log, onBytes: () => void): DumpReader {
  let [table, bytes] = ['', 0]
  const reader = createDumpReader((event) => {
    if (event.kind === 'copy-begin') table = `${event.schema}.${event.table}`
  })
  return {
    write(chunk) {
      onBytes()
      reader.write(chunk)
      bytes += chunk.length
      log.progress({ task: 'pg_dump', done: bytes, unit: 'bytes', detail: table })
    },
    end: () => reader.end(),
  }
}

const stalled = (afterMs: number): RunbookError =>
  new RunbookError(
    'backup-failed',
    `pg_dump sent no byte for ${afterMs / 1000} s: the connection to the server is lost, or the server stands still`,
    {
      state: 'nothing-changed',
      hint: 'look in pg_stat_activity for a backend that waits, and at the network between here and the server; then run it again',
    },
  )

/** A Transform that counts and hashes what passes; `result` holds once the stream has ended. */
export function hashingStage(): { transform: Transform; result(): { bytes: number; sha256: string } } {
  const hash = createHash('sha256')
  let bytes = 0
  const transform = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk)
      bytes += chunk.length
      done(null, chunk)
    },
  })
  return { transform, result: () => ({ bytes, sha256: hash.digest('hex') }) }
}
