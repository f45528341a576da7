// What the backup says of its own tables: the types that their columns had, and which partition belonged to which table. Learned from
// the statements of the dump with PostgreSQL's own parser.
import type { AlterTableStmt, CreateStmt, Node, TypeName } from 'libpg-query'
import { nameDecoder } from '../backups/dump/dump-encoding.js'
import { tableKey } from '../backups/dump/dump-facts.js'
import type { TableName } from '../backups/dump/left-out.js'
import type { Survey } from '../backups/opening/survey.js'
import { loadParser } from '../postgres/load-parser.js'
import { quoteIdentifier } from '../postgres/quote.js'

export interface DumpTables {
  /** By `tableKey`; the type of each column as SQL, without a length: `pg_catalog.int4`, `public.mood[]`. Empty in a dump without definitions. */
  types: Map<string, Map<string, string>>
  /** By `tableKey` of a partition. */
  parents: Map<string, TableName>
}

const textOf = (node: Node): string => ('String' in node ? (node.String.sval ?? '') : '')

const typeText = ({ names = [], arrayBounds = [] }: TypeName): string =>
  names.map((name) => quoteIdentifier(textOf(name))).join('.') + '[]'.repeat(Math.min(arrayBounds.length, 1))

const tableName = (relation: { schemaname?: string; relname?: string } | undefined): TableName => ({
  schema: relation?.schemaname ?? 'public',
  name: relation?.relname ?? '',
})

function readCreate({ relation, tableElts = [] }: CreateStmt, { types }: DumpTables): void {
  const columns = new Map<string, string>()
  for (const element of tableElts)
    if ('ColumnDef' in element && element.ColumnDef.typeName)
      columns.set(element.ColumnDef.colname ?? '', typeText(element.ColumnDef.typeName))
  types.set(tableKey(tableName(relation)), columns)
}

function readAttach({ relation, cmds = [] }: AlterTableStmt, { parents }: DumpTables): void {
  for (const command of cmds) {
    if (!('AlterTableCmd' in command) || command.AlterTableCmd.subtype !== 'AT_AttachPartition') continue
    const partition = command.AlterTableCmd.def
    if (partition && 'PartitionCmd' in partition)
      parents.set(tableKey(tableName(partition.PartitionCmd.name)), tableName(relation))
  }
}

/** Statements that the parser does not take are passed over: their tables are then read as text. */
export async function dumpTables(survey: Survey): Promise<DumpTables> {
  const { parse } = await loadParser()
  const decode = nameDecoder(survey.facts.clientEncoding ?? 'UTF8')
  const found: DumpTables = { types: new Map(), parents: new Map() }
  for (const { entry, statements } of survey.objects) {
    if (entry?.type !== 'TABLE' && entry?.type !== 'TABLE ATTACH') continue
    for (const { sql } of statements) {
      const parsed = await parse(decode(sql)).catch(() => ({ stmts: [] }))
      for (const { stmt } of parsed.stmts ?? []) {
        if (stmt && 'CreateStmt' in stmt) readCreate(stmt.CreateStmt, found)
        if (stmt && 'AlterTableStmt' in stmt) readAttach(stmt.AlterTableStmt, found)
      }
    }
  }
  return found
}

/** The partitioned table at the top, as the backup has it; the table itself where it is no partition. */
export function rootInDump(table: TableName, { parents }: DumpTables): TableName {
  let root = table
  for (let parent = parents.get(tableKey(root)); parent; parent = parents.get(tableKey(root))) root = parent
  return root
}
