// pg-runbook doctor: what is wrong with the database, the way to it and this machine, each with its fix. Reads only.
import { doctor as examine } from '../../operations/doctor.js'
import { doctorDocument } from '../../reports/doctor-report.js'
import { databaseChoice } from '../backup-request.js'
import type { Command } from '../command.js'
import { ENVIRONMENT_OPTION, NEW_MIGRATIONS_OPTION } from '../options.js'

export const doctor: Command = {
  summary:
    'Say what is wrong with the database and the way to it, and how to mend it (reads only; exit code 3 with problems)',
  options: {
    metrics: {
      type: 'boolean',
      description: 'also connections, rollbacks, cache hits and mean times of statements, against their limits',
    },
    ...ENVIRONMENT_OPTION,
    ...NEW_MIGRATIONS_OPTION,
    schema: {
      type: 'string',
      value: '<path>',
      default: 'prisma/schema.prisma',
      description: 'the Prisma schema, to hold the generated client against',
    },
  },
  async run(given, _argument, { env, log, signal, temporaryFolder }) {
    const request = {
      database: databaseChoice(given),
      migrationsDir: given.text('migrations-dir'),
      projectFolder: process.cwd(),
      schema: given.text('schema'),
      metrics: given.flag('metrics'),
    }
    const report = await examine(request, { env, log, signal, temporaryFolder, now: () => new Date() })
    return { report, document: doctorDocument(report), exitCode: report.problems > 0 ? 3 : 0 }
  },
}
