// A table that is no longer there, made again under its own name with all that the backup knows of it, other tables' foreign keys onto
// it among that.
import type pg from 'pg'
import { tableKey } from '../../backups/dump/dump-facts.js'
import type { DumpStatement } from './dump-statement.js'
import { liveTable } from './live-table.js'
import { needsOf } from './needs.js'
import { revokeAll } from './owner-only.js'
import { quoted, shown } from './qualified-name.js'
import type { Selection } from './selection.js'
import { afterRowsOfCreated, keysOnto } from './statements-to-run.js'
import type { LeftOut, TablesRequest } from './tables-report.js'

/** Statements are the dump's own: every name in them has its schema. */
export async function runAsWritten(client: pg.ClientBase, statements: readonly DumpStatement[]): Promise<void> {
  for (const { sql } of statements) await client.query(sql)
}

const isLive = async (client: pg.ClientBase, statement: DumpStatement): Promise<boolean> =>
  (await liveTable(client, statement.about)) !== undefined

/** pg_dump makes a materialized view without its rows. */
const refresh = ({ node, about }: DumpStatement): string =>
  'CreateTableAsStmt' in node ? ` REFRESH MATERIALIZED VIEW ${quoted(about)};` : ''

/** @returns what could not come back */
export async function finishCreated(
  client: pg.ClientBase,
  selection: Selection,
  dump: readonly DumpStatement[],
  request: TablesRequest,
): Promise<LeftOut[]> {
  if (selection.tables.length === 0) return []
  const leftOut: LeftOut[] = []
  for (const table of selection.tables) await revokeAll(client, table, 'TABLE')
  for (const sequence of selection.sequences) await revokeAll(client, sequence, 'SEQUENCE')
  const own = afterRowsOfCreated(selection, request)
  const isLast = ({ part }: DumpStatement) => part === 'owner' || part === 'grant'
  await runAsWritten(
    client,
    own.filter((statement) => !isLast(statement)),
  )
  for (const key of keysOnto(selection, dump))
    if (await isLive(client, key)) await runAsWritten(client, [key])
    else leftOut.push({ what: `foreign key ${key.label} of ${shown(key.about)}, which is not on the target` })
  await runAsWritten(client, own.filter(isLast))
  const made = new Set(selection.tables.map(tableKey))
  for (const view of dump.filter(({ part }) => part === 'view')) {
    const usesIt = needsOf([view]).some((need) => need.kind === 'relation' && made.has(tableKey(need)))
    if (usesIt && !(await isLive(client, view)))
      leftOut.push({
        what: `view ${shown(view.about)}, which is not on the target and needs the table`,
        command: `${view.sql};${refresh(view)}`,
      })
  }
  return leftOut
}
