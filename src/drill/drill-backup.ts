// One backup, proved on the way back: opened, read whole, restored into a database of its own, and looked at. What is wrong with the
// backup is an answer, never an error; nothing of it is held against the live database, which has gone on since.
import type { OpenedBackup } from '../backups/opening/opened-backup.js'
import { type BackupSource, type OpenBackupDeps, withOpenedBackup } from '../backups/opening/open-backup.js'
import { type Survey, surveyBackup } from '../backups/opening/survey.js'
import { RunbookError } from '../errors.js'
import { withClient } from '../postgres/client.js'
import type { DatabaseUrl } from '../postgres/database-url.js'
import { serverFacts } from '../postgres/server-facts.js'
import { forOperator, type LoadReport, restoreInto } from '../restore/restore-into.js'
import { amcheck } from './amcheck.js'
import type { Check } from './check.js'
import { type DrillServer, type DrillServerDeps, withDrillDatabase, withDrillServer } from './drill-database.js'
import { dumpAgain } from './dump-again.js'
import { missingExtensions, refuseMissing, withoutExtensions } from './extensions.js'
import { ledgerAgainstFolder } from './ledger-against-folder.js'
import { readBack } from './read-back.js'
import { makeTablespaces, withRoles } from './roles.js'
import { type SmokeQuery, smokeQueries } from './smoke-queries.js'

export type DrillVerdict =
  | { kind: 'proved' }
  /** Restored, and not what it should be: what the checks found. */
  | { kind: 'differs'; found: string[] }
  | { kind: 'not-restored'; reason: string; next?: string }

export interface DrillRequest {
  /** A server that is there for such things; used where it is of the backup's major. */
  scratch?: DatabaseUrl
  migrationsDir: string
  smokeFile: string
  smoke: readonly SmokeQuery[] | undefined
  /** Extensions that the drill's server may lack. */
  allowMissingExtensions: readonly string[]
  /** Connections that load and read at the same time. */
  jobs: number
  /** Also dump the restored database, and restore that. */
  again: boolean
}

export type DrillDeps = OpenBackupDeps & DrillServerDeps & { now(): Date }

export interface DrilledBackup {
  backup: string
  verdict: DrillVerdict
  /** When the backup began, ISO 8601 in UTC: what came later is lost with it. Absent where the backup does not say it. */
  madeAt?: string
  /** At the time of the drill: what would be lost (RPO). */
  ageHours?: number
  /** Opening and reading the backup, then restoring it (RTO); starting a server and the checks are not in it. */
  restoreMs?: number
  storedBytes?: number
  databaseBytes?: number
  tables?: number
  rows?: number
  /** Of the server it was restored into. */
  server?: string
  steps: LoadReport['steps']
  checks: Check[]
  /** Worth a look, and no fault of the backup. */
  notes: string[]
}

/** @throws RunbookError `cancelled` alone */
export async function drillBackup(
  source: BackupSource,
  label: string,
  request: DrillRequest,
  deps: DrillDeps,
): Promise<DrilledBackup> {
  const told: DrilledBackup = { backup: label, verdict: { kind: 'proved' }, steps: [], checks: [], notes: [] }
  const begun = performance.now()
  try {
    await withOpenedBackup(source, deps, (backup) => prove(backup, told, begun, request, deps))
    told.verdict = verdictOf(told.checks)
  } catch (failure) {
    deps.signal.throwIfAborted()
    const error = forOperator(failure)
    if (!(error instanceof RunbookError) || error.code === 'cancelled') throw error
    const { hint } = error.detail
    told.verdict = { kind: 'not-restored', reason: error.message, ...(hint !== undefined && { next: hint }) }
  }
  return told
}

function verdictOf(checks: readonly Check[]): DrillVerdict {
  const found = checks.flatMap((check) =>
    check.outcome === 'bad' ? check.found.map((one) => `${check.name}: ${one}`) : [],
  )
  return found.length === 0 ? { kind: 'proved' } : { kind: 'differs', found }
}

