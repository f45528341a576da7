// "Already exists" is a warning only when the very object that the statement makes is the one that exists. The SQLSTATE alone
// does not say that: CREATE TABLE also fails with 42P07 when the index of one of its constraints has a taken name, and then
// there is no table; DO and ALTER TABLE with several parts would lose their other parts. Those stay errors.
import type {
  AlterTableCmd,
  AlterTableStmt,
  Constraint,
  CreateTableAsStmt,
  IndexStmt,
  Node,
  RangeVar,
} from 'libpg-query'
import type pg from 'pg'
import {
  columnExists,
  constraintExists,
  extensionExists,
  primaryKeyIs,
  relationExists,
  typeExists,
  validIndexExists,
} from './catalog.js'
import { sqlstateOf } from '../postgres/sqlstate.js'
import type { Statement } from './statement.js'

/** duplicate_schema, _table, _column, _object, _function, and 42P16 for a second primary key. */
const ALREADY_EXISTS = new Set(['42P06', '42P07', '42701', '42710', '42723', '42P16'])

/** Statements that make one object and nothing else: their "already exists" can only mean that object. */
const ONE_OBJECT = new Set([
  'CreateAmStmt',
  'CreateCastStmt',
  'CreateConversionStmt',
  'CreateEventTrigStmt',
  'CreateFdwStmt',
  'CreateForeignServerStmt',
  'CreateFunctionStmt',
  'CreateOpClassStmt',
  'CreateOpFamilyStmt',
  'CreatePLangStmt',
  'CreatePolicyStmt',
  'CreatePublicationStmt',
  'CreateRoleStmt',
  'CreateStatsStmt',
  'CreateTransformStmt',
  'CreateTrigStmt',
  'CreateUserMappingStmt',
  'DefineStmt',
  'RuleStmt',
])

type Check = (client: pg.ClientBase) => Promise<boolean>

const strings = (nodes: Node[] | undefined): string[] =>
  (nodes ?? []).map((node) => ('String' in node ? (node.String.sval ?? '') : ''))

const relation = (name: RangeVar | undefined, kinds: string): Check | undefined =>
  name && ((client) => relationExists(client, name, kinds))

const type =
  (names: Node[] | undefined, kind: string): Check =>
  (client) =>
    typeExists(client, strings(names), kind)

const tableAs = ({ into, objtype }: CreateTableAsStmt): Check | undefined =>
  relation(into?.rel, objtype === 'OBJECT_MATVIEW' ? 'm' : 'r')

const index = ({ idxname, relation: table }: IndexStmt): Check | undefined =>
  idxname !== undefined && table ? (client) => validIndexExists(client, idxname, table) : undefined

function addsConstraint(table: RangeVar, { contype, conname, keys }: Constraint): Check {
  return async (client) => {
    if (conname !== undefined && (await constraintExists(client, table, conname))) return true
    return contype === 'CONSTR_PRIMARY' && primaryKeyIs(client, table, strings(keys))
  }
}

function addition(table: RangeVar, { subtype, def }: AlterTableCmd): Check | undefined {
  if (def === undefined) return undefined
  if (subtype === 'AT_AddConstraint' && 'Constraint' in def) return addsConstraint(table, def.Constraint)
  const column = subtype === 'AT_AddColumn' && 'ColumnDef' in def ? def.ColumnDef.colname : undefined
  return column === undefined ? undefined : (client) => columnExists(client, table, column)
}

/** Several parts in one ALTER TABLE: one of them being there says nothing about the others. */
function alterTable({ relation: table, cmds = [] }: AlterTableStmt): Check | undefined {
  const [only] = cmds
  if (table === undefined || cmds.length !== 1 || only === undefined || !('AlterTableCmd' in only)) return undefined
  return addition(table, only.AlterTableCmd)
}

/** How to see that the object of a statement exists; undefined for statements whose "already exists" is an error. */
function checkOf(node: Node): Check | undefined {
  if ('CreateStmt' in node) return relation(node.CreateStmt.relation, 'rp')
  if ('CreateForeignTableStmt' in node) return relation(node.CreateForeignTableStmt.base?.relation, 'f')
  if ('CreateTableAsStmt' in node) return tableAs(node.CreateTableAsStmt)
  if ('ViewStmt' in node) return relation(node.ViewStmt.view, 'v')
  if ('CreateSeqStmt' in node) return relation(node.CreateSeqStmt.sequence, 'S')
  if ('IndexStmt' in node) return index(node.IndexStmt)
  if ('AlterTableStmt' in node) return alterTable(node.AlterTableStmt)
  if ('CreateEnumStmt' in node) return type(node.CreateEnumStmt.typeName, 'e')
  if ('CreateRangeStmt' in node) return type(node.CreateRangeStmt.typeName, 'r')
  if ('CreateDomainStmt' in node) return type(node.CreateDomainStmt.domainname, 'd')
  if ('CompositeTypeStmt' in node) return relation(node.CompositeTypeStmt.typevar, 'c')
  if ('CreateExtensionStmt' in node) {
    const { extname } = node.CreateExtensionStmt
    return (client) => extensionExists(client, extname ?? '')
  }
  if ('CreateSchemaStmt' in node) return (node.CreateSchemaStmt.schemaElts ?? []).length === 0 ? always : undefined
  if ('AlterEnumStmt' in node) return node.AlterEnumStmt.oldVal === undefined ? always : undefined
  return ONE_OBJECT.has(Object.keys(node)[0]!) ? always : undefined
}

const always: Check = async () => true

/** May the statement be skipped at all when its object is there? Such statements get a savepoint. */
export const mayBeThere = ({ node }: Statement): boolean => checkOf(node) !== undefined

export const saysAlreadyExists = (error: unknown): boolean => ALREADY_EXISTS.has(sqlstateOf(error) ?? '')

/** After such a failure, rolled back to the savepoint: is what the statement makes there already? */
export const isAlreadyThere = async (client: pg.ClientBase, { node }: Statement): Promise<boolean> =>
  (await checkOf(node)?.(client)) ?? false
