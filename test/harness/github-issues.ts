// Issues as the REST API has them: listed a page at a time with the pull requests among them, opened, changed, commented on. Field
// names are those of docs.github.com/en/rest/issues.
import type { GitHubState, Issue, Reply } from './github.js'

export function answerIssues(
  state: GitHubState,
  method: string,
  rest: string,
  query: URLSearchParams,
  body: string,
): Reply {
  if (method === 'GET') return { status: 200, body: listed(state, query) }
  if (!state.mayWriteIssues) return { status: 403, body: { message: 'Resource not accessible by integration' } }
  const given = JSON.parse(body) as Partial<Pick<Issue, 'title' | 'body' | 'state'>>
  if ((given.body ?? '').length > 65_536) return { status: 422, body: { message: 'body is too long' } }
  if (rest === '/issues') return { status: 201, body: issueJson(state, opened(state, given)) }
  const [, number, comments] = /^\/issues\/(\d+)(\/comments)?$/.exec(rest) ?? []
  const issue = state.issues.find((one) => one.number === Number(number))
  if (!issue) return { status: 404, body: { message: 'Not Found' } }
  if (comments) {
    issue.comments.push(given.body ?? '')
    return { status: 201, body: {} }
  }
  Object.assign(issue, given)
  return { status: 200, body: issueJson(state, issue) }
}

function opened(state: GitHubState, { title = '', body = '' }: Partial<Issue>): Issue {
  const issue: Issue = {
    number: state.issues.length + 1,
    title,
    body,
    state: 'open',
    comments: [],
    user: { login: 'github-actions[bot]', type: 'Bot' },
    author_association: 'NONE',
  }
  state.issues.push(issue)
  return issue
}

function listed(state: GitHubState, query: URLSearchParams): unknown[] {
  const [page, perPage] = [Number(query.get('page') ?? 1), Math.min(100, Number(query.get('per_page') ?? 30))]
  const wanted = query.get('state') ?? 'open'
  const found = state.issues.filter((issue) => wanted === 'all' || issue.state === wanted)
  if (query.get('direction') !== 'asc') found.reverse()
  return found.slice((page - 1) * perPage, page * perPage).map((issue) => issueJson(state, issue))
}

const issueJson = ({ repository }: GitHubState, { isPullRequest, comments, ...issue }: Issue) => ({
  ...issue,
  comments: comments.length,
  html_url: `https://github.com/${repository}/issues/${issue.number}`,
  ...(isPullRequest && { pull_request: {} }),
})
