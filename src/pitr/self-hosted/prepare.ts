// Everything that can be found out before anything is made: what the base backup and the archive hold, which moments they lead to, and
// whether this machine has the programs, the rights and the room.
import { access } from 'node:fs/promises'
import path from 'node:path'
import { RunbookError } from '../../errors.js'
import type { Log } from '../../log.js'
import { runProgram } from '../../postgres/client-tools/run-program.js'
import type { DatabaseUrl } from '../../postgres/connection-url.js'
import { serverPrograms } from '../../postgres/throwaway-server/server-programs.js'
import type { ServerUser } from '../../postgres/throwaway-server/server-user.js'
import type { TargetTime } from '../../target-time.js'
import { type BaseBackup, openBaseBackup } from './base-backup.js'
import { type History, historyOf } from './history.js'
import { existing, newDirectory, refuseUnreadable, roomFor, userOf } from './place.js'
import { followArchive } from './wal-archive.js'

export interface SelfHostedRequest {
  /** What pg_basebackup has written. */
  baseBackup: string
  /** What archive_command has filled. */
  walArchive: string
  newDirectory: string
  moment: TargetTime
}

export interface SelfHostedDeps {
  env: NodeJS.ProcessEnv
  log: Log
  temporaryFolder: string
  signal?: AbortSignal | undefined
  /** The live database, where it was given: whose user and database are looked at in the new one. It is not connected to. */
  source?: DatabaseUrl | undefined
}

export interface Prepared {
  backup: BaseBackup
  archive: string
  history: History
  target: string
  user: ServerUser | undefined
  /** The folder of the programs, and those of them that are there. */
  bin: string
  tools: Record<'pg_waldump' | 'pg_verifybackup', string | undefined>
  /** Every server's package has it. */
  pgControldata: string
  room: string
}

/** @throws RunbookError `pitr-refused`, `client-tool-missing`, `disk-full` */
export async function prepareRestore(request: SelfHostedRequest, deps: SelfHostedDeps): Promise<Prepared> {
  const [folder, archive] = await Promise.all([
    existing(request.baseBackup, 'base-backup'),
    existing(request.walArchive, 'wal-archive'),
  ])
  const target = await newDirectory(request.newDirectory, [folder, archive])
  const { temporaryFolder, env, signal, log } = deps
  const backup = await openBaseBackup(folder, { env, signal })
  const unpacking = { temporaryFolder, env, signal }
  const beside = backup.tar ? undefined : path.join(folder, 'pg_wal')
  const archived = await followArchive(archive, beside, backup, unpacking)
  const bin = await programsOf(backup.major, deps)
  const tools = {
    pg_waldump: await toolIn(bin, 'pg_waldump'),
    pg_verifybackup: await toolIn(bin, 'pg_verifybackup'),
  }
  const pgControldata = await toolIn(bin, 'pg_controldata')
  if (pgControldata === undefined) throw noPrograms(backup.major)
  const reader = tools.pg_waldump === undefined ? undefined : { ...unpacking, pgWaldump: tools.pg_waldump }
  const history = await historyOf(backup, archived, reader, log)
  const { segments } = history.chain
  const user = await userOf([folder, segments[0]!.file])
  await refuseUnreadable(archive, user, 'wal-archive')
  await refuseUnreadable(segments.at(-1)!.file, user, 'wal-archive')
  await refuseUnreadable(path.dirname(target), user, 'new-directory')
  await refuseUnreadable(path.join(bin, 'postgres'), user, 'the programs of PostgreSQL')
  return {
    backup,
    archive,
    history,
    target,
    user,
    bin,
    tools,
    pgControldata,
    room: await roomFor(target, backup.bytes),
  }
}

async function programsOf(major: number, { env, log, temporaryFolder }: SelfHostedDeps): Promise<string> {
  const where = { folder: temporaryFolder, searchPath: env['PATH'] ?? '', workingFolder: process.cwd() }
  try {
    return await serverPrograms({ major, forOtherUser: false, install: false, ...where }, runProgram, log)
  } catch (cause) {
    throw cause instanceof RunbookError ? noPrograms(major, cause) : cause
  }
}

const noPrograms = (major: number, cause?: RunbookError): RunbookError =>
  new RunbookError(
    'client-tool-missing',
    `there are no programs of PostgreSQL ${major}, of which the base backup is, on this machine`,
    {
      state: 'nothing-changed',
      hint: `install them, since the new server runs with them: sudo apt-get install postgresql-${major} (https://wiki.postgresql.org/wiki/Apt where the distribution has none), or brew install postgresql@${major}.`,
      ...(cause && { cause }),
    },
  )

async function toolIn(bin: string, name: string): Promise<string | undefined> {
  const file = path.join(bin, name)
  return access(file).then(
    () => file,
    () => undefined,
  )
}
