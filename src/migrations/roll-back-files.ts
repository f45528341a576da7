// Reads the rollbacks of a plan before anything is done: a file that is gone, edited since it ran, without a section or with a
// broken one stops the whole plan, and all of them are told at once.
import { RunbookError } from '../errors.js'
import type { LedgerEntry } from './ledger.js'
import { type MigrationFile, readMigration } from './migration-file.js'
import { refusedRollback, rollbackMark } from './roll-back-mark.js'
import { SECTION_FORM, parseRollback } from './rollback-section.js'
import type { ParsedMigration } from './statement.js'

const withoutSection = (file: MigrationFile): RunbookError =>
  refusedRollback(
    `${file.name} has no rollback section`,
    `Take it back with a new migration, or restore the backup that was made before it. Next time write ${SECTION_FORM}.`,
    file,
  )

/** As the file carries it. Throws `rollback-refused` (no section) and what reading and parsing throw. */
export async function readRollback(directory: string, name: string): Promise<ParsedMigration> {
  const file = await readMigration(directory, name)
  const parsed = await parseRollback(file)
  if (parsed === undefined) throw withoutSection(file)
  return parsed
}

async function readFor(directory: string, entry: LedgerEntry): Promise<ParsedMigration> {
  const file = await readMigration(directory, entry.name)
  rollbackMark().judge(file, entry)
  const parsed = await parseRollback(file)
  if (parsed === undefined) throw withoutSection(file)
  return parsed
}

const whereOf = ({ detail: { location } }: RunbookError): string =>
  location ? `${location.file}:${location.line}: ` : ''

function together(problems: readonly RunbookError[]): RunbookError {
  if (problems.length === 1) return problems[0]!
  const hints = [...new Set(problems.map(({ detail }) => detail.hint).filter((hint) => hint !== undefined))]
  const told = problems.map((problem) => whereOf(problem) + problem.message)
  const location = problems.find(({ detail }) => detail.location)?.detail.location
  return new RunbookError('rollback-refused', `${problems.length} files cannot be rolled back:\n${told.join('\n')}`, {
    state: 'nothing-changed',
    hint: hints.join('\n'),
    ...(location && { location }),
  })
}

/**
 * The rollbacks of `entries`, in their order. Throws the one problem there is, or `rollback-refused` with all of them.
 */
export async function readRollbacks(directory: string, entries: readonly LedgerEntry[]): Promise<ParsedMigration[]> {
  const parsed: ParsedMigration[] = []
  const problems: RunbookError[] = []
  for (const entry of entries) {
    try {
      parsed.push(await readFor(directory, entry))
    } catch (error) {
      if (!(error instanceof RunbookError)) throw error
      problems.push(error)
    }
  }
  if (problems.length > 0) throw together(problems)
  return parsed
}
