// The newest migration that a backup holds, read from the ledger's own rows as they pass: what a query says before or after is
// another moment than the dump's snapshot, and takes rights that a role for backups does not have.
import { LEDGER_SCHEMA, LEDGER_TABLE } from '../postgres/ledger-name.js'
import { nameDecoder } from './dump-encoding.js'
import type { CopyBeginEvent, DumpEvent } from './dump-events.js'

/** A migration counts as done with one of these. */
const DONE = new Set(['applied', 'adopted'])

/** The columns that matter come first; after them come texts of any length. */
const ROW_BYTES_THAT_MATTER = 64 * 1024

const NEWLINE = 10

interface Newest {
  /** Bytes, each as one character: names are compared as bytes. */
  name: string
  microseconds: number
}

export interface LedgerHeadReader {
  see(event: DumpEvent): void
  /** Undefined where the dump has no ledger, none of its rows, or no migration that is done. */
  head(encoding: string | undefined): string | undefined
}

export function ledgerHeadReader(): LedgerHeadReader {
  let [columns, row]: [readonly string[] | undefined, string] = [undefined, '']
  let newest: Newest | undefined
  const endOfRow = () => {
    newest = laterOf(newest, entryOf(row, columns!))
    row = ''
  }
  return {
    see(event) {
      if (event.kind === 'copy-begin') columns = isLedger(event) ? event.columns : undefined
      if (event.kind !== 'copy-data' || columns === undefined) return
      for (const [at, line] of splitLines(event.data).entries()) {
        if (at > 0) endOfRow()
        row += line.toString('latin1', 0, ROW_BYTES_THAT_MATTER - row.length)
      }
    },
    head: (encoding) => newest && nameDecoder(encoding ?? 'UTF8')(Buffer.from(newest.name, 'latin1')),
  }
}

const isLedger = ({ schema, table }: CopyBeginEvent): boolean => schema === LEDGER_SCHEMA && table === LEDGER_TABLE

/** The pieces between line ends, the last one without its own. */
function splitLines(data: Buffer): Buffer[] {
  const pieces: Buffer[] = []
  let from = 0
  for (let end = data.indexOf(NEWLINE); end >= 0; end = data.indexOf(NEWLINE, from)) {
    pieces.push(data.subarray(from, end))
    from = end + 1
  }
  return [...pieces, data.subarray(from)]
}

function entryOf(row: string, columns: readonly string[]): Newest | undefined {
  const fields = row.split('\t')
  if (row.length === ROW_BYTES_THAT_MATTER) fields.pop() // it may go on
  const [name, status, appliedAt] = ['name', 'status', 'applied_at'].map((column) => fields[columns.indexOf(column)])
  const microseconds = appliedAt === undefined ? undefined : microsecondsOf(appliedAt)
  if (name === undefined || microseconds === undefined || !DONE.has(status ?? '')) return undefined
  return { name: unescaped(name), microseconds }
}

const laterOf = (one: Newest | undefined, other: Newest | undefined): Newest | undefined => {
  if (one === undefined || other === undefined) return one ?? other
  const order = other.microseconds - one.microseconds
  return order > 0 || (order === 0 && other.name > one.name) ? other : one
}

/** Source: "File Formats, Text Format" in the manual's page of COPY; COPY TO writes no other escapes. */
const ESCAPES: Readonly<Record<string, string>> = { b: '\b', f: '\f', n: '\n', r: '\r', t: '\t', v: '\v' }
const unescaped = (field: string): string => field.replace(/\\([^])/g, (_, letter: string) => ESCAPES[letter] ?? letter)

const TIMESTAMP = /^(\d{4})-(\d\d)-(\d\d) (\d\d):(\d\d):(\d\d)(?:\.(\d{1,6}))?([+-])(\d\d)(?::(\d\d))?(?::(\d\d))?$/

/** Since 1970, of a timestamptz as pg_dump writes it (DateStyle ISO, any time zone); undefined for anything else. */
function microsecondsOf(text: string): number | undefined {
  const [, ...parts] = TIMESTAMP.exec(text) ?? []
  if (parts.length === 0) return undefined
  const [year, month, day, hour, minute, second] = parts.slice(0, 6).map(Number)
  const [hours, minutes, seconds] = parts.slice(8).map((part) => Number(part ?? 0))
  const offset = (hours! * 3600 + minutes! * 60 + seconds!) * (parts[7] === '-' ? -1 : 1)
  const utc = Date.UTC(year!, month! - 1, day, hour, minute, second) - offset * 1000
  return utc * 1000 + Number((parts[6] ?? '').padEnd(6, '0'))
}
