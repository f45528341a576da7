// What the files so far have made, as far as rules ask: which tables are new, the columns' types, which NOT NULL checks are validated,
// how volatile a function is. A table that no file made is one that was there before.
import type { ColumnDef, Constraint, CreateFunctionStmt, Node, RangeVar } from 'libpg-query'
import {
  columnOf,
  constraintOf,
  constraintsOf,
  droppedNames,
  notNullColumn,
  rangeVarOf,
  strings,
  tableCommands,
  tableKey,
  typeText,
} from './tree.js'

export interface TableMemory {
  /** Number of the file that made it; -1 where that was before all files. */
  madeBy: number
  partitioned: boolean
  /** Types by column. */
  columns: Map<string, string>
  /** Of constraints that have a name. */
  constraints: Map<string, { notNullOf?: string; addedBy: number; valid: boolean }>
}

export interface SchemaMemory {
  /** By {@link tableKey}; views and materialized views as well. */
  tables: Map<string, TableMemory>
  /** By {@link tableKey}; made again they are new. */
  dropped: Set<string>
  /** By name without schema: the file that made the index. */
  indexes: Map<string, number>
  /** By name without schema. */
  functions: Map<string, 'volatile' | 'stable' | 'immutable'>
}

export const emptyMemory = (): SchemaMemory => ({
  tables: new Map(),
  dropped: new Set(),
  indexes: new Map(),
  functions: new Map(),
})

const newTable = (madeBy: number, partitioned = false): TableMemory => ({
  madeBy,
  partitioned,
  columns: new Map(),
  constraints: new Map(),
})

/** Of a table that no file made: what is known of it begins here. */
function tableIn(memory: SchemaMemory, table: RangeVar): TableMemory {
  const known = memory.tables.get(tableKey(table)) ?? newTable(-1)
  memory.tables.set(tableKey(table), known)
  return known
}

function rememberColumn(table: TableMemory, { colname = '', typeName }: ColumnDef): void {
  if (typeName !== undefined) table.columns.set(colname, typeText(typeName))
}

function rememberConstraint(table: TableMemory, constraint: Constraint, addedBy: number): void {
  const { conname, contype, raw_expr: expression, skip_validation: unchecked = false, keys } = constraint
  const column = contype === 'CONSTR_NOTNULL' ? strings(keys)[0] : notNullColumn(expression)
  const name = conname ?? (column === undefined ? undefined : ` not null ${column}`)
  if (name !== undefined)
    table.constraints.set(name, { ...(column !== undefined && { notNullOf: column }), addedBy, valid: !unchecked })
}

function create(memory: SchemaMemory, node: Node, file: number): void {
  if ('CreateStmt' in node) {
    const { relation = {}, tableElts = [], partspec, if_not_exists: mayExist } = node.CreateStmt
    if (mayExist === true && memory.tables.has(tableKey(relation))) return
    const table = newTable(file, partspec !== undefined)
    memory.tables.set(tableKey(relation), table)
    for (const element of tableElts) {
      if ('ColumnDef' in element) rememberColumn(table, element.ColumnDef)
      if ('Constraint' in element) rememberConstraint(table, element.Constraint, file)
    }
  }
  const made =
    'CreateTableAsStmt' in node
      ? node.CreateTableAsStmt.into?.rel
      : 'ViewStmt' in node
        ? node.ViewStmt.view
        : 'SelectStmt' in node
          ? node.SelectStmt.intoClause?.rel
          : undefined
  if (made !== undefined && !memory.tables.has(tableKey(made))) memory.tables.set(tableKey(made), newTable(file))
  if ('IndexStmt' in node && node.IndexStmt.idxname !== undefined) memory.indexes.set(node.IndexStmt.idxname, file)
  if ('CreateFunctionStmt' in node) rememberFunction(memory, node.CreateFunctionStmt)
}

function rememberFunction(memory: SchemaMemory, { funcname, options = [] }: CreateFunctionStmt): void {
  const said = options.flatMap((option) =>
    'DefElem' in option && option.DefElem.defname === 'volatility' && option.DefElem.arg !== undefined
      ? strings([option.DefElem.arg])
      : [],
  )[0]
  memory.functions.set(strings(funcname).at(-1) ?? '', said === 'stable' || said === 'immutable' ? said : 'volatile')
}

function alter(memory: SchemaMemory, node: Node, file: number): void {
  for (const { table: named, command } of tableCommands(node)) {
    const table = tableIn(memory, named)
    const [column, constraint] = [columnOf(command), constraintOf(command)]
    if (command.subtype === 'AT_AddColumn' && column) {
      rememberColumn(table, column)
      for (const one of constraintsOf(column)) rememberConstraint(table, one, file)
    }
    if (command.subtype === 'AT_AlterColumnType' && column?.typeName)
      table.columns.set(command.name ?? '', typeText(column.typeName))
    if (command.subtype === 'AT_DropColumn') table.columns.delete(command.name ?? '')
    if (command.subtype === 'AT_AddConstraint' && constraint) rememberConstraint(table, constraint, file)
    if (command.subtype === 'AT_DropConstraint') table.constraints.delete(command.name ?? '')
    const known = table.constraints.get(command.name ?? '')
    if (command.subtype === 'AT_ValidateConstraint' && known) known.valid = true
  }
}

function rename(memory: SchemaMemory, node: Node): void {
  if (!('RenameStmt' in node)) return
  const { renameType, relation, subname = '', newname = '' } = node.RenameStmt
  if (relation === undefined) return
  const table = memory.tables.get(tableKey(relation))
  if (table === undefined) return
  if (renameType === 'OBJECT_TABLE') {
    memory.tables.delete(tableKey(relation))
    memory.tables.set(tableKey({ ...relation, relname: newname }), table)
  }
  const type = table.columns.get(subname)
  if (renameType !== 'OBJECT_COLUMN' || type === undefined) return
  table.columns.delete(subname)
  table.columns.set(newname, type)
}

function forget(memory: SchemaMemory, table: string): void {
  memory.tables.delete(table)
  memory.dropped.add(table)
}

function drop(memory: SchemaMemory, node: Node): void {
  if (!('DropStmt' in node)) return
  for (const parts of droppedNames(node.DropStmt.objects)) {
    if (node.DropStmt.removeType === 'OBJECT_INDEX') memory.indexes.delete(parts.at(-1) ?? '')
    else forget(memory, tableKey(rangeVarOf(parts)))
  }
}

/** Takes a statement in, after the rules have seen it. */
export function remember(memory: SchemaMemory, node: Node, file: number): void {
  create(memory, node, file)
  alter(memory, node, file)
  rename(memory, node)
  drop(memory, node)
}

/** Is there a validated CHECK (column IS NOT NULL), which spares SET NOT NULL its scan? Source: PostgreSQL manual, ALTER TABLE. */
export const knownNotNull = (memory: SchemaMemory, table: RangeVar, column: string): boolean =>
  [...(memory.tables.get(tableKey(table))?.constraints.values() ?? [])].some(
    ({ notNullOf, valid }) => notNullOf === column && valid,
  )
