// The folder of a throw-away server: 0700, with a file that says whose it is and which process keeps it. What a run before left
// behind is removed, and nothing else: a folder without our name and our file stays.
import { chown, mkdtemp, readFile, readdir, realpath, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { RunbookError } from '../../errors.js'
import type { Log } from '../../log.js'
import { isOpenToOthers, type ServerUser } from './server-user.js'

export const FOLDER_PREFIX = 'pgrunbook-server-'
const MARKER_FILE = 'pg-runbook-server.json'
/** Whoever runs longer than this has gone away. */
const STALE_AFTER_MS = 24 * 60 * 60 * 1000
/** A socket's path: 108 bytes on Linux, 104 on macOS, with the closing zero. PostgreSQL manual, unix_socket_directories. */
const LONGEST_SOCKET_PATH = 103
const SOCKET_NAME_BYTES = `/${FOLDER_PREFIX}XXXXXX/.s.PGSQL.5432`.length

export interface Marker {
  purpose: string
  /** ISO 8601 in UTC. */
  createdAt: string
  machine: string
  /** The process that ends the server and removes the folder. */
  keeper?: number
}

/**
 * A new folder in `wanted`, or among the machine's temporary files where the server's user cannot come to `wanted` or its name is too
 * long for a socket.
 * @throws RunbookError `no-scratch-database`
 */
export async function makeServerFolder(wanted: string, user: ServerUser | undefined, log: Log): Promise<string> {
  for (const place of [wanted, os.tmpdir(), '/tmp']) {
    const parent = await realpath(place).catch(() => undefined)
    if (parent === undefined || Buffer.byteLength(parent) + SOCKET_NAME_BYTES > LONGEST_SOCKET_PATH) continue
    if (user && !(await isOpenToOthers(parent))) continue
    await sweepServerFolders(parent, log)
    const folder = await mkdtemp(path.join(parent, FOLDER_PREFIX)).catch(() => undefined)
    if (folder === undefined) continue
    if (user) await chown(folder, user.uid, user.gid)
    return folder
  }
  throw new RunbookError('no-scratch-database', `no folder for a throw-away server can be made in ${wanted}`, {
    state: 'nothing-changed',
    hint: 'set TMPDIR to a folder with a short name that you may write to, then run it again.',
  })
}

export const writeMarker = (folder: string, marker: Omit<Marker, 'createdAt' | 'machine'>): Promise<void> =>
  writeFile(
    path.join(folder, MARKER_FILE),
    JSON.stringify({ ...marker, createdAt: new Date().toISOString(), machine: os.hostname() } satisfies Marker),
    { mode: 0o600 },
  )

/** Removes what earlier runs left in `parent`. A server whose folder is gone ends by itself within a minute. */
export async function sweepServerFolders(parent: string, log: Log): Promise<void> {
  const names = await readdir(parent).catch(() => [])
  for (const name of names.filter((one) => one.startsWith(FOLDER_PREFIX))) {
    const folder = path.join(parent, name)
    const marker = await readMarker(folder)
    if (marker === undefined || !isLeftBehind(marker)) continue
    const removed = await rm(folder, { recursive: true, force: true, maxRetries: 3 }).then(
      () => true,
      () => false, // another user's
    )
    if (removed) log.info(`Removed ${folder}, a throw-away server that a run before left behind`)
  }
}

async function readMarker(folder: string): Promise<Marker | undefined> {
  try {
    const marker = JSON.parse(await readFile(path.join(folder, MARKER_FILE), 'utf8')) as Partial<Marker>
    const { purpose, createdAt, machine } = marker
    return typeof purpose === 'string' && typeof createdAt === 'string' && typeof machine === 'string'
      ? { ...marker, purpose, createdAt, machine }
      : undefined
  } catch {
    return undefined
  }
}

/** A machine's name tells containers with a shared folder apart, whose processes cannot be seen from here. */
function isLeftBehind({ createdAt, machine, keeper }: Marker): boolean {
  if (!(Date.now() - Date.parse(createdAt) < STALE_AFTER_MS)) return true
  return machine === os.hostname() && keeper !== undefined && !isAlive(keeper)
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
