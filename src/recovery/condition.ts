// `where`: a condition on the backup's rows, written by whoever runs the recovery. PostgreSQL's own parser reads it first, so that it
// can be nothing but a condition: it cannot end the statement that it stands in, nor add to it.
import type { SelectStmt } from 'libpg-query'
import { RunbookError } from '../errors.js'
import { neutraliseLine } from '../neutral-text.js'
import { loadParser } from '../postgres/load-parser.js'
import { quoteIdentifier } from '../postgres/quote.js'
import type { TablePlan } from './table-plan.js'

const ONLY_THESE = new Set(['targetList', 'whereClause', 'limitOption', 'op'])

const refused = (why: string): RunbookError =>
  new RunbookError('bad-input', `where: ${neutraliseLine(why)}`, {
    state: 'nothing-changed',
    hint: "give what stands behind WHERE, on the table's own columns, e.g. organization_id = 42 AND created_at < '2026-01-15'",
  })

/** In parentheses of its own lines, so that a comment at its end hides nothing. NULL counts as no. */
export const conditionSql = (condition: string): string => `(\n${condition}\n) IS TRUE`

/** Nothing that anybody did changes what these take. */
const BUILT_IN = /^pg_catalog\./

/**
 * The condition over `b`, a row of the backup. Columns that are read as text are held against it in the types that they had, or
 * `amount > 100` would be none, and `amount > '100'` another one.
 */
export function askedSql({ columns: { load } }: TablePlan, condition: string): string {
  if (load.every(({ type, was }) => type === was)) return conditionSql(condition)
  const typed = load.map(({ name, type, was }) => {
    const value = `b.${quoteIdentifier(name)}`
    return type !== was && BUILT_IN.test(was) ? `${value}::${was} AS ${quoteIdentifier(name)}` : value
  })
  return `(SELECT ${conditionSql(condition)} FROM (SELECT ${typed.join(', ')}) b)`
}

/** @throws RunbookError `bad-input` */
export async function checkCondition(condition: string): Promise<void> {
  const { parse } = await loadParser()
  let stmts
  try {
    stmts = (await parse(`SELECT 1 WHERE ${conditionSql(condition)}`)).stmts ?? []
  } catch (error) {
    throw refused(`this is not a condition: ${(error as Error).message}`)
  }
  const statement = (stmts[0]?.stmt as { SelectStmt?: SelectStmt } | undefined)?.SelectStmt
  const isPlain = statement !== undefined && Object.keys(statement).every((part) => ONLY_THESE.has(part))
  if (stmts.length !== 1 || !isPlain || statement.op !== 'SETOP_NONE' || !isWhole(statement))
    throw refused('one condition is taken, and no more: it ends its own parentheses or the statement')
}

/** Parentheses that the text closes itself would leave something else at the top. */
const isWhole = ({ whereClause }: SelectStmt): boolean => whereClause !== undefined && 'BooleanTest' in whereClause

/** A condition that the server refuses: the message names columns, and no row's value. */
export const conditionFailed = (said: string): RunbookError => refused(said)
