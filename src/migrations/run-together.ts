// Several files in one message, each a transaction of its own: over a slow line the distance is paid once for all of them. The server
// stops at the first statement that fails; the files before it are committed, nothing of its own is left, the rest was not begun.
import type pg from 'pg'
import { setTimeout as sleep } from 'node:timers/promises'
import { RunbookError } from '../errors.js'
import { isDatabaseError, isConnectionFailure } from '../postgres/sqlstate.js'
import { saysAlreadyExists } from './already-there.js'
import { refuseIfCancelled } from './cancellation.js'
import { cancelled } from './cancelled.js'
import { type LedgerEntry, entriesNamed } from './ledger.js'
import { applyMark } from './ledger-mark.js'
import type { RunnerSession } from './runner-session.js'
import { type Sent, sendScript } from './send-script.js'
import { isLockFailure, statementFailure } from './statement-failure.js'
import type { ApplyDeps, ApplyOptions } from './apply-options.js'
import type { ParsedMigration } from './statement.js'
import { rollBack } from './transaction.js'
import { type CleanSession, type WholeFile, wholeFile } from './whole-file.js'

export interface Together {
  committed: { parsed: ParsedMigration; entry: LedgerEntry; replyLost: boolean }[]
  /**
   * The first file that is not committed. `one-by-one`: an object is there, a lock or the row is somebody else's, or the place of the
   * error can be told better: it is for the run statement by statement.
   */
  stopped?: { kind: 'one-by-one' } | { kind: 'failed'; error: unknown }
}

export interface BatchSession {
  session: RunnerSession
  clean: CleanSession
  /** When the server process of the session began: with its pid it is no other. */
  backendStart: string
}

/** Found before long work, or after a wait for a lock, and told better by a statement of its own. */
const isForOneByOne = (error: unknown): boolean =>
  saysAlreadyExists(error) || isLockFailure(error) || (isDatabaseError(error) && Number(error.position) > 0)

function stoppedBy(
  file: WholeFile,
  at: number,
  error: unknown,
  options: ApplyOptions,
  deps: ApplyDeps,
): Together['stopped'] {
  const { parsed } = file
  if (deps.signal?.aborted)
    return { kind: 'failed', error: cancelled(`the run of ${parsed.file.name}`, 'rolled-back', error) }
  const statement = parsed.statements[at - file.before]
  if (statement === undefined || isForOneByOne(error)) return { kind: 'one-by-one' }
  const failed = { parsed, statement, mark: applyMark, options, deps, state: 'rolled-back', blockers: [] } as const
  return { kind: 'failed', error: statementFailure(error, failed) }
}

/** The places of the ledger's entries among all statements of the message. */
function recordPlaces(files: readonly WholeFile[]): number[] {
  let sum = 0
  return files.map(({ total }) => (sum += total) - 2) // the last one is COMMIT
}

/**
 * Runs files that `mayTravelWhole` lets through and that have no row in the ledger.
 * @throws RunbookError `outcome-unknown`, `cancelled` (before anything was sent)
 */
export async function runTogether(
  all: readonly ParsedMigration[],
  batch: BatchSession,
  options: ApplyOptions,
  deps: ApplyDeps,
): Promise<Together> {
  const { session } = batch
  refuseIfCancelled(deps, `before ${all[0]!.file.name} was begun`, 'nothing-changed')
  const files = all.map((parsed) => wholeFile(parsed, options, batch.clean))
  const places = recordPlaces(files)
  // a message is read as a whole, before any of it runs: what its last file has set must be gone before the next one comes
  const text = [...files.map((file) => file.text), ...batch.clean.statements].join('\n;\n')
  const sent = await heard(session.track(sendScript(session.client, text, new Set(places))), batch, deps)
  if (sent === undefined || (sent.error !== undefined && isConnectionFailure(sent.error)))
    return afterwards(all, batch, options, deps, sent?.error)
  const done = places.filter((place) => sent.completed >= place + 2).length
  const committed = files
    .slice(0, done)
    .map(({ parsed }, index) => ({ parsed, entry: sent.rows.get(places[index]!) as LedgerEntry, replyLost: false }))
  if (sent.error === undefined) return { committed }
  await leaveClean(batch)
  if (done === files.length) return { committed }
  const begun = done === 0 ? 0 : places[done - 1]! + 2
  return { committed, stopped: stoppedBy(files[done]!, sent.completed - begun, sent.error, options, deps)! }
}

/** After a failure: what files before it have set is set back, or the session is not used again. */
async function leaveClean({ session, clean }: BatchSession): Promise<void> {
  await rollBack(session)
  if (!session.lost()) await session.client.query(clean.statements.join('; ')).catch(session.cut)
}

