// A migration file with everything in it that a run would refuse, for those who tell rather than refuse: the statements are there all
// the same, as far as the file can be parsed.
import { loadParser } from '../postgres/load-parser.js'
import type { MigrationFile } from './migration-text.js'
import { problemOfStatement, psqlCommandAt } from './not-allowed.js'
import { piecesOf, statementsBefore, toStatements } from './parse.js'
import { rawStatements } from './raw-statements.js'
import { type Position, positionOfCharacter } from './source-position.js'
import type { Statement } from './statement.js'
import { withoutPairs } from './transaction-pairs.js'

export interface Refusal extends Position {
  /** `begin-commit`: a pair that a run leaves out. */
  kind: 'syntax' | 'psql-command' | 'transaction-command' | 'begin-commit' | 'not-allowed'
  message: string
}

export interface Examined {
  /** All of them, with transaction commands. */
  statements: Statement[]
  refusals: Refusal[]
}

/** Throws for nothing that stands in the file. */
export async function examineMigration(file: MigrationFile): Promise<Examined> {
  const parser = await loadParser()
  try {
    return examined(toStatements(piecesOf(file.text, await rawStatements(file))))
  } catch (error) {
    if (!parser.hasSqlDetails(error)) throw error
    const { message, cursorPosition } = error.sqlDetails!
    const index = Math.max(0, cursorPosition)
    const command = psqlCommandAt(file.text, index)
    const stop: Refusal = {
      kind: command === undefined ? 'syntax' : 'psql-command',
      message: command ?? message,
      ...positionOfCharacter(file.text, index),
    }
    const before = examined(toStatements(await statementsBefore(file.text, index)))
    return { ...before, refusals: [...before.refusals, stop] }
  }
}

function examined(statements: Statement[]): Examined {
  const { inner } = withoutPairs(statements)
  const refusals = statements.flatMap((statement): Refusal[] => {
    const { node, sql, line, column } = statement
    const message = problemOfStatement(node, sql)
    if (message === undefined) return []
    if (!('TransactionStmt' in node)) return [{ kind: 'not-allowed', message, line, column }]
    return [{ kind: inner.includes(statement) ? 'transaction-command' : 'begin-commit', message, line, column }]
  })
  return { statements, refusals }
}
