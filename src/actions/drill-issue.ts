// open-issue: one issue for each environment while its backups are not proved, and none when they are.
import { RunbookError } from '../errors.js'
import { ISSUE_LIMIT, closeIssues, keepIssue } from '../github/issues.js'
import { currentRun } from '../github/run.js'
import { cutMarkdown } from '../github/summary.js'
import type { Log } from '../log.js'
import type { Document } from '../reports/document.js'
import { markdown } from '../reports/markdown.js'

const CUT = '\n\nThis text was cut: the summary of the run has more, its report file everything.\n'

export interface DrillNews {
  /** `drill`, or `freshness`: a fresh backup proves nothing, and a proved one may be old. */
  kind: 'drill' | 'freshness'
  environment: string | undefined
  token: string
  document: Document
  /** What is wrong; undefined where nothing is. */
  failure: RunbookError | undefined
}

/** The failure instead of throwing it: what the drill found comes first. */
export async function keepDrillIssue(news: DrillNews, log: Log): Promise<RunbookError | undefined> {
  try {
    for (const { what, number, url } of await settle(news)) log.info(`Issue #${number} ${what}: ${url}`)
    return undefined
  } catch (error) {
    if (error instanceof RunbookError) return error
    throw error
  }
}

async function settle({ kind, environment = 'production', token, document, failure }: DrillNews) {
  const { repository = '', url = '' } = currentRun()
  const place = { token, repository }
  const subject = `${kind} ${environment}`
  if (failure === undefined) return closeIssues(place, subject, `All is well again: ${url}`)
  const run = `\n\nFound by ${url}. pg-runbook keeps this issue up to date, and closes it when all is well.`
  const title = kind === 'drill' ? `The backups of ${environment} are not proved` : `No fresh backup of ${environment}`
  const issue = {
    ...{ subject, title, news: failure.message },
    body: cutMarkdown(markdown(document), ISSUE_LIMIT - Buffer.byteLength(run), CUT) + run,
    changed: `There is other news: ${url}`,
  }
  return [await keepIssue(place, issue)]
}
