// What the database has that the schema file does not say, and the other way round, and why: read only on the database, replayed
// on a scratch one. The answer is a report and a file to review; nothing here changes a database that people use.
import { type Explained, findingsOf } from '../drift/findings.js'
import type { DriftReport } from '../drift/drift.js'
import { changesIgnored, renderDriftSql } from '../drift/drift-sql.js'
import { type History, folderOrProblem, historyOf } from '../drift/history.js'
import { ignoreOf, parseIgnore } from '../drift/ignore.js'
import { type Live, readLive } from '../drift/live.js'
import { type Replay, replay } from '../drift/replay.js'
import { touchedTables } from '../drift/touched-tables.js'
import { writeDriftFile, writeSchemaFiles } from '../drift/write-files.js'
import type { Log } from '../log.js'
import { baselined } from '../migrations/baseline-files.js'
import { type DatabaseUrl, describeDatabase, parseDatabaseUrl } from '../postgres/connection-url.js'
import { type DatabaseChoice, resolveDatabaseUrl } from '../postgres/environment.js'
import { sayWhichUrl } from '../postgres/which-url.js'
import { type CompareSchema, comparerOf, type PrismaEngine } from '../prisma/compare-schema.js'
import { type PrismaSchema, readSchema } from '../prisma/schema-files.js'

export interface DiffRequest {
  database: DatabaseChoice
  /** A file, or a folder of files. */
  schema: string
  migrationsDir: string
  outputDir: string
  /** Where there is no ledger yet: this file and all before it are in the database already, as a release will record them. */
  baseline?: string
  /** Globs of a kind and a name: `table:public.legacy_*`, `*:audit.*`. */
  ignore: string[]
  /** A database on a server that is there for such things; else the scratch database is made beside the one that is compared. */
  scratchUrl?: string
  /** Writes the schema files as the database is. */
  pull: boolean
  /** Prisma's engine in this process, or the Prisma that the project has installed. */
  engine: PrismaEngine
}

export interface DiffDeps {
  env: NodeJS.ProcessEnv
  log: Log
  signal?: AbortSignal
  /** Where the role may make no scratch database and none is given: whether PostgreSQL may be fetched for it. Undefined starts no server. */
  installTools?: boolean
  now?(): Date
}

interface Work {
  request: DiffRequest
  deps: DiffDeps
  url: DatabaseUrl
  /** On whose server the scratch database is made. */
  scratch: DatabaseUrl
  schema: PrismaSchema
  compareSchema: CompareSchema
  live: Live
  history: History
}

/**
 * Throws rather than say "no drift" where it could not be checked.
 * @throws RunbookError `drift-not-checked`, `bad-schema-file`, `bad-input`, `lock-held`, and as connecting does
 */
export async function diff(request: DiffRequest, deps: DiffDeps): Promise<DriftReport> {
  const began = performance.now()
  const rules = parseIgnore(request.ignore)
  const url = resolveDatabaseUrl(request.database, deps.env)
  sayWhichUrl(url, deps.log)
  const scratch = request.scratchUrl === undefined ? url : parseDatabaseUrl(request.scratchUrl, 'SCRATCH_DATABASE_URL')
  const schema = await readSchema(request.schema)
  const { folder, problem } = await folderOrProblem(request.migrationsDir)
  deps.log.info(`Comparing ${describeDatabase(url)} with ${request.schema}`)
  const compareSchema = comparerOf(request.engine, deps)
  const live = await readLive({ url, schema, rules, folder, pull: request.pull, compareSchema }, deps)
  const isEmpty = !live.catalog.objects.some(({ kind }) => kind === 'table')
  const lines = baselined(folder.files, live.ledger.lines, request.baseline, deps.now?.() ?? new Date())
  const history = historyOf(folder, { ...live.ledger, lines }, isEmpty)
  if (problem !== undefined) history.problems.push(problem)
  const work = { request, deps, url, scratch, schema, compareSchema, live, history }
  const played = await replayed(work)
  const catalogs = [
    live.catalog,
    ...(played.applied ? [played.applied] : []),
    ...played.pending.map((one) => one.catalog),
  ]
  const ignore = ignoreOf(rules, catalogs)
  const found = findingsOf(
    { live, replay: played, schema, defaultSchema: url.schema, ignore, unfinished: history.unfinished },
    sameMajor(work, played),
  )
  const told = {
    couldNotTell: couldNotTell(work, played),
    ignored: [...(request.engine === 'wasm' ? schema.ignored : schema.notes), ...ignore.told],
  }
  const report = await reportOf(work, found, told)
  return { ...report, durationMs: Math.round(performance.now() - began) }
}

