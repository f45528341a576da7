// The rows of the backup beside the live ones: by primary key where there is one, else by the whole row, each as often as it occurs.
// Rows are compared by their text, since equality of types (citext, numeric, none for json) would miss changes. What differs is
// found once and its keys are kept: to compare two large tables costs more than all that is done with the answer.
import type pg from 'pg'
import { quoteIdentifier } from '../../postgres/quote.js'
import type { TableName } from '../../backups/dump/left-out.js'
import { type LiveTable, written } from './live-table.js'
import { quoted } from './qualified-name.js'
import type { RowDifferences } from './tables-report.js'

const row = (alias: string, columns: readonly string[]): string =>
  `ROW(${columns.map((column) => `${alias}.${quoteIdentifier(column)}`).join(', ')})`

const rowText = (alias: string, columns: readonly string[]): string => `${row(alias, columns)}::text`

/** Rows of the same bytes have the same text, and are seen to have without being written out. */
const otherText = (columns: readonly string[]): string =>
  `pg_catalog.record_image_ne(${row('b', columns)}, ${row('l', columns)})
     AND ${rowText('b', columns)} IS DISTINCT FROM ${rowText('l', columns)}`

/** Which of the two tables has the row of a key: only the backup's, only the live one, or both with other values. */
export type Difference = 'backup' | 'live' | 'both'

/** The keys of rows that differ, in a table of their own; `alias` stands for a row of either table, `c` for one of these. */
export interface ChangedKeys {
  table: TableName
  sameKey: (alias: string) => string
}

export interface Differences {
  counted: RowDifferences
  /** None for a table without a primary key. */
  keys?: ChangedKeys
}

export const isDifference = (...which: Difference[]): string =>
  `c.which IN (${which.map((one) => `'${one}'`).join(', ')})`

/** Of the transaction's own view; hold a lock on `live` where it must still be true afterwards. */
export const rowDifferences = (client: pg.ClientBase, side: TableName, live: LiveTable): Promise<Differences> =>
  live.key.length > 0 ? byKey(client, side, live) : wholeRows(client, side, live)

async function byKey(client: pg.ClientBase, side: TableName, live: LiveTable): Promise<Differences> {
  const table = { schema: side.schema, name: `pgrunbook_changes_${live.oid}` }
  const names = live.key.map(({ name }) => quoteIdentifier(name))
  const paired = live.key.map(({ equals }, at) => `b.${names[at]} ${equals} l.${names[at]}`).join(' AND ')
  await client.query(
    `CREATE UNLOGGED TABLE ${quoted(table)} AS
     SELECT ${names.map((name, at) => `coalesce(l.${name}, b.${name}) AS k${at}`).join(', ')},
       CASE WHEN l.${names[0]} IS NULL THEN 'backup' WHEN b.${names[0]} IS NULL THEN 'live' ELSE 'both' END AS which
     FROM ${quoted(side)} b FULL JOIN ${quoted(live)} l ON ${paired}
     WHERE l.${names[0]} IS NULL OR b.${names[0]} IS NULL OR (${otherText(written(live))})`,
  )
  await client.query(`ANALYZE ${quoted(table)}`)
  const { rows } = await client.query<{ which: Difference; count: string }>(
    `SELECT which, count(*) AS count FROM ${quoted(table)} GROUP BY which`,
  )
  const count = (which: Difference) => Number(rows.find((one) => one.which === which)?.count ?? 0)
  const sameKey = (alias: string) =>
    live.key.map(({ equals }, at) => `${alias}.${names[at]} ${equals} c.k${at}`).join(' AND ')
  const counted = { onlyInBackup: count('backup'), onlyLive: count('live'), differing: count('both') }
  return { counted, keys: { table, sameKey } }
}

/** Rows of both tables, each with its text and how many of that text came before it. */
const pairedRows = (side: TableName, live: LiveTable): string => {
  const numbered = (table: TableName) =>
    `(SELECT x.*, ${rowText('x', written(live))} AS pgrunbook_row,
        row_number() OVER (PARTITION BY ${rowText('x', written(live))}) AS pgrunbook_nth FROM ${quoted(table)} x)`
  return `${numbered(side)} b FULL JOIN ${numbered(live)} l USING (pgrunbook_row, pgrunbook_nth)`
}

async function wholeRows(client: pg.ClientBase, side: TableName, live: LiveTable): Promise<Differences> {
  const { rows } = await client.query<{ backup: string; live: string }>(
    `SELECT count(*) FILTER (WHERE l.pgrunbook_nth IS NULL) AS backup, count(*) FILTER (WHERE b.pgrunbook_nth IS NULL) AS live
     FROM ${pairedRows(side, live)}`,
  )
  return { counted: { onlyInBackup: Number(rows[0]!.backup), onlyLive: Number(rows[0]!.live) } }
}

/** After FROM and WHERE: the live rows (`l`) that the backup has not, or has with other values. */
export const lostRows = (side: TableName, live: LiveTable, keys: ChangedKeys | undefined): string =>
  keys
    ? `${quoted(live)} l JOIN ${quoted(keys.table)} c ON ${keys.sameKey('l')} WHERE ${isDifference('live', 'both')}`
    : `${pairedRows(side, live)} WHERE b.pgrunbook_nth IS NULL`

export const changesOf = ({ onlyInBackup, onlyLive, differing = 0 }: RowDifferences): number =>
  onlyInBackup + onlyLive + differing
