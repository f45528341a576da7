// What people see of a rollback: what was taken back and in which order, what stopped it, what was not tried, and the backup.
import { byHandInWords } from '../migrations/by-hand-in-words.js'
import type { RollbackReport, RolledBack } from '../operations/rollback.js'
import { countOf, durationInWords } from '../quantities.js'
import { lockTable, statementTable } from './apply-report.js'
import { backupBefore } from './backup-before.js'
import type { Block, Document, Text } from './document.js'
import { dryRunInWords } from './dry-run-title.js'

const statementsOf = ({ outcome }: RolledBack) => ('statements' in outcome ? outcome.statements : [])

const titleOf = (report: RollbackReport): string => {
  const files = countOf(report.rolledBack.length, 'migration')
  switch (report.status) {
    case 'rolled-back':
      return `Rolled back ${files}`
    case 'already-rolled-back':
      return `${report.rolledBack.map(({ migration }) => migration).join(', ')}: rolled back already, nothing to do`
    case 'nothing-to-roll-back':
      return 'Nothing to roll back'
    case 'dry-run':
      return `Dry run of rolling back ${files}: ${dryRunInWords(report.rolledBack.flatMap(statementsOf))}`
    case 'failed':
      return `The rollback of ${report.failed!.migration} failed`
  }
}

/** @param environment as it was chosen by name, for the command that goes back */
export const rollbackDocument = (report: RollbackReport, environment?: string): Document => ({
  title: titleOf(report),
  blocks: [
    { kind: 'facts', facts: [['Database', report.database]] },
    ...(report.failed ? [{ kind: 'warnings', lines: [report.failed.message] } as const] : []),
    ...(report.byHand ? [{ kind: 'warnings', lines: [byHandInWords(report.byHand)] } as const] : []),
    ...(report.rolledBack.length + report.notTried.length > 0 || report.failed ? [files(report)] : []),
    ...report.rolledBack.flatMap(details),
    ...backupBefore(report.backup, environment),
  ],
})

const HOW: Record<RolledBack['outcome']['kind'], string> = {
  'rolled-back': 'rolled back',
  'already-rolled-back': 'rolled back already',
  'dry-run': 'would be rolled back',
}

const files = ({ rolledBack, failed, notTried }: RollbackReport): Block => ({
  kind: 'table',
  columns: ['File', 'What became of it', 'Took'],
  rows: [
    ...rolledBack.map(({ migration, outcome }): Text[] => [
      { code: migration },
      HOW[outcome.kind],
      'durationMs' in outcome ? durationInWords(outcome.durationMs) : '',
    ]),
    ...(failed ? [[{ code: failed.migration }, 'failed', '']] : []),
    ...notTried.map((name): Text[] => [{ code: name }, 'not tried', '']),
  ],
})

function details({ migration, outcome }: RolledBack): Block[] {
  if (outcome.kind === 'already-rolled-back') return []
  return [
    { kind: 'text', text: [{ code: migration }] },
    { kind: 'warnings', lines: outcome.warnings },
    statementTable(outcome.statements),
    ...(outcome.kind === 'dry-run' ? [lockTable(outcome.locks)] : []),
  ]
}
