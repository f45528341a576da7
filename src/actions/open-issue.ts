// What every `open-issue` does alike: the report as the text of the issue, within GitHub's limit, and an issue that could not be kept
// told after what was found, never instead of it.
import { RunbookError } from '../errors.js'
import { ISSUE_LIMIT, type IssueOutcome } from '../github/issues.js'
import { currentRun } from '../github/run.js'
import { cutMarkdown } from '../github/summary.js'
import type { Log } from '../log.js'
import type { Document } from '../reports/document.js'
import { markdown } from '../reports/markdown.js'

const CUT = '\n\nThis text was cut: the summary of the run has more, its report file everything.\n'

/** @param closedWhen follows "closes it when" */
export function issueBody(document: Document, closedWhen: string): string {
  const run = `\n\nFound by ${currentRun().url ?? ''}. pg-runbook keeps this issue up to date, and closes it when ${closedWhen}.`
  return cutMarkdown(markdown(document), ISSUE_LIMIT - Buffer.byteLength(run), CUT) + run
}

/** The database's name out of a report's `host:port/database as user`: host and role stay out of an issue's title. */
export const databaseIn = (described: string): string => described.replace(/^.*\//, '').replace(/ as .*$/, '')

/** The failure instead of throwing it: what was found comes first. */
export async function issueFailure(
  settle: () => Promise<readonly IssueOutcome[]>,
  log: Log,
): Promise<RunbookError | undefined> {
  try {
    for (const { what, number, url } of await settle()) log.info(`Issue #${number} ${what}: ${url}`)
    return undefined
  } catch (error) {
    if (error instanceof RunbookError) return error
    throw error
  }
}
