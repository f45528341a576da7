// From "may lock" to "locks 3.2 million rows for about 12 s". The size is a fact; the time rests on speeds that a modest server
// reaches, and is told as such. A table that is done at once is told as a warning: its lock still queues. What is done at once on staging
// may take an hour in production, and stays what it is.
import { bytesInWords, countInWords, durationInWords } from '../../quantities.js'
import type { RuleFinding, Work } from './finding.js'
import { type KnownTables, factsByKey } from './table-facts.js'

/** Bytes of a table, with its indexes, that are worked through in a second; measured as docs/check.md tells. */
const BYTES_PER_SECOND: Record<Exclude<Work, 'moment'>, number> = {
  scan: 150e6,
  index: 55e6,
  rewrite: 35e6,
  write: 10e6,
}
/** Less than this nobody notices. */
const AT_ONCE_MS = 100

const rowsInWords = (rows: number): string =>
  rows >= 1e6 ? `${(rows / 1e6).toFixed(1)} million rows` : `${countInWords(rows)} rows`

/** Adds what is known of the table's size; a finding about a table that is not known stays as it is. */
export function withEstimate(finding: RuleFinding, known: KnownTables | undefined): RuleFinding {
  const { lock } = finding
  const facts = lock && factsByKey(known, lock.table)
  if (known === undefined || lock === undefined || facts === undefined || lock.work === 'moment') return finding
  const milliseconds = (facts.bytes / BYTES_PER_SECOND[lock.work]) * 1000
  const size = bytesInWords(facts.bytes)
  const what = facts.rows === undefined ? size : `${rowsInWords(facts.rows)} (${size})`
  const atOnce = milliseconds < AT_ONCE_MS
  const time = atOnce ? `less than ${durationInWords(AT_ONCE_MS)}` : `about ${durationInWords(milliseconds)}`
  const speed = `${BYTES_PER_SECOND[lock.work] / 1e6} MB/s`
  return {
    ...finding,
    severity: atOnce && known.of === 'the-real-one' ? 'warn' : finding.severity,
    estimate: `locks ${what} of ${lock.table} for ${time}; the size is from ${known.source}, the time assumes ${speed}`,
  }
}
