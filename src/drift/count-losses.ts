// How many rows the destructive statements of a drift SQL would lose something of, counted in the database as it is, in bounded
// time. What takes too long or may not be read is told as unknown, never as none.
import type pg from 'pg'
import type { Catalog } from '../postgres/catalog.js'
import { quoteIdentifier } from '../postgres/quote.js'
import { sqlstateOf } from '../postgres/sqlstate.js'
import { textIn } from './definition-text.js'
import { type ObjectName, partsOf } from './object-name.js'
import type { Loss } from './statement-effect.js'
import type { DiffStatement } from './statements.js'
import { keepsEveryValue } from './widening.js'

export interface JudgedStatement extends DiffStatement {
  /** Of a destructive one; absent where it was not counted. */
  rows?: number
  /** What is left out of the comparison, and is changed by it all the same. */
  ignored?: ObjectName[]
}

const ONE_COUNT_MS = 5_000
const ALL_COUNTS_MS = 30_000
const SAVEPOINT = 'pgrunbook_count'

async function count(client: pg.ClientBase, { schema, table, column }: Loss, ms: number): Promise<number | undefined> {
  const what = column === undefined ? '*' : quoteIdentifier(column)
  const from = `${quoteIdentifier(schema)}.${quoteIdentifier(table)}`
  await client.query(`SAVEPOINT ${SAVEPOINT}`)
  try {
    await client.query(`SET LOCAL statement_timeout = ${ms.toFixed(0)}`)
    const { rows } = await client.query<{ rows: string }>(`SELECT pg_catalog.count(${what}) AS rows FROM ${from}`)
    return Number(rows[0]!.rows)
  } catch (error) {
    if (sqlstateOf(error) === undefined) throw error
    return undefined
  } finally {
    await client.query(`ROLLBACK TO SAVEPOINT ${SAVEPOINT}; RELEASE SAVEPOINT ${SAVEPOINT}`)
  }
}

/** Column types of the database, by schema, table and column. */
function typesOf({ objects }: Catalog): Map<string, string> {
  const columns = objects.filter(({ kind }) => kind === 'column')
  return new Map(columns.map(({ name, definition }) => [JSON.stringify(partsOf(name)), textIn(definition, 'type')]))
}

/**
 * Inside a transaction, which may be READ ONLY.
 * @param live what the database is made of
 */
export async function countLosses(
  client: pg.ClientBase,
  statements: readonly DiffStatement[],
  live: Catalog,
): Promise<JudgedStatement[]> {
  const types = typesOf(live)
  const harmless = ({ retyped }: DiffStatement) =>
    retyped?.every(({ column, to }) => keepsEveryValue(types.get(JSON.stringify(column)) ?? '', to)) ?? false
  const until = Date.now() + ALL_COUNTS_MS
  const judged: JudgedStatement[] = []
  for (const statement of statements) {
    const destructive = statement.destructive && !harmless(statement)
    const left = Math.min(ONE_COUNT_MS, until - Date.now())
    const rows = destructive && statement.loss && left > 0 ? await count(client, statement.loss, left) : undefined
    judged.push({ ...statement, destructive, ...(rows !== undefined && { rows }) })
  }
  return judged
}
