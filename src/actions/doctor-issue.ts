// open-issue: one issue for each environment while the doctor sees a problem. The same problems again write nothing; a
// database that could not be looked at closes none.
import type { RunbookError } from '../errors.js'
import { type IssueOutcome, closeIssues, keepIssue } from '../github/issues.js'
import { currentRun } from '../github/run.js'
import type { Log } from '../log.js'
import type { DoctorReport } from '../operations/doctor.js'
import { countOf } from '../quantities.js'
import type { Document } from '../reports/document.js'
import { databaseIn, issueBody, issueFailure } from './open-issue.js'

interface IssueInputs {
  environment: string | undefined
  'github-token': string
}

/** @returns why the issue could not be kept */
export const keepDoctorIssue = (
  inputs: IssueInputs,
  report: DoctorReport,
  document: Document,
  log: Log,
): Promise<RunbookError | undefined> => issueFailure(() => settle(inputs, report, document), log)

async function settle(inputs: IssueInputs, report: DoctorReport, document: Document): Promise<IssueOutcome[]> {
  const { repository = '', url = '' } = currentRun()
  const place = { token: inputs['github-token'], repository }
  const where = inputs.environment ?? databaseIn(report.database ?? 'the database')
  const subject = `doctor ${where}`
  if (report.problems === 0) {
    const isLookedAt = report.checks.some(({ id, verdict }) => id === 'login' && verdict === 'ok')
    const unseen = report.unknown > 0 ? ` (${countOf(report.unknown, 'check')} could not be made)` : ''
    return isLookedAt ? closeIssues(place, subject, `No problem is seen any more${unseen}: ${url}`) : []
  }
  const found = report.checks.filter(({ verdict }) => verdict === 'problem').map(({ id }) => id)
  return [
    await keepIssue(place, {
      subject,
      title: `Database problems in ${where}`,
      news: found.join(' '),
      body: issueBody(document, 'nothing is wrong'),
      changed: `Other problems than before, ${countOf(found.length, 'problem')} now: ${url}`,
    }),
  ]
}
