// pg-runbook backup: the runbook's `pg_dump > backup_...sql`, verified.
import { backup as takeBackup } from '../../operations/backup.js'
import { backupDocument } from '../../reports/backup-report.js'
import { backupDeps, backupOptions, databaseChoice } from '../backup-request.js'
import type { Command } from '../command.js'
import { BACKUP_OPTIONS, CONNECTION_OPTIONS } from '../options.js'

export const backup: Command = {
  summary: 'Back a database up to a folder, and prove the file complete',
  options: {
    ...BACKUP_OPTIONS,
    'allow-empty': { type: 'boolean', description: 'accept a database without tables' },
    ...CONNECTION_OPTIONS,
  },
  async run(given, _argument, context) {
    const request = { database: databaseChoice(given), options: backupOptions(given) }
    const report = await takeBackup(request, backupDeps(given, context))
    return { report, document: backupDocument(report), exitCode: 0 }
  },
}
