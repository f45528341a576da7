// Publications and what is in them. Subscriptions are not read: a connection string is in them, and only superusers may.
import { type ObjectQuery, commentOn, flag, roleName } from './object-query.js'

/**
 * Tables of a publication, with the column list and row filter that 15 and later know. Where a column list was not given,
 * pg_publication_tables lists all columns, and pg_publication_rel says that none was given.
 */
const TABLES = `(SELECT json_agg(published ORDER BY published COLLATE "C") FROM (
    SELECT r.name
      || CASE WHEN to_jsonb(member_table) ->> 'prattrs' IS NOT NULL
           THEN ' (' || (SELECT string_agg(quote_ident(column_name), ', ' ORDER BY place)
             FROM jsonb_array_elements_text(to_jsonb(told) -> 'attnames') WITH ORDINALITY AS listed (column_name, place)) || ')'
           ELSE '' END
      || coalesce(' WHERE ' || (to_jsonb(told) ->> 'rowfilter'), '') AS published
    FROM pg_publication_rel member_table JOIN relation r ON r.oid = member_table.prrelid
      JOIN pg_class c ON c.oid = r.oid JOIN pg_namespace n ON n.oid = c.relnamespace
      LEFT JOIN pg_publication_tables told
        ON told.pubname = p.pubname AND told.schemaname = n.nspname AND told.tablename = c.relname
    WHERE member_table.prpubid = p.oid) AS tables)`

/** Through pg_depend, since pg_publication_namespace does not exist before 15. */
const SCHEMAS = `(SELECT json_agg(scope.name ORDER BY scope.name COLLATE "C")
    FROM pg_depend whole JOIN pg_depend part ON part.classid = whole.classid AND part.objid = whole.objid
      JOIN scope ON scope.oid = part.refobjid
    WHERE whole.classid = to_regclass('pg_publication_namespace') AND whole.refclassid = 'pg_publication'::regclass
      AND whole.refobjid = p.oid AND part.refclassid = 'pg_namespace'::regclass)`

export const publications: ObjectQuery = {
  kind: `'publication'`,
  name: 'quote_ident(p.pubname)',
  definition: {
    allTables: flag('p.puballtables'),
    comment: commentOn('pg_publication', 'p.oid'),
    generatedColumns: `CASE to_jsonb(p) ->> 'pubgencols' WHEN 's' THEN 'stored' END`,
    operations: `concat_ws(', ', CASE WHEN p.pubinsert THEN 'insert' END, CASE WHEN p.pubupdate THEN 'update' END,
      CASE WHEN p.pubdelete THEN 'delete' END, CASE WHEN p.pubtruncate THEN 'truncate' END)`,
    owner: roleName('p.pubowner'),
    schemas: SCHEMAS,
    tables: TABLES,
    viaPartitionRoot: flag('p.pubviaroot'),
  },
  from: 'pg_publication p',
}
