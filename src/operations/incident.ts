// The runbook's post-mortem begun by the machine: what was run, when and by whom, out of reports and the ledger, as one Markdown file with
// the headings that people fill in. Changes nothing in the database.
import { inOrder, type Incident, type IncidentEvent } from '../incident/incident.js'
import { ledgerEvents } from '../incident/ledger-events.js'
import { readReports } from '../incident/read-reports.js'
import { writeRecord } from '../incident/write-record.js'
import type { Log } from '../log.js'
import type { DatabaseChoice } from '../postgres/environment.js'

export type { IncidentEvent }

export interface IncidentRequest {
  /** Files and folders. */
  reports: readonly string[]
  /** Without one the ledger is not asked. */
  database?: DatabaseChoice
  sinceMs: number
  /** The folder that takes the file. */
  destination: string
  /** What is known otherwise, e.g. that a step failed. */
  events: readonly IncidentEvent[]
}

export interface IncidentDeps {
  env: NodeJS.ProcessEnv
  log: Log
  now(): Date
  actor?: string
  runUrl?: string
  /** The record as Markdown. */
  render(incident: Incident): string
}

export interface IncidentReport extends Incident {
  status: 'written'
  file: string
}

/** @throws RunbookError `bad-input` */
export async function incident(request: IncidentRequest, deps: IncidentDeps): Promise<IncidentReport> {
  const writtenAt = deps.now()
  const since = new Date(writtenAt.getTime() - request.sinceMs)
  const reports = await readReports(request.reports)
  const { events, ledger } = await ledgerEvents(request.database, since, deps.env)
  if (ledger.kind === 'not-read') deps.log.warn(`the ledger is not in it: ${ledger.why}`)
  for (const { file, why } of reports.notRead) deps.log.warn(`${file} is not in it: ${why}`)
  const { actor, runUrl } = deps
  const found: Incident = {
    since,
    writtenAt,
    ...(actor && { by: actor }),
    ...(runUrl && { runUrl }),
    events: inOrder([...reports.events, ...events, ...request.events]),
    ledger,
    notRead: reports.notRead,
  }
  const file = await writeRecord(deps.render(found), request.destination, writtenAt)
  return { ...found, status: 'written', file }
}
