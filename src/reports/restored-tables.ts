// The part of a restore's report that is about single tables: where each went, how it differs from the live one, what came along.
import { shownName as nameOf } from '../postgres/shown-name.js'
import { countInWords } from '../quantities.js'
import type { RestoredTable, RowDifferences, TablesReport } from '../restore/tables/tables-report.js'
import type { Block, Text } from './document.js'

const HOW: Record<RestoredTable['how'], string> = {
  beside: 'a copy',
  created: 'made again',
  merged: 'rows that differ were changed',
  rebuilt: 'emptied and loaded',
  unchanged: 'was the same already',
}

function differencesOf(differences: RowDifferences | undefined): string {
  if (!differences) return ''
  const { onlyInBackup, onlyLive, differing } = differences
  const changed = differing === undefined ? '' : `, ${countInWords(differing)} other`
  return `${countInWords(onlyInBackup)} only in the backup, ${countInWords(onlyLive)} only live${changed}`
}

export function restoredTablesBlocks({ tables, brought, used, leftOut }: TablesReport): Block[] {
  const list = (title: string, items: readonly Text[][]): Block[] =>
    items.length === 0
      ? []
      : [
          { kind: 'text', text: [title] },
          { kind: 'list', items },
        ]
  return [
    {
      kind: 'table',
      columns: ['Table', 'Now', 'How', 'Rows', 'Against the live one', 'Live rows kept in'],
      rows: tables.map(({ table, restoredAs, how, rows, differences, kept }): Text[] => [
        { code: nameOf(table) },
        { code: nameOf(restoredAs) },
        HOW[how],
        countInWords(rows),
        differencesOf(differences),
        kept ? { code: nameOf(kept.table) } : '',
      ]),
    },
    ...list(
      'Brought along:',
      brought.map((what) => [what]),
    ),
    ...list(
      'Used as they are:',
      used.map((what) => [what]),
    ),
    ...list(
      'Left out:',
      leftOut.map(({ what, command }) => (command === undefined ? [what] : [`${what}: `, { code: command }])),
    ),
  ]
}
