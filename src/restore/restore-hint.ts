// What to do next when the server refused something of a backup. The advice for migrations ("write IF NOT EXISTS") does not fit: nobody
// edits a backup.
import { adviceFor } from '../postgres/sqlstate.js'

/** What the statement or its data is to blame for: data exceptions, constraints, names; but not rights, which are the role's. */
const OF_THE_TEXT = /^(?:22|23|42(?!501))/

const BACKUP_DOES_NOT_FIT =
  'the backup and this server do not fit here: make what the message names (an extension, a type, a role, a version of PostgreSQL), then run the restore again; mode new-database changes nothing that is there'

export function restoreHint(error: unknown): string {
  const advice = adviceFor(error)
  return advice === undefined || OF_THE_TEXT.test(advice.sqlstate) ? BACKUP_DOES_NOT_FIT : advice.hint
}
