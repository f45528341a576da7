// Runbook, section 5, "Accidental Data Deletion": rows that were deleted back out of a backup; a dry run unless it is said otherwise.
import { artifactStore } from '../backups/stores/artifact-store.js'
import { folderStore } from '../backups/stores/folder-store.js'
import type { BackupStore } from '../backups/stores/store.js'
import { choice, defineAction, flag, type InputsOf, lines, names, text, wholeNumber } from '../github/inputs.js'
import { writeReport } from '../github/report-file.js'
import { repositoryVisibility } from '../github/repository.js'
import { runAction, type Step } from '../github/run-action.js'
import { withTemporaryFolder } from '../github/temporary-folder.js'
import type { RecoverReport, RecoverRequest } from '../operations/recover-rows.js'
import type { WindowRequest } from '../operations/recover-window.js'
import { recoverRowsDocument } from '../reports/recover-rows-report.js'
import { recoverWindowDocument } from '../reports/recover-window-report.js'
import { backupSource, backupSourceInputs, openBackupDeps, sourceProblems } from './backup-source-inputs.js'
import { connectionInputs, databaseChoice, requireDatabase } from './database-inputs.js'
import { showReport } from './show-report.js'

/** Apart from the backups', so that `latest` never finds an undo file. */
const UNDO_PREFIX = 'db-undo-'

export const spec = defineAction({
  name: 'recover-rows',
  inputs: {
    ...connectionInputs,
    ...backupSourceInputs,
    tables: names({ required: true }),
    'exclude-table': names(),
    where: text(),
    'dry-run': flag({ default: true }),
    window: flag({ default: false }),
    'max-rows': wholeNumber({ min: 1, max: 999_999_999, default: 10_000 }),
    match: choice(['key', 'all-columns'], { default: 'key' }),
    triggers: choice(['fire', 'off'], { default: 'fire' }),
    set: lines(),
    map: lines(),
    deny: text(),
    'show-changed': flag({ default: false }),
    'force-foreign': flag({ default: false }),
    'lock-retries': wholeNumber({ min: 0, max: 1000, default: 10 }),
    'encryption-recipients': lines(),
    destination: text({ default: 'artifact' }),
    'retention-days': wholeNumber({ min: 1, max: 400, default: 30 }),
    'artifact-prefix': text({ default: 'db-backup-' }),
    'github-token': text({ secret: true }),
  },
  outputs: ['status', 'report-path', 'recovered', 'missing', 'undo-file', 'recover-from'],
  check: (given) => [...requireDatabase(given), ...sourceProblems(given)],
})

type Inputs = InputsOf<typeof spec>

const requestOf = (inputs: Inputs): RecoverRequest => ({
  database: databaseChoice(inputs),
  source: backupSource(inputs),
  tables: inputs.tables,
  exclude: inputs['exclude-table'],
  ...(inputs.where && { condition: inputs.where }),
  dryRun: inputs['dry-run'],
  match: inputs.match,
  triggers: inputs.triggers,
  maxRows: inputs['max-rows'],
  set: inputs.set,
  map: inputs.map,
  ...(inputs.deny && { deny: inputs.deny }),
  showChanged: inputs['show-changed'],
  forceForeign: inputs['force-foreign'],
  seal: { compression: 'none', recipients: inputs['encryption-recipients'] },
  lockTimeoutMs: inputs['lock-timeout'],
  lockRetries: inputs['lock-retries'],
})

function undoStore(inputs: Inputs, { log, signal }: Step<typeof spec>): BackupStore {
  const { destination, 'retention-days': retentionDays, 'github-token': token } = inputs
  if (destination !== 'artifact') return folderStore(destination, { log })
  const visibility = () => repositoryVisibility(token)
  return artifactStore({ artifactPrefix: UNDO_PREFIX, retentionDays, token, visibility, log, signal })
}

const outputsOf = (report: RecoverReport) => ({
  status: report.status,
  missing: report.missing,
  'undo-file': report.undo?.stored.location,
  recovered: JSON.stringify(
    Object.fromEntries(report.tables.map(({ schema, name, recovered }) => [`${schema}.${name}`, recovered])),
  ),
  'report-path': writeReport(spec.name, report),
})

function windowRequest(inputs: Inputs): WindowRequest {
  const { environment, 'artifact-prefix': artifactPrefix, match, map, tables } = inputs
  const source = backupSource(inputs)
  const all = { kind: 'artifacts', artifactPrefix, ...(environment && { environment }) } as const
  return {
    backups: source.kind === 'file' || source.kind === 'artifact' ? { kind: 'these', sources: [source] } : all,
    exclude: inputs['exclude-table'],
    database: databaseChoice(inputs),
    tables,
    match,
    map,
    forceForeign: inputs['force-foreign'],
    ...(inputs.where && { condition: inputs.where }),
    lockTimeoutMs: inputs['lock-timeout'],
  }
}

/** Looks only: whatever `dry-run` says, nothing is inserted. */
async function lookForWindow(inputs: Inputs, step: Step<typeof spec>, folder: string) {
  const { recoverWindow } = await import('../operations/recover-window.js')
  const deps = { ...openBackupDeps(inputs, step, folder), now: () => new Date() }
  const report = await recoverWindow(windowRequest(inputs), deps)
  showReport(recoverWindowDocument(report), step.log)
  const { status, gone: missing, recoverFrom } = report
  return { status, missing, 'recover-from': recoverFrom?.backup, 'report-path': writeReport(spec.name, report) }
}

export const run = () =>
  runAction(spec, (inputs, step) =>
    withTemporaryFolder(async (folder) => {
      if (inputs.window) return lookForWindow(inputs, step, folder)
      const { recoverRows } = await import('../operations/recover-rows.js') // bad inputs are told without it
      const report = await recoverRows(requestOf(inputs), {
        ...openBackupDeps(inputs, step, folder),
        store: undoStore(inputs, step),
        now: () => new Date(),
      })
      showReport(recoverRowsDocument(report), step.log)
      return outputsOf(report)
    }),
  )
