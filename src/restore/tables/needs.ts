// What statements of a dump refer to outside of themselves: types, functions, other relations, roles. What PostgreSQL itself brings
// is not among it.
import type { Node } from 'libpg-query'
import type { TableName } from '../../backups/dump/left-out.js'
import { tableKey } from '../../backups/dump/dump-facts.js'
import { type DumpStatement, namesOf } from './dump-statement.js'
import { splitName } from './qualified-name.js'

export type NeedKind = 'type' | 'function' | 'relation' | 'collation' | 'operator class' | 'role' | 'schema'

export interface Need extends TableName {
  kind: NeedKind
}

type Tree = Record<string, unknown>

const BUILT_IN = new Set(['pg_catalog', 'information_schema'])

const fromNames = (kind: NeedKind, list: unknown): Need[] => {
  const [schema, name, ...more] = namesOf(list as Node[] | undefined)
  return schema === undefined || name === undefined || more.length > 0 ? [] : [{ kind, schema, name }]
}

/** `'public.shared_seq'::regclass` */
function regclass({ arg, typeName }: { arg?: Node; typeName?: { names?: Node[] } }): Need[] {
  const text = arg && 'A_Const' in arg ? arg.A_Const.sval?.sval : undefined
  const name = namesOf(typeName?.names).at(-1) === 'regclass' && text !== undefined ? splitName(text) : undefined
  return name ? [{ kind: 'relation', ...name }] : []
}

/** What the tree names by itself, without what is below it. */
function namedBy(key: string, tree: Tree): Need[] {
  if (typeof tree.relname === 'string' && typeof tree.schemaname === 'string')
    return [{ kind: 'relation', schema: tree.schemaname, name: tree.relname }]
  if (typeof tree.rolename === 'string') return [{ kind: 'role', schema: '', name: tree.rolename }]
  if (Array.isArray(tree.names) && 'typemod' in tree) return fromNames('type', tree.names)
  if (key === 'FuncCall' || key === 'CreateTrigStmt') return fromNames('function', tree.funcname)
  if (key === 'CollateClause') return fromNames('collation', tree.collname)
  if (key === 'IndexElem')
    return [...fromNames('operator class', tree.opclass), ...fromNames('collation', tree.collation)]
  return key === 'TypeCast' ? regclass(tree) : []
}

function walk(key: string, node: unknown, found: Need[]): void {
  if (Array.isArray(node)) for (const one of node) walk(key, one, found)
  else if (typeof node === 'object' && node !== null) {
    found.push(...namedBy(key, node as Tree))
    for (const [below, value] of Object.entries(node)) walk(below, value, found)
  }
}

export const needKey = (need: Need): string => `${need.kind}\0${tableKey(need)}`

/** Each once, in order of appearance. */
export function needsOf(statements: readonly DumpStatement[]): Need[] {
  const found: Need[] = []
  for (const { node, about } of statements) {
    if (about.schema !== '') found.push({ kind: 'schema', schema: '', name: about.schema })
    walk('', node, found)
  }
  const outside = found.filter(({ schema }) => !BUILT_IN.has(schema))
  return [...new Map(outside.map((need) => [needKey(need), need])).values()]
}
