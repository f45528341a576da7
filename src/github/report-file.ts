// The operation's report as a JSON file for the steps after this one (`report-path`). It lies in RUNNER_TEMP by itself, so that it
// outlives the step, and only its owner may read it.
import { randomBytes } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { recorded } from '../report-record.js'
import { currentRun } from './run.js'
import { runnerTemp } from './temporary-folder.js'

/** Writes `report` with who ran it when (dates as ISO 8601, big integers as decimal text) and returns the path. */
export function writeReport(action: string, report: unknown): string {
  const file = path.join(runnerTemp(), `pg-runbook-${action}-report-${randomBytes(6).toString('hex')}.json`)
  const { actor, url } = currentRun()
  const text = JSON.stringify(
    recorded(report, { operation: action, ...(actor && { actor }), ...(url && { runUrl: url }) }),
    (_key, value: unknown) => (typeof value === 'bigint' ? value.toString() : value),
    2,
  )
  writeFileSync(file, `${text}\n`, { mode: 0o600, flag: 'wx' })
  return file
}
