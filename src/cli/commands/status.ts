// pg-runbook status: which migrations the database has, and which it lacks.
import { status as migrationStatus } from '../../operations/status.js'
import { statusDocument } from '../../reports/status-report.js'
import { databaseChoice } from '../backup-request.js'
import type { Command } from '../command.js'
import { ENVIRONMENT_OPTION, MIGRATIONS_OPTION } from '../options.js'

export const status: Command = {
  summary: 'Show which migrations are applied, pending or changed',
  options: { ...ENVIRONMENT_OPTION, ...MIGRATIONS_OPTION },
  async run(given, _argument, { env, log }) {
    const request = { database: databaseChoice(given), migrationsDir: given.text('migrations-dir') }
    const report = await migrationStatus(request, { env, log })
    return { report, document: statusDocument(report), exitCode: 0 }
  },
}
