// Triggers that the INSERTs would fire. `off` is ALTER TABLE ... DISABLE TRIGGER, one by one, in the same transaction: it needs the
// tables' owner and lets nobody else write to them meanwhile. Not session_replication_role, which would turn off foreign keys too.
import type pg from 'pg'
import { quoteIdentifier } from '../postgres/quote.js'
import { type LiveTrigger, sqlName } from './live-tables.js'
import type { TablePlan } from './table-plan.js'

export type TriggerChoice = 'fire' | 'off'

/** As it was, to be put back. */
const ENABLE = { O: 'ENABLE TRIGGER', A: 'ENABLE ALWAYS TRIGGER' } as const

export const triggersThatFire = ({ live }: Pick<TablePlan, 'live'>): (LiveTrigger & { enabled: 'O' | 'A' })[] =>
  live.triggers.filter((trigger): trigger is LiveTrigger & { enabled: 'O' | 'A' } => 'OA'.includes(trigger.enabled))

const alter = ({ schema, relation, name }: LiveTrigger, how: string): string =>
  `ALTER TABLE ONLY ${sqlName({ schema, name: relation })} ${how} ${quoteIdentifier(name)}`

export async function switchOff(client: pg.Client, plans: readonly TablePlan[]): Promise<void> {
  for (const plan of plans)
    for (const trigger of triggersThatFire(plan)) await client.query(alter(trigger, 'DISABLE TRIGGER'))
}

/** Deferred checks run first: ALTER TABLE refuses a table with pending ones. */
export async function switchOn(client: pg.Client, plans: readonly TablePlan[]): Promise<void> {
  if (plans.every((plan) => triggersThatFire(plan).length === 0)) return
  await client.query('SET CONSTRAINTS ALL IMMEDIATE')
  for (const plan of plans)
    for (const trigger of triggersThatFire(plan)) await client.query(alter(trigger, ENABLE[trigger.enabled]))
}
