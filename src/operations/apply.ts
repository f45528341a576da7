// The runbook's section 1: one migration file, after a verified backup, exactly once. Everything that can be refused is refused
// before the backup; a backup that fails means that the migration never starts.
import {
  type BackupDeps,
  type BackupOptions,
  type BackupReport,
  makeBackup,
  optionProblems,
} from '../backups/make-backup.js'
import { RunbookError } from '../errors.js'
import { applyMigration } from '../migrations/runner.js'
import type { ApplyOutcome } from '../migrations/apply-outcome.js'
import { checkAgainstLedger, type LedgerVerdict } from '../migrations/ledger-check.js'
import { ledgerHead } from '../migrations/ledger.js'
import { readMigration } from '../migrations/migration-file.js'
import { parseMigration } from '../migrations/parse.js'
import { connect, withClient } from '../postgres/client.js'
import { type DatabaseUrl, describeDatabase } from '../postgres/connection-url.js'
import { type DatabaseChoice, resolveDatabaseUrl } from '../postgres/environment.js'
import { type ServerFacts, serverFacts } from '../postgres/server-facts.js'
import { refuseReadOnly } from '../postgres/session.js'
import { sayDropped } from '../postgres/dropped-parameters.js'

export interface ApplyRequest {
  database: DatabaseChoice
  /** A file name in `migrationsDir`. */
  migration: string
  migrationsDir: string
  backup: { take: true; options: BackupOptions } | { take: false; reason: string }
  onAlreadyExists: 'warn' | 'error'
  lockTimeoutMs: number
  statementTimeoutMs: number
  lockRetries: number
  dryRun: boolean
}

export interface ApplyDeps extends BackupDeps {
  /** Who and what started the run, for the ledger. */
  actor?: string
  /** Told as soon as the backup is stored, whatever becomes of the migration. */
  onBackup?(report: BackupReport): void
}

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
  head: string | undefined
  verdict: LedgerVerdict
}

/**
 * @throws RunbookError that says what is in the database now; see docs/errors.md
 */
export async function apply(request: ApplyRequest, deps: ApplyDeps): Promise<ApplyReport> {
  refuseBadOptions(request)
  const url = resolveDatabaseUrl(request.database, deps.env)
  const file = await readMigration(request.migrationsDir, request.migration)
  const parsed = await parseMigration(file)
  const database = describeDatabase(url)
  deps.log.info(`${request.dryRun ? 'Trying' : 'Applying'} ${file.name} on ${database}`)
  sayDropped(url, deps.log)
  const { server, head, verdict } = await withClient(
    url,
    { lockTimeoutMs: request.lockTimeoutMs },
    async (client): Promise<Checked> => {
      await refuseReadOnly(client)
      return {
        verdict: await checkAgainstLedger(client, file),
        server: await serverFacts(client),
        head: (await ledgerHead(client))?.name,
      }
    },
  )
  const report = (outcome: ApplyOutcome, backup?: BackupReport): ApplyReport => ({
    ...{ status: statusOf(outcome), migration: file.name, database, outcome },
    ...(backup && { backup }),
    warnings: outcome.kind === 'already-applied' ? 0 : outcome.warnings.length,
  })
  if (verdict.kind === 'already-applied') return report(verdict)
  const backup = await backUpFirst(request, url, server, head, deps)
  return report(await applyMigration(parsed, applyOptions(request, deps, backup), applyEdges(url, deps)), backup)
}

function refuseBadOptions({ backup, dryRun }: ApplyRequest): void {
  const problems = backup.take ? optionProblems(backup.options) : []
  if (!backup.take && !dryRun && backup.reason.trim() === '')
    problems.push('backup-skip-reason: required where no backup is taken; it is kept in the ledger')
  if (problems.length > 0) throw new RunbookError('bad-input', problems.join('\n'), { state: 'nothing-changed' })
}

async function backUpFirst(
  { backup, dryRun }: ApplyRequest,
  url: DatabaseUrl,
  server: ServerFacts,
  head: string | undefined,
  deps: ApplyDeps,
): Promise<BackupReport | undefined> {
  if (dryRun) return undefined
  if (!backup.take) {
    deps.log.warn(`No backup is taken: ${backup.reason}`)
    return undefined
  }
  const report = await makeBackup(url, server, { ...backup.options, allowEmpty: true }, head, deps)
  deps.onBackup?.(report)
  return report
}

const applyOptions = (request: ApplyRequest, { provenance, actor }: ApplyDeps, backup: BackupReport | undefined) => ({
  onAlreadyExists: request.onAlreadyExists,
  lockTimeoutMs: request.lockTimeoutMs,
  statementTimeoutMs: request.statementTimeoutMs,
  lockRetries: request.lockRetries,
  dryRun: request.dryRun,
  toolVersion: provenance.toolVersion,
  ...(backup
    ? { backup: backup.stored.location }
    : request.backup.take
      ? {}
      : { backup: `skipped: ${request.backup.reason}` }),
  ...(actor && { actor }),
  ...(provenance.run && { runUrl: provenance.run }),
  ...(provenance.commit && { commitSha: provenance.commit }),
})

const applyEdges = (url: DatabaseUrl, { log, signal }: ApplyDeps) => ({ connect: () => connect(url), log, signal })

function statusOf(outcome: ApplyOutcome): ApplyReport['status'] {
  if (outcome.kind !== 'applied') return outcome.kind
  return outcome.adopted ? 'adopted' : 'applied'
}
