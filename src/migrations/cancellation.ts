// The operator's "cancel": the statement that runs is cancelled on the server from a second connection, so that it does not go
// on there, and whatever waits here stops waiting. Everything ends within a few seconds even when the network is silent.
import { setTimeout as sleep } from 'node:timers/promises'
import type { DatabaseState } from '../errors.js'
import { SERVER_PROCESS, processParameters } from '../postgres/server-process.js'
import type { ApplyDeps } from './apply-options.js'
import { cancelled } from './cancelled.js'
import type { RunnerSession } from './runner-session.js'

/** To be asked between steps. */
export function refuseIfCancelled({ signal }: Pick<ApplyDeps, 'signal'>, what: string, state: DatabaseState): void {
  if (signal?.aborted) throw cancelled(what, state)
}

/** Waits, unless cancelled: then throws `cancelled`. For waits in which nothing is open in the database. */
export async function pause(milliseconds: number, deps: Pick<ApplyDeps, 'signal'>, what: string): Promise<void> {
  try {
    await sleep(milliseconds, undefined, deps.signal && { signal: deps.signal })
  } catch (cause) {
    throw cancelled(what, 'nothing-changed', cause)
  }
}

const CANCEL_EVERY_MS = 500
/** After this long without the server's help the connection is cut; the server then rolls back by itself. */
const GIVE_UP_AFTER_MS = 3_000

const CANCEL = `SELECT pg_catalog.pg_cancel_backend(pid) FROM (${SERVER_PROCESS}) process`

async function cancelUntilIdle(session: RunnerSession): Promise<void> {
  const giveUp = Date.now() + GIVE_UP_AFTER_MS
  while (session.busy() && Date.now() < giveUp) {
    const asked = session.side().then((side) => side.query(CANCEL, processParameters(session.process)))
    await Promise.race([asked.catch(() => {}), sleep(GIVE_UP_AFTER_MS, undefined, { ref: false })])
    for (let waited = 0; session.busy() && waited < CANCEL_EVERY_MS; waited += 20) await sleep(20)
  }
  if (session.busy()) session.cut()
}

/** From now on an abort cancels what runs in the session. Returns what undoes this. */
export function cancelOnAbort(session: RunnerSession, { signal }: Pick<ApplyDeps, 'signal'>): () => void {
  if (signal === undefined) return () => {}
  const onAbort = () => void cancelUntilIdle(session)
  signal.addEventListener('abort', onAbort, { once: true })
  if (signal.aborted) onAbort()
  return () => signal.removeEventListener('abort', onAbort)
}
