// Rows that are in both and not the same: other people's later work, which is counted and never touched.
import type pg from 'pg'
import { type LiveColumn, liveRows } from './live-tables.js'
import { at, equal, type TablePlan } from './table-plan.js'

export interface Changed {
  rows: number
  /** With the columns only when they were asked for: how many rows differ in each, those without a difference left out. */
  columns?: Record<string, number>
}

/** With the cast *<> is the operator of records; without it PostgreSQL would compare column by column. */
export const asRecord = (values: readonly string[]): string => `ROW(${values.join(', ')})::record`

/** Where equal means the same bytes, comparing values costs half of comparing records. */
const BYTEWISE = /^pg_catalog\.(?:int2|int4|int8|bool|text|"?varchar"?|uuid|date|timestamptz|bytea|oid)$/

/** *<> compares what is stored, for every type, also one without an equality. PostgreSQL manual, Composite Type Comparison. */
const differs = ({ column, ours, theirs }: { column: LiveColumn; ours: string; theirs: string }): string =>
  BYTEWISE.test(column.castType) && column.collate === ''
    ? `${ours} IS DISTINCT FROM ${theirs}`
    : `${asRecord([ours])} *<> ${asRecord([theirs])}`

/** Undefined where whole rows are compared: a row that was changed is then one that is gone and a new one. */
export async function countChanged(
  client: pg.Client,
  plan: TablePlan,
  byColumn: boolean,
): Promise<Changed | undefined> {
  const { match, columns, live, names } = plan
  if (match.kind !== 'key') return undefined
  const compared = columns.supplied.filter(
    ({ from, column }) => from !== undefined && !match.columns.includes(column.name),
  )
  if (compared.length === 0) return { rows: 0, ...(byColumn && { columns: {} }) }
  // Where a type has changed only the missing rows must fit it: of the others the texts are compared.
  const sides = compared.map(({ column, expression, from }) => {
    const [ours, theirs] = [at('b', [from!])[0]!, at('l', [column.name])[0]!]
    return expression === ours
      ? { column, ours, theirs: `${theirs}::${column.castType}` }
      : { column, ours: `${ours}::text`, theirs: `${theirs}::text` }
  })
  const differ = sides.map(differs)
  const each = byColumn ? differ.map((test, index) => `, (count(*) FILTER (WHERE ${test}))::float8 AS "${index}"`) : []
  const keys = match.columns.map((name) => columns.supplied.find(({ column }) => column.name === name)!.expression)
  const { rows } = await client.query<Record<string, number>>(
    `SELECT (count(*) FILTER (WHERE ${differ.join(' OR ')}))::float8 AS rows${each.join('')}
     FROM ${names.backup} b JOIN ${liveRows(live)} l ON ${equal(at('l', match.columns), match.operators, keys)}`,
  )
  const counts = rows[0]!
  if (!byColumn) return { rows: counts.rows! }
  const differing = sides
    .map(({ column }, index) => [column.name, counts[String(index)]!] as const)
    .filter(([, n]) => n > 0)
  return { rows: counts.rows!, columns: Object.fromEntries(differing) }
}
