// Reads the comments that pg_dump writes between statements. They are hints: pg_dump puts names in unquoted, so a name may
// itself look like `x; Type: TABLE`; the last such words on the line are pg_dump's own.
// Source: _printTocEntry and sanitize_line in PostgreSQL's src/bin/pg_dump/pg_backup_archiver.c, 14 to 18.
import type { TocEntry } from './dump-events.js'

const ENTRY =
  /^-- (?:Data for |Statistics for )?Name: (?<name>.*); Type: (?<type>[A-Z][A-Z ]*); Schema: (?<schema>.*?); Owner: (?<owner>.*?)(?:; Tablespace: (?<tablespace>.*))?$/

/** pg_dump's longest name is a function's with a hundred arguments; a line made to be slow to match is longer. */
const MAX_COMMENT_CHARACTERS = 64 * 1024

/** The entry that a comment line announces; undefined for every other comment. */
export function parseTocEntry(comment: string): TocEntry | undefined {
  const groups = comment.length > MAX_COMMENT_CHARACTERS ? undefined : ENTRY.exec(comment)?.groups
  if (!groups) return undefined
  const entry: TocEntry = { name: groups.name!, type: groups.type! }
  for (const key of ['schema', 'owner', 'tablespace'] as const)
    if (groups[key] && groups[key] !== '-') entry[key] = groups[key]
  return entry
}
