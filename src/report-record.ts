// Who ran an operation, when and where: put into every report as it is written, so that a timeline can be made of reports afterwards.
import { TOOL_VERSION } from './tool-version.js'

export interface ReportRecord {
  /** As the CLI's word or the action's name. */
  operation: string
  /** When this process began, in UTC. */
  startedAt: string
  finishedAt: string
  actor?: string
  runUrl?: string
  toolVersion: string
}

/** The report with `ran`; anything but an object stays what it is. */
export function recorded(report: unknown, who: Pick<ReportRecord, 'operation' | 'actor' | 'runUrl'>): unknown {
  if (typeof report !== 'object' || report === null || Array.isArray(report)) return report
  const ran: ReportRecord = {
    ...who,
    startedAt: new Date(performance.timeOrigin).toISOString(),
    finishedAt: new Date().toISOString(),
    toolVersion: TOOL_VERSION,
  }
  return { ...report, ran }
}
