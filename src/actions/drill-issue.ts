// open-issue: one issue for each environment while its backups are not proved, and none when they are.
import type { RunbookError } from '../errors.js'
import { closeIssues, keepIssue } from '../github/issues.js'
import { currentRun } from '../github/run.js'
import type { Log } from '../log.js'
import type { Document } from '../reports/document.js'
import { issueBody, issueFailure } from './open-issue.js'

export interface DrillNews {
  /** `drill`, or `freshness`: a fresh backup proves nothing, and a proved one may be old. */
  kind: 'drill' | 'freshness'
  environment: string | undefined
  token: string
  document: Document
  /** What is wrong; undefined where nothing is. */
  failure: RunbookError | undefined
}

/** @returns why the issue could not be kept */
export const keepDrillIssue = (news: DrillNews, log: Log): Promise<RunbookError | undefined> =>
  issueFailure(() => settle(news), log)

async function settle({ kind, environment = 'production', token, document, failure }: DrillNews) {
  const { repository = '', url = '' } = currentRun()
  const place = { token, repository }
  const subject = `${kind} ${environment}`
  if (failure === undefined) return closeIssues(place, subject, `All is well again: ${url}`)
  const title = kind === 'drill' ? `The backups of ${environment} are not proved` : `No fresh backup of ${environment}`
  const issue = {
    subject,
    title,
    news: failure.message,
    body: issueBody(document, 'all is well'),
    changed: `There is other news: ${url}`,
  }
  return [await keepIssue(place, issue)]
}
