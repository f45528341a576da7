// Runbook, section 1: one migration file, after a verified backup, exactly once.
import { choice, defineAction, text } from '../github/inputs.js'
import { writeReport } from '../github/report-file.js'
import { runAction } from '../github/run-action.js'
import { withTemporaryFolder } from '../github/temporary-folder.js'
import { applyDocument } from '../reports/apply-report.js'
import { BACKUP_OUTPUTS } from './backup-inputs.js'
import { changeDeps, changeInputs, changeRequest } from './change-inputs.js'
import { requireDatabase } from './database-inputs.js'
import { rehearseChoice, rehearseInputs } from './rehearse-inputs.js'
import { requireStagingInput } from './require-staging-input.js'
import { showReport } from './show-report.js'

export const spec = defineAction({
  name: 'apply-migration',
  inputs: {
    ...changeInputs,
    ...rehearseInputs,
    ...requireStagingInput,
    migration: text({ required: true }),
    'on-already-exists': choice(['warn', 'error'], { default: 'warn' }),
  },
  outputs: ['status', 'report-path', 'applied', 'warnings', 'duration-ms', ...BACKUP_OUTPUTS],
  check: requireDatabase,
})

export const run = () =>
  runAction(spec, (inputs, step) =>
    withTemporaryFolder(async (folder) => {
      const { apply } = await import('../operations/apply.js') // bad inputs are told without it
      const request = {
        ...changeRequest(inputs),
        ...rehearseChoice(inputs),
        requireStaging: inputs['require-staging'],
        migration: inputs.migration,
        onAlreadyExists: inputs['on-already-exists'],
      }
      const report = await apply(request, changeDeps(inputs, step, folder))
      const { outcome, status, warnings } = report
      showReport(applyDocument(report, inputs.environment), step.log)
      return {
        status,
        warnings,
        'report-path': writeReport(spec.name, report),
        applied: outcome.kind === 'applied' ? report.migration : undefined,
        'duration-ms': outcome.kind === 'already-applied' ? undefined : Math.round(outcome.durationMs),
      }
    }),
  )
