// open-issue: one issue for each environment that says what the last check found. The same drift again writes nothing.
import { RunbookError } from '../errors.js'
import { ISSUE_LIMIT, type IssueOutcome, closeIssues, keepIssue } from '../github/issues.js'
import { currentRun } from '../github/run.js'
import { cutMarkdown } from '../github/summary.js'
import type { Log } from '../log.js'
import type { DriftReport } from '../reports/drift-report.js'
import { countOf } from '../quantities.js'
import type { Document } from '../reports/document.js'
import { markdown } from '../reports/markdown.js'

const CUT = '\n\nThis text was cut: the summary of the run has more, its report file everything.\n'

const TIMES = /\d{4}-\d{2}-\d{2}T[\d:.]+Z/g

interface IssueInputs {
  environment: string | undefined
  schema: string
  'github-token': string
}

/** The failure instead of throwing it: what the check found comes first. */
export async function keepDriftIssue(
  inputs: IssueInputs,
  report: DriftReport,
  document: Document,
  log: Log,
): Promise<RunbookError | undefined> {
  try {
    for (const { what, number, url } of await settle(inputs, report, document))
      log.info(`Issue #${number} ${what}: ${url}`)
    return undefined
  } catch (error) {
    if (error instanceof RunbookError) return error
    throw error
  }
}

async function settle(inputs: IssueInputs, report: DriftReport, document: Document): Promise<IssueOutcome[]> {
  const { repository = '', url = '' } = currentRun()
  const place = { token: inputs['github-token'], repository }
  // of a database that is given by its URL alone, host and role stay out of an issue's title
  const where = inputs.environment ?? report.database.replace(/^.*\//, '').replace(/ as .*$/, '')
  const subject = `drift ${where} ${inputs.schema}`
  if (report.status === 'no-drift') return closeIssues(place, subject, `No drift any more: ${url}`)
  const count = countOf(report.findings.length, 'difference')
  const run = `\n\nFound by ${url}. pg-runbook keeps this issue up to date, and closes it when the drift is gone.`
  return [
    await keepIssue(place, {
      subject,
      title: `Database drift in ${where}`,
      body: cutMarkdown(markdown(document), ISSUE_LIMIT - Buffer.byteLength(run), CUT) + run,
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
