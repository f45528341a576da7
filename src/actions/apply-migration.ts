// Runbook, section 1: one migration file, after a verified backup, exactly once.
import { choice, defineAction, flag, text, wholeNumber } from '../github/inputs.js'
import { writeReport } from '../github/report-file.js'
import { runAction } from '../github/run-action.js'
import { currentRun } from '../github/run.js'
import { withTemporaryFolder } from '../github/temporary-folder.js'
import { applyDocument } from '../reports/apply-report.js'
import { BACKUP_OUTPUTS, backupDeps, backupInputs, backupOptions, backupOutputs } from './backup-inputs.js'
import { databaseChoice, databaseInputs, requireDatabase } from './database-inputs.js'
import { showReport } from './show-report.js'

export const spec = defineAction({
  name: 'apply-migration',
  inputs: {
    ...databaseInputs,
    ...backupInputs,
    migration: text({ required: true }),
    'migrations-dir': text({ default: 'db/migrations' }),
    'dry-run': flag({ default: false }),
    'on-already-exists': choice(['warn', 'error'], { default: 'warn' }),
    'lock-retries': wholeNumber({ min: 0, max: 1000, default: 10 }),
    backup: flag({ default: true }),
    'backup-skip-reason': text(),
  },
  outputs: ['status', 'report-path', 'applied', 'warnings', 'duration-ms', ...BACKUP_OUTPUTS],
  check: requireDatabase,
})

export const run = () =>
  runAction(spec, (inputs, step) =>
    withTemporaryFolder(async (folder) => {
      const { apply } = await import('../operations/apply.js') // bad inputs are told without it
      const { actor } = currentRun()
      const request = {
        database: databaseChoice(inputs),
        migration: inputs.migration,
        migrationsDir: inputs['migrations-dir'],
        backup: inputs.backup
          ? ({ take: true, options: backupOptions(inputs, true) } as const)
          : ({ take: false, reason: inputs['backup-skip-reason'] } as const),
        onAlreadyExists: inputs['on-already-exists'],
        lockTimeoutMs: inputs['lock-timeout'],
        statementTimeoutMs: inputs['statement-timeout'],
        lockRetries: inputs['lock-retries'],
        dryRun: inputs['dry-run'],
      }
      const edges = { ...backupDeps(inputs, step, folder), ...(actor && { actor }) }
      const report = await apply(request, { ...edges, onBackup: (taken) => step.keep(backupOutputs(taken)) })
      const { outcome, status, warnings } = report
      showReport(applyDocument(report), step.log)
      return {
        ...{ status, warnings, 'report-path': writeReport(spec.name, report) },
        applied: outcome.kind === 'applied' ? report.migration : undefined,
        'duration-ms': outcome.kind === 'already-applied' ? undefined : Math.round(outcome.durationMs),
      }
    }),
  )
