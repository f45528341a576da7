// The command line of the server that replays: where the WAL is, how far it goes, and who can reach it meanwhile.
import path from 'node:path'
import { shellWord } from '../../shell-word.js'
import { UNPACKERS } from './wal-file.js'

export interface RecoveryTarget {
  /** The data directory, laid out. */
  target: string
  bin: string
  archive: string
  /** For recovery_target_time. */
  moment: string
  /** Undefined where it is the base backup's own, whose history file need not be there. */
  timeline: number | undefined
}

export const PORT = 5432

/** PostgreSQL takes `%%` in restore_command for `%`. */
const literalWord = (text: string): string => shellWord(text).replaceAll('%', '%%')

/**
 * Packed files are unpacked on the way. A file that is in none of the forms gives exit code 1, which is how recovery learns of the end.
 * PostgreSQL manual, 26.3.5 Recovering Using a Continuous Archive Backup.
 */
function restoreCommand(archive: string): string {
  const file = `${literalWord(`${archive}/`)}"%f"`
  const packed = Object.entries(UNPACKERS).map(
    ([ending, unpack]) => `elif test -f ${file}${ending}; then ${unpack.join(' ')} ${file}${ending} > "%p"`,
  )
  return [`if test -f ${file}; then cp ${file} "%p"`, ...packed, 'else exit 1; fi'].join('; ')
}

/** Recovery's own settings stand here only: nothing of them is left in the data directory. */
export function serverCommand({ target, bin, archive, moment, timeline }: RecoveryTarget, folder: string): string[] {
  const settings = {
    listen_addresses: '',
    port: String(PORT),
    unix_socket_directories: folder,
    unix_socket_permissions: '0700',
    hba_file: path.join(folder, 'pg_hba.conf'),
    hot_standby: 'on',
    archive_mode: 'off',
    logging_collector: 'off',
    log_destination: 'stderr',
    log_min_messages: 'log',
    log_min_error_statement: 'panic',
    lc_messages: 'C',
    timezone: 'UTC',
    log_timezone: 'UTC',
    max_logical_replication_workers: '0',
    log_line_prefix: '',
    restore_command: restoreCommand(archive),
    recovery_target_time: moment,
    recovery_target_inclusive: 'on',
    recovery_target_timeline: timeline === undefined ? 'current' : String(timeline),
    recovery_target_action: 'pause',
  }
  return [
    path.join(bin, 'postgres'),
    '-D',
    target,
    ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
  ]
}
