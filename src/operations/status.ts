// Which migrations this database has, and which it lacks: the folder held against the ledger, and the database against what the
// last run left. Changes nothing, and asks for no more than SELECT. What is broken is told, and never stops the rest.
import type pg from 'pg'
import { RunbookError } from '../errors.js'
import type { Log } from '../log.js'
import { type ChangesByHand, changesByHand } from '../migrations/catalog-record.js'
import { inByteOrder } from '../migrations/list-migrations.js'
import { type LedgerEntry, readLedger } from '../migrations/ledger.js'
import { type BrokenFile, type FolderAsItIs, lookIntoFolder } from '../migrations/read-folder.js'
import { lockHolder } from '../migrations/runner-lock.js'
import { type MigrationState, stateOfFile } from '../migrations/state-of-file.js'
import { endedStatements } from '../migrations/statement-record.js'
import { withClient } from '../postgres/client.js'
import { describeDatabase } from '../postgres/connection-url.js'
import { sayWhichUrl } from '../postgres/which-url.js'
import { type DatabaseChoice, resolveDatabaseUrl } from '../postgres/environment.js'
import { describeServerError, sqlstateOf } from '../postgres/sqlstate.js'

export interface StatusRequest {
  database: DatabaseChoice
  migrationsDir: string
  /** Also tell what was changed by hand since the last run, which reads the whole catalog. */
  catalog?: boolean
}

export interface StatusDeps {
  env: NodeJS.ProcessEnv
  log: Log
}

/** `broken`: meant as a migration, and nothing that could be run. */
export type FileState = MigrationState | 'broken'

export interface FileStatus {
  name: string
  state: FileState
  entry?: LedgerEntry
  /** Of a `broken` file. */
  why?: string
  /** Statements that have ended, of a file whose run or rollback has not. */
  ended?: number
}

export interface StatusReport {
  database: string
  /** In bytewise order of the names. */
  migrations: FileStatus[]
  /** How many are in which state; states without any are left out. */
  counts: Partial<Record<FileState, number>>
  /** Files of the folder that are no migrations, and why. */
  leftOut: { name: string; why: string }[]
  /** Files that a release would apply: new ones, and those that were rolled back. */
  pending: number
  /** Groups of files that share a version, which a release refuses. */
  sameVersions: string[][]
  /** Who works on the database at this moment, in words: what is `running` is not interrupted then. */
  runner?: string
  byHand?: ChangesByHand
  /** Why it could not be told what was changed by hand. */
  catalogUnread?: string
}

/** @throws RunbookError as connecting does, `ledger-unusable` (may not be read), `bad-input` (no such folder) */
export async function status(request: StatusRequest, deps: StatusDeps): Promise<StatusReport> {
  const url = resolveDatabaseUrl(request.database, deps.env)
  sayWhichUrl(url, deps.log)
  const folder = await lookIntoFolder(request.migrationsDir)
  const seen = await withClient(url, {}, (client) => look(client, request))
  const migrations = await Promise.all(namesOf(folder, seen.entries).map(fileStatus(folder, seen)))
  const counts: StatusReport['counts'] = {}
  for (const { state } of migrations) counts[state] = (counts[state] ?? 0) + 1
  const broken = new Set(folder.broken.map(({ name }) => name))
  const there = new Set(folder.files.map(({ name }) => name))
  const isPending = ({ name, state }: FileStatus) => state === 'pending' || (state === 'rolled-back' && there.has(name))
  return {
    database: describeDatabase(url),
    migrations,
    counts,
    leftOut: folder.leftOut.filter(({ name }) => !broken.has(name)),
    pending: migrations.filter(isPending).length,
    sameVersions: folder.sameVersions,
    ...seen.told,
  }
}

interface Seen {
  entries: ReadonlyMap<string, LedgerEntry>
  ended: ReadonlyMap<string, number>
  told: Pick<StatusReport, 'runner' | 'byHand' | 'catalogUnread'>
}

const isUnderWay = ({ status }: LedgerEntry): boolean => status === 'running' || status === 'rolling-back'

async function look(client: pg.Client, { catalog = false }: StatusRequest): Promise<Seen> {
  const entries = await readLedger(client)
  const underWay = entries.filter(isUnderWay).map(({ name }) => name)
  const runner = underWay.length > 0 ? await lockHolder(client) : undefined
  return {
    entries: new Map(entries.map((entry) => [entry.name, entry])),
    ended: underWay.length > 0 ? await endedStatements(client, underWay) : new Map(),
    told: { ...(runner !== undefined && { runner }), ...(catalog ? await lookAtCatalog(client) : {}) },
  }
}

/** The files are told all the same where the catalog cannot be read. */
async function lookAtCatalog(client: pg.Client): Promise<Pick<StatusReport, 'byHand' | 'catalogUnread'>> {
  try {
    const byHand = await changesByHand(client)
    return byHand === undefined ? {} : { byHand }
  } catch (error) {
    if (!(error instanceof RunbookError) && sqlstateOf(error) === undefined) throw error
    const why = error instanceof RunbookError ? error.message : describeServerError(error, { showDetail: false })
    return { catalogUnread: why }
  }
}

const namesOf = ({ files, broken }: FolderAsItIs, entries: Seen['entries']): string[] =>
  [...new Set([...files, ...broken].map(({ name }) => name).concat([...entries.keys()]))].sort(inByteOrder)

function fileStatus({ files, broken }: FolderAsItIs, { entries, ended }: Seen) {
  const good = new Map(files.map((file) => [file.name, file]))
  const bad = new Map<string, BrokenFile>(broken.map((file) => [file.name, file]))
  return async (name: string): Promise<FileStatus> => {
    const [file, entry, why] = [good.get(name), entries.get(name), bad.get(name)?.message]
    const known = entry && { entry }
    if (why !== undefined) return { name, state: 'broken', why, ...known }
    const state = file ? await stateOfFile(entry, () => Promise.resolve(file.checksum)) : withoutFile(entry!)
    return { name, state, ...known, ...(entry && isUnderWay(entry) && { ended: ended.get(name) ?? 0 }) }
  }
}

/** A half-applied file that is gone is half applied first of all. */
const withoutFile = (entry: LedgerEntry): MigrationState =>
  entry.status === 'applied' || entry.status === 'adopted' ? 'missing' : entry.status
