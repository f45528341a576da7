// One dump of one database into a staged file: the right pg_dump, its locks, and the manifest of what came. A dump that cannot get
// a lock in time holds none while it waits to try again, so that nobody queues behind it.
import { randomBytes } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { RunbookError } from '../../errors.js'
import { APPLICATION_NAME } from '../../postgres/application-name.js'
import { backoffMs } from '../../postgres/backoff.js'
import { type ClientTool } from '../../postgres/client-tools/find.js'
import { requireTool } from '../../postgres/client-tools/require-tool.js'
import { runProgram } from '../../postgres/client-tools/run-program.js'
import type { DatabaseUrl } from '../../postgres/connection-url.js'
import type { DatabaseGlobals } from '../../postgres/database-globals.js'
import type { ServerFacts } from '../../postgres/server-facts.js'
import { toolEnvironment } from '../../postgres/tool-environment.js'
import { backupName } from './backup-name.js'
import { backupCancelled } from './cancelled.js'
import { dumpToFile, type DumpedFile } from './dump-to-file.js'
import { watchLockWait } from './lock-wait.js'
import type { BackupDeps, BackupOptions } from './make-backup.js'
import type { Manifest } from '../manifest.js'
import { safetyBackupName } from '../safety-backup.js'
import type { DumpContents } from './read-and-hash.js'

const STALL_TIMEOUT_MS = 300_000
/** A dump that waits for a lock sends nothing, and is no stalled one before that time has run out. */
const AFTER_LOCK_WAIT_MS = 60_000

export interface DumpRun {
  url: DatabaseUrl
  server: ServerFacts
  /** For the manifest. */
  globals?: DatabaseGlobals
  options: BackupOptions
  startedAt: Date
  /** An existing folder of mode 0700. */
  folder: string
}

/** @throws RunbookError `client-tool-missing`, `client-tool-too-old`, `lock-timeout`, and as dumpToFile */
export async function takeDump(run: DumpRun, deps: BackupDeps): Promise<DumpedFile> {
  const { server, options } = run
  const request = { tool: 'pg_dump', serverMajor: server.major, serverVersion: server.version } as const
  const search = { searchPath: deps.env.PATH ?? '', install: deps.installTools }
  const tool = await requireTool({ ...request, ...search }, deps.run ?? runProgram, deps.log)
  for (let tries = 0; ; tries++) {
    try {
      return await attempt(run, tool, deps)
    } catch (error) {
      if (!isLockTimeout(error) || tries >= options.lockRetries) throw error
      const waitMs = backoffMs(tries)
      const next = `try ${tries + 1} of ${options.lockRetries} in ${(waitMs / 1000).toFixed(1)} s`
      deps.log.warn(`${error.message}\nNo lock is held; ${next}`)
      await pause(waitMs, deps.signal)
    }
  }
}

const isLockTimeout = (error: unknown): error is RunbookError =>
  error instanceof RunbookError && error.code === 'lock-timeout'

async function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  try {
    await sleep(milliseconds, undefined, { signal })
  } catch (cause) {
    throw backupCancelled(cause)
  }
}

async function attempt(run: DumpRun, tool: ClientTool, deps: BackupDeps): Promise<DumpedFile> {
  const { url, server, options } = run
  const PGAPPNAME = `${APPLICATION_NAME} backup ${randomBytes(6).toString('hex')}`
  const wait = watchLockWait(url, PGAPPNAME, options.lockWaitTimeoutMs, deps.log)
  const stream = {
    // times of day come out the same whatever the database's or the role's time zone is, so that hashes can be compared
    dump: { tool, environment: { ...toolEnvironment(url, deps.env), PGAPPNAME, PGTZ: 'UTC' }, ...options },
    seal: options.seal,
    sealEnvironment: { PATH: deps.env.PATH ?? '' },
    folder: run.folder,
    baseName: run.options.ofReplaced ? safetyBackupName(backupName(run.startedAt)) : backupName(run.startedAt),
    stallTimeoutMs:
      options.stallTimeoutMs ?? Math.max(STALL_TIMEOUT_MS, options.lockWaitTimeoutMs + AFTER_LOCK_WAIT_MS),
    onBegun: wait.stop,
    manifest: (contents: DumpContents) => manifestOf(contents, server, tool.version.text, run, deps),
  }
  try {
    return await dumpToFile(stream, deps.log, deps.signal)
  } catch (error) {
    throw wait.explained(error)
  } finally {
    wait.stop()
  }
}

function manifestOf(
  contents: DumpContents,
  server: ServerFacts,
  clientVersion: string,
  { startedAt, globals }: DumpRun,
  deps: BackupDeps,
): Manifest {
  const { tables, withoutRows, largeObjects, bytes, sha256, ledgerHead } = contents
  const identity = server.systemIdentifier === undefined ? {} : { systemIdentifier: server.systemIdentifier }
  return {
    ...deps.provenance,
    ...(globals && { globals }),
    database: { name: server.database, identity },
    serverVersion: server.version,
    clientVersion,
    encoding: server.encoding,
    collate: server.collate,
    ctype: server.ctype,
    locale: server.locale,
    startedAt: startedAt.toISOString(),
    finishedAt: deps.now().toISOString(),
    ...(ledgerHead !== undefined && { ledgerHead }),
    tables,
    largeObjects,
    bytes,
    sha256,
    ...(withoutRows.length > 0 && { withoutRows }),
  }
}
