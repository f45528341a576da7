// The runbook's "bad migration applied": the newest migrations are taken back with the rollbacks that they carry, newest first,
// after a verified backup. Everything that can be refused is refused before anything is changed, all of it at once.
import {
  type BackupFirstDeps,
  type ChangeRequest,
  backUpFirst,
  backupFirstProblems,
  changeOptions,
} from '../backups/taking/backup-first.js'
import type { BackupReport } from '../backups/taking/make-backup.js'
import { RunbookError } from '../errors.js'
import { checkDefaultSchema } from '../migrations/default-schema.js'
import type { DryRun } from '../migrations/dry-run.js'
import { refuseOtherEnvironment } from '../migrations/environment-mark.js'
import { type LedgerEntry, readLedger } from '../migrations/ledger.js'
import { refuseUnwritableLedger } from '../migrations/ledger-schema.js'
import { byHandInWords } from '../migrations/by-hand-in-words.js'
import { type ChangesByHand, changesByHand } from '../migrations/catalog-record.js'
import { recordAfterwards } from '../migrations/record-afterwards.js'
import { type RollbackOptions, type RollbackOutcome, rollBackMigration, tryRollbacks } from '../migrations/roll-back.js'
import { readRollbacks } from '../migrations/roll-back-files.js'
import { type RollbackChoice, type RollbackPlan, planRollback } from '../migrations/roll-back-plan.js'
import type { ParsedMigration } from '../migrations/statement.js'
import { type FailedFile, leftNothing, stoppedAt } from '../migrations/stopped-at.js'
import { connect, withClient } from '../postgres/client.js'
import { type DatabaseUrl, describeDatabase } from '../postgres/connection-url.js'
import { sayWhichUrl } from '../postgres/which-url.js'
import { resolveDatabaseUrl } from '../postgres/environment.js'
import { serverFacts } from '../postgres/server-facts.js'
import { refuseReadOnly } from '../postgres/session.js'

export interface RollbackRequest extends ChangeRequest {
  /** The newest one, and nothing else; at most one of `migration` and `to`. */
  migration?: string
  /** Everything newer than this file is taken back; it stays. */
  to?: string
  /** The database's name, typed by whoever starts it; not asked for in a dry run. */
  confirm: string
}

export interface RollbackDeps extends BackupFirstDeps {
  /** Told where one rollback failed, before the error is thrown: what was taken back before it, and what was not tried. */
  onStopped?(report: RollbackReport): void
}

export interface RolledBack {
  migration: string
  outcome: RollbackOutcome | DryRun
}

export interface RollbackReport {
  /** `nothing-to-roll-back`: nothing is applied, or nothing newer than `to`. `failed` reaches onStopped only. */
  status: 'rolled-back' | 'already-rolled-back' | 'nothing-to-roll-back' | 'dry-run' | 'failed'
  /** host:port/database as user */
  database: string
  backup?: BackupReport
  /** Newest first, as they ran. */
  rolledBack: RolledBack[]
  failed?: { migration: string; message: string }
  notTried: string[]
  /** Before the rollback: it may not fit what is there. */
  byHand?: ChangesByHand
  warnings: number
}

/**
 * @throws RunbookError that says what is in the database now; see docs/errors.md
 */
export async function rollback(request: RollbackRequest, deps: RollbackDeps): Promise<RollbackReport> {
  await refuseBadOptions(request)
  const url = resolveDatabaseUrl(request.database, deps.env)
  refuseUnconfirmed(request, url)
  const database = describeDatabase(url)
  sayWhichUrl(url, deps.log)
  const { toMark, server, plan, files, byHand } = await look(url, request)
  if (plan.kind !== 'roll-back') return nothingToDo(plan, database)
  const names = files.map(({ file }) => file.name).join(', ')
  deps.log.info(`${request.dryRun ? 'Trying to roll back' : 'Rolling back'}, newest first, on ${database}: ${names}`)
  for (const entry of plan.entries) warnOfAdopted(entry, deps)
  if (byHand) deps.log.warn(byHandInWords(byHand))
  const common = { database, ...(byHand && { byHand }) }
  if (request.dryRun) return tryOut(files, { toMark, planned: plan.entries, url, request, deps, common })
  const backup = await backUpFirst(request, url, server, deps)
  const taken = backup && { backup }
  return takeBack(files, {
    toMark,
    planned: plan.entries,
    url,
    request,
    deps,
    ...taken,
    common: { ...common, ...taken },
  })
}

/** Before anything is done, over one connection. */
const look = (url: DatabaseUrl, request: RollbackRequest) =>
  withClient(url, { lockTimeoutMs: request.lockTimeoutMs }, async (client) => {
    await refuseReadOnly(client)
    const toMark = await refuseOtherEnvironment(client, request.database.environment)
    const plan = planRollback(await readLedger(client), choiceOf(request))
    const server = await serverFacts(client)
    if (plan.kind !== 'roll-back') return { toMark, plan, files: [], byHand: undefined, server }
    await refuseUnwritableLedger(client)
    const files = await readRollbacks(request.migrationsDir, plan.entries)
    await checkDefaultSchema(client, files)
    return { toMark, plan, files, byHand: await changesByHand(client), server }
  })

