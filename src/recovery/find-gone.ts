// Which of the backup's rows are not in the live table: a hash anti join by key, with the backup's rows in a temporary table that the
// planner knows the size of. Runs in a READ ONLY transaction, so that not even a function in a condition can write.
import type pg from 'pg'
import { RunbookError } from '../errors.js'
import { quoteIdentifier } from '../postgres/quote.js'
import { describeServerError, sqlstateOf } from '../postgres/sqlstate.js'
import type { SuppliedColumn } from './column-plan.js'
import { askedSql, conditionFailed } from './condition.js'
import { doesNotFit } from './does-not-fit.js'
import { liveRows, nameOf } from './live-tables.js'
import { ASKED, at, equal, loadedInto, ROW, rowText, suppliedNames, type TablePlan } from './table-plan.js'

export interface GoneCounts {
  live: number
  /** Rows of the backup that are not in the live table. */
  missing: number
  /** Those of them that the caller asked for: all, or those that meet the condition. */
  asked: number
}

export const READ_ONLY = 'BEGIN READ ONLY'

export const expressionOf = (plan: TablePlan, name: string): string =>
  plan.columns.supplied.find(({ column }) => column.name === name)!.expression

/** FROM and WHERE of the backup's rows, `b`, that have no live row; of whole rows also `pgrunbook:text` and `pgrunbook:nth`. */
export function goneFrom(plan: TablePlan): string {
  const { match, live } = plan
  const rows = loadedInto(plan)
  if (plan.loaded === 'gone') return `FROM ${rows} b WHERE true`
  if (match.kind === 'key') {
    const same = equal(
      at('l', match.columns),
      match.operators,
      match.columns.map((name) => expressionOf(plan, name)),
    )
    return `FROM ${rows} b WHERE NOT EXISTS (SELECT FROM ${liveRows(live)} l WHERE ${same})`
  }
  const [ours, theirs] = [
    rowText(plan, (name) => expressionOf(plan, name)),
    rowText(plan, (name) => at('l', [name])[0]!),
  ]
  const numbered = (text: string, from: string, rest: string): string =>
    `(SELECT ${rest}${text} AS "pgrunbook:text", row_number() OVER (PARTITION BY ${text}) AS "pgrunbook:nth" FROM ${from})`
  return `FROM ${numbered(ours, `${rows} b`, 'b.*, ')} b WHERE NOT EXISTS (
    SELECT FROM ${numbered(theirs, `${liveRows(live)} l`, '')} l
    WHERE l."pgrunbook:text" = b."pgrunbook:text" AND l."pgrunbook:nth" = b."pgrunbook:nth")`
}

/** Empty, with the types of the live columns, so that what does not fit them is an error and never cut. */
async function createGoneTable(client: pg.Client, plan: TablePlan): Promise<void> {
  const columns = suppliedNames(plan).map(quoteIdentifier)
  const bare = plan.names.gone.replace('pg_temp.', '')
  await client.query(`CREATE TEMP TABLE ${bare} AS SELECT ${columns.join(', ')} FROM ${liveRows(plan.live)} WITH NO DATA;
    ALTER TABLE ${plan.names.gone} ADD COLUMN ${ROW} bigint GENERATED ALWAYS AS IDENTITY, ADD COLUMN ${ASKED} boolean`)
}

/**
 * Fills the table of gone rows.
 * @param condition holds for the rows that are asked for; undefined for all or none of them, as the table's role says
 * @throws RunbookError `bad-input` for the condition, `recovery-refused` for values that do not fit the columns of today
 */
