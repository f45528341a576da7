// A migration file with everything in it that a run would refuse, for those who tell rather than refuse: the statements are there all
// the same, as far as the file can be parsed.
import { loadParser } from '../postgres/load-parser.js'
import type { MigrationFile } from './migration-text.js'
import { problemOfStatement, psqlCommandAt } from './not-allowed.js'
import { piecesOf, statementsBefore, toStatements } from './parse.js'
import { rawStatements } from './raw-statements.js'
import { type Position, byteReader, positionOfCharacter } from './source-position.js'
import type { Statement } from './statement.js'
import { statementsInCode } from './statements-in-code.js'
import { withoutPairs } from './transaction-pairs.js'

export interface Refusal extends Position {
  /** `begin-commit`: a pair that a run leaves out. */
  kind: 'syntax' | 'psql-command' | 'transaction-command' | 'begin-commit' | 'not-allowed'
  message: string
}

export interface Examined {
  /** All of them, with transaction commands. */
  statements: Statement[]
  /** The SQL in DO blocks, by the statement that it stands in. */
  inCode: ReadonlyMap<Statement, readonly Statement[]>
  refusals: Refusal[]
}

/** Throws for nothing that stands in the file. */
export async function examineMigration(file: MigrationFile): Promise<Examined> {
  const parser = await loadParser()
  try {
    return await examined(file, toStatements(piecesOf(file.text, await rawStatements(file))))
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
    const before = await examined(file, toStatements(await statementsBefore(file.text, index)))
    return { ...before, refusals: [...before.refusals, stop] }
  }
}

/** With those in code, each behind the statement that it stands in. */
export const everyStatement = ({ statements, inCode }: Examined): Statement[] =>
  statements.flatMap((statement) => [statement, ...(inCode.get(statement) ?? [])])

async function codeOf({ text }: MigrationFile, statements: readonly Statement[]): Promise<Examined['inCode']> {
  const inCode = new Map<Statement, readonly Statement[]>()
  const blocks = statements.filter(({ node }) => 'DoStmt' in node)
  if (blocks.length === 0) return inCode
  const { at } = byteReader(text)
  for (const block of blocks) inCode.set(block, await statementsInCode(block, text, at))
  return inCode
}

async function examined(file: MigrationFile, statements: Statement[]): Promise<Examined> {
  const { inner } = withoutPairs(statements)
  const refusals = statements.flatMap((statement): Refusal[] => {
    const { node, sql, line, column } = statement
    const message = problemOfStatement(node, sql)
    if (message === undefined) return []
    if (!('TransactionStmt' in node)) return [{ kind: 'not-allowed', message, line, column }]
    return [{ kind: inner.includes(statement) ? 'transaction-command' : 'begin-commit', message, line, column }]
  })
  return { statements, inCode: await codeOf(file, statements), refusals }
}