async function replayed({ request, deps, url, scratch, schema, compareSchema, live, history }: Work): Promise<Replay> {
  if (history.applied === undefined && history.pending.length === 0)
    return { pending: [], problem: `there is none in ${request.migrationsDir}` }
  const filters = { externalTables: live.ignore.tables, externalEnums: live.ignore.enums }
  const { applied, pending } = history
  return replay(
    {
      url: { ...scratch, schema: url.schema },
      sameServer: request.scratchUrl === undefined,
      applied,
      pending,
      schema,
      filters,
      compareSchema,
    },
    {
      ...deps,
      ...(deps.installTools !== undefined && { throwaway: { env: deps.env, installTools: deps.installTools } }),
    },
  )
}

const sameMajor = ({ live }: Work, { major }: Replay): boolean => major === live.server.major

function couldNotTell(work: Work, played: Replay): string[] {
  const { history, live } = work
  const byRecord =
    live.byHand === undefined ? '' : '; changes by hand are those since the last run recorded the database'
  const told = [...history.problems]
  if (history.applied === undefined)
    told.push(`what was changed by hand, and what pending migrations account for, could not be told apart${byRecord}`)
  if (played.problem !== undefined) told.push(`the migrations could not be replayed: ${played.problem}`)
  if (played.problem !== undefined && played.applied === undefined)
    told.push(`pending migrations, a schema file that is ahead and changes by hand could not be told apart${byRecord}`)
  else if (played.ahead === undefined) told.push('whether the schema file is ahead of the migrations could not be told')
  if (played.applied !== undefined && !sameMajor(work, played))
    told.push(
      `the scratch server is PostgreSQL ${played.major}, the database ${live.server.major}: what was changed by hand could not be compared object by object${byRecord}`,
    )
  return told
}

async function reportOf(
  { request, deps, url, live }: Work,
  found: readonly Explained[],
  told: Pick<DriftReport, 'couldNotTell' | 'ignored'>,
): Promise<DriftReport> {
  const database = describeDatabase(url)
  const { warnings, ...written } = await pulled(live, deps)
  const common = { database, ...told, ...written, warnings: [...partlyIgnored(live), ...warnings], durationMs: 0 }
  if (found.length === 0) return { ...common, status: 'no-drift', findings: [], tables: [] }
  const at = deps.now?.() ?? new Date()
  const bare = found.map(({ finding }) => finding)
  const { sql, statements } = renderDriftSql({ at, database, schema: request.schema }, bare, live.statements)
  const findings = found.map(({ finding, statements: own }) =>
    own.length === 0 ? finding : { ...finding, statements: own.map((index) => statements[index]!) },
  )
  // a file without a statement settles nothing; after a pull the database is right, and one that would undo it is no help
  const file = request.pull || statements.length === 0 ? undefined : await writeDriftFile(request.outputDir, sql, at)
  if (file !== undefined) deps.log.info(`The drift SQL is in ${file}`)
  const objects = found.flatMap((one) => one.objects)
  const tables = touchedTables(objects, live.statements, live.catalog)
  return { ...common, status: 'drift', findings, sql, ...(file !== undefined && { file }), tables }
}

function partlyIgnored({ statements }: Live): string[] {
  return statements.flatMap((statement) => {
    const ignored = changesIgnored(statement)
    return ignored === undefined ? [] : [`${statement.label} ${ignored}`]
  })
}

/** After everything that may fail has been read: the schema file is written last, and only as a whole. */
async function pulled({ pulled: taken }: Live, { log }: DiffDeps): Promise<Pick<DriftReport, 'warnings' | 'pulled'>> {
  if (taken === undefined) return { warnings: [] }
  const written = await writeSchemaFiles(taken.files)
  if (written.length === 0) log.info('The schema file is as the database is; nothing was written')
  else log.info(`Wrote ${written.join(', ')} as the database is. Next: npx prisma generate`)
  return { warnings: taken.warnings, pulled: written }
}
