// The new server while it replays: reached through a socket in a 0700 folder and nowhere else, kept by a process that ends it when we are
// gone. It stops at the moment and waits there, for readers only, until it is told to become a server of its own.
import { chown, readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type pg from 'pg'
import { RunbookError } from '../../errors.js'
import type { Log } from '../../log.js'
import { connect } from '../../postgres/client.js'
import type { DatabaseUrl } from '../../postgres/connection-url.js'
import { closeClient } from '../../postgres/open-client.js'
import { type Keeper, startKeeper } from '../../postgres/throwaway-server/keeper.js'
import { makeServerFolder, writeMarker } from '../../postgres/throwaway-server/server-folder.js'
import type { ServerUser } from '../../postgres/throwaway-server/server-user.js'
import { PORT, type RecoveryTarget, serverCommand } from './recovery-command.js'

export interface RecoveryOrder extends RecoveryTarget {
  user: ServerUser | undefined
  temporaryFolder: string
  /** Roles to try, in order; one of them is a superuser as a rule. */
  roles: readonly string[]
  searchPath: string
  log: Log
  signal?: AbortSignal | undefined
}

export interface RecoveringServer {
  keeper: Keeper
  /** To the database `postgres`, without a password. */
  url: DatabaseUrl
  /** What the server said last. */
  said(): string
}

const START_TIME_LIMIT_MS = 24 * 60 * 60 * 1000
const POLL_MS = 200
const TELL_EVERY_MS = 10_000
const SAID_LINES = 12

/** Starts it, and waits until it takes readers. @throws RunbookError `pitr-failed` with what the server said; it runs no more then */
export async function startRecovery(order: RecoveryOrder): Promise<RecoveringServer> {
  const { user, log, signal } = order
  const folder = await makeServerFolder(order.temporaryFolder, user, log)
  const purpose = `recovery into ${order.target}`
  const lines: string[] = []
  const said = (): string => lines.slice(-SAID_LINES).join('\n')
  try {
    await writeMarker(folder, { purpose })
    await writeSignals(order, folder)
  } catch (error) {
    await rm(folder, { recursive: true, force: true })
    throw error
  }
  const hear = (line: string): void => {
    lines.push(line)
    log.debug(`postgres: ${line}`)
  }
  const keeper = startKeeper({ folder, user, steps: [serverCommand(order, folder)] }, order.searchPath, {
    signal,
    hear,
    startTimeLimitMs: START_TIME_LIMIT_MS,
  })
  keeper.ready.catch(() => {}) // awaited below, after the marker
  await writeMarker(folder, {
    purpose,
    ...(keeper.pid !== undefined && { keeper: keeper.pid }),
  })
  try {
    await keeper.ready
  } catch (error) {
    await keeper.end()
    if (signal?.aborted) throw error
    throw recoveryFailed('did not come up', said())
  }
  return { keeper, url: socketUrl(folder), said }
}

/** Who may come in while it replays, and that it is to replay. */
async function writeSignals({ target, user }: RecoveryOrder, folder: string): Promise<void> {
  const files = {
    [path.join(folder, 'pg_hba.conf')]: 'local all all trust\n',
    [path.join(target, 'recovery.signal')]: '',
  }
  for (const [file, text] of Object.entries(files)) {
    await writeFile(file, text, { mode: 0o600 })
    if (user) await chown(file, user.uid, user.gid)
  }
}

const socketUrl = (folder: string): DatabaseUrl => ({
  source: 'the new server',
  host: folder,
  port: PORT,
  user: 'postgres',
  database: 'postgres',
  schema: 'public',
  tls: { mode: 'disable', channelBinding: 'disable' },
  connectTimeoutSeconds: 30,
  poolerDeclared: false,
  dropped: [],
})

const recoveryFailed = (what: string, said: string): RunbookError =>
  new RunbookError('pitr-failed', `the new server ${what}:\n${said || 'it said nothing'}`, { state: 'nothing-changed' })

interface Replayed {
  recovering: boolean
  paused: boolean
  /** Seconds since 1970; null before the first. */
  at: number | null
}

const REPLAYED = `
  SELECT r AS recovering, CASE WHEN r THEN pg_catalog.pg_get_wal_replay_pause_state() = 'paused' ELSE false END AS paused,
    extract(epoch FROM pg_catalog.pg_last_xact_replay_timestamp())::float8 AS at
  FROM pg_catalog.pg_is_in_recovery() r`

/**
 * Waits until everything up to the moment is replayed.
 * @returns how to reach it as a role that it lets in, and the last commit that was replayed
 * @throws RunbookError `pitr-failed` where the WAL ends before, with what the server said
 */
export async function untilReplayed(
  server: RecoveringServer,
  order: RecoveryOrder,
): Promise<{ url: DatabaseUrl; lastCommit: Date | undefined }> {
  let isGone = false
  void server.keeper.gone.then(() => (isGone = true))
  const failed = (): RunbookError => recoveryFailed('stopped before it came to the moment', server.said())
  const { client, url } = await signIn(server, order.roles).catch((error: unknown) => {
    throw isGone ? failed() : error
  })
  try {
    for (let told = performance.now(); ;) {
      order.signal?.throwIfAborted()
      const now = await replayed(client).catch((error: unknown) => {
        throw isGone || !client.connection.stream.writable ? failed() : error
      })
      const at = now.at === null ? undefined : new Date(now.at * 1000)
      if (!now.recovering || now.paused) return { url, lastCommit: at }
      if (at && performance.now() - told > TELL_EVERY_MS) {
        order.log.info(`Replayed up to ${at.toISOString()}`)
        told = performance.now()
      }
      await Promise.race([pause(POLL_MS), server.keeper.gone])
      if (isGone) throw failed()
    }
  } finally {
    await closeClient(client)
  }
}

const replayed = async (client: pg.Client): Promise<Replayed> => (await client.query<Replayed>(REPLAYED)).rows[0]!

/** What to look at where nobody named one: the largest. */
const APPLICATION_DATABASE = `
  SELECT datname::text AS database FROM pg_catalog.pg_database WHERE datallowconn AND NOT datistemplate
  ORDER BY datname = 'postgres', pg_catalog.pg_database_size(oid) DESC LIMIT 1`

/** `postgres` can be dropped. */
const ENTRANCES = ['postgres', 'template1']

/** A role that is not there is refused; so is everybody while the server starts up again. */
async function signIn(
  server: RecoveringServer,
  roles: readonly string[],
): Promise<{ client: pg.Client; url: DatabaseUrl }> {
  const problems: string[] = []
  for (const database of ENTRANCES)
    for (const user of roles) {
      const url = { ...server.url, user, database }
      try {
        const client = await connect(url)
        const { rows } = await client.query<{ database: string }>(APPLICATION_DATABASE)
        return { client, url: { ...url, database: rows[0]!.database } }
      } catch (error) {
        problems.push((error as Error).message)
      }
    }
  throw new RunbookError('pitr-failed', `the new server lets nobody in: ${[...new Set(problems)].join('; ')}`, {
    state: 'nothing-changed',
    hint: "set DATABASE_URL to the source's, as its superuser: that role is tried as well; then run it again with another new-directory",
  })
}

/** As pg_ctl promote does; it needs no role. Waits until the server writes. @throws RunbookError `pitr-failed` */
export async function promote(server: RecoveringServer, order: RecoveryOrder, url: DatabaseUrl): Promise<void> {
  const { target, user, signal } = order
  const file = path.join(target, 'promote')
  await writeFile(file, '', { mode: 0o600 })
  if (user) await chown(file, user.uid, user.gid)
  const client = await connect(url)
  try {
    process.kill(await postmaster(target), 'SIGUSR1')
    while ((await replayed(client)).recovering) {
      signal?.throwIfAborted()
      await pause(POLL_MS)
    }
  } catch (error) {
    throw client.connection.stream.writable
      ? error
      : recoveryFailed('ended while it was made a server of its own', server.said())
  } finally {
    await closeClient(client)
  }
}

const postmaster = async (target: string): Promise<number> =>
  Number.parseInt(await readFile(path.join(target, 'postmaster.pid'), 'utf8'), 10)

/** DB_SHUTDOWNED, after the identifier and two versions. PostgreSQL source, pg_control.h. */
const [STATE_OFFSET, SHUT_DOWN] = [16, 1]

/** A stop with a checkpoint; a large one takes its time. @throws RunbookError `pitr-failed` where it is not wholly on disk */
export async function stopCleanly(server: RecoveringServer, target: string): Promise<void> {
  process.kill(await postmaster(target), 'SIGINT')
  await server.keeper.gone
  const control = await readFile(path.join(target, 'global/pg_control'))
  if (control.readUInt32LE(STATE_OFFSET) !== SHUT_DOWN) throw recoveryFailed('did not stop cleanly', server.said())
}
