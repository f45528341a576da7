// COMMIT, and what to do when its reply never comes: the transaction's number is known, so a second connection asks
// pg_xact_status what became of it. Only where that cannot be asked either is the outcome unknown, and then it is said.
import { setTimeout as sleep } from 'node:timers/promises'
import { RunbookError } from '../errors.js'
import { isConnectionFailure } from './run-failure.js'
import type { Run } from './transaction.js'

/** How long the reply may take before the server is asked; a COMMIT with deferred checks may take longer, and is waited for. */
const REPLY_MS = 5_000
const DEFAULT_SEEK_MS = 30_000
/** A runner that is being cancelled has only seconds left. */
const SEEK_CANCELLED_MS = 1_500
const ASK_EVERY_MS = 200

type Reply = { kind: 'committed' } | { kind: 'refused'; error: unknown } | { kind: 'lost' }

async function sendCommit({ session }: Run): Promise<Reply> {
  try {
    const { command } = await session.client.query('COMMIT')
    return command === 'COMMIT'
      ? { kind: 'committed' }
      : { kind: 'refused', error: new Error(`COMMIT ended in ${command}`) }
  } catch (error) {
    return isConnectionFailure(error) ? { kind: 'lost' } : { kind: 'refused', error }
  }
}

type XactStatus = 'committed' | 'aborted' | 'in progress' | 'unknown'

async function askStatus({ session }: Run, xid: string): Promise<XactStatus> {
  const text = 'SELECT pg_catalog.pg_xact_status($1::text::xid8) AS status'
  try {
    const side = await session.side()
    const { rows } = await side.query<{ status: XactStatus | null }>(text, [xid])
    return rows[0]!.status ?? 'unknown'
  } catch {
    return 'unknown' // not reachable now, or a server that never saw this transaction: asked again until the time is over
  }
}

/** Our own transaction of a connection that is gone, and nothing else: the number says which. */
async function endOrphan({ session }: Run, xid: string): Promise<void> {
  const text = `SELECT pg_catalog.pg_terminate_backend(pid) FROM pg_catalog.pg_stat_activity
    WHERE pid = $1 AND backend_xid = $2::text::xid8::xid`
  await session
    .side()
    .then(
      (side) => side.query(text, [session.pid, xid]),
      () => {},
    )
    .catch(() => {})
}

export type CommitOutcome =
  { kind: 'committed'; replyLost: boolean } | { kind: 'aborted'; error?: unknown } | { kind: 'unknown' }

const settled = (status: XactStatus): CommitOutcome | undefined => {
  if (status === 'committed') return { kind: 'committed', replyLost: true }
  return status === 'aborted' ? { kind: 'aborted' } : undefined
}

/** After the connection is lost. */
async function seekOutcome(run: Run, xid: string): Promise<CommitOutcome> {
  const until =
    Date.now() + (run.deps.signal?.aborted ? SEEK_CANCELLED_MS : (run.options.outcomeWaitMs ?? DEFAULT_SEEK_MS))
  for (let asked = 1; Date.now() < until; asked++) {
    const status = await Promise.race([
      askStatus(run, xid),
      sleep(ASK_EVERY_MS * 25, 'unknown' as const, { ref: false }),
    ])
    const outcome = settled(status)
    if (outcome !== undefined) return outcome
    if (status === 'in progress' && asked % 10 === 0) await endOrphan(run, xid)
    await sleep(ASK_EVERY_MS)
  }
  return { kind: 'unknown' }
}

/** Commits the open transaction `xid`, however long that takes, and finds out what became of it. Throws nothing. */
export async function commit(run: Run, xid: string): Promise<CommitOutcome> {
  const reply = sendCommit(run)
  for (;;) {
    const heard = await Promise.race([reply, sleep(REPLY_MS, undefined, { ref: false })])
    if (heard?.kind === 'committed') return { kind: 'committed', replyLost: false }
    if (heard?.kind === 'refused') return { kind: 'aborted', error: heard.error }
    if (heard?.kind === 'lost') {
      run.deps.log.warn('The connection was lost before the reply to COMMIT came: asking the server what became of it')
      return seekOutcome(run, xid)
    }
    run.deps.log.info('The reply to COMMIT takes long: asking the server over a second connection')
    const outcome = settled(await askStatus(run, xid))
    if (outcome === undefined) continue
    run.session.cut()
    return outcome
  }
}

/** Of a transaction whose end nobody could be asked about. */
export const outcomeUnknown = ({ parsed }: Run, xid: string): RunbookError =>
  new RunbookError(
    'outcome-unknown',
    `the reply to COMMIT was lost, and the server could not be asked about transaction ${xid}`,
    {
      state: 'unknown',
      location: { file: parsed.file.path, line: 1 },
      hint: `When the server answers again, run this again: the ledger then says whether the file is applied. By hand: SELECT pg_xact_status('${xid}')`,
    },
  )
