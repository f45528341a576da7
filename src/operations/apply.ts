// The runbook's section 1: one migration file, after a verified backup, exactly once. Everything that can be refused is refused
// before the backup; a backup that fails means that the migration never starts.
import {
  type BackupFirstDeps,
  type ChangeRequest,
  backUpFirst,
  backupFirstProblems,
  changeOptions,
} from '../backups/backup-first.js'
import type { BackupReport } from '../backups/make-backup.js'
import { RunbookError } from '../errors.js'
import { checkDefaultSchema } from '../migrations/default-schema.js'
import { applyMigration } from '../migrations/runner.js'
import type { ApplyOutcome } from '../migrations/apply-outcome.js'
import { refuseOtherEnvironment } from '../migrations/environment-mark.js'
import { checkAgainstLedger, type LedgerVerdict } from '../migrations/ledger-check.js'
import { readMigration } from '../migrations/migration-file.js'
import { parseMigration } from '../migrations/parse.js'
import { recordAfterwards } from '../migrations/record-afterwards.js'
import { connect, withClient } from '../postgres/client.js'
import { type DatabaseUrl, describeDatabase } from '../postgres/connection-url.js'
import { resolveDatabaseUrl } from '../postgres/environment.js'
import { type ServerFacts, serverFacts } from '../postgres/server-facts.js'
import { refuseReadOnly } from '../postgres/session.js'
import { sayWhichUrl } from '../postgres/which-url.js'

export interface ApplyRequest extends ChangeRequest {
  /** A file name in `migrationsDir`. */
  migration: string
  onAlreadyExists: 'warn' | 'error'
}

export type ApplyDeps = BackupFirstDeps

export interface ApplyReport {
  status: 'applied' | 'adopted' | 'already-applied' | 'dry-run'
  migration: string
  /** host:port/database as user */
  database: string
  /** Absent where none was taken: a dry run, nothing to do, or by choice. */
  backup?: BackupReport
  outcome: ApplyOutcome
  warnings: number
}

interface Checked {
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
  const { server, verdict } = await withClient(
    url,
    { lockTimeoutMs: request.lockTimeoutMs },
    async (client): Promise<Checked> => {
      await refuseReadOnly(client)
      await refuseOtherEnvironment(client, request.database.environment)
      const verdict = await checkAgainstLedger(client, file)
      if (verdict.kind !== 'already-applied') await checkDefaultSchema(client, [parsed])
      return { verdict, server: await serverFacts(client) }
    },
  )
  const report = (outcome: ApplyOutcome, backup?: BackupReport): ApplyReport => ({
    ...{ status: statusOf(outcome), migration: file.name, database, outcome },
    ...(backup && { backup }),
    warnings: outcome.kind === 'already-applied' ? 0 : outcome.warnings.length,
  })
  if (verdict.kind === 'already-applied') return report(verdict)
  const backup = await backUpFirst(request, url, server, deps)
  const outcome = await applyMigration(
    parsed,
    { ...changeOptions(request, backup, deps), onAlreadyExists: request.onAlreadyExists },
    applyEdges(url, deps),
  )
  if (outcome.kind === 'applied' && !deps.signal.aborted)
    await recordAfterwards((body) => withClient(url, {}, body), request.database.environment, deps.log)
  return report(outcome, backup)
}

async function refuseBadOptions({ backup, dryRun }: ApplyRequest): Promise<void> {
  const problems = await backupFirstProblems(backup, dryRun)
  if (problems.length > 0) throw new RunbookError('bad-input', problems.join('\n'), { state: 'nothing-changed' })
}

const applyEdges = (url: DatabaseUrl, { log, signal }: ApplyDeps) => ({ connect: () => connect(url), log, signal })

function statusOf(outcome: ApplyOutcome): ApplyReport['status'] {
  if (outcome.kind !== 'applied') return outcome.kind
  return outcome.adopted ? 'adopted' : 'applied'
}
