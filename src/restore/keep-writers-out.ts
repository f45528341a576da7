// From here to the end of the transaction nobody writes to the tables that a backup replaces; they are read as before, also by pg_dump.
import type pg from 'pg'
import type { Survey } from '../backups/opening/survey.js'
import { schemasOf } from './empty-schemas.js'

/** Whoever owns a schema may drop what others own in it, e.g. an extension's tables, and not lock it. */
const TABLES = `
  SELECT pg_catalog.string_agg(pg_catalog.format('%I.%I', n.nspname, c.relname), ', ' ORDER BY c.oid) AS names
  FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
  WHERE c.relkind IN ('r', 'p') AND n.nspname = ANY ($1)
    AND pg_catalog.has_table_privilege(c.oid, 'UPDATE, DELETE, TRUNCATE')`

/** Inside the caller's transaction; whoever writes at the moment is waited for, for as long as its lock_timeout says. */
export async function keepWritersOut(client: pg.ClientBase, survey: Survey): Promise<void> {
  const { rows } = await client.query<{ names: string | null }>(TABLES, [schemasOf(survey)])
  const names = rows[0]!.names
  if (names !== null) await client.query(`LOCK TABLE ${names} IN SHARE MODE`)
}
