// pg-runbook recover-rows: rows that were deleted, back out of a backup. Changes nothing unless it is told to with --insert.
import { folderStore } from '../../backups/stores/folder-store.js'
import { type RecoverRequest, recoverRows as recover } from '../../operations/recover-rows.js'
import { recoverWindow } from '../../operations/recover-window.js'
import { recoverRowsDocument } from '../../reports/recover-rows-report.js'
import { recoverWindowDocument } from '../../reports/recover-window-report.js'
import { databaseChoice } from '../backup-request.js'
import { BACKUP_ARGUMENT, BACKUP_SOURCE_OPTIONS, backupSource, openBackupDeps } from '../backup-source.js'
import type { Command, CommandOption, Given } from '../command.js'
import { oneOfProblem, wholeNumberProblem } from '../option-values.js'
import { BACKUP_OPTIONS, CONNECTION_OPTIONS, duration, oneOf, wholeNumber } from '../options.js'
import { WINDOW_OPTIONS, windowRequest } from '../window-request.js'

const MATCHES = ['key', 'all-columns'] as const
const TRIGGERS = ['fire', 'off'] as const

const requestOf = (given: Given, argument: string): RecoverRequest => ({
  database: databaseChoice(given),
  source: backupSource(given, argument),
  tables: given.list('table'),
  exclude: given.list('exclude-table'),
  ...(given.text('where') && { condition: given.text('where') }),
  dryRun: !given.flag('insert'),
  match: oneOf(given, 'match', MATCHES),
  triggers: oneOf(given, 'triggers', TRIGGERS),
  set: given.list('set'),
  map: given.list('map'),
  maxRows: wholeNumber(given, 'max-rows'),
  ...(given.text('deny') && { deny: given.text('deny') }),
  showChanged: given.flag('show-changed'),
  forceForeign: given.flag('force-foreign'),
  seal: { compression: 'none', recipients: given.list('encryption-recipients') },
  lockTimeoutMs: duration(given, 'lock-timeout'),
  lockRetries: wholeNumber(given, 'lock-retries'),
})

const OWN: Record<string, CommandOption> = {
  table: {
    type: 'string',
    value: '<name>',
    multiple: true,
    description: 'a table whose rows are missing, or all; several times for several',
  },
  'exclude-table': {
    type: 'string',
    value: '<pattern>',
    multiple: true,
    description: 'leave this table out, as pg_dump does; may be given several times',
  },
  where: {
    type: 'string',
    value: '<condition>',
    description: "of the missing rows, only these: SQL on the table's columns",
  },
  insert: { type: 'boolean', description: 'put the rows back; without it everything is told and nothing changed' },
  'max-rows': {
    type: 'string',
    value: '<count>',
    default: '10000',
    description: 'insert nothing where more rows than this would come back',
    problem: wholeNumberProblem(1, 999_999_999),
  },
  match: {
    type: 'string',
    value: '<how>',
    default: 'key',
    description: 'key, or all-columns for tables without one',
    problem: oneOfProblem(MATCHES),
  },
  triggers: {
    type: 'string',
    value: '<what>',
    default: 'fire',
    description: "fire or off; off needs the tables' owner",
    problem: oneOfProblem(TRIGGERS),
  },
  set: {
    type: 'string',
    value: '<column=value>',
    multiple: true,
    description: 'a value for a column that is new since',
  },
  map: { type: 'string', value: '<old=new>', multiple: true, description: 'a column that was renamed since' },
  deny: {
    type: 'string',
    value: '<file>',
    description: 'keys that must not come back: a table and a key on each line',
  },
  'show-changed': { type: 'boolean', description: 'count by column how many rows differ from the backup' },
  'force-foreign': { type: 'boolean', description: 'take rows out of the backup of another database' },
}

export const recoverRows: Command = {
  summary: 'Bring deleted rows back out of a backup, without undoing what happened since; a dry run without --insert',
  argument: BACKUP_ARGUMENT,
  options: {
    ...OWN,
    ...WINDOW_OPTIONS,
    ...BACKUP_SOURCE_OPTIONS,
    'encryption-recipients': {
      ...BACKUP_OPTIONS['encryption-recipients']!,
      description: 'encrypt the undo file with age for this public key; may be given several times',
    },
    destination: {
      ...BACKUP_OPTIONS.destination!,
      description: 'the folder of `latest`, and the one that takes the undo file',
    },
    'install-tools': BACKUP_OPTIONS['install-tools']!,
    ...CONNECTION_OPTIONS,
  },
  async run(given, argument, context) {
    const window = windowRequest(given, argument)
    const deps = { ...(await openBackupDeps(given, context)), now: () => new Date() }
    if (window) {
      const report = await recoverWindow(window, deps)
      return { report, document: recoverWindowDocument(report), exitCode: 0 }
    }
    const report = await recover(requestOf(given, argument), {
      ...deps,
      store: folderStore(given.text('destination'), { log: context.log }),
    })
    return { report, document: recoverRowsDocument(report), exitCode: 0 }
  },
}
