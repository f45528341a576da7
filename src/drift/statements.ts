// Splits SQL that brings a database somewhere into its statements, each with what it is about and what it would lose.
import type { Node } from 'libpg-query'
import { RunbookError } from '../errors.js'
import { loadParser } from '../postgres/load-parser.js'
import { byteReader } from '../migrations/source-position.js'
import { labelOf } from '../postgres/statement-label.js'
import { type Effect, effectOf } from './statement-effect.js'

export interface DiffStatement extends Effect {
  sql: string
  /** e.g. `ALTER TABLE "orders"`; never a value. */
  label: string
  /** Comments that stand before it, without blank lines. */
  before: string
}

/**
 * @param schema where names without one are
 * @throws RunbookError `drift-not-checked`
 */
export async function statementsOf(sql: string, schema: string): Promise<DiffStatement[]> {
  if (sql.trim() === '') return [] // the parser takes no empty text
  const { parse } = await loadParser()
  const { stmts = [] } = await parse(sql).catch((error: unknown) => {
    throw notParsed(error)
  })
  const { bytes } = byteReader(sql)
  let end = 0
  return stmts.map(({ stmt, stmt_location: start = 0, stmt_len: length = 0 }) => {
    const stop = length === 0 ? bytes.length : start + length
    const before = bytes.toString('utf8', end, start).replace(/^;/, '').trim()
    end = stop
    const text = bytes.toString('utf8', start, stop).trim()
    return { sql: text, label: labelOf(text), before, ...effectOf(stmt as Node, schema) }
  })
}

const notParsed = (cause: unknown): RunbookError =>
  new RunbookError('drift-not-checked', `PostgreSQL's parser refuses the SQL that Prisma wrote: ${messageOf(cause)}`, {
    state: 'nothing-changed',
    hint: 'leave out the table that it stumbles over with ignore, and report it',
    cause,
  })

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))
