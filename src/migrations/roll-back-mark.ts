// What a rollback makes of its file's row in the ledger: it is marked in the transaction of the statements, only as long as the
// file is the newest one there and its text is the one that ran. Statement by statement it says `rolling-back` meanwhile.
import type pg from 'pg'
import { RunbookError } from '../errors.js'
import { quoteIdentifier } from '../postgres/quote.js'
import { CORRECT_THE_FILE } from '../postgres/sqlstate-advice.js'
import { ENTRY, type LedgerEntry, TABLE, entryIsBy } from './ledger.js'
import type { LedgerMark, RunResult } from './ledger-mark.js'
import type { MigrationFile } from './migration-file.js'
import type { Run } from './transaction.js'

/** The row as it was when the rollback was planned: a backup may take hours, and others do not wait for it. */
export type Planned = Pick<LedgerEntry, 'appliedAt'>

/** Throws where the row does not allow a rollback with this file. */
function judge(
  file: MigrationFile,
  entry: LedgerEntry | undefined,
  planned: Planned | undefined,
): 'pending' | 'done' | 'interrupted' {
  switch (entry?.status) {
    case 'rolled-back':
      return 'done'
    case 'rolling-back': // what has run of it is compared statement by statement; what has not may be corrected
      return 'interrupted'
    case 'applied':
    case 'adopted':
      if (entry.checksum !== file.checksum) throw changed(file, entry)
      if (planned && entry.appliedAt.getTime() !== planned.appliedAt.getTime()) throw appliedAgain(file, entry, planned)
      return 'pending'
    case 'running':
      throw refusedRollback(`${file.name} is half applied`, `Finish it first: pg-runbook apply ${file.name}`, file)
    case undefined:
      throw refusedRollback(`${file.name} is not applied here`, 'See what is: pg-runbook status', file)
  }
}

function changed(file: MigrationFile, entry: LedgerEntry): RunbookError {
  const message =
    `${file.name} was ${entry.status} on ${entry.appliedAt.toISOString()} with another text, so its rollback may not fit ` +
    `what ran: checksum then ${entry.checksum}, checksum now ${file.checksum}`
  return new RunbookError('migration-changed', message, {
    state: 'nothing-changed',
    location: { file: file.path, line: 1 },
    hint:
      `Put the file back as it was (git log -p -- ${file.path}), then run this again; where the new text is meant, record it first: ` +
      `pg-runbook apply-pending --accept-changed ${file.name}`,
  })
}

function appliedAgain(file: MigrationFile, { appliedAt }: LedgerEntry, planned: Planned): RunbookError {
  const [then, now] = [planned.appliedAt, appliedAt].map((date) => date.toISOString())
  return refusedRollback(
    `${file.name} was applied on ${then} when this rollback was planned, and again on ${now}, by another run`,
    'Find out who wants it there: pg-runbook status. To take it back all the same, run this again.',
    file,
  )
}

/** A rollback that the ledger or the files do not allow; nothing was changed. */
export const refusedRollback = (message: string, hint: string, file?: Pick<MigrationFile, 'path'>): RunbookError =>
  new RunbookError('rollback-refused', message, {
    state: 'nothing-changed',
    hint,
    ...(file && { location: { file: file.path, line: 1 } }),
  })

/** Every entry that is in the database with more than its row, newest first. */
const NEWER = `SELECT name FROM ${TABLE} WHERE name > $1 AND status <> 'rolled-back' ORDER BY name COLLATE "C" DESC`

async function refuseUnlessNewest({ session, parsed }: Run): Promise<void> {
  const { name } = parsed.file
  const newer = (await session.client.query<{ name: string }>(NEWER, [name])).rows.map((row) => row.name)
  if (newer.length > 0) throw notNewest(name, newer, parsed.file)
}

/** `newer` newest first. */
export const notNewest = (name: string, newer: readonly string[], file?: Pick<MigrationFile, 'path'>): RunbookError =>
  refusedRollback(
    `${name} is not the newest applied migration; newer, newest first: ${newer.join(', ')}`,
    'Roll the newer ones back first, or all of them down to a file that stays: pg-runbook rollback --to <file>',
    file,
  )

