// How a hosted restore is waited for: at intervals that no two runners share, for a bounded time, until somebody cancels.
import { setTimeout as sleep } from 'node:timers/promises'

export interface Clock {
  /** Milliseconds that only ever grow. */
  now(): number
  /** Rejects as soon as `signal` is aborted. */
  wait(milliseconds: number, signal?: AbortSignal): Promise<void>
}

export const wallClock: Clock = {
  now: () => performance.now(),
  wait: (milliseconds, signal) => sleep(milliseconds, undefined, { ...(signal && { signal }) }),
}

export interface Patience {
  firstMs: number
  longestMs: number
  totalMs: number
}

export interface Waiter {
  clock: Clock
  signal?: AbortSignal | undefined
}

/**
 * Asks `look` until it answers, twice as long apart each time up to `longestMs`.
 * @returns undefined where the time was up first
 */
export async function waitFor<T>(
  look: () => Promise<T | undefined>,
  { firstMs, longestMs, totalMs }: Patience,
  { clock, signal }: Waiter,
): Promise<T | undefined> {
  const begun = clock.now()
  for (let interval = firstMs; ; interval = Math.min(longestMs, interval * 2)) {
    const answer = await look()
    if (answer !== undefined) return answer
    if (clock.now() - begun + interval > totalMs) return undefined
    await clock.wait(interval * (0.8 + Math.random() * 0.4), signal)
  }
}
