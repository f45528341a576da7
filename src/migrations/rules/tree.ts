// Reading PostgreSQL's parse tree: names, types, constants. Only what several rules ask for.
import type { AlterTableCmd, ColumnDef, Constraint, Node, RangeVar, TypeName } from 'libpg-query'

/** Names without a schema are looked up here; a search_path set in the file is not followed. */
export const DEFAULT_SCHEMA = 'public'

/** `schema.name`, the key of a table wherever one is remembered. */
export const tableKey = ({ schemaname, relname }: RangeVar): string =>
  `${schemaname ?? DEFAULT_SCHEMA}.${relname ?? ''}`

/**
 * A name as SQL needs it: in quotation marks where it would be read otherwise. Of a keyword it takes the chance. For advice, which is
 * never sent: a check without a database does not load the driver for it.
 */
export const sqlName = (name: string): string =>
  /^[a-z_][a-z0-9_$]*$/.test(name) || name === '' ? name : `"${name.replaceAll('"', '""')}"`

/** As people write it. */
export const shownTable = ({ schemaname, relname = '' }: RangeVar): string =>
  schemaname === undefined ? sqlName(relname) : `${sqlName(schemaname)}.${sqlName(relname)}`

/** The texts of `String` nodes. */
export const strings = (nodes: readonly Node[] | undefined): string[] =>
  (nodes ?? []).flatMap((node) => ('String' in node ? [node.String.sval ?? ''] : []))

/** A dotted name as a RangeVar: the last part is the relation. */
export function rangeVarOf(parts: readonly string[]): RangeVar {
  const [relname = '', schemaname] = [...parts].reverse()
  return { relname, ...(schemaname !== undefined && { schemaname }) }
}

/** The names that a DROP lists. */
export const droppedNames = (objects: readonly Node[] | undefined): string[][] =>
  (objects ?? []).map((node) => {
    if ('List' in node) return strings(node.List.items)
    if ('TypeName' in node) return strings(node.TypeName.names)
    return strings([node])
  })

export interface TableCommand {
  table: RangeVar
  command: AlterTableCmd
}

/** The commands of an ALTER TABLE; none of an ALTER of anything else. */
export function tableCommands(node: Node): TableCommand[] {
  if (!('AlterTableStmt' in node) || node.AlterTableStmt.objtype !== 'OBJECT_TABLE') return []
  const { relation, cmds = [] } = node.AlterTableStmt
  return cmds.flatMap((one) => ('AlterTableCmd' in one ? [{ table: relation ?? {}, command: one.AlterTableCmd }] : []))
}

export const columnOf = ({ def }: AlterTableCmd): ColumnDef | undefined =>
  def !== undefined && 'ColumnDef' in def ? def.ColumnDef : undefined

export const constraintOf = ({ def }: AlterTableCmd): Constraint | undefined =>
  def !== undefined && 'Constraint' in def ? def.Constraint : undefined

export const constraintsOf = ({ constraints = [] }: ColumnDef): Constraint[] =>
  constraints.flatMap((node) => ('Constraint' in node ? [node.Constraint] : []))

const ALIASES: Record<string, string> = {
  int2: 'smallint',
  int4: 'integer',
  int8: 'bigint',
  bpchar: 'char',
  bool: 'boolean',
}

/** A type with its modifiers: `varchar(20)`, `numeric(10,2)`, `integer`, `text[]`. */
export function typeText({ names, typmods = [], arrayBounds = [] }: TypeName): string {
  const parts = strings(names).filter((part) => part !== 'pg_catalog')
  const name = parts.length === 1 ? (ALIASES[parts[0]!] ?? parts[0]!) : parts.join('.')
  const modifiers = typmods.flatMap((node) => ('A_Const' in node ? [node.A_Const.ival?.ival ?? 0] : []))
  return `${name}${modifiers.length > 0 ? `(${modifiers.join(',')})` : ''}${arrayBounds.length > 0 ? '[]' : ''}`
}

/** The column of `column IS NOT NULL`. */
export function notNullColumn(expression: Node | undefined): string | undefined {
  if (expression === undefined || !('NullTest' in expression)) return undefined
  const { nulltesttype, arg } = expression.NullTest
  if (nulltesttype !== 'IS_NOT_NULL' || arg === undefined || !('ColumnRef' in arg)) return undefined
  return strings(arg.ColumnRef.fields).at(-1)
}

type Visit = (kind: string, body: Record<string, unknown>) => void

const isTag = (key: string): boolean => key.charCodeAt(0) >= 65 && key.charCodeAt(0) <= 90

function gather(value: object, found: [string, Record<string, unknown>][]): void {
  if (Array.isArray(value)) {
    // as fast again as through its keys, which are texts
    for (const inner of value as unknown[]) if (inner !== null && typeof inner === 'object') gather(inner, found)
    return
  }
  for (const key in value) {
    const inner = (value as Record<string, unknown>)[key]
    if (inner === null || typeof inner !== 'object') continue
    if (isTag(key)) found.push([key, inner as Record<string, unknown>])
    gather(inner, found)
  }
}

/** Several rules walk the same statement. */
const gathered = new WeakMap<object, [string, Record<string, unknown>][]>()

/** Every node of a tree, with its tag, outermost first. */
export function walk(tree: Node | undefined, visit: Visit): void {
  if (tree === undefined) return
  let found = gathered.get(tree)
  if (found === undefined) gathered.set(tree, (found = []))
  if (found.length === 0) gather(tree, found)
  for (const [kind, body] of found) visit(kind, body)
}

/** What stands in the body of a function or a rule runs when somebody calls it. */
export const runsLater = (node: Node): boolean => 'CreateFunctionStmt' in node || 'RuleStmt' in node

export interface Literal {
  text: string
  /** Bytes from the start of the file. */
  location: number | undefined
}

/** The string constants of a statement. */
export function literals(node: Node): Literal[] {
  const found: Literal[] = []
  walk(node, (kind, body) => {
    const { sval, location } = body as { sval?: { sval?: string }; location?: number }
    if (kind === 'A_Const' && sval?.sval !== undefined) found.push({ text: sval.sval, location })
  })
  return found
}

/** The bodies of CREATE FUNCTION and DO, without their comments. */
export function codeBodies(node: Node): string[] {
  const options =
    'CreateFunctionStmt' in node ? node.CreateFunctionStmt.options : 'DoStmt' in node ? node.DoStmt.args : []
  return (options ?? []).flatMap((option) => {
    if (!('DefElem' in option) || option.DefElem.defname !== 'as' || option.DefElem.arg === undefined) return []
    const { arg } = option.DefElem
    const texts = 'List' in arg ? strings(arg.List.items) : strings([arg])
    return texts.map((text) => text.replace(/--[^\n]*/g, '').replace(/\/\*[^]*?\*\//g, ''))
  })
}
