// What people see of a release: every file and what became of it, what was found changed by hand, the backup and the application's
// health.
import type { ApplyPendingReport } from '../operations/apply-pending.js'
import { countOf, durationInWords } from '../quantities.js'
import { byHandInWords } from '../migrations/by-hand-in-words.js'
import { lockTable } from './apply-report.js'
import { backupBefore } from './backup-before.js'
import type { Block, Document, Text } from './document.js'
import { rehearsalBlocks } from './rehearsal-report.js'
import { healthTable } from './health-table.js'

function titleOf(report: ApplyPendingReport): string {
  const ours = report.applied.filter(({ how }) => how !== 'already-applied').length
  switch (report.status) {
    case 'applied':
      return `Applied ${countOf(ours, 'migration')}`
    case 'already-applied':
      return 'Another run applied everything meanwhile'
    case 'nothing-pending':
      return 'Nothing pending: the database has every migration'
    case 'baselined':
      return `Recorded ${countOf(report.baselined.length + report.acceptedChanges.length, 'migration')} without running anything`
    case 'dry-run':
      return `Dry run of ${countOf(report.tried.length, 'pending migration')}: rolled back, nothing was changed`
    case 'failed':
      return `The release stopped at ${report.failed!.name}`
    case 'unhealthy':
      return `Applied ${countOf(ours, 'migration')}, and the application is not healthy`
  }
}

/** @param environment as it was chosen by name, for the command that goes back */
export const applyPendingDocument = (report: ApplyPendingReport, environment?: string): Document => ({
  title: titleOf(report),
  blocks: [
    {
      kind: 'facts',
      facts: [
        ['Database', report.database],
        ['Took', durationInWords(report.durationMs)],
      ],
    },
    { kind: 'warnings', lines: [...(report.byHand ? [byHandInWords(report.byHand)] : []), ...report.warnings] },
    ...(report.failed ? [{ kind: 'warnings', lines: [report.failed.message] } as const] : []),
    ...files(report),
    ...report.tried.flatMap(({ name, outcome }): Block[] => [
      { kind: 'text', text: [{ code: name }, ' took these locks:'] },
      lockTable(outcome.locks),
    ]),
    ...rehearsalBlocks(report.rehearsal),
    ...(report.health ? [healthTable(report.health)] : []),
    ...backupBefore(report.backup, environment),
    ...(report.leftOut.length > 0 ? [leftOut(report)] : []),
  ],
})

const HOW = {
  applied: 'applied',
  adopted: 'adopted: everything in it existed',
  'already-applied': 'applied by another run meanwhile',
} as const

function files(report: ApplyPendingReport): Block[] {
  const half = (name: string) => (report.interrupted.includes(name) ? ', begun by an earlier run' : '')
  const rows: Text[][] = [
    ...report.baselined.map((name): Text[] => [{ code: name }, 'recorded, not run', '', '']),
    ...report.acceptedChanges.map((name): Text[] => [{ code: name }, 'its new text is recorded, not run', '', '']),
    ...report.applied.map(({ name, how, statements, durationMs }): Text[] => [
      { code: name },
      `${HOW[how]}${half(name)}`,
      String(statements),
      durationInWords(durationMs),
    ]),
    ...report.tried.map(({ name, outcome }): Text[] => [
      { code: name },
      `would be applied${half(name)}`,
      String(outcome.statements.length),
      durationInWords(outcome.durationMs),
    ]),
    ...(report.failed ? [[{ code: report.failed.name }, 'failed', '', '']] : []),
    ...report.notTried.map((name): Text[] => [{ code: name }, 'not tried', '', '']),
  ]
  return rows.length === 0
    ? []
    : [{ kind: 'table', columns: ['File', 'What became of it', 'Statements', 'Took'], rows }]
}

const leftOut = ({ leftOut }: ApplyPendingReport): Block => ({
  kind: 'table',
  fold: `${countOf(leftOut.length, 'entry', 'entries')} of the folder left out`,
  columns: ['Entry', 'Why it is no migration'],
  rows: leftOut.map(({ name, why }) => [{ code: name }, why]),
})
