// Rows that cannot come back, found before anything is inserted: a unique value that somebody has taken meanwhile, a constraint that is
// new, a parent that stays away, a key on the deny list. What depends on a row that stays away stays away with it.
import type pg from 'pg'
import { sqlstateOf } from '../postgres/sqlstate.js'
import { dangles, isKnown, type Plans, refers } from './closure.js'
import type { ForeignKey } from './foreign-keys.js'
import { liveRows, type UniqueIndex } from './live-tables.js'
import { block, keyIn } from './marks.js'
import { at, equal, ROW, suppliedNames, type TablePlan } from './table-plan.js'

const UNDEFINED_COLUMN = '42703'

/** False where the expression is over columns that the backup does not have: the server looks at those when the row is there. */
async function blockIfKnown(
  client: pg.Client,
  plan: TablePlan,
  reason: Parameters<typeof block>[2],
  condition: string,
) {
  try {
    await block(client, plan, reason, condition)
  } catch (error) {
    if (sqlstateOf(error) !== UNDEFINED_COLUMN) throw error
  }
}

const where = ({ predicate }: UniqueIndex): string => (predicate === null ? '' : `WHERE ${predicate}`)

/** Holds for a row at `g` whose value of a unique index is taken in the live table. */
export function clashes(plan: TablePlan, unique: UniqueIndex): string {
  const columns = unique.expressions.map((_, index) => `k${index}`)
  const listed = unique.expressions.map((expression, index) => `(${expression}) AS k${index}`).join(', ')
  const of = (alias: string): string[] => columns.map((column) => `${alias}.${column}`)
  const same = equal(of('theirs'), unique.operators, of('ours'))
  const rows = (on: string): string =>
    `g.${ROW} IN (SELECT ours.row FROM (SELECT ${ROW} AS row, ${listed} FROM ${plan.names.gone} ${where(unique)}) ours
    JOIN (SELECT ${listed} FROM ${liveRows(plan.live)} ${where(unique)}) theirs ON ${on})`
  if (!unique.nullsClash) return rows(same)
  // Apart, since nothing but a comparison of each with each finds them: rows with a NULL are few where NULLs are unique.
  const hasNull = (alias: string): string => `num_nulls(${of(alias).join(', ')}) > 0`
  const sameOrNull = columns.map(
    (column, index) =>
      `(${equal([`theirs.${column}`], unique.operators.slice(index, index + 1), [`ours.${column}`])} OR num_nulls(theirs.${column}, ours.${column}) = 2)`,
  )
  return `(${rows(same)} OR ${rows([hasNull('theirs'), hasNull('ours'), ...sameOrNull].join(' AND '))})`
}

/** All but the key that rows are matched by: what is gone by that key cannot clash in it. */
export const otherUniques = ({ live, match }: TablePlan): UniqueIndex[] =>
  live.uniques.filter(
    ({ columns, predicate }) =>
      match.kind !== 'key' ||
      predicate !== null ||
      columns.length === 0 ||
      columns.join('\0') !== match.columns.join('\0'),
  )

async function blockInTable(client: pg.Client, plan: TablePlan): Promise<void> {
  const names = suppliedNames(plan)
  await block(client, plan, { kind: 'denied' }, keyIn(plan, plan.names.denied))
  for (const { name, notNull } of plan.live.columns)
    if (notNull && names.includes(name))
      await block(client, plan, { kind: 'not-null', name }, `${at('g', [name])[0]!} IS NULL`)
  for (const { name, expression } of plan.live.checks)
    await blockIfKnown(
      client,
      plan,
      { kind: 'check', name },
      `g.${ROW} IN (SELECT ${ROW} FROM ${plan.names.gone} WHERE NOT (${expression}))`,
    )
  for (const unique of otherUniques(plan))
    await blockIfKnown(client, plan, { kind: 'unique', name: unique.name }, clashes(plan, unique))
}

const referencesOf = (index: number): string => `pg_temp.pgrunbook_references_${index}`

/** References that only a row that comes back can meet: `child` and `parent` are row numbers, no parent is NULL. */
async function findReferences(client: pg.Client, keys: readonly ForeignKey[], plans: Plans): Promise<void> {
  for (const [index, key] of keys.entries()) {
    const [child, parent] = [plans.get(key.child)!, plans.get(key.parent)]
    const found = parent ? `LEFT JOIN ${parent.names.gone} p ON ${refers(key, 'c', 'p')}` : ''
    await client.query(
      `CREATE TEMP TABLE ${referencesOf(index).replace('pg_temp.', '')} AS
       SELECT c.${ROW} AS child, ${parent ? `p.${ROW}` : 'NULL::bigint'} AS parent FROM ${child.names.taken} t
       JOIN ${child.names.gone} c ON c.${ROW} = t.row ${found} WHERE ${dangles(key, plans)}`,
    )
    await client.query(`ANALYZE ${referencesOf(index)}`)
  }
}

/** The foreign keys whose references can be followed; their order numbers the tables of references. */
export const knownKeys = (keys: readonly ForeignKey[], plans: Plans): ForeignKey[] =>
  keys.filter((key) => plans.has(key.child) && isKnown(key, plans.get(key.child)!))

/**
 * Blocks what references a row that does not come back, until nothing more does.
 * @param among the tables in which something may have to stay out
 */
export async function blockOrphans(
  client: pg.Client,
  known: readonly ForeignKey[],
  plans: Plans,
  among: ReadonlySet<TablePlan>,
): Promise<void> {
  const looked = [...known.entries()].filter(([, { child }]) => among.has(plans.get(child)!))
  for (let blocked = 1; blocked > 0;) {
    blocked = 0
    for (const [index, key] of looked) {
      const parent = plans.get(key.parent)
      const stays = parent
        ? `r.parent IS NULL OR EXISTS (SELECT FROM ${parent.names.blocked} pb WHERE pb.row = r.parent)
           OR NOT EXISTS (SELECT FROM ${parent.names.taken} pt WHERE pt.row = r.parent)`
        : 'true'
      const condition = `g.${ROW} IN (SELECT r.child FROM ${referencesOf(index)} r WHERE ${stays})`
      blocked += await block(client, plans.get(key.child)!, { kind: 'parent', name: key.parentName }, condition)
    }
  }
}

/**
 * Everything that can be known before the first INSERT.
 * @param gone the tables in which something is
 */
export async function blockAll(
  client: pg.Client,
  known: readonly ForeignKey[],
  plans: Plans,
  gone: readonly TablePlan[],
): Promise<void> {
  for (const plan of gone) await blockInTable(client, plan)
  await findReferences(client, known, plans)
  await blockOrphans(client, known, plans, new Set(gone))
}