const STATUS_CHECK = `
  SELECT conname AS name FROM pg_catalog.pg_constraint
  WHERE conrelid = '${TABLE}'::pg_catalog.regclass AND contype = 'c'
    AND pg_catalog.pg_get_constraintdef(oid) LIKE '%''rolled-back''%'
    AND pg_catalog.pg_get_constraintdef(oid) NOT LIKE '%''rolling-back''%'`

/** A ledger that an older release made does not know the status yet. */
async function allowRollingBack(client: pg.ClientBase): Promise<void> {
  for (const { name } of (await client.query<{ name: string }>(STATUS_CHECK)).rows) {
    await client.query(`ALTER TABLE ${TABLE} DROP CONSTRAINT ${quoteIdentifier(name)},
      ADD CONSTRAINT ${quoteIdentifier(name)}
        CHECK (status IN ('applied', 'adopted', 'running', 'rolling-back', 'rolled-back'))`)
  }
}

const CLAIM = `
  UPDATE ${TABLE} SET status = 'rolling-back', applied_at = pg_catalog.clock_timestamp()
  WHERE name = $1 AND (
    status IN ('applied', 'adopted') AND checksum = $2
      AND coalesce(pg_catalog.date_trunc('milliseconds', applied_at) = $4, true)
    OR status = 'rolling-back' AND $3)`

async function claim(run: Run, resumes: boolean, planned: Planned | undefined): Promise<boolean> {
  const { client } = run.session
  await refuseUnlessNewest(run)
  await allowRollingBack(client)
  const { name, checksum } = run.parsed.file
  return (await client.query(CLAIM, [name, checksum, resumes, planned?.appliedAt ?? null])).rowCount === 1
}

const FINISH = `
  UPDATE ${TABLE} SET status = 'rolled-back', applied_at = pg_catalog.clock_timestamp(), duration_ms = $2, warnings = $3,
    backup = $4, actor = $5, run_url = $6, commit_sha = $7, tool_version = $8
  WHERE name = $1 AND status = 'rolling-back'
  RETURNING ${ENTRY}`

async function finish({ session, parsed, options }: Run, result: RunResult): Promise<LedgerEntry | undefined> {
  const { backup, actor, runUrl, commitSha, toolVersion } = options
  const origin = [backup, actor, runUrl, commitSha, toolVersion].map((value) => value ?? null)
  const durationMs = Math.min(Math.round(result.durationMs), 2 ** 31 - 1)
  const values = [parsed.file.name, durationMs, result.warnings, ...origin]
  return (await session.client.query<LedgerEntry>(FINISH, values)).rows[0]
}

const RELEASE = `UPDATE ${TABLE} SET status = $2, applied_at = $3 WHERE name = $1 AND status = 'rolling-back'`

/** A section that could be corrected at will would not be the one that was proved. */
const OTHERWISE =
  'Take it back with a new migration, or restore the backup that was made before it; or correct the section and record the new ' +
  'text first: pg-runbook apply-pending --accept-changed <file>'

/** @param planned the row that the plan was made of; without one any will do */
export const rollbackMark = (planned?: Planned): LedgerMark => ({
  task: 'rollback',
  doneWord: 'rolled back',
  afterFailure: (advice) =>
    advice === undefined || advice === CORRECT_THE_FILE ? OTHERWISE : `${advice}. ${OTHERWISE}`,
  judge: (file, entry) => judge(file, entry, planned),
  claim: (run, resumes) => claim(run, resumes, planned),
  finish,
  isWritten: (client, file, xid) => entryIsBy(client, file, ['rolled-back'], xid),
  async release({ session, parsed }, before) {
    if (before?.status === 'applied' || before?.status === 'adopted')
      await session.client.query(RELEASE, [parsed.file.name, before.status, before.appliedAt])
  },
})
