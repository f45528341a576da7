// Runbook, section 3: a verified backup of one database, as an artifact of this run.
import { defineAction, flag, wholeNumber } from '../github/inputs.js'
import { writeReport } from '../github/report-file.js'
import { runAction } from '../github/run-action.js'
import { withTemporaryFolder } from '../github/temporary-folder.js'
import { backupDocument } from '../reports/backup-report.js'
import { BACKUP_OUTPUTS, backupDeps, backupInputs, backupOptions, backupOutputs } from './backup-inputs.js'
import { connectionInputs, databaseChoice, requireDatabase } from './database-inputs.js'
import { showReport } from './show-report.js'

export const spec = defineAction({
  name: 'backup-to-artifact',
  inputs: {
    ...connectionInputs,
    ...backupInputs,
    'lock-retries': wholeNumber({ min: 0, max: 1000, default: 10 }),
    'allow-empty': flag({ default: false }),
  },
  outputs: ['status', 'report-path', ...BACKUP_OUTPUTS],
  check: requireDatabase,
})

export const run = () =>
  runAction(spec, (inputs, step) =>
    withTemporaryFolder(async (folder) => {
      const { backup } = await import('../operations/backup.js') // bad inputs are told without it
      const request = { database: databaseChoice(inputs), options: backupOptions(inputs, inputs['allow-empty']) }
      const report = await backup(request, backupDeps(inputs, step, folder))
      showReport(backupDocument(report), step.log)
      return { status: report.status, 'report-path': writeReport(spec.name, report), ...backupOutputs(report) }
    }),
  )
