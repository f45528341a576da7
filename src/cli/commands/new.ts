// pg-runbook new: a migration file with the right name.
import { newMigration as makeMigration } from '../../operations/new.js'
import { newMigrationDocument } from '../../reports/new-report.js'
import type { Command } from '../command.js'
import { folderOption } from '../folder-option.js'
import { NEW_MIGRATIONS_OPTION } from '../options.js'

export const newMigration: Command = {
  summary: 'Make a new migration file that sorts after all others',
  argument: { name: 'name', description: 'what it does, e.g. "add organization branding"' },
  options: { ...NEW_MIGRATIONS_OPTION },
  async run(given, words, { log }) {
    const request = { words, migrationsDir: given.text('migrations-dir') }
    const report = await makeMigration(request, { log, now: () => new Date() })
    return { report, document: newMigrationDocument(report, folderOption(given)), exitCode: 0 }
  },
}
