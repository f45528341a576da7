// A base backup to go forward from: pg_basebackup of the server's own major, proved against its manifest. Refuses servers whose history
// would not be kept, since the backup alone goes back to nothing but itself.
import { mkdir, rm } from 'node:fs/promises'
import path from 'node:path'
import type pg from 'pg'
import { RunbookError } from '../../errors.js'
import type { Log } from '../../log.js'
import { withClient } from '../../postgres/client.js'
import { findTools } from '../../postgres/client-tools/find.js'
import { runProgram } from '../../postgres/client-tools/run-program.js'
import type { DatabaseUrl } from '../../postgres/connection-url.js'
import { programEnvironment, toolEnvironment } from '../../postgres/tool-environment.js'
import { openBaseBackup } from './base-backup.js'
import { newDirectory, refused } from './place.js'
import { runToEnd } from './run-to-end.js'

export interface TakenBaseBackup {
  /** Holds the backup. */
  folder: string
  bytes: number
  /** e.g. `15.18` */
  serverVersion: string
  /** Against its manifest; false where the machine has no pg_verifybackup. */
  verified: boolean
  /** Why the WAL of the server may not come into its archive just now. */
  archiving?: string
}

export interface TakeBaseBackupDeps {
  env: NodeJS.ProcessEnv
  log: Log
  signal: AbortSignal
}

interface Facts {
  version: string
  major: number
  archiving: boolean
  /** The file that its archiver last failed with, while it has not got any further. */
  failing: string | null
  mayReplicate: boolean
  tablespaces: number
}

const FACTS = `
  SELECT pg_catalog.split_part(pg_catalog.current_setting('server_version'), ' ', 1) AS version,
    pg_catalog.current_setting('server_version_num')::int / 10000 AS major,
    pg_catalog.current_setting('archive_mode') <> 'off' AND '' <> concat(pg_catalog.current_setting('archive_command'),
      pg_catalog.current_setting('archive_library', true)) AS archiving,
    (SELECT last_failed_wal FROM pg_catalog.pg_stat_archiver
      WHERE last_failed_time > coalesce(last_archived_time, '-infinity')) AS failing,
    (SELECT rolsuper OR rolreplication FROM pg_catalog.pg_roles WHERE rolname = current_user) AS "mayReplicate",
    (SELECT count(*)::int FROM pg_catalog.pg_tablespace WHERE spcname NOT IN ('pg_default', 'pg_global')) AS tablespaces`

/** @throws RunbookError `pitr-refused`, `client-tool-missing`, `pitr-failed`, `cancelled`; what was begun is removed */
export async function takeBaseBackup(
  url: DatabaseUrl,
  wanted: string,
  deps: TakeBaseBackupDeps,
): Promise<TakenBaseBackup> {
  const folder = await newDirectory(wanted, [], 'take-base-backup')
  const facts = await withClient(url, {}, factsOf)
  refuse(facts)
  const tool = (await findTools('pg_basebackup', deps.env['PATH'] ?? '', runProgram)).find(
    ({ version }) => version.major === facts.major,
  )
  if (!tool)
    throw new RunbookError('client-tool-missing', `there is no pg_basebackup ${facts.major} on this machine`, {
      state: 'nothing-changed',
      hint: `install it: sudo apt-get install postgresql-client-${facts.major}, or brew install postgresql@${facts.major}.`,
    })
  await mkdir(folder, { recursive: true, mode: 0o700 })
  try {
    await run(tool.file, folder, url, deps)
    const verified = await prove(path.join(path.dirname(tool.file), 'pg_verifybackup'), folder, deps)
    const { bytes } = await openBaseBackup(folder, deps)
    return {
      folder,
      bytes,
      serverVersion: facts.version,
      verified,
      ...(facts.failing && { archiving: failing(facts.failing) }),
    }
  } catch (error) {
    await rm(folder, { recursive: true, force: true }).catch(() => deps.log.warn(`It is left and of no use: ${folder}`))
    if (!(error instanceof RunbookError) || error.code !== 'cancelled') throw error
    throw new RunbookError('cancelled', `${error.message}; what was written to ${folder} is removed`, {
      ...error.detail,
      state: 'nothing-changed',
    })
  }
}

const failing = (wal: string): string =>
  `The archiver of the server last failed, with ${wal}: until it goes on, this backup leads to no moment after itself. SELECT * FROM pg_stat_archiver, and the server's log, say more.`

const factsOf = async (client: pg.Client): Promise<Facts> => (await client.query<Facts>(FACTS)).rows[0]!

function refuse({ archiving, mayReplicate, tablespaces }: Facts): void {
  if (!archiving)
    throw refused(
      'archive_mode is off on this server, or its archive_command is empty: no WAL is kept that could be replayed after a base backup',
      'set archive_mode and archive_command first, as docs/point-in-time.md shows, and restart the server.',
    )
  if (!mayReplicate)
    throw refused(
      'this role may not take a base backup',
      'use a role that may: ALTER ROLE ... REPLICATION, as a superuser.',
    )
  if (tablespaces > 0)
    throw refused(
      'this server has tablespaces outside of its data directory, which pg-runbook does not lay out',
      'take and recover it by hand, with pg_basebackup --tablespace-mapping.',
    )
}

const ARGUMENTS = [
  '--checkpoint=fast',
  '--manifest-checksums=SHA256',
  '--wal-method=stream',
  '--no-password',
  '--progress',
]
const KILOBYTE = 1024

async function run(file: string, folder: string, url: DatabaseUrl, deps: TakeBaseBackupDeps): Promise<void> {
  const { env, log, signal } = deps
  const takes = (line: string): boolean => {
    const [, done, total] = /^\s*(\d+)\/(\d+) kB/.exec(line) ?? []
    if (done === undefined) return false
    const bytes = { done: Number(done) * KILOBYTE, total: Number(total) * KILOBYTE }
    log.progress({ task: 'Base backup', ...bytes, unit: 'bytes' })
    return true
  }
  const ended = await runToEnd(file, ['--pgdata', folder, ...ARGUMENTS], {
    env: toolEnvironment(url, env),
    signal,
    takes,
  })
  if (ended.exitCode !== 0) throw failed(`pg_basebackup ended with ${ended.exitCode}: ${ended.stderr.slice(0, 1_000)}`)
}

async function prove(program: string, folder: string, { env, log, signal }: TakeBaseBackupDeps): Promise<boolean> {
  if ((await runProgram(program, ['--version'])).exitCode !== 0) return false
  log.info('Comparing the base backup with its manifest')
  const run = { env: programEnvironment(env), signal }
  const { exitCode, stderr } = await runToEnd(program, ['--no-parse-wal', '--quiet', folder], run)
  if (exitCode !== 0) throw failed(`the base backup is not what its manifest says: ${stderr.trim().slice(0, 500)}`)
  return true
}

const failed = (message: string): RunbookError =>
  new RunbookError('pitr-failed', message, {
    state: 'nothing-changed',
    hint: 'what was begun is removed; mend what it says, then run it again.',
  })
