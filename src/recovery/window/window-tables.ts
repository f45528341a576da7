// The wanted tables of a window, as the newest backup and the database have them, and how the rows of one backup fit them.
import type pg from 'pg'
import type { OpenBackupDeps } from '../../backups/opening/open-backup.js'
import type { Survey } from '../../backups/opening/survey.js'
import type { Candidate } from '../choose-tables.js'
import { planColumns } from '../column-plan.js'
import type { DumpTables } from '../dump-tables.js'
import { type LiveTable, liveTables } from '../live-tables.js'
import type { ColumnSetting } from '../settings.js'
import { readProblems, type Role } from '../rights.js'
import { matchOf, noMatch, refuseProblems, type TablePlan, temporaryNames } from '../table-plan.js'
import { createGoneKeys, type GoneKeys } from './gone-keys.js'

export interface WindowOptions {
  /** As pg_dump's --table, or `all`. */
  tables: readonly string[]
  /** As pg_dump's --exclude-table. */
  exclude: readonly string[]
  /** An SQL condition on the one table's columns, as the backups have them. */
  condition?: string
  match: 'key' | 'all-columns'
  map: readonly ColumnSetting[]
}

export interface WantedTable {
  live: LiveTable
  keys: GoneKeys
}

export interface WindowSession {
  client: pg.Client
  role: Role
  options: WindowOptions
  deps: OpenBackupDeps
  /** Stops at a backup of another database. */
  check(survey: Survey): void
  /** Set by the first backup that is read, which is the newest. */
  tables?: WantedTable[]
}

export interface Planning {
  candidates: ReadonlyMap<number, Candidate>
  tables: DumpTables
  /** For rows that do not fit the types of today. */
  asText: boolean
}

/** Undefined where the backup has nothing that rows could be told apart by. */
export async function planTable(
  { client, options }: WindowSession,
  live: LiveTable,
  { candidates, tables, asText }: Planning,
  index: number,
): Promise<TablePlan | undefined> {
  const candidate = candidates.get(live.oid)!
  // A column that an INSERT would need a value for is none of the problems here.
  const columns = await planColumns(
    client,
    candidate,
    live,
    tables,
    { map: options.map, set: [] },
    asText ? 'text' : 'typed',
    [],
  )
  const match = matchOf(live, columns, options.match === 'all-columns')
  return match && { live, candidate, columns, match, role: 'asked', names: temporaryNames(index + 1) }
}

/**
 * Everything that stands against reading them is told at once.
 * @throws RunbookError `recovery-refused`
 */
export async function wantedTables(
  session: WindowSession,
  wanted: readonly number[],
  planning: Planning,
): Promise<WantedTable[]> {
  const { client, options } = session
  const problems: string[] = []
  if (options.condition !== undefined && wanted.length !== 1)
    problems.push('where: is a condition on one table: give one table in `tables`')
  const plans: TablePlan[] = []
  for (const live of await liveTables(client, wanted)) {
    const plan = await planTable(session, live, planning, plans.length)
    problems.push(...readProblems(live, session.role))
    if (plan) plans.push(plan)
    else problems.push(noMatch(live))
  }
  refuseProblems(problems)
  const found: WantedTable[] = []
  for (const [index, plan] of plans.entries())
    found.push({ live: plan.live, keys: await createGoneKeys(client, plan, index) })
  return found
}
