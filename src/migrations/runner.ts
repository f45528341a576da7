// Applies one migration: the ledger is asked, the file runs in the way its statements allow, the database is looked at
// afterwards. Whatever happens, the answer or the error says what is in the database now.
import { RunbookError } from '../errors.js'
import { describeServerError } from '../postgres/sqlstate.js'
import type { ApplyDeps, ApplyOptions } from './apply-options.js'
import type { ApplyOutcome } from './apply-outcome.js'
import { cancelOnAbort, refuseIfCancelled } from './cancellation.js'
import { checkDefaultSchema } from './default-schema.js'
import { type DryRun, dryRunAll } from './dry-run.js'
import { type Findings, findingsInWords, readFindings, refuseNewInvalidIndex } from './findings.js'
import { findEntry } from './ledger.js'
import { type LedgerMark, applyMark } from './ledger-mark.js'
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
async function lookAfterwards({ session, deps, mark }: Run, before: Findings): Promise<Findings> {
  try {
    return await readFindings(session.lost() ? await session.side() : session.client)
  } catch (error) {
    const said = describeServerError(error, { showDetail: false })
    deps.log.warn(
      `The file is ${mark.doneWord}; INVALID indexes and NOT VALID constraints could not be looked for: ${said}`,
    )
    return before
  }
}

async function committed(run: Run, before: Findings, result: CommittedRun, began: number): Promise<ApplyOutcome> {
  const after = await lookAfterwards(run, before)
  const warnings = [...result.warnings, ...findingsInWords(before, after)]
  tell(run, warnings)
  refuseNewInvalidIndex(run.parsed.file, before, after, run.mark.doneWord)
  const { entry, statements, replyLost } = result
  const adopted = entry.status === 'adopted'
  return { kind: 'applied', entry, statements, warnings, durationMs: performance.now() - began, adopted, replyLost }
}

async function applyIn(run: Run): Promise<ApplyOutcome> {
  const { client } = run.session
  const { file } = run.parsed
  const began = performance.now()
  if (!run.options.dryRun) await ensureLedger(client)
  const entry = await findEntry(client, file.name)
  const verdict = run.mark.judge(file, entry)
  if (verdict === 'done') return { kind: 'already-applied', entry: entry! }
  const elsewhere = await checkDefaultSchema(client, [run.parsed], run.deps.localSettings)
  if (elsewhere !== undefined) run.deps.log.warn(elsewhere)
  if (run.options.dryRun) {
    const outcome = (await dryRunAll([run]))[0]!
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
  if (entry !== undefined && run.mark.judge(file, entry) === 'done') return { kind: 'already-applied', entry }
  throw new RunbookError('migration-interrupted', `another run began ${file.name} meanwhile and did not finish it`, {
    state: 'unknown',
    location: { file: file.path, line: 1 },
    hint: 'Run this again: it goes on where that run broke off.',
  })
}

/** Opens the session of a run, cancels what runs in it on abort, and closes it whatever happens. */
async function inSession<T>(
  parsed: ParsedMigration,
  options: ApplyOptions,
  deps: ApplyDeps,
  mark: LedgerMark,
  body: (run: Run) => Promise<T>,
): Promise<T> {
  refuseIfCancelled(deps, `before ${parsed.file.name} was begun`, 'nothing-changed')
  const session = await openRunnerSession(deps)
  const stopListening = cancelOnAbort(session, deps)
  const run: Run = { parsed, mark, options, deps, session, settings: { restore: async () => {} } }
  try {
    return await body(run)
  } catch (error) {
    throw betweenStatements(run, error)
  } finally {
    stopListening()
    await session.close()
  }
}

/**
 * Applies `parsed`, or tries it out with `dryRun`. Being there already with the same text is an answer, not an error. With
 * another `mark` the same is done for what else can become of a file. Throws `migration-changed`, `ledger-unusable`,
 * `lock-held` (nothing changed); `migration-failed`, `lock-timeout`, `cancelled`, `invalid-index` (the state says what is in
 * the database); `outcome-unknown`.
 */
export const applyMigration = (
  parsed: ParsedMigration,
  options: ApplyOptions,
  deps: ApplyDeps,
  mark: LedgerMark = applyMark,
): Promise<ApplyOutcome> => inSession(parsed, options, deps, mark, applyIn)

/** Tries several files, each on what those before it made, and leaves nothing behind. Throws as applyMigration. */
export const tryMigrations = (
  all: readonly ParsedMigration[],
  options: ApplyOptions,
  deps: ApplyDeps,
  mark: LedgerMark = applyMark,
): Promise<DryRun[]> =>
  inSession(all[0]!, { ...options, dryRun: true }, deps, mark, async (run) => {
    const outcomes = await dryRunAll(all.map((parsed) => ({ ...run, parsed })))
    outcomes.forEach(({ warnings }, index) => tell({ ...run, parsed: all[index]! }, warnings))
    return outcomes
  })
