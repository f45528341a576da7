// What the ledger says of migrations since a time: when, by whom, in which run, after which backup. A database that cannot be asked at
// night is told in the record, and keeps nobody from writing it.
import { RunbookError } from '../errors.js'
import { type LedgerEntry, readLedger } from '../migrations/ledger.js'
import { withClient } from '../postgres/client.js'
import { describeDatabase } from '../postgres/connection-url.js'
import { type DatabaseChoice, resolveDatabaseUrl } from '../postgres/environment.js'
import { describeServerError, sqlstateOf } from '../postgres/sqlstate.js'
import type { IncidentEvent, LedgerRead } from './incident.js'

export interface LedgerEvents {
  events: IncidentEvent[]
  ledger: LedgerRead
}

export async function ledgerEvents(
  database: DatabaseChoice | undefined,
  since: Date,
  env: NodeJS.ProcessEnv,
): Promise<LedgerEvents> {
  if (database === undefined) return notRead('no database was given')
  try {
    const url = resolveDatabaseUrl(database, env)
    const entries = await withClient(url, {}, readLedger)
    const events = entries.filter(({ appliedAt }) => appliedAt >= since).map(eventOf(describeDatabase(url)))
    return { events, ledger: { kind: 'read' } }
  } catch (error) {
    if (error instanceof RunbookError) return notRead(error.message)
    if (sqlstateOf(error) === undefined) throw error
    return notRead(describeServerError(error, { showDetail: false }))
  }
}

const notRead = (why: string): LedgerEvents => ({ events: [], ledger: { kind: 'not-read', why } })

const UNDER_WAY = ['running', 'rolling-back']

/** The ledger notes when a run ended, and of one that has not when it began. */
function eventOf(database: string) {
  return ({ name, status, appliedAt, durationMs, warnings, actor, runUrl, backup }: LedgerEntry): IncidentEvent => ({
    from: UNDER_WAY.includes(status) ? appliedAt : new Date(appliedAt.getTime() - durationMs),
    ...(!UNDER_WAY.includes(status) && { to: appliedAt }),
    what: `migration ${name}`,
    status,
    database,
    source: 'the ledger',
    ...(actor !== null && { by: actor }),
    ...(runUrl !== null && { runUrl }),
    files: backup === null ? [] : [{ what: 'backup before it', name: backup }],
    counts: warnings > 0 ? [{ what: 'warnings', count: warnings }] : [],
  })
}
