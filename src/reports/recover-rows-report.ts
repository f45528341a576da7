// What people see of a recovery: what is missing, what comes back and what does not and why, what else happens, and how to take it
// back. Counts and names only: no row's value is ever shown.
import type { RecoverReport } from '../operations/recover-rows.js'
import { bytesInWords, countInWords, countOf, durationInWords } from '../quantities.js'
import type { Reason } from '../recovery/marks.js'
import { shownIdentifier, shownName as nameOf } from '../postgres/shown-name.js'
import type { TableReport } from '../recovery/report.js'
import type { Block, Document, Text } from './document.js'

function titleOf({ status, missing, recovered, tables }: RecoverReport): string {
  const filled = tables.filter((table) => table.recovered > 0).length
  switch (status) {
    case 'recovered':
      return `${countOf(recovered, 'row')} back in ${countOf(filled, 'table')}`
    case 'nothing-missing':
      return 'Nothing is missing: every row of the backup that was asked for is in the database'
    case 'nothing-recovered':
      return `${countOf(missing, 'row')} missing, and none of them can come back`
    case 'dry-run':
      return `Dry run: ${countInWords(recovered)} of ${countOf(missing, 'missing row')} would come back`
  }
}

export const reasonInWords = (reason: Reason): string => {
  switch (reason.kind) {
    case 'denied':
      return 'on the deny list'
    case 'unique':
      return `another row has the value of ${reason.name} now`
    case 'check':
      return `the constraint ${reason.name} does not let it in`
    case 'not-null':
      return `${reason.name} is NULL in the backup and must not be now`
    case 'parent':
      return `its row in ${reason.name} does not come back`
    case 'same-key':
      return 'somebody made a row with the same key meanwhile'
    case 'kept-out':
      return 'the database kept it out: a trigger, or a constraint that cannot be asked beforehand'
  }
}

const ROLES: Record<TableReport['role'], string> = {
  asked: 'asked for',
  cascade: 'below, by a cascade',
  parent: 'above, needed by what comes back',
}

const counts = (report: RecoverReport): Block => ({
  kind: 'table',
  columns: [
    'Table',
    'Why',
    'In the backup',
    'Live',
    'Missing',
    'Others depend on',
    report.status === 'dry-run' ? 'Would come back' : 'Came back',
    'Differ, not touched',
  ],
  rows: report.tables.map((table): Text[] => [
    { code: nameOf(table) },
    ROLES[table.role],
    ...[table.inBackup, table.live, table.missing, table.dependedOn, table.recovered].map(countInWords),
    table.changed ? countInWords(table.changed.rows) : 'not counted',
  ]),
})

/** They are counted where it matters: before anything is inserted. */
function notCounted({ tables }: RecoverReport): Block[] {
  if (!tables.some(({ role, key, changed }) => role === 'asked' && key.length > 0 && !changed)) return []
  const text = 'Rows that differ from the backup are not touched; how many there are, a dry run says, or show-changed.'
  return [{ kind: 'text', text: [text] }]
}

const list = (title: string, items: readonly (readonly Text[])[]): Block[] =>
  items.length === 0
    ? []
    : [
        { kind: 'text', text: [title] },
        { kind: 'list', items },
      ]

const notInserted = ({ tables }: RecoverReport): Block[] =>
  list(
    'Not inserted:',
    tables.flatMap((table) =>
      table.notInserted.map(({ reason, rows }): Text[] => [
        { code: nameOf(table) },
        `: ${countOf(rows, 'row')}: ${reasonInWords(reason)}`,
      ]),
    ),
  )

const GETS = { default: 'its default', null: 'NULL', set: 'the value of `set`' } as const

function columnsOf(table: TableReport): Text[][] {
  const { dropped, renamed, retyped, added } = table.columns
  const line = (column: string, what: string): Text[] => [
    { code: `${nameOf(table)}.${shownIdentifier(column)}` },
    `: ${what}`,
  ]
  return [
    ...dropped.map((column) => line(column, 'was dropped since the backup; its values do not come back')),
    ...renamed.map(({ from, to }) => line(to, `gets the values of ${from}`)),
    ...retyped.map(({ column, from, to }) => line(column, `was ${from} and is ${to}; every value was converted`)),
    ...added.map(({ column, gets }) => line(column, `is not in the backup; it gets ${GETS[gets]}`)),
  ]
}

