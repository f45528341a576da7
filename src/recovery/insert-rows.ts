// The one transaction in which rows come back: parents first, a circle of tables in one statement, nothing ever overwritten. Before it
// commits, what it did is proved against the backup and the undo file is stored.
import type pg from 'pg'
import { quoteIdentifier } from '../postgres/quote.js'
import { sqlstateOf } from '../postgres/sqlstate.js'
import { asRecord } from './changed.js'
import { blockOrphans, clashes, otherUniques } from './blocks.js'
import type { Plans } from './closure.js'
import type { ForeignKey } from './foreign-keys.js'
import { liveRows, sqlName } from './live-tables.js'
import { block, comingBack, keyIn, type Reason } from './marks.js'
import { at, equal, ROW, rowText, suppliedNames, type TablePlan } from './table-plan.js'
import { asLiteral } from './value-as-text.js'

/** Inserts what comes back, and keeps the keys that went in. As parts of WITH. */
function insertParts(plan: TablePlan, index: number): string[] {
  const { live, match, names } = plan
  const columns = suppliedNames(plan)
  const returned =
    match.kind === 'key'
      ? match.columns.map(quoteIdentifier).join(', ')
      : rowText(plan, (name) => quoteIdentifier(name))
  return [
    `done_${index} AS (INSERT INTO ${sqlName(live)} (${columns.map(quoteIdentifier).join(', ')}) OVERRIDING SYSTEM VALUE
       SELECT ${at('g', columns).join(', ')} ${comingBack(plan)} ON CONFLICT DO NOTHING RETURNING ${returned})`,
    `kept_${index} AS (INSERT INTO ${names.inserted} SELECT * FROM done_${index})`,
  ]
}

/** A statement that fails must not end the transaction. */
async function within(client: pg.Client, work: () => Promise<unknown>, ignored: string): Promise<void> {
  await client.query('SAVEPOINT pgrunbook_within')
  try {
    await work()
  } catch (error) {
    if (sqlstateOf(error) !== ignored) throw error
    await client.query('ROLLBACK TO SAVEPOINT pgrunbook_within')
  }
  await client.query('RELEASE SAVEPOINT pgrunbook_within')
}

const count = async (client: pg.Client, from: string): Promise<number> =>
  (await client.query<{ rows: number }>(`SELECT count(*)::float8 AS rows ${from}`)).rows[0]!.rows

/** Rows that stayed out although nothing was known against them: somebody was quicker, or a trigger kept them out. */
async function explainStayedOut(client: pg.Client, plan: TablePlan): Promise<void> {
  const { match, names, live } = plan
  const wentIn =
    match.kind === 'key'
      ? keyIn(plan, names.inserted)
      : `EXISTS (SELECT FROM ${names.inserted} i WHERE i."pgrunbook:text" = ${rowText(plan, (name) => at('g', [name])[0]!)})`
  const because = (reason: Reason, condition: string) => block(client, plan, reason, `NOT ${wentIn} AND ${condition}`)
  if (match.kind === 'key') await because({ kind: 'same-key' }, keyIn(plan, liveRows(live)))
  for (const unique of otherUniques(plan))
    await within(client, () => because({ kind: 'unique', name: unique.name }, clashes(plan, unique)), '42703')
  await because({ kind: 'kept-out' }, 'true')
}

async function insertGroup(client: pg.Client, group: readonly TablePlan[]): Promise<boolean> {
  const expected: number[] = []
  for (const plan of group) expected.push(await count(client, comingBack(plan)))
  if (expected.every((rows) => rows === 0)) return true
  await client.query(`WITH ${group.flatMap(insertParts).join(',\n')} SELECT 1`)
  let whole = true
  for (const [index, plan] of group.entries()) {
    if ((await count(client, `FROM ${plan.names.inserted}`)) === expected[index]) continue
    whole = false
    await explainStayedOut(client, plan)
  }
  return whole
}

/** In the open transaction. */
export async function insertInOrder(
  client: pg.Client,
  groups: readonly (readonly TablePlan[])[],
  known: readonly ForeignKey[],
  plans: Plans,
): Promise<void> {
  const filled = new Set(groups.flat())
  for (const group of groups) if (!(await insertGroup(client, group))) await blockOrphans(client, known, plans, filled)
}

export interface InsertedCounts {
  inserted: number
  /** Of them, those that are not as in the backup: a trigger of the table changed them on their way in. */
  altered: number
}

/** Read back from the live table, not believed. */
export async function proveInserted(client: pg.Client, plan: TablePlan): Promise<InsertedCounts> {
  const { match, names, live } = plan
  const inserted = await count(client, `FROM ${names.inserted}`)
  if (match.kind !== 'key' || inserted === 0) return { inserted, altered: 0 }
  await client.query(`ANALYZE ${names.inserted}`)
  const columns = suppliedNames(plan)
  const same = (left: string, right: string): string =>
    equal(at(left, match.columns), match.operators, at(right, match.columns))
  const altered = await count(
    client,
    `FROM ${names.inserted} i LEFT JOIN ${liveRows(live)} l ON ${same('l', 'i')} LEFT JOIN ${names.gone} g ON ${same('g', 'i')}
     WHERE l.tableoid IS NULL OR g.${ROW} IS NULL OR ${asRecord(at('l', columns))} *<> ${asRecord(at('g', columns))}`,
  )
  return { inserted, altered }
}

/** SQL that holds where a row that this transaction inserted is in the live table; undefined where it inserted none. */
export async function proofOfOne(client: pg.Client, plans: readonly TablePlan[]): Promise<string | undefined> {
  for (const plan of plans) {
    const { match, names, live } = plan
    const keys = match.kind === 'key' ? at('i', match.columns) : ['i."pgrunbook:text"']
    const { rows } = await client.query<{ literals: string[] }>(
      `SELECT ARRAY[${keys.map((key) => asLiteral(`${key}::text`)).join(', ')}] AS literals FROM ${names.inserted} i LIMIT 1`,
    )
    if (!rows[0]) continue
    const columns = match.kind === 'key' ? at('l', match.columns) : [rowText(plan, (name) => at('l', [name])[0]!)]
    const same = columns.map((column, index) => `${column} = ${rows[0]!.literals[index]!}`)
    return `SELECT EXISTS (SELECT FROM ${liveRows(live)} l WHERE ${same.join(' AND ')}) AS there`
  }
  return undefined
}
