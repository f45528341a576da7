// The SQL in a DO block, as PostgreSQL's own parser of PL/pgSQL takes it apart: statements that stand there as they run, and plain texts
// given to EXECUTE. What is put together while it runs, nobody can know before.
import type { DoStmt, Node } from 'libpg-query'
import { loadParser } from '../postgres/load-parser.js'
import { type Piece, toStatements } from './parse.js'
import type { Position } from './source-position.js'
import type { Statement } from './statement.js'

interface Found {
  sql: string
  /** From 1, in the block's own text. */
  line: number
}

interface Expression {
  PLpgSQL_expr?: { query?: string }
}

/** Each with its line; a loop's query is what it runs. */
const RUNS_ITS_OWN = ['PLpgSQL_stmt_execsql', 'PLpgSQL_stmt_fors']
const RUNS_A_TEXT = ['PLpgSQL_stmt_dynexecute', 'PLpgSQL_stmt_dynfors']

type Tree = Record<string, unknown>

function* found(tree: unknown): Generator<Found & { isText: boolean }, void, undefined> {
  if (typeof tree !== 'object' || tree === null) return
  for (const [kind, body] of Object.entries(tree as Tree)) {
    const { lineno = 1, sqlstmt, query } = (body ?? {}) as { lineno?: number; sqlstmt?: Expression; query?: Expression }
    const sql = (sqlstmt ?? query)?.PLpgSQL_expr?.query
    const isText = RUNS_A_TEXT.includes(kind)
    if (sql !== undefined && (isText || RUNS_ITS_OWN.includes(kind))) yield { sql, line: lineno, isText }
    yield* found(body)
  }
}

type Parser = Awaited<ReturnType<typeof loadParser>>

/** None where PostgreSQL's parser takes none. */
async function parsed({ parse }: Parser, sql: string): Promise<Node[]> {
  try {
    return ((await parse(sql)).stmts ?? []).flatMap(({ stmt }) => stmt ?? [])
  } catch {
    return [] // variables stand where names would, or the text is half of a statement
  }
}

/** Of an expression that is one text, and nothing else. */
async function constantText(parser: Parser, expression: string): Promise<string | undefined> {
  const [select] = await parsed(parser, `SELECT ${expression}`)
  const targets = select && 'SelectStmt' in select ? (select.SelectStmt.targetList ?? []) : []
  const [target] = targets
  const value = target && 'ResTarget' in target ? target.ResTarget.val : undefined
  return targets.length === 1 && value && 'A_Const' in value ? value.A_Const.sval?.sval : undefined
}

async function codeIn(parser: Parser, sql: string): Promise<Found[]> {
  let tree: unknown
  try {
    tree = await parser.parsePlPgSQL(sql)
  } catch {
    return [] // the server says what is wrong with it
  }
  const code: Found[] = []
  for (const { sql: text, line, isText } of found(tree)) {
    const runs = isText ? await constantText(parser, text) : text
    if (runs !== undefined) code.push({ sql: runs, line })
  }
  return code
}

/** Where the block's text begins, as a byte offset of the file; undefined of another language. */
function bodyOf({ args = [] }: DoStmt): number | undefined {
  const options = args.flatMap((arg) => ('DefElem' in arg ? [arg.DefElem] : []))
  const language = options.find(({ defname }) => defname === 'language')?.arg
  if (language && !('String' in language && language.String.sval === 'plpgsql')) return undefined
  return options.find(({ defname }) => defname === 'as')?.location
}

/**
 * @param at of a byte offset of the file
 * @returns in the order in which they stand; none of what is no DO block in PL/pgSQL. Their index is that of the block.
 */
export async function statementsInCode(
  { node, sql, index }: Statement,
  text: string,
  at: (offset: number) => Position,
): Promise<Statement[]> {
  const body = 'DoStmt' in node ? bodyOf(node.DoStmt) : undefined
  if (body === undefined) return []
  const parser = await loadParser()
  const [first, lines] = [at(body).line, text.split('\n')]
  const pieces: Piece[] = []
  for (const one of await codeIn(parser, sql)) {
    const line = first + one.line - 1
    const column = Math.max(0, lines[line - 1]?.indexOf(one.sql.split('\n')[0]!) ?? 0) + 1
    for (const node of await parsed(parser, one.sql)) pieces.push({ sql: one.sql, node, line, column })
  }
  return toStatements(pieces).map((statement) => ({ ...statement, index }))
}
