// A PostgreSQL cluster for the time of a proof: of the wanted major, in a 0700 folder, reached through a socket in that folder and
// nowhere else, with a password of chance; ended and removed whatever happens, also when this process is killed.
import { randomBytes } from 'node:crypto'
import { chown, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { RunbookError } from '../errors.js'
import type { Log } from '../log.js'
import { type RunProgram, runProgram } from './client-tools/run-program.js'
import type { DatabaseUrl } from './database-url.js'
import { type Keeper, startKeeper } from './throwaway-server/keeper.js'
import { makeServerFolder, writeMarker } from './throwaway-server/server-folder.js'
import { serverPrograms } from './throwaway-server/server-programs.js'
import { type ServerUser, serverUser } from './throwaway-server/server-user.js'

export interface ThrowawayRequest {
  major: number
  /** Kept in the folder, for people who find it. */
  purpose: string
  /** Where its folder is made; the machine's temporary files where the server's user cannot come here. */
  folder: string
}

export interface ThrowawayDeps {
  env: NodeJS.ProcessEnv
  log: Log
  signal?: AbortSignal
  /** Whether programs that are not there may be fetched. */
  installTools: boolean
  run?: RunProgram
  /** Whose node_modules may hold PostgreSQL; the process's own when left out. */
  workingFolder?: string
}

export interface ThrowawayServer {
  /** Of the superuser, to the database `postgres`. */
  url: DatabaseUrl
  major: number
}

/** Nothing of it needs to outlive a crash, and many tables are loaded at once. Its log tells no statement and no row. */
const SETTINGS = {
  listen_addresses: '',
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  wal_level: 'minimal',
  max_wal_senders: '0',
  max_wal_size: '8GB',
  checkpoint_timeout: '1h',
  autovacuum: 'off',
  maintenance_work_mem: '256MB',
  max_connections: '50',
  max_locks_per_transaction: '1024',
  dynamic_shared_memory_type: 'mmap', // a container's /dev/shm is small
  log_min_messages: 'log',
  log_min_error_statement: 'panic',
  log_checkpoints: 'off',
  timezone: 'UTC',
  log_timezone: 'UTC',
}

const SUPERUSER = 'postgres'
const PORT = 5432

/**
 * @throws RunbookError `no-scratch-database` where there are no programs of that major or the server does not start, and what `body`
 *   throws
 */
export async function withThrowawayServer<T>(
  request: ThrowawayRequest,
  deps: ThrowawayDeps,
  body: (server: ThrowawayServer) => Promise<T>,
): Promise<T> {
  deps.signal?.throwIfAborted()
  if (process.platform === 'win32') throw notHere()
  const user = await serverUser()
  const folder = await makeServerFolder(request.folder, user, deps.log)
  let keeper: Keeper | undefined
  try {
    await writeMarker(folder, { purpose: request.purpose })
    const password = randomBytes(24).toString('hex')
    keeper = await start({ request, deps, user, folder, password })
    await keeper.ready
    await rm(passwordFile(folder))
    deps.log.info(`Started a throw-away PostgreSQL ${request.major}`)
    return await body({ url: urlOf(folder, password), major: request.major })
  } finally {
    if (!(await ended(keeper, folder))) deps.log.warn(`The folder of a throw-away server is left: ${folder}`)
  }
}

interface Start {
  request: ThrowawayRequest
  deps: ThrowawayDeps
  user: ServerUser | undefined
  folder: string
  password: string
}

const passwordFile = (folder: string): string => path.join(folder, 'password')

async function start({ request, deps, user, folder, password }: Start): Promise<Keeper> {
  const searchPath = deps.env['PATH'] ?? ''
  const where = { folder, searchPath, workingFolder: deps.workingFolder ?? process.cwd() }
  const wanted = { major: request.major, forOtherUser: user !== undefined, install: deps.installTools }
  const bin = await serverPrograms({ ...wanted, ...where }, deps.run ?? runProgram, deps.log)
  await writeFile(passwordFile(folder), password, { mode: 0o600, flag: 'wx' })
  if (user) await chown(passwordFile(folder), user.uid, user.gid)
  deps.signal?.throwIfAborted()
  const keeper = startKeeper({ folder, user, steps: steps(bin, folder) }, searchPath, { signal: deps.signal })
  keeper.ready.catch(() => {}) // awaited by the caller, after the marker
  await writeMarker(folder, { purpose: request.purpose, ...(keeper.pid !== undefined && { keeper: keeper.pid }) })
  return keeper
}

function steps(bin: string, folder: string): string[][] {
  const data = path.join(folder, 'data')
  const settings = { ...SETTINGS, unix_socket_directories: folder, unix_socket_permissions: '0700', port: String(PORT) }
  const login = ['--auth=scram-sha-256', `--pwfile=${passwordFile(folder)}`, `--username=${SUPERUSER}`]
  return [
    [path.join(bin, 'initdb'), '-D', data, ...login, '--encoding=UTF8', '--locale=C', '--no-sync'],
    [
      ...[path.join(bin, 'postgres'), '-D', data],
      ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
    ],
  ]
}

const urlOf = (folder: string, password: string): DatabaseUrl => ({
  source: 'the throw-away server',
  host: folder,
  port: PORT,
  user: SUPERUSER,
  password,
  database: 'postgres',
  schema: 'public',
  tls: { mode: 'disable', channelBinding: 'disable' },
  connectTimeoutSeconds: 30,
  poolerDeclared: false,
  dropped: [],
})

async function ended(keeper: Keeper | undefined, folder: string): Promise<boolean> {
  if (keeper) return keeper.end()
  return rm(folder, { recursive: true, force: true }).then(
    () => true,
    () => false,
  )
}

const notHere = (): RunbookError =>
  new RunbookError('no-scratch-database', 'a throw-away server can be started on Linux and macOS only', {
    state: 'nothing-changed',
    hint: 'give a server that is there for it with SCRATCH_DATABASE_URL.',
  })
