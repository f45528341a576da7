// What drills before this one found, a line each: how the time to restore grows is seen over months, not in one run.
import * as v from 'valibot'
import type { DrilledBackup } from './drill-backup.js'

const Entry = v.object({
  /** Of the drill, ISO 8601 in UTC. */
  at: v.pipe(v.string(), v.isoTimestamp()),
  verdict: v.picklist(['proved', 'differs', 'not-restored']),
  backup: v.string(),
  restoreMs: v.exactOptional(v.number()),
  ageHours: v.exactOptional(v.number()),
  storedBytes: v.exactOptional(v.number()),
})
const History = v.object({ drills: v.array(Entry) })

export type HistoryEntry = v.InferOutput<typeof Entry>

const MOST_KEPT = 52

/** Oldest first; nothing of a text that is no history. */
export function parseHistory(text: string): HistoryEntry[] {
  const result = v.safeParse(v.pipe(v.string(), v.parseJson(), History), text)
  return result.success ? result.output.drills : []
}

export const historyText = (drills: readonly HistoryEntry[]): string =>
  `${JSON.stringify({ drills: drills.slice(-MOST_KEPT) }, null, 2)}\n`

export const historyEntry = (
  { backup, verdict, restoreMs, ageHours, storedBytes }: DrilledBackup,
  at: Date,
): HistoryEntry => ({
  at: at.toISOString(),
  verdict: verdict.kind,
  backup,
  ...(restoreMs !== undefined && { restoreMs }),
  ...(ageHours !== undefined && { ageHours }),
  ...(storedBytes !== undefined && { storedBytes }),
})
