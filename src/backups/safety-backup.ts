// The backup that a restore takes of what it is about to replace. It holds the very state that somebody wants away from, so it is never
// chosen as the newest: it is read only where its name is given. Its name says what it is, since a name is all that is known of a
// sealed file or an artifact before it is fetched. See docs/adr/0010-latest-and-safety-backups.md.
import type { Log } from '../log.js'

const MARK = '_before_restore'
const NAME = /(?:^|[/\\-])backup_\d{8}_\d{6}_before_restore(?=[._-]|$)/

/** Of a file, a path, or an artifact. */
export const isSafetyBackup = (name: string): boolean => NAME.test(name)

/** `backup_20251026_031500.sql` as `backup_20251026_031500_before_restore.sql`. */
export const safetyBackupName = (name: string): string => name.replace('.sql', `${MARK}.sql`)

/** How a pattern of names takes it in, behind the time. */
export const SAFETY_PART = `(?:${MARK})?`

/** @param newestFirst all that are there */
export function withoutSafetyBackups<B extends { name: string }>(newestFirst: readonly B[], log?: Log): B[] {
  const rest = newestFirst.filter(({ name }) => !isSafetyBackup(name))
  const passed = newestFirst.findIndex(({ name }) => !isSafetyBackup(name))
  if (passed > 0)
    log?.info(
      `Passed over, since a restore took it of what it replaced: ${newestFirst
        .slice(0, passed)
        .map(({ name }) => name)
        .join(', ')}; to read one of these, give its name`,
    )
  return rest
}
