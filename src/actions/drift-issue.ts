// open-issue: one issue for each environment that says what the last check found. The same drift again writes nothing.
import type { RunbookError } from '../errors.js'
import { type IssueOutcome, closeIssues, keepIssue } from '../github/issues.js'
import { currentRun } from '../github/run.js'
import type { Log } from '../log.js'
import type { DriftReport } from '../reports/drift-report.js'
import { countOf } from '../quantities.js'
import type { Document } from '../reports/document.js'
import { databaseIn, issueBody, issueFailure } from './open-issue.js'

const TIMES = /\d{4}-\d{2}-\d{2}T[\d:.]+Z/g

interface IssueInputs {
  environment: string | undefined
  schema: string
  'github-token': string
}

/** @returns why the issue could not be kept */
export const keepDriftIssue = (
  inputs: IssueInputs,
  report: DriftReport,
  document: Document,
  log: Log,
): Promise<RunbookError | undefined> => issueFailure(() => settle(inputs, report, document), log)

async function settle(inputs: IssueInputs, report: DriftReport, document: Document): Promise<IssueOutcome[]> {
  const { repository = '', url = '' } = currentRun()
  const place = { token: inputs['github-token'], repository }
  const where = inputs.environment ?? databaseIn(report.database)
  const subject = `drift ${where} ${inputs.schema}`
  if (report.status === 'no-drift') return closeIssues(place, subject, `No drift any more: ${url}`)
  const count = countOf(report.findings.length, 'difference')
  return [
    await keepIssue(place, {
      subject,
      title: `Database drift in ${where}`,
      body: issueBody(document, 'the drift is gone'),
      news: newsOf(report),
      changed: `The drift has changed, there is now ${count}: ${url}`,
    }),
  ]
}

/** Without what changes by itself: rows that were counted, how long it took, when the last run was. */
function newsOf({ findings }: DriftReport): string {
  const told = findings.map(({ kind, object, what, statements = [] }) =>
    JSON.stringify([kind, object, what.replace(TIMES, ''), statements.map(({ sql }) => sql)]),
  )
  return JSON.stringify(told.sort())
}
