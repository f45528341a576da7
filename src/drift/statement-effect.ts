// What one statement of a drift SQL is about, and what it would lose: read off PostgreSQL's own parse tree, never off the text.
// Knows the statements that Prisma writes; of any other it says nothing.
import type { AlterTableCmd, Node, RangeVar } from 'libpg-query'
import type { ObjectName } from './object-name.js'

/** Rows whose `column` has a value (or all rows) are what would be lost. */
export interface Loss {
  schema: string
  table: string
  column?: string
}

export interface Retyped {
  /** `schema`, `table`, `column`. */
  column: readonly string[]
  /** `varchar(50)`; with the catalog's short names. */
  to: string
}

export interface Effect {
  objects: ObjectName[]
  /** The objects are one, before and after. */
  renames?: true
  destructive: boolean
  /** BEGIN and COMMIT: what stands between them is one change. */
  frame?: 'begin' | 'end'
  /** Columns of the table of an ALTER TABLE. */
  dropped?: string[]
  /** Nothing else makes it destructive: it is harmless where these keep every value. */
  retyped?: Retyped[]
  /** What to count; less than all that is lost where a statement does several things. */
  loss?: Loss
}

const strings = (nodes: readonly Node[] = []): string[] =>
  nodes.flatMap((node) => ('String' in node ? [node.String.sval ?? ''] : []))

/** A qualified name of two parts. */
const qualified = (names: readonly string[], schema: string): string[] =>
  names.length > 1 ? names.slice(-2) : [schema, names[0] ?? '']

const ofRelation = ({ schemaname, relname }: RangeVar = {}, schema: string): [string, string] => [
  schemaname ?? schema,
  relname ?? '',
]

function namesOfDropped(node: Node, schema: string): string[] {
  if ('List' in node) return qualified(strings(node.List.items), schema)
  if ('TypeName' in node) return qualified(strings(node.TypeName.names), schema)
  return strings([node])
}

const DROPPED: Record<string, { kind: string; destructive: boolean }> = {
  OBJECT_TABLE: { kind: 'table', destructive: true },
  OBJECT_SCHEMA: { kind: 'schema', destructive: true },
  OBJECT_MATVIEW: { kind: 'materialized view', destructive: true },
  OBJECT_SEQUENCE: { kind: 'sequence', destructive: true },
  OBJECT_VIEW: { kind: 'view', destructive: false },
  OBJECT_INDEX: { kind: 'index', destructive: false },
  OBJECT_TYPE: { kind: 'enum', destructive: false },
  OBJECT_EXTENSION: { kind: 'extension', destructive: true },
}

function typeText(def: Node | undefined): string {
  if (!def || !('ColumnDef' in def)) return ''
  const { names = [], typmods = [], arrayBounds = [] } = def.ColumnDef.typeName ?? {}
  const modifiers = typmods.map((node) => ('A_Const' in node ? (node.A_Const.ival?.ival ?? 0) : 0))
  const name = strings(names).at(-1) ?? ''
  return name + (modifiers.length > 0 ? `(${modifiers.join(',')})` : '') + (arrayBounds.length > 0 ? '[]' : '')
}

/** Each command of an ALTER TABLE: what it is about, and the column whose values it may lose. */
function ofCommand(
  { subtype, name, def }: AlterTableCmd,
  table: readonly string[],
): { object: ObjectName; loses?: string; to?: string } {
  const column = (named: string | undefined) => ({ kind: 'column', parts: [...table, named ?? ''] })
  if (subtype === 'AT_AddColumn' && def && 'ColumnDef' in def) return { object: column(def.ColumnDef.colname) }
  if (subtype === 'AT_DropColumn') return { object: column(name), loses: name ?? '' }
  if (subtype === 'AT_AlterColumnType') return { object: column(name), loses: name ?? '', to: typeText(def) }
  if (subtype === 'AT_AddConstraint' && def && 'Constraint' in def)
    return { object: { kind: 'constraint', parts: [...table, def.Constraint.conname ?? ''] } }
  if (subtype === 'AT_DropConstraint') return { object: { kind: 'constraint', parts: [...table, name ?? ''] } }
  return { object: name === undefined ? { kind: 'table', parts: [...table] } : column(name) }
}

