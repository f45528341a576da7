// What of the source's settings holds in the new data directory, and what lies beside them unused: they name other machines,
// programs and archives, and a second server must write to none of those.
import { access, chown, readFile, rename, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { ServerUser } from '../../postgres/throwaway-server/server-user.js'

/** The smallest that a hot standby of the source may have, as pg_controldata tells them. */
export type NeededSettings = Record<string, string>

const CONTROL_SETTINGS: Record<string, string> = {
  max_connections: 'max_connections setting',
  max_worker_processes: 'max_worker_processes setting',
  max_wal_senders: 'max_wal_senders setting',
  max_prepared_transactions: 'max_prepared_xacts setting',
  max_locks_per_transaction: 'max_locks_per_xact setting',
  track_commit_timestamp: 'track_commit_timestamp setting',
}

export const neededSettings = (controlData: string): NeededSettings =>
  Object.fromEntries(
    Object.entries(CONTROL_SETTINGS).flatMap(([name, label]) => {
      const value = new RegExp(`^${label}:\\s*(\\w+)$`, 'm').exec(controlData)?.[1]
      return value === undefined ? [] : [[name, value]]
    }),
  )

/** Whether the source was given larger ones since: recovery goes no further with `given`. PostgreSQL manual, 26.4.3 Administrator's Overview. */
export const outgrown = (needed: NeededSettings, given: NeededSettings): boolean =>
  Object.entries(needed).some(([name, value]) => Number(value) > Number(given[name] ?? value))

const KEPT_ASIDE = ['postgresql.conf', 'postgresql.auto.conf', 'pg_hba.conf', 'pg_ident.conf'] as const
export const ASIDE = '.from-source'

/** @returns the names of the source's settings that were set and are not in force here, sorted */
export async function putAside(target: string): Promise<string[]> {
  const set = new Set<string>()
  for (const name of KEPT_ASIDE) {
    const file = path.join(target, name)
    if (!(await isThere(file))) continue
    if (name.startsWith('postgresql'))
      for (const setting of settingNames(await readFile(file, 'utf8'))) set.add(setting)
    await rename(file, file + ASIDE)
  }
  return [...set].sort()
}

export interface OwnSettings {
  target: string
  user: ServerUser | undefined
  needed: NeededSettings
  port: number
}

/** Once the source's are put aside; once more where recovery needs larger ones. */
export async function writeOwnSettings({ target, user, needed, port }: OwnSettings): Promise<void> {
  const files = {
    'postgresql.conf': configuration(needed, port),
    'pg_hba.conf': HBA,
    'pg_ident.conf': '',
    'postgresql.auto.conf': '',
  }
  for (const [name, text] of Object.entries(files)) {
    await writeFile(path.join(target, name), text, { mode: 0o600 })
    if (user) await chown(path.join(target, name), user.uid, user.gid)
  }
}

const isThere = (file: string): Promise<boolean> =>
  access(file).then(
    () => true,
    () => false,
  )

const settingNames = (text: string): string[] =>
  [...text.matchAll(/^[ \t]*([a-z_][\w.]*)(?:[ \t]*=|[ \t]+\S)/gim)].map(([, name = '']) => name.toLowerCase())

const configuration = (
  needed: NeededSettings,
  port: number,
): string => `# Written by pg-runbook for a server that was brought back to a moment. What the source had is in postgresql.conf${ASIDE}
# and postgresql.auto.conf${ASIDE}: take over what you know to be right for this machine.
listen_addresses = 'localhost'
port = ${port}
unix_socket_directories = ''
# Never into the source's archive, and never a subscriber of what the source subscribes to.
archive_mode = off
max_logical_replication_workers = 0
${Object.entries(needed)
  .map(([name, value]) => `${name} = ${value}\n`)
  .join('')}`

/** Roles and passwords are the source's. \`md5\` also takes passwords that are kept as SCRAM. */
const HBA = `# Written by pg-runbook: from this machine only. What the source had is in pg_hba.conf${ASIDE}.
local all all peer
host all all 127.0.0.1/32 md5
host all all ::1/128 md5
`
