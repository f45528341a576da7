// The ledger as people read it: a headline that says what is wrong, a line per migration, and what to do about each that is not
// as it should be.
import { byHandInWords } from '../migrations/by-hand-in-words.js'
import type { FileStatus, StatusReport } from '../operations/status.js'
import { countInWords, countOf } from '../quantities.js'
import type { Block, Document, Text } from './document.js'

export function statusDocument(report: StatusReport): Document {
  const { migrations, leftOut } = report
  const told = [...migrations.flatMap((file) => adviceFor(file, report)), ...aboutTheRest(report)]
  return {
    title: `${report.database}: ${headline(report)}`,
    blocks: [
      { kind: 'warnings', lines: told },
      ...byHand(report),
      {
        kind: 'table',
        columns: ['File', 'State', 'When', 'By', 'Run'],
        rows: migrations.map((file) => row(file, report)),
      },
      ...(leftOut.length > 0 ? [leftOutTable(leftOut)] : []),
    ],
  }
}

const isUnderWay = ({ state }: FileStatus): boolean => state === 'running' || state === 'rolling-back'

/** `2 of 3 statements`; of a rollback the ledger does not know how many there are. */
function progressOf({ state, entry, ended = 0 }: FileStatus): string {
  if (state === 'rolling-back') return `${countOf(ended, 'statement')} of its rollback`
  return `${countInWords(ended)} of ${countOf(entry!.statements, 'statement')}`
}

/** e.g. `1 changed, 1 missing, 1 interrupted (2 of 3 statements), 4 pending` */
function headline(report: StatusReport): string {
  const { migrations, counts, pending, byHand: changed } = report
  const underWay = migrations.filter(isUnderWay)
  const progress = underWay.length === 1 ? ` (${progressOf(underWay[0]!)})` : ''
  const parts: [number, string][] = [
    [counts.changed ?? 0, 'changed'],
    [counts.missing ?? 0, 'missing'],
    [counts.broken ?? 0, 'broken'],
    [underWay.length, `${report.runner === undefined ? 'interrupted' : 'under way'}${progress}`],
    [changed?.changes.length ?? 0, 'changed by hand'],
  ]
  const wrong = parts.filter(([count]) => count > 0).map(([count, word]) => `${countInWords(count)} ${word}`)
  if (wrong.length === 0) return pending === 0 ? 'nothing pending' : `${countOf(pending, 'migration')} pending`
  return [...wrong, ...(pending > 0 ? [`${countInWords(pending)} pending`] : [])].join(', ')
}

function stateInWords(file: FileStatus, { runner }: Pick<StatusReport, 'runner'>): string {
  if (!isUnderWay(file)) return file.state
  const what = file.state === 'running' ? '' : 'rollback '
  return `${what}${runner === undefined ? 'interrupted' : 'under way'}, ${progressOf(file)}`
}

const row = (file: FileStatus, report: StatusReport): Text[] => [
  { code: file.name },
  stateInWords(file, report),
  file.entry ? file.entry.appliedAt.toISOString().slice(0, 19).replace('T', ' ') : '',
  file.entry?.actor ?? '',
  file.entry?.runUrl ?? '',
]

function adviceFor(file: FileStatus, { runner }: Pick<StatusReport, 'runner'>): string[] {
  const { name, state } = file
  switch (state) {
    case 'changed':
      return [
        `${name}: edited after it was ${file.entry!.status}; put it back as it was, or record the new text: pg-runbook apply-pending --accept-changed ${name}`,
      ]
    case 'missing':
      return [
        `${name}: ${file.entry!.status}, and gone from the folder; put it back (git log --diff-filter=D -- '*${name}')`,
      ]
    case 'broken':
      return [`${name}: ${file.why!}`]
    case 'running':
    case 'rolling-back':
      if (runner !== undefined) return []
      return [
        `${name}: ${stateInWords(file, {})}; pg-runbook ${state === 'running' ? 'apply' : 'rollback'} ${name} goes on with it`,
      ]
    case 'applied':
    case 'adopted':
    case 'rolled-back':
    case 'pending':
      return []
  }
}

const aboutTheRest = ({ runner, sameVersions, catalogUnread }: StatusReport): string[] => [
  ...(runner === undefined ? [] : [`a run works on this database now: ${runner}`]),
  ...sameVersions.map((group) => `${group.join(' and ')} have the same version: a release refuses that`),
  ...(catalogUnread === undefined
    ? []
    : [`whether somebody changed the database by hand could not be told: ${catalogUnread}`]),
]

function byHand(report: StatusReport): Block[] {
  if (!report.byHand) return []
  const [first = '', ...changes] = byHandInWords(report.byHand).split('\n')
  return [
    { kind: 'warnings', lines: [first] },
    { kind: 'code', language: 'text', code: changes.join('\n') },
  ]
}

/** In a table of their own: they are no warnings, drafts and notes belong there. */
const leftOutTable = (leftOut: StatusReport['leftOut']): Block => ({
  kind: 'table',
  columns: ['Left out', 'Why'],
  rows: leftOut.map(({ name, why }) => [{ code: name }, why]),
})
