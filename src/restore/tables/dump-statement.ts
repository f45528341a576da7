// What each statement of a dump is about, read from its parse tree: the comments of a dump are hints that anybody may have written,
// so the statement itself decides which table it belongs to.
import type { AlterTableStmt, Node, RangeVar } from 'libpg-query'
import { RunbookError } from '../../errors.js'
import { loadParser } from '../../postgres/load-parser.js'
import { nameDecoder } from '../../backups/dump/dump-encoding.js'
import type { TableName } from '../../backups/dump/left-out.js'
import type { Survey } from '../../backups/opening/survey.js'
import { splitName } from './qualified-name.js'

export type StatementPart =
  | 'schema'
  | 'extension'
  | 'type'
  | 'function'
  | 'sequence'
  | 'table'
  | 'attach'
  | 'sequence-owner'
  | 'default'
  | 'column-setting'
  | 'position'
  | 'constraint'
  | 'index'
  | 'index-attach'
  | 'index-mark'
  | 'statistics'
  | 'foreign-key'
  | 'rule'
  | 'trigger'
  | 'trigger-state'
  | 'row-security'
  | 'policy'
  | 'owner'
  | 'grant'
  | 'comment'
  | 'view'

export interface DumpStatement {
  part: StatementPart
  /** The table, sequence, index, type or function; for an index the table that it is on. */
  about: TableName
  /** The referenced table of a foreign key, the partition that is attached, the table that owns a sequence. */
  other?: TableName
  /** Of what it makes below the table: constraint, index, trigger, policy. */
  label?: string
  sql: string
  line: number
  node: Node
}

type Described = Pick<DumpStatement, 'part' | 'about'> & Partial<Pick<DumpStatement, 'other' | 'label'>>

const relation = (range: RangeVar | undefined): TableName => ({
  schema: range?.schemaname ?? '',
  name: range?.relname ?? '',
})

/** Of a list of names: schema and object; a third, the column or the constraint, does not matter. */
export const namesOf = (list: readonly Node[] | undefined): string[] =>
  (list ?? []).flatMap((node) => ('String' in node ? [node.String.sval ?? ''] : []))

const qualified = (names: readonly string[]): TableName => ({ schema: names[0] ?? '', name: names[1] ?? '' })

const ofList = (node: Node | undefined): string[] => (node && 'List' in node ? namesOf(node.List.items) : [])

const COMMANDS: Readonly<Record<string, StatementPart>> = {
  AT_ColumnDefault: 'default',
  AT_CookedColumnDefault: 'default',
  AT_AddIdentity: 'default',
  AT_ClusterOn: 'index-mark',
  AT_ReplicaIdentity: 'index-mark',
  AT_EnableRowSecurity: 'row-security',
  AT_ForceRowSecurity: 'row-security',
  AT_ChangeOwner: 'owner',
  AT_AddConstraint: 'constraint',
  AT_AttachPartition: 'attach',
}

function alterTable(statement: AlterTableStmt): Described {
  const about = relation(statement.relation)
  const first = statement.cmds?.[0]
  const command = first && 'AlterTableCmd' in first ? first.AlterTableCmd : {}
  const { subtype = '', def } = command
  const label = command.name
  if (/Trig|Rule/.test(subtype)) return { part: 'trigger-state', about, ...(label !== undefined && { label }) }
  const part = COMMANDS[subtype] ?? 'column-setting'
  if (part === 'attach' && def && 'PartitionCmd' in def)
    return {
      part: statement.objtype === 'OBJECT_INDEX' ? 'index-attach' : 'attach',
      about,
      other: relation(def.PartitionCmd.name),
    }
  if (part !== 'constraint' || !def || !('Constraint' in def)) return { part, about }
  const { contype, conname = '', pktable } = def.Constraint
  return contype === 'CONSTR_FOREIGN'
    ? { part: 'foreign-key', about, other: relation(pktable), label: conname }
    : { part, about, label: conname }
}

/** The sequence that `setval` moves; undefined for every other SELECT. */
function positioned(node: Node): TableName | undefined {
  const target = 'SelectStmt' in node ? node.SelectStmt.targetList?.[0] : undefined
  const value = target && 'ResTarget' in target ? target.ResTarget.val : undefined
  if (!value || !('FuncCall' in value) || namesOf(value.FuncCall.funcname).at(-1) !== 'setval') return undefined
  const name = value.FuncCall.args?.[0]
  const text = name && 'A_Const' in name ? name.A_Const.sval?.sval : undefined
  return text === undefined ? undefined : splitName(text)
}

function granted(objects: readonly Node[] | undefined, objtype: string | undefined): Described | undefined {
  const first = objects?.[0]
  if (!first || !('RangeVar' in first) || !/TABLE|SEQUENCE/.test(objtype ?? '')) return undefined
  return { part: 'grant', about: relation(first.RangeVar) }
}

function commented(objtype: string | undefined, object: Node | undefined): Described | undefined {
  if (!/^OBJECT_(TABLE|COLUMN|SEQUENCE|INDEX|TABCONSTRAINT|TRIGGER|POLICY|RULE)$/.test(objtype ?? '')) return undefined
  return { part: 'comment', about: qualified(ofList(object)) }
}

