// The runbook's sections 4 and 5: a whole backup brought back, beside the live database, in its place, or over it. The backup is
// read to its end before anything is changed; all that would stop the restore is told at once; nothing is replaced without a
// verified backup of what is there now.
import { availableParallelism } from 'node:os'
import {
  type BackupFirst,
  type BackupFirstDeps,
  backUpFirst,
  backupFirstProblems,
} from '../backups/taking/backup-first.js'
import { type BackupSource, type OpenBackupDeps, withOpenedBackup } from '../backups/opening/open-backup.js'
import type { OpenedBackup } from '../backups/opening/opened-backup.js'
import type { BackupReport } from '../backups/taking/make-backup.js'
import { type Survey, surveyBackup } from '../backups/opening/survey.js'
import { RunbookError } from '../errors.js'
import { type DatabaseUrl, describeDatabase } from '../postgres/connection-url.js'
import { globalsAsSql } from '../postgres/database-globals.js'
import { type DatabaseChoice, resolveDatabaseUrl } from '../postgres/environment.js'
import { sayWhichUrl } from '../postgres/which-url.js'
import { schemasOf } from '../restore/empty-schemas.js'
import { runWholeMode, type WholeOutcome } from '../restore/run-whole-mode.js'
import { type Look, lookAtTarget } from '../restore/look-at-target.js'
import { plannedNames } from '../restore/planned-names.js'
import { preflight, type WholeMode } from '../restore/preflight.js'
import { foreignRows, refuseRestore, sessionsWarned } from '../restore/refuse-restore.js'
import { restoreTables } from '../restore/tables/restore-tables.js'
import type { TablesReport } from '../restore/tables/tables-report.js'
import { withSafetyBackup } from '../restore/with-safety-backup.js'

export interface RestoreRequest {
  database: DatabaseChoice
  source: BackupSource
  mode: RestoreMode
  /** For mode tables: names as people write them, with schema or not, quoted or not. */
  tables: readonly string[]
  /** For mode tables: a copy under another name, or the live rows made those of the backup. */
  into: 'beside' | 'replace'
  /** The database's name, typed by whoever starts it; for whatever replaces something. */
  confirm: string
  /** Connections that load at the same time; 0 for as many as there are cores. */
  jobs: number
  noOwner: boolean
  noPrivileges: boolean
  /** Ends the sessions of others where they are in the way. */
  endSessions: boolean
  /** Takes a backup of another database where it replaces something. */
  forceForeign: boolean
  newDatabaseName?: string
  dryRun: boolean
  /** Before whatever replaces something. */
  backup: BackupFirst
  /** 0 for no limit. */
  lockTimeoutMs: number
  /** Of mode tables; 0 for no limit. */
  statementTimeoutMs: number
}

export type RestoreMode = WholeMode | 'tables'
export type RestoreDeps = BackupFirstDeps & OpenBackupDeps

export interface RestoreReport extends Partial<WholeOutcome> {
  status: 'restored' | 'dry-run'
  mode: RestoreMode
  /** host:port/database as user */
  database: string
  /** The name of the database that has, or would have, the backup's content. */
  restoredTo: string
  /** Of mode swap, in a dry run: the name under which it would be loaded, before both names change. */
  madeAs?: string
  backup: {
    name: string
    bytes: number
    /** Whether it carries a manifest that proves its content. */
    proved: boolean
    /** Of its manifest. */
    madeOf?: string
    finishedAt?: string
    serverVersion?: string
    ledgerHead?: string
    /** Roles and settings that the source had and that are in no dump, as SQL. */
    globals?: string[]
  }
  tables: number
  rows: number
  warnings: string[]
  /** Tables of the target that the backup does not hold, in schemas that it does: in-place takes them away. */
  lost: string[]
  safetyBackup?: BackupReport
  /** Of mode tables. */
  restoredTables?: TablesReport
  durationMs: number
}

/**
 * @throws RunbookError that says what is in the database now; see docs/errors.md
 */
export async function restore(request: RestoreRequest, deps: RestoreDeps): Promise<RestoreReport> {
  const begun = performance.now()
  await refuseBadOptions(request)
  const url = resolveDatabaseUrl(request.database, deps.env)
  refuseUnconfirmed(request, url)
  sayWhichUrl(url, deps.log)
  const look = await lookAtTarget(url, { ...request, backup: nameOf(request.source) })
  return withOpenedBackup(request.source, deps, async (backup) => {
    deps.log.info(`Reading ${backup.name} to its end before anything is changed`)
    const survey = await surveyBackup(backup, deps)
    const read = { backup, survey, look, warnings: warningsFor(request, survey, look) }
    for (const warning of read.warnings) deps.log.warn(warning)
    const report = reportOf(request, url, read, deps.now())
    if (!request.dryRun && report.lost.length > 0)
      deps.log.warn(`Not in the backup, and gone when it is restored: ${report.lost.join(', ')}`)
    const outcome = await carryOut({ request, url, deps, ...read })
    return { ...report, ...outcome, durationMs: performance.now() - begun }
  })
}

/** As it is typed. */
const nameOf = (source: BackupSource): string =>
  source.kind === 'file' ? source.path : source.kind === 'artifact' ? source.name : 'latest'

/** @throws RunbookError where the restore of a whole backup cannot end well; tables are looked at by whoever restores them */
function warningsFor(request: RestoreRequest, survey: Survey, { target, others }: Look): string[] {
  const { mode } = request
  if (mode === 'tables') return foreignRows(survey, target, request)
  const checked = preflight(survey, target, { ...request, mode })
  const refusing = { ...request, mode, survey, target }
  refuseRestore(checked, others, refusing)
  return [...checked.warnings, ...sessionsWarned(others, refusing)]
}

