// pg-runbook status: which migrations the database has, which it lacks, and what is not as the last run left it.
import { type StatusReport, status as migrationStatus } from '../../operations/status.js'
import { statusDocument } from '../../reports/status-report.js'
import { databaseChoice } from '../backup-request.js'
import type { Command } from '../command.js'
import { ENVIRONMENT_OPTION, MIGRATIONS_OPTION } from '../options.js'

/** What a release would do something about, or stop at; a file that is only gone from the folder stops nothing. */
const hasWork = ({ pending, counts }: StatusReport): boolean =>
  pending + (counts.changed ?? 0) + (counts.running ?? 0) + (counts['rolling-back'] ?? 0) + (counts.broken ?? 0) > 0

export const status: Command = {
  summary: 'Show which migrations are applied, pending, changed, missing or interrupted',
  options: {
    'exit-code': { type: 'boolean', description: 'exit with 3 when a file is pending, changed, interrupted or broken' },
    'no-catalog': { type: 'boolean', description: 'do not look for what was changed by hand since the last run' },
    ...ENVIRONMENT_OPTION,
    ...MIGRATIONS_OPTION,
  },
  async run(given, _argument, { env, log }) {
    const request = {
      database: databaseChoice(given),
      migrationsDir: given.text('migrations-dir'),
      catalog: !given.flag('no-catalog'),
    }
    const report = await migrationStatus(request, { env, log })
    return { report, document: statusDocument(report), exitCode: given.flag('exit-code') && hasWork(report) ? 3 : 0 }
  },
}