const choiceOf = ({ migration, to }: RollbackRequest): RollbackChoice => {
  if (migration !== undefined) return { kind: 'named', migration }
  return to === undefined ? { kind: 'newest' } : { kind: 'down-to', migration: to }
}

async function refuseBadOptions({ backup, dryRun, migration, to, confirm }: RollbackRequest): Promise<void> {
  const problems = await backupFirstProblems(backup, dryRun)
  if (migration !== undefined && to !== undefined)
    problems.push('to: give either migration (the newest one) or to (the file that stays), not both')
  if (!dryRun && confirm === '') problems.push('confirm: required; type the name of the database, or do a dry run')
  if (problems.length > 0) throw new RunbookError('bad-input', problems.join('\n'), { state: 'nothing-changed' })
}

/** What is typed is compared with the URL, never shown instead of it. */
function refuseUnconfirmed({ dryRun, confirm }: RollbackRequest, { database, source }: DatabaseUrl): void {
  if (dryRun || confirm === database) return
  throw new RunbookError(
    'wrong-database',
    `confirm says ${JSON.stringify(confirm)}, and ${source} leads to ${database}`,
    {
      state: 'nothing-changed',
      hint: `If ${database} is the one you mean, give its name as confirm; else choose the other environment or URL.`,
    },
  )
}

function warnOfAdopted({ name, status, appliedAt }: LedgerEntry, { log }: RollbackDeps): void {
  if (status !== 'adopted') return
  const when = appliedAt.toISOString()
  log.warn(`${name} was adopted on ${when}: what its rollback takes away was there before pg-runbook came`)
}

const nothingToDo = (plan: Exclude<RollbackPlan, { kind: 'roll-back' }>, database: string): RollbackReport => ({
  status: plan.kind === 'nothing' ? 'nothing-to-roll-back' : plan.kind,
  database,
  rolledBack: plan.kind === 'nothing' ? [] : [{ migration: plan.entry.name, outcome: plan }],
  notTried: [],
  warnings: 0,
})

interface Work {
  /** The rows of the files, in their order, when that was decided. */
  planned: readonly LedgerEntry[]
  /** As refuseOtherEnvironment. */
  toMark: string | undefined
  url: DatabaseUrl
  request: RollbackRequest
  deps: RollbackDeps
  backup?: BackupReport
  /** In every report, however it ends. */
  common: Pick<RollbackReport, 'database' | 'backup' | 'byHand'>
}

const runnerOptions = ({ request, deps, backup }: Pick<Work, 'request' | 'deps' | 'backup'>): RollbackOptions =>
  changeOptions(request, backup, deps)

const runnerEdges = (url: DatabaseUrl, { log, signal }: RollbackDeps) => ({ connect: () => connect(url), log, signal })

async function tryOut(files: readonly ParsedMigration[], work: Work): Promise<RollbackReport> {
  const outcomes = await tryRollbacks(files, runnerOptions(work), runnerEdges(work.url, work.deps))
  const rolledBack = outcomes.map((outcome, index) => ({ migration: files[index]!.file.name, outcome }))
  return { ...work.common, status: 'dry-run', rolledBack, notTried: [], warnings: warningsIn(rolledBack) }
}

const warningsIn = (rolledBack: readonly RolledBack[]): number =>
  rolledBack.reduce((sum, { outcome }) => sum + ('warnings' in outcome ? outcome.warnings.length : 0), 0)

interface Turns {
  rolledBack: RolledBack[]
  failed?: FailedFile
  notTried: string[]
}

/** Newest first, each committed by itself; the first failure stops. */
async function inTurn(files: readonly ParsedMigration[], work: Work): Promise<Turns> {
  const rolledBack: RolledBack[] = []
  for (const [index, parsed] of files.entries()) {
    const migration = parsed.file.name
    try {
      const outcome = await rollBackMigration(
        parsed,
        runnerOptions(work),
        runnerEdges(work.url, work.deps),
        work.planned[index],
      )
      rolledBack.push({ migration, outcome })
    } catch (error) {
      if (!(error instanceof RunbookError)) throw error
      const notTried = files.slice(index + 1).map(({ file }) => file.name)
      return { rolledBack, failed: { name: migration, error }, notTried }
    }
  }
  return { rolledBack, notTried: [] }
}

async function takeBack(files: readonly ParsedMigration[], work: Work): Promise<RollbackReport> {
  const { url, deps, common } = work
  const { rolledBack, failed, notTried } = await inTurn(files, work)
  const byUs = rolledBack.some(({ outcome }) => outcome.kind === 'rolled-back')
  const isChanged = byUs || (failed !== undefined && !leftNothing(failed.error))
  if (isChanged && !deps.signal.aborted)
    await recordAfterwards((body) => withClient(url, {}, body), work.toMark, deps.log)
  const report = { ...common, rolledBack, warnings: warningsIn(rolledBack) }
  if (failed === undefined) return { ...report, status: byUs ? 'rolled-back' : 'already-rolled-back', notTried }
  const { name, error } = failed
  deps.onStopped?.({ ...report, status: 'failed', failed: { migration: name, message: error.message }, notTried })
  throw stoppedAt(failed, { doneWord: 'Rolled back', before: rolledBack.map(({ migration }) => migration), notTried })
}
