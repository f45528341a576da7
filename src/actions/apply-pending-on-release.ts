// Runbook, section 1: a published release applies every pending migration, after a verified backup, each exactly once.
import { choice, defineAction, flag } from '../github/inputs.js'
import { writeReport } from '../github/report-file.js'
import { runAction } from '../github/run-action.js'
import { withTemporaryFolder } from '../github/temporary-folder.js'
import type { ApplyPendingReport } from '../operations/apply-pending.js'
import { applyPendingDocument } from '../reports/apply-pending-report.js'
import { BACKUP_OUTPUTS } from './backup-inputs.js'
import { changeDeps, changeInputs, changeRequest } from './change-inputs.js'
import { requireDatabase } from './database-inputs.js'
import { healthInputs, healthTarget } from './health-inputs.js'
import { rehearseChoice, rehearseInputs } from './rehearse-inputs.js'
import { releaseInputs, releaseOptions } from './release-inputs.js'
import { requireStagingInput } from './require-staging-input.js'
import { showReport } from './show-report.js'

export const spec = defineAction({
  name: 'apply-pending-on-release',
  inputs: {
    ...changeInputs,
    ...rehearseInputs,
    ...requireStagingInput,
    ...releaseInputs,
    'on-already-exists': choice(['warn', 'error'], { default: 'warn' }),
    'allow-pooler': flag({ default: false }),
    ...healthInputs,
  },
  outputs: ['status', 'report-path', 'applied', 'pending', 'warnings', 'duration-ms', ...BACKUP_OUTPUTS],
  check: requireDatabase,
})

const outputsOf = (report: ApplyPendingReport) => ({
  'report-path': writeReport(spec.name, report),
  applied: JSON.stringify(report.applied.filter(({ how }) => how !== 'already-applied').map(({ name }) => name)),
  pending: JSON.stringify([
    ...report.tried.map(({ name }) => name),
    ...(report.failed ? [report.failed.name] : []),
    ...report.notTried,
  ]),
  warnings: report.warnings.length,
  'duration-ms': Math.round(report.applied.reduce((sum, { durationMs }) => sum + durationMs, 0)),
})

export const run = () =>
  runAction(spec, (inputs, step) =>
    withTemporaryFolder(async (folder) => {
      const { applyPending } = await import('../operations/apply-pending.js') // bad inputs are told without it
      const health = healthTarget(inputs)
      const request = {
        ...changeRequest(inputs),
        ...rehearseChoice(inputs),
        requireStaging: inputs['require-staging'],
        onAlreadyExists: inputs['on-already-exists'],
        ...releaseOptions(inputs),
        allowPooler: inputs['allow-pooler'],
        ...(health && { health }),
      }
      const report = await applyPending(request, {
        ...changeDeps(inputs, step, folder),
        onStopped(stopped) {
          showReport(applyPendingDocument(stopped, inputs.environment), step.log)
          step.keep(outputsOf(stopped))
        },
      })
      showReport(applyPendingDocument(report, inputs.environment), step.log)
      return { status: report.status, ...outputsOf(report) }
    }),
  )
