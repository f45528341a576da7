// Which backup of a folder is the newest: by the time in its name, which is when it was begun, in UTC. Files get another time of
// their own when they are copied or touched; names do not.
import { readdir } from 'node:fs/promises'
import path from 'node:path'
import { notFound } from '../not-opened.js'

/** As backupName and the folder store write them; a backup that is not finished lies in a hidden folder. */
const BACKUP = /^backup_(?<time>\d{8}_\d{6})(?:_(?<namesake>\d+))?\.sql(?:\.zst|\.gz)?(?:\.age)?$/

/**
 * The path of the newest finished backup; of several of one second the last.
 * @throws RunbookError `backup-not-found`
 */
export async function newestInFolder(folder: string): Promise<string> {
  const entries = await readdir(folder, { withFileTypes: true }).catch((cause: unknown) => {
    throw notFound(
      `backup: the folder ${folder} cannot be read (${(cause as NodeJS.ErrnoException).code})`,
      'give the folder that was the `destination` of the backups',
      cause,
    )
  })
  const order = (name: string): [string, number] => {
    const { time = '', namesake } = BACKUP.exec(name)!.groups!
    return [time, Number(namesake ?? 1)]
  }
  const names = entries.filter((entry) => entry.isFile() && BACKUP.test(entry.name)).map(({ name }) => name)
  const newest = names
    .map((name) => ({ name, at: order(name) }))
    .sort((a, b) => a.at[0].localeCompare(b.at[0]) || a.at[1] - b.at[1])
    .at(-1)
  if (!newest)
    throw notFound(
      `backup: there is no backup in ${folder} (a file backup_YYYYMMDD_HHMMSS.sql, with .zst or .age)`,
      'give the path of the file itself where it has another name',
    )
  return path.join(folder, newest.name)
}
