// The live rows that a replacement removes or changes, kept in a table of their own beside the live one: only its owner reads it.
import type pg from 'pg'
import { quoteIdentifier } from '../../postgres/quote.js'
import type { TableName } from '../../backups/dump/left-out.js'
import { type ChangedKeys, lostRows } from './differences.js'
import type { LiveTable } from './live-table.js'
import { onlyForOwner, takenNames } from './owner-only.js'
import { freeName, quoted } from './qualified-name.js'
import type { RestoredTable } from './tables-report.js'

/** @returns undefined where no live row is lost */
export async function keepRows(
  client: pg.ClientBase,
  side: TableName,
  live: LiveTable,
  keys: ChangedKeys | undefined,
  stamp: string,
): Promise<RestoredTable['kept']> {
  const name = freeName(live.name, `_before_restore_${stamp}`, await takenNames(client, live.schema))
  const table = { schema: live.schema, name }
  const columns = live.columns.map((column) => `l.${quoteIdentifier(column.name)}`).join(', ')
  const { rowCount } = await client.query(
    `CREATE TABLE ${quoted(table)} AS SELECT ${columns} FROM ${lostRows(side, live, keys)}`,
  )
  await onlyForOwner(client, table, live.owner)
  return { table, rows: rowCount ?? 0 }
}
