// Everything of a dump that belongs to the chosen tables: the partitions below them, the sequences that they own, their indexes.
import { tableKey } from '../../backups/dump/dump-facts.js'
import type { TableName } from '../../backups/dump/left-out.js'
import { type DumpStatement, namesOf, type StatementPart } from './dump-statement.js'

export interface Selection {
  /** As chosen. */
  roots: TableName[]
  /** The chosen ones and the partitions below them. */
  tables: TableName[]
  /** Owned by a column of these tables, identity columns' too. */
  sequences: TableName[]
  /** Statements about these tables, sequences, indexes and statistics, in the order of the file. */
  of(...parts: StatementPart[]): DumpStatement[]
  has(name: TableName): boolean
}

function withPartitions(statements: readonly DumpStatement[], roots: readonly TableName[]): TableName[] {
  const attached = statements.filter(({ part }) => part === 'attach')
  const found = new Map(roots.map((table) => [tableKey(table), table]))
  for (let before = -1; before < found.size;) {
    before = found.size
    for (const { about, other } of attached) if (other && found.has(tableKey(about))) found.set(tableKey(other), other)
  }
  return [...found.values()]
}

/** The sequence of `ADD GENERATED ... AS IDENTITY (SEQUENCE NAME ...)`. */
function identitySequence({ node }: DumpStatement): TableName[] {
  const command = 'AlterTableStmt' in node ? node.AlterTableStmt.cmds?.[0] : undefined
  const def = command && 'AlterTableCmd' in command ? command.AlterTableCmd.def : undefined
  const options = def && 'Constraint' in def ? (def.Constraint.options ?? []) : []
  return options.flatMap((option) => {
    const { defname, arg } = 'DefElem' in option ? option.DefElem : {}
    const [schema, name] = defname === 'sequence_name' && arg && 'List' in arg ? namesOf(arg.List.items) : []
    return schema !== undefined && name !== undefined ? [{ schema, name }] : []
  })
}

function belongs(tables: ReadonlySet<string>, sequences: ReadonlySet<string>, indexes: ReadonlySet<string>) {
  return ({ part, about, other }: DumpStatement): boolean => {
    const key = tableKey(about)
    if (part === 'attach') return tables.has(key) && other !== undefined && tables.has(tableKey(other))
    if (part === 'index-attach') return indexes.has(key) && other !== undefined && indexes.has(tableKey(other))
    if (part === 'comment') return [tables, sequences, indexes].some((names) => names.has(key))
    return tables.has(key) || sequences.has(key)
  }
}

export function select(statements: readonly DumpStatement[], chosen: readonly TableName[]): Selection {
  const below = (root: TableName) => withPartitions(statements, [root]).slice(1).map(tableKey)
  const inner = new Set(chosen.flatMap(below))
  const roots = chosen.filter((table) => !inner.has(tableKey(table)))
  const tables = withPartitions(statements, roots)
  const keys = new Set(tables.map(tableKey))
  const ofTables = statements.filter(({ about }) => keys.has(tableKey(about)))
  const sequences = [
    ...ofTables.filter(({ part }) => part === 'default').flatMap(identitySequence),
    ...statements.flatMap(({ part, about, other }) =>
      part === 'sequence-owner' && other && keys.has(tableKey(other)) ? [about] : [],
    ),
  ]
  const indexes = ofTables.flatMap(({ part, about, label }) =>
    (part === 'index' || part === 'constraint' || part === 'statistics') && label
      ? [tableKey({ schema: about.schema, name: label })]
      : [],
  )
  const sets = [keys, new Set(sequences.map(tableKey)), new Set(indexes)] as const
  const mine = statements.filter(belongs(...sets))
  return {
    roots,
    tables,
    sequences,
    of: (...parts) => mine.filter(({ part }) => parts.includes(part)),
    has: (name) => sets.some((names) => names.has(tableKey(name))),
  }
}
