// A database, its backup by pg_dump, what happened to it since, and the recovery as the operation runs it.
import { execFile } from 'node:child_process'
import { readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import { folderStore } from '../../src/backups/stores/folder-store.js'
import { withOpenedBackup } from '../../src/backups/opening/open-backup.js'
import { surveyBackup } from '../../src/backups/opening/survey.js'
import { silentLog } from '../../src/log.js'
import { cancelBackend, connect } from '../../src/postgres/client.js'
import { parseDatabaseUrl } from '../../src/postgres/connection-url.js'
import { recoverRows } from '../../src/recovery/recover.js'
import type { RecoverDeps, RecoverOptions } from '../../src/recovery/recovery.js'
import type { RecoverReport, TableReport } from '../../src/recovery/report.js'
import { filesIn, temporaryFolder } from '../harness/backup.js'
import { type FreshDatabaseOptions, freshDatabase, type TestDatabase, testPgDump } from '../harness/postgres.js'

const run = promisify(execFile)
const folders = new Set<string>()
afterAll(() => Promise.all([...folders].map((folder) => rm(folder, { recursive: true, force: true }))))

export async function ownFolder(): Promise<string> {
  const folder = await temporaryFolder()
  folders.add(folder)
  return folder
}

export interface Scene {
  database: TestDatabase
  /** The dump's path. */
  file: string
  query: TestDatabase['query']
  /** A table's rows as text, in the order of their text. */
  rows: (table: string) => Promise<string[]>
  /** The same of several tables, one after the other. */
  rowsOf: (tables: readonly string[]) => Promise<string[][]>
  recover: (options?: Partial<RecoverOptions>, deps?: Partial<RecoverDeps>) => Promise<Recovered>
}

export interface Recovered extends RecoverReport {
  /** By name without the schema. */
  of: Record<string, TableReport>
  /** Everything that was logged. */
  log: string[]
  undoFolder: string
  undoText(): Promise<string>
}

export const recoverOptions = (options: Partial<RecoverOptions> = {}): RecoverOptions => ({
  tables: ['all'],
  exclude: [],
  dryRun: false,
  match: 'key',
  triggers: 'fire',
  set: [],
  map: [],
  denied: [],
  maxRows: 10_000,
  showChanged: false,
  seal: { compression: 'none', recipients: [] },
  lockTimeoutMs: 2_000,
  lockRetries: 0,
  ...options,
})

/** Dumps the database as it is now. */
export async function dumpTo(database: Pick<TestDatabase, 'url'>, ...args: string[]): Promise<string> {
  const file = path.join(await ownFolder(), 'backup.sql')
  await run(testPgDump(), ['--dbname', database.url, '--file', file, ...args])
  return file
}

/** `before` makes the database; then it is dumped; then `since` happens. */
export async function scene(before: string, since: string, options: FreshDatabaseOptions = {}): Promise<Scene> {
  const database = await freshDatabase({ ...options, sql: before })
  const file = await dumpTo(database)
  await database.query(since)
  return sceneOf(database, file)
}

export function sceneOf(database: TestDatabase, file: string): Scene {
  const rows = async (table: string): Promise<string[]> =>
    (await database.query<{ row: string }>(`SELECT t::text AS row FROM ${table} t ORDER BY 1`)).map(({ row }) => row)
  const rowsOf = async (tables: readonly string[]): Promise<string[][]> => {
    const all: string[][] = []
    for (const table of tables) all.push(await rows(table))
    return all
  }
  return {
    database,
    file,
    rows,
    rowsOf,
    query: (sql, params) => database.query(sql, params),
    recover: (wanted, deps) => recover(database.url, file, recoverOptions(wanted), deps),
  }
}

export async function recover(
  databaseUrl: string,
  file: string,
  options: RecoverOptions,
  given: Partial<RecoverDeps> = {},
): Promise<Recovered> {
  const log: string[] = []
  const note = (line: string): void => void log.push(line)
  const undoFolder = await ownFolder()
  const url = parseDatabaseUrl(databaseUrl, 'DATABASE_URL')
  const common = {
    env: process.env,
    temporaryFolder: await ownFolder(),
    signal: new AbortController().signal,
    log: { ...silentLog, debug: note, info: note, warn: note, error: note },
  }
  const report = await withOpenedBackup({ kind: 'file', path: file }, { identities: [], ...common }, async (backup) =>
    recoverRows(options, {
      ...common,
      backup,
      survey: await surveyBackup(backup, common),
      store: folderStore(undoFolder),
      connect: () => connect(url, { lockTimeoutMs: options.lockTimeoutMs }),
      cancel: (pid) => cancelBackend(url, pid),
      database: 'the test',
      now: () => new Date(),
      ...given,
    }),
  )
  const of = Object.fromEntries(report.tables.map((table) => [table.name, table]))
  const undoText = async () => readFile(path.join(undoFolder, (await filesIn(undoFolder))[0]!), 'utf8')
  return { ...report, of, log, undoFolder, undoText }
}

export const fileWith = async (text: string): Promise<string> => {
  const file = path.join(await ownFolder(), 'file.txt')
  await writeFile(file, text)
  return file
}