function triggersOf({ tables, triggers, status }: RecoverReport): Block[] {
  const would = status === 'dry-run' ? ' would' : ''
  const title = triggers === 'off' ? `Triggers that are${would && ' to be'} off:` : `Triggers that${would} fire:`
  const found = tables.filter(({ recovered }) => recovered > 0).flatMap((table) => table.triggers)
  return list(
    title,
    found.map(({ schema, relation, name, definition }): Text[] => [
      { code: nameOf({ schema, name: relation }) },
      ': ',
      { code: `${shownIdentifier(name)} ${definition}` },
    ]),
  )
}

/** A row that was changed since is not in the database as the backup has it: to bring it back is to have it twice. */
const comparedWhole = (table: TableReport): string =>
  `${nameOf(table)} is compared by whole rows: one that was only changed since, or lost a reference by ON DELETE SET NULL, counts as missing and is there twice afterwards; leave those out with where`

const LOST = { 'set-null': 'SET NULL', 'set-default': 'SET DEFAULT' } as const

/** Only rows that nothing took can be missing by themselves. */
const notLookedAt = ({ table, references, onDelete }: RecoverReport['notFollowed'][number]): string =>
  onDelete === 'refuse'
    ? `${table} references ${references} (no cascade): its rows are not looked at; name it too if some are missing`
    : `${table} references ${references} (${LOST[onDelete]}): its rows are there and lost their reference; that is not put back`

function warningsOf(report: RecoverReport): string[] {
  const { tables, notFollowed, notInBackup, leftOut, mayNot, recovered, maxRows, status } = report
  return [
    ...mayNot.map((needs) => `a real run would need: ${needs}`),
    ...(status === 'dry-run' && recovered > maxRows
      ? [`more than max-rows (${countInWords(maxRows)}): a real run is refused unless it is raised to ${recovered}`]
      : []),
    ...tables
      .filter(({ altered }) => altered > 0)
      .map((table) => `${nameOf(table)}: a trigger changed ${countOf(table.altered, 'row')} on their way in`),
    ...leftOut
      .filter(({ below }) => below)
      .map(({ table }) => `${table} is left out (exclude-table): rows of it that a cascade took stay away`),
    ...notInBackup.map((table) => `${table}: a cascade may have taken rows of it, and the backup has none of them`),
    ...tables.filter(({ key, recovered: back }) => key.length === 0 && back > 0).map(comparedWhole),
    ...(report.missing === 0 ? [] : notFollowed).map(notLookedAt),
  ]
}

const changedColumns = ({ tables }: RecoverReport): Block[] =>
  list(
    'Columns that differ from the backup, with how many rows:',
    tables.flatMap((table) =>
      Object.entries(table.changed?.columns ?? {}).map(([column, rows]): Text[] => [
        { code: `${nameOf(table)}.${shownIdentifier(column)}` },
        `: ${countInWords(rows)}`,
      ]),
    ),
  )

function facts(report: RecoverReport): Block {
  const { database, backup, leftOut, undo, durationMs } = report
  return {
    kind: 'facts',
    facts: [
      ['Database', database],
      ['Backup', { code: backup.name }],
      ...(backup.startedAt === undefined ? [] : [['Made at', backup.startedAt] as const]),
      ...(leftOut.length === 0 ? [] : [['Left out', leftOut.map(({ table }) => table).join(', ')] as const]),
      ...(undo === undefined
        ? []
        : [['To take it back', { code: undo.stored.location }] as const, ['Undo file', undoFacts(undo)] as const]),
      ['Took', durationInWords(durationMs)],
    ],
  }
}

const undoFacts = ({ stored, sealed }: NonNullable<RecoverReport['undo']>): string =>
  `${bytesInWords(stored.bytes)}${sealed ? ', encrypted' : ''}; it holds keys, and lists every row that was not inserted`

export const recoverRowsDocument = (report: RecoverReport): Document => ({
  title: titleOf(report),
  blocks: [
    facts(report),
    { kind: 'warnings', lines: warningsOf(report) },
    counts(report),
    ...notCounted(report),
    ...notInserted(report),
    ...list('Columns:', report.tables.filter(({ recovered }) => recovered > 0).flatMap(columnsOf)),
    ...triggersOf(report),
    ...list(
      'Sequences moved forward:',
      report.sequences.map(({ sequence, from, to }): Text[] => [{ code: sequence }, `: from ${from} to ${to}`]),
    ),
    ...changedColumns(report),
  ],
})
