// open-issue: one issue for each environment while the doctor sees a problem. The same problems again write nothing; a
// database that could not be looked at closes none.
import { RunbookError } from '../errors.js'
import { ISSUE_LIMIT, type IssueOutcome, closeIssues, keepIssue } from '../github/issues.js'
import { currentRun } from '../github/run.js'
import { cutMarkdown } from '../github/summary.js'
import type { Log } from '../log.js'
import type { DoctorReport } from '../operations/doctor.js'
import { countOf } from '../quantities.js'
import type { Document } from '../reports/document.js'
import { markdown } from '../reports/markdown.js'

const CUT = '\n\nThis text was cut: the summary of the run has more, its report file everything.\n'

interface IssueInputs {
  environment: string | undefined
  'github-token': string
}

/** The failure instead of throwing it: what the doctor found comes first. */
export async function keepDoctorIssue(
  inputs: IssueInputs,
  report: DoctorReport,
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

async function settle(inputs: IssueInputs, report: DoctorReport, document: Document): Promise<IssueOutcome[]> {
  const { repository = '', url = '' } = currentRun()
  const place = { token: inputs['github-token'], repository }
  // of a database that is given by its URL alone, host and role stay out of an issue's title
  const where = inputs.environment ?? report.database?.replace(/^.*\//, '').replace(/ as .*$/, '') ?? 'the database'
  const subject = `doctor ${where}`
  if (report.problems === 0) {
    const isLookedAt = report.checks.some(({ id, verdict }) => id === 'login' && verdict === 'ok')
    const unseen = report.unknown > 0 ? ` (${countOf(report.unknown, 'check')} could not be made)` : ''
    return isLookedAt ? closeIssues(place, subject, `No problem is seen any more${unseen}: ${url}`) : []
  }
  const found = report.checks.filter(({ verdict }) => verdict === 'problem').map(({ id }) => id)
  const run = `\n\nFound by ${url}. pg-runbook keeps this issue up to date, and closes it when nothing is wrong.`
  return [
    await keepIssue(place, {
      ...{ subject, title: `Database problems in ${where}`, news: found.join(' ') },
      body: cutMarkdown(markdown(document), ISSUE_LIMIT - Buffer.byteLength(run), CUT) + run,
      changed: `Other problems than before, ${countOf(found.length, 'problem')} now: ${url}`,
    }),
  ]
}