function ownedBy(options: readonly Node[] | undefined): TableName | undefined {
  const names = (options ?? []).flatMap((node) =>
    'DefElem' in node && node.DefElem.defname === 'owned_by' ? ofList(node.DefElem.arg) : [],
  )
  return names.length >= 2 ? qualified(names) : undefined
}

/** What makes a type, a function, a sequence or another thing that tables need. */
function definition(node: Node): Described | undefined {
  if ('CreateEnumStmt' in node) return { part: 'type', about: qualified(namesOf(node.CreateEnumStmt.typeName)) }
  if ('CreateDomainStmt' in node) return { part: 'type', about: qualified(namesOf(node.CreateDomainStmt.domainname)) }
  if ('CompositeTypeStmt' in node) return { part: 'type', about: relation(node.CompositeTypeStmt.typevar) }
  if ('CreateRangeStmt' in node) return { part: 'type', about: qualified(namesOf(node.CreateRangeStmt.typeName)) }
  if ('CreateFunctionStmt' in node)
    return { part: 'function', about: qualified(namesOf(node.CreateFunctionStmt.funcname)) }
  if ('CreateSeqStmt' in node) return { part: 'sequence', about: relation(node.CreateSeqStmt.sequence) }
  if ('CreateSchemaStmt' in node)
    return { part: 'schema', about: { schema: node.CreateSchemaStmt.schemaname ?? '', name: '' } }
  if ('CreateExtensionStmt' in node)
    return { part: 'extension', about: { schema: '', name: node.CreateExtensionStmt.extname ?? '' } }
  return undefined
}

/** What stands on or below a table. */
function ofTable(node: Node): Described | undefined {
  if ('IndexStmt' in node) {
    const { relation: on, idxname = '' } = node.IndexStmt
    return { part: 'index', about: relation(on), label: idxname }
  }
  if ('CreateTrigStmt' in node) {
    const { relation: on, trigname = '' } = node.CreateTrigStmt
    return { part: 'trigger', about: relation(on), label: trigname }
  }
  if ('CreatePolicyStmt' in node) {
    const { table, policy_name: label = '' } = node.CreatePolicyStmt
    return { part: 'policy', about: relation(table), label }
  }
  if ('RuleStmt' in node)
    return { part: 'rule', about: relation(node.RuleStmt.relation), label: node.RuleStmt.rulename ?? '' }
  if ('CreateStatsStmt' in node) {
    const on = node.CreateStatsStmt.relations?.[0]
    const about = relation(on && 'RangeVar' in on ? on.RangeVar : undefined)
    return { part: 'statistics', about, label: namesOf(node.CreateStatsStmt.defnames).at(-1) ?? '' }
  }
  if ('GrantStmt' in node) return granted(node.GrantStmt.objects, node.GrantStmt.objtype)
  if ('CommentStmt' in node) return commented(node.CommentStmt.objtype, node.CommentStmt.object)
  return undefined
}

function described(node: Node): Described | undefined {
  if ('CreateStmt' in node) return { part: 'table', about: relation(node.CreateStmt.relation) }
  if ('AlterTableStmt' in node) return alterTable(node.AlterTableStmt)
  if ('AlterSeqStmt' in node) {
    const other = ownedBy(node.AlterSeqStmt.options)
    return other && { part: 'sequence-owner', about: relation(node.AlterSeqStmt.sequence), other }
  }
  if ('SelectStmt' in node) {
    const sequence = positioned(node)
    return sequence && { part: 'position', about: sequence }
  }
  if ('ViewStmt' in node) return { part: 'view', about: relation(node.ViewStmt.view) }
  if ('CreateTableAsStmt' in node) return { part: 'view', about: relation(node.CreateTableAsStmt.into?.rel) }
  return definition(node) ?? ofTable(node)
}

/**
 * Every statement of the dump that can belong to a table or to what a table needs, in the order of the file.
 * @throws RunbookError `bad-dump` where PostgreSQL's parser refuses one
 */
export async function readStatements(survey: Survey): Promise<DumpStatement[]> {
  const { parseSync, loadModule } = await loadParser()
  await loadModule()
  const decode = nameDecoder(survey.facts.clientEncoding ?? 'UTF8')
  const found: DumpStatement[] = []
  for (const { sql: bytes, line } of survey.objects.flatMap(({ statements }) => statements)) {
    const sql = decode(bytes).replace(/;\s*$/, '')
    const parsed = parsedOrRefused(() => parseSync(sql).stmts ?? [], line)
    const node = parsed.length === 1 ? parsed[0]!.stmt : undefined
    const what = node && described(node)
    if (what) found.push({ ...what, sql, line, node })
  }
  return found
}

function parsedOrRefused<T>(parse: () => T, line: number): T {
  try {
    return parse()
  } catch (cause) {
    throw new RunbookError('bad-dump', `PostgreSQL's parser refuses the statement at line ${line} of the backup`, {
      state: 'nothing-changed',
      hint: 'use another backup, or look at that line: it is not what pg_dump wrote',
      cause,
    })
  }
}
