// Which of the gone rows are to come back, and which of those must not or cannot: narrow temporary tables of row numbers, so that no
// wide row is ever written twice.
import type pg from 'pg'
import { quoteLiteral } from '../postgres/quote.js'
import { liveRows } from './live-tables.js'
import { ASKED, at, equal, ROW, type TablePlan } from './table-plan.js'

/** Why a row is taken. `parent` is followed upwards only: what hangs on it was not asked for. */
export type Origin = 'asked' | 'cascade' | 'parent'

/** Why a row that would be taken stays out. `name`: of the constraint, the index, the column or the parent's table. */
export type Reason =
  | { kind: 'denied' }
  | { kind: 'unique' | 'check' | 'not-null' | 'parent'; name: string }
  | { kind: 'same-key' }
  | { kind: 'kept-out' }

export const reasonText = (reason: Reason): string => ('name' in reason ? `${reason.kind}:${reason.name}` : reason.kind)

export function parseReason(text: string): Reason {
  const colon = text.indexOf(':')
  if (colon < 0) return { kind: text as 'denied' | 'same-key' | 'kept-out' }
  return { kind: text.slice(0, colon) as 'unique' | 'check' | 'not-null' | 'parent', name: text.slice(colon + 1) }
}

export async function createMarks(client: pg.Client, { names, match, live }: TablePlan): Promise<void> {
  const bare = (name: string): string => name.replace('pg_temp.', '')
  const keys = match.kind === 'key' ? at('l', match.columns).join(', ') : 'NULL::text AS "pgrunbook:text"'
  await client.query(`
    CREATE TEMP TABLE ${bare(names.taken)} (n bigint GENERATED ALWAYS AS IDENTITY, row bigint, origin text);
    CREATE TEMP TABLE ${bare(names.blocked)} (row bigint, why text);
    CREATE TEMP TABLE ${bare(names.inserted)} AS SELECT ${keys} FROM ${liveRows(live)} l WITH NO DATA;
    CREATE TEMP TABLE ${bare(names.denied)} AS SELECT ${keys} FROM ${liveRows(live)} l WITH NO DATA`)
}

/** What the caller asked for, before anything is followed. */
export async function takeAsked(client: pg.Client, { names }: TablePlan): Promise<void> {
  await client.query(
    `INSERT INTO ${names.taken} (row, origin) SELECT ${ROW}, 'asked' FROM ${names.gone} WHERE ${ASKED}; ANALYZE ${names.taken}`,
  )
}

/** The rows at `g` that are still to come back. */
export const comingBack = ({ names }: TablePlan): string =>
  `FROM ${names.gone} g WHERE EXISTS (SELECT FROM ${names.taken} t WHERE t.row = g.${ROW})
     AND NOT EXISTS (SELECT FROM ${names.blocked} x WHERE x.row = g.${ROW})`

/**
 * Blocks the rows that `condition`, over `g`, holds for.
 * @returns how many were not blocked before
 */
export async function block(client: pg.Client, plan: TablePlan, reason: Reason, condition: string): Promise<number> {
  const { rowCount } = await client.query(
    `INSERT INTO ${plan.names.blocked} SELECT g.${ROW}, ${quoteLiteral(reasonText(reason))} ${comingBack(plan)} AND (${condition})`,
  )
  return rowCount ?? 0
}

/** Of a table that is matched by key. */
export const keyIn = (plan: TablePlan, table: string): string =>
  plan.match.kind === 'key'
    ? `EXISTS (SELECT FROM ${table} k WHERE ${equal(at('k', plan.match.columns), plan.match.operators, at('g', plan.match.columns))})`
    : 'false'

export interface NotInserted {
  reason: Reason
  rows: number
}

export async function blockedCounts(client: pg.Client, { names }: TablePlan): Promise<NotInserted[]> {
  const { rows } = await client.query<{ why: string; rows: number }>(
    `SELECT why, count(*)::float8 AS rows FROM ${names.blocked} GROUP BY why ORDER BY why`,
  )
  return rows.map(({ why, rows: count }) => ({ reason: parseReason(why), rows: count }))
}

export interface TakenCounts {
  asked: number
  cascade: number
  parent: number
  /** Of all of them, those that nothing blocks. */
  toInsert: number
}

export async function takenCounts(client: pg.Client, plan: TablePlan): Promise<TakenCounts> {
  const { rows } = await client.query<TakenCounts>(
    `SELECT (count(*) FILTER (WHERE origin = 'asked'))::float8 AS asked, (count(*) FILTER (WHERE origin = 'cascade'))::float8 AS cascade,
            (count(*) FILTER (WHERE origin = 'parent'))::float8 AS parent,
            (SELECT count(*) ${comingBack(plan)})::float8 AS "toInsert" FROM ${plan.names.taken}`,
  )
  return rows[0]!
}
