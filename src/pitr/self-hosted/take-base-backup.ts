// A base backup to go forward from: pg_basebackup of the server's own major, proved against its manifest. Refuses servers whose history
// would not be kept, since the backup alone goes back to nothing but itself.
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdir, rm } from 'node:fs/promises'
import path from 'node:path'
import { createInterface } from 'node:readline'
import type pg from 'pg'
import { RunbookError } from '../../errors.js'
import type { Log } from '../../log.js'
import { withClient } from '../../postgres/client.js'
import { findTools } from '../../postgres/client-tools/find.js'
import { runProgram } from '../../postgres/client-tools/run-program.js'
import type { DatabaseUrl } from '../../postgres/connection-url.js'
import { toolEnvironment } from '../../postgres/tool-environment.js'
import { openBaseBackup } from './base-backup.js'
import { newDirectory, refused } from './place.js'

export interface TakenBaseBackup {
  /** Holds the backup. */
  folder: string
  bytes: number
  /** e.g. `15.18` */
  serverVersion: string
  /** Against its manifest; false where the machine has no pg_verifybackup. */
  verified: boolean
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
  mayReplicate: boolean
  tablespaces: number
}

const FACTS = `
  SELECT pg_catalog.split_part(pg_catalog.current_setting('server_version'), ' ', 1) AS version,
    pg_catalog.current_setting('server_version_num')::int / 10000 AS major,
    pg_catalog.current_setting('archive_mode') <> 'off' AS archiving,
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
      ...{
        state: 'nothing-changed',
        hint: `install it: sudo apt-get install postgresql-client-${facts.major}, or brew install postgresql@${facts.major}.`,
      },
    })
  await mkdir(folder, { recursive: true, mode: 0o700 })
  try {
    await run(tool.file, folder, url, deps)
    const verified = await prove(path.join(path.dirname(tool.file), 'pg_verifybackup'), folder)
    const { bytes } = await openBaseBackup(folder)
    return { folder, bytes, serverVersion: facts.version, verified }
  } catch (error) {
    await rm(folder, { recursive: true, force: true }).catch(() => deps.log.warn(`It is left and of no use: ${folder}`))
    throw error
  }
}

const factsOf = async (client: pg.Client): Promise<Facts> => (await client.query<Facts>(FACTS)).rows[0]!

function refuse({ archiving, mayReplicate, tablespaces }: Facts): void {
  if (!archiving)
    throw refused(
      'archive_mode is off on this server: no WAL is kept that could be replayed after a base backup',
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

function run(file: string, folder: string, url: DatabaseUrl, { env, log, signal }: TakeBaseBackupDeps): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(file, ['--pgdata', folder, ...ARGUMENTS], {
      ...{ env: toolEnvironment(url, env), stdio: ['ignore', 'ignore', 'pipe'], detached: true },
    })
    const kill = () => killGroup(child)
    signal.addEventListener('abort', kill)
    process.once('exit', kill)
    let said = ''
    createInterface(child.stderr).on('line', (line) => {
      const [, done, total] = /^\s*(\d+)\/(\d+) kB/.exec(line) ?? []
      if (done === undefined) said = line
      else
        log.progress({
          task: 'Base backup',
          done: Number(done) * KILOBYTE,
          total: Number(total) * KILOBYTE,
          unit: 'bytes',
        })
    })
    const ended = (problem: string | undefined) => {
      signal.removeEventListener('abort', kill)
      process.off('exit', kill)
      if (signal.aborted) reject(signal.reason as Error)
      else if (problem === undefined) resolve()
      else reject(failed(`pg_basebackup ${problem}: ${said}`))
    }
    child.once('error', (error) => ended(error.message))
    child.once('close', (code) => ended(code === 0 ? undefined : `ended with ${code ?? 'a signal'}`))
  })
}

/** It streams the WAL with a process of its own. */
function killGroup({ pid }: ChildProcess): void {
  try {
    if (pid !== undefined) process.kill(-pid, 'SIGTERM')
  } catch {
    // it has just ended by itself
  }
}

async function prove(program: string, folder: string): Promise<boolean> {
  if ((await runProgram(program, ['--version'])).exitCode !== 0) return false
  const { exitCode, stderr } = await runProgram('env', ['LC_ALL=C', program, '--no-parse-wal', '--quiet', folder])
  if (exitCode !== 0) throw failed(`the base backup is not what its manifest says: ${stderr.trim().slice(0, 500)}`)
  return true
}

const failed = (message: string): RunbookError =>
  new RunbookError('pitr-failed', message, {
    state: 'nothing-changed',
    hint: 'what was begun is removed; mend what it says, then run it again.',
  })
