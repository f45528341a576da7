// The runbook's section 1, by a release: every file that the ledger does not have, in order, each exactly once, after one verified
// backup. Everything that can be refused is refused before the backup; an unhealthy application stops the release before it begins.
import {
  type BackupFirstDeps,
  type ChangeRequest,
  backupFirstProblems,
  changeOptions,
} from '../backups/taking/backup-first.js'
import type { BackupReport } from '../backups/taking/make-backup.js'
import { RunbookError } from '../errors.js'
import { backUpAndRehearse, rehearseProblems } from '../rehearsal/back-up-and-rehearse.js'
import type { BackedUp, RehearseWish } from '../rehearsal/back-up-and-rehearse.js'
import { refuseUnhealthy, unhealthyAfter } from '../health/health-gate.js'
import { type HealthResult, type HealthTarget, healthUrlProblems, waitForHealth } from '../health/wait-for-health.js'
import { byHandInWords } from '../migrations/by-hand-in-words.js'
import type { ChangesByHand } from '../migrations/catalog-record.js'
import { type Prepared, connectAndPrepare } from '../migrations/connect-and-prepare.js'
import type { ApplyDeps } from '../migrations/apply-options.js'
import type { DryRun } from '../migrations/dry-run.js'
import { markEnvironment } from '../migrations/environment-mark.js'
import { type OnStagingWish, refuseNotOnStaging } from '../migrations/on-staging.js'
import type { PlanOptions } from '../migrations/plan.js'
import { nothingToDo } from '../migrations/prepare-release.js'
import { type MigrationFolder, readFolder } from '../migrations/read-folder.js'
import { type ReusableSession, reusableSession } from '../migrations/reusable-session.js'
import { type AppliedFile, type BatchOutcome, applyBatch, leftSomething } from '../migrations/run-batch.js'
import { stoppedAt } from '../migrations/stopped-at.js'
import { tryMigrations } from '../migrations/runner.js'
import type { ParsedMigration } from '../migrations/statement.js'
import { lookAfterwards } from '../migrations/look-afterwards.js'
import { mayTravelWhole } from '../migrations/whole-file.js'
import { recordWithoutRunning } from '../migrations/record-without-running.js'
import { connect } from '../postgres/client.js'
import { type DatabaseUrl, describeDatabase } from '../postgres/connection-url.js'
import { sayWhichUrl } from '../postgres/which-url.js'
import { resolveDatabaseUrl } from '../postgres/environment.js'
import type { ServerFacts } from '../postgres/server-facts.js'
import { localSettings } from '../postgres/session.js'

export interface ApplyPendingRequest extends ChangeRequest, PlanOptions, OnStagingWish {
  onAlreadyExists: 'warn' | 'error'
  /** Lets a transaction pooler pass, where no backup is taken. */
  allowPooler: boolean
  /** Asked before the run and waited for after it. */
  health?: HealthTarget
  /** On the backup, before the real run. */
  rehearse?: RehearseWish
}

export interface ApplyPendingDeps extends BackupFirstDeps {
  /** Told before an error is thrown that comes after the first change. */
  onStopped?(report: ApplyPendingReport): void
}

export interface ApplyPendingReport extends BackedUp {
  /** `failed` reaches onStopped only. `unhealthy`: everything is applied, and the application does not come up. */
  status: 'applied' | 'already-applied' | 'nothing-pending' | 'baselined' | 'dry-run' | 'failed' | 'unhealthy'
  /** host:port/database as user */
  database: string
  applied: AppliedFile[]
  tried: { name: string; outcome: DryRun }[]
  /** Recorded without being run: in the database before the ledger was. */
  baselined: string[]
  acceptedChanges: string[]
  /** Of the files that were to be run: what an earlier run had left half way. */
  interrupted: string[]
  failed?: { name: string; message: string }
  notTried: string[]
  leftOut: MigrationFolder['leftOut']
  byHand?: ChangesByHand
  health?: HealthResult
  warnings: string[]
  durationMs: number
}

/**
 * @throws RunbookError that says what is in the database now; see docs/errors.md
 */
export async function applyPending(request: ApplyPendingRequest, deps: ApplyPendingDeps): Promise<ApplyPendingReport> {
  const began = performance.now()
  await refuseBadOptions(request)
  const url = resolveDatabaseUrl(request.database, deps.env)
  const database = describeDatabase(url)
  sayWhichUrl(url, deps.log)
  const edges = applyEdges(url, request, deps)
  const connection = reusableSession(edges)
  try {
    const reading = readFolder(request.migrationsDir)
    const { release, toMark, server } = await connectAndPrepare(url, connection, reading, request)
    const { leftOut } = await reading
    const report = (
      status: ApplyPendingReport['status'],
      more: Partial<ApplyPendingReport> = {},
    ): ApplyPendingReport => ({
      status,
      database,
      applied: [],
      tried: [],
      baselined: [],
      acceptedChanges: [],
      notTried: [],
      interrupted: release.plan.interrupted,
      leftOut,
      warnings: release.warnings,
      ...(release.byHand && { byHand: release.byHand }),
      ...more,
      durationMs: performance.now() - began,
    })
    for (const warning of release.warnings) deps.log.warn(warning)
    if (nothingToDo(release.plan)) return report('nothing-pending')
    await refuseNotOnStaging(release.plan.pending, (await connection.get()).client, request, deps)
    const work: Work = { release, toMark, server: server!, url, edges, connection, request, deps, report }
    return await (request.dryRun ? tryOut(work) : run(work))
  } finally {
    await connection.close()
  }
}

