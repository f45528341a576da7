// What a drill found, for people: how each backup came out, what was looked at, how long a restore takes and how it has grown.
import type { Check } from '../drill/check.js'
import type { DrilledBackup } from '../drill/drill-backup.js'
import type { HistoryEntry } from '../drill/history.js'
import { RunbookError } from '../errors.js'
import type { DrillReport, FreshnessReport } from '../operations/drill.js'
import { bytesInWords, countInWords, countOf, durationInWords } from '../quantities.js'
import type { Block, Document, Text } from './document.js'

export type { DrillReport, FreshnessReport } from '../operations/drill.js'
export { type HistoryEntry, historyEntry, historyText, parseHistory } from '../drill/history.js'

const TITLES: Record<DrillReport['status'], string> = {
  proved: 'The backups can be restored',
  differs: 'A backup was restored, and is not what it should be',
  'not-restored': 'A backup could not be restored',
}

export function drillDocument(report: DrillReport, history: readonly HistoryEntry[] = []): Document {
  const problem: Block[] = report.problem === undefined ? [] : [{ kind: 'warnings', lines: [report.problem] }]
  const title = report.drilled.length === 0 ? 'Nothing was drilled' : TITLES[report.status]
  return {
    title,
    blocks: [
      ...problem,
      ...report.drilled.flatMap((one, index) => drilledBlocks(one, index > 0)),
      ...historyBlocks(history),
    ],
  }
}

const hours = (value: number): string => (value < 48 ? `${value.toFixed(1)} h` : `${(value / 24).toFixed(1)} days`)

function drilledBlocks(one: DrilledBackup, byChance: boolean): Block[] {
  const { verdict, steps, notes } = one
  const bad: string[] =
    verdict.kind === 'differs' ? verdict.found : verdict.kind === 'not-restored' ? [verdict.reason] : []
  const next = verdict.kind === 'not-restored' ? verdict.next : undefined
  return [
    {
      kind: 'text',
      text: [byChance ? 'An older one, taken by chance, ' : '', { code: one.backup }, `: ${verdict.kind}`],
    },
    { kind: 'warnings', lines: bad },
    ...(next === undefined ? [] : [{ kind: 'text', text: [`Next: ${next}`] } as const]),
    { kind: 'facts', facts: factsOf(one) },
    ...checksTable(one.checks),
    ...(steps.length > 0 ? [stepsTable(steps)] : []),
    ...(notes.length > 0 ? [{ kind: 'list', items: notes.map((note) => [note]), fold: 'Worth a look' } as const] : []),
  ]
}

function factsOf(one: DrilledBackup): [string, Text][] {
  const { restoreMs, ageHours, madeAt, storedBytes, databaseBytes, tables, rows, server } = one
  const facts: [string, string | undefined][] = [
    ['Time to restore (RTO)', restoreMs === undefined ? undefined : durationInWords(restoreMs)],
    ['Age of the backup (RPO)', ageHours === undefined ? undefined : `${hours(ageHours)}, made ${madeAt ?? ''}`],
    ['Size as stored', storedBytes === undefined ? undefined : bytesInWords(storedBytes)],
    ['Size as a database', databaseBytes === undefined ? undefined : bytesInWords(databaseBytes)],
    ['Tables', tables === undefined ? undefined : `${countInWords(tables)}, with ${countOf(rows ?? 0, 'row')}`],
    ['Restored into', server],
  ]
  return facts.filter((fact): fact is [string, string] => fact[1] !== undefined)
}

const OUTCOME: Record<Check['outcome'], string> = { good: 'good', bad: 'bad', 'not-made': 'not made' }

function said(check: Check): string {
  if (check.outcome === 'good') return check.what
  return check.outcome === 'bad' ? countOf(check.found.length, 'difference') : check.why
}

const checksTable = (checks: readonly Check[]): Block[] =>
  checks.length === 0
    ? []
    : [
        {
          kind: 'table',
          columns: ['Check', 'Outcome', ''],
          rows: checks.map((check) => [check.name, OUTCOME[check.outcome], said(check)]),
        },
      ]

const stepsTable = (steps: DrilledBackup['steps']): Block => ({
  kind: 'table',
  columns: ['Part of the restore', 'Took'],
  rows: steps.map(({ name, durationMs }) => [name, durationInWords(durationMs)]),
  fold: 'How long each part of the restore took',
})

const MOST_SHOWN = 20

/** A picture needs two points; a drill that restored nothing has no time and is left out of it. */
function historyBlocks(history: readonly HistoryEntry[]): Block[] {
  const timed = history.flatMap(({ at, restoreMs }) =>
    restoreMs === undefined ? [] : [{ at, seconds: restoreMs / 1000 }],
  )
  const shown = timed.slice(-MOST_SHOWN)
  if (shown.length < 2) return []
  const days = shown.map(({ at }) => `"${at.slice(0, 10)}"`).join(', ')
  const seconds = shown.map((one) => one.seconds.toFixed(1)).join(', ')
  const code = [
    'xychart-beta',
    '  title "Time to restore"',
    `  x-axis [${days}]`,
    '  y-axis "seconds"',
    `  bar [${seconds}]`,
  ]
  return [{ kind: 'mermaid', code: code.join('\n') }]
}

/** The failure of a step whose drill did not prove everything. */
export function drillFailed({ status, drilled, problem }: DrillReport): RunbookError | undefined {
  if (status === 'proved') return undefined
  const told = drilled.flatMap(({ backup, verdict }) => {
    if (verdict.kind === 'proved') return []
    return [`${backup}: ${verdict.kind}: ${verdict.kind === 'differs' ? verdict.found.join('; ') : verdict.reason}`]
  })
  const next = drilled.flatMap(({ verdict }) => (verdict.kind === 'not-restored' && verdict.next ? [verdict.next] : []))
  return new RunbookError('drill-failed', [...(problem === undefined ? [] : [problem]), ...told].join('\n'), {
    hint: next[0] ?? 'take a new backup now, drill it, and find out what became of this one: docs/drill.md.',
  })
}

export function freshnessDocument(report: FreshnessReport): Document {
  const { status, newest, previous, ageHours, found } = report
  const facts: [string, Text][] = [
    ...(newest ? [['Newest backup', { code: newest.name }] as [string, Text]] : []),
    ...(ageHours === undefined ? [] : [['Age', hours(ageHours)] as [string, Text]]),
    ...(newest ? [['Size', bytesInWords(newest.sizeBytes)] as [string, Text]] : []),
    ...(newest?.expiresAt ? [['Expires', newest.expiresAt.toISOString()] as [string, Text]] : []),
    ...(previous ? [['The one before', bytesInWords(previous.sizeBytes)] as [string, Text]] : []),
  ]
  const title = status === 'fresh' ? 'There is a fresh backup' : 'There is no fresh backup'
  return {
    title,
    blocks: [{ kind: 'warnings', lines: found }, ...(facts.length > 0 ? [{ kind: 'facts', facts } as const] : [])],
  }
}

export const freshnessFailed = ({ status, found, where }: FreshnessReport): RunbookError | undefined =>
  status === 'fresh'
    ? undefined
    : new RunbookError('backup-stale', `${found.join('\n')} (looked ${where})`, {
        hint: 'run the backup workflow now, look at why its last run did not store one, and drill what it stores.',
      })
