// What a file as a whole should be: small, about one thing, safe to run again, with its way back. Source: the runbook, section 7.
import type { Node, RangeVar } from 'libpg-query'
import { RunbookError } from '../../errors.js'
import { SECTION_FORM, parseRollback } from '../rollback-section.js'
import type { Statement } from '../statement.js'
import type { Draft } from './finding.js'
import { type FileRule, type RuleContext, isExisting } from './rule-context.js'
import { runsLater, shownTable, tableCommands, tableKey, walk } from './tree.js'

const TOP = { line: 1, column: 1 }
const placeOf = ({ line, column }: Statement) => ({ line, column })

/** Everything but settings and transaction commands. */
const ownStatements = (statements: readonly Statement[]): Statement[] =>
  statements.filter(({ kind }) => kind !== 'TransactionStmt' && kind !== 'VariableSetStmt')

export const MOST_STATEMENTS = 50
export const MOST_TABLES = 5

/** Locks are held until the file's end: of many tables at once, against queries that take them in another order (deadlock). */
export const tooMuchAtOnce: FileRule = (context) => {
  const statements = ownStatements(context.statements)
  const altered = new Map<string, Statement>()
  for (const statement of statements)
    for (const { table } of tableCommands(statement.node))
      if (isExisting(context, table) && !altered.has(tableKey(table))) altered.set(tableKey(table), statement)
  if (altered.size > MOST_TABLES)
    return [
      {
        rule: 'too-much-at-once',
        message: `the file alters ${altered.size} tables that are in use, and holds the locks of all of them until its end`,
        fix: `one file for each table, or for a few of them (up to ${MOST_TABLES})`,
        at: placeOf([...altered.values()][MOST_TABLES]!),
      },
    ]
  const touchesOld = statements.some(({ node }) => !makesSomething(node))
  if (statements.length <= MOST_STATEMENTS || !touchesOld) return []
  return [
    {
      rule: 'too-much-at-once',
      message: `the file has ${statements.length} statements: when one of them fails, nobody sees at a glance which change it was`,
      fix: `several files, each about one thing (up to ${MOST_STATEMENTS} statements)`,
      at: placeOf(statements[MOST_STATEMENTS]!),
    },
  ]
}

/** The first schema of an application is large and locks nobody. */
const makesSomething = (node: Node): boolean =>
  ['CreateStmt', 'IndexStmt', 'CreateEnumStmt', 'CreateSchemaStmt', 'CreateExtensionStmt', 'CreateFunctionStmt'].some(
    (kind) => kind in node,
  ) || tableCommands(node).length > 0

const CHANGES_SCHEMA = new Set(['CreateStmt', 'IndexStmt', 'CreateTableAsStmt', 'RenameStmt', 'AlterTableStmt'])

const MAY_WRITE = /\b(?:insert|merge|copy)\b|\b(?:update|delete)\b(?!\s+(?:cascade|set|restrict|no)\b)/i

/** Rows of a table that the same file makes are part of it. */
function writesRows(node: Node, context: RuleContext): RangeVar | undefined {
  const written: RangeVar[] = []
  walk(node, (kind, body) => {
    if (!['InsertStmt', 'UpdateStmt', 'DeleteStmt', 'MergeStmt', 'CopyStmt'].includes(kind)) return
    const { relation } = body as { relation?: RangeVar }
    if (isExisting(context, relation)) written.push(relation!)
  })
  return written[0]
}

export const mixedSchemaAndData: FileRule = (context) => {
  const schema = context.statements.find(
    ({ kind, node }) =>
      CHANGES_SCHEMA.has(kind) || ('DropStmt' in node && /OBJECT_(?:TABLE|INDEX)/.test(node.DropStmt.removeType ?? '')),
  )
  if (schema === undefined) return []
  for (const statement of context.statements) {
    const mayWrite = MAY_WRITE.test(statement.sql) && !runsLater(statement.node)
    const table = mayWrite ? writesRows(statement.node, context) : undefined
    if (table === undefined) continue
    return [
      {
        rule: 'mixed-schema-and-data',
        message: `rows of ${shownTable(table)} are changed in the transaction of ${schema.label} (line ${schema.line}), whose lock is held meanwhile`,
        fix: 'put the rows into a file of their own',
        at: placeOf(statement),
      },
    ]
  }
  return []
}

