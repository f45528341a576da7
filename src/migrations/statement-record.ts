// The ledger of a statement-by-statement run: each statement is recorded as it ends, so that a rerun resumes after the last
// one done. A statement that cannot be in a transaction is recorded before it starts as well.
import type pg from 'pg'
import { LEDGER_SCHEMA, inspectLedger } from './ledger-schema.js'
import type { Statement } from './statement.js'

/** What was there before a statement started; tells afterwards what is its own. OIDs as text. */
export interface KnownBefore {
  /** Every invalid index of the database. */
  invalidIndexes: string[]
  /** The indexes of the table that an index is built on. */
  indexesOfTable: string[]
}

export interface StatementRecord {
  /** Statement.step: settings are not counted. */
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

/** How many statements of each of these files have ended; a file without records is not in it. */
export async function endedStatements(client: pg.ClientBase, names: readonly string[]): Promise<Map<string, number>> {
  const text = `SELECT name, count(*)::int AS ended FROM ${TABLE} WHERE name = ANY ($1) AND status <> 'started' GROUP BY name`
  const { rows } = await client.query<{ name: string; ended: number }>(text, [names])
  return new Map(rows.map(({ name, ended }) => [name, ended]))
}

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
  { step, checksum, label }: Pick<Statement, 'step' | 'checksum' | 'label'>,
  status: StatementRecord['status'],
  knownBefore?: KnownBefore,
): Promise<void> {
  const known = knownBefore === undefined ? null : JSON.stringify(knownBefore)
  await client.query(UPSERT, [name, step, checksum, label, status, known])
}

/** A statement that is known to have had no effect, or that is to be run again. */
export async function forgetStatement(client: pg.ClientBase, name: string, step: number): Promise<void> {
  await client.query(`DELETE FROM ${TABLE} WHERE name = $1 AND statement = $2`, [name, step])
}

const IS_BY = `SELECT FROM ${TABLE} WHERE name = $1 AND statement = $2 AND checksum = $3 AND status <> 'started'
  AND xmin = $4::text::pg_catalog.xid8::pg_catalog.xid`

/** Has the transaction `xid` recorded the end of this statement, and nobody changed the record since? */
export async function recordIsBy(
  client: pg.ClientBase,
  name: string,
  { step, checksum }: Pick<Statement, 'step' | 'checksum'>,
  xid: string,
): Promise<boolean> {
  if ((await inspectLedger(client, 'read', ['migration_statements'])).kind !== 'usable') return false
  return (await client.query(IS_BY, [name, step, checksum, xid])).rowCount === 1
}

/** Before a run that begins at the first statement. */
export async function forgetStatements(client: pg.ClientBase, name: string): Promise<void> {
  await client.query(`DELETE FROM ${TABLE} WHERE name = $1`, [name])
}
