// One issue that a scheduled check keeps up to date: found by a mark in its text, changed only when there is news, closed when all
// is well. A mark in an issue that a stranger opened is not believed.
import type { getOctokit } from '@actions/github'
import { createHash } from 'node:crypto'
import { RunbookError } from '../errors.js'

export interface IssuePlace {
  /** With `issues: write`. */
  token: string
  /** owner/name */
  repository: string
}

export interface KeptIssue {
  /** What it is about, e.g. `drift production`: one open issue for each. */
  subject: string
  title: string
  /** Markdown, at most {@link ISSUE_LIMIT} bytes. */
  body: string
  /** The same text means the same news: nothing is written then. */
  news: string
  /** Said in a comment when there is other news, so that followers hear of it; a change of the body tells nobody. */
  changed: string
}

export interface IssueOutcome {
  what: 'opened' | 'updated' | 'unchanged' | 'closed'
  number: number
  url: string
}

/** GitHub takes 65,536 characters; the marks have their room. */
export const ISSUE_LIMIT = 60_000
const PER_PAGE = 100
const MOST_PAGES = 100
const TIME_LIMIT_MS = 15_000
/** Who may write here anyway. Bots are apps that the repository installed, and the run's own token. */
const TRUSTED = new Set(['OWNER', 'MEMBER', 'COLLABORATOR'])

interface Issue {
  number: number
  html_url: string
  title: string
  body?: string | null
  pull_request?: object
  user?: { type?: string } | null
  author_association?: string
}

/** @throws RunbookError `issue-not-kept` */
export const keepIssue = (place: IssuePlace, issue: KeptIssue): Promise<IssueOutcome> =>
  asking(place, async (ask) => {
    const [found] = await openIssues(ask, issue.subject)
    const text = { title: issue.title, body: `${issue.body}\n\n${marks(issue)}` }
    if (!found) {
      const made = (await ask('POST', '', text)) as Issue
      return { what: 'opened', number: made.number, url: made.html_url }
    }
    const { number, html_url: url } = found
    if (found.body?.includes(newsMark(issue.news))) return { what: 'unchanged', number, url }
    await ask('PATCH', `/${number}`, text)
    await ask('POST', `/${number}/comments`, { body: issue.changed })
    return { what: 'updated', number, url }
  })

/**
 * Opens an issue, or adds the text to the open one as a comment: what people have written into it stays.
 * @throws RunbookError `issue-not-kept`
 */
export const addToIssue = (
  place: IssuePlace,
  { subject, title, body }: Pick<KeptIssue, 'subject' | 'title' | 'body'>,
): Promise<IssueOutcome> =>
  asking(place, async (ask) => {
    const [found] = await openIssues(ask, subject)
    if (!found) {
      const made = (await ask('POST', '', { title, body: `${body}\n\n${subjectMark(subject)}` })) as Issue
      return { what: 'opened', number: made.number, url: made.html_url }
    }
    await ask('POST', `/${found.number}/comments`, { body })
    return { what: 'updated', number: found.number, url: found.html_url }
  })

/**
 * Closes what is open about `subject`, saying why; nothing where nothing is open.
 * @throws RunbookError `issue-not-kept`
 */
export const closeIssues = (place: IssuePlace, subject: string, why: string): Promise<IssueOutcome[]> =>
  asking(place, async (ask) => {
    const closed: IssueOutcome[] = []
    for (const { number, html_url: url } of await openIssues(ask, subject)) {
      await ask('POST', `/${number}/comments`, { body: why })
      await ask('PATCH', `/${number}`, { state: 'closed', state_reason: 'completed' })
      closed.push({ what: 'closed', number, url })
    }
    return closed
  })

const digest = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 32)
/** Subjects may hold any text: nothing of it may end the comment. */
const subjectMark = (subject: string): string => `<!-- pg-runbook issue ${digest(subject)} -->`
const newsMark = (news: string): string => `<!-- pg-runbook news ${digest(news)} -->`
const marks = ({ subject, news }: KeptIssue): string => `${subjectMark(subject)}\n${newsMark(news)}`

type Ask = (method: 'GET' | 'POST' | 'PATCH', path: string, parameters: Record<string, unknown>) => Promise<unknown>

/** Oldest first. */
async function openIssues(ask: Ask, subject: string): Promise<Issue[]> {
  const mark = subjectMark(subject)
  const found: Issue[] = []
  for (let page = 1; page <= MOST_PAGES; page++) {
    const query = { state: 'open', sort: 'created', direction: 'asc', per_page: PER_PAGE, page }
    const issues = (await ask('GET', '', query)) as Issue[]
    found.push(...issues.filter((issue) => isOurs(issue) && issue.body?.includes(mark)))
    if (issues.length < PER_PAGE) break
  }
  return found
}

/** GitHub lists pull requests among the issues. */
const isOurs = ({ pull_request, user, author_association: association = '' }: Issue): boolean =>
  pull_request === undefined && (user?.type === 'Bot' || TRUSTED.has(association))

async function asking<T>({ token, repository }: IssuePlace, body: (ask: Ask) => Promise<T>): Promise<T> {
  try {
    const { getOctokit } = await import('@actions/github')
    return await body(asker(getOctokit(token), repository))
  } catch (error) {
    throw notKept(error, repository)
  }
}

const asker =
  (octokit: ReturnType<typeof getOctokit>, repository: string): Ask =>
  async (method, path, parameters) => {
    const request = { signal: AbortSignal.timeout(TIME_LIMIT_MS) }
    const url = `${method} /repos/${repository}/issues${path}`
    return (await octokit.request(url, { ...parameters, request })).data as unknown
  }

function notKept(cause: unknown, repository: string): RunbookError {
  const status = (cause as { status?: unknown }).status
  const refused = status === 401 || status === 403 || status === 404
  const hint = refused
    ? 'give the job `permissions: issues: write`, and see that issues are enabled in the settings of the repository.'
    : 'run it again; an issue that could not be changed is changed by the next run.'
  const why = typeof status === 'number' ? `GitHub answered ${status}` : (cause as Error).message
  return new RunbookError('issue-not-kept', `the issue in ${repository} could not be kept up to date: ${why}`, {
    state: 'nothing-changed',
    hint,
    cause,
  })
}
