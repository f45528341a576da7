// Every word of the CLI, in the order that --help shows them. Each is loaded when it is asked for: what the others need would only
// make it start later.
import type { Command } from './command.js'

const COMMANDS: Readonly<Record<string, () => Promise<Command>>> = {
  backup: async () => (await import('./commands/backup.js')).backup,
  apply: async () => (await import('./commands/apply.js')).apply,
  'apply-pending': async () => (await import('./commands/apply-pending.js')).applyPending,
  status: async () => (await import('./commands/status.js')).status,
  diff: async () => (await import('./commands/diff.js')).diff,
  drill: async () => (await import('./commands/drill.js')).drill,
  rollback: async () => (await import('./commands/rollback.js')).rollback,
  restore: async () => (await import('./commands/restore.js')).restore,
  'recover-rows': async () => (await import('./commands/recover-rows.js')).recoverRows,
  pitr: async () => (await import('./commands/pitr.js')).pitr,
  check: async () => (await import('./commands/check.js')).check,
  'check-rollback': async () => (await import('./commands/check-rollback.js')).checkRollback,
  doctor: async () => (await import('./commands/doctor.js')).doctor,
  health: async () => (await import('./commands/health.js')).health,
  audit: async () => (await import('./commands/audit.js')).audit,
  incident: async () => (await import('./commands/incident.js')).incident,
  init: async () => (await import('./commands/init.js')).init,
  new: async () => (await import('./commands/new.js')).newMigration,
  'import-prisma': async () => (await import('./commands/import-prisma.js')).importPrisma,
}

export const commandNames: readonly string[] = Object.keys(COMMANDS)

export const isCommand = (word: string): boolean => Object.hasOwn(COMMANDS, word)

export const commandNamed = async (word: string): Promise<Command | undefined> =>
  isCommand(word) ? COMMANDS[word]!() : undefined

/** By their words, in order. */
export async function allCommands(): Promise<Record<string, Command>> {
  const loaded = await Promise.all(Object.values(COMMANDS).map((load) => load()))
  return Object.fromEntries(commandNames.map((word, index) => [word, loaded[index]!]))
}

/** The names of all options of all commands. */
export const optionNames = async (): Promise<string[]> =>
  Object.values(await allCommands()).flatMap(({ options }) => Object.keys(options))
