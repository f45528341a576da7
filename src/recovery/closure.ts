// What comes with the rows that were asked for: children that a cascade took with them, and parents that are gone too. Inside the
// backup's rows, by the foreign keys of today, each row looked at once.
import type pg from 'pg'
import type { ForeignKey } from './foreign-keys.js'
import { liveRows } from './live-tables.js'
import { ASKED, at, equal, ROW, suppliedNames, type TablePlan } from './table-plan.js'

export type Plans = ReadonlyMap<number, TablePlan>

/** Only where the backup's rows say what they reference. */
export const isKnown = (key: ForeignKey, child: TablePlan): boolean => {
  const names = suppliedNames(child)
  return key.childColumns.every((column) => names.includes(column))
}

/** The parent's values, at `parent`, are the child's, at `child`. */
export const refers = (key: ForeignKey, child: string, parent: string): string =>
  equal(at(parent, key.parentColumns), key.operators, at(child, key.childColumns))

const parentSql = (key: ForeignKey, plans: Plans): string => {
  const plan = plans.get(key.parent)
  return plan ? liveRows(plan.live) : key.parentName
}

/** A reference of `c` that nothing in the live table meets. MATCH SIMPLE: one NULL and nothing is referenced. */
export const dangles = (key: ForeignKey, plans: Plans): string =>
  `${at('c', key.childColumns)
    .map((column) => `${column} IS NOT NULL`)
    .join(' AND ')} AND NOT EXISTS (SELECT FROM ${parentSql(key, plans)} l WHERE ${refers(key, 'c', 'l')})`

/** Row numbers already followed, by foreign key. */
type Followed = Map<ForeignKey, number>

const highest = async (client: pg.Client, { names }: TablePlan): Promise<number> =>
  (await client.query<{ n: number }>(`SELECT coalesce(max(n), 0)::float8 AS n FROM ${names.taken}`)).rows[0]!.n

async function down(client: pg.Client, key: ForeignKey, plans: Plans, followed: Followed): Promise<boolean> {
  const [parent, child] = [plans.get(key.parent)!, plans.get(key.child)!]
  const [from, to] = [followed.get(key) ?? 0, await highest(client, parent)]
  if (to === from) return false
  followed.set(key, to)
  const { rowCount } = await client.query(
    `INSERT INTO ${child.names.taken} (row, origin)
     SELECT DISTINCT c.${ROW}, 'cascade' FROM ${parent.names.taken} t JOIN ${parent.names.gone} p ON p.${ROW} = t.row
       JOIN ${child.names.gone} c ON ${refers(key, 'c', 'p')}
     WHERE t.n > $1 AND t.n <= $2 ${child.role === 'asked' ? `AND c.${ASKED}` : ''}
       AND NOT EXISTS (SELECT FROM ${child.names.taken} x WHERE x.row = c.${ROW})`,
    [from, to],
  )
  return (rowCount ?? 0) > 0
}

async function up(client: pg.Client, key: ForeignKey, plans: Plans, followed: Followed): Promise<boolean> {
  const [parent, child] = [plans.get(key.parent)!, plans.get(key.child)!]
  const [from, to] = [followed.get(key) ?? 0, await highest(client, child)]
  if (to === from) return false
  followed.set(key, to)
  const { rowCount } = await client.query(
    `INSERT INTO ${parent.names.taken} (row, origin)
     SELECT DISTINCT p.${ROW}, 'parent' FROM ${child.names.taken} t JOIN ${child.names.gone} c ON c.${ROW} = t.row
       JOIN ${parent.names.gone} p ON ${refers(key, 'c', 'p')}
     WHERE t.n > $1 AND t.n <= $2 AND ${dangles(key, plans)}
       AND NOT EXISTS (SELECT FROM ${parent.names.taken} x WHERE x.row = p.${ROW})`,
    [from, to],
  )
  return (rowCount ?? 0) > 0
}

type Step = (client: pg.Client, key: ForeignKey, plans: Plans, followed: Followed) => Promise<boolean>

async function untilStill(
  client: pg.Client,
  keys: readonly ForeignKey[],
  plans: Plans,
  step: Step,
  followed: Followed,
) {
  for (let moved = true; moved;) {
    moved = false
    for (const key of keys) if (await step(client, key, plans, followed)) moved = true
  }
}

const loaded = (keys: readonly ForeignKey[], plans: Plans): ForeignKey[] =>
  keys.filter((key) => plans.has(key.parent) && plans.has(key.child) && isKnown(key, plans.get(key.child)!))

/**
 * From the rows asked for down to what a cascade took with them. A table that was asked for under a condition gives only rows that
 * meet it.
 */
export async function takeChildren(client: pg.Client, keys: readonly ForeignKey[], plans: Plans): Promise<void> {
  const cascades = loaded(keys, plans).filter(
    (key) => key.onDelete === 'cascade' && plans.get(key.child)!.role !== 'parent',
  )
  await untilStill(client, cascades, plans, down, new Map())
}

/** Upwards through the tables that are loaded; `followed` is kept between calls, as more tables are loaded. */
export async function takeParents(client: pg.Client, keys: readonly ForeignKey[], plans: Plans, followed: Followed) {
  await untilStill(client, loaded(keys, plans), plans, up, followed)
}

/** Tables that are not loaded, in which a row is missing that a taken one references. */
export async function missingParents(client: pg.Client, keys: readonly ForeignKey[], plans: Plans): Promise<number[]> {
  const wanted = new Set<number>()
  for (const key of keys) {
    const child = plans.get(key.child)
    if (child === undefined || plans.has(key.parent) || wanted.has(key.parent) || !isKnown(key, child)) continue
    const { rows } = await client.query<{ found: boolean }>(
      `SELECT EXISTS (SELECT FROM ${child.names.taken} t JOIN ${child.names.gone} c ON c.${ROW} = t.row
       WHERE ${dangles(key, plans)}) AS found`,
    )
    if (rows[0]!.found) wanted.add(key.parent)
  }
  return [...wanted]
}

/** Missing rows of `plan` that missing rows of other tables reference, as far as those tables are loaded. */
export async function dependedOn(client: pg.Client, plan: TablePlan, keys: readonly ForeignKey[], plans: Plans) {
  const from = loaded(keys, plans).filter(({ parent, child }) => parent === plan.live.oid && child !== parent)
  if (from.length === 0) return 0
  const referenced = from.map(
    (key) => `EXISTS (SELECT FROM ${plans.get(key.child)!.names.gone} c WHERE ${refers(key, 'c', 'p')})`,
  )
  const { rows } = await client.query<{ rows: number }>(
    `SELECT count(*)::float8 AS rows FROM ${plan.names.gone} p WHERE ${referenced.join(' OR ')}`,
  )
  return rows[0]!.rows
}
