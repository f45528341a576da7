// Comments on pull requests as the REST API has them (they are comments of issues): listed a page at a time, written, changed. Field
// names are those of docs.github.com/en/rest/issues/comments.
import type { GitHubState, PullComment, Reply } from './github.js'

/** Undefined for what is not about a comment of a pull request. */
export function answerPullComments(
  state: GitHubState,
  method: string,
  rest: string,
  query: URLSearchParams,
  body: string,
): Reply | undefined {
  const number = Number(/^\/issues\/(\d+)\/comments$/.exec(rest)?.[1])
  const id = Number(/^\/issues\/comments\/(\d+)$/.exec(rest)?.[1])
  const known = state.pullComments.find((one) => one.id === id)
  if (!state.pullRequests.includes(number) && !known) return undefined
  if (method === 'GET') return { status: 200, body: listed(state, number, query) }
  if (!state.mayWritePullRequests) return { status: 403, body: { message: 'Resource not accessible by integration' } }
  const text = (JSON.parse(body) as { body: string }).body
  if (text.length > 65_536) return { status: 422, body: { message: 'body is too long' } }
  const comment = known ?? added(state, number)
  comment.body = text
  return { status: known ? 200 : 201, body: commentJson(state, comment) }
}

function added(state: GitHubState, pullRequest: number): PullComment {
  const user = { login: 'github-actions[bot]', type: 'Bot' as const }
  const comment = { id: state.pullComments.length + 1, pullRequest, body: '', user }
  state.pullComments.push(comment)
  return comment
}

function listed(state: GitHubState, number: number, query: URLSearchParams): unknown[] {
  const [page, perPage] = [Number(query.get('page') ?? 1), Math.min(100, Number(query.get('per_page') ?? 30))]
  const found = state.pullComments.filter(({ pullRequest }) => pullRequest === number)
  return found.slice((page - 1) * perPage, page * perPage).map((comment) => commentJson(state, comment))
}

const commentJson = ({ repository }: GitHubState, { pullRequest, ...comment }: PullComment) => ({
  ...comment,
  html_url: `https://github.com/${repository}/pull/${pullRequest}#issuecomment-${comment.id}`,
})
