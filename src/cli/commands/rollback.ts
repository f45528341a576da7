// pg-runbook rollback: the newest migration, or everything newer than one, taken back after a backup.
import { rollback as rollBack } from '../../operations/rollback.js'
import { rollbackDocument } from '../../reports/rollback-report.js'
import { terminalText } from '../../reports/terminal.js'
import { changeDeps, changeRequest } from '../backup-request.js'
import type { Command } from '../command.js'
import { migrationName } from '../migration-argument.js'
import { BACKUP_FIRST_OPTIONS, MIGRATIONS_OPTION } from '../options.js'

export const rollback: Command = {
  summary: 'Back a database up, then take the newest migration back with the rollback it carries',
  argument: { name: 'migration', description: 'the newest applied migration; may be left out', optional: true },
  options: {
    to: { type: 'string', value: '<file>', description: 'take everything newer than this file back; it stays' },
    confirm: { type: 'string', value: '<database>', description: "the database's name; not needed with --dry-run" },
    ...MIGRATIONS_OPTION,
    'dry-run': { type: 'boolean', description: 'run it, show the locks it takes, and undo it' },
    ...BACKUP_FIRST_OPTIONS,
  },
  async run(given, migration, context) {
    const to = migrationName(given, given.text('to'))
    const request = {
      ...changeRequest(given),
      ...(migration && { migration: migrationName(given, migration) }),
      ...(to && { to }),
      confirm: given.text('confirm'),
    }
    const report = await rollBack(request, {
      ...changeDeps(given, context),
      onStopped: (stopped) => context.log.info(terminalText(rollbackDocument(stopped, request.database.environment))),
    })
    return { report, document: rollbackDocument(report, request.database.environment), exitCode: 0 }
  },
}