async function refuseBadOptions(request: ApplyPendingRequest): Promise<void> {
  const { backup, dryRun, health, allowPooler } = request
  const problems = [
    ...(await backupFirstProblems(backup, dryRun)),
    ...rehearseProblems(request),
    ...(health ? healthUrlProblems(health.url) : []),
  ]
  if (allowPooler && backup.take && !dryRun)
    problems.push(
      'allow-pooler: a backup cannot be taken through a pooler; set DIRECT_URL, or backup: false with a reason',
    )
  if (problems.length > 0) throw new RunbookError('bad-input', problems.join('\n'), { state: 'nothing-changed' })
}

async function tryOut({ release, edges, request, deps, report }: Work): Promise<ApplyPendingReport> {
  const { parsed, plan } = release
  const outcomes = parsed.length === 0 ? [] : await tryMigrations(parsed, applyOptions(request, deps), edges)
  return report('dry-run', {
    baselined: plan.baseline.map(({ name }) => name),
    acceptedChanges: plan.accepted.map(({ file }) => file.name),
    tried: outcomes.map((outcome, index) => ({ name: parsed[index]!.file.name, outcome })),
  })
}

interface Work extends Prepared {
  server: ServerFacts
  url: DatabaseUrl
  edges: ApplyDeps
  connection: ReusableSession
  request: ApplyPendingRequest
  deps: ApplyPendingDeps
  report: (status: ApplyPendingReport['status'], more?: Partial<ApplyPendingReport>) => ApplyPendingReport
}

const applyOptions = (request: ApplyPendingRequest, deps: ApplyPendingDeps, backup?: BackupReport) => ({
  ...changeOptions(request, backup, deps),
  onAlreadyExists: request.onAlreadyExists,
})

const applyEdges = (
  url: DatabaseUrl,
  { allowPooler, lockTimeoutMs }: ApplyPendingRequest,
  { log, signal }: ApplyPendingDeps,
): ApplyDeps => ({
  connect: () => connect(url, { allowPooler, lockTimeoutMs }),
  log,
  signal,
  ...(allowPooler && { localSettings: localSettings(url) }),
})

async function run(work: Work): Promise<ApplyPendingReport> {
  const { release, server, url, edges, connection, request, deps } = work
  const { plan, parsed, entries } = release
  if (release.byHand) deps.log.warn(byHandInWords(release.byHand))
  if (parsed.length > 0 && request.health) await refuseUnhealthy(request.health, deps)
  if (parsed.length > 0 && request.backup.take) await connection.close()
  const optionsOf = (backup?: BackupReport) => applyOptions(request, deps, backup)
  const before = parsed.length > 0 ? await backUpAndRehearse(request, { url, server }, parsed, optionsOf, deps) : {}
  const options = optionsOf(before.backup)
  const { client } = await connection.get()
  await recordWithoutRunning(client, plan, options)
  await markEnvironment(client, work.toMark)
  const hasInvalidIndex = (release.before?.invalidIndexes ?? []).length > 0
  const mayTravel = (one: ParsedMigration) => !entries.has(one.file.name) && mayTravelWhole(one, hasInvalidIndex)
  const outcome = await applyBatch(parsed, options, edges, mayTravel, connection)
  const isChanged = plan.baseline.length + plan.accepted.length > 0 || leftSomething(outcome)
  const told = isChanged && !deps.signal.aborted ? await lookAfterwards(connection, release.before, deps.log) : []
  return conclude(work, outcome, told, before)
}

async function conclude(
  work: Work,
  outcome: BatchOutcome,
  told: readonly string[],
  before: BackedUp,
): Promise<ApplyPendingReport> {
  const { release, request, deps } = work
  for (const line of told) deps.log.warn(line)
  const { applied, failed, notTried } = outcome
  const done: Partial<ApplyPendingReport> = {
    applied,
    notTried,
    baselined: release.plan.baseline.map(({ name }) => name),
    acceptedChanges: release.plan.accepted.map(({ file }) => file.name),
    warnings: [...release.warnings, ...applied.flatMap(({ warnings }) => warnings), ...told],
    ...before,
  }
  if (failed) {
    const { name, error } = failed
    deps.onStopped?.(work.report('failed', { ...done, failed: { name, message: error.message } }))
    throw stoppedAt(failed, { doneWord: 'Applied', before: applied.map((file) => file.name), notTried })
  }
  if (applied.length === 0) return work.report('baselined', done)
  const byUs = applied.some(({ how }) => how !== 'already-applied')
  const health = byUs && request.health ? await waitForHealth(request.health, deps) : undefined
  if (health?.healthy === false) {
    deps.onStopped?.(work.report('unhealthy', { ...done, health }))
    throw unhealthyAfter(health)
  }
  return work.report(byUs ? 'applied' : 'already-applied', { ...done, ...(health && { health }) })
}
