// The rollback that a migration carries in its comments, as the runbook asks: from `-- rollback:` to `-- end rollback` or to
// the end of the file. Only a comment line between two statements counts, as PostgreSQL's own scanner sees it, so that no text
// in a function body, a string or a block comment can pass for one. What is not a comment within the section is refused.
import type { RawStmt } from 'libpg-query'
import { RunbookError } from '../errors.js'
import { loadParser } from '../postgres/load-parser.js'
import type { MigrationFile } from './migration-file.js'
import { parseMigration } from './parse.js'
import { rawStatements } from './raw-statements.js'
import { byteReader, excerpt } from './source-position.js'
import type { ParsedMigration } from './statement.js'

/** What to write into a file that has none. */
export const SECTION_FORM =
  '-- rollback: on a line of its own, one comment line (-- DROP TABLE ...;) for each line of SQL'

const BEGIN = /^\s*--\s*rollback\s*:(.*)$/i
const END = /^\s*--\s*end\s+rollback\s*$/i
const COMMENT = /^\s*-- ?([^\r]*)$/
/** Whether it is worth to look closer. */
const MENTION = /--\s*(?:end\s+)?rollback\b/i

interface Problem {
  /** From 1. */
  line: number
  message: string
}

interface Section {
  /** Of the marker, from 1. */
  line: number
  /** The SQL on the lines where it stands in the file; every other line is empty. */
  sql: string
}

const IS_COMMENT = /^(?:SQL|C)_COMMENT$/

/** The byte to read from: a section mostly stands behind the last statement, where nothing is left but comments. */
function whereToRead(bytes: Buffer, stmts: readonly RawStmt[]): number {
  const { stmt_location: start = 0, stmt_len: length = 0 } = stmts.at(-1) ?? {}
  const end = start + length
  return length > 0 && !MENTION.test(bytes.toString('utf8', 0, end)) ? end : 0
}

/** Lines, from 1, of the `--` comments that begin a line: those between statements, and those inside one. Of all that may be a marker. */
async function commentLines(file: MigrationFile): Promise<{ between: Set<number>; inside: Set<number> }> {
  const { scan } = await loadParser()
  const stmts = await rawStatements(file)
  const { bytes, at } = byteReader(file.text)
  const from = whereToRead(bytes, stmts)
  const { tokens } = await scan(bytes.toString('utf8', from))
  const words = tokens.filter(({ tokenName }) => !IS_COMMENT.test(tokenName))
  const lastEnd = words.findLast((token) => token.text !== ';')?.end ?? 0
  const ranges = stmts.map(({ stmt_location: start = 0, stmt_len: length = 0 }) => ({
    start,
    end: length === 0 ? lastEnd : start + length,
  }))
  const found = { between: new Set<number>(), inside: new Set<number>() }
  let next = 0
  for (const { start: behind, tokenName } of tokens) {
    if (tokenName !== 'SQL_COMMENT') continue
    const start = from + behind
    while (next < ranges.length && ranges[next]!.end <= start) next++
    const { line } = at(start)
    const lineStart = bytes.lastIndexOf(10, start) + 1
    if (bytes.toString('utf8', lineStart, start).trim() !== '') continue
    found[next < ranges.length && ranges[next]!.start <= start ? 'inside' : 'between'].add(line)
  }
  return found
}

const withoutLineEnd = (line: string): string => line.replace(/\r$/, '')

interface Reading {
  sections: Section[]
  problems: Problem[]
}

/** One pass over the lines; everything that is wrong is noted. */
function readLines(lines: readonly string[], between: ReadonlySet<number>, inside: ReadonlySet<number>): Reading {
  const reading: Reading = { sections: [], problems: [] }
  const sql = lines.map(() => '')
  let open: number | undefined
  lines.forEach((whole, index) => {
    const [line, text] = [index + 1, withoutLineEnd(whole)]
    const problem = (message: string) => void reading.problems.push({ line, message })
    const begins = BEGIN.exec(text)
    if (begins && inside.has(line))
      return problem('`-- rollback:` stands inside a statement: put it after its semicolon')
    if (begins && between.has(line)) {
      if (reading.sections.length > 0)
        problem(`a second rollback section; the first one is on line ${reading.sections[0]!.line}`)
      if (begins[1]!.trim() !== '') problem('text after `-- rollback:`: put the SQL on lines of its own, below it')
      open = line
      return void reading.sections.push({ line, sql: '' })
    }
    if (END.test(text) && between.has(line)) {
      if (open === undefined) problem('`-- end rollback` without a `-- rollback:` before it')
      return void (open = undefined)
    }
    if (open === undefined || text.trim() === '') return
    const comment = COMMENT.exec(text)
    if (!comment)
      return problem('every line of a rollback section is a comment (-- ...), or empty; `-- end rollback` ends it')
    sql[index] = comment[1]!
  })
  return { ...reading, sections: reading.sections.map((section) => ({ ...section, sql: sql.join('\n') })) }
}

function refused(file: MigrationFile, problems: readonly Problem[]): RunbookError {
  const [first] = problems as [Problem]
  const told = problems.map(({ line, message }) => `line ${line}: ${message}`)
  const message =
    problems.length === 1
      ? `${first.message}\n${excerpt(file.text, { line: first.line, column: 1 })}`
      : `the rollback section cannot be read:\n${told.join('\n')}`
  return new RunbookError('bad-migration-file', message, {
    state: 'nothing-changed',
    location: { file: file.path, line: first.line },
    hint: `Write it as ${SECTION_FORM}.`,
  })
}

/** Undefined where the file has none. Throws `bad-migration-file`, with every problem of the section. */
export async function rollbackSection(file: MigrationFile): Promise<Section | undefined> {
  if (!MENTION.test(file.text)) return undefined
  const { between, inside } = await commentLines(file)
  const { sections, problems } = readLines(file.text.split('\n'), between, inside)
  if (problems.length > 0) throw refused(file, problems)
  return sections[0]
}

/**
 * The statements of the file's rollback section; their lines are the file's, their columns count without the comment mark.
 * Undefined where the file has none. The file itself must parse. Throws what parseMigration throws, for the section as for a
 * whole file, and `bad-migration-file`.
 * @param isParsed that the file parses is known already
 */
export async function parseRollback(file: MigrationFile, isParsed = false): Promise<ParsedMigration | undefined> {
  if (!isParsed) await parseMigration(file)
  const section = await rollbackSection(file)
  if (section === undefined) return undefined
  if (section.sql.replace(/^\s*--.*$/gm, '').trim() === '')
    throw refused(file, [{ line: section.line, message: 'the rollback section holds no statement' }])
  return parseMigration({ ...file, text: section.sql })
}
