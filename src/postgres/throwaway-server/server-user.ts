// As whom a throw-away server runs. PostgreSQL refuses to run as root, so a root process lends it another user: `postgres` where the
// machine has one, else `nobody`. That user sees nothing but its own folder.
import { readFile, stat } from 'node:fs/promises'
import path from 'node:path'

export interface ServerUser {
  uid: number
  gid: number
}

const NOBODY: ServerUser = { uid: 65534, gid: 65534 }

/** Undefined where the process is not root: then the server runs as the same user. */
export async function serverUser(): Promise<ServerUser | undefined> {
  if (process.getuid?.() !== 0) return undefined
  const lines = (await readFile('/etc/passwd', 'utf8').catch(() => '')).split('\n')
  return userNamed('postgres', lines) ?? userNamed('nobody', lines) ?? NOBODY
}

function userNamed(wanted: string, lines: readonly string[]): ServerUser | undefined {
  const fields = lines.map((line) => line.split(':')).find(([name]) => name === wanted)
  const [uid, gid] = [Number(fields?.[2]), Number(fields?.[3])]
  return uid > 0 && gid > 0 ? { uid, gid } : undefined
}

const EXECUTE_BY_OTHERS = 0o001

/** Whether another user may pass through the folder and everything above it. */
export async function isOpenToOthers(folder: string): Promise<boolean> {
  for (let at = path.resolve(folder); ; at = path.dirname(at)) {
    const mode = (await stat(at).catch(() => undefined))?.mode ?? 0
    if ((mode & EXECUTE_BY_OTHERS) === 0) return false
    if (at === path.dirname(at)) return true
  }
}
