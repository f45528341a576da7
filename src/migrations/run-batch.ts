// Applies files one after the other, each by itself and exactly once, over one session where that will do. The first failure
// stops: what came before it stays, nothing of it is left, and what comes after is not tried.
import { RunbookError } from '../errors.js'
import type { ApplyDeps, ApplyOptions } from './apply-options.js'
import type { LedgerEntry } from './ledger.js'
import { type BatchSession, runTogether } from './run-together.js'
import type { ReusableSession } from './reusable-session.js'
import type { RunnerSession } from './runner-session.js'
import { applyMigration } from './runner.js'
import type { ParsedMigration } from './statement.js'
import { type FailedFile, afterOthers, leftNothing } from './stopped-at.js'
import { cleanSession } from './whole-file.js'

export interface AppliedFile {
  name: string
  /** `already-applied`: by another run, while this one was at work. */
  how: 'applied' | 'adopted' | 'already-applied'
  entry: LedgerEntry
  statements: number
  warnings: string[]
  durationMs: number
  replyLost: boolean
}

export interface BatchOutcome {
  applied: AppliedFile[]
  failed?: FailedFile
  notTried: string[]
}

/** A run that left nothing records nothing, or the next one could not tell any more what was changed by hand before it. */
export const leftSomething = ({ applied, failed }: BatchOutcome): boolean =>
  applied.some(({ how }) => how !== 'already-applied') || (failed !== undefined && !leftNothing(failed.error))

const SESSION = `
  SELECT pg_catalog.current_setting('role') AS role,
    (SELECT backend_start::text FROM pg_catalog.pg_stat_activity WHERE pid = pg_catalog.pg_backend_pid()) AS "backendStart",
    (SELECT coalesce(pg_catalog.json_agg(s), '[]') FROM
      (SELECT name, setting FROM pg_catalog.pg_settings
       WHERE source = 'session' AND context IN ('user', 'superuser')) s) AS settings`

async function batchSession(session: RunnerSession): Promise<BatchSession> {
  const { rows } = await session.client.query<{
    role: string
    backendStart: string
    settings: { name: string; setting: string }[]
  }>(SESSION)
  const { role, backendStart, settings } = rows[0]!
  return { session, clean: cleanSession(settings, role), backendStart }
}

/** How much travels together: enough to pay for the distance, little enough to tell how far the run is. */
const TOGETHER_FILES = 25
const TOGETHER_CHARACTERS = 256 * 1024

/** The next files that may travel whole; none where the first one may not. */
function nextTogether(
  files: readonly ParsedMigration[],
  mayTravel: (parsed: ParsedMigration) => boolean,
): ParsedMigration[] {
  const together: ParsedMigration[] = []
  let characters = 0
  for (const parsed of files) {
    characters += parsed.file.text.length
    const isFull = together.length === TOGETHER_FILES || (together.length > 0 && characters > TOGETHER_CHARACTERS)
    if (isFull || !mayTravel(parsed)) break
    together.push(parsed)
  }
  return together
}

async function oneByOne(parsed: ParsedMigration, options: ApplyOptions, deps: ApplyDeps): Promise<AppliedFile> {
  const began = performance.now()
  const outcome = await applyMigration(parsed, { ...options, dryRun: false }, deps)
  if (outcome.kind === 'already-applied')
    return appliedFile(parsed, { how: outcome.kind, entry: outcome.entry, warnings: [], replyLost: false }, began)
  if (outcome.kind === 'dry-run') throw new Error('a batch is no dry run')
  const { adopted, entry, warnings, replyLost } = outcome
  return appliedFile(parsed, { how: adopted ? 'adopted' : 'applied', entry, warnings, replyLost }, began)
}

const appliedFile = (
  { file, statements }: ParsedMigration,
  result: Pick<AppliedFile, 'how' | 'entry' | 'warnings' | 'replyLost'>,
  began: number,
): AppliedFile => ({
  name: file.name,
  ...result,
  statements: statements.length,
  durationMs: performance.now() - began,
})

/**
 * Applies `files` in their order. Does not throw for a file that fails: that is told in the outcome, with what is in the database.
 * @param mayTravel may the file go whole, in one message with others? See mayTravelWhole; it has no row in the ledger
 * @throws RunbookError `cannot-connect` and what else keeps it from beginning at all; nothing was changed then
 */
export async function applyBatch(
  files: readonly ParsedMigration[],
  options: ApplyOptions,
  deps: ApplyDeps,
  mayTravel: (parsed: ParsedMigration) => boolean,
  connection: ReusableSession,
): Promise<BatchOutcome> {
  const applied: AppliedFile[] = []
  const pooled = deps.localSettings !== undefined
  let batch: BatchSession | undefined
  while (applied.length < files.length) {
    const parsed = files[applied.length]!
    const total = files.length
    deps.log.progress({ task: 'apply', done: applied.length, total, unit: 'files', detail: parsed.file.name })
    try {
      const together = pooled ? [] : nextTogether(files.slice(applied.length), mayTravel)
      if (together.length > 0) {
        const session = await connection.get()
        if (batch?.session !== session) batch = await batchSession(session)
        if (await inOneMessage(together, applied, batch, options, deps)) continue
      }
      applied.push(await oneByOne(files[applied.length]!, options, deps))
    } catch (error) {
      if (!(error instanceof RunbookError)) throw error
      const [failed, ...notTried] = files.slice(applied.length).map(({ file }) => file.name)
      return { applied, failed: { name: failed!, error: afterOthers(error, applied.length) }, notTried }
    }
  }
  return { applied, notTried: [] }
}

/** Adds what was committed to `applied`. False: the next file is for the run statement by statement. */
async function inOneMessage(
  together: readonly ParsedMigration[],
  applied: AppliedFile[],
  batch: BatchSession,
  options: ApplyOptions,
  deps: ApplyDeps,
): Promise<boolean> {
  const { committed, stopped } = await runTogether(together, batch, options, deps)
  for (const { parsed, entry, replyLost } of committed) {
    for (const warning of parsed.warnings) deps.log.warn(warning, { file: parsed.file.path, line: 1 })
    const { name } = parsed.file
    const { statements, durationMs } = entry
    applied.push({ name, how: 'applied', entry, statements, warnings: parsed.warnings, durationMs, replyLost })
  }
  if (stopped?.kind === 'failed') throw stopped.error as Error
  return stopped === undefined
}
