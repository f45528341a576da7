// pg-runbook check-rollback: proves on a scratch database that a rollback takes back what its file does.
import { checkRollback as prove } from '../../operations/check-rollback.js'
import { checkRollbackDocument } from '../../reports/check-rollback-report.js'
import { databaseChoice } from '../backup-request.js'
import type { Command } from '../command.js'
import { migrationName } from '../migration-argument.js'
import { ENVIRONMENT_OPTION, MIGRATIONS_OPTION, STATEMENT_TIMEOUT_OPTION, duration } from '../options.js'

/** A URL is never an option: other users of the machine could read it. */
const SCRATCH_VARIABLE = 'SCRATCH_DATABASE_URL'

export const checkRollback: Command = {
  summary: 'Prove on a scratch database that a rollback leaves everything as it was (exit code 3 where not)',
  argument: { name: 'migration', description: 'a file name; without it the newest file of the folder', optional: true },
  options: {
    all: { type: 'boolean', description: 'check every file that carries a rollback' },
    ...MIGRATIONS_OPTION,
    ...ENVIRONMENT_OPTION,
    ...STATEMENT_TIMEOUT_OPTION,
  },
  async run(given, migration, { env, log, signal }) {
    const scratchUrl = env[SCRATCH_VARIABLE]?.trim()
    const request = {
      database: databaseChoice(given),
      ...(scratchUrl && { scratchUrl }),
      ...(migration && { migration: migrationName(given, migration) }),
      all: given.flag('all'),
      migrationsDir: given.text('migrations-dir'),
      statementTimeoutMs: duration(given, 'statement-timeout'),
    }
    const report = await prove(request, { env, log, signal, installTools: false })
    return { report, document: checkRollbackDocument(report), exitCode: report.status === 'proved' ? 0 : 3 }
  },
}
