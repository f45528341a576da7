// A sequence that is behind the rows that come back gives a number twice: it is moved forward, before the rows go in, and never back.
import type pg from 'pg'
import { quoteIdentifier } from '../postgres/quote.js'
import { shownIdentifier } from '../postgres/shown-name.js'
import { comingBack } from './marks.js'
import { type LiveSequence, nameOf } from './live-tables.js'
import type { Recovery } from './recovery.js'
import type { Lack, Role } from './rights.js'
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
  behind: boolean
}

/** Numbers closer than this are taken as anybody takes them: others take some meanwhile, and setval would then go back. */
const CLOSE = 10_000n

const neededSql = (plan: TablePlan, column: string): string => `
  SELECT CASE WHEN d.seqincrement > 0 THEN max(${column})::bigint ELSE min(${column})::bigint END::text AS needed
  FROM pg_catalog.pg_sequence d, (SELECT g.* ${comingBack(plan)}) g WHERE d.seqrelid = $1::regclass GROUP BY d.seqincrement`

const stateSql = (sequence: string): string => `
  SELECT s.last_value::text AS last,
    $2::bigint BETWEEN d.seqmin AND d.seqmax
      AND CASE WHEN d.seqincrement > 0 THEN $2 > s.last_value ELSE $2 < s.last_value END
      OR $2 = s.last_value AND NOT s.is_called AS behind
  FROM ${sequence} s, pg_catalog.pg_sequence d WHERE d.seqrelid = $1::regclass`

const lackOf = (plan: TablePlan, { name, column }: LiveSequence, role: Role): Lack => {
  const grant = `GRANT SELECT, UPDATE ON SEQUENCE ${name} TO ${role}`
  const of = `${nameOf(plan.live)}.${shownIdentifier(column)}`
  return { problem: `${of}: this role may not move ${name}: ${grant}`, needs: grant }
}

/**
 * The moves that the rows of `plan` need now.
 * @param lacks takes what this role would need to make them
 */
export async function neededMoves(recovery: Recovery, plan: TablePlan, lacks: Lack[]): Promise<SequenceMove[]> {
  const { client, role } = recovery
  const moves: SequenceMove[] = []
  for (const sequence of plan.live.sequences) {
    const { name, column, maySee, mayMove } = sequence
    if (!suppliedNames(plan).includes(column)) continue
    const { rows } = await client.query<{ needed: string | null }>(neededSql(plan, `g.${quoteIdentifier(column)}`), [
      name,
    ])
    const needed = rows[0]?.needed
    if (needed === null || needed === undefined) continue
    if (maySee) {
      const { rows: states } = await client.query<State>(stateSql(name), [name, needed])
      const { last, behind } = states[0]!
      if (!behind) continue
      moves.push({ sequence: name, column: `${nameOf(plan.live)}.${shownIdentifier(column)}`, from: last, to: needed })
    }
    if (!maySee || !mayMove) lacks.push(lackOf(plan, sequence, role))
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
    const take = `SELECT count(pg_catalog.nextval($1::regclass)) FROM ${sequence} s, pg_catalog.pg_sequence d,
        LATERAL pg_catalog.generate_series(1, greatest(1, abs($2 - s.last_value) / abs(d.seqincrement))) WHERE d.seqrelid = $1::regclass`
    while (await isBehind()) await client.query(take, [sequence, to])
    return
  }
  const furthest = needed > last ? 'greatest' : 'least'
  await client.query(`SELECT pg_catalog.setval($1::regclass, ${furthest}($2::bigint, last_value)) FROM ${sequence}`, [
    sequence,
    to,
  ])
}
