// Staging before production: what production is to take, staging has applied with the same text. Reads staging's ledger in one
// read-only transaction. A staging that cannot be asked is an error and never a pass; leaving the question out is told in the log.
import type pg from 'pg'
import { RunbookError } from '../errors.js'
import type { Log } from '../log.js'
import { withClient } from '../postgres/client.js'
import { type DatabaseUrl, describeDatabase } from '../postgres/connection-url.js'
import { type DatabaseChoice, resolveDatabaseUrl } from '../postgres/environment.js'
import { countOf } from '../quantities.js'
import { refuseOtherEnvironment } from './environment-mark.js'
import { type LedgerLine, readLedgerLines } from './ledger.js'
import type { MigrationFile } from './migration-file.js'

export interface OnStagingWish {
  database: DatabaseChoice
  /** A dry run is warned, not refused. */
  dryRun: boolean
  /**
   * `auto`, the default: for production, where a URL of staging is given. `true`: for production, and for a database that is named
   * by its URL.
   */
  requireStaging?: 'auto' | 'true' | 'false'
}

interface OnStagingDeps {
  env: NodeJS.ProcessEnv
  log: Log
}

const LIMITS = { lockTimeoutMs: 5_000, statementTimeoutMs: 60_000 }

const isGiven = (env: NodeJS.ProcessEnv): boolean =>
  ['STAGING_DATABASE_URL', 'STAGING_DIRECT_URL'].some((name) => (env[name] ?? '').trim() !== '')

function isAsked({ database: { environment }, requireStaging = 'auto' }: OnStagingWish, deps: OnStagingDeps): boolean {
  if (requireStaging === 'true') return environment !== 'staging'
  if (environment !== 'production' || !isGiven(deps.env)) return false
  if (requireStaging === 'false')
    deps.log.warn('Whether staging has these files is not asked: require-staging is false')
  return requireStaging === 'auto'
}

/**
 * To be asked before the backup. Changes nothing, neither here nor on staging.
 * @param files that production is to run
 * @param production connected
 * @throws RunbookError `not-on-staging` with every file, `wrong-database` where both URLs lead to one database, and as connecting to
 * staging and reading its ledger do
 */
export async function refuseNotOnStaging(
  files: readonly MigrationFile[],
  production: pg.ClientBase,
  wish: OnStagingWish,
  deps: OnStagingDeps,
): Promise<void> {
  if (files.length === 0 || !isAsked(wish, deps)) return
  const url = stagingUrl(deps.env)
  const here = await runningDatabase(production)
  const ledger = await askStaging(url, here)
  const missing = files.flatMap((file) => whyNot(file, ledger.get(file.name)) ?? [])
  if (missing.length === 0) {
    deps.log.info(`Staging (${describeDatabase(url)}) has applied ${countOf(files.length, 'file')}, with the same text`)
    return
  }
  const refusal = notOnStaging(missing, url)
  if (!wish.dryRun) throw refusal
  deps.log.warn(`${refusal.message}\nThe real run will be refused`)
}

function stagingUrl(env: NodeJS.ProcessEnv): DatabaseUrl {
  try {
    return resolveDatabaseUrl({ environment: 'staging' }, env)
  } catch (error) {
    throw couldNotAsk(error)
  }
}

async function askStaging(url: DatabaseUrl, production: string): Promise<ReadonlyMap<string, LedgerLine>> {
  try {
    return await withClient(url, { allowPooler: true }, async (client) => {
      const limits = `SET LOCAL lock_timeout = ${LIMITS.lockTimeoutMs}; SET LOCAL statement_timeout = ${LIMITS.statementTimeoutMs}`
      await client.query(`BEGIN READ ONLY; ${limits}`)
      if ((await runningDatabase(client)) === production) throw sameDatabase(url)
      const ledger = await readLedgerLines(client)
      await refuseOtherEnvironment(client, 'staging')
      await client.query('ROLLBACK')
      return ledger
    })
  } catch (error) {
    throw couldNotAsk(error)
  }
}

/**
 * The server as it runs, to the microsecond of its start, and the database in it. A copy (a snapshot, a branch) has the system
 * identifier and the OID of the original, and runs on a server of its own.
 */
async function runningDatabase(client: pg.ClientBase): Promise<string> {
  const { rows } = await client.query<{ running: string }>(
    `SELECT extract(epoch FROM pg_catalog.pg_postmaster_start_time())::text || '/' || oid AS running
     FROM pg_catalog.pg_database WHERE datname = pg_catalog.current_database()`,
  )
  return rows[0]!.running
}

const sameDatabase = ({ source, database }: DatabaseUrl): RunbookError =>
  new RunbookError('wrong-database', `${source} leads to the database that is to be changed, ${database}`, {
    state: 'nothing-changed',
    hint: `give the URL of staging as ${source}`,
  })

const WAY_OUT = 'Without staging: require-staging: false, which is kept in the log'

/** Whatever was wrong with staging: which database it was must be clear, and how to go on without it. */
function couldNotAsk(error: unknown): unknown {
  if (!(error instanceof RunbookError)) return error
  const hint = [error.detail.hint, WAY_OUT].filter(Boolean).join('. ')
  const told = `whether staging has these files could not be asked: ${error.message}`
  return new RunbookError(error.code, told, { ...error.detail, hint, state: 'nothing-changed', cause: error })
}

interface Missing {
  name: string
  why: string
}

function whyNot(file: MigrationFile, line: LedgerLine | undefined): Missing | undefined {
  const { name } = file
  switch (line?.status) {
    case undefined:
      return { name, why: 'is not applied there' }
    case 'applied':
    case 'adopted':
      if (line.checksum === file.checksum) return undefined
      return { name, why: `was ${line.status} there on ${line.appliedAt.toISOString()} with another text` }
    case 'running':
      return { name, why: 'was begun there and has not ended' }
    case 'rolling-back':
      return { name, why: 'is half rolled back there' }
    case 'rolled-back':
      return { name, why: 'was rolled back there' }
  }
}

function notOnStaging(missing: readonly Missing[], url: DatabaseUrl): RunbookError {
  const [first] = missing
  const next =
    missing.length === 1
      ? `pg-runbook apply ${first!.name} --environment staging`
      : 'pg-runbook apply-pending --environment staging'
  return new RunbookError(
    'not-on-staging',
    [
      `production takes only what staging (${describeDatabase(url)}, from ${url.source}) has applied:`,
      ...missing.map(({ name, why }) => `- ${name} ${why}`),
    ].join('\n'),
    {
      state: 'nothing-changed',
      hint: `${next}, look at what it did there, then run this again. ${WAY_OUT}`,
    },
  )
}
