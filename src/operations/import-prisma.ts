// The runbook's section 8: Prisma's migrations become ours. New ones are copied byte for byte, and what Prisma has applied to the
// database already is recorded there as adopted, so that it is never run again. Everything is looked at before anything is
// written; the database comes first, so that no file is ever pending that the database has.
import path from 'node:path'
import { RunbookError } from '../errors.js'
import type { Log } from '../log.js'
import { recordBaseline } from '../migrations/baseline.js'
import { inByteOrder } from '../migrations/list-migrations.js'
import { type LedgerEntry, readLedger } from '../migrations/ledger.js'
import { type LedgerState, inspectLedger, unusable } from '../migrations/ledger-schema.js'
import { parseMigration } from '../migrations/parse.js'
import { readPrismaFolder } from '../migrations/prisma-folder.js'
import { type PrismaHistory, problemsOfHistory, readPrismaHistory } from '../migrations/prisma-history.js'
import { type PlannedMigration, planImport } from '../migrations/prisma-plan.js'
import { type Problem, refuseProblems } from '../migrations/problems.js'
import { makeMigrationsFolder, writeNewFile } from '../migrations/write-migration.js'
import { withClient } from '../postgres/client.js'
import { type DatabaseUrl, describeDatabase } from '../postgres/connection-url.js'
import { type DatabaseChoice, resolveDatabaseUrl } from '../postgres/environment.js'
import { refuseReadOnly } from '../postgres/session.js'
import { sayWhichUrl } from '../postgres/which-url.js'

export interface ImportPrismaRequest {
  /** Left out: the files only. */
  database?: DatabaseChoice
  /** Where its URL is not set, the files only, instead of an error. */
  mayLackDatabase?: boolean
  prismaDir: string
  migrationsDir: string
  /** Writes nothing anywhere. */
  dryRun: boolean
}

export interface ImportPrismaDeps {
  env: NodeJS.ProcessEnv
  log: Log
  toolVersion: string
  /** Who imports, for the ledger. */
  actor?: string
}

export interface ImportedMigration {
  /** The folder in prisma/migrations. */
  prisma: string
  /** The file in the migrations folder. */
  name: string
  /** `empty`: it holds no statement and is left out. */
  file: 'imported' | 'already-there' | 'empty'
  /**
   * `baselined`: Prisma had applied it, and the ledger says so now. `recorded`: the ledger said so before. `rolled-back`: Prisma
   * had applied it, pg-runbook took it back. `pending`: the next run applies it. Absent where no database was looked at.
   */
  ledger?: 'baselined' | 'recorded' | 'rolled-back' | 'pending'
}

export interface ImportPrismaReport {
  status: 'imported' | 'up-to-date' | 'dry-run'
  /** host:port/database as user; absent where none was looked at. */
  database?: string
  /** Whether Prisma has ever migrated that database. */
  prismaHistory?: boolean
  /** In Prisma's order. */
  migrations: ImportedMigration[]
  warnings: string[]
}

/** Of one database; `history` is undefined where Prisma was never there. */
interface Found {
  history: PrismaHistory | undefined
  ledger: Map<string, LedgerEntry>
  /** Why the ledger cannot be made, where it is needed and missing. */
  obstacles: string[]
}

/**
 * @throws RunbookError with every problem at once: `bad-input`, `bad-migration-name`, `bad-migration-file`, `migration-changed`
 *   (a copy, or what Prisma applied, has another text), `migration-interrupted` (Prisma has not finished one), `ledger-unusable`
 */
export async function importPrisma(request: ImportPrismaRequest, deps: ImportPrismaDeps): Promise<ImportPrismaReport> {
  const url = databaseOf(request, deps)
  if (url) sayWhichUrl(url, deps.log)
  const folder = await readPrismaFolder(request.prismaDir)
  const plan = await planImport(folder.migrations, request.migrationsDir)
  const found = url && (await withClient(url, {}, (client) => look(client, url)))
  const history = found?.history
  const problems = [
    ...folder.problems,
    ...plan.problems,
    ...(history ? problemsOfHistory(history, folder.migrations) : []),
    ...(found ? problemsOfLedger(plan.planned, found) : []),
  ]
  refuseProblems(problems, request.prismaDir)
  const warnings = [...folder.warnings, ...(history ? withoutFolder(history, plan.planned) : [])]
  warnings.push(...(await readThrough(plan.planned)))
  const migrations = plan.planned.map((planned) => outcomeOf(planned, found))
  warnings.push(...(found ? tooEarly(migrations, found) : []))
  const baseline = plan.planned.filter((_, index) => migrations[index]!.ledger === 'baselined')
  if (url && found && baseline.length > 0) await record(url, found, baseline, request, deps)
  if (!request.dryRun) await copy(plan.planned, baseline.length > 0, request, deps)
  return {
    status: statusOf(request, migrations),
    ...(url && { database: describeDatabase(url), prismaHistory: history !== undefined }),
    migrations,
    warnings,
  }
}

function databaseOf(request: ImportPrismaRequest, { env, log }: ImportPrismaDeps): DatabaseUrl | undefined {
  if (request.database === undefined) return undefined
  try {
    return resolveDatabaseUrl(request.database, env)
  } catch (error) {
    const isUnset = error instanceof RunbookError && error.code === 'missing-database-url'
    if (!isUnset || !request.mayLackDatabase) throw error
    log.info(`${error.message}: the files are copied, and no database is looked at`)
    return undefined
  }
}

