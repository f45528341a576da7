// What both styles share: a history is drawn step by step from what the schema so far allows, by a seeded generator, so that
// every file is valid on an empty PostgreSQL (14 to 18) when the files run in order, and the same count gives the same bytes.
import type { Random } from '../../test/harness/random.js'

/** One migration: the words of its file name and its SQL. */
export interface Step {
  slug: string
  sql: string
}

/** Undefined where the schema so far has nothing to do this to. */
export type Change<World> = (world: World) => Step | undefined

export interface HistoryState<World> {
  random: Random
  /** Names of relations, types, constraints and functions that were ever used. */
  taken: Set<string>
  /** How many steps there are so far. */
  position: number
  /** Steps of a change that takes several releases; each runs when it is due or soon after. */
  agenda: { due: number; change: Change<World> }[]
}

export type Weighted<World> = readonly (readonly [weight: number, change: Change<World>])[]

/** PostgreSQL cuts names at 63 bytes; a name of ours leaves room for a number. */
const LONGEST_NAME = 58

/** `wanted`, or the first of `wanted_2`, `wanted_3`, ... that no object ever had. */
export function freshName({ taken }: Pick<HistoryState<never>, 'taken'>, wanted: string): string {
  const base = wanted.slice(0, LONGEST_NAME)
  let name = base
  for (let number = 2; taken.has(name); number++) name = `${base}_${number}`
  taken.add(name)
  return name
}

/** Puts the next step of a longer change some files ahead. */
export function later<World extends HistoryState<World>>(world: World, files: number, change: Change<World>): void {
  world.agenda.push({ due: world.position + files, change })
}

function dueStep<World extends HistoryState<World>>(world: World): Step | undefined {
  const index = world.agenda.findIndex(({ due }) => due <= world.position)
  return index < 0 ? undefined : world.agenda.splice(index, 1)[0]!.change(world)
}

function drawn<World extends HistoryState<World>>(world: World, changes: Weighted<World>): Step {
  const total = changes.reduce((sum, [weight]) => sum + weight, 0)
  for (;;) {
    let rest = world.random.below(total)
    const [, change] = changes.find(([weight]) => (rest -= weight) < 0)!
    const step = change(world)
    if (step) return step
  }
}

/** The first `count` steps: the fixed beginning, then drawn ones. A shorter history is the beginning of a longer one. */
export function drawHistory<World extends HistoryState<World>>(
  world: World,
  beginning: readonly Change<World>[],
  changes: Weighted<World>,
  count: number,
): Step[] {
  const steps: Step[] = []
  while (steps.length < count) {
    world.position = steps.length
    steps.push(beginning[steps.length]?.(world) ?? dueStep(world) ?? drawn(world, changes))
  }
  return steps
}

/** The lines, without the ones left out. */
export const lines = (...all: (string | false | undefined)[]): string =>
  all.filter((line) => typeof line === 'string').join('\n')
