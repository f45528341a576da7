/**
 * The schema of the ledger: one of its own, so that the ledger is never drift. Not "pg_runbook": PostgreSQL keeps names that
 * begin with pg_ to itself and refuses such a schema (42939 reserved_name; manual, 5.10.6).
 */
export const LEDGER_SCHEMA = 'pgrunbook'

/** The table in it, one row for each migration. */
export const LEDGER_TABLE = 'migrations'
