// COMMIT, and what to do when its reply never comes: the transaction's number is known, so a second connection asks
// pg_xact_status what became of it. Only where that cannot be asked either is the outcome unknown, and then it is said.
import { setTimeout as sleep } from 'node:timers/promises'
import type pg from 'pg'
import type { Log } from '../log.js'
import { isConnectionFailure } from './sqlstate.js'

/** A session whose transaction is to be committed, and how another one is had to ask about it. */
export interface Committing {
  session: {
    client: pg.Client
    /** A second session; opened anew when it is lost. */
    side: () => Promise<pg.Client>
    /** Ends the first connection at once, without a word to the server. */
    cut: () => void
  }
  log: Log
  signal?: AbortSignal | undefined
  /** How long the server is asked. */
  outcomeWaitMs?: number | undefined
}

/** How long the reply may take before the server is asked; a COMMIT with deferred checks may take longer, and is waited for. */
const REPLY_MS = 5_000
const DEFAULT_SEEK_MS = 30_000
/** A runner that is being cancelled has only seconds left. */
const SEEK_CANCELLED_MS = 1_500
const ASK_EVERY_MS = 200
const ON_ITS_WAY_MS = 1_000

export type Reply = { kind: 'committed' } | { kind: 'refused'; error: unknown } | { kind: 'lost' }

async function sendCommit({ session }: Committing): Promise<Reply> {
  try {
    const { command } = await session.client.query('COMMIT')
    return command === 'COMMIT'
      ? { kind: 'committed' }
      : { kind: 'refused', error: new Error(`COMMIT ended in ${command}`) }
  } catch (error) {
    return isConnectionFailure(error) ? { kind: 'lost' } : { kind: 'refused', error }
  }
}

/** Is what the transaction `xid` was to write there, and written by `xid`? */
export type Proof = (client: pg.ClientBase, xid: string) => Promise<boolean>

/** `elsewhere`: committed, but not by us. After a failover another server may have given the same number to another transaction. */
type XactStatus = 'committed' | 'aborted' | 'in progress' | 'unknown' | 'elsewhere'

async function askStatus({ session }: Committing, xid: string, proof: Proof): Promise<XactStatus> {
  const text = 'SELECT pg_catalog.pg_xact_status($1::text::xid8) AS status'
  try {
    const side = await session.side()
    const { rows } = await side.query<{ status: XactStatus | null }>(text, [xid])
    const status = rows[0]!.status ?? 'unknown'
    return status !== 'committed' || (await proof(side, xid)) ? status : 'elsewhere'
  } catch {
    return 'unknown' // not reachable now, or a server that never saw this transaction: asked again until the time is over
  }
}

/** Our own transaction of a connection that is gone, and nothing else: the number says which. */
async function endOrphan({ session }: Committing, xid: string): Promise<void> {
  const text = `SELECT pg_catalog.pg_terminate_backend(pid) FROM pg_catalog.pg_stat_activity
    WHERE backend_xid = $1::text::xid8::xid`
  await session
    .side()
    .then(
      (side) => side.query(text, [xid]),
      () => {},
    )
    .catch(() => {})
}

export type CommitOutcome =
  | { kind: 'committed'; replyLost: boolean }
  | { kind: 'aborted'; error?: unknown }
  /** `elsewhere`: the server that answers now is not, or is no longer, one that has what was written. */
  | { kind: 'unknown'; elsewhere: boolean }

const settled = (status: XactStatus): CommitOutcome | undefined => {
  if (status === 'committed') return { kind: 'committed', replyLost: true }
  if (status === 'elsewhere') return { kind: 'unknown', elsewhere: true }
  return status === 'aborted' ? { kind: 'aborted' } : undefined
}

/** After the connection is lost. */
async function seekOutcome(run: Committing, xid: string, proof: Proof): Promise<CommitOutcome> {
  const until = Date.now() + (run.signal?.aborted ? SEEK_CANCELLED_MS : (run.outcomeWaitMs ?? DEFAULT_SEEK_MS))
  for (let asked = 1; Date.now() < until; asked++) {
    const status = await Promise.race([
      askStatus(run, xid, proof),
      sleep(ASK_EVERY_MS * 25, 'unknown' as const, { ref: false }),
    ])
    const outcome = settled(status)
    if (outcome !== undefined) return outcome
    if (status === 'in progress' && asked % 10 === 0) await endOrphan(run, xid)
    await sleep(ASK_EVERY_MS)
  }
  return { kind: 'unknown', elsewhere: false }
}

/** Commits the open transaction `xid`, however long that takes, and finds out what became of it. Throws nothing. */
export const commitTransaction = (run: Committing, xid: string, proof: Proof): Promise<CommitOutcome> =>
  awaitCommit(run, xid, sendCommit(run), proof)

/** Finds out what becomes of the transaction `xid`, whose COMMIT has been sent and is answered by `reply`. Throws nothing. */
export async function awaitCommit(
  run: Committing,
  xid: string,
  reply: Promise<Reply>,
  proof: Proof,
): Promise<CommitOutcome> {
  for (;;) {
    const heard = await Promise.race([reply, sleep(REPLY_MS, undefined, { ref: false })])
    if (heard?.kind === 'committed') return { kind: 'committed', replyLost: false }
    if (heard?.kind === 'refused') return { kind: 'aborted', error: heard.error }
    if (heard?.kind === 'lost') {
      run.log.warn('The connection was lost before the reply to COMMIT came: asking the server what became of it')
      return seekOutcome(run, xid, proof)
    }
    run.log.debug('No reply to COMMIT yet: asking the server over a second connection')
    const outcome = settled(await askStatus(run, xid, proof))
    if (outcome === undefined || (await hasArrived(reply))) continue
    run.session.cut()
    return outcome
  }
}

/** The reply says more than the server's word about the transaction, and may be on its way. */
const hasArrived = (reply: Promise<Reply>): Promise<boolean> =>
  Promise.race([reply.then(() => true), sleep(ON_ITS_WAY_MS, false, { ref: false })])
