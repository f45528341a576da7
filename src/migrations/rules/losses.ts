// What destroys data, or breaks the application that runs while the migration does. Source: PostgreSQL manual, DROP TABLE, ALTER
// TABLE, TRUNCATE, UPDATE, DELETE.
import type { Node, RangeVar } from 'libpg-query'
import type { Statement } from '../statement.js'
import type { Draft } from './finding.js'
import { type RuleContext, type StatementRule, isExisting } from './rule-context.js'
import { droppedNames, rangeVarOf, runsLater, shownTable, sqlName, tableCommands, tableKey, walk } from './tree.js'

const BACKUP = 'take a backup first (apply does), see that nothing reads it any more, and say so'

const destroys = (what: string): Draft => ({
  rule: 'destructive',
  message: `${what}: its data is gone for good`,
  fix: `${BACKUP}: -- pg-runbook: allow destructive because <reason>`,
})

function droppedThings(node: Node, context: RuleContext): string[] {
  if ('TruncateStmt' in node)
    return (node.TruncateStmt.relations ?? []).flatMap((one) =>
      'RangeVar' in one && isExisting(context, one.RangeVar) ? [`TRUNCATE empties ${shownTable(one.RangeVar)}`] : [],
    )
  if ('DropdbStmt' in node) return [`DROP DATABASE ${node.DropdbStmt.dbname}`]
  if ('DropOwnedStmt' in node) return ['DROP OWNED drops everything of a role']
  if (!('DropStmt' in node)) return []
  const { objects, removeType, behavior } = node.DropStmt
  const names = droppedNames(objects)
  if (removeType === 'OBJECT_TABLE')
    return names
      .map(rangeVarOf)
      .filter((table) => isExisting(context, table))
      .map((table) => `DROP TABLE ${shownTable(table)}`)
  if (removeType === 'OBJECT_SCHEMA' && behavior === 'DROP_CASCADE')
    return names.map((parts) => `DROP SCHEMA ${parts.join('.')} CASCADE drops every table in it`)
  if ((removeType === 'OBJECT_TYPE' || removeType === 'OBJECT_EXTENSION') && behavior === 'DROP_CASCADE')
    return names.map((parts) => `DROP ... ${parts.join('.')} CASCADE drops every column of that type`)
  return []
}

export const destructive: StatementRule = (node, context) => {
  const columns = tableCommands(node)
    .filter(({ table, command }) => command.subtype === 'AT_DropColumn' && isExisting(context, table))
    .map(({ table, command }) => `DROP COLUMN ${sqlName(command.name ?? '')} of ${shownTable(table)}`)
  return [...droppedThings(node, context), ...columns].map(destroys)
}

/** Not the actions of a foreign key. */
const MAY_CHANGE_ROWS = /\b(?:update|delete)\b(?!\s+(?:cascade|set|restrict|no)\b)/i

/** The table of an UPDATE or DELETE without WHERE, also in a WITH. */
export const noWhere: StatementRule = (node, context, { sql }) => {
  const found: Draft[] = []
  if (!MAY_CHANGE_ROWS.test(sql) || runsLater(node)) return found
  walk(node, (kind, body) => {
    if (kind !== 'UpdateStmt' && kind !== 'DeleteStmt') return
    const { relation, whereClause } = body as { relation?: RangeVar; whereClause?: Node }
    if (whereClause !== undefined || !isExisting(context, relation)) return
    const [word, table] = [kind === 'UpdateStmt' ? 'UPDATE' : 'DELETE', shownTable(relation!)]
    const change = word === 'UPDATE' ? 'changes' : 'deletes'
    found.push({
      rule: 'no-where',
      message: `${word} without WHERE ${change} every row of ${table} in one transaction`,
      fix: `say which rows with WHERE, and change many rows in batches outside of a migration`,
      lock: { table: tableKey(relation!), blocks: 'writes', work: 'write' },
    })
  })
  return found
}

/** A view of the old name, made in the same file, keeps the running application going. */
const hasViewInstead = (statements: readonly Statement[], table: RangeVar): boolean =>
  statements.some(({ node }) => 'ViewStmt' in node && tableKey(node.ViewStmt.view ?? {}) === tableKey(table))

const RENAMED: Record<string, string> = {
  OBJECT_TABLE: 'table',
  OBJECT_VIEW: 'view',
  OBJECT_MATVIEW: 'materialized view',
  OBJECT_COLUMN: 'column',
}

export const rename: StatementRule = (node, context) => {
  if ('AlterEnumStmt' in node && node.AlterEnumStmt.oldVal !== undefined) {
    const { oldVal, newVal } = node.AlterEnumStmt
    return [
      {
        rule: 'rename',
        message: `the enum value '${oldVal}' becomes '${newVal}', and the running application still writes '${oldVal}'`,
        fix: `ADD VALUE '${newVal}', release an application that writes it, then move the rows`,
      },
    ]
  }
  if (!('RenameStmt' in node)) return []
  const { renameType = '', relation, subname, newname: next = '' } = node.RenameStmt
  const newname = sqlName(next)
  const what = RENAMED[renameType]
  if (what === undefined || relation === undefined || !isExisting(context, relation)) return []
  if (renameType === 'OBJECT_TABLE' && hasViewInstead(context.statements, relation)) return []
  const old =
    renameType === 'OBJECT_COLUMN' ? `${shownTable(relation)}.${sqlName(subname ?? '')}` : shownTable(relation)
  return [
    {
      rule: 'rename',
      message: `the ${what} ${old} becomes ${newname}, and the running application still asks for ${old}`,
      fix:
        renameType === 'OBJECT_COLUMN'
          ? `add ${newname}, write both, fill it in batches, release an application that reads ${newname}, then drop the old one`
          : `rename it and CREATE VIEW ${shownTable(relation)} AS SELECT * FROM ${newname} in the same file`,
    },
  ]
}
