// A base backup laid out as a new data directory: copied or unpacked, proved against its manifest, and given to the server's user. The
// backup is only read. What was begun and is not whole is removed: half a copy is of use to nobody.
import { constants } from 'node:fs'
import { chmod, chown, copyFile, lchown, mkdir, readdir, rm, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { RunbookError } from '../../errors.js'
import type { Log } from '../../log.js'
import type { ServerUser } from '../../postgres/throwaway-server/server-user.js'
import { programEnvironment } from '../../postgres/tool-environment.js'
import type { BaseBackup } from './base-backup.js'
import { runToEnd } from './run-to-end.js'

export interface LayOut {
  backup: BaseBackup
  /** Made, or empty. */
  target: string
  user: ServerUser | undefined
  /** Undefined where the machine has none. */
  pgVerifybackup: string | undefined
  env: NodeJS.ProcessEnv
  log: Log
  signal?: AbortSignal | undefined
}

/** In every new directory until it is whole: half a copy looks like a data directory. */
export const UNFINISHED = 'pg-runbook-unfinished'

/** @throws RunbookError `pitr-refused` where the backup is damaged, `disk-full`, `pitr-failed`; the target is gone then */
export async function layOut(order: LayOut): Promise<void> {
  const { backup, target, user, log } = order
  try {
    await mkdir(target, { recursive: true, mode: 0o700 })
    await writeFile(path.join(target, UNFINISHED), 'A recovery that was begun and has not ended. It may be removed.\n')
    if (backup.tar) await unpack(backup.tar, target, order)
    else await copyFolder(backup.folder, target, order)
    order.signal?.throwIfAborted()
    await prove(order)
    await giveTo(target, user)
    for (const name of ['standby.signal', 'recovery.signal', 'postmaster.pid', 'postmaster.opts'])
      await rm(path.join(target, name), { force: true })
  } catch (error) {
    await rm(target, { recursive: true, force: true }).catch(() => log.warn(`It is left and of no use: ${target}`))
    throw asRunbookError(error, target)
  }
}

function asRunbookError(error: unknown, target: string): unknown {
  const { code } = error as NodeJS.ErrnoException
  if (error instanceof RunbookError && error.code === 'cancelled')
    return new RunbookError('cancelled', `${error.message}; what was copied to ${target} is removed`, {
      ...error.detail,
      state: 'nothing-changed',
    })
  if (error instanceof RunbookError || typeof code !== 'string') return error
  const full = code === 'ENOSPC' || code === 'EDQUOT'
  return new RunbookError(
    full ? 'disk-full' : 'pitr-failed',
    full
      ? `the disk of ${target} is full; the copy was removed`
      : `${target} could not be made (${code}); the copy was removed`,
    {
      state: 'nothing-changed',
      hint: 'give a new-directory with room on its disk that may be written, then run it again',
      cause: error,
    },
  )
}

type Tar = NonNullable<BaseBackup['tar']>

async function unpack({ base, wal }: Tar, target: string, order: LayOut): Promise<void> {
  order.log.info('Unpacking the base backup')
  await untar(base, target, order)
  if (wal === undefined) return
  await mkdir(path.join(target, 'pg_wal'), { recursive: true, mode: 0o700 })
  await untar(wal, path.join(target, 'pg_wal'), order)
}

async function untar(file: string, target: string, { env, signal }: LayOut): Promise<void> {
  const run = { env: programEnvironment(env), signal }
  const { exitCode, stderr } = await runToEnd('tar', ['-xf', file, '-C', target], run)
  if (exitCode === 0) return
  throw new RunbookError('pitr-refused', `base-backup: ${file} could not be unpacked: ${stderr.trim().slice(0, 500)}`, {
    state: 'nothing-changed',
    hint: 'the file is damaged, the disk is full, or the program that packed it (gzip, zstd, lz4) is missing here; what was unpacked is removed.',
  })
}

/** Shares blocks with the original where the file system can, else copies them. */
async function copyFolder(from: string, to: string, { backup, log, signal }: LayOut): Promise<void> {
  let done = 0
  const walk = async (source: string, target: string): Promise<void> => {
    await mkdir(target, { recursive: true, mode: 0o700 })
    for (const entry of await readdir(source, { withFileTypes: true })) {
      signal?.throwIfAborted()
      const [file, copy] = [path.join(source, entry.name), path.join(target, entry.name)]
      const info = await stat(file) // pg_wal may be a link to another disk
      if (info.isDirectory()) await walk(file, copy)
      else if (info.isFile()) {
        await copyFile(file, copy, constants.COPYFILE_FICLONE)
        done += info.size
        log.progress({ task: 'Copying the base backup', done, total: Math.max(done, backup.bytes), unit: 'bytes' })
      }
    }
  }
  await walk(from, to)
}

/** pg_verifybackup on the copy: a damaged original and a bad copy are both found. WAL is checked as it is replayed. */
async function prove({ backup, target, pgVerifybackup, env, log, signal }: LayOut): Promise<void> {
  if (!backup.hasManifest || pgVerifybackup === undefined) return
  log.info('Comparing the copy with the manifest of the base backup')
  const manifest = path.join(backup.folder, 'backup_manifest')
  const ignored = ['backup_manifest', UNFINISHED].map((name) => `--ignore=${name}`)
  const args = ['--no-parse-wal', '--quiet', ...ignored, '-m', manifest, target]
  const { exitCode, stderr } = await runToEnd(pgVerifybackup, args, { env: programEnvironment(env), signal })
  if (exitCode === 0) return
  const said = stderr.trim().split('\n').slice(0, 5).join('; ')
  throw new RunbookError('pitr-refused', `base-backup: ${backup.folder} is damaged: ${said}`, {
    state: 'nothing-changed',
    hint: 'take an older base backup, and find out what became of this one; the copy was removed.',
  })
}

/** PostgreSQL starts only on what its own user owns and nobody else may read. */
async function giveTo(folder: string, user: ServerUser | undefined): Promise<void> {
  await chmod(folder, 0o700)
  if (!user) return
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true }))
    await lchown(path.join(entry.parentPath, entry.name), user.uid, user.gid)
  await chown(folder, user.uid, user.gid)
}
