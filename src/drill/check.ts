// One thing that a drill looks at, and how it came out. A check that could not be made says why; it is never taken for a good one.

export type Check =
  | { name: string; outcome: 'good'; what: string }
  /** Each of `found` is one difference, for people. */
  | { name: string; outcome: 'bad'; found: string[] }
  | { name: string; outcome: 'not-made'; why: string }

export const good = (name: string, what: string): Check => ({ name, outcome: 'good', what })
export const notMade = (name: string, why: string): Check => ({ name, outcome: 'not-made', why })

/** Good where nothing was found. */
export const checkOf = (name: string, what: string, found: string[]): Check =>
  found.length === 0 ? good(name, what) : { name, outcome: 'bad', found }
