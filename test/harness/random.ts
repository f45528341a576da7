// Random numbers from a seed, so that what failed once can be made to fail again.

export interface Random {
  seed: number
  /** A whole number from 0 to `below` - 1. */
  below(limit: number): number
  chance(probability: number): boolean
  pick<T>(choices: readonly T[]): T
}

/** mulberry32. The seed is PG_RUNBOOK_TEST_SEED where that is set. */
export function seededRandom(seed = Number(process.env.PG_RUNBOOK_TEST_SEED ?? Date.now() % 2 ** 31)): Random {
  let state = seed
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const below = (limit: number): number => Math.floor(next() * limit)
  return {
    seed,
    below,
    chance: (probability) => next() < probability,
    pick: (choices) => choices[below(choices.length)]!,
  }
}

/** Runs `body`, and names the seed when it fails. */
export async function withSeed<T>(random: Random, body: () => T | Promise<T>): Promise<T> {
  try {
    return await body()
  } catch (cause) {
    throw new Error(`failed with PG_RUNBOOK_TEST_SEED=${random.seed}: ${(cause as Error).message}`, { cause })
  }
}
