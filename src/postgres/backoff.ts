// How long to wait before a lock is asked for again, by a migration as by a backup.

const FIRST_WAIT_MS = 250
const LONGEST_WAIT_MS = 10_000

/** Twice as long each time, and never the same for two runners. */
export const backoffMs = (attempt: number): number =>
  Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** attempt) * (0.5 + Math.random() / 2)
