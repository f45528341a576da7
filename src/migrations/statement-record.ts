// The ledger of a statement-by-statement run: each statement is recorded as it ends, so that a rerun resumes after the last
// one done. A statement that cannot be in a transaction is recorded before it starts as well.
import type pg from 'pg'
import { LEDGER_SCHEMA } from './ledger-schema.js'
import type { Statement } from './statement.js'

/** What was there before a statement started; tells afterwards what is its own. OIDs as text. */
export interface KnownBefore {
  /** Every invalid index of the database. */
  invalidIndexes: string[]
  /** The indexes of the table that an index is built on. */
  indexesOfTable: string[]
}

export interface StatementRecord {
  statement: number
  checksum: string
  label: string
  status: 'started' | 'finished' | 'skipped'
  startedAt: Date
  knownBefore: KnownBefore | null
}

const TABLE = `${LEDGER_SCHEMA}.migration_statements`

/** In the order of the statements. */
export async function readRecords(client: pg.ClientBase, name: string): Promise<StatementRecord[]> {
  const text = `SELECT statement, checksum, label, status, started_at AS "startedAt", known_before AS "knownBefore"
    FROM ${TABLE} WHERE name = $1 ORDER BY statement`
  return (await client.query<StatementRecord>(text, [name])).rows
}

export const endedRecords = (records: readonly StatementRecord[]): StatementRecord[] =>
  records.filter(({ status }) => status !== 'started')

const UPSERT = `
  INSERT INTO ${TABLE} (name, statement, checksum, label, status, started_at, finished_at, known_before)
  VALUES ($1, $2, $3, $4, $5, pg_catalog.clock_timestamp(),
    CASE WHEN $5 <> 'started' THEN pg_catalog.clock_timestamp() END, $6)
  ON CONFLICT (name, statement) DO UPDATE SET checksum = excluded.checksum, label = excluded.label,
    status = excluded.status, finished_at = excluded.finished_at,
    started_at = CASE WHEN excluded.status = 'started' THEN excluded.started_at ELSE migration_statements.started_at END,
    known_before = coalesce(excluded.known_before, migration_statements.known_before)`

/** Writes or overwrites the record of one statement. */
export async function recordStatement(
  client: pg.ClientBase,
  name: string,
  { index, checksum, label }: Statement,
  status: StatementRecord['status'],
  knownBefore?: KnownBefore,
): Promise<void> {
  const known = knownBefore === undefined ? null : JSON.stringify(knownBefore)
  await client.query(UPSERT, [name, index, checksum, label, status, known])
}

/** A statement that is known to have had no effect, or that is to be run again. */
export async function forgetStatement(client: pg.ClientBase, name: string, index: number): Promise<void> {
  await client.query(`DELETE FROM ${TABLE} WHERE name = $1 AND statement = $2`, [name, index])
}

/** Before a run that begins at the first statement. */
export async function forgetStatements(client: pg.ClientBase, name: string): Promise<void> {
  await client.query(`DELETE FROM ${TABLE} WHERE name = $1`, [name])
}