async function look(client: Parameters<typeof readLedger>[0], { schema }: DatabaseUrl): Promise<Found> {
  const state = await inspectLedger(client)
  const entries = await readLedger(client)
  return {
    history: await readPrismaHistory(client, schema),
    ledger: new Map(entries.map((entry) => [entry.name, entry])),
    obstacles: obstaclesTo(state),
  }
}

function obstaclesTo(state: LedgerState): string[] {
  if (state.kind === 'usable') return []
  return state.kind === 'missing' ? state.obstacles : state.problems
}

function problemsOfLedger(planned: readonly PlannedMigration[], { ledger }: Found): Problem[] {
  return planned.flatMap(({ name, migration }): Problem[] => {
    const [entry, checksum] = [ledger.get(name), migration.file?.checksum]
    if (entry?.status === 'running' || entry?.status === 'rolling-back')
      return [
        {
          code: 'migration-interrupted',
          message: `${name} is ${entry.status} in this database: a run of it has not ended`,
          hint: `pg-runbook ${entry.status === 'running' ? 'apply' : 'rollback'} ${name} goes on where it broke off.`,
        },
      ]
    if (entry === undefined || entry.status === 'rolled-back' || entry.checksum === checksum) return []
    return [
      {
        code: 'migration-changed',
        message: `${migration.path} differs from what ${name} was when it was ${entry.status}: checksum then ${entry.checksum}, checksum now ${checksum ?? 'none, it is empty'}`,
        hint: `Put the file back (git log -p -- ${migration.path}) and write the change as a new migration.`,
      },
    ]
  })
}

/** After a squash, Prisma's table still has the old names: nothing is wrong with that. */
function withoutFolder({ applied }: PrismaHistory, planned: readonly PlannedMigration[]): string[] {
  const folders = new Set(planned.map(({ migration }) => migration.folder))
  return [...applied.keys()]
    .filter((name) => !folders.has(name))
    .map((name) => `${name} was applied by Prisma and has no folder any more; nothing is recorded for it`)
}

/** Sees which new ones hold no statement, and which ones `apply` would refuse as they are: they are copied all the same. */
async function readThrough(planned: PlannedMigration[]): Promise<string[]> {
  const warnings: string[] = []
  for (const one of planned) {
    if (one.state !== 'new') continue
    try {
      await parseMigration(one.migration.file!)
    } catch (error) {
      if (!(error instanceof RunbookError)) throw error
      if (error.code === 'bad-migration-file') one.state = 'empty'
      else warnings.push(`${one.migration.path}: apply will refuse it as it is: ${error.message.split('\n')[0]!}`)
    }
  }
  return warnings
}

const FILE_STATES = { new: 'imported', there: 'already-there', empty: 'empty' } as const

function outcomeOf({ state, name, migration }: PlannedMigration, found: Found | undefined): ImportedMigration {
  const outcome = { prisma: migration.folder, name, file: FILE_STATES[state] }
  if (found === undefined || state === 'empty') return outcome
  const status = found.ledger.get(name)?.status
  if (status === 'applied' || status === 'adopted') return { ...outcome, ledger: 'recorded' }
  if (!found.history?.applied.has(migration.folder)) return { ...outcome, ledger: 'pending' }
  return { ...outcome, ledger: status === 'rolled-back' ? 'rolled-back' : 'baselined' }
}

/** What is pending and sorts before something that the database has. */
function tooEarly(migrations: readonly ImportedMigration[], { ledger }: Found): string[] {
  const has = [
    ...[...ledger.values()]
      .filter(({ status }) => status === 'applied' || status === 'adopted')
      .map(({ name }) => name),
    ...migrations.filter((one) => one.ledger === 'baselined').map(({ name }) => name),
  ]
  const last = has.sort(inByteOrder).at(-1)
  if (last === undefined) return []
  return migrations
    .filter((one) => one.ledger === 'pending' && inByteOrder(one.name, last) < 0)
    .map(({ name }) => `${name} is pending and sorts before ${last}, which this database has: it will run out of order`)
}

async function record(
  url: DatabaseUrl,
  { obstacles }: Found,
  baseline: readonly PlannedMigration[],
  { dryRun }: ImportPrismaRequest,
  { log, actor, toolVersion }: ImportPrismaDeps,
): Promise<void> {
  if (obstacles.length > 0) throw unusable(obstacles)
  if (dryRun) return
  const files = baseline.map(({ name, migration }) => ({ ...migration.file!, name }))
  await withClient(url, { lockTimeoutMs: 5_000, statementTimeoutMs: 60_000 }, async (client) => {
    await refuseReadOnly(client)
    await recordBaseline(client, files, { toolVersion, ...(actor && { actor }) })
  })
  log.info(`Recorded ${files.length} as adopted in the ledger of ${describeDatabase(url)}`)
}

async function copy(
  planned: readonly PlannedMigration[],
  hasRecorded: boolean,
  { migrationsDir }: ImportPrismaRequest,
  { log }: ImportPrismaDeps,
): Promise<void> {
  const wanted = planned.filter(({ state }) => state === 'new')
  if (wanted.length > 0) await makeMigrationsFolder(migrationsDir, log)
  for (const { name, migration } of wanted)
    await writeNewFile(path.join(migrationsDir, name), migration.bytes, hasRecorded ? 'committed' : 'nothing-changed')
}

function statusOf({ dryRun }: ImportPrismaRequest, migrations: readonly ImportedMigration[]) {
  if (dryRun) return 'dry-run'
  return migrations.some(({ file, ledger }) => file === 'imported' || ledger === 'baselined')
    ? 'imported'
    : 'up-to-date'
}
