// The ledger: which migrations this database has, and with which text. Written only by a run, in the run's own transaction.
import type pg from 'pg'
import { keptText } from './changed-text.js'
import type { MigrationFile } from './migration-file.js'
import { LEDGER_SCHEMA, inspectLedger, unusable } from './ledger-schema.js'

/**
 * `applied`: its statements ran here. `adopted`: everything in it was there already. `running`: a statement-by-statement run
 * that has not ended. `rolling-back`: a statement-by-statement rollback that has not ended. `rolled-back`: taken back; it may
 * be applied again.
 */
export type LedgerStatus = 'applied' | 'adopted' | 'running' | 'rolling-back' | 'rolled-back'

export interface LedgerEntry {
  name: string
  checksum: string
  status: LedgerStatus
  /** When it ended; for `running` and `rolling-back`, when it began. */
  appliedAt: Date
  durationMs: number
  /** How many the file has. */
  statements: number
  /** How many were told. */
  warnings: number
  backup: string | null
  actor: string | null
  runUrl: string | null
  commitSha: string | null
  toolVersion: string
}

/** Where a run came from; recorded with every migration. */
export interface Provenance {
  /** Name of the backup that was taken before. */
  backup?: string
  actor?: string
  runUrl?: string
  commitSha?: string
  toolVersion: string
}

export const ENTRY = `name, checksum, status, applied_at AS "appliedAt", duration_ms AS "durationMs", statements, warnings,
  backup, actor, run_url AS "runUrl", commit_sha AS "commitSha", tool_version AS "toolVersion"`
export const TABLE = `${LEDGER_SCHEMA}.migrations`

/** True where there is a ledger to read, which takes no more than SELECT. Throws `ledger-unusable` where it may not be read. */
async function hasLedger(client: pg.ClientBase): Promise<boolean> {
  const state = await inspectLedger(client, 'read', ['migrations'])
  if (state.kind === 'unusable') throw unusable(state.problems, undefined, 'nothing-changed', 'read')
  return state.kind === 'usable'
}

/** Every entry, in bytewise order of the names; none where there is no ledger yet. Throws `ledger-unusable`. */
export async function readLedger(client: pg.ClientBase): Promise<LedgerEntry[]> {
  if (!(await hasLedger(client))) return []
  return (await client.query<LedgerEntry>(`SELECT ${ENTRY} FROM ${TABLE} ORDER BY name COLLATE "C"`)).rows
}

export type LedgerLine = Pick<LedgerEntry, 'name' | 'checksum' | 'status' | 'appliedAt'>

/** What a plan needs of every entry, by name; ten thousand are read in no time. Throws `ledger-unusable`. */
export async function readLedgerLines(client: pg.ClientBase): Promise<Map<string, LedgerLine>> {
  if (!(await hasLedger(client))) return new Map()
  const { rows } = await client.query<LedgerLine>(
    `SELECT name, checksum, status, applied_at AS "appliedAt" FROM ${TABLE}`,
  )
  return new Map(rows.map((line) => [line.name, line]))
}

/** The texts that ran, of those that were short enough to be kept. */
export async function keptTexts(client: pg.ClientBase, names: readonly string[]): Promise<Map<string, string>> {
  const text = `SELECT name, content FROM ${TABLE} WHERE name = ANY ($1) AND content IS NOT NULL`
  const { rows } = await client.query<{ name: string; content: string }>(text, [names])
  return new Map(rows.map(({ name, content }) => [name, content]))
}

const ACCEPT = `UPDATE ${TABLE} SET checksum = $3, content = $4 WHERE name = $1 AND checksum = $2`

/** The text that a file has now counts as the one that ran. False where the entry is another one by now. */
export async function acceptText(
  client: pg.ClientBase,
  { name, checksum, text }: Pick<MigrationFile, 'name' | 'checksum' | 'text'>,
  before: string,
): Promise<boolean> {
  return (await client.query(ACCEPT, [name, before, checksum, keptText(text)])).rowCount === 1
}

/** The entry of one file, whatever its status. Throws `ledger-unusable`. */
export async function findEntry(client: pg.ClientBase, name: string): Promise<LedgerEntry | undefined> {
  return (await hasLedger(client)) ? entryNamed(client, name) : undefined
}

/** As findEntry, where the ledger is known to be usable. */
export async function entryNamed(client: pg.ClientBase, name: string): Promise<LedgerEntry | undefined> {
  return (await client.query<LedgerEntry>(`SELECT ${ENTRY} FROM ${TABLE} WHERE name = $1`, [name])).rows[0]
}

