// Bringing a recorded history back, with what tests vary; and what they look at afterwards.
import { createHash } from 'node:crypto'
import { chownSync, cpSync, readFileSync, readdirSync, statSync } from 'node:fs'
import path from 'node:path'
import { silentLog } from '../../src/log.js'
import { pitr, type PitrReport } from '../../src/operations/pitr.js'
import { askRestored, openFolder, type RecordedHistory } from './recorded-history.js'

export interface Wish {
  time?: string
  base?: string
  archive?: string
  target?: string
  smokeFile?: string
  dryRun?: boolean
  databaseUrl?: string
  /** PATH. */
  path?: string
}

/** The folder of the new directory is one of the test's own. */
export function restore(
  history: RecordedHistory,
  wish: Wish = {},
  signal = new AbortController().signal,
): Promise<PitrReport> & { target: string } {
  const target = wish.target ?? path.join(openFolder(), 'new')
  const source = {
    provider: 'self-hosted' as const,
    'base-backup': wish.base ?? history.base,
    'wal-archive': wish.archive ?? history.archive,
    'new-directory': target,
  }
  const request = {
    source,
    time: wish.time ?? history.moment,
    smokeFile: wish.smokeFile ?? 'db/drill.sql',
    dryRun: wish.dryRun ?? false,
    database: { databaseUrl: wish.databaseUrl ?? '' },
  }
  const deps = {
    env: { PATH: wish.path ?? process.env['PATH'] },
    log: silentLog,
    signal,
    temporaryFolder: openFolder(),
    now: () => new Date(),
  }
  return Object.assign(pitr(request, deps), { target })
}

export const names = (history: RecordedHistory, directory: string): Promise<{ name: string }[]> =>
  askRestored(directory, history.database, 'SELECT name FROM people ORDER BY name')

/** Names, sizes and contents of everything below. */
export function fingerprint(folder: string): string {
  const hash = createHash('sha256')
  for (const entry of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()) {
    const file = path.join(folder, entry)
    const info = statSync(file)
    hash.update(`${entry} ${info.mode} ${info.mtimeMs}`)
    if (info.isFile()) hash.update(readFileSync(file))
  }
  return hash.digest('hex')
}

/** Of processes that run on this directory. */
export const serversOn = (directory: string): string[] =>
  readdirSync('/proc')
    .filter((pid) => /^\d+$/.test(pid))
    .map((pid) => {
      try {
        return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ')
      } catch {
        return ''
      }
    })
    .filter((line) => line.includes(directory))

export const copyOfArchive = (history: RecordedHistory, change: (folder: string) => void, name = 'archive'): string => {
  const folder = path.join(openFolder(), name)
  cpSync(history.archive, folder, { recursive: true, preserveTimestamps: true })
  const { uid, gid } = statSync(history.archive)
  change(folder)
  if (process.getuid?.() === 0)
    for (const entry of ['', ...readdirSync(folder)]) chownSync(path.join(folder, entry), uid, gid)
  return folder
}

export const segments = (folder: string): string[] =>
  readdirSync(folder)
    .filter((name) => /^[0-9A-F]{24}$/.test(name))
    .sort()
