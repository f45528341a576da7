// pg-runbook apply: one migration file, after a backup, exactly once.
import { apply as applyMigration } from '../../operations/apply.js'
import { applyDocument } from '../../reports/apply-report.js'
import { changeDeps, changeRequest } from '../backup-request.js'
import type { Command } from '../command.js'
import { migrationName } from '../migration-argument.js'
import { rehearseChoice, REHEARSE_OPTION } from '../rehearse-option.js'
import { requireStaging, REQUIRE_STAGING_OPTION } from '../require-staging-option.js'
import { ALREADY_EXISTS, ALREADY_EXISTS_OPTION, BACKUP_FIRST_OPTIONS, MIGRATIONS_OPTION, oneOf } from '../options.js'

export const apply: Command = {
  summary: 'Back a database up, then apply one migration file exactly once',
  argument: { name: 'migration', description: 'a file name in the migrations folder' },
  options: {
    ...MIGRATIONS_OPTION,
    'dry-run': { type: 'boolean', description: 'run it, show the locks it takes, and roll it back' },
    ...REHEARSE_OPTION,
    ...REQUIRE_STAGING_OPTION,
    ...ALREADY_EXISTS_OPTION,
    ...BACKUP_FIRST_OPTIONS,
  },
  async run(given, migration, context) {
    const request = {
      ...changeRequest(given),
      migration: migrationName(given, migration),
      ...rehearseChoice(given, context.env),
      requireStaging: requireStaging(given),
      onAlreadyExists: oneOf(given, 'on-already-exists', ALREADY_EXISTS),
    }
    const report = await applyMigration(request, changeDeps(given, context))
    return { report, document: applyDocument(report, request.database.environment), exitCode: 0 }
  },
}
