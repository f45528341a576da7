// What people see of a restore: where the content of the backup is now, how it was proved, what is kept of before, what was left
// out, and what to type next.
import type { RestoreReport } from '../operations/restore.js'
import { bytesInWords, countInWords, countOf, durationInWords } from '../quantities.js'
import { backupFacts } from './backup-report.js'
import type { Block, Document, Text } from './document.js'
import { restoredTablesBlocks } from './restored-tables.js'

function titleOf(report: RestoreReport): string {
  const what = `${countOf(report.tables, 'table')}, ${countOf(report.rows, 'row')}`
  if (report.status === 'dry-run') return `Dry run of a restore (${report.mode}): ${what}; nothing was changed`
  switch (report.mode) {
    case 'new-database':
      return `Restored into the new database ${report.restoredTo}: ${what}`
    case 'swap':
      return `Restored, and put in the place of ${report.restoredTo}: ${what}`
    case 'in-place':
      return `Restored over ${report.restoredTo}: ${what}`
    case 'tables':
      return `Restored ${what}`
  }
}

export const restoreDocument = (report: RestoreReport): Document => ({
  title: titleOf(report),
  blocks: [
    { kind: 'facts', facts: factsOf(report) },
    { kind: 'warnings', lines: [...report.warnings, ...(report.notCopied ?? []).map(notCopied), ...lostOf(report)] },
    ...steps(report),
    ...findings(report),
    ...(report.restoredTables ? restoredTablesBlocks(report.restoredTables) : []),
    ...safetyBackup(report),
    ...globals(report),
    ...next(report),
  ],
})

/** In a dry run the names are those of this moment. */
function namesIn({ status, mode, restoredTo, madeAs, keptAs }: RestoreReport): [string, Text][] {
  const would = status === 'dry-run'
  return [
    ...(would && mode === 'new-database'
      ? ([['Would be restored into', { code: restoredTo }]] as [string, Text][])
      : []),
    ...(madeAs === undefined ? [] : ([['Would be loaded as', { code: madeAs }]] as [string, Text][])),
    ...(would && mode === 'swap' ? ([['And then be called', { code: restoredTo }]] as [string, Text][]) : []),
    ...(keptAs === undefined
      ? []
      : ([[`The one before ${would ? 'would be' : 'is'} kept as`, { code: keptAs }]] as [string, Text][])),
  ]
}

function factsOf(report: RestoreReport): [string, Text][] {
  const { backup, database, load, durationMs } = report
  const made = backup.madeOf === undefined ? [] : [`of ${backup.madeOf}`, `at ${backup.finishedAt}`]
  const version = backup.serverVersion === undefined ? [] : [`PostgreSQL ${backup.serverVersion}`]
  return [
    ['Backup', { code: backup.name }],
    ['Made', [...made, ...version].join(', ') || 'not known'],
    ['Proved by', backup.proved ? 'its manifest: every row and byte' : 'its last line only: it has no manifest'],
    ...(backup.ledgerHead === undefined
      ? []
      : ([['Migration ledger at', { code: backup.ledgerHead }]] as [string, Text][])),
    ['Database', database],
    ...namesIn(report),
    ...(load ? ([['Rows', `${bytesInWords(load.bytes)} of text`]] as [string, Text][]) : []),
    ...(load && load.largeObjects > 0
      ? ([['Large objects', countInWords(load.largeObjects)]] as [string, Text][])
      : []),
    ['Took', durationInWords(durationMs)],
  ]
}

const notCopied = (what: string): string => `Not taken over from the live database: ${what}`

const lostOf = ({ lost, status }: RestoreReport): string[] =>
  lost.length === 0
    ? []
    : [`${status === 'dry-run' ? 'Would be gone' : 'Gone'}, since the backup does not hold them: ${lost.join(', ')}`]

const steps = ({ load }: RestoreReport): Block[] =>
  load
    ? [
        {
          kind: 'table',
          columns: ['Step', 'Took'],
          rows: load.steps.map(({ name, durationMs }): Text[] => [name, durationInWords(durationMs)]),
        },
      ]
    : []

/** For whoever restores onto a new server. */
const globals = ({ backup }: RestoreReport): Block[] =>
  backup.globals && backup.globals.length > 0
    ? [
        {
          kind: 'code',
          language: 'sql',
          code: backup.globals.map((statement) => `${statement};`).join('\n'),
          fold: 'Roles and settings of the source, which are in no dump (without passwords)',
        },
      ]
    : []

const findings = ({ load }: RestoreReport): Block[] =>
  load && load.findings.length > 0
    ? [
        { kind: 'text', text: ['Worth a look:'] },
        {
          kind: 'list',
          items: load.findings.map((finding): Text[] =>
            finding.next === undefined ? [finding.what] : [`${finding.what}: `, { code: finding.next }],
          ),
        },
      ]
    : []

const safetyBackup = ({ safetyBackup: taken }: RestoreReport): Block[] =>
  taken
    ? [
        { kind: 'text', text: ['The safety backup taken before it:'] },
        { kind: 'facts', facts: backupFacts(taken) },
      ]
    : []

const next = (report: RestoreReport): Block[] =>
  report.next && report.next.length > 0 ? [{ kind: 'list', items: report.next.map((line): Text[] => [line]) }] : []