const replaces = ({ mode, into }: RestoreRequest): boolean =>
  mode === 'tables' ? into === 'replace' : mode !== 'new-database'

async function refuseBadOptions(request: RestoreRequest): Promise<void> {
  const { confirm, dryRun, mode, newDatabaseName, jobs, backup } = request
  const problems = replaces(request) ? await backupFirstProblems(backup, dryRun) : []
  if (replaces(request) && !dryRun && confirm === '')
    problems.push(`confirm: required with mode ${mode}; type the name of the database, or do a dry run`)
  if (mode === 'in-place' && backup.take && backup.options.excludeTableData.length > 0)
    problems.push('exclude-table-data: not with mode in-place, whose safety backup must hold all that is replaced')
  if (newDatabaseName !== undefined && mode !== 'new-database')
    problems.push(`new-database-name: only with mode new-database, and the mode is ${mode}`)
  if (newDatabaseName !== undefined && Buffer.byteLength(newDatabaseName) > 63)
    problems.push('new-database-name: PostgreSQL takes at most 63 bytes')
  if (mode === 'tables' && request.tables.length === 0) problems.push('tables: required with mode tables')
  if (mode !== 'tables' && request.tables.length > 0)
    problems.push(`tables: only with mode tables, and the mode is ${mode}`)
  if (!Number.isSafeInteger(jobs) || jobs < 0) problems.push('jobs: expected a whole number from 0')
  if (problems.length > 0) throw new RunbookError('bad-input', problems.join('\n'), { state: 'nothing-changed' })
}

/** What is typed is compared with the URL, never shown instead of it. */
function refuseUnconfirmed(request: RestoreRequest, { database, source }: DatabaseUrl): void {
  const { confirm, dryRun } = request
  if (!replaces(request) || confirm === database || (dryRun && confirm === '')) return
  throw new RunbookError(
    'wrong-database',
    `confirm says ${JSON.stringify(confirm)}, and ${source} leads to ${database}`,
    {
      state: 'nothing-changed',
      hint: `If ${database} is the one you mean, give its name as confirm; else choose the other environment or URL.`,
    },
  )
}

interface Read {
  backup: OpenedBackup
  survey: Survey
  look: Look
  warnings: string[]
}

function reportOf(
  request: RestoreRequest,
  url: DatabaseUrl,
  { backup, survey, look: { target }, warnings }: Read,
  now: Date,
): Omit<RestoreReport, 'durationMs'> {
  const { manifest, facts, tables, objects } = survey
  const names = plannedNames(request.mode, url.database, now, request.newDatabaseName)
  const made = objects.flatMap(({ entry }) =>
    entry?.type === 'TABLE' ? [{ ...entry, schema: entry.schema ?? '' }] : [],
  )
  const held = new Set([...tables, ...made].map(({ schema, name }) => `${schema}.${name}`))
  const schemas = new Set(schemasOf(survey))
  const lost = target.tables.filter(({ schema }) => schemas.has(schema)).map(({ schema, name }) => `${schema}.${name}`)
  return {
    status: request.dryRun ? 'dry-run' : 'restored',
    mode: request.mode,
    database: describeDatabase(url),
    ...(request.dryRun ? names : { restoredTo: names.restoredTo }),
    backup: {
      name: backup.name,
      bytes: backup.storedBytes,
      proved: manifest !== undefined,
      ...(manifest && { madeOf: manifest.database.name, finishedAt: manifest.finishedAt }),
      ...(facts.serverVersion !== undefined && { serverVersion: facts.serverVersion }),
      ...(manifest?.ledgerHead !== undefined && { ledgerHead: manifest.ledgerHead }),
      ...(manifest?.globals && { globals: globalsAsSql(manifest.globals) }),
    },
    tables: tables.length,
    rows: facts.rows,
    warnings,
    lost: request.mode === 'in-place' ? lost.filter((name) => !held.has(name)) : [],
  }
}

interface Work extends Omit<Read, 'warnings'> {
  request: RestoreRequest
  url: DatabaseUrl
  deps: RestoreDeps
}

async function carryOut(work: Work): Promise<Partial<RestoreReport>> {
  const { request, url, look, deps } = work
  if (request.dryRun && request.mode !== 'tables') return {}
  const first = { backup: ofReplaced(request.backup), dryRun: request.dryRun }
  const taken: Pick<RestoreReport, 'safetyBackup'> = {}
  const secure = async () => {
    const report = await backUpFirst(first, url, look.target.server, deps)
    if (report) taken.safetyBackup = report
  }
  try {
    if (replaces(request) && request.mode !== 'in-place') await secure()
    return { ...(await bringBack(work, secure)), ...taken }
  } catch (error) {
    throw withSafetyBackup(error, taken.safetyBackup)
  }
}

const ofReplaced = (backup: BackupFirst): BackupFirst =>
  backup.take ? { take: true, options: { ...backup.options, ofReplaced: true } } : backup

async function bringBack(
  { request, url, look, backup, survey, deps }: Work,
  secure: () => Promise<void>,
): Promise<Partial<RestoreReport>> {
  const { mode } = request
  if (mode !== 'tables') {
    const jobs = request.jobs || availableParallelism()
    const whole = { ...request, mode, jobs, secure, ...(look.isGone && { gone: url.database }) }
    return runWholeMode(look.there, backup, survey, whole, deps)
  }
  const restoredTables = await restoreTables(request, url, backup, survey, deps)
  const rows = restoredTables.tables.reduce((sum, table) => sum + table.rows, 0)
  return { restoredTables, tables: restoredTables.tables.length, rows }
}
