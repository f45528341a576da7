// The audit of rows: switched on and off for tables, looked at, and emptied of what is old. Everything that cannot be done is
// refused before anything is changed, and all of it is one transaction.
import type pg from 'pg'
import { RunbookError } from '../errors.js'
import type { Log } from '../log.js'
import { withClient } from '../postgres/client.js'
import { describeDatabase } from '../postgres/connection-url.js'
import { type DatabaseChoice, resolveDatabaseUrl } from '../postgres/environment.js'
import { refuseReadOnly } from '../postgres/session.js'
import { adviceFor, describeServerError, isConnectionFailure, sqlstateOf } from '../postgres/sqlstate.js'
import { sayWhichUrl } from '../postgres/which-url.js'
import { AUDIT_DEFINITION, CHANGES, disableStatements, enableStatements } from '../recovery/audit/audit-schema.js'
import {
  type AuditedTable,
  type FoundTable,
  auditedTables,
  hasAudit,
  tableNamed,
} from '../recovery/audit/audited-tables.js'

export type AuditChange =
  | { what: 'enable'; tables: readonly string[]; updates: boolean }
  | { what: 'disable'; tables: readonly string[] }
  /** Deletes what was noted longer ago. */
  | { what: 'prune'; olderThanMs: number }
  | { what: 'status' }

export interface AuditRequest {
  database: DatabaseChoice
  change: AuditChange
  lockTimeoutMs: number
  dryRun: boolean
}

export interface AuditDeps {
  env: NodeJS.ProcessEnv
  log: Log
}

export interface AuditReport {
  status: 'enabled' | 'disabled' | 'pruned' | 'dry-run' | 'status'
  /** host:port/database as user */
  database: string
  /** What ran, or would. */
  statements: string[]
  /** Records that `prune` deleted. */
  pruned?: number
  /** As they are now; in a dry run as they were. */
  tables: AuditedTable[]
}

/** @throws RunbookError `audit-refused`, `lock-timeout`, `read-only-database`; nothing was changed then */
export async function audit(request: AuditRequest, { env, log }: AuditDeps): Promise<AuditReport> {
  const url = resolveDatabaseUrl(request.database, env)
  sayWhichUrl(url, log)
  return withClient(url, { lockTimeoutMs: request.lockTimeoutMs }, async (client) => {
    const database = describeDatabase(url)
    const { change, dryRun } = request
    if (change.what === 'status') return { status: 'status', database, statements: [], tables: await tablesOf(client) }
    await refuseReadOnly(client)
    const statements = await statementsFor(client, change)
    const common = { database, statements }
    if (dryRun) return { ...common, status: 'dry-run', tables: await tablesOf(client) }
    const affected = await inOneTransaction(client, statements)
    return {
      ...common,
      status: change.what === 'enable' ? 'enabled' : change.what === 'disable' ? 'disabled' : 'pruned',
      ...(change.what === 'prune' && { pruned: affected }),
      tables: await tablesOf(client),
    }
  })
}

const refused = (message: string, hint: string, cause?: unknown): RunbookError =>
  new RunbookError('audit-refused', message, { state: 'nothing-changed', hint, cause })

async function statementsFor(client: pg.Client, change: Exclude<AuditChange, { what: 'status' }>): Promise<string[]> {
  const isMade = await hasAudit(client)
  if (change.what === 'prune') {
    if (!isMade) throw refused('there is no audit in this database', 'pg-runbook audit enable <table> begins one')
    const seconds = Math.round(change.olderThanMs / 1000)
    return [`DELETE FROM ${CHANGES} WHERE at < pg_catalog.clock_timestamp() - interval '${seconds} seconds'`]
  }
  const tables = await findTables(client, change.tables)
  if (change.what === 'disable') return tables.flatMap(({ name }) => disableStatements(name))
  return [...(isMade ? [] : AUDIT_DEFINITION), ...tables.flatMap((table) => enableStatements(table, change))]
}

async function findTables(client: pg.Client, names: readonly string[]): Promise<FoundTable[]> {
  const problems: string[] = []
  const tables = new Map<string, FoundTable>()
  for (const name of names) {
    const found = await tableNamed(client, name)
    if (found === undefined)
      problems.push(`${name}: there is no such table; write its schema with it where it has another`)
    else if (!['r', 'p'].includes(found.kind)) problems.push(`${name}: is not a table`)
    else if (!found.owned)
      problems.push(`${name}: belongs to ${found.owner}, and only the owner may add triggers to it`)
    else tables.set(found.oid, found)
  }
  if (problems.length > 0)
    throw refused(
      problems.join('\n'),
      'name tables of this database, as a role that owns them; psql: \\dt *.* lists them',
    )
  return [...tables.values()]
}

const LOCK_NOT_AVAILABLE = '55P03'

const connectionLost = (cause: unknown): RunbookError =>
  new RunbookError('outcome-unknown', 'the connection was lost while the audit was changed', {
    state: 'unknown',
    hint: 'pg-runbook audit status shows what is audited now; the same command may be run again',
    cause,
  })

/** Returns how many rows the last statement touched. */
async function inOneTransaction(client: pg.Client, statements: readonly string[]): Promise<number> {
  try {
    await client.query('BEGIN')
    let affected = 0
    for (const statement of statements) affected = (await client.query(statement)).rowCount ?? 0
    await client.query('COMMIT')
    return affected
  } catch (error) {
    await client.query('ROLLBACK').catch(() => {})
    if (isConnectionFailure(error)) throw connectionLost(error)
    const sqlstate = sqlstateOf(error)
    if (sqlstate === undefined) throw error
    const said = describeServerError(error, { showDetail: false })
    const hint = adviceFor(error)?.hint ?? 'mend what the server says, then run it again'
    throw new RunbookError(sqlstate === LOCK_NOT_AVAILABLE ? 'lock-timeout' : 'audit-refused', said, {
      state: 'rolled-back',
      hint,
      cause: error,
    })
  }
}

async function tablesOf(client: pg.Client): Promise<AuditedTable[]> {
  try {
    return await auditedTables(client)
  } catch (error) {
    if (sqlstateOf(error) === undefined) throw error
    throw refused(
      `what was noted cannot be read: ${describeServerError(error, { showDetail: false })}`,
      `ask as the role that enabled the audit, or as one with SELECT on ${CHANGES} and USAGE on its schema`,
      error,
    )
  }
}
