// Runbook, sections 5 and 7: the newest migrations taken back with the rollbacks they carry, after a verified backup.
import { defineAction, flag, text, wholeNumber } from '../github/inputs.js'
import { writeReport } from '../github/report-file.js'
import { runAction } from '../github/run-action.js'
import { currentRun } from '../github/run.js'
import { withTemporaryFolder } from '../github/temporary-folder.js'
import type { RollbackReport } from '../operations/rollback.js'
import { rollbackDocument } from '../reports/rollback-report.js'
import { BACKUP_OUTPUTS, backupDeps, backupInputs, backupOptions, backupOutputs } from './backup-inputs.js'
import { databaseChoice, databaseInputs, requireDatabase } from './database-inputs.js'
import { showReport } from './show-report.js'

export const spec = defineAction({
  name: 'rollback-migration',
  inputs: {
    ...databaseInputs,
    ...backupInputs,
    migration: text(),
    to: text(),
    'migrations-dir': text({ default: 'db/migrations' }),
    'dry-run': flag({ default: false }),
    confirm: text(),
    'lock-retries': wholeNumber({ min: 0, max: 1000, default: 10 }),
    backup: flag({ default: true }),
    'backup-skip-reason': text(),
  },
  outputs: ['status', 'report-path', 'rolled-back', 'warnings', ...BACKUP_OUTPUTS],
  check: requireDatabase,
})

const outputsOf = (report: RollbackReport) => ({
  'report-path': writeReport(spec.name, report),
  'rolled-back': JSON.stringify(namesOf(report)),
})
const namesOf = ({ rolledBack }: RollbackReport): string[] =>
  rolledBack.filter(({ outcome }) => outcome.kind === 'rolled-back').map(({ migration }) => migration)

export const run = () =>
  runAction(spec, (inputs, step) =>
    withTemporaryFolder(async (folder) => {
      const { rollback } = await import('../operations/rollback.js') // bad inputs are told without it
      const { actor } = currentRun()
      const request = {
        database: databaseChoice(inputs),
        ...(inputs.migration && { migration: inputs.migration }),
        ...(inputs.to && { to: inputs.to }),
        confirm: inputs.confirm,
        migrationsDir: inputs['migrations-dir'],
        backup: inputs.backup
          ? ({ take: true, options: backupOptions(inputs, true) } as const)
          : ({ take: false, reason: inputs['backup-skip-reason'] } as const),
        lockTimeoutMs: inputs['lock-timeout'],
        statementTimeoutMs: inputs['statement-timeout'],
        lockRetries: inputs['lock-retries'],
        dryRun: inputs['dry-run'],
      }
      const report = await rollback(request, {
        ...{ ...backupDeps(inputs, step, folder), ...(actor && { actor }) },
        onBackup: (taken) => step.keep(backupOutputs(taken)),
        onStopped(stopped) {
          showReport(rollbackDocument(stopped), step.log)
          step.keep(outputsOf(stopped))
        },
      })
      showReport(rollbackDocument(report), step.log)
      return { status: report.status, warnings: report.warnings, ...outputsOf(report) }
    }),
  )
