// Which of pg_restore's three sections an object of a dump belongs to: before the rows, the rows, or after them.
// Source: dumpXxx and _tocEntryRequired in PostgreSQL's src/bin/pg_dump (pg_dump.c, pg_backup_archiver.c), 14 to 18.

/** As pg_restore orders them: before the rows, the rows, after them (indexes, constraints, triggers). */
export type DumpSection = 'pre-data' | 'data' | 'post-data'

const DATA = new Set(['TABLE DATA', 'SEQUENCE SET', 'BLOBS', 'BLOB DATA'])

const POST_DATA = new Set([
  ...['INDEX', 'INDEX ATTACH', 'CONSTRAINT', 'FK CONSTRAINT', 'CHECK CONSTRAINT', 'STATISTICS'],
  ...['TRIGGER', 'EVENT TRIGGER', 'RULE', 'POLICY', 'ROW SECURITY', 'MATERIALIZED VIEW DATA', 'DEFAULT ACL'],
  ...['PUBLICATION', 'PUBLICATION TABLE', 'PUBLICATION TABLES IN SCHEMA', 'SUBSCRIPTION', 'SUBSCRIPTION TABLE'],
])

/** These stand beside what they belong to, wherever that is. */
const ANYWHERE = new Set(['ACL', 'COMMENT', 'SECURITY LABEL', 'STATISTICS DATA'])

/**
 * @param type of the table of contents entry, as pg_dump spells it
 * @param before the section of what stands before it in the file
 */
export function sectionOf(type: string, before: DumpSection): DumpSection {
  if (DATA.has(type)) return 'data'
  if (POST_DATA.has(type)) return 'post-data'
  return ANYWHERE.has(type) ? before : 'pre-data'
}
