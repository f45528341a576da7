// pg-runbook restore: a backup brought back, whole or some of its tables.
import { restore as bringBack, type RestoreRequest } from '../../operations/restore.js'
import { restoreDocument } from '../../reports/restore-report.js'
import { backupDeps, backupFirst, databaseChoice } from '../backup-request.js'
import { BACKUP_ARGUMENT, BACKUP_SOURCE_OPTIONS, backupSource, openBackupDeps } from '../backup-source.js'
import type { Command, Given } from '../command.js'
import { oneOfProblem, wholeNumberProblem } from '../option-values.js'
import { BACKUP_FIRST_OPTIONS, duration, oneOf, wholeNumber } from '../options.js'

const MODES = ['new-database', 'swap', 'in-place', 'tables'] as const
const INTO = ['beside', 'replace'] as const

const requestOf = (given: Given, argument: string): RestoreRequest => ({
  database: databaseChoice(given),
  source: backupSource(given, argument),
  mode: oneOf(given, 'mode', MODES),
  tables: given.list('table'),
  into: oneOf(given, 'into', INTO),
  confirm: given.text('confirm'),
  jobs: wholeNumber(given, 'jobs'),
  dryRun: given.flag('dry-run'),
  ...(given.text('new-database-name') && { newDatabaseName: given.text('new-database-name') }),
  noOwner: given.flag('no-owner'),
  noPrivileges: given.flag('no-privileges'),
  endSessions: given.flag('end-sessions'),
  forceForeign: given.flag('force-foreign'),
  backup: backupFirst(given),
  lockTimeoutMs: duration(given, 'lock-timeout'),
  statementTimeoutMs: duration(given, 'statement-timeout'),
})

export const restore: Command = {
  summary: 'Bring a backup back: into a new database, in the place of the live one, over it, or some of its tables',
  argument: BACKUP_ARGUMENT,
  options: {
    mode: {
      type: 'string',
      value: '<how>',
      default: 'new-database',
      description: `one of ${MODES.join(', ')}`,
      problem: oneOfProblem(MODES),
    },
    table: {
      type: 'string',
      value: '<name>',
      multiple: true,
      description: 'with --mode tables; several times for several',
    },
    into: {
      type: 'string',
      value: '<where>',
      default: 'beside',
      description: 'with --mode tables: beside (a copy) or replace',
      problem: oneOfProblem(INTO),
    },
    confirm: { type: 'string', value: '<database>', description: "the database's name, where something is replaced" },
    'new-database-name': { type: 'string', value: '<name>', description: 'instead of <database>_restore_<time>' },
    jobs: {
      type: 'string',
      value: '<count>',
      default: '0',
      description: 'connections that load at once; 0 for as many as there are cores',
      problem: wholeNumberProblem(0, 64),
    },
    'no-owner': { type: 'boolean', description: 'leave owners out: everything belongs to the role of the URL' },
    'no-privileges': { type: 'boolean', description: 'leave GRANT and REVOKE out' },
    'end-sessions': { type: 'boolean', description: 'end the sessions of others where they are in the way' },
    'force-foreign': { type: 'boolean', description: 'replace a database by the backup of another one' },
    'dry-run': { type: 'boolean', description: 'read the backup, check the target, and change nothing' },
    ...BACKUP_SOURCE_OPTIONS,
    ...BACKUP_FIRST_OPTIONS,
  },
  async run(given, argument, context) {
    const deps = { ...(await openBackupDeps(given, context)), ...backupDeps(given, context) }
    const report = await bringBack(requestOf(given, argument), deps)
    return { report, document: restoreDocument(report), exitCode: 0 }
  },
}
