// Where the new data directory may be made, and as whom its server runs: nothing that is there already is ever written into.
import { execFile } from 'node:child_process'
import { readdir, realpath, stat, statfs } from 'node:fs/promises'
import net from 'node:net'
import path from 'node:path'
import { RunbookError } from '../../errors.js'
import { type ServerUser, serverUser } from '../../postgres/throwaway-server/server-user.js'
import { bytesInWords } from '../../quantities.js'

export const refused = (message: string, hint: string): RunbookError =>
  new RunbookError('pitr-refused', message, { state: 'nothing-changed', hint })

/** What is not there, and what this user may not see, are two things. */
export function unreadable(input: string, place: string, cause: unknown): RunbookError {
  const { code = String(cause) } = cause as NodeJS.ErrnoException
  if (code === 'ENOENT') return refused(`${input}: there is no ${place}`, `give ${input} the folder that holds it.`)
  return code === 'EACCES' || code === 'EPERM'
    ? refused(
        `${input}: this user may not read ${place} (${code})`,
        'run it as the user who may, such as sudo -u postgres, or as root.',
      )
    : refused(`${input}: ${place} cannot be read (${code})`, `give ${input} the folder that holds it.`)
}

/** With every link resolved. @throws RunbookError `pitr-refused` */
export const existing = (folder: string, input: string): Promise<string> =>
  realpath(folder).catch((cause: unknown) => {
    throw unreadable(input, folder, cause)
  })

/** @returns the directory with every link of its parents resolved */
export async function newDirectory(
  wanted: string,
  others: readonly string[],
  input = 'new-directory',
): Promise<string> {
  const above = path.dirname(path.resolve(wanted))
  const parent = await realpath(above).catch((cause: unknown) => {
    throw (cause as NodeJS.ErrnoException).code === 'ENOENT'
      ? refused(`${input}: there is no folder ${above} to make it in`, 'make that folder first, on a disk with room.')
      : unreadable(input, above, cause)
  })
  const target = path.join(parent, path.basename(path.resolve(wanted)))
  const names = await readdir(target).catch((cause: unknown) => {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return []
    throw refused(`${input}: ${target} is no folder that can be read`, 'name a directory that is not there yet.')
  })
  if (names.length > 0)
    throw refused(
      `${input}: ${target} is not empty`,
      'name a directory that is not there yet: nothing is ever overwritten.',
    )
  const inside = others.find((other) => isWithin(target, other) || isWithin(other, target))
  if (inside !== undefined)
    throw refused(
      `${input}: ${target} and ${inside} lie in one another`,
      'name a directory apart from the base backup and the archive.',
    )
  return target
}

const isWithin = (file: string, folder: string): boolean => !path.relative(folder, file).startsWith('..')

/** Undefined where we are not root: then it is our own user. As root the owner of what is restored, who can read it for certain. */
export async function userOf(places: readonly string[]): Promise<ServerUser | undefined> {
  if (process.getuid?.() !== 0) return undefined
  for (const place of places) {
    const { uid, gid } = await stat(place)
    if (uid !== 0) return { uid, gid }
  }
  return serverUser()
}

/** @throws RunbookError `pitr-refused` where the server could not read `place` once it runs, or not come to it */
export async function refuseUnreadable(place: string, user: ServerUser | undefined, input: string): Promise<void> {
  const can = await new Promise<boolean>((resolve) => {
    execFile('test', ['-r', place], { ...user, cwd: '/' }, (error) => resolve(error === null))
  })
  if (can) return
  const whom = user ? `user ${user.uid}, as whom PostgreSQL would run` : 'this user'
  throw refused(
    `${input}: ${place} cannot be read by ${whom}`,
    'give it the rights to read it and to pass through every folder above, or run this as that user.',
  )
}

/** What a recovery keeps of WAL beside the data: max_wal_size, as PostgreSQL has it by default. */
const WAL_BYTES = 1_073_741_824

/** @throws RunbookError `disk-full` @returns a sentence */
export async function roomFor(target: string, bytes: number): Promise<string> {
  const disk = await statfs(path.dirname(target))
  const takes = `The new data directory takes about ${bytesInWords(bytes)} and up to ${bytesInWords(WAL_BYTES)} of WAL`
  if (disk.blocks === 0) return `${takes}; how much is free there cannot be told.`
  const free = disk.bavail * disk.bsize
  if (free > bytes) return `${takes}; ${bytesInWords(free)} are free on its disk.`
  throw new RunbookError('disk-full', `new-directory: ${takes}, and ${bytesInWords(free)} are free on its disk`, {
    state: 'nothing-changed',
    hint: 'name a directory on a larger disk.',
  })
}

const FIRST_PORT = 5433
const LAST_PORT = 5533

/** Not the one of a server that runs here now. */
export async function freePort(): Promise<number> {
  for (let port = FIRST_PORT; port < LAST_PORT; port++) if (await isFree(port)) return port
  return LAST_PORT
}

const isFree = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const server = net.createServer()
    server.once('error', () => resolve(false)).listen(port, '127.0.0.1', () => server.close(() => resolve(true)))
  })
