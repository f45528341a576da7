// Runbook, sections 4 and 5: a backup brought back beside the live database, in its place, over it, or some of its tables.
import { type InputsOf, choice, defineAction, flag, names, text, wholeNumber } from '../github/inputs.js'
import { writeReport } from '../github/report-file.js'
import { runAction } from '../github/run-action.js'
import { withTemporaryFolder } from '../github/temporary-folder.js'
import type { RestoreReport, RestoreRequest } from '../operations/restore.js'
import { restoreDocument } from '../reports/restore-report.js'
import { backupDeps, backupInputs, backupOptions } from './backup-inputs.js'
import { backupSource, backupSourceInputs, openBackupDeps, sourceProblems } from './backup-source-inputs.js'
import { databaseChoice, databaseInputs, requireDatabase } from './database-inputs.js'
import { showReport } from './show-report.js'

export const spec = defineAction({
  name: 'restore-backup',
  inputs: {
    ...databaseInputs,
    ...backupInputs,
    ...backupSourceInputs,
    mode: choice(['new-database', 'swap', 'in-place', 'tables'], { default: 'new-database' }),
    tables: names(),
    into: choice(['beside', 'replace'], { default: 'beside' }),
    confirm: text(),
    'new-database-name': text(),
    jobs: wholeNumber({ min: 0, max: 64, default: 0 }),
    'no-owner': flag({ default: false }),
    'no-privileges': flag({ default: false }),
    'end-sessions': flag({ default: false }),
    'force-foreign': flag({ default: false }),
    'dry-run': flag({ default: false }),
    'lock-retries': wholeNumber({ min: 0, max: 1000, default: 10 }),
    'safety-backup': flag({ default: true }),
    'backup-skip-reason': text(),
  },
  outputs: ['status', 'report-path', 'database', 'tables', 'rows', 'safety-backup', 'warnings'],
  check: (given) => [...requireDatabase(given), ...sourceProblems(given)],
})

const requestOf = (inputs: InputsOf<typeof spec>): RestoreRequest => ({
  database: databaseChoice(inputs),
  source: backupSource(inputs),
  mode: inputs.mode,
  tables: inputs.tables,
  into: inputs.into,
  confirm: inputs.confirm,
  jobs: inputs.jobs,
  ...(inputs['new-database-name'] && { newDatabaseName: inputs['new-database-name'] }),
  noOwner: inputs['no-owner'],
  noPrivileges: inputs['no-privileges'],
  dryRun: inputs['dry-run'],
  endSessions: inputs['end-sessions'],
  forceForeign: inputs['force-foreign'],
  backup: inputs['safety-backup']
    ? { take: true, options: backupOptions(inputs, true) }
    : { take: false, reason: inputs['backup-skip-reason'] },
  lockTimeoutMs: inputs['lock-timeout'],
  statementTimeoutMs: inputs['statement-timeout'],
})

const outputsOf = (report: RestoreReport) => ({
  status: report.status,
  tables: report.tables,
  rows: report.rows,
  warnings: report.warnings.length,
  database: report.restoredTo,
  'report-path': writeReport(spec.name, report),
})

export const run = () =>
  runAction(spec, (inputs, step) =>
    withTemporaryFolder(async (folder) => {
      const { restore } = await import('../operations/restore.js') // bad inputs are told without it
      const report = await restore(requestOf(inputs), {
        ...openBackupDeps(inputs, step, folder),
        ...backupDeps(inputs, step, folder),
        onBackup: ({ stored }) => step.keep({ 'safety-backup': stored.location }),
      })
      showReport(restoreDocument(report), step.log)
      return outputsOf(report)
    }),
  )
