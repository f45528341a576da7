// What became of each table, out of the marks that the recovery left in the session.
import type { InsertedCounts } from './insert-rows.js'
import { blockedCounts, type TakenCounts, takenCounts } from './marks.js'
import type { Recovery } from './recovery.js'
import type { TableReport } from './report.js'
import type { TablePlan } from './table-plan.js'
import { triggersThatFire } from './triggers.js'

function columnsOf({ columns }: TablePlan): TableReport['columns'] {
  const retyped = columns.supplied.flatMap(({ column, retyped: was }) =>
    was ? [{ column: column.name, from: was.from, to: column.type }] : [],
  )
  return { dropped: columns.dropped, renamed: columns.renamed, added: columns.added, retyped }
}

const NOTHING: TakenCounts = { asked: 0, cascade: 0, parent: 0, toInsert: 0 }

async function tableReport(
  recovery: Recovery,
  plan: TablePlan,
  counts: InsertedCounts | undefined,
): Promise<TableReport> {
  const { client, findings } = recovery
  const { live, role, match, candidate } = plan
  const { missing, live: liveCount, changed, dependedOn = 0 } = findings.get(plan)!
  const taken = missing > 0 ? await takenCounts(client, plan) : NOTHING
  return {
    schema: live.schema,
    name: live.name,
    role,
    key: match.kind === 'key' ? match.columns : [],
    inBackup: candidate.sources.reduce((sum, { rows }) => sum + rows, 0),
    live: liveCount,
    missing,
    dependedOn,
    taken,
    recovered: counts?.inserted ?? taken.toInsert,
    notInserted: missing > 0 ? await blockedCounts(client, plan) : [],
    altered: counts?.altered ?? 0,
    ...(changed && { changed }),
    columns: columnsOf(plan),
    triggers: triggersThatFire(plan),
  }
}

export type TableReports = ReadonlyMap<TablePlan, TableReport>

/** What would be inserted. */
export async function tableReports(recovery: Recovery): Promise<TableReports> {
  const reports = new Map<TablePlan, TableReport>()
  for (const plan of recovery.plans.values()) reports.set(plan, await tableReport(recovery, plan, undefined))
  return reports
}

/** @param counts of what was inserted, read back; of the other tables it stays at what was told before */
export async function reportsAfter(
  recovery: Recovery,
  before: TableReports,
  counts: ReadonlyMap<TablePlan, InsertedCounts>,
): Promise<TableReports> {
  const reports = new Map(before)
  for (const [plan, inserted] of counts) reports.set(plan, await tableReport(recovery, plan, inserted))
  return reports
}