function ofAlterTable(relation: RangeVar | undefined, commands: readonly Node[], schema: string): Effect {
  const [inSchema, table] = ofRelation(relation, schema)
  const effects = commands.flatMap((node) =>
    'AlterTableCmd' in node ? [ofCommand(node.AlterTableCmd, [inSchema, table])] : [],
  )
  const losing = effects.flatMap(({ loses }) => (loses === undefined ? [] : [loses]))
  // several columns at once: every row may lose something
  const loss = { schema: inSchema, table, ...(losing.length === 1 && { column: losing[0]! }) }
  const retyped = effects.flatMap((effect) =>
    effect.to === undefined ? [] : [{ column: effect.object.parts, to: effect.to }],
  )
  return {
    objects: effects.map(({ object }) => object),
    destructive: losing.length > 0,
    dropped: effects.flatMap(({ loses, to }) => (loses !== undefined && to === undefined ? [loses] : [])),
    ...(losing.length > 0 && { loss }),
    ...(losing.length > 0 && retyped.length === losing.length && { retyped }),
  }
}

function ofDrop(type: string, dropped: readonly Node[], schema: string): Effect {
  const { kind, destructive } = DROPPED[type] ?? { kind: 'object', destructive: true }
  const objects = dropped.map((node) => ({ kind, parts: namesOfDropped(node, schema) }))
  const [first] = objects
  const counted = first && objects.length === 1 && (kind === 'table' || kind === 'materialized view')
  return {
    objects,
    destructive,
    ...(counted && { loss: { schema: first.parts[0]!, table: first.parts[1] ?? '' } }),
  }
}

const RENAMED: Record<string, string> = {
  OBJECT_INDEX: 'index',
  OBJECT_TABCONSTRAINT: 'constraint',
  OBJECT_COLUMN: 'column',
  OBJECT_TABLE: 'table',
  OBJECT_TYPE: 'enum',
}

function ofRename(node: Extract<Node, { RenameStmt: unknown }>['RenameStmt'], schema: string): Effect {
  const { renameType = '', relation, subname, newname = '', object } = node
  const kind = RENAMED[renameType] ?? 'object'
  const whole =
    relation === undefined && object && 'List' in object
      ? qualified(strings(object.List.items), schema)
      : ofRelation(relation, schema)
  const [before, after] =
    subname === undefined
      ? [whole, [whole[0]!, newname]]
      : [
          [...whole, subname],
          [...whole, newname],
        ]
  return { objects: [before, after].map((parts) => ({ kind, parts })), destructive: false, renames: true }
}

const only = (kind: string, parts: readonly string[]): Effect => ({ objects: [{ kind, parts }], destructive: false })

/** @param schema where names without one are */
export function effectOf(node: Node, schema: string): Effect {
  if ('AlterTableStmt' in node)
    return ofAlterTable(node.AlterTableStmt.relation, node.AlterTableStmt.cmds ?? [], schema)
  if ('DropStmt' in node) return ofDrop(node.DropStmt.removeType ?? '', node.DropStmt.objects ?? [], schema)
  if ('RenameStmt' in node) return ofRename(node.RenameStmt, schema)
  if ('CreateStmt' in node) return only('table', ofRelation(node.CreateStmt.relation, schema))
  if ('IndexStmt' in node) {
    const [inSchema] = ofRelation(node.IndexStmt.relation, schema)
    return only('index', [inSchema, node.IndexStmt.idxname ?? ''])
  }
  if ('CreateEnumStmt' in node) return only('enum', qualified(strings(node.CreateEnumStmt.typeName), schema))
  if ('AlterEnumStmt' in node) return only('enum', qualified(strings(node.AlterEnumStmt.typeName), schema))
  if ('CreateSchemaStmt' in node) return only('schema', [node.CreateSchemaStmt.schemaname ?? ''])
  if ('CreateExtensionStmt' in node) return only('extension', [node.CreateExtensionStmt.extname ?? ''])
  if ('CreateSeqStmt' in node) return only('sequence', ofRelation(node.CreateSeqStmt.sequence, schema))
  if ('AlterSeqStmt' in node) return only('sequence', ofRelation(node.AlterSeqStmt.sequence, schema))
  if ('TransactionStmt' in node)
    return {
      objects: [],
      destructive: false,
      frame: node.TransactionStmt.kind === 'TRANS_STMT_BEGIN' ? 'begin' : 'end',
    }
  if ('TruncateStmt' in node) return ofTruncate(node.TruncateStmt.relations ?? [], schema)
  return { objects: [], destructive: 'DeleteStmt' in node || 'UpdateStmt' in node }
}

function ofTruncate(relations: readonly Node[], schema: string): Effect {
  const names = relations.flatMap((node) => ('RangeVar' in node ? [ofRelation(node.RangeVar, schema)] : []))
  const [first] = names
  return {
    objects: names.map((parts) => ({ kind: 'table', parts })),
    destructive: true,
    ...(first && names.length === 1 && { loss: { schema: first[0], table: first[1] } }),
  }
}
