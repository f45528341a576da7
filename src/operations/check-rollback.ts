// Proves the rollbacks that migrations carry, on a scratch database: up, down, and the catalog is as it was before; then up
// again. The database that people work with is not touched; it is only asked for a scratch one beside it.
import { RunbookError } from '../errors.js'
import type { Log } from '../log.js'
import { statementsBeyondDatabase } from '../migrations/beyond-database.js'
import { listMigrations } from '../migrations/list-migrations.js'
import { readMigration } from '../migrations/migration-file.js'
import { parseMigration } from '../migrations/parse.js'
import { readRollback } from '../migrations/roll-back-files.js'
import { refusedRollback } from '../migrations/roll-back-mark.js'
import {
  type RollbackVerdict,
  type Scratch,
  applyUp,
  failedVerdict,
  proveRollback,
} from '../migrations/roll-back-proof.js'
import type { ParsedMigration } from '../migrations/statement.js'
import { connect } from '../postgres/client.js'
import { type DatabaseUrl, describeDatabase, parseDatabaseUrl } from '../postgres/connection-url.js'
import { type DatabaseChoice, resolveDatabaseUrl } from '../postgres/environment.js'
import { withScratchSomewhere } from '../postgres/scratch-place.js'
import { sayWhichUrl } from '../postgres/which-url.js'
import { TOOL_VERSION } from '../tool-version.js'

export interface CheckRollbackRequest {
  /** The scratch database is made on its server, where there is no `scratchUrl`. */
  database: DatabaseChoice
  /** A database on a server that is there for such things. */
  scratchUrl?: string
  migrationsDir: string
  /** A file name; without it the newest file of the folder. */
  migration?: string
  /** Every file of the folder that has a section. */
  all: boolean
  statementTimeoutMs: number
}

export interface CheckRollbackDeps {
  env: NodeJS.ProcessEnv
  log: Log
  signal?: AbortSignal
  /** Where the role may make no scratch database: whether PostgreSQL may be fetched for it. Undefined starts no server. */
  installTools?: boolean
}

export interface CheckedRollback {
  migration: string
  verdict: RollbackVerdict
}

export interface CheckRollbackReport {
  status: 'proved' | 'not-proved'
  /** host:port/database as user, of the server that held the scratch database. */
  server: string
  /** In the order of the files. */
  checked: CheckedRollback[]
}

interface File {
  up: ParsedMigration
  /** Undefined where it is not asked for. */
  down: ParsedMigration | Exclude<RollbackVerdict, { kind: 'proved' }> | undefined
}

/**
 * @throws RunbookError; the database that was named is not changed, whatever happens
 */
export async function checkRollback(
  request: CheckRollbackRequest,
  deps: CheckRollbackDeps,
): Promise<CheckRollbackReport> {
  if (request.all && request.migration !== undefined)
    throw new RunbookError('bad-input', 'all: give either a file or all, not both', {
      state: 'nothing-changed',
      hint: 'One file: pg-runbook check-rollback <file>. Every file: pg-runbook check-rollback --all.',
    })
  const url =
    request.scratchUrl === undefined
      ? resolveDatabaseUrl(request.database, deps.env)
      : parseDatabaseUrl(request.scratchUrl, 'SCRATCH_DATABASE_URL')
  sayWhichUrl(url, deps.log)
  const files = await readFiles(request)
  if (request.scratchUrl === undefined) refuseBeyond(files)
  const server = describeDatabase(url)
  deps.log.info(`Trying ${files.length} files on a scratch database on the server of ${server}`)
  const checked = await withScratchSomewhere(
    url,
    'check-rollback',
    (scratch) => runAll(files, scratch, request, deps),
    {
      ...deps,
      ...(deps.installTools !== undefined && { throwaway: { env: deps.env, installTools: deps.installTools } }),
    },
  )
  const isBad = ({ verdict }: CheckedRollback) => verdict.kind !== 'proved' && verdict.kind !== 'no-section'
  return { status: checked.some(isBad) ? 'not-proved' : 'proved', server, checked }
}

async function readFiles({ migrationsDir, migration, all }: CheckRollbackRequest): Promise<File[]> {
  const { names } = await listMigrations(migrationsDir)
  const last = migration ?? names.at(-1)
  if (last === undefined)
    throw new RunbookError('bad-input', `migrations-dir: there is no migration in ${migrationsDir}`, {
      state: 'nothing-changed',
      hint: 'Name the folder with --migrations-dir, or make the first file: pg-runbook new <what it does>',
    })
  await readMigration(migrationsDir, last) // refuses a name that is no file of the folder, with near names
  const files: File[] = []
  for (const name of names.slice(0, names.indexOf(last) + 1)) {
    const up = await parseMigration(await readMigration(migrationsDir, name))
    const down = all ? await downOrVerdict(migrationsDir, name) : undefined
    files.push({ up, down: name === last && !all ? await readRollback(migrationsDir, name) : down })
  }
  return files
}

/** Among many files a missing or broken section is a finding, not the end. */
async function downOrVerdict(directory: string, name: string): Promise<NonNullable<File['down']>> {
  try {
    return await readRollback(directory, name)
  } catch (error) {
    if (!(error instanceof RunbookError)) throw error
    if (error.code === 'rollback-refused') return { kind: 'no-section' }
    return failedVerdict('section', error)
  }
}

/** Roles and other databases are the whole server's, and this one is in use. */
function refuseBeyond(files: readonly File[]): void {
  const found = files.flatMap(({ up, down }) => {
    const statements = [...up.statements, ...(down !== undefined && 'statements' in down ? down.statements : [])]
    return statementsBeyondDatabase(statements).map((statement) => ({ file: up.file, statement }))
  })
  if (found.length === 0) return
  const told = found.map(({ file, statement: { line, label } }) => `${file.path}:${line}: ${label}`)
  throw refusedRollback(
    `these statements change the server beyond one database, so they are not tried beside one in use:\n${told.join('\n')}`,
    'Give a server that is there for it: set SCRATCH_DATABASE_URL, e.g. to a PostgreSQL in a container.',
    found[0]!.file,
  )
}

const LOCK_TIMEOUT_MS = 30_000

async function runAll(
  files: readonly File[],
  url: DatabaseUrl,
  { statementTimeoutMs }: CheckRollbackRequest,
  { log, signal }: CheckRollbackDeps,
): Promise<CheckedRollback[]> {
  const debug = (message: string) => log.debug(message)
  const quiet: Log = { ...log, info: debug, warn: debug }
  const scratch: Scratch = {
    url,
    options: {
      onAlreadyExists: 'warn',
      dryRun: false,
      lockTimeoutMs: LOCK_TIMEOUT_MS,
      lockRetries: 0,
      statementTimeoutMs,
      toolVersion: TOOL_VERSION,
    },
    edges: { connect: () => connect(url), log: quiet, ...(signal && { signal }) },
  }
  const checked: CheckedRollback[] = []
  let reached = true
  for (const { up, down } of files) {
    const migration = up.file.name
    if (!reached) {
      if (down !== undefined) checked.push({ migration, verdict: { kind: 'not-reached' } })
    } else if (down === undefined || !('statements' in down)) {
      await applyUp(up, scratch)
      if (down !== undefined) checked.push({ migration, verdict: down })
    } else {
      const { verdict, isUp } = await proveRollback(up, down, scratch)
      log.info(`${migration}: ${verdict.kind}`)
      checked.push({ migration, verdict })
      reached = isUp
    }
  }
  return checked
}
