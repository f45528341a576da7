// pg-runbook import-prisma: prisma/migrations becomes db/migrations.
import { userInfo } from 'node:os'
import { importPrisma as importMigrations } from '../../operations/import-prisma.js'
import { importPrismaDocument } from '../../reports/import-prisma-report.js'
import { TOOL_VERSION } from '../../tool-version.js'
import { databaseChoice } from '../backup-request.js'
import type { Command } from '../command.js'
import { folderOption } from '../folder-option.js'
import { ENVIRONMENT_OPTION, NEW_MIGRATIONS_OPTION } from '../options.js'

export const importPrisma: Command = {
  summary: "Copy Prisma's new migrations, and record what Prisma has applied already",
  options: {
    'prisma-dir': {
      type: 'string',
      value: '<folder>',
      default: 'prisma/migrations',
      description: "the folder of Prisma's migrations",
    },
    ...NEW_MIGRATIONS_OPTION,
    'dry-run': { type: 'boolean', description: 'show what would be done; write nothing' },
    'no-database': { type: 'boolean', description: 'copy the files only; look at no database' },
    ...ENVIRONMENT_OPTION,
  },
  async run(given, _argument, { env, log }) {
    const request = {
      prismaDir: given.text('prisma-dir'),
      migrationsDir: given.text('migrations-dir'),
      dryRun: given.flag('dry-run'),
      ...(!given.flag('no-database') && { database: databaseChoice(given) }),
      // files can be copied without any DATABASE_URL; an environment that was asked for by name must have its own
      mayLackDatabase: given.text('environment') === ENVIRONMENT_OPTION['environment']!.default,
    }
    const deps = { env, log, toolVersion: TOOL_VERSION, actor: userInfo().username }
    const report = await importMigrations(request, deps)
    return { report, document: importPrismaDocument(report, folderOption(given)), exitCode: 0 }
  },
}
