// A backup from first check to store, for every operation that needs one: what cannot end well is refused before pg_dump
// starts, and the store is offered nothing that has not proved complete.
import { RunbookError } from '../../errors.js'
import type { Log } from '../../log.js'
import type { RunProgram } from '../../postgres/client-tools/run-program.js'
import { withClient } from '../../postgres/client.js'
import type { DatabaseUrl } from '../../postgres/connection-url.js'
import { type DatabaseGlobals, databaseGlobals } from '../../postgres/database-globals.js'
import type { ServerFacts } from '../../postgres/server-facts.js'
import { describeServerError, isDatabaseError } from '../../postgres/sqlstate.js'
import { refuseWithoutSpace } from './disk-space.js'
import type { Manifest } from '../manifest.js'
import { badRecipients, type Seal } from '../sealing/seal.js'
import type { BackupStore, StoredBackup } from '../stores/store.js'
import type { DumpedFile } from './dump-to-file.js'
import { takeDump } from './take-dump.js'

export interface BackupOptions {
  seal: Seal
  /** Patterns as pg_dump's --exclude-table-data takes them. */
  excludeTableData: readonly string[]
  /** A database without a single table is refused unless this is set: it is mostly the wrong database. */
  allowEmpty: boolean
  /** Of what a restore is about to replace: its name says so, and it is never chosen as the newest. */
  ofReplaced?: boolean
  /** How long pg_dump waits for a table that DDL has locked. */
  lockWaitTimeoutMs: number
  /** How often it is tried again after that. */
  lockRetries: number
  /** A dump that sends no byte for this long fails; where it is left out five minutes, or longer with a longer lock wait. */
  stallTimeoutMs?: number
}

/** The edges of a backup. */
export interface BackupDeps {
  store: BackupStore
  log: Log
  /** Runs small programs; without it they run unseen. */
  run?: RunProgram
  env: NodeJS.ProcessEnv
  /** A folder of mode 0700 that the caller removes afterwards. */
  temporaryFolder: string
  /** False never installs pg_dump. */
  installTools: boolean
  provenance: { toolVersion: string; commit?: string; run?: string }
  now(): Date
  signal: AbortSignal
}

export interface BackupReport {
  status: 'stored'
  /** The file's name, e.g. backup_20251026_031500.sql.zst.age */
  name: string
  stored: StoredBackup
  /** Of the staged file. */
  bytes: number
  sha256: string
  sealed: boolean
  /** Those without their rows among them. */
  tables: number
  rows: number
  durationMs: number
  manifest: Manifest
}

/** The options alone, before any connection: all problems at once. */
export async function optionProblems(options: BackupOptions): Promise<string[]> {
  const keys = (await badRecipients(options.seal.recipients)).map(
    (key) => `encryption-recipients: not a key that age takes: ${key}`,
  )
  const patterns = options.excludeTableData
    .filter((pattern) => pattern.startsWith('-'))
    .map((pattern) => `exclude-table-data: ${pattern} is an option, not a table`)
  return [...keys, ...patterns]
}

/**
 * @param server of the database at `url`, read just before
 * @throws RunbookError; then nothing was stored and no file is left
 */
export async function makeBackup(
  url: DatabaseUrl,
  server: ServerFacts,
  options: BackupOptions,
  deps: BackupDeps,
): Promise<BackupReport> {
  try {
    return await checkDumpAndStore(url, server, options, deps)
  } catch (error) {
    throw withNothingChanged(error)
  }
}

/** A backup only reads: whatever stopped it, the database is as it was, nothing was stored, and the operator is told so. */
function withNothingChanged(error: unknown): unknown {
  if (!(error instanceof RunbookError)) return error
  const hint = 'nothing was stored and no migration was started: mend what the message names, then run it again'
  return new RunbookError(error.code, error.message, { state: 'nothing-changed', hint, ...error.detail })
}

async function checkDumpAndStore(
  url: DatabaseUrl,
  server: ServerFacts,
  options: BackupOptions,
  deps: BackupDeps,
): Promise<BackupReport> {
  const startedAt = deps.now()
  await deps.store.prepare({ sealed: options.seal.recipients.length > 0 })
  if (server.tables === 0) emptyDatabase(server, options, deps.log)
  const inFolder = deps.store.withStagingFolder ?? ((body) => body(deps.temporaryFolder))
  return inFolder(async (folder) => {
    await refuseWithoutSpace(folder, server.tableBytes, options.seal.compression, deps.log)
    const globals = await readGlobals(url, deps.log)
    const taken = await takeDump({ url, server, options, startedAt, folder, ...(globals && { globals }) }, deps)
    deps.log.info(`Backup ${taken.name} is complete: ${taken.bytes} bytes, SHA-256 ${taken.sha256}`)
    sayWhoCanOpen(options.seal, deps.log)
    const stored = await deps.store.put(taken)
    return report(taken, stored, options, deps.now().getTime() - startedAt.getTime())
  })
}

/** What a dump leaves out is a help for whoever loses the server; a backup is whole without it. */
async function readGlobals(url: DatabaseUrl, log: Log): Promise<DatabaseGlobals | undefined> {
  try {
    return await withClient(url, {}, databaseGlobals)
  } catch (error) {
    if (!isDatabaseError(error)) throw error
    const said = describeServerError(error, { showDetail: false })
    log.warn(`Roles and settings are not noted in the manifest, since they cannot be read: ${said}`)
    return undefined
  }
}

/** That somebody still has the secret half cannot be proved here; a restore drill can. */
function sayWhoCanOpen({ recipients }: Seal, log: Log): void {
  if (recipients.length === 0) return
  const whose = recipients.length === 1 ? 'key: only its identity opens it' : 'keys: only their identities open it'
  log.info(
    `Encrypted for ${recipients.length} ${whose}. Try it before you need it: age --decrypt --identity <key file>`,
  )
}

function emptyDatabase(server: ServerFacts, options: BackupOptions, log: Log): void {
  const what = `the database ${server.database} on this server holds no table`
  if (options.allowEmpty) return log.warn(`${what}; it is backed up as it is`)
  throw new RunbookError('empty-database', `${what}: is it the right one?`, {
    state: 'nothing-changed',
    hint: 'check the database name at the end of the URL; give allow-empty: true when it is meant to be empty',
  })
}

function report(taken: DumpedFile, stored: StoredBackup, options: BackupOptions, durationMs: number): BackupReport {
  const { name, bytes, sha256, manifest } = taken
  const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0)
  const sealed = options.seal.recipients.length > 0
  return {
    status: 'stored',
    name,
    stored,
    bytes,
    sha256,
    sealed,
    tables: manifest.tables.length + (manifest.withoutRows?.length ?? 0),
    rows,
    durationMs,
    manifest,
  }
}
