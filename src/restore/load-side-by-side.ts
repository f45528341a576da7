// Objects that may be made in any order, by several connections at once, as far as their locks allow: indexes, then foreign keys.
import type { Load } from './load.js'
import type { LoadUnit } from './load-plan.js'
import { makeTogether, MOST_TOGETHER, mayGoTogether, type ObjectRunner } from './make-objects.js'

/** Of the rows that the objects of one message are made over: larger ones are better spread. */
const BYTES_TOGETHER = 1_000_000

/** Tables that are locked now, and whether others may lock them as well. */
type Held = Map<string, boolean>

const isFree = ({ locks }: LoadUnit, held: Held): boolean =>
  locks!.every(({ table, shared }) => {
    const othersToo = held.get(table)
    return othersToo === undefined || (shared && othersToo)
  })

function heldBy(running: ReadonlySet<LoadUnit>): Held {
  const held: Held = new Map()
  for (const { locks } of running)
    for (const { table, shared } of locks!) held.set(table, shared && (held.get(table) ?? true))
  return held
}

type BytesOf = (unit: LoadUnit) => number

/** The first that is free, and with a small one others that may go with it, up to `most`. */
function take(
  waiting: readonly LoadUnit[],
  held: Held,
  most: number,
  bytesOf: BytesOf,
): { taken: LoadUnit[]; left: LoadUnit[] } {
  const [taken, left]: [LoadUnit[], LoadUnit[]] = [[], []]
  let bytes = 0
  for (const unit of waiting) {
    const [first] = taken
    const fits =
      !first || (taken.length < most && bytes + bytesOf(unit) <= BYTES_TOGETHER && mayGoTogether(first, unit))
    if (!fits || !isFree(unit, held)) {
      left.push(unit)
      continue
    }
    taken.push(unit)
    bytes += bytesOf(unit)
  }
  return { taken, left }
}

/**
 * Each free connection takes the first objects that nobody's lock is in the way of: the largest tables' first, of small ones many at once.
 * @param units with `locks`
 * @param told how many are made, again and again
 * @throws RunbookError `restore-failed`
 */
export async function makeSideBySide(
  runners: readonly ObjectRunner[],
  units: readonly LoadUnit[],
  load: Load,
  told: (done: number) => void,
): Promise<void> {
  const bytesOf = bytesOfTables(load)
  let waiting = [...units].sort((a, b) => bytesOf(b) - bytesOf(a)) // of the same table in the order of the file
  const running = new Set<LoadUnit>()
  const next = (): LoadUnit[] => {
    const share = Math.ceil(waiting.length / runners.length / 2) // the connections are to end together
    const { taken, left } = take(waiting, heldBy(running), Math.min(MOST_TOGETHER, share), bytesOf)
    waiting = left
    return taken
  }
  const idle: (() => void)[] = []
  // Whoever has just ended chooses first: foreign keys to one table then stay with one connection, which knows that table already.
  const wakeAll = () => {
    for (const wake of idle.splice(0)) wake()
  }
  const work = async (runner: ObjectRunner): Promise<void> => {
    while (waiting.length > 0) {
      load.signal.throwIfAborted()
      const taken = next()
      if (taken.length === 0) {
        await new Promise<void>((resolve) => idle.push(resolve))
        continue
      }
      for (const unit of taken) running.add(unit)
      await makeTogether(runner, taken, load.signal).finally(() => {
        for (const unit of taken) running.delete(unit)
        setImmediate(wakeAll)
      })
      told(units.length - waiting.length - running.size)
    }
  }
  await load.together(runners.map(work))
}

/** Of the rows of the table that a unit is made for. */
function bytesOfTables({ survey }: Load): BytesOf {
  const bytes = new Map(survey.tables.map((table) => [`${table.schema}.${table.name}`, table.bytes]))
  return ({ locks }) => bytes.get(locks![0]!.table.replaceAll('"', '')) ?? 0
}
