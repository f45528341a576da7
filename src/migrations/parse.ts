// Splits a migration into statements with PostgreSQL's own parser, before anything is sent, and refuses what a migration may
// not hold. Every refused statement is told at once, with its line.
import type { Node, RawStmt } from 'libpg-query'
import { RunbookError } from '../errors.js'
import { labelOf } from '../postgres/statement-label.js'
import { checksumOf } from './checksum.js'
import { loadParser } from '../postgres/load-parser.js'
import type { MigrationFile } from './migration-file.js'
import { type Finding, problemOfStatement, psqlCommandAt } from './not-allowed.js'
import { rawStatements } from './raw-statements.js'
import { byteReader, excerpt, positionOfCharacter } from './source-position.js'
import { type ParsedMigration, type Statement, isSetting } from './statement.js'
import { withoutPairs } from './transaction-pairs.js'
import { transactionalOf } from './transactional.js'

export type Piece = Pick<Statement, 'sql' | 'line' | 'column' | 'node'>

/** `stmt_location` and `stmt_len` count bytes; the last statement of a text without a final semicolon has no length. */
export function piecesOf(text: string, raw: readonly RawStmt[]): Piece[] {
  const { bytes, at } = byteReader(text)
  return raw.map(({ stmt, stmt_location: start = 0, stmt_len: length = 0 }) => ({
    sql: bytes.toString('utf8', start, length === 0 ? bytes.length : start + length).trimEnd(),
    node: stmt!,
    ...at(start),
  }))
}

const findingsOf = (pieces: readonly Piece[]): Finding[] =>
  pieces.flatMap(({ node, sql, line, column }) => {
    const message = problemOfStatement(node, sql)
    return message === undefined ? [] : [{ message, line, column }]
  })

function notAllowed(file: MigrationFile, findings: readonly Finding[]): RunbookError {
  const [first] = findings as [Finding]
  const told = findings.map(({ message, line, column }) => `line ${line}, column ${column}: ${message}`)
  const message =
    findings.length === 1
      ? `${first.message}\n${excerpt(file.text, first)}`
      : `the file holds ${findings.length} things that a migration may not hold:\n${told.join('\n')}`
  return new RunbookError('migration-not-allowed', message, {
    state: 'nothing-changed',
    location: { file: file.path, line: first.line, column: first.column },
    hint: 'Take that out of the file and run again.',
  })
}

interface SyntaxProblem {
  message: string
  /** From 0, in characters; -1 where the parser does not know. */
  cursorPosition: number
}

/** What stands before the place the parser stopped at, as far as whole statements go. */
export async function statementsBefore(text: string, characterIndex: number): Promise<Piece[]> {
  const { parse, scan } = await loadParser()
  const before = [...text].slice(0, characterIndex).join('')
  try {
    const semicolon = (await scan(before)).tokens.findLast((token) => token.text === ';')
    if (semicolon === undefined) return []
    const whole = Buffer.from(before).toString('utf8', 0, semicolon.end)
    return piecesOf(whole, (await parse(whole)).stmts ?? [])
  } catch {
    return [] // the text before is broken as well; the first error stands
  }
}

/** A backslash command, or rows after COPY FROM stdin, is what stops the parser most often: say so rather than "syntax error". */
async function syntaxFailure(file: MigrationFile, problem: SyntaxProblem): Promise<RunbookError> {
  const index = problem.cursorPosition < 0 ? 0 : problem.cursorPosition
  const position = positionOfCharacter(file.text, index)
  const command = psqlCommandAt(file.text, index)
  const findings = findingsOf(await statementsBefore(file.text, index))
  if (command !== undefined) findings.push({ message: command, ...position })
  if (findings.length > 0) return notAllowed(file, findings)
  return new RunbookError('migration-syntax', `${problem.message}\n${excerpt(file.text, position)}`, {
    state: 'nothing-changed',
    location: { file: file.path, ...position },
    hint: 'Correct the line and run again.',
  })
}

async function parsedPieces(file: MigrationFile): Promise<Piece[]> {
  const parser = await loadParser()
  try {
    return piecesOf(file.text, await rawStatements(file))
  } catch (error) {
    if (!parser.hasSqlDetails(error)) throw error
    throw await syntaxFailure(file, error.sqlDetails!)
  }
}

/** See Statement.step. */
function stepsOf(pieces: readonly Piece[]): number[] {
  let next = 0
  return pieces.map(({ node }) => (isSetting({ kind: kindOf(node) }) ? next : next++))
}

/** Steps, labels and checksums for the pieces of one file; a check of thousands of files asks for few of the last two. */
export function toStatements(pieces: readonly Piece[]): Statement[] {
  const steps = stepsOf(pieces)
  const later = (index: number) => () => pieces.slice(index + 1).map(({ sql }) => sql)
  return pieces.map((piece, index) => ({
    ...piece,
    index,
    step: steps[index]!,
    kind: kindOf(piece.node),
    get label() {
      return labelOf(piece.sql)
    },
    get checksum() {
      return checksumOf(piece.sql)
    },
    transactional: transactionalOf(piece.node, later(index)),
  }))
}

const kindOf = (node: Node): string => Object.keys(node)[0]!

function refuseAloneInTransaction(file: MigrationFile, statements: readonly Statement[]): void {
  const findings = statements
    .filter(({ transactional }) => transactional !== 'in-transaction')
    .map(({ label, line, column }) => ({
      message: `${label} cannot share a transaction, and the file asks for one with BEGIN and COMMIT`,
      line,
      column,
    }))
  if (findings.length > 0) throw notAllowed(file, findings)
}

/**
 * The statements of a file in their order. Throws `migration-syntax` (with the place and the line), `migration-not-allowed`
 * (everything found) or `bad-migration-file` (only comments). Plain pairs of BEGIN and COMMIT are left out, see withoutPairs.
 */
export async function parseMigration(file: MigrationFile): Promise<ParsedMigration> {
  const { inner, warning } = withoutPairs(await parsedPieces(file))
  const findings = findingsOf(inner)
  if (findings.length > 0) throw notAllowed(file, findings)
  const statements = toStatements(inner)
  if (warning !== undefined) refuseAloneInTransaction(file, statements)
  if (statements.length === 0) {
    throw new RunbookError('bad-migration-file', 'the file holds no statement, only comments', {
      state: 'nothing-changed',
      location: { file: file.path, line: 1 },
      hint: 'Write the statements of the migration into it.',
    })
  }
  return { file, statements, warnings: warning === undefined ? [] : [warning] }
}
