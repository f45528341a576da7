// A sequence that is behind the rows that come back gives a number twice: it is moved forward, before the rows go in, and never back.
import type pg from 'pg'
import { quoteIdentifier } from '../postgres/quote.js'
import { comingBack } from './marks.js'
import { nameOf } from './live-tables.js'
import { suppliedNames, type TablePlan } from './table-plan.js'

export interface SequenceMove {
  sequence: string
  /** The table and column whose rows need it. */
  column: string
  /** The last number that was given, before; decimal digits. */
  from: string
  to: string
}

interface State {
  last: string
  increment: string
  needed: string | null
  behind: boolean | null
}

/** Numbers closer than this are taken one by one: others take some meanwhile, and setval would then go back. */
const CLOSE = 10_000n

const stateSql = (plan: TablePlan, sequence: string, column: string): string => `
  SELECT s.last_value::text AS last, d.seqincrement::text AS increment, n.value::text AS needed,
    n.value BETWEEN d.seqmin AND d.seqmax
      AND CASE WHEN d.seqincrement > 0 THEN n.value > s.last_value ELSE n.value < s.last_value END
      OR n.value = s.last_value AND NOT s.is_called AS behind
  FROM ${sequence} s, pg_catalog.pg_sequence d,
    (SELECT CASE WHEN (SELECT seqincrement FROM pg_catalog.pg_sequence WHERE seqrelid = $1::regclass) > 0
       THEN max(${column})::bigint ELSE min(${column})::bigint END AS value ${comingBack(plan)}) n
  WHERE d.seqrelid = $1::regclass`

/**
 * The moves that the rows of `plan` need now.
 * @param problems takes the sequences that this role may not move
 */
export async function neededMoves(client: pg.Client, plan: TablePlan, problems: string[]): Promise<SequenceMove[]> {
  const moves: SequenceMove[] = []
  for (const { name, column, mayMove } of plan.live.sequences) {
    if (!suppliedNames(plan).includes(column)) continue
    if (!mayMove) {
      problems.push(
        `${nameOf(plan.live)}.${column}: this role may not move ${name}: GRANT SELECT, UPDATE ON SEQUENCE ${name} TO the role`,
      )
      continue
    }
    const { rows } = await client.query<State>(stateSql(plan, name, `g.${quoteIdentifier(column)}`), [name])
    const { last, needed, behind } = rows[0]!
    if (needed !== null && behind)
      moves.push({ sequence: name, column: `${nameOf(plan.live)}.${column}`, from: last, to: needed })
  }
  return moves
}

/** Moves at once and for good, as sequences do: a rollback afterwards leaves a gap in the numbers, which is no harm. */
export async function moveForward(client: pg.Client, { sequence, from, to }: SequenceMove): Promise<void> {
  const [last, needed] = [BigInt(from), BigInt(to)]
  const gap = needed > last ? needed - last : last - needed
  if (gap < CLOSE) {
    const behind = `SELECT CASE WHEN d.seqincrement > 0 THEN s.last_value < $2 OR (s.last_value = $2 AND NOT s.is_called)
        ELSE s.last_value > $2 OR (s.last_value = $2 AND NOT s.is_called) END AS behind
      FROM ${sequence} s, pg_catalog.pg_sequence d WHERE d.seqrelid = $1::regclass`
    const isBehind = async (): Promise<boolean> =>
      (await client.query<{ behind: boolean }>(behind, [sequence, to])).rows[0]!.behind
    while (await isBehind()) await client.query('SELECT pg_catalog.nextval($1::regclass)', [sequence])
    return
  }
  const furthest = needed > last ? 'greatest' : 'least'
  await client.query(`SELECT pg_catalog.setval($1::regclass, ${furthest}($2::bigint, last_value)) FROM ${sequence}`, [
    sequence,
    to,
  ])
}
