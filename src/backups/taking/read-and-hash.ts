// The two stages of a backup that are ours: one reads the dump as it passes, proves it complete and adds the manifest line; one
// measures and hashes the bytes that reach the file.
import { createHash } from 'node:crypto'
import { Transform } from 'node:stream'
import { RunbookError } from '../../errors.js'
import type { Log } from '../../log.js'
import { createDumpReader, type DumpEvent, type DumpFacts, type DumpReader } from '../dump/dump-reader.js'
import { ledgerHeadReader } from '../dump/ledger-head.js'
import { leftOutReader, type TableName } from '../dump/left-out.js'
import { type Manifest, manifestLine } from '../manifest.js'
import { dumpReaderStream } from '../dump/read-dump.js'

/** What a complete dump turned out to hold, beyond what its bytes prove. */
export interface DumpContents extends DumpFacts {
  /** See ledgerHeadReader. */
  ledgerHead: string | undefined
  withoutRows: TableName[]
}

export interface ReadingOptions {
  /** A dump that sends no byte for this long has lost its server. */
  stallTimeoutMs: number
  /** As pg_dump was given them; each that left nothing out is told. */
  excludeTableData: readonly string[]
  /** Called with the first byte: pg_dump has all its locks. */
  onBegun?(this: void): void
  /** Called once, when the dump has proved complete. */
  manifest(contents: DumpContents): Manifest
}

/** A Transform that lets the dump through unchanged and ends it with its manifest, which is there once the stream has ended. */
export function readingStage(options: ReadingOptions, log: Log): { transform: Transform; manifest(): Manifest } {
  let manifest: Manifest | undefined
  const [ledger, leftOut] = [ledgerHeadReader(), leftOutReader()]
  const reader = reportingReader(log, options.onBegun, () => watchdog.refresh(), [ledger, leftOut])
  const finish = (facts: DumpFacts): string => {
    for (const pattern of leftOut.withoutEffect(options.excludeTableData)) log.warn(hadNoEffect(pattern))
    const contents = { ledgerHead: ledger.head(facts.clientEncoding), withoutRows: leftOut.tables() }
    manifest = options.manifest({ ...facts, ...contents })
    return manifestLine(manifest)
  }
  const transform = dumpReaderStream(reader, finish)
  const watchdog = setTimeout(() => transform.destroy(stalled(options.stallTimeoutMs)), options.stallTimeoutMs)
  transform.once('close', () => clearTimeout(watchdog))
  return { transform, manifest: () => manifest! }
}

const hadNoEffect = (pattern: string): string =>
  `exclude-table-data: ${pattern} left nothing out: the rows that it was meant for, if there are any, are in this backup. ` +
  'Write the schema with it (shop.users), and name the partitions of a partitioned table one by one.'

function reportingReader(
  log: Log,
  onBegun: (() => void) | undefined,
  onBytes: () => void,
  others: readonly { see(event: DumpEvent): void }[],
): DumpReader {
  let [table, bytes] = ['', 0]
  const reader = createDumpReader((event) => {
    if (event.kind === 'copy-begin') table = `${event.schema}.${event.table}`
    for (const other of others) other.see(event)
  })
  return {
    write(chunk) {
      if (bytes === 0) onBegun?.()
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