/** What would fail when it runs a second time and has a form that does not; CREATE TYPE and ADD CONSTRAINT have none. */
function unsafeAgain(node: Node): string | undefined {
  if ('CreateStmt' in node && !node.CreateStmt.if_not_exists && node.CreateStmt.relation?.relpersistence !== 't')
    return 'CREATE TABLE IF NOT EXISTS'
  if ('IndexStmt' in node && !node.IndexStmt.if_not_exists && node.IndexStmt.idxname)
    return 'CREATE INDEX IF NOT EXISTS'
  if ('CreateSchemaStmt' in node && !node.CreateSchemaStmt.if_not_exists) return 'CREATE SCHEMA IF NOT EXISTS'
  if ('CreateSeqStmt' in node && !node.CreateSeqStmt.if_not_exists) return 'CREATE SEQUENCE IF NOT EXISTS'
  if ('CreateExtensionStmt' in node && !node.CreateExtensionStmt.if_not_exists) return 'CREATE EXTENSION IF NOT EXISTS'
  if ('ViewStmt' in node && !node.ViewStmt.replace) return 'CREATE OR REPLACE VIEW'
  if ('CreateFunctionStmt' in node && !node.CreateFunctionStmt.replace) return 'CREATE OR REPLACE FUNCTION'
  if ('DropStmt' in node && !node.DropStmt.missing_ok) return 'DROP ... IF EXISTS'
  if ('AlterEnumStmt' in node && !node.AlterEnumStmt.oldVal && !node.AlterEnumStmt.skipIfNewValExists)
    return 'ADD VALUE IF NOT EXISTS'
  for (const { command } of tableCommands(node)) {
    if (command.missing_ok) continue
    if (command.subtype === 'AT_AddColumn') return 'ADD COLUMN IF NOT EXISTS'
    if (command.subtype === 'AT_DropColumn') return 'DROP COLUMN IF EXISTS'
    if (command.subtype === 'AT_DropConstraint') return 'DROP CONSTRAINT IF EXISTS'
  }
  return undefined
}

/** One finding for the file: a ledger keeps it from running twice anyway. */
export const notIdempotent: FileRule = ({ statements }) => {
  const unsafe = statements.flatMap((statement) => {
    const form = unsafeAgain(statement.node)
    return form === undefined ? [] : [{ statement, form }]
  })
  const [first] = unsafe
  if (first === undefined) return []
  const count =
    unsafe.length === 1 ? first.statement.label : `${unsafe.length} statements, the first ${first.statement.label},`
  return [
    {
      rule: 'not-idempotent',
      message: `${count} ${unsafe.length === 1 ? 'fails' : 'fail'} when the file runs again where it ran before`,
      fix: `write ${[...new Set(unsafe.map(({ form }) => form))].join(', ')}`,
      at: placeOf(first.statement),
    },
  ]
}

/** Of a file that parses. Drops and data changes of rows are not taken back by SQL alone: then the section says so in words. */
export async function rollbackInComments({ file }: RuleContext): Promise<Draft[]> {
  try {
    if ((await parseRollback(file, true)) !== undefined) return []
  } catch (error) {
    if (!(error instanceof RunbookError)) throw error
    const { location } = error.detail
    const at = { line: location?.line ?? 1, column: location?.column ?? 1 }
    const [message = ''] = error.message.split('\n')
    return [
      {
        rule: 'rollback-unreadable',
        message: `the rollback cannot be run: ${message}`,
        fix: `write it as ${SECTION_FORM}`,
        at,
      },
    ]
  }
  return [
    {
      rule: 'rollback-missing',
      message: 'the file does not say how it is taken back',
      fix: `write it as ${SECTION_FORM}`,
      at: TOP,
    },
  ]
}
