// Triggers that the INSERTs would fire. `off` is ALTER TABLE ... DISABLE TRIGGER, one by one, in the same transaction: it needs the
// tables' owner and lets nobody else write to them meanwhile. Not session_replication_role, which would turn off foreign keys too.
import type pg from 'pg'
import { quoteIdentifier } from '../postgres/quote.js'
import { type LiveTrigger, nameOf, sqlName } from './live-tables.js'
import type { TablePlan } from './table-plan.js'

export type TriggerChoice = 'fire' | 'off'

/** As it was, to be put back. */
const ENABLE = { O: 'ENABLE TRIGGER', A: 'ENABLE ALWAYS TRIGGER' } as const

const firing = ({ live }: TablePlan): (LiveTrigger & { enabled: 'O' | 'A' })[] =>
  live.triggers.filter((trigger): trigger is LiveTrigger & { enabled: 'O' | 'A' } => 'OA'.includes(trigger.enabled))

export const triggersThatFire = firing

export function triggerProblems(plan: TablePlan, choice: TriggerChoice): string[] {
  if (choice === 'fire' || firing(plan).length === 0 || plan.live.isOwned) return []
  return [
    `triggers: off needs the owner of ${nameOf(plan.live)}, which this role is not: use the owner's URL, or let them fire`,
  ]
}

const alter = ({ schema, relation, name }: LiveTrigger, how: string): string =>
  `ALTER TABLE ONLY ${sqlName({ schema, name: relation })} ${how} ${quoteIdentifier(name)}`

export async function switchOff(client: pg.Client, plans: readonly TablePlan[]): Promise<void> {
  for (const plan of plans) for (const trigger of firing(plan)) await client.query(alter(trigger, 'DISABLE TRIGGER'))
}

/** Deferred checks run first: ALTER TABLE refuses a table with pending ones. */
export async function switchOn(client: pg.Client, plans: readonly TablePlan[]): Promise<void> {
  if (plans.every((plan) => firing(plan).length === 0)) return
  await client.query('SET CONSTRAINTS ALL IMMEDIATE')
  for (const plan of plans)
    for (const trigger of firing(plan)) await client.query(alter(trigger, ENABLE[trigger.enabled]))
}
