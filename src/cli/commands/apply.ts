// pg-runbook apply: one migration file, after a backup, exactly once.
import { userInfo } from 'node:os'
import { apply as applyMigration } from '../../operations/apply.js'
import { applyDocument } from '../../reports/apply-report.js'
import { backupDeps, backupOptions, databaseChoice } from '../backup-request.js'
import type { Command } from '../command.js'
import { BACKUP_OPTIONS, DATABASE_OPTIONS, MIGRATIONS_OPTION, duration, oneOf, wholeNumber } from '../options.js'

export const apply: Command = {
  summary: 'Back a database up, then apply one migration file exactly once',
  argument: { name: 'migration', description: 'a file name in the migrations folder' },
  options: {
    ...MIGRATIONS_OPTION,
    'dry-run': { type: 'boolean', description: 'run it, show the locks it takes, and roll it back' },
    'on-already-exists': { type: 'string', value: '<what>', default: 'warn', description: 'warn or error' },
    'lock-retries': {
      type: 'string',
      value: '<count>',
      default: '10',
      description: 'how often to try again for locks',
    },
    'no-backup': { type: 'string', value: '<reason>', description: 'take no backup; the reason is kept in the ledger' },
    ...DATABASE_OPTIONS,
    ...BACKUP_OPTIONS,
  },
  async run(given, migration, context) {
    const reason = given.text('no-backup')
    const request = {
      database: databaseChoice(given),
      migration,
      migrationsDir: given.text('migrations-dir'),
      backup: reason ? ({ take: false, reason } as const) : ({ take: true, options: backupOptions(given) } as const),
      onAlreadyExists: oneOf(given, 'on-already-exists', ['warn', 'error']),
      lockTimeoutMs: duration(given, 'lock-timeout'),
      statementTimeoutMs: duration(given, 'statement-timeout'),
      lockRetries: wholeNumber(given, 'lock-retries'),
      dryRun: given.flag('dry-run'),
    }
    const report = await applyMigration(request, { ...backupDeps(given, context), actor: userInfo().username })
    return { report, document: applyDocument(report), exitCode: 0 }
  },
}
