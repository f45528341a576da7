// Puts the rows back: sequences first, then one transaction with everything else, tried again where a lock did not come, and the
// outcome of its COMMIT found out even when the reply to it is lost.
import { setTimeout as sleep } from 'node:timers/promises'
import type pg from 'pg'
import type { StagedBackup, StoredBackup } from '../backups/stores/store.js'
import { RunbookError } from '../errors.js'
import { backoffMs } from '../postgres/backoff.js'
import { commitTransaction } from '../postgres/commit.js'
import { onDemand } from '../postgres/on-demand.js'
import type { ForeignKey } from './foreign-keys.js'
import { insertInOrder, type InsertedCounts, proofOfOne, proveInserted } from './insert-rows.js'
import { isLockFailure, recoveryFailure } from './recovery-failure.js'
import type { Recovery } from './recovery.js'
import { moveForward, type SequenceMove } from './sequences.js'
import type { TablePlan } from './table-plan.js'
import { reportsAfter, type TableReports } from './table-reports.js'
import { switchOff, switchOn } from './triggers.js'
import { writeUndoFile } from './undo-file.js'

/** Storing the undo file may take its time; a runner that hangs must not hold locks for longer. */
const IDLE_LIMIT_MS = 600_000

export interface Committed {
  /** As they were before the COMMIT: afterwards the session may be gone. */
  tables: TableReports
  undo?: { name: string; stored: StoredBackup; sealed: boolean }
}

export interface Insertion {
  recovery: Recovery
  /**
   * Tables of which something is missing. A transaction keeps every lock that it takes, and a server has room for so many of them,
   * everybody's together: thousands of tables in which nothing is missing must not fill it.
   */
  groups: readonly (readonly TablePlan[])[]
  known: readonly ForeignKey[]
  moves: readonly SequenceMove[]
  /** What was found. */
  before: TableReports
}

async function begin(client: pg.Client, lockTimeoutMs: number): Promise<void> {
  await client.query(
    `BEGIN; SET LOCAL lock_timeout = ${lockTimeoutMs.toFixed(0)}; SET LOCAL idle_in_transaction_session_timeout = ${IDLE_LIMIT_MS}`,
  )
}

async function storeUndo({ recovery, groups }: Insertion): Promise<NonNullable<Committed['undo']>> {
  const { client, options, deps } = recovery
  const request = {
    client,
    groups,
    when: deps.now(),
    database: deps.database,
    backup: deps.backup.name,
  }
  const put = async (folder: string): Promise<{ staged: StagedBackup; stored: StoredBackup }> => {
    const staged = await writeUndoFile(request, options.seal, folder, { PATH: deps.env.PATH ?? '' })
    return { staged, stored: await deps.store.put(staged) }
  }
  const { staged, stored } = await (deps.store.withStagingFolder?.(put) ?? put(deps.temporaryFolder))
  deps.log.info(`The undo file ${staged.name} is stored: ${stored.location}`)
  return { name: staged.name, stored, sealed: options.seal.recipients.length > 0 }
}

/** Everything up to the COMMIT. */
async function insert(insertion: Insertion): Promise<Committed> {
  const { recovery, groups, known, before } = insertion
  const { client, options, plans } = recovery
  const filled = groups.flat()
  await begin(client, options.lockTimeoutMs)
  const quiet = options.triggers === 'off' ? filled.filter((plan) => before.get(plan)!.recovered > 0) : []
  await switchOff(client, quiet)
  await insertInOrder(client, groups, known, plans)
  await switchOn(client, quiet)
  await client.query('SET CONSTRAINTS ALL IMMEDIATE')
  const counts = new Map<TablePlan, InsertedCounts>()
  for (const plan of filled) counts.set(plan, await proveInserted(client, plan))
  const tables = await reportsAfter(recovery, before, counts)
  return { tables, undo: await storeUndo(insertion) }
}

async function withRetries<T>({ recovery }: Insertion, work: () => Promise<T>): Promise<T> {
  const { client, options, deps } = recovery
  for (let tries = 0; ; tries++) {
    try {
      return await work()
    } catch (error) {
      await client.query('ROLLBACK').catch(() => {}) // what led here is told
      if (deps.signal.aborted || tries >= options.lockRetries || !isLockFailure(error)) throw error
      const waitMs = backoffMs(tries)
      deps.log.warn(
        `A lock did not come in time; nothing is held. Try ${tries + 1} of ${options.lockRetries} in ${(waitMs / 1000).toFixed(1)} s`,
      )
      await sleep(waitMs, undefined, { signal: deps.signal })
    }
  }
}

/** Commits what `insert` left open. */
async function finish({ recovery }: Insertion, plans: readonly TablePlan[], settle: () => void): Promise<void> {
  const { client, deps } = recovery
  deps.signal.throwIfAborted()
  const { rows } = await client.query<{ xid: string }>('SELECT pg_catalog.pg_current_xact_id()::text AS xid')
  const { xid } = rows[0]!
  const proof = await proofOfOne(client, plans)
  const side = onDemand(() => deps.connect())
  const isThere = async (asked: pg.ClientBase): Promise<boolean> =>
    proof === undefined || (await asked.query<{ there: boolean }>(proof)).rows[0]!.there
  settle() // from here on the transaction decides, not a cancel
  try {
    const session = { client, side: side.get, cut: () => client.connection.stream.destroy() }
    const outcome = await commitTransaction({ session, log: deps.log, signal: deps.signal }, xid, isThere)
    if (outcome.kind === 'aborted') throw recoveryFailure(outcome.error ?? lost(), 'rolled-back', deps.signal)
    if (outcome.kind === 'unknown') throw unknown(xid, outcome.elsewhere)
  } finally {
    await side.close()
  }
}

const lost = (): RunbookError =>
  new RunbookError('recovery-refused', 'the connection was lost before the transaction was committed', {
    hint: 'run it again: nothing came back',
  })

const unknown = (xid: string, elsewhere: boolean): RunbookError =>
  new RunbookError(
    'outcome-unknown',
    elsewhere
      ? `the reply to COMMIT was lost, and the server that answers now does not have what transaction ${xid} inserted`
      : `the reply to COMMIT was lost, and the server could not be asked about transaction ${xid}`,
    {
      state: 'unknown',
      hint: `when the server answers again, run it again as a dry run: it tells what is still missing. By hand: SELECT pg_xact_status('${xid}')`,
    },
  )

/**
 * @param settle called when nothing may cancel the session any more
 * @throws RunbookError; then the tables are as they were, but for `outcome-unknown`
 */
export async function commitRecovery(insertion: Insertion, settle: () => void): Promise<Committed> {
  const { recovery, groups, moves } = insertion
  for (const move of moves) await moveForward(recovery.client, move)
  const committed = await withRetries(insertion, () => insert(insertion))
  try {
    await finish(insertion, groups.flat(), settle)
  } catch (error) {
    if (committed.undo)
      recovery.deps.log.warn(
        `${committed.undo.name} is of this recovery, which is not known to be committed: do not run it`,
      )
    throw error
  }
  return committed
}
