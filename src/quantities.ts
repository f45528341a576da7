// Numbers as people read them, the same in a summary and in a terminal.
import type { Progress } from './log.js'

const UNITS = ['bytes', 'kB', 'MB', 'GB', 'TB']

/** e.g. `1.2 GB`: powers of 1000, as GitHub and `ls --si` count. */
export function bytesInWords(bytes: number): string {
  const power = bytes < 1000 ? 0 : Math.min(UNITS.length - 1, Math.floor(Math.log10(bytes) / 3))
  return `${(bytes / 1000 ** power).toFixed(power === 0 ? 0 : 1)} ${UNITS[power]}`
}

/** e.g. `12,345` */
export const countInWords = (count: number): string => String(count).replace(/\B(?=(?:\d{3})+$)/g, ',')

/** e.g. `85 ms`, `4.2 s`, `3 min 20 s` */
export function durationInWords(milliseconds: number): string {
  if (milliseconds < 1000) return `${Math.round(milliseconds)} ms`
  if (milliseconds < 60_000) return `${(milliseconds / 1000).toFixed(1)} s`
  const seconds = Math.round(milliseconds / 1000)
  return `${Math.floor(seconds / 60)} min ${seconds % 60} s`
}

/** e.g. `1 table`, `2 tables`, `2 entries` */
export const countOf = (count: number, noun: string, plural = `${noun}s`): string =>
  `${countInWords(count)} ${count === 1 ? noun : plural}`

/** e.g. `pg_dump: 1.2 GB of 3.4 GB (35 %), public.users` */
export function progressLine({ task, done, total, unit, detail }: Progress): string {
  const amount = unit === 'bytes' ? bytesInWords : countInWords
  const share = total ? ` of ${amount(total)} (${Math.min(100, Math.floor((100 * done) / total))} %)` : ''
  return `${task}: ${amount(done)}${share}${unit === 'bytes' ? '' : ` ${unit}`}${detail ? `, ${detail}` : ''}`
}
