// What a role that may only read learns of the database and its ledger: an application's, which neither owns nor writes it. Every
// question is one statement without parameters, so that it may go through any driver, pool or transaction pooler.
import type { LedgerEntry } from './ledger.js'
import { LEDGER_SCHEMA } from './ledger-schema.js'

/** A connection of whatever kind: node-postgres' clients fit. */
export interface Reader {
  query(text: string): Promise<{ rows: unknown[] }>
}

export interface DatabaseFacts {
  /** A replica, which nobody can write to. */
  recovering: boolean
  readOnly: boolean
  ledger: 'missing' | 'not-readable' | 'readable'
}

const FACTS = `
  SELECT pg_catalog.pg_is_in_recovery() AS "recovering",
    pg_catalog.current_setting('transaction_read_only') = 'on' AS "readOnly",
    CASE WHEN c.oid IS NULL THEN 'missing'
      WHEN pg_catalog.has_schema_privilege(n.oid, 'USAGE') AND pg_catalog.has_table_privilege(c.oid, 'SELECT') THEN 'readable'
      ELSE 'not-readable' END AS "ledger"
  FROM (SELECT 1) one
  LEFT JOIN pg_catalog.pg_namespace n ON n.nspname = '${LEDGER_SCHEMA}'
  LEFT JOIN pg_catalog.pg_class c ON c.relnamespace = n.oid AND c.relname = 'migrations'`

/** To be asked inside a transaction that was begun without a word about reading or writing. */
export const databaseFacts = async (reader: Reader): Promise<DatabaseFacts> =>
  (await reader.query(FACTS)).rows[0] as DatabaseFacts

export type LedgerLine = Pick<LedgerEntry, 'name' | 'checksum' | 'status'>

/** Every entry of a ledger that `databaseFacts` says is readable, in no order. */
export const ledgerLines = async (reader: Reader): Promise<LedgerLine[]> =>
  (await reader.query(`SELECT name, checksum, status FROM ${LEDGER_SCHEMA}.migrations`)).rows as LedgerLine[]