/** As entryNamed, of several files. */
export async function entriesNamed(client: pg.ClientBase, names: readonly string[]): Promise<LedgerEntry[]> {
  return (await client.query<LedgerEntry>(`SELECT ${ENTRY} FROM ${TABLE} WHERE name = ANY ($1)`, [names])).rows
}

/** The newest migration by its name, as files run; none where there is no ledger, or none this role may read. */
export async function ledgerHead(client: pg.ClientBase): Promise<LedgerEntry | undefined> {
  if ((await inspectLedger(client, 'read', ['migrations'])).kind !== 'usable') return undefined
  const text = `SELECT ${ENTRY} FROM ${TABLE} WHERE status IN ('applied', 'adopted')
    ORDER BY name COLLATE "C" DESC LIMIT 1`
  return (await client.query<LedgerEntry>(text)).rows[0]
}

const CLAIM = `
  INSERT INTO ${TABLE} AS ledger (name, checksum, status, applied_at, duration_ms, statements, warnings,
    backup, actor, run_url, commit_sha, tool_version, content)
  VALUES ($1, $2, 'running', pg_catalog.clock_timestamp(), 0, $3, 0, $4, $5, $6, $7, $8, $10)
  ON CONFLICT (name) DO UPDATE SET checksum = excluded.checksum, status = 'running', applied_at = excluded.applied_at,
    duration_ms = 0, statements = excluded.statements, warnings = 0, backup = excluded.backup, actor = excluded.actor,
    run_url = excluded.run_url, commit_sha = excluded.commit_sha, tool_version = excluded.tool_version,
    content = excluded.content
  WHERE ledger.status = ANY ($9)
  RETURNING 1`

/**
 * Writes the row of a run that begins. False when the name is taken by an entry with a status other than `overStatus`
 * (always over `rolled-back`): then read it. Waits for a transaction that is writing the same name.
 */
export async function claimEntry(
  client: pg.ClientBase,
  file: MigrationFile,
  statements: number,
  { backup, actor, runUrl, commitSha, toolVersion }: Provenance,
  overStatus: readonly LedgerStatus[] = ['rolled-back'],
): Promise<boolean> {
  const origin = [backup, actor, runUrl, commitSha, toolVersion].map((value) => value ?? null)
  const { rowCount } = await client.query(CLAIM, [
    file.name,
    file.checksum,
    statements,
    ...origin,
    overStatus,
    keptText(file.text),
  ])
  return rowCount === 1
}

const FINISH = `
  UPDATE ${TABLE} SET status = $2, applied_at = pg_catalog.clock_timestamp(), duration_ms = $3, warnings = $4
  WHERE name = $1 AND status = 'running'
  RETURNING ${ENTRY}`

/** Turns the row of a run into the record of a migration. Returns undefined when the row is not there any more. */
export async function finishEntry(
  client: pg.ClientBase,
  name: string,
  result: { status: 'applied' | 'adopted'; durationMs: number; warnings: number },
): Promise<LedgerEntry | undefined> {
  const durationMs = Math.min(Math.round(result.durationMs), 2 ** 31 - 1)
  return (await client.query<LedgerEntry>(FINISH, [name, result.status, durationMs, result.warnings])).rows[0]
}

const IS_BY = `SELECT FROM ${TABLE}
  WHERE name = $1 AND checksum = $2 AND status = ANY ($3) AND xmin = $4::text::pg_catalog.xid8::pg_catalog.xid`

/** Has the transaction `xid` left the row of this file in one of these statuses, and nobody changed it since? */
export async function entryIsBy(
  client: pg.ClientBase,
  { name, checksum }: Pick<MigrationFile, 'name' | 'checksum'>,
  statuses: readonly LedgerStatus[],
  xid: string,
): Promise<boolean> {
  if ((await inspectLedger(client, 'read', ['migrations'])).kind !== 'usable') return false
  return (await client.query(IS_BY, [name, checksum, statuses, xid])).rowCount === 1
}

/** After a run that left nothing behind: the row becomes what it was before the claim. */
export async function releaseEntry(
  client: pg.ClientBase,
  name: string,
  before: LedgerEntry | undefined,
): Promise<void> {
  if (before?.status === 'rolled-back') {
    await client.query(`UPDATE ${TABLE} SET status = 'rolled-back' WHERE name = $1 AND status = 'running'`, [name])
  } else {
    await client.query(`DELETE FROM ${TABLE} WHERE name = $1 AND status = 'running'`, [name])
  }
}
