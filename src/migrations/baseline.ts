// Takes over what is in a database already: rows of the ledger for files that another tool, or a person, has run there. Runs
// none of them.
import type pg from 'pg'
import { RunbookError } from '../errors.js'
import { describeServerError, sqlstateOf } from '../postgres/sqlstate.js'
import { keptText } from './changed-text.js'
import type { Provenance } from './ledger.js'
import { LEDGER_SCHEMA, ensureLedger, unusable } from './ledger-schema.js'
import type { MigrationFile } from './migration-file.js'

const INSERT = `
  INSERT INTO ${LEDGER_SCHEMA}.migrations (name, checksum, status, applied_at, duration_ms, statements, warnings,
    backup, actor, run_url, commit_sha, tool_version, content)
  SELECT name, checksum, 'adopted', pg_catalog.clock_timestamp(), 0, 0, 0, $4, $5, $6, $7, $8, content
  FROM ROWS FROM (pg_catalog.unnest($1::text[]), pg_catalog.unnest($2::text[]), pg_catalog.unnest($3::text[]))
    AS file (name, checksum, content)
  ON CONFLICT (name) DO NOTHING
  RETURNING name`

/**
 * Records `files` as `adopted`, all of them or none, and makes the ledger where there is none. A file that has a row keeps it.
 * Returns the names that got one. Throws `ledger-unusable` or `lock-timeout` (nothing was
 * changed), or `outcome-unknown`.
 */
export async function recordBaseline(
  client: pg.ClientBase,
  files: readonly (Pick<MigrationFile, 'name' | 'checksum'> & Partial<Pick<MigrationFile, 'text'>>)[],
  { backup, actor, runUrl, commitSha, toolVersion }: Provenance,
): Promise<string[]> {
  if (files.length === 0) return []
  await ensureLedger(client)
  const origin = [backup, actor, runUrl, commitSha, toolVersion].map((value) => value ?? null)
  const columns = [
    files.map(({ name }) => name),
    files.map(({ checksum }) => checksum),
    files.map(({ text }) => (text === undefined ? null : keptText(text))),
  ]
  try {
    // one statement is one transaction
    const { rows } = await client.query<{ name: string }>(INSERT, [...columns, ...origin])
    return rows.map(({ name }) => name)
  } catch (error) {
    throw ledgerNotWritten(error)
  }
}

const LOCK_NOT_AVAILABLE = '55P03'
/** Somebody changed the table or its privileges: insufficient_privilege, undefined_table and _column, check_violation. */
const NOT_OURS = ['42501', '42P01', '42703', '23514']

/** Of a write to the ledger that runs nothing: what a server's error means there; other errors are given back as they are. */
export function ledgerNotWritten(error: unknown): unknown {
  const sqlstate = sqlstateOf(error)
  if (sqlstate === undefined) return error
  const message = describeServerError(error, { showDetail: false })
  if (/^(?:08|57P)/.test(sqlstate))
    return new RunbookError('outcome-unknown', `the connection was lost while the ledger was written: ${message}`, {
      state: 'unknown',
      hint: 'Run the same command again: what is recorded stays recorded, and nothing is recorded twice.',
      cause: error,
    })
  if (sqlstate === LOCK_NOT_AVAILABLE)
    return new RunbookError(
      'lock-timeout',
      `another run is writing one of these migrations to the ledger: ${message}`,
      {
        state: 'nothing-changed',
        hint: 'Wait until it has ended (pg-runbook status), then run the same command again.',
        cause: error,
      },
    )
  return NOT_OURS.includes(sqlstate) ? unusable([message], error) : error
}
