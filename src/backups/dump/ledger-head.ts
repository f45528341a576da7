// The newest migration that a backup holds, read from the ledger's own rows as they pass: what a query says before or after is
// another moment than the dump's snapshot, and takes rights that a role for backups does not have.
import { LEDGER_SCHEMA, LEDGER_TABLE } from '../../postgres/ledger-name.js'
import { nameDecoder } from './dump-encoding.js'
import type { CopyBeginEvent, DumpEvent } from './dump-events.js'

/** A migration counts as done with one of these. */
const DONE = new Set(['applied', 'adopted'])

/** The columns that matter come first; after them come texts of any length. */
const ROW_BYTES_THAT_MATTER = 64 * 1024

const NEWLINE = 10

export interface LedgerHeadReader {
  see(event: DumpEvent): void
  /** Undefined where the dump has no ledger, none of its rows, or no migration that is done. */
  head(encoding: string | undefined): string | undefined
}

export function ledgerHeadReader(): LedgerHeadReader {
  let [columns, row]: [readonly string[] | undefined, string] = [undefined, '']
  /** Bytes, each as one character: names are compared as bytes. */
  let newest: string | undefined
  const endOfRow = () => {
    const name = doneMigration(row, columns!)
    if (name !== undefined && (newest === undefined || name > newest)) newest = name
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
    head: (encoding) => newest && nameDecoder(encoding ?? 'UTF8')(Buffer.from(newest, 'latin1')),
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

/** The name of a migration that is done. The newest is the last by name: clocks jump, and a release's order is that of the names. */
function doneMigration(row: string, columns: readonly string[]): string | undefined {
  const fields = row.split('\t')
  if (row.length === ROW_BYTES_THAT_MATTER) fields.pop() // it may go on
  const [name, status] = ['name', 'status'].map((column) => fields[columns.indexOf(column)])
  return name === undefined || !DONE.has(status ?? '') ? undefined : unescaped(name)
}

/** Source: "File Formats, Text Format" in the manual's page of COPY; COPY TO writes no other escapes. */
const ESCAPES: Readonly<Record<string, string>> = { b: '\b', f: '\f', n: '\n', r: '\r', t: '\t', v: '\v' }
const unescaped = (field: string): string => field.replace(/\\([^])/g, (_, letter: string) => ESCAPES[letter] ?? letter)
