// Which of a table's statements run for which way of restoring it, and what is left out on purpose.
import { tableKey } from '../../backups/dump/dump-facts.js'
import type { TableName } from '../../backups/dump/left-out.js'
import { countOf } from '../../quantities.js'
import { type DumpStatement, namesOf } from './dump-statement.js'
import { shown } from './qualified-name.js'
import type { Selection } from './selection.js'
import type { LeftOut, TablesRequest } from './tables-report.js'

/** Before the rows come. */
export const beforeRows = (selection: Selection): DumpStatement[] =>
  selection.of('table', 'sequence', 'sequence-owner', 'attach', 'default', 'column-setting')

/** Only what rows need to be held: for a comparison. */
export const forComparison = (selection: Selection): DumpStatement[] => selection.of('table', 'attach')

const isInside = (selection: Selection, table: TableName | undefined): boolean =>
  table !== undefined && selection.tables.some((one) => tableKey(one) === tableKey(table))

const isKeyOut = (selection: Selection) => (statement: DumpStatement) =>
  statement.part === 'foreign-key' && !isInside(selection, statement.other)

/** What a comment is on: for a constraint or a trigger, its own name. */
function commentOn({ node }: DumpStatement): { kind: string; name?: string } {
  if (!('CommentStmt' in node)) return { kind: '' }
  const { objtype = '', object } = node.CommentStmt
  const name = object && 'List' in object ? namesOf(object.List.items)[2] : undefined
  return { kind: objtype, ...(name !== undefined && { name }) }
}

/** After the rows, for a copy: nothing that would act on other tables, or let more people read it. */
export function afterRowsOfCopy(selection: Selection): DumpStatement[] {
  const out = new Set(
    selection
      .of('foreign-key')
      .filter(isKeyOut(selection))
      .map(({ label }) => label),
  )
  return selection
    .of(
      'constraint',
      'index',
      'index-attach',
      'index-mark',
      'statistics',
      'foreign-key',
      'row-security',
      'policy',
      'comment',
    )
    .filter((statement) => {
      const { kind, name } = statement.part === 'comment' ? commentOn(statement) : { kind: '' }
      if (kind === 'OBJECT_TRIGGER' || kind === 'OBJECT_RULE') return false
      return !isKeyOut(selection)(statement) && !(kind === 'OBJECT_TABCONSTRAINT' && out.has(name))
    })
}

/** After the rows, for a table that is made again: all of it. Owner and grants come last. */
export const afterRowsOfCreated = (selection: Selection, { noOwner, noPrivileges }: TablesRequest): DumpStatement[] => [
  ...selection.of(
    ...(['constraint', 'index', 'index-attach', 'index-mark', 'statistics', 'foreign-key'] as const),
    ...(['rule', 'trigger', 'trigger-state', 'row-security', 'policy', 'comment'] as const),
  ),
  ...(noOwner ? [] : selection.of('owner')),
  ...(noPrivileges ? [] : selection.of('grant')),
]

/** Foreign keys of other tables onto these: gone from the target when the table was dropped. */
export const keysOnto = (selection: Selection, dump: readonly DumpStatement[]): DumpStatement[] =>
  dump.filter(
    ({ part, about, other }) => part === 'foreign-key' && isInside(selection, other) && !isInside(selection, about),
  )

const constraintOf = ({ sql }: DumpStatement): string => sql.slice(sql.indexOf('ADD CONSTRAINT'))

/** @param copyOf the quoted name of a table's copy */
export function leftOutOfCopy(selection: Selection, copyOf: (table: TableName) => string): LeftOut[] {
  const keys = selection.of('foreign-key').filter(isKeyOut(selection))
  const grants = selection.of('grant').length
  return [
    ...keys.map((key) => ({
      what: `foreign key ${key.label} of ${shown(key.about)}: it would hold rows of ${shown(key.other!)}`,
      command: `ALTER TABLE ${copyOf(key.about)} ${constraintOf(key)};`.replace(/\s+/g, ' '),
    })),
    ...selection.of('trigger', 'rule').map(({ part, label, about }) => ({
      what: `${part} ${label} of ${shown(about)}: it would act when the copy is written`,
    })),
    ...(grants > 0 ? [{ what: `${countOf(grants, 'grant')}: the copy is for its owner alone` }] : []),
  ]
}
