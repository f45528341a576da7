// The migrations replayed in a scratch database: what they make of an empty one, before and after the files that are still to
// come. A replay that does not work tells why, and what could therefore not be told apart; it never stops the comparison.
import type pg from 'pg'
import { RunbookError } from '../errors.js'
import type { Log } from '../log.js'
import type { ApplyDeps, ApplyOptions } from '../migrations/apply-options.js'
import { statementsBeyondDatabase } from '../migrations/beyond-database.js'
import { readOwnCatalog } from '../migrations/catalog-record.js'
import { ensureLedger } from '../migrations/ledger-schema.js'
import type { MigrationFile } from '../migrations/migration-text.js'
import { parseAll } from '../migrations/parse-all.js'
import { reusableSession } from '../migrations/reusable-session.js'
import { applyBatch } from '../migrations/run-batch.js'
import type { ParsedMigration } from '../migrations/statement.js'
import { mayTravelWhole } from '../migrations/whole-file.js'
import type { Catalog } from '../postgres/catalog.js'
import { connect } from '../postgres/client.js'
import type { DatabaseUrl } from '../postgres/connection-url.js'
import { type ThrowawayPlace, withScratchSomewhere } from '../postgres/scratch-place.js'
import { serverFacts } from '../postgres/server-facts.js'
import type { CompareSchema } from '../prisma/compare-schema.js'
import type { DiffFilters } from '../prisma/engine.js'
import type { PrismaSchema } from '../prisma/schema-files.js'
import { TOOL_VERSION } from '../tool-version.js'
import { type DiffStatement, statementsOf } from './statements.js'

export interface ReplayRequest {
  /** Of a database on the server that holds the scratch one. */
  url: DatabaseUrl
  /** The scratch database is beside the one that is compared. */
  sameServer: boolean
  /** Undefined where it is not known: then all files are replayed as one. */
  applied: readonly MigrationFile[] | undefined
  pending: readonly MigrationFile[]
  schema: PrismaSchema
  filters: DiffFilters
  compareSchema: CompareSchema
}

export interface Replay {
  /** Of the server: another major writes definitions another way. */
  major?: number
  /** What the applied files make. */
  applied?: Catalog
  /** After each pending file, in their order. */
  pending: { name: string; catalog: Catalog }[]
  /** From what all files make to the schema file. */
  ahead?: DiffStatement[]
  /** Why the rest is missing. */
  problem?: string
}

const OPTIONS: ApplyOptions = {
  onAlreadyExists: 'warn',
  dryRun: false,
  lockTimeoutMs: 30_000,
  lockRetries: 0,
  statementTimeoutMs: 300_000,
  toolVersion: TOOL_VERSION,
}

export interface ReplayDeps {
  log: Log
  signal?: AbortSignal
  /** Where the role may make no scratch database; left out, no server is started. */
  throwaway?: ThrowawayPlace
}

/** What is at fault in a file or a server is told in `problem`; cancelling is thrown. */
export async function replay(request: ReplayRequest, { log, signal, throwaway }: ReplayDeps): Promise<Replay> {
  const result: Replay = { pending: [] }
  const debug = (message: string) => log.debug(message)
  // what a file warns of here was told when it ran, or will be
  const quiet: Log = { ...log, info: debug, warn: debug, progress() {} }
  try {
    const applied = await parseAll(request.applied ?? request.pending)
    const pending = request.applied === undefined ? [] : await parseAll(request.pending)
    if (request.sameServer) refuseBeyond([...applied, ...pending])
    const edges = { log, ...(signal && { signal }) }
    await withScratchSomewhere(
      request.url,
      'diff',
      (url, client) =>
        run(result, { applied, pending }, { ...request, url }, client, {
          ...edges,
          log: quiet,
          connect: () => connect(url),
        }),
      { ...edges, ...(throwaway && { throwaway }) },
    )
  } catch (error) {
    if (!(error instanceof RunbookError) || error.code === 'cancelled') throw error
    const { hint, location } = error.detail
    const where = location === undefined ? '' : `${location.file}:${location.line}: `
    result.problem = `${where}${error.message}${error.code === 'no-scratch-database' && hint ? ` (${hint})` : ''}`
  }
  return result
}

/** Roles and other databases are the whole server's, and this one is in use. */
function refuseBeyond(files: readonly ParsedMigration[]): void {
  const found = files.find(({ statements }) => statementsBeyondDatabase(statements).length > 0)
  if (found === undefined) return
  const [statement] = statementsBeyondDatabase(found.statements)
  const message = `${statement!.label} reaches beyond one database, so the migrations are not replayed beside one in use: give a server that is there for it with SCRATCH_DATABASE_URL`
  throw new RunbookError('migration-not-allowed', message, {
    state: 'nothing-changed',
    location: { file: found.file.path, line: statement!.line },
  })
}

async function run(
  result: Replay,
  { applied, pending }: { applied: readonly ParsedMigration[]; pending: readonly ParsedMigration[] },
  request: ReplayRequest,
  client: pg.Client,
  edges: ApplyDeps,
): Promise<void> {
  result.major = (await serverFacts(client)).major
  await ensureLedger(client)
  const session = reusableSession(edges)
  const applyTo = async (files: readonly ParsedMigration[]) => {
    const { failed } = await applyBatch(files, OPTIONS, edges, (one) => mayTravelWhole(one, false), session)
    if (failed) throw failed.error
  }
  try {
    await applyTo(applied)
    if (request.applied !== undefined) result.applied = await readOwnCatalog(client)
    for (const file of pending) {
      await applyTo([file])
      result.pending.push({ name: file.file.name, catalog: await readOwnCatalog(client) })
    }
  } finally {
    await session.close()
  }
  const { url, schema, filters, compareSchema } = request
  const { sql } = await compareSchema(client, url, schema, filters)
  result.ahead = await statementsOf(sql, url.schema)
}