const ASK_EVERY_MS = 5_000
const ON_ITS_WAY_MS = 1_000
const STATE = `SELECT state FROM pg_catalog.pg_stat_activity WHERE pid = $1 AND backend_start = $2::timestamptz`

/** What the server process of the session does now; undefined where it is gone, or nobody can be asked. */
async function stateOf({ session, backendStart }: BatchSession): Promise<string | undefined> {
  const side = await session.side()
  return (await side.query<{ state: string }>(STATE, [session.process.pid, backendStart])).rows[0]?.state
}

/** The answer; undefined where it was lost on the way: the server has finished, and nothing comes. Then the connection is cut. */
async function heard(answer: Promise<Sent>, batch: BatchSession, deps: ApplyDeps): Promise<Sent | undefined> {
  for (;;) {
    const sent = await Promise.race([answer, sleep(ASK_EVERY_MS, undefined, { ref: false })])
    if (sent !== undefined) return sent
    const state = await stateOf(batch).catch(() => 'unknown')
    if (state !== 'idle' && state !== undefined) continue
    const late = await Promise.race([answer, sleep(ON_ITS_WAY_MS, undefined, { ref: false })])
    if (late !== undefined) return late
    deps.log.warn('The reply was lost: asking the server what became of it')
    batch.session.cut()
    return undefined
  }
}

const DEFAULT_SEEK_MS = 30_000
/** A runner that is being cancelled has only seconds left. */
const SEEK_CANCELLED_MS = 1_500
const PATIENCE_MS = 2_000
const END = `SELECT pg_catalog.pg_terminate_backend(pid) FROM pg_catalog.pg_stat_activity
  WHERE pid = $1 AND backend_start = $2::timestamptz`

/** Until the server process of the lost connection is gone; then the ledger cannot change by our hand any more. */
async function untilGone({ session, backendStart }: BatchSession, side: pg.Client, until: number): Promise<void> {
  const began = Date.now()
  for (let ended = false; Date.now() < until; await sleep(100)) {
    const { rowCount } = await side.query(STATE, [session.process.pid, backendStart])
    if (rowCount === 0) return
    if (!ended && Date.now() - began > PATIENCE_MS) {
      await side.query(END, [session.process.pid, backendStart])
      ended = true
    }
  }
  throw new Error('the server process of the lost connection goes on')
}

/** After a lost connection the ledger says which of the files are in the database, once nothing of ours runs there any more. */
async function afterwards(
  all: readonly ParsedMigration[],
  batch: BatchSession,
  options: ApplyOptions,
  deps: ApplyDeps,
  cause: unknown,
): Promise<Together> {
  deps.log.warn('The connection was lost in the middle of a run: asking the server what became of it')
  const until = Date.now() + (deps.signal?.aborted ? SEEK_CANCELLED_MS : (options.outcomeWaitMs ?? DEFAULT_SEEK_MS))
  const names = all.map(({ file }) => file.name)
  for (let last: unknown = cause; ; await sleep(200)) {
    if (Date.now() >= until) throw unknownOutcome(all[0]!, last)
    try {
      const side = await batch.session.side()
      await untilGone(batch, side, until)
      const entries = new Map((await entriesNamed(side, names)).map((entry) => [entry.name, entry]))
      const isOurs = ({ file }: ParsedMigration, entry = entries.get(file.name)) =>
        entry?.status === 'applied' && entry.checksum === file.checksum
      const done = all.findIndex((parsed) => !isOurs(parsed))
      const committed = (done < 0 ? all : all.slice(0, done)).map((parsed) => ({
        parsed,
        replyLost: true,
        entry: entries.get(parsed.file.name)!,
      }))
      return done < 0
        ? { committed }
        : { committed, stopped: { kind: 'failed', error: lostAt(all[done]!, deps, cause) } }
    } catch (error) {
      if (error instanceof RunbookError && error.code === 'ledger-unusable') throw error
      last = error
    }
  }
}

function lostAt({ file }: ParsedMigration, { signal }: ApplyDeps, cause: unknown): RunbookError {
  if (signal?.aborted) return cancelled(`the run of ${file.name}`, 'rolled-back', cause)
  return new RunbookError('migration-failed', `the connection was lost while ${file.name} ran`, {
    state: 'rolled-back',
    location: { file: file.path, line: 1 },
    hint: 'Run it again when the server answers again: it goes on with this file.',
    cause,
  })
}

const unknownOutcome = ({ file }: ParsedMigration, cause: unknown): RunbookError =>
  new RunbookError(
    'outcome-unknown',
    `the connection was lost while ${file.name} ran, and the server cannot be asked`,
    {
      state: 'unknown',
      location: { file: file.path, line: 1 },
      hint: 'When the server answers again, run this again: the ledger then says which files are applied.',
      cause,
    },
  )
