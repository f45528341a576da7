// How far a restore is, with its rate and the time that is left, from the bytes of rows that have been sent.
import { bytesInWords, durationInWords } from '../quantities.js'
import type { Log } from '../log.js'

export interface LoadProgress {
  /** @param name of the table that they belong to */
  sent(bytes: number, name: string): void
}

/** No rate is told before this: it would be a guess. */
const SETTLED_AFTER_MS = 1_000

export function loadProgress(totalBytes: number, log: Log, now: () => number = Date.now): LoadProgress {
  const begun = now()
  let done = 0
  const pace = (): string => {
    const took = now() - begun
    if (took < SETTLED_AFTER_MS || done === 0) return ''
    const left = durationInWords(((totalBytes - done) * took) / done)
    return `, ${bytesInWords((done * 1000) / took)}/s, ${left} left`
  }
  return {
    sent(bytes, name) {
      done += bytes
      log.progress({ task: 'rows', done, total: totalBytes, unit: 'bytes', detail: name + pace() })
    },
  }
}
