// What people see of a window: between which backups the rows vanished, who deleted, and what to run next. Counts, times and names only.
import { shownName } from '../postgres/shown-name.js'
import type { WindowReport } from '../operations/recover-window.js'
import { countInWords, countOf, durationInWords } from '../quantities.js'
import type { AuditedDeletion } from '../recovery/audit/audited-deletions.js'
import type { Vanished, WindowBackup, WindowCount } from '../recovery/window/report.js'
import type { Block, Document, Text } from './document.js'

function titleOf({ status, gone, vanished, recoverFrom }: WindowReport): string {
  if (status === 'nothing-missing' || !recoverFrom)
    return 'Nothing is missing: every row of these backups that was asked for is in the database'
  const spans = new Set(vanished.map((one) => spanOf(one)))
  const when = spans.size === 1 ? [...spans][0]! : `in ${spans.size} spans of time`
  return `${countOf(gone, 'row')} vanished ${when}`
}

const secondsOf = (at: string): string => at.replace(/\.\d+Z$/, 'Z')

function spanOf({ presentIn, presentAt, absentIn, absentAt }: Vanished): string {
  const after = presentAt ? secondsOf(presentAt) : `the backup ${presentIn}`
  if (absentIn === undefined) return `after ${after}`
  return `between ${after} and ${absentAt ? secondsOf(absentAt) : `the backup ${absentIn}`}`
}

function timeOf({ backups }: WindowReport, name: string): string {
  const at = backups.find((backup) => backup.name === name)?.at
  return at === undefined ? `the backup ${name}` : secondsOf(at)
}

const SAFE = /^[\w./:=@%+-]+$/
const word = (text: string): string => (SAFE.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`)

/** The dry run of the recovery, from one backup. */
function nextStep({ backups, patterns, excluded, withCondition }: WindowReport, name: string): Text[] {
  const { isArtifact, runId } = backups.find((backup) => backup.name === name)!
  const same = withCondition ? ', and the same condition (where)' : ''
  if (!isArtifact) {
    const tables = patterns.map((pattern) => ` --table ${word(pattern)}`).join('')
    const without = excluded.map((pattern) => ` --exclude-table ${word(pattern)}`).join('')
    return [{ code: `pg-runbook recover-rows ${word(name)}${tables}${without}` }, same]
  }
  const run = runId === undefined ? [] : [', run-id ', { code: String(runId) }]
  const without: Text[] = excluded.length === 0 ? [] : [', exclude-table ', { code: excluded.join(', ') }]
  return [
    'Recover Rows with backup ',
    { code: name },
    ...run,
    ', tables ',
    { code: patterns.join(', ') },
    ...without,
    same,
  ]
}

function next(report: WindowReport): Block[] {
  const { recoverFrom, vanished } = report
  if (!recoverFrom) return []
  const { backup, hasAll, rows } = recoverFrom
  const many = new Set(vanished.map(({ presentIn }) => presentIn)).size > 1
  const which = hasAll
    ? 'The newest backup that still has all of them: '
    : `No backup has all of them; this one has the most, ${countInWords(rows)}: `
  const steps: Text[][] = [[which, ...nextStep(report, backup)]]
  for (const presentIn of new Set(vanished.map((one) => one.presentIn)))
    if (many && presentIn !== backup)
      steps.push([`Only what vanished after ${timeOf(report, presentIn)}: `, ...nextStep(report, presentIn)])
  return [
    { kind: 'text', text: ['Next, a dry run:'] },
    { kind: 'list', items: steps },
  ]
}

const spans = ({ vanished }: WindowReport): Block[] =>
  vanished.length === 0
    ? []
    : [
        {
          kind: 'table',
          columns: ['Table', 'Rows that are gone now', 'Present in', 'At', 'Absent in', 'At'],
          rows: vanished.map(({ table, rows, presentIn, presentAt = '', absentIn, absentAt = '' }): Text[] => [
            { code: table },
            countInWords(rows),
            { code: presentIn },
            secondsOf(presentAt),
            absentIn === undefined ? 'the database now' : { code: absentIn },
            secondsOf(absentAt),
          ]),
        },
      ]

function countInCell(count: WindowCount): [rows: string, gone: string] {
  switch (count.kind) {
    case 'held':
      return [countInWords(count.rows), countInWords(count.gone)]
    case 'absent':
      return ['the table is not in it', '']
    case 'not-comparable':
      return ['not comparable: its key or columns were others', '']
  }
}

const counts = ({ tables, backups }: WindowReport): Block => ({
  kind: 'table',
  columns: ['Table', 'Backup', 'Made at', 'Rows', 'Of them gone now'],
  rows: tables.flatMap((table) =>
    table.backups.map((count): Text[] => [
      { code: shownName(table) },
      { code: count.backup },
      secondsOf(backups.find(({ name }) => name === count.backup)?.at ?? ''),
      ...countInCell(count),
    ]),
  ),
  fold: 'Every backup that was read',
})

const who = ({ who: user, role, application }: AuditedDeletion): string =>
  [user, role && `as ${role}`, application && `(${application})`].filter(Boolean).join(' ')

function audit({ audit: found, withCondition, tables }: WindowReport): Block[] {
  if (found.kind === 'off') return [text('No table is audited here: only the backups date it.')]
  if (found.kind === 'not-readable') return [text('There is an audit, and this role may not read it: ask its owner.')]
  const off = tables.length - found.audited.length
  const about = withCondition ? ' of the whole table' : ''
  if (found.deletions.length === 0)
    return [
      text(
        `The audit notes no deletion${about}${off > 0 ? `; ${countOf(off, 'of the tables is', 'of the tables are')} not audited` : ''}.`,
      ),
    ]
  return [
    text(`What the audit noted${about}, newest first:`),
    {
      kind: 'table',
      columns: ['From', 'To', 'Table', 'What', 'Rows', 'Who', 'Transaction'],
      rows: found.deletions.map((one): Text[] => [
        one.from.toISOString(),
        one.to.toISOString(),
        { code: one.table },
        one.operation,
        one.rows === undefined ? 'not counted' : countInWords(one.rows),
        who(one),
        one.transaction,
      ]),
    },
  ]
}

const text = (line: string): Block => ({ kind: 'text', text: [line] })

function unread({ backups }: WindowReport): Block[] {
  const left = backups.filter(({ read }) => !read).length
  if (left === 0) return []
  const were = countOf(left, 'backup was', 'backups were')
  return [text(`${were} not read; what was both made and deleted between two that were is not counted.`)]
}

const readOf = (backups: readonly WindowBackup[]): string =>
  `${backups.filter(({ read }) => read).length} of ${backups.length}`

export const recoverWindowDocument = (report: WindowReport): Document => ({
  title: titleOf(report),
  blocks: [
    {
      kind: 'facts',
      facts: [
        ['Database', report.database],
        ['Backups read', readOf(report.backups)],
        ['Took', durationInWords(report.durationMs)],
      ],
    },
    ...spans(report),
    ...unread(report),
    ...next(report),
    ...audit(report),
    counts(report),
  ],
})
