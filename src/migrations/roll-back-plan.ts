// Which migrations a rollback takes back, by the ledger alone: the newest one, or everything newer than a file that stays.
// Newer is what comes later in bytewise order of the names, the order in which files are applied.
import type { LedgerEntry } from './ledger.js'
import { inByteOrder } from './list-migrations.js'
import { nearNames } from '../near-names.js'
import { notNewest, refusedRollback } from './roll-back-mark.js'

export type RollbackChoice =
  | { kind: 'newest' }
  /** Only where it is the newest one. */
  | { kind: 'named'; migration: string }
  /** Everything newer than `migration`, which stays. */
  | { kind: 'down-to'; migration: string }

export type RollbackPlan =
  | { kind: 'nothing' }
  | { kind: 'already-rolled-back'; entry: LedgerEntry }
  /** Newest first; at least one. */
  | { kind: 'roll-back'; entries: LedgerEntry[] }

function notInLedger(name: string, present: readonly LedgerEntry[]): Error {
  const near = nearNames(
    name,
    present.map((entry) => entry.name),
  )
  const hint = near.length > 0 ? `Did you mean ${near.join(' or ')}?` : 'See what is applied: pg-runbook status'
  return refusedRollback(`${name} is not applied here`, hint)
}

/** `present` newest first. */
function named(name: string, present: readonly LedgerEntry[], entries: readonly LedgerEntry[]): RollbackPlan {
  const own = entries.find((entry) => entry.name === name)
  if (own?.status === 'rolled-back') return { kind: 'already-rolled-back', entry: own }
  const index = present.findIndex((entry) => entry.name === name)
  if (index < 0) throw notInLedger(name, present)
  if (index === 0) return { kind: 'roll-back', entries: [present[0]!] }
  const newer = present.slice(0, index).map((entry) => entry.name)
  throw notNewest(name, newer)
}

function downTo(name: string, present: readonly LedgerEntry[]): LedgerEntry[] {
  const index = present.findIndex((entry) => entry.name === name)
  if (index < 0) throw notInLedger(name, present)
  const stays = present[index]!
  if (stays.status !== 'applied' && stays.status !== 'adopted')
    throw refusedRollback(`${name} cannot stay: it is ${stays.status}`, `Finish it first: pg-runbook status`)
  return present.slice(0, index)
}

/** Throws `rollback-refused`: the file is not applied, or not the newest one. */
export function planRollback(entries: readonly LedgerEntry[], choice: RollbackChoice): RollbackPlan {
  const present = entries.filter(({ status }) => status !== 'rolled-back').sort((a, b) => inByteOrder(b.name, a.name))
  if (choice.kind === 'named') return named(choice.migration, present, entries)
  const chosen = choice.kind === 'newest' ? present.slice(0, 1) : downTo(choice.migration, present)
  return chosen.length === 0 ? { kind: 'nothing' } : { kind: 'roll-back', entries: chosen }
}
