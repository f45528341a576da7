// Every word of the CLI, in the order that --help shows them.
import type { Command } from './command.js'
import { apply } from './commands/apply.js'
import { applyPending } from './commands/apply-pending.js'
import { audit } from './commands/audit.js'
import { backup } from './commands/backup.js'
import { check } from './commands/check.js'
import { checkRollback } from './commands/check-rollback.js'
import { diff } from './commands/diff.js'
import { health } from './commands/health.js'
import { drill } from './commands/drill.js'
import { importPrisma } from './commands/import-prisma.js'
import { newMigration } from './commands/new.js'
import { recoverRows } from './commands/recover-rows.js'
import { restore } from './commands/restore.js'
import { rollback } from './commands/rollback.js'
import { status } from './commands/status.js'

export const commands: Readonly<Record<string, Command>> = {
  backup,
  apply,
  'apply-pending': applyPending,
  status,
  diff,
  drill,
  rollback,
  restore,
  'recover-rows': recoverRows,
  check,
  'check-rollback': checkRollback,
  health,
  audit,
  new: newMigration,
  'import-prisma': importPrisma,
}

export const commandNamed = (word: string): Command | undefined =>
  Object.hasOwn(commands, word) ? commands[word] : undefined

/** The names of all options of all commands. */
export const optionNames = (): string[] => Object.values(commands).flatMap(({ options }) => Object.keys(options))
