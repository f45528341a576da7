// Whether there is a backup to fall back on, now and until the next one: told from what the store lists, without reading one. A
// backup is stored only after it has proved complete, so what is listed is verified.
import { bytesInWords } from '../quantities.js'
import type { Listed } from './listing.js'

export interface FreshnessWish {
  maxAgeMs: number
  /** In percent of the one before; 0 for no limit. */
  smallestShare: number
}

export interface Freshness {
  status: 'fresh' | 'stale'
  newest?: Omit<Listed, 'source'>
  ageHours?: number
  /** The one before it, its bytes there or not: what it is compared with. */
  previous?: Omit<Listed, 'source'>
  found: string[]
}

const CLOCKS_DIFFER_MS = 3_600_000
const hours = (milliseconds: number): string => `${(milliseconds / 3_600_000).toFixed(1)} h`

/** @param backups newest first */
export function judgeFreshness(
  backups: readonly Listed[],
  { maxAgeMs, smallestShare }: FreshnessWish,
  now: Date,
): Freshness {
  const at = backups.findIndex(({ expired, expiresAt }) => !expired && !(expiresAt && expiresAt <= now))
  const newest = backups[at]
  if (newest === undefined)
    return { status: 'stale', found: [backups.length > 0 ? 'every backup has expired' : 'there is no backup'] }
  const previous = backups[at + 1]
  const ageMs = now.getTime() - newest.createdAt.getTime()
  const found: string[] = []
  if (ageMs < -CLOCKS_DIFFER_MS)
    found.push(`the newest backup is of ${newest.createdAt.toISOString()}, a time to come: its age cannot be told`)
  if (ageMs > maxAgeMs)
    found.push(`the newest backup is ${hours(ageMs)} old, and none may be older than ${hours(maxAgeMs)}`)
  const nextBy = new Date(newest.createdAt.getTime() + maxAgeMs)
  if (newest.expiresAt && newest.expiresAt < nextBy)
    found.push(
      `the newest backup expires at ${newest.expiresAt.toISOString()}, and the next one is due by ${nextBy.toISOString()}: raise retention-days`,
    )
  if (previous && newest.sizeBytes * 100 < previous.sizeBytes * smallestShare)
    found.push(
      `the newest backup has ${bytesInWords(newest.sizeBytes)}, the one before it ${bytesInWords(previous.sizeBytes)}: less than ${smallestShare} % of it`,
    )
  return {
    status: found.length === 0 ? 'fresh' : 'stale',
    newest: shown(newest),
    ageHours: ageMs / 3_600_000,
    ...(previous && { previous: shown(previous) }),
    found,
  }
}

const shown = ({ name, createdAt, expiresAt, sizeBytes, expired }: Listed): Omit<Listed, 'source'> => ({
  name,
  createdAt,
  sizeBytes,
  expired,
  ...(expiresAt && { expiresAt }),
})
