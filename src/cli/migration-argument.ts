// A migration is named by its file name alone. A terminal completes paths: one that leads into the migrations folder is taken for
// the name at its end, any other stays what it is, and is refused.
import { realpathSync } from 'node:fs'
import path from 'node:path'
import type { Given } from './command.js'

/** @param text `20251026_x.sql`, or `db/migrations/20251026_x.sql` as a shell completes it */
export function migrationName(given: Given, text: string): string {
  const folder = path.dirname(text)
  if (path.basename(text) === text || !isSameFolder(folder, given.text('migrations-dir'))) return text
  return path.basename(text)
}

function isSameFolder(a: string, b: string): boolean {
  try {
    return realpathSync(a) === realpathSync(b)
  } catch {
    return false // one of them is not there: the operation tells what is wrong
  }
}
