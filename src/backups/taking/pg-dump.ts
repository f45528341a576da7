// Starts pg_dump so that it can only do what a backup wants: the whole database, plain SQL, no rows hidden by row security.
import type { ClientTool } from '../../postgres/client-tools/find.js'
import { type Program, startProgram } from '../sealing/program.js'

export interface DumpRequest {
  tool: ClientTool
  /** The child's whole environment; the connection, password included, is only in here. */
  environment: Record<string, string>
  /** Patterns as pg_dump's --exclude-table-data takes them. */
  excludeTableData: readonly string[]
  /** How long to wait for a table that DDL has locked, before the dump fails. */
  lockWaitTimeoutMs: number
}

/**
 * Settings that libpq has no variable for. A peer that vanished without a word is noticed within about a minute.
 * Source: PostgreSQL manual, 34.1.2 Parameter Key Words.
 */
const KEEPALIVES = 'keepalives_idle=20 keepalives_interval=10 keepalives_count=3 tcp_user_timeout=60000'

// Never --enable-row-security: it silently leaves out the rows that the role may not see. Never -n or -t: they leave out large
// objects and whatever the chosen tables depend on.
export function startPgDump(request: DumpRequest): Program {
  const args = [
    '--format=plain',
    '--no-password',
    `--lock-wait-timeout=${request.lockWaitTimeoutMs}`,
    ...request.excludeTableData.map((pattern) => `--exclude-table-data=${pattern}`),
    `--dbname=${KEEPALIVES}`,
  ]
  const command = [request.tool.file, ...request.tool.argsFor(request.environment), ...args] as const
  return startProgram('pg_dump', command, request.environment, 'backup-failed')
}
