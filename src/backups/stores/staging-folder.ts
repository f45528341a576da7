// Where a folder's backup is written until it is complete: a hidden folder of its own, beside the finished ones. It holds plain
// rows, so it never stays: it goes at the end, when the process exits, and, after a kill, with the next backup to that folder.
import { createHash } from 'node:crypto'
import { readFileSync, readlinkSync, rmSync } from 'node:fs'
import { lstat, mkdtemp, readdir, rm, stat } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import type { Log } from '../../log.js'

const NAME = /^\.pg-runbook-(?<machine>[0-9a-f]{12})-(?<pid>\d{1,10})-[A-Za-z0-9]{6}$/

/** A backup that is being made writes all the time; five minutes without a byte end it. */
const SURELY_OVER_MS = 24 * 3_600_000

export interface StagingFolder {
  /** Empty, of mode 0700. */
  folder: string
  remove(): Promise<void>
}

/** Goes with all it holds when it is removed, and at the latest when this process exits. */
export async function openStagingFolder(parent: string): Promise<StagingFolder> {
  const folder = await mkdtemp(path.join(parent, `.pg-runbook-${machine()}-${process.pid}-`))
  const removeAtExit = () => rmSync(folder, { recursive: true, force: true })
  process.once('exit', removeAtExit)
  return {
    folder,
    async remove() {
      await rm(folder, { recursive: true, force: true })
      process.off('exit', removeAtExit)
    },
  }
}

/**
 * Removes what killed backups left in `parent`: folders of our name whose process is gone, or, where that process was on another
 * machine and cannot be asked for, in which nothing was written for a day. Nothing else is touched.
 */
export async function removeStaleStagingFolders(parent: string, log: Log): Promise<void> {
  for (const { name } of await readdir(parent, { withFileTypes: true })) {
    const { machine: where, pid } = NAME.exec(name)?.groups ?? {}
    const folder = path.join(parent, name)
    if (pid === undefined || !(await isOurFolder(folder))) continue
    if (where === machine() ? isAlive(Number(pid)) : Date.now() - (await lastWrite(folder)) < SURELY_OVER_MS) continue
    await rm(folder, { recursive: true, force: true })
    log.info(`Removed ${folder}, which a backup that was killed had left`)
  }
}

/** A folder, not a link to one, and of this user. */
const isOurFolder = (folder: string): Promise<boolean> =>
  lstat(folder).then(
    (found) => found.isDirectory() && (process.getuid === undefined || found.uid === process.getuid()),
    () => false,
  )

/** In milliseconds since 1970, of the folder and of what it holds. */
async function lastWrite(folder: string): Promise<number> {
  const files = (await readdir(folder)).map((file) => path.join(folder, file))
  const times = [folder, ...files].map((file) => stat(file).then(({ mtimeMs }) => mtimeMs))
  return Math.max(...(await Promise.all(times)))
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ESRCH' // EPERM: it is another user's
  }
}

/** Whose process numbers these are: a folder may be shared by machines, and by containers of one machine. */
function machine(): string {
  const facts = [os.hostname(), tried(() => readFileSync('/proc/sys/kernel/random/boot_id', 'utf8'))]
  const text = [...facts, tried(() => readlinkSync('/proc/self/ns/pid'))].join('\n')
  return createHash('sha256').update(text).digest('hex').slice(0, 12)
}

/** Empty where a system has no such file. */
function tried(read: () => string): string {
  try {
    return read()
  } catch {
    return ''
  }
}
