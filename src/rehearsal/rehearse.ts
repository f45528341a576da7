// The migrations run on the real rows before they run on the real database: the backup that was just taken, restored into a throw-away
// database. What fails there has touched nothing that people use.
import { withOpenedFile } from '../backups/opening/opened-file.js'
import { surveyBackup } from '../backups/opening/survey.js'
import { type DrillServer, type DrillServerDeps, withDrillDatabase, withDrillServer } from '../drill/drill-database.js'
import { makeTablespaces, withRoles } from '../drill/roles.js'
import { RunbookError } from '../errors.js'
import type { ApplyOptions } from '../migrations/apply-options.js'
import type { LockTaken } from '../migrations/lock-report.js'
import { statementsBeyondDatabase } from '../migrations/beyond-database.js'
import { applyMigration, tryMigrations } from '../migrations/runner.js'
import type { ParsedMigration } from '../migrations/statement.js'
import { connect, withClient } from '../postgres/client.js'
import { type DatabaseUrl, parseDatabaseUrl } from '../postgres/connection-url.js'
import { restoreInto } from '../restore/restore-into.js'
import { type RewrittenTable, rewritten, tableFiles } from './rewritten-tables.js'

export interface RehearsalRequest {
  /** The backup, on this machine. */
  file: string
  identities: readonly string[]
  migrations: readonly ParsedMigration[]
  options: ApplyOptions
  /** Where names without a schema are. */
  schema: string
  /** A server that is there for it; used where it is of the same major. */
  scratchUrl?: string
}

export interface RehearsedFile {
  name: string
  durationMs: number
  /** Tables whose every row was written anew. */
  rewritten: RewrittenTable[]
  /** Of what can be rolled back; on what is there already. */
  locks: LockTaken[]
}

export interface Rehearsal {
  server: string
  restoreMs: number
  files: RehearsedFile[]
  durationMs: number
}

const JOBS = 2

/** @throws RunbookError `rehearsal-failed`: of a file, or because it could not be rehearsed; `cancelled` */
export async function rehearse(request: RehearsalRequest, deps: DrillServerDeps): Promise<Rehearsal> {
  const begun = performance.now()
  const scratch = scratchFor(request, deps)
  deps.log.info('Rehearsing on the backup that was just taken')
  try {
    const openDeps = { ...deps, identities: request.identities }
    const rehearsal = await withOpenedFile(request.file, 'the backup just taken', openDeps, async (backup) => {
      const survey = await surveyBackup(backup, deps)
      return withDrillServer(survey, scratch, deps, async (server) => {
        if (server.isThrowaway) await makeTablespaces(server.url, survey)
        return withRoles(server.url, survey, deps.log, (all) =>
          withDrillDatabase(server, survey, deps, async (url) => {
            const restoring = performance.now()
            await restoreInto(url, backup, survey, { jobs: JOBS, noOwner: !all, noPrivileges: !all }, deps)
            const restoreMs = Math.round(performance.now() - restoring)
            const files = await runFiles({ ...url, schema: request.schema }, request, deps)
            return { server: serverInWords(server), restoreMs, files }
          }),
        )
      })
    })
    return { ...rehearsal, durationMs: Math.round(performance.now() - begun) }
  } catch (error) {
    deps.signal.throwIfAborted()
    throw failed(error)
  }
}

/** Roles and settings of a server are not rolled back with a database that is dropped: such files get a server of their own. */
function scratchFor({ scratchUrl, migrations }: RehearsalRequest, { log }: DrillServerDeps): DatabaseUrl | undefined {
  if (scratchUrl === undefined) return undefined
  const scratch = parseDatabaseUrl(scratchUrl, 'scratch-url')
  const beyond = migrations.find(({ statements }) => statementsBeyondDatabase(statements).length > 0)
  if (!beyond) return scratch
  log.warn(
    `${beyond.file.name} changes more than its database: rehearsed in a throw-away server, not on the scratch server`,
  )
  return undefined
}

const serverInWords = ({ version, isThrowaway }: DrillServer): string =>
  `PostgreSQL ${version}${isThrowaway ? ', a throw-away server' : ''}`

function failed(error: unknown): unknown {
  if (!(error instanceof RunbookError) || error.code === 'cancelled') return error
  const { code, message, detail } = error
  if (code === 'rehearsal-failed') return error
  const { location, hint } = detail
  const next = hint ?? 'repair what is named above'
  return new RunbookError('rehearsal-failed', `it could not be rehearsed: ${message}`, {
    state: 'nothing-changed',
    hint: `${next}; or run it again without rehearse.`,
    ...(location && { location }),
    cause: error,
  })
}

async function runFiles(
  url: DatabaseUrl,
  { migrations, options }: RehearsalRequest,
  { log, signal }: DrillServerDeps,
): Promise<RehearsedFile[]> {
  const debug = (message: string) => log.debug(message)
  const edges = { connect: () => connect(url), log: { ...log, info: debug, warn: debug }, signal }
  const files: RehearsedFile[] = []
  for (const parsed of migrations) {
    const name = parsed.file.name
    const before = await withClient(url, {}, tableFiles)
    const locks = await locksOf(parsed, options, edges)
    const begun = performance.now()
    await applyMigration(parsed, { ...options, dryRun: false }, edges).catch((error: unknown) => {
      throw ofFile(name, error)
    })
    const durationMs = Math.round(performance.now() - begun)
    const after = await withClient(url, {}, tableFiles)
    files.push({ name, durationMs, rewritten: rewritten(before, after), locks })
    log.info(`Rehearsed ${name}`)
  }
  return files
}

/** Where it fails, the run itself says how. */
async function locksOf(
  parsed: ParsedMigration,
  options: ApplyOptions,
  edges: Parameters<typeof tryMigrations>[2],
): Promise<LockTaken[]> {
  try {
    return (await tryMigrations([parsed], options, edges))[0]?.locks ?? []
  } catch (error) {
    if (error instanceof RunbookError && error.code !== 'cancelled') return []
    throw error
  }
}

function ofFile(name: string, error: unknown): unknown {
  if (!(error instanceof RunbookError) || error.code === 'cancelled') return error
  const { hint, location } = error.detail
  return new RunbookError('rehearsal-failed', `${name} fails on the rows of the backup just taken: ${error.message}`, {
    state: 'nothing-changed',
    hint: hint ?? `mend ${name}, or the rows that it meets, then run it again.`,
    ...(location && { location }),
    cause: error,
  })
}