async function prove(
  backup: OpenedBackup,
  told: DrilledBackup,
  begun: number,
  request: DrillRequest,
  deps: DrillDeps,
): Promise<void> {
  deps.log.info(`Reading ${backup.name}`)
  Object.assign(told, { backup: backup.name, storedBytes: backup.storedBytes })
  const survey = await surveyBackup(backup, deps)
  const readMs = performance.now() - begun
  const { manifest, tables, facts } = survey
  if (tables.length === 0) told.notes.push('the backup holds no rows of any table: is it of the right database?')
  Object.assign(told, { tables: tables.length, rows: facts.rows })
  if (manifest) {
    const ageHours = (deps.now().getTime() - Date.parse(manifest.startedAt)) / 3_600_000
    Object.assign(told, { madeAt: manifest.startedAt, ageHours })
  } else told.notes.push('it has no manifest: what it vouches for is that it is complete, not that no row was changed')
  await withDrillServer(survey, request.scratch, deps, async (server) => {
    told.server = `PostgreSQL ${server.version}${server.isThrowaway ? ', a throw-away server' : ''}`
    const usable = await withWhatIsThere(survey, server, told, request)
    await withRoles(server.url, usable, deps.log, (all) =>
      restoreAndCheck({ backup, survey: usable, server, told, readMs, all }, request, deps),
    )
  })
}

async function withWhatIsThere(
  survey: Survey,
  server: DrillServer,
  told: DrilledBackup,
  request: DrillRequest,
): Promise<Survey> {
  const missing = await withClient(server.url, {}, (client) => missingExtensions(client, survey))
  refuseMissing(missing, request.allowMissingExtensions)
  if (server.isThrowaway) await makeTablespaces(server.url, survey)
  if (missing.length === 0) return survey
  told.notes.push(`restored without the extensions ${missing.join(', ')}, as allow-missing-extensions says`)
  return withoutExtensions(survey, missing)
}

interface Restoring {
  backup: OpenedBackup
  survey: Survey
  server: DrillServer
  told: DrilledBackup
  /** How long the backup took to be opened and read. */
  readMs: number
  /** Every role that the backup names is there. */
  all: boolean
}

async function restoreAndCheck(one: Restoring, request: DrillRequest, deps: DrillDeps): Promise<void> {
  const { backup, survey, server, told, all } = one
  if (!all)
    told.notes.push(
      'owners and rights were not restored: not every role could be made on the server, or be made an owner',
    )
  const options = { jobs: request.jobs, noOwner: !all, noPrivileges: !all }
  await withDrillDatabase(server, survey, deps, async (url, note) => {
    if (note !== undefined) told.notes.push(note)
    const restoring = performance.now()
    const report = await restoreInto(url, backup, survey, options, deps)
    told.restoreMs = Math.round(one.readMs + performance.now() - restoring)
    told.steps = report.steps
    told.notes.push(...report.findings.map(({ what }) => what))
    const checks = checksOf(url, one, request, deps)
    for (const check of checks) told.checks.push(await check())
    if (request.again) told.checks.push(await dumpAgain(url, survey, server, options, deps))
    // last: it makes an extension in the database
    told.checks.push(await withClient(url, {}, (client) => amcheck(client, deps.signal)))
    told.databaseBytes = (await withClient(url, {}, serverFacts)).sizeBytes
  })
}

function checksOf(url: DatabaseUrl, { survey }: Restoring, request: DrillRequest, deps: DrillDeps) {
  const { migrationsDir, smoke, smokeFile, jobs } = request
  return [
    () => readBack(url, survey, { ...deps, jobs }),
    () => withClient(url, {}, (client) => ledgerAgainstFolder(client, migrationsDir)),
    () => withClient(url, {}, (client) => smokeQueries(client, smoke, smokeFile, deps.signal)),
  ]
}
