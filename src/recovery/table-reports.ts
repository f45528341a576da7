// What became of each table, out of the marks that the recovery left in the session.
import type { InsertedCounts } from './insert-rows.js'
import { blockedCounts, takenCounts } from './marks.js'
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

async function tableReport(
  recovery: Recovery,
  plan: TablePlan,
  counts: InsertedCounts | undefined,
): Promise<TableReport> {
  const { client, findings } = recovery
  const { live, role, match, candidate } = plan
  const { missing, live: liveCount, changed, dependedOn = 0 } = findings.get(plan)!
  const taken = await takenCounts(client, plan)
  return {
    ...{ schema: live.schema, name: live.name, role },
    key: match.kind === 'key' ? match.columns : [],
    inBackup: candidate.sources.reduce((sum, { rows }) => sum + rows, 0),
    ...{ live: liveCount, missing, dependedOn, taken },
    recovered: counts?.inserted ?? taken.toInsert,
    notInserted: await blockedCounts(client, plan),
    altered: counts?.altered ?? 0,
    ...(changed && { changed }),
    columns: columnsOf(plan),
    triggers: triggersThatFire(plan),
  }
}

/** @param counts of what was inserted, read back; without them it is told what would be */
export async function tableReports(
  recovery: Recovery,
  counts?: ReadonlyMap<TablePlan, InsertedCounts>,
): Promise<TableReport[]> {
  const reports: TableReport[] = []
  for (const plan of recovery.plans.values()) reports.push(await tableReport(recovery, plan, counts?.get(plan)))
  return reports
}
