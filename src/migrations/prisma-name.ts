// Which file of ours a folder of prisma/migrations becomes. Prisma's 14 digits become the day and the time of day of the runbook's
// stamps: 20251026093015_add_x -> 20251026_093015_add_x.sql, which can be told back, keeps Prisma's order, and stands among files
// of other days where its time puts it. Beside a plain 20251026_add_y.sql of the same day it comes first (digits sort before
// letters). Every other name stays as it is: 0_init -> 0_init.sql (Prisma's own advice for a baseline).
import { inByteOrder } from './list-migrations.js'

const STAMPED = /^(\d{8})(\d{6})_(.+)$/
/** As `pg-runbook new`, this import, and people by hand name them. */
const OURS = /^(\d{8})(?:_?\d{6}|[b-z]+)?_(.+)\.sql$/

/** e.g. `20251026_093015_add_x.sql` */
export const importedName = (folder: string): string => {
  const [, day, time, words] = STAMPED.exec(folder) ?? []
  return `${day === undefined ? folder : `${day}_${time}_${words}`}.sql`
}

export interface DayAndWords {
  day: string
  words: string
}

/** What a stamped folder's name says; undefined for other names. */
export const saidByFolder = (folder: string): DayAndWords | undefined => {
  const [, day, , words] = STAMPED.exec(folder) ?? []
  return day === undefined ? undefined : { day, words: words! }
}

/** What a stamped file's name says; undefined for other names. */
export const saidByFile = (name: string): DayAndWords | undefined => {
  const [, day, words] = OURS.exec(name) ?? []
  return day === undefined ? undefined : { day, words: words! }
}

/** Neighbours, in Prisma's order, whose files would not run in that order, or would be one file. */
export function outOfOrder(folders: readonly string[]): [first: string, second: string][] {
  const pairs = folders.slice(1).map((second, index): [string, string] => [folders[index]!, second])
  return pairs.filter(([first, second]) => inByteOrder(importedName(first), importedName(second)) >= 0)
}
