// The text of one statement, changed in places that the parse tree and the tokens tell: names led into the temporary schema, words
// left out. What is not changed stays as it was written, so that PostgreSQL reads it as it would have read the statement.
import type { Node, ScanToken } from 'libpg-query'
import { loadParser } from '../../postgres/load-parser.js'

export interface StatementText {
  sql: string
  /** Its places count bytes of `sql`. */
  node: Node
  /** Without comments. */
  tokens: readonly ScanToken[]
}

/** `start` and `end` count bytes. */
export interface Edit {
  start: number
  end: number
  text: string
}

export async function readText(sql: string): Promise<StatementText> {
  const { parse, scan } = await loadParser()
  const { stmts = [] } = await parse(sql)
  const { tokens } = await scan(sql)
  return { sql, node: stmts[0]!.stmt!, tokens: tokens.filter(({ tokenName }) => !tokenName.endsWith('_COMMENT')) }
}

export function edited({ sql }: Pick<StatementText, 'sql'>, edits: readonly Edit[]): string {
  let bytes = Buffer.from(sql)
  for (const { start, end, text } of [...edits].sort((a, b) => b.start - a.start))
    bytes = Buffer.concat([bytes.subarray(0, start), Buffer.from(text), bytes.subarray(end)])
  return bytes.toString()
}

const is = (token: ScanToken | undefined, word: string): boolean => token?.text.toLowerCase() === word

/** The tokens of a name with its qualifications, from `index` on. */
function nameFrom({ tokens }: StatementText, index: number): ScanToken[] {
  let end = index + 1
  while (is(tokens[end], '.') && tokens[end + 1] !== undefined) end += 2
  return tokens.slice(index, end)
}

/** The name at `tokens[index]`, qualified or not, becomes one of the temporary schema. */
function intoTempFrom(text: StatementText, index: number): Edit {
  const name = nameFrom(text, index)
  return { start: name[0]!.start, end: name.at(-1)!.start, text: 'pg_temp.' }
}

const indexAt = ({ tokens }: StatementText, location: number): number =>
  tokens.findIndex(({ start }) => start === location)

/** @param location of a RangeVar */
export const intoTemp = (text: StatementText, location: number | undefined): Edit =>
  intoTempFrom(text, indexAt(text, location ?? 0))

/** The name that follows the first of these words, e.g. FUNCTION. */
export const intoTempAfter = (text: StatementText, ...words: string[]): Edit =>
  intoTempFrom(text, text.tokens.findIndex((token) => words.some((word) => is(token, word))) + 1)

/** Leaves the word out where it stands before the place `before`, a byte. */
export const without = ({ tokens }: StatementText, word: string, before = Infinity): Edit[] =>
  tokens
    .filter((token) => token.start < before && is(token, word))
    .slice(0, 1)
    .map(({ start, end }) => ({ start, end, text: '' }))

/** Leaves `OWNED BY name` out; `location` is where OWNED stands. */
export function withoutOwner(text: StatementText, location: number): Edit {
  const name = nameFrom(text, indexAt(text, location) + 2)
  return { start: location, end: name.at(-1)!.end, text: '' }
}

/** Where `WITH [NO] DATA` at the statement's end starts, or the end. */
function endOfQuery({ sql, tokens }: StatementText): number {
  const last = tokens.length - 1
  const from = is(tokens[last - 1], 'no') ? last - 2 : last - 1
  return is(tokens[last], 'data') && is(tokens[from], 'with') ? tokens[from]!.start : Buffer.byteLength(sql)
}

/** Whatever the statement says about data, it makes none. */
export const withNoData = (text: StatementText): Edit => ({
  start: endOfQuery(text),
  end: Buffer.byteLength(text.sql),
  text: ' WITH NO DATA',
})

/** What follows the first AS outside brackets, up to WITH [NO] DATA. */
export function queryOf(text: StatementText): string {
  let depth = 0
  for (const token of text.tokens) {
    if (is(token, '(')) depth++
    else if (is(token, ')')) depth--
    else if (depth === 0 && is(token, 'as'))
      return Buffer.from(text.sql).subarray(token.end, endOfQuery(text)).toString()
  }
  throw new Error('a statement that defines a query has an AS')
}
