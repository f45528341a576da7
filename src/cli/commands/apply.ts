// pg-runbook apply: one migration file, after a backup, exactly once.
import { userInfo } from 'node:os'
import { apply as applyMigration } from '../../operations/apply.js'
import { applyDocument } from '../../reports/apply-report.js'
import { backupDeps, backupFirst, databaseChoice } from '../backup-request.js'
import type { Command } from '../command.js'
import { migrationName } from '../migration-argument.js'
import {
  ALREADY_EXISTS,
  ALREADY_EXISTS_OPTION,
  BACKUP_FIRST_OPTIONS,
  MIGRATIONS_OPTION,
  duration,
  oneOf,
  wholeNumber,
} from '../options.js'

export const apply: Command = {
  summary: 'Back a database up, then apply one migration file exactly once',
  argument: { name: 'migration', description: 'a file name in the migrations folder' },
  options: {
    ...MIGRATIONS_OPTION,
    'dry-run': { type: 'boolean', description: 'run it, show the locks it takes, and roll it back' },
    ...ALREADY_EXISTS_OPTION,
    ...BACKUP_FIRST_OPTIONS,
  },
  async run(given, migration, context) {
    const request = {
      database: databaseChoice(given),
      migration: migrationName(given, migration),
      migrationsDir: given.text('migrations-dir'),
      backup: backupFirst(given),
      onAlreadyExists: oneOf(given, 'on-already-exists', ALREADY_EXISTS),
      lockTimeoutMs: duration(given, 'lock-timeout'),
      statementTimeoutMs: duration(given, 'statement-timeout'),
      lockRetries: wholeNumber(given, 'lock-retries'),
      dryRun: given.flag('dry-run'),
    }
    const report = await applyMigration(request, { ...backupDeps(given, context), actor: userInfo().username })
    return { report, document: applyDocument(report), exitCode: 0 }
  },
}
