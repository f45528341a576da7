// Every file of a release is parsed before the first one runs, so that a slip in the last file is told before anything is changed.
import { RunbookError } from '../errors.js'
import type { MigrationFile } from './migration-text.js'
import { parseMigration } from './parse.js'
import type { ParsedMigration } from './statement.js'

/** Throws what parseMigration throws for one file; for several one error of the first one's code that tells all of them. */
export async function parseAll(files: readonly MigrationFile[]): Promise<ParsedMigration[]> {
  const parsed: ParsedMigration[] = []
  const failures: RunbookError[] = []
  for (const file of files) {
    try {
      parsed.push(await parseMigration(file))
    } catch (error) {
      if (!(error instanceof RunbookError)) throw error
      failures.push(error)
    }
  }
  const [first] = failures
  if (first === undefined) return parsed
  if (failures.length === 1) throw first
  const told = failures.map(({ message, detail }) => `- ${detail.location?.file ?? ''}: ${message}`)
  throw new RunbookError(first.code, `${failures.length} files cannot be applied:\n${told.join('\n')}`, first.detail)
}
