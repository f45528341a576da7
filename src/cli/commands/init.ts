// pg-runbook init: the workflows, the folder of the migrations, and a checklist.
import { init as initialise } from '../../operations/init.js'
import { initDocument } from '../../reports/init-report.js'
import type { Command } from '../command.js'
import { NEW_MIGRATIONS_OPTION } from '../options.js'
import { ownRepository } from '../own-repository.js'

export const init: Command = {
  summary: 'Write the workflows, the folder of the migrations and the script db:diff into this repository',
  argument: {
    name: 'actions',
    description: 'where the workflows find pg-runbook, e.g. OWNER/pg-runbook@v1, or @ and a commit',
    optional: true,
  },
  options: {
    ...NEW_MIGRATIONS_OPTION,
    schema: {
      type: 'string',
      value: '<file>',
      default: 'prisma/schema.prisma',
      description: 'the Prisma schema; where there is none, what looks for drift is left out',
    },
    force: {
      type: 'string',
      value: '<file>',
      multiple: true,
      description: 'replace this file, as the report names it; may be given several times',
    },
    'dry-run': { type: 'boolean', description: 'show what would be written; write nothing' },
  },
  async run(given, actions, { log }) {
    const request = {
      root: process.cwd(),
      actions: actions || ((await ownRepository()) ?? ''),
      migrationsDir: given.text('migrations-dir'),
      schema: given.text('schema'),
      force: given.list('force'),
      dryRun: given.flag('dry-run'),
    }
    const report = await initialise(request, { log })
    return { report, document: initDocument(report), exitCode: 0 }
  },
}
