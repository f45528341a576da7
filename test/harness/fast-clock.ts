// A clock whose waits take no time but count: what polls for hours is tested in milliseconds.
import { setImmediate } from 'node:timers/promises'
import type { Clock } from '../../src/pitr/hosted/waiting.js'

export interface FastClock extends Clock {
  /** Milliseconds waited so far. */
  waited(): number
}

/** @param onWait called before each wait, with its number from 1 */
export function fastClock(onWait: (number: number) => void = () => {}): FastClock {
  let [now, waits] = [0, 0]
  return {
    now: () => now,
    waited: () => now,
    async wait(milliseconds, signal) {
      onWait(++waits)
      await setImmediate()
      signal?.throwIfAborted()
      now += milliseconds
    },
  }
}
