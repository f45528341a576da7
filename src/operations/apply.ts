// The runbook's section 1: one migration file, after a verified backup, exactly once. Everything that can be refused is refused
// before the backup; a backup that fails means that the migration never starts.
import type pg from 'pg'
import {
  type BackupFirstDeps,
  type ChangeRequest,
  backupFirstProblems,
  changeOptions,
} from '../backups/taking/backup-first.js'
import type { BackupReport } from '../backups/taking/make-backup.js'
import { RunbookError } from '../errors.js'
import {
  backUpAndRehearse,
  type BackedUp,
  rehearseProblems,
  type RehearseWish,
} from '../rehearsal/back-up-and-rehearse.js'
import { checkDefaultSchema } from '../migrations/default-schema.js'
import { applyMigration } from '../migrations/runner.js'
import type { ApplyOutcome } from '../migrations/apply-outcome.js'
import { refuseOtherEnvironment } from '../migrations/environment-mark.js'
import { checkAgainstLedger, type LedgerVerdict } from '../migrations/ledger-check.js'
import { readMigration } from '../migrations/migration-file.js'
import { type OnStagingWish, refuseNotOnStaging } from '../migrations/on-staging.js'
import { parseMigration } from '../migrations/parse.js'
import { recordAfterwards } from '../migrations/record-afterwards.js'
import type { ParsedMigration } from '../migrations/statement.js'
import { connect, withClient } from '../postgres/client.js'
import { type DatabaseUrl, describeDatabase } from '../postgres/connection-url.js'
import { resolveDatabaseUrl } from '../postgres/environment.js'
import { type ServerFacts, serverFacts } from '../postgres/server-facts.js'
import { refuseReadOnly } from '../postgres/session.js'
import { sayWhichUrl } from '../postgres/which-url.js'

export interface ApplyRequest extends ChangeRequest, OnStagingWish {
  /** A file name in `migrationsDir`. */
  migration: string
  onAlreadyExists: 'warn' | 'error'
  /** On the backup, before the real run. */
  rehearse?: RehearseWish
}

export type ApplyDeps = BackupFirstDeps

export interface ApplyReport extends BackedUp {
  status: 'applied' | 'adopted' | 'already-applied' | 'dry-run'
  migration: string
  /** host:port/database as user */
  database: string
  outcome: ApplyOutcome
  warnings: number
}

interface Checked {
  /** As refuseOtherEnvironment. */
  toMark: string | undefined
  server: ServerFacts
  verdict: LedgerVerdict
}

/**
 * @throws RunbookError that says what is in the database now; see docs/errors.md
 */
export async function apply(request: ApplyRequest, deps: ApplyDeps): Promise<ApplyReport> {
  await refuseBadOptions(request)
  const url = resolveDatabaseUrl(request.database, deps.env)
  const file = await readMigration(request.migrationsDir, request.migration)
  const parsed = await parseMigration(file)
  const database = describeDatabase(url)
  deps.log.info(`${request.dryRun ? 'Trying' : 'Applying'} ${file.name} on ${database}`)
  sayWhichUrl(url, deps.log)
  const { toMark, server, verdict } = await withClient(url, { lockTimeoutMs: request.lockTimeoutMs }, (client) =>
    lookFirst(client, parsed, request, deps),
  )
  const report = (outcome: ApplyOutcome, before: BackedUp = {}): ApplyReport => ({
    status: statusOf(outcome),
    migration: file.name,
    database,
    outcome,
    ...before,
    warnings: outcome.kind === 'already-applied' ? 0 : outcome.warnings.length,
  })
  if (verdict.kind === 'already-applied') return report(verdict)
  const optionsOf = (taken?: BackupReport) => ({
    ...changeOptions(request, taken, deps),
    onAlreadyExists: request.onAlreadyExists,
  })
  const before = await backUpAndRehearse(request, { url, server }, [parsed], optionsOf, deps)
  const outcome = await applyMigration(parsed, optionsOf(before.backup), applyEdges(url, deps))
  if (outcome.kind === 'applied' && !deps.signal.aborted)
    await recordAfterwards((body) => withClient(url, {}, body), toMark, deps.log)
  return report(outcome, before)
}

/** All that can refuse the file before anything is changed. */
async function lookFirst(
  client: pg.Client,
  parsed: ParsedMigration,
  request: ApplyRequest,
  deps: ApplyDeps,
): Promise<Checked> {
  await refuseReadOnly(client)
  const toMark = await refuseOtherEnvironment(client, request.database.environment)
  const verdict = await checkAgainstLedger(client, parsed.file)
  if (verdict.kind !== 'already-applied') {
    await checkDefaultSchema(client, [parsed])
    await refuseNotOnStaging([parsed.file], client, request, deps)
  }
  return { toMark, verdict, server: await serverFacts(client) }
}

async function refuseBadOptions(request: ApplyRequest): Promise<void> {
  const problems = [...(await backupFirstProblems(request.backup, request.dryRun)), ...rehearseProblems(request)]
  if (problems.length > 0) throw new RunbookError('bad-input', problems.join('\n'), { state: 'nothing-changed' })
}

const applyEdges = (url: DatabaseUrl, { log, signal }: ApplyDeps) => ({ connect: () => connect(url), log, signal })

function statusOf(outcome: ApplyOutcome): ApplyReport['status'] {
  if (outcome.kind !== 'applied') return outcome.kind
  return outcome.adopted ? 'adopted' : 'applied'
}
