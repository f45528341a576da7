// The rows of the backup beside the live ones: by primary key where there is one, else by the whole row, each as often as it occurs.
// Rows are compared by their text, since equality of types (citext, numeric, none for json) would miss changes.
import type pg from 'pg'
import { quoteIdentifier } from '../../postgres/quote.js'
import type { TableName } from '../../backups/dump/left-out.js'
import { type KeyColumn, type LiveTable, written } from './live-table.js'
import { quoted } from './qualified-name.js'
import type { RowDifferences } from './tables-report.js'

/** `row_text` of the columns that can be written; `b` stands for the backup's row, `l` for the live one. */
export const rowText = (alias: string, columns: readonly string[]): string =>
  `ROW(${columns.map((column) => `${alias}.${quoteIdentifier(column)}`).join(', ')})::text`

export const sameKey = (key: readonly KeyColumn[]): string =>
  key.map(({ name, equals }) => `b.${quoteIdentifier(name)} ${equals} l.${quoteIdentifier(name)}`).join(' AND ')

export interface Pairing {
  /** After FROM: `b` and `l`, one of them all NULL where the other has no partner. */
  from: string
  onlyInBackup: string
  onlyLive: string
  /** Of pairs; absent where rows are paired by all that they are. */
  differing?: string
}

/** How rows of `side` and of `live` find their partners. */
export function pairing(side: TableName, live: LiveTable): Pairing {
  const columns = written(live)
  const first = live.key[0] && quoteIdentifier(live.key[0].name)
  if (first !== undefined)
    return {
      from: `${quoted(side)} b FULL JOIN ${quoted(live)} l ON ${sameKey(live.key)}`,
      onlyInBackup: `l.${first} IS NULL`,
      onlyLive: `b.${first} IS NULL`,
      differing: `${rowText('b', columns)} IS DISTINCT FROM ${rowText('l', columns)}`,
    }
  const numbered = (table: TableName) =>
    `(SELECT x.*, ${rowText('x', columns)} AS pgrunbook_row,
        row_number() OVER (PARTITION BY ${rowText('x', columns)}) AS pgrunbook_nth FROM ${quoted(table)} x)`
  return {
    from: `${numbered(side)} b FULL JOIN ${numbered(live)} l USING (pgrunbook_row, pgrunbook_nth)`,
    onlyInBackup: 'l.pgrunbook_nth IS NULL',
    onlyLive: 'b.pgrunbook_nth IS NULL',
  }
}

interface Counted {
  only_in_backup: string
  only_live: string
  differing: string
}

/** Of the transaction's own view; hold a lock on `live` where it must still be true afterwards. */
export async function rowDifferences(client: pg.ClientBase, side: TableName, live: LiveTable): Promise<RowDifferences> {
  const { from, onlyInBackup, onlyLive, differing } = pairing(side, live)
  const { rows } = await client.query<Counted>(
    `SELECT count(*) FILTER (WHERE ${onlyInBackup}) AS only_in_backup, count(*) FILTER (WHERE ${onlyLive}) AS only_live,
       count(*) FILTER (WHERE NOT (${onlyInBackup}) AND NOT (${onlyLive}) AND ${differing ?? 'false'}) AS differing
     FROM ${from}`,
  )
  const counted = rows[0]!
  return {
    onlyInBackup: Number(counted.only_in_backup),
    onlyLive: Number(counted.only_live),
    ...(differing !== undefined && { differing: Number(counted.differing) }),
  }
}

export const changesOf = ({ onlyInBackup, onlyLive, differing = 0 }: RowDifferences): number =>
  onlyInBackup + onlyLive + differing
