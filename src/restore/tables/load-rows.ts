// Rows from the backup into tables of the open transaction. They go as bytes, and the server must have counted as many as the file
// was surveyed to hold.
import type pg from 'pg'
import { RunbookError } from '../../errors.js'
import { tableKey } from '../../backups/dump/dump-facts.js'
import type { TableName } from '../../backups/dump/left-out.js'
import type { OpenedBackup } from '../../backups/opening/opened-backup.js'
import { readTables } from '../../backups/opening/read-tables.js'
import type { CopyPart, Survey, SurveyedTable } from '../../backups/opening/survey.js'
import { quoteLiteral } from '../../postgres/quote.js'
import { copyIn, type CopyIn } from '../raw-query.js'
import { quotedInAscii, shown } from './qualified-name.js'
import type { RestoreTablesDeps } from './tables-report.js'

/** `freeze` only where this very transaction made the tables. */
export interface LoadOptions {
  into: (table: TableName) => TableName
  freeze: boolean
}

const copyStatement = ({ columns }: CopyPart, into: TableName, freeze: boolean): string => {
  const list = columns.length > 0 ? ` (${columns.map(quotedInAscii).join(', ')})` : ''
  return `COPY ${quotedInAscii(into.schema)}.${quotedInAscii(into.name)}${list} FROM stdin${freeze ? ' WITH (FREEZE)' : ''}`
}

const miscounted = (table: SurveyedTable, rows: number): RunbookError =>
  new RunbookError(
    'restore-failed',
    `${shown(table)}: the server took ${rows} rows, and the backup holds ${table.rows}`,
    {
      state: 'rolled-back',
      hint: 'report this: the file was whole, and the server said nothing',
    },
  )

/**
 * All rows of `tables`, in the order of the file, by one reading of it.
 * @returns rows by `tableKey`
 * @throws RunbookError `bad-dump`, `restore-failed`; and what the server refuses
 */
export async function loadRows(
  client: pg.Client,
  { backup, survey }: { backup: OpenedBackup; survey: Survey },
  tables: readonly TableName[],
  { into, freeze }: LoadOptions,
  { log, signal }: RestoreTablesDeps,
): Promise<Map<string, number>> {
  const wanted = new Set(tables.map(tableKey))
  const surveyed = survey.tables.filter((table) => wanted.has(tableKey(table)))
  const total = surveyed.reduce((sum, { bytes }) => sum + bytes, 0)
  const rows = new Map<string, number>()
  let [done, name, copy]: [number, string, CopyIn | undefined] = [0, '', undefined]
  await client.query(`SET LOCAL client_encoding = ${quoteLiteral(survey.facts.clientEncoding ?? 'UTF8')}`)
  try {
    for await (const event of readTables(backup, survey, tables, signal)) {
      if (event.kind === 'begin') {
        name = shown(event.table)
        copy = copyIn(client, Buffer.from(copyStatement(event.part, into(event.table), freeze)))
      } else if (event.kind === 'rows') {
        await copy!.write(event.data)
        log.progress({ task: 'load', done: (done += event.data.length), total, unit: 'bytes', detail: name })
      } else {
        rows.set(tableKey(event.table), (rows.get(tableKey(event.table)) ?? 0) + (await copy!.end()))
        copy = undefined
      }
    }
  } catch (error) {
    await copy?.fail()
    throw error
  }
  await client.query("SET LOCAL client_encoding = 'UTF8'")
  for (const table of surveyed)
    if (rows.get(tableKey(table)) !== table.rows) throw miscounted(table, rows.get(tableKey(table)) ?? 0)
  return rows
}