export async function findGone(client: pg.Client, plan: TablePlan, condition: string | undefined): Promise<GoneCounts> {
  const { gone } = plan.names
  await createGoneTable(client, plan)
  const isAsked = plan.role !== 'asked' ? 'false' : condition === undefined ? 'true' : askedSql(plan, condition)
  const columns = [ASKED, ...suppliedNames(plan).map(quoteIdentifier)].join(', ')
  const values = [isAsked, ...plan.columns.supplied.map(({ expression }) => expression)].join(', ')
  try {
    await client.query(READ_ONLY)
    await client.query({ text: `INSERT INTO ${gone} (${columns}) SELECT ${values} ${goneFrom(plan)}` })
    await client.query('COMMIT')
  } catch (error) {
    await client.query('ROLLBACK').catch(() => {}) // what led here is told
    await explainUnfit(client, plan, error)
    throw error
  }
  await refuseLosses(client, plan)
  await client.query(`ANALYZE ${gone}`)
  const { rows } = await client.query<GoneCounts>(
    `SELECT (SELECT count(*) FROM ${liveRows(plan.live)})::float8 AS live,
            count(*)::float8 AS missing, (count(*) FILTER (WHERE ${ASKED}))::float8 AS asked FROM ${gone}`,
  )
  return rows[0]!
}

/** Tries the condition on no rows, before the long part: a name that does not exist is told at once. */
export async function tryCondition(client: pg.Client, plan: TablePlan, condition: string): Promise<void> {
  const failed = (error: unknown): never => {
    if (sqlstateOf(error) === undefined) throw error
    throw conditionFailed(describeServerError(error, { showDetail: false }))
  }
  await client
    .query({ text: `SELECT FROM ${plan.names.backup} b WHERE ${askedSql(plan, condition)} LIMIT 0`, values: [] })
    .catch(failed)
}

const unfit = ({ live }: TablePlan, lines: readonly string[], cause?: unknown): RunbookError =>
  new RunbookError('recovery-refused', lines.map((line) => `${nameOf(live)}${line}`).join('\n'), {
    state: 'nothing-changed',
    hint: "give `set: column=value` for a value that fits, or a condition (where) that leaves those rows out; the backup's own values come back with pg-runbook restore --mode new-database",
    cause,
  })

const typesOf = ({ column, retyped }: SuppliedColumn): string =>
  retyped ? `was ${retyped.from} and is ${column.type}` : `is ${column.type}`

/** Data that a column of today does not take: names the column by trying each alone. */
async function explainUnfit(client: pg.Client, plan: TablePlan, error: unknown): Promise<void> {
  if (!doesNotFit(error)) return
  const lines: string[] = []
  for (const one of plan.columns.supplied) {
    const test = `INSERT INTO ${plan.names.gone} (${quoteIdentifier(one.column.name)}) SELECT ${one.expression} ${goneFrom(plan)}`
    const said = await client.query(test).then(
      () => undefined,
      (reason: unknown) => reason,
    )
    if (said !== undefined)
      lines.push(`.${one.column.name} ${typesOf(one)}: ${describeServerError(said, { showDetail: false })}`)
  }
  if (lines.length > 0) throw unfit(plan, lines, error)
  throw conditionFailed(describeServerError(error, { showDetail: false }))
}

/** Types whose length rounds a value without a word. */
const ROUNDS = /^pg_catalog\.(?:"?(?:numeric|timestamp|timestamptz|"?time"?|timetz|interval)"?)$/

/** A change of type that would alter a value is no recovery. */
async function refuseLosses(client: pg.Client, plan: TablePlan): Promise<void> {
  const checks = plan.columns.supplied.flatMap((one): { one: SuppliedColumn; loses: string }[] => {
    if (one.retyped) return [{ one, loses: one.retyped.loses }]
    const { castType, typmod, type } = one.column
    if (one.from === undefined || typmod < 0 || !ROUNDS.test(castType)) return []
    return [{ one, loses: `${one.expression}::${type} IS DISTINCT FROM ${one.expression}` }]
  })
  if (checks.length === 0) return
  const counts = checks.map(({ loses }, index) => `(count(*) FILTER (WHERE ${loses}))::float8 AS "${index}"`)
  const { rows } = await client.query<Record<string, number>>(`SELECT ${counts.join(', ')} ${goneFrom(plan)}`)
  const lines = checks.flatMap(({ one }, index) => {
    const lost = rows[0]![String(index)]!
    return lost > 0
      ? [`.${one.column.name} ${typesOf(one)}: ${lost} of the missing rows would come back with another value`]
      : []
  })
  if (lines.length > 0) throw unfit(plan, lines)
}
