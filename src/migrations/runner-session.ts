// The session in which a migration runs, and a second one that is opened only when something must be asked or cancelled while
// the first is busy. Nothing here may outlive the run: both are closed even when the network does not answer.
import pg from 'pg'
import type { ApplyDeps } from './apply-options.js'
import { onDemand } from '../postgres/on-demand.js'
import { closeClient } from '../postgres/open-client.js'
import { serverPid } from '../postgres/server-pid.js'
import type { ServerProcess } from '../postgres/server-process.js'
import { cancelled } from './cancelled.js'
import { tellNotices } from './notice-log.js'

export interface RunnerSession {
  client: pg.Client
  /** Its server process; `transaction` is kept up by whoever begins one. */
  process: ServerProcess
  /** Is a statement under way, or a transaction open? */
  busy: () => boolean
  /** Has the connection ended by itself? */
  lost: () => boolean
  /** Counts as busy until `work`, which was sent over `client`, has ended. */
  track: <T>(work: Promise<T>) => Promise<T>
  /** Runs one statement, never more than one, and drops its rows. */
  run: (sql: string) => Promise<void>
  /** The second session; opened on first use, and anew when it is lost. */
  side: () => Promise<pg.Client>
  /** Ends the first connection at once, without a word to the server. */
  cut: () => void
  close: () => Promise<void>
}

interface ExtendedQuery extends pg.QueryConfig {
  /** Parse, Bind, Execute: the server refuses a text of more than one statement. */
  queryMode: 'extended'
}

const runOne = (client: pg.Client, sql: string): Promise<void> =>
  new Promise((resolve, reject) => {
    const query = new pg.Query({ text: sql, queryMode: 'extended' } satisfies ExtendedQuery as pg.QueryConfig)
    query.on('row', () => {}) // with a listener rows are not kept
    query.on('error', reject)
    query.on('end', () => resolve())
    client.query(query)
  })

/** A server that does not answer must not keep a cancelled run waiting. */
async function connectUnlessCancelled({ connect, signal }: ApplyDeps): Promise<pg.Client> {
  const opening = connect()
  let onAbort = () => {}
  const aborted = new Promise<never>((_, reject) => {
    onAbort = () => reject(cancelled('while connecting', 'nothing-changed'))
    signal?.addEventListener('abort', onAbort, { once: true })
  })
  try {
    return await Promise.race([opening, aborted])
  } catch (error) {
    void opening.then(closeClient, () => {})
    throw error
  } finally {
    signal?.removeEventListener('abort', onAbort)
  }
}

/** Opens the first connection; to be closed by the caller. Throws what `connect` throws, and `cancelled`. */
export async function openRunnerSession(deps: ApplyDeps): Promise<RunnerSession> {
  const { connect, log, localSettings } = deps
  const client = await connectUnlessCancelled(deps)
  let lost = false
  let running = 0
  client.on('error', () => (lost = true))
  client.on('end', () => (lost = true))
  tellNotices(client, log)
  const process = localSettings === undefined ? { pid: await serverPid(client) } : {}
  const side = onDemand(connect)
  const track = <T>(work: Promise<T>): Promise<T> => {
    running++
    return work.finally(() => running--)
  }
  return {
    client,
    process,
    busy: () => !lost && (running > 0 || client.getTransactionStatus() !== 'I'),
    lost: () => lost,
    track,
    run: (sql) => track(runOne(client, sql)),
    side: side.get,
    cut() {
      lost = true
      client.connection.stream.destroy()
    },
    async close() {
      await Promise.all([closeClient(client), side.close()])
    },
  }
}
