// Which backup of a folder is the newest: by the time in its name, which is when it was begun, in UTC. Files get another time of
// their own when they are copied or touched; names do not.
import { readdir } from 'node:fs/promises'
import path from 'node:path'
import type { Log } from '../../log.js'
import { notFound } from '../not-opened.js'
import { isSafetyBackup, SAFETY_PART, withoutSafetyBackups } from '../safety-backup.js'

/** As backupName and the folder store write them; a backup that is not finished lies in a hidden folder. */
const BACKUP = new RegExp(
  String.raw`^backup_(?<time>\d{8}_\d{6})${SAFETY_PART}(?:_(?<namesake>\d+))?\.sql(?:\.zst|\.gz)?(?:\.age)?$`,
)

/**
 * The path of the newest finished backup; of several of one second the last. Never one that a restore took of what it replaced.
 * @throws RunbookError `backup-not-found`
 */
export async function newestInFolder(folder: string, log?: Log): Promise<string> {
  const entries = await readdir(folder, { withFileTypes: true }).catch((cause: unknown) => {
    throw notFound(
      `backup: the folder ${folder} cannot be read (${(cause as NodeJS.ErrnoException).code})`,
      'give the folder that was the `destination` of the backups',
      cause,
    )
  })
  /** A restore that begins within the second of a backup takes its own after it. */
  const order = (name: string): [string, boolean, number] => {
    const { time = '', namesake } = BACKUP.exec(name)!.groups!
    return [time, isSafetyBackup(name), Number(namesake ?? 1)]
  }
  const names = entries.filter((entry) => entry.isFile() && BACKUP.test(entry.name)).map(({ name }) => name)
  const newestFirst = names
    .map((name) => ({ name, at: order(name) }))
    .sort((a, b) => b.at[0].localeCompare(a.at[0]) || Number(b.at[1]) - Number(a.at[1]) || b.at[2] - a.at[2])
  const [newest] = withoutSafetyBackups(newestFirst, log)
  if (!newest)
    throw notFound(
      `backup: there is no backup in ${folder} (a file backup_YYYYMMDD_HHMMSS.sql, with .zst or .age)${
        newestFirst.length > 0 ? ` but ${newestFirst.length} that restores took of what they replaced` : ''
      }`,
      'give the path of the file itself where it has another name, or is one of those',
    )
  return path.join(folder, newest.name)
}
