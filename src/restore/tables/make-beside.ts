// Copies beside the live tables: made aside, loaded, and only then named `<table>_restored_<time>` and moved beside the live one.
// Nothing live is locked, and only the owner reads a copy.
import type pg from 'pg'
import { tableKey } from '../../backups/dump/dump-facts.js'
import type { TableName } from '../../backups/dump/left-out.js'
import { quoteIdentifier } from '../../postgres/quote.js'
import type { LiveTable } from './live-table.js'
import { onlyForOwner, revokeAll, takenNames } from './owner-only.js'
import { freeName, quoted, shown } from './qualified-name.js'
import type { Selection } from './selection.js'
import type { SideTables } from './side-tables.js'
import { leftOutOfCopy } from './statements-to-run.js'
import type { LeftOut } from './tables-report.js'

interface SideRelation {
  name: string
  kind: string
}

const RELATIONS = `SELECT relname AS name, relkind AS kind FROM pg_class c JOIN pg_namespace n ON n.oid = relnamespace
  WHERE nspname = $1 AND relkind IN ('r', 'p', 'i', 'I', 'S') ORDER BY c.oid`
const STATISTICS = `SELECT stxname AS name, 'statistics' AS kind FROM pg_statistic_ext s JOIN pg_namespace n ON n.oid = stxnamespace
  WHERE nspname = $1`

const WORD: Readonly<Record<string, string>> = { r: 'TABLE', p: 'TABLE', i: 'INDEX', I: 'INDEX', S: 'SEQUENCE' }

async function moveSchema(
  client: pg.ClientBase,
  side: string,
  schema: string,
  suffix: string,
  renamed: Map<string, TableName>,
): Promise<void> {
  const taken = await takenNames(client, schema)
  const rows = [
    ...(await client.query<SideRelation>(RELATIONS, [side])).rows,
    ...(await client.query<SideRelation>(STATISTICS, [side])).rows,
  ]
  for (const { name, kind } of rows) {
    const to = freeName(name, suffix, taken)
    const word = WORD[kind] ?? 'STATISTICS'
    await client.query(`ALTER ${word} ${quoted({ schema: side, name })} RENAME TO ${quoteIdentifier(to)}`)
    renamed.set(tableKey({ schema, name }), { schema, name: to })
  }
  // Indexes and owned sequences go with their table.
  for (const { name, kind } of rows.filter((row) => ['r', 'p', 'statistics'].includes(row.kind))) {
    const place = { schema: side, name: renamed.get(tableKey({ schema, name }))!.name }
    await client.query(`ALTER ${WORD[kind] ?? 'STATISTICS'} ${quoted(place)} SET SCHEMA ${quoteIdentifier(schema)}`)
  }
}

/** As the backup says; nothing where it does not. */
export function ownerInBackup(selection: Selection, table: TableName): string | undefined {
  const statement = selection.of('owner').find(({ about }) => tableKey(about) === tableKey(table))
  const command = statement && 'AlterTableStmt' in statement.node ? statement.node.AlterTableStmt.cmds?.[0] : undefined
  return command && 'AlterTableCmd' in command ? command.AlterTableCmd.newowner?.rolename : undefined
}

/** @returns where each relation of the selection is now, by tableKey, and what the copies do not have */
export async function moveBeside(
  client: pg.ClientBase,
  selection: Selection,
  side: SideTables,
  live: ReadonlyMap<string, LiveTable>,
  { stamp, noOwner }: { stamp: string; noOwner: boolean },
): Promise<{ places: Map<string, TableName>; leftOut: LeftOut[] }> {
  const places = new Map<string, TableName>()
  const schemas = new Set([...selection.tables, ...selection.sequences].map(({ schema }) => schema))
  for (const schema of schemas)
    await moveSchema(client, side.place({ schema, name: '' }).schema, schema, `_restored_${stamp}`, places)
  const leftOut = leftOutOfCopy(selection, (table) => quoted(places.get(tableKey(table)) ?? table))
  for (const sequence of selection.sequences) {
    const place = places.get(tableKey(sequence))
    if (place) await revokeAll(client, place, 'SEQUENCE')
  }
  for (const table of selection.tables) {
    const owner = noOwner ? undefined : (live.get(tableKey(table))?.owner ?? ownerInBackup(selection, table))
    const place = places.get(tableKey(table))!
    if (!(await onlyForOwner(client, place, owner)))
      leftOut.push({
        what: `owner ${owner} of ${shown(place)}: this role cannot give it away`,
        command: `ALTER TABLE ${quoted(place)} OWNER TO ${quoteIdentifier(owner!)};`,
      })
  }
  return { places, leftOut }
}
