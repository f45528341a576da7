// Runbook, sections 5 and 7: the newest migrations taken back with the rollbacks they carry, after a verified backup.
import { defineAction, text } from '../github/inputs.js'
import { writeReport } from '../github/report-file.js'
import { runAction } from '../github/run-action.js'
import { withTemporaryFolder } from '../github/temporary-folder.js'
import type { RollbackReport } from '../operations/rollback.js'
import { rollbackDocument } from '../reports/rollback-report.js'
import { BACKUP_OUTPUTS } from './backup-inputs.js'
import { changeDeps, changeInputs, changeRequest } from './change-inputs.js'
import { requireDatabase } from './database-inputs.js'
import { showReport } from './show-report.js'

export const spec = defineAction({
  name: 'rollback-migration',
  inputs: {
    ...changeInputs,
    migration: text(),
    to: text(),
    confirm: text(),
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
      const request = {
        ...changeRequest(inputs),
        ...(inputs.migration && { migration: inputs.migration }),
        ...(inputs.to && { to: inputs.to }),
        confirm: inputs.confirm,
      }
      const report = await rollback(request, {
        ...changeDeps(inputs, step, folder),
        onStopped(stopped) {
          showReport(rollbackDocument(stopped, inputs.environment), step.log)
          step.keep(outputsOf(stopped))
        },
      })
      showReport(rollbackDocument(report, inputs.environment), step.log)
      return { status: report.status, warnings: report.warnings, ...outputsOf(report) }
    }),
  )
