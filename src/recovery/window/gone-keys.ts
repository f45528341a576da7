// The keys of the rows that are gone now, by the backup that they were found in: a temporary table for each wanted table, in which
// backups are compared with each other. Rows are the same by the live table's own equality, as everywhere in a recovery.
import type pg from 'pg'
import { quoteIdentifier } from '../../postgres/quote.js'
import { describeServerError, sqlstateOf } from '../../postgres/sqlstate.js'
import { askedSql, conditionFailed } from '../condition.js'
import { expressionOf, goneFrom, READ_ONLY } from '../find-gone.js'
import { liveRows } from '../live-tables.js'
import { at, equal, suppliedNames, type TablePlan } from '../table-plan.js'

const BACKUP = quoteIdentifier('pgrunbook:backup')
const WHOLE = ['pgrunbook:text', 'pgrunbook:nth']

export interface GoneKeys {
  name: string
  columns: string[]
  operators: string[]
  /** What rows are told apart by; a backup in which this is something else cannot be compared. */
  toldApartBy: string
}

export const toldApartBy = (plan: TablePlan): string =>
  JSON.stringify(plan.match.kind === 'key' ? plan.match.columns : suppliedNames(plan).sort())

export async function createGoneKeys(client: pg.Client, plan: TablePlan, index: number): Promise<GoneKeys> {
  const bare = `pgrunbook_window_${index}`
  const { match } = plan
  const [columns, operators] = match.kind === 'key' ? [match.columns, match.operators] : [WHOLE, []]
  const definition =
    match.kind === 'key'
      ? `AS SELECT 0 AS ${BACKUP}, ${at('l', columns).join(', ')} FROM ${liveRows(plan.live)} l WITH NO DATA`
      : `(${BACKUP} int, ${quoteIdentifier(WHOLE[0]!)} text, ${quoteIdentifier(WHOLE[1]!)} bigint)`
  await client.query(`CREATE TEMP TABLE ${bare} ${definition}`)
  return { name: `pg_temp.${bare}`, columns, operators, toldApartBy: toldApartBy(plan) }
}

/** Data exceptions: where there is a condition it is what fails on a row. */
const DATA = /^22/

/**
 * The rows of the backup that are not in the live table and meet the condition. Reads only, as far as a condition can tell.
 * @throws RunbookError `bad-input` for the condition
 */
export async function addGoneKeys(
  client: pg.Client,
  keys: GoneKeys,
  plan: TablePlan,
  backup: number,
  condition: string | undefined,
): Promise<number> {
  const values = plan.match.kind === 'key' ? keys.columns.map((name) => expressionOf(plan, name)) : at('b', WHOLE)
  const asked = condition === undefined ? '' : ` AND ${askedSql(plan, condition)}`
  try {
    await client.query(READ_ONLY)
    const { rowCount } = await client.query(
      `INSERT INTO ${keys.name} (${[BACKUP, ...keys.columns.map(quoteIdentifier)].join(', ')})
       SELECT ${backup}, ${values.join(', ')} ${goneFrom(plan)}${asked}`,
    )
    await client.query('COMMIT')
    await client.query(`ANALYZE ${keys.name}`)
    return rowCount ?? 0
  } catch (error) {
    await client.query('ROLLBACK').catch(() => {}) // what led here is told
    if (condition !== undefined && DATA.test(sqlstateOf(error) ?? ''))
      throw conditionFailed(describeServerError(error, { showDetail: false }))
    throw error
  }
}

/** Rows of one backup that another does not have, of those that are gone now. */
export async function goneBetween(client: pg.Client, keys: GoneKeys, older: number, newer: number): Promise<number> {
  const same = equal(at('a', keys.columns), keys.operators, at('b', keys.columns))
  const { rows } = await client.query<{ rows: number }>(
    `SELECT count(*)::float8 AS rows FROM ${keys.name} a WHERE a.${BACKUP} = ${older}
       AND NOT EXISTS (SELECT FROM ${keys.name} b WHERE b.${BACKUP} = ${newer} AND ${same})`,
  )
  return rows[0]!.rows
}

/** Each row once, in however many backups it is. */
export async function goneAtAll(client: pg.Client, keys: GoneKeys): Promise<number> {
  const { rows } = await client.query<{ rows: number }>(
    `SELECT count(*)::float8 AS rows FROM (SELECT DISTINCT ${keys.columns.map(quoteIdentifier).join(', ')} FROM ${keys.name}) each`,
  )
  return rows[0]!.rows
}
