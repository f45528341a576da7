// How a command that is shown to people names the migrations folder, where it is not the usual one.
import type { Given } from './command.js'
import { MIGRATIONS_OPTION } from './options.js'

const PLAIN = /^[\w./@+-]+$/

/** ` --migrations-dir sql/migrations`, ready for a POSIX shell; empty for the default folder. */
export function folderOption(given: Given): string {
  const folder = given.text('migrations-dir')
  if (folder === MIGRATIONS_OPTION['migrations-dir']!.default) return ''
  return ` --migrations-dir ${PLAIN.test(folder) ? folder : `'${folder.replaceAll("'", "'\\''")}'`}`
}
