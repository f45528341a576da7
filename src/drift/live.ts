// The live database, read once: in one READ ONLY transaction that shares the runners' lock, so that a deployment in flight is
// waited for and never taken for drift. Nothing here can write, and nothing here waits in a queue in front of others.
import type pg from 'pg'
import { RunbookError } from '../errors.js'
import type { Log } from '../log.js'
import { type ChangesByHand, changesByHand, readOwnCatalog } from '../migrations/catalog-record.js'
import type { FolderAsItIs } from '../migrations/read-folder.js'
import { pollForLock, trySharedTransactionLock } from '../migrations/runner-lock.js'
import type { Catalog } from '../postgres/catalog.js'
import { withClient } from '../postgres/client.js'
import type { DatabaseUrl } from '../postgres/connection-url.js'
import { type ServerFacts, serverFacts } from '../postgres/server-facts.js'
import { describeServerError, sqlstateOf } from '../postgres/sqlstate.js'
import type { CompareSchema } from '../prisma/compare-schema.js'
import { type SchemaDiff, pullSchema } from '../prisma/engine.js'
import type { PrismaSchema } from '../prisma/schema-files.js'
import { type JudgedStatement, countLosses } from './count-losses.js'
import { type LedgerState, readLedgerState } from './history.js'
import { type Ignore, type IgnoreRule, ignoreOf } from './ignore.js'
import { statementsOf } from './statements.js'
import { refuseUnescapedNames } from './unescaped-names.js'

export interface LiveRequest {
  url: DatabaseUrl
  schema: PrismaSchema
  rules: readonly IgnoreRule[]
  folder: FolderAsItIs
  pull: boolean
  compareSchema: CompareSchema
}

export interface LiveDeps {
  log: Log
  signal?: AbortSignal
}

export interface Live {
  catalog: Catalog
  ledger: LedgerState
  byHand?: ChangesByHand
  diff: SchemaDiff
  /** Of `diff.sql`, less those that are about ignored objects alone. */
  statements: JudgedStatement[]
  server: ServerFacts
  ignore: Ignore
  pulled?: Awaited<ReturnType<typeof pullSchema>>
}

/** Longer than any question of ours takes; a session of ours that hangs must not hold migrations up for ever. */
const LIMITS = { lockTimeoutMs: 5_000, statementTimeoutMs: 60_000, idleInTransactionTimeoutMs: 120_000 }

/** @throws RunbookError `lock-held`, `drift-not-checked`, `bad-schema-file`, and as connecting does */
export const readLive = (request: LiveRequest, deps: LiveDeps): Promise<Live> =>
  withClient(request.url, LIMITS, async (client) => {
    // READ COMMITTED: what was read before the lock was had is no part of it
    await client.query('BEGIN ISOLATION LEVEL READ COMMITTED READ ONLY')
    try {
      await pollForLock(client, () => trySharedTransactionLock(client), {}, deps)
      return await read(client, request)
    } catch (error) {
      throw notChecked(error)
    } finally {
      await client.query('ROLLBACK').catch(() => {}) // a lost connection has ended it, and the first error tells why
    }
  })

function notChecked(error: unknown): unknown {
  if (error instanceof RunbookError || sqlstateOf(error) === undefined) return error
  const said = describeServerError(error, { showDetail: false })
  return new RunbookError('drift-not-checked', `the database could not be compared: ${said}`, {
    state: 'nothing-changed',
    hint: 'mend what the server says, and compare again; no answer is not "no drift"',
    cause: error,
  })
}

/** The schema file would lose all its models; mostly it is another database that was meant. */
function mustHoldTables({ objects }: Catalog): void {
  if (objects.some(({ kind }) => kind === 'table' || kind === 'enum')) return
  throw new RunbookError('drift-not-checked', 'the database has no table that a schema file could be written from', {
    state: 'nothing-changed',
    hint: 'is it the right database? Without --pull the comparison tells how the two differ',
  })
}

/** A statement is kept whole: what of it nobody asked for must be told. */
function withIgnored(statement: JudgedStatement, ignore: Ignore): JudgedStatement {
  const ignored = statement.objects.filter((object) => ignore.covers(object))
  return ignored.length === 0 ? statement : { ...statement, ignored }
}

async function read(client: pg.Client, request: LiveRequest): Promise<Live> {
  const { url, schema, rules, folder, pull, compareSchema } = request
  const catalog = await readOwnCatalog(client)
  if (pull) mustHoldTables(catalog)
  const ignore = ignoreOf(rules, [catalog])
  const ledger = await readLedgerState(client, folder)
  const filters = { externalTables: ignore.tables, externalEnums: ignore.enums }
  const diff = await compareSchema(client, url, schema, filters)
  refuseUnescapedNames(diff.sql, catalog, ignore)
  const all = await statementsOf(diff.sql, url.schema)
  const kept = all.filter(({ objects }) => objects.length === 0 || !objects.every((object) => ignore.covers(object)))
  const byHand = ledger.problem === undefined ? await changesByHand(client, catalog) : undefined
  return {
    catalog,
    ledger,
    diff,
    ignore,
    statements: (await countLosses(client, kept, catalog)).map((one) => withIgnored(one, ignore)),
    server: await serverFacts(client),
    ...(byHand && { byHand }),
    ...(pull && { pulled: await pullSchema(client, schema) }),
  }
}
