// Runbook, section 4, "Point-in-time restore": everything as it was at a moment, in a new instance beside the live one. A dry run unless it
// is said otherwise; an instance that is not proved fails the step, and is named.
import { choice, defineAction, flag, text } from '../github/inputs.js'
import { writeReport } from '../github/report-file.js'
import { runAction } from '../github/run-action.js'
import { withTemporaryFolder } from '../github/temporary-folder.js'
import { pitrDocument, pitrFailed } from '../reports/pitr-report.js'
import { connectionInputs, databaseChoice } from './database-inputs.js'
import { showReport } from './show-report.js'

export const spec = defineAction({
  name: 'point-in-time-restore',
  inputs: {
    provider: choice(['self-hosted', 'rds', 'neon'], { required: true }),
    time: text({ required: true }),
    instance: text(),
    region: text(),
    'neon-project': text(),
    'neon-branch': text(),
    'neon-api-key': text({ secret: true }),
    'base-backup': text(),
    'wal-archive': text(),
    'new-directory': text(),
    'new-name': text(),
    'new-instance-class': text(),
    'database-url': connectionInputs['database-url'],
    environment: connectionInputs.environment,
    'smoke-file': text({ default: 'db/drill.sql' }),
    'dry-run': flag({ default: true }),
  },
  outputs: ['status', 'report-path', 'target', 'address'],
})

export const run = () =>
  runAction(spec, (inputs, { log, signal, keep }) =>
    withTemporaryFolder(async (temporaryFolder) => {
      const { pitr } = await import('../operations/pitr.js') // bad inputs are told without it
      const { time, 'smoke-file': smokeFile, 'dry-run': dryRun } = inputs
      const report = await pitr(
        { source: inputs, time, database: databaseChoice(inputs), smokeFile, dryRun },
        { env: process.env, log, signal, temporaryFolder, now: () => new Date() },
      )
      const { status, target, address } = report
      showReport(pitrDocument(report), log)
      keep({ status, target, address, 'report-path': writeReport(spec.name, report) })
      const failure = pitrFailed(report)
      if (failure) throw failure
      return {}
    }),
  )
