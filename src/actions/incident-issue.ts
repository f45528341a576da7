// open-issue of an incident: one issue for each environment until people close it. Its text is theirs from then on, so a later record is a
// comment and overwrites nothing. It names migrations, backups, counts and the database; hosts and roles stay in the file.
import type { RunbookError } from '../errors.js'
import { addToIssue, ISSUE_LIMIT } from '../github/issues.js'
import { currentRun } from '../github/run.js'
import { cutMarkdown } from '../github/summary.js'
import type { Log } from '../log.js'
import type { IncidentReport } from '../operations/incident.js'
import { incidentMarkdown } from '../reports/incident-report.js'
import { databaseIn, issueFailure } from './open-issue.js'

const CUT = '\n\nThis text was cut: the file of the run has all of it.\n'

/** @returns why the issue could not be kept */
export const keepIncidentIssue = (
  { environment, 'github-token': token }: { environment: string | undefined; 'github-token': string },
  report: IncidentReport,
  log: Log,
): Promise<RunbookError | undefined> => issueFailure(async () => [await settle(environment, token, report)], log)

function settle(environment: string | undefined, token: string, report: IncidentReport) {
  const { repository = '', url = '' } = currentRun()
  const where = environment ?? databasesOf(report) ?? 'a database'
  const tail = `\n\nWritten by ${url}. A later record becomes a comment here; close it when the post-mortem is done.`
  const text = cutMarkdown(incidentMarkdown(forIssue(report)), ISSUE_LIMIT - Buffer.byteLength(tail), CUT) + tail
  return addToIssue(
    { token, repository },
    { subject: `incident ${environment ?? ''}`, title: `Incident in ${where}, ${dayOf(report)}`, body: text },
  )
}

const dayOf = ({ writtenAt }: IncidentReport): string => writtenAt.toISOString().slice(0, 10)

const databasesOf = ({ events }: IncidentReport): string | undefined => {
  const names = new Set(events.flatMap(({ database }) => (database === undefined ? [] : [databaseIn(database)])))
  return names.size === 0 ? undefined : [...names].join(', ')
}

const withoutFolder = (name: string): string => name.replace(/^.*[\\/]/, '')

/** Whoever may read the repository reads its issues. What a server or a file system answered may name hosts and folders. */
const forIssue = (report: IncidentReport): IncidentReport => ({
  ...report,
  events: report.events.map(({ database, files, ...event }) => ({
    ...event,
    ...(database !== undefined && { database: databaseIn(database) }),
    files: files.map((file) => ({ ...file, name: withoutFolder(file.name) })),
  })),
  ledger: report.ledger.kind === 'read' ? report.ledger : { kind: 'not-read', why: 'the file of the run says why' },
  notRead: report.notRead.map(({ file }) => ({
    file: withoutFolder(file),
    why: 'the file of the run says why',
  })),
})
