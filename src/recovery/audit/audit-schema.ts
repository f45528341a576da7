// The row-level audit that the runbook recommends: one generic trigger writes what a row was before it was deleted or changed, when,
// and by whom, into a schema of its own. Nobody but its owner may read it, since it holds what was deleted.
import { AUDIT_SCHEMA } from '../../postgres/own-schemas.js'
import { quoteLiteral } from '../../postgres/quote.js'

export const CHANGES = `${AUDIT_SCHEMA}.changes`
const NOTE = `${AUDIT_SCHEMA}.note`

/** `on_table` is the table as PostgreSQL writes it with its schema; of a partition's row, the partitioned table. */
export const AUDIT_DEFINITION: readonly string[] = [
  `CREATE SCHEMA ${AUDIT_SCHEMA}`,
  `COMMENT ON SCHEMA ${AUDIT_SCHEMA} IS ${quoteLiteral('pg-runbook: rows as they were before they were deleted or changed')}`,
  `REVOKE ALL ON SCHEMA ${AUDIT_SCHEMA} FROM PUBLIC`,
  `CREATE TABLE ${CHANGES} (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  at timestamptz NOT NULL DEFAULT clock_timestamp(),
  transaction xid8 NOT NULL DEFAULT pg_current_xact_id(),
  who name NOT NULL,
  role name,
  application text,
  client inet,
  on_table text NOT NULL,
  operation text NOT NULL CHECK (operation IN ('DELETE', 'UPDATE', 'TRUNCATE')),
  old_row jsonb
)`,
  `CREATE INDEX changes_on_table_at ON ${CHANGES} (on_table, at)`,
  `REVOKE ALL ON ${CHANGES} FROM PUBLIC`,
  // Of its owner's rights, so that an application that may delete a row need not be able to read or write what is noted of it.
  `CREATE FUNCTION ${NOTE}() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $note$
BEGIN
  INSERT INTO ${CHANGES} (who, role, application, client, on_table, operation, old_row)
  VALUES (session_user, nullif(current_setting('role'), 'none'), nullif(current_setting('application_name'), ''),
    inet_client_addr(), coalesce(pg_partition_root(TG_RELID), TG_RELID)::regclass::text, TG_OP,
    CASE TG_LEVEL WHEN 'ROW' THEN to_jsonb(OLD) END);
  RETURN NULL;
END $note$`,
  `REVOKE ALL ON FUNCTION ${NOTE}() FROM PUBLIC`,
]

export const UPDATE_TRIGGER = 'pgrunbook_audit_update'

/** *<> compares what is stored: IS DISTINCT FROM would fail each UPDATE of a table with a json or a point, which have no equality. */
const TRIGGERS = {
  pgrunbook_audit_delete: 'AFTER DELETE ON %t FOR EACH ROW',
  pgrunbook_audit_truncate: 'AFTER TRUNCATE ON %t FOR EACH STATEMENT',
  [UPDATE_TRIGGER]: 'AFTER UPDATE ON %t FOR EACH ROW WHEN (OLD OPERATOR(pg_catalog.*<>) NEW)',
} as const

const drop = (trigger: string, table: string): string => `DROP TRIGGER IF EXISTS ${trigger} ON ${table}`

/**
 * CREATE OR REPLACE waits for writers only; DROP, also of what is not there, would keep readers out.
 * @param table `name` as SQL, with its schema
 */
export function enableStatements(
  table: { name: string; notesUpdates: boolean },
  { updates }: { updates: boolean },
): string[] {
  const wanted = Object.entries(TRIGGERS).filter(([trigger]) => updates || trigger !== UPDATE_TRIGGER)
  return [
    ...(table.notesUpdates && !updates ? [drop(UPDATE_TRIGGER, table.name)] : []),
    ...wanted.map(
      ([trigger, when]) =>
        `CREATE OR REPLACE TRIGGER ${trigger} ${when.replace('%t', () => table.name)} EXECUTE FUNCTION ${NOTE}()`,
    ),
  ]
}

/** What was noted stays. */
export const disableStatements = (table: string): string[] =>
  Object.keys(TRIGGERS).map((trigger) => drop(trigger, table))
