// Applies one migration: the ledger is asked, the file runs in the way its statements allow, the database is looked at
// afterwards. Whatever happens, the answer or the error says what is in the database now.
import { RunbookError } from '../errors.js'
import { describeServerError } from '../postgres/sqlstate.js'
import type { ApplyDeps, ApplyOptions } from './apply-options.js'
import type { ApplyOutcome } from './apply-outcome.js'
import { cancelOnAbort, refuseIfCancelled } from './cancellation.js'
import { otherDefaultSchema } from './default-schema.js'
import { dryRun } from './dry-run.js'
import { type Findings, findingsInWords, readFindings, refuseNewInvalidIndex } from './findings.js'
import { findEntry } from './ledger.js'
import { judge } from './ledger-check.js'
import { ensureLedger } from './ledger-schema.js'
import { type CommittedRun, runInTransaction, takenEntry } from './run-in-transaction.js'
import { betweenStatements } from './run-failure.js'
import { runStepwise } from './run-stepwise.js'
import { openRunnerSession } from './runner-session.js'
import { type ParsedMigration, runsInOneTransaction } from './statement.js'
import type { Run } from './transaction.js'

function tell({ deps, parsed }: Run, warnings: readonly string[]): void {
  for (const warning of warnings) {
    const line = Number(/^line (\d+):/.exec(warning)?.[1] ?? 1)
    deps.log.warn(warning, { file: parsed.file.path, line })
  }
}

/** Looks at the whole database, over a new connection where the run's own is gone. What is committed stays a success. */
async function lookAfterwards({ session, deps }: Run, before: Findings): Promise<Findings> {
  try {
    return await readFindings(session.lost() ? await session.side() : session.client)
  } catch (error) {
    const said = describeServerError(error, { showDetail: false })
    deps.log.warn(`The file is applied; INVALID indexes and NOT VALID constraints could not be looked for: ${said}`)
    return before
  }
}

async function committed(run: Run, before: Findings, result: CommittedRun, began: number): Promise<ApplyOutcome> {
  const after = await lookAfterwards(run, before)
  const warnings = [...result.warnings, ...findingsInWords(before, after)]
  tell(run, warnings)
  refuseNewInvalidIndex(run.parsed.file, before, after)
  const { entry, statements, replyLost } = result
  const adopted = entry.status === 'adopted'
  return { kind: 'applied', entry, statements, warnings, durationMs: performance.now() - began, adopted, replyLost }
}

async function applyIn(run: Run): Promise<ApplyOutcome> {
  const { client } = run.session
  const { file } = run.parsed
  const began = performance.now()
  const elsewhere = await otherDefaultSchema(client)
  if (elsewhere !== undefined) run.deps.log.warn(elsewhere)
  if (!run.options.dryRun) await ensureLedger(client)
  const entry = await findEntry(client, file.name)
  const verdict = judge(file, entry)
  if (verdict === 'already-applied') return { kind: 'already-applied', entry: entry! }
  if (run.options.dryRun) {
    const outcome = await dryRun(run)
    tell(run, outcome.warnings)
    return outcome
  }
  const before = await readFindings(client)
  const resumes = verdict === 'interrupted' || !runsInOneTransaction(run.parsed)
  const result = await (resumes ? runStepwise(run) : runInTransaction(run))
  if (result.kind === 'committed') return committed(run, before, result, began)
  return alreadyApplied(run)
}

/** What another run made of the file while this one waited. */
async function alreadyApplied(run: Run): Promise<ApplyOutcome> {
  const { file } = run.parsed
  const entry = await takenEntry(run)
  if (entry !== undefined && judge(file, entry) === 'already-applied') return { kind: 'already-applied', entry }
  throw new RunbookError('migration-interrupted', `another run began ${file.name} meanwhile and did not finish it`, {
    state: 'unknown',
    location: { file: file.path, line: 1 },
    hint: 'Run this again: it goes on where that run broke off.',
  })
}

/**
 * Applies `parsed`, or tries it out with `dryRun`. Being there already with the same text is an answer, not an error.
 * Throws `migration-changed`, `ledger-unusable`, `lock-held` (nothing changed); `migration-failed`, `lock-timeout`,
 * `cancelled`, `invalid-index` (the state says what is in the database); `outcome-unknown`.
 */
export async function applyMigration(
  parsed: ParsedMigration,
  options: ApplyOptions,
  deps: ApplyDeps,
): Promise<ApplyOutcome> {
  refuseIfCancelled(deps, `before ${parsed.file.name} was begun`, 'nothing-changed')
  const session = await openRunnerSession(deps)
  const stopListening = cancelOnAbort(session, deps)
  const run: Run = { parsed, options, deps, session, settings: { restore: async () => {} } }
  try {
    return await applyIn(run)
  } catch (error) {
    throw betweenStatements(run, error)
  } finally {
    stopListening()
    await session.close()
  }
}
