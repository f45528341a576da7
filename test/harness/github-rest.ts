// The part of the REST API that actions ask: the repository, artifacts of the repository and of a run, download, deletion; issues
// have a file of their own.
// Field names are those of docs.github.com/en/rest/actions/artifacts.
import type { IncomingMessage } from 'node:http'
import type { Artifact, GitHubState, Reply } from './github.js'
import { answerIssues } from './github-issues.js'
import { answerPullComments } from './github-pull-comments.js'
import { downloadUrl, removeArtifact } from './github-results.js'

const error = (status: number, message: string): Reply => ({ status, body: { message } })

export async function answerRest(
  state: GitHubState,
  method: string,
  { pathname, searchParams }: URL,
  { headers }: IncomingMessage,
  body = '',
): Promise<Reply> {
  if (headers.authorization !== `token ${state.token}`) return error(401, 'Bad credentials')
  const [, rest] = new RegExp(`^/repos/${state.repository}(/.*)?$`).exec(pathname) ?? [undefined, 'elsewhere']
  if (rest === undefined) return { status: 200, body: repositoryJson(state) }
  const commented = answerPullComments(state, method, rest, searchParams, body)
  if (commented) return commented
  if (/^\/issues(\/|$)/.test(rest)) return answerIssues(state, method, rest, searchParams, body)
  if (!rest.startsWith('/actions/')) return error(404, 'Not Found')
  if (!state.mayReadActions) return error(403, 'Resource not accessible by integration')
  const runId = /^\/actions\/runs\/(\d+)\/artifacts$/.exec(rest)?.[1]
  if (runId || rest === '/actions/artifacts') return listed(state, searchParams, runId ? Number(runId) : undefined)
  const [, id, zip] = /^\/actions\/artifacts\/(\d+)(\/zip)?$/.exec(rest) ?? []
  const artifact = state.artifacts.find((one) => one.id === Number(id) && one.isFinal)
  if (!artifact) return error(404, 'Not Found')
  if (zip) return { status: 302, headers: { location: await downloadUrl(state, artifact) } }
  if (method !== 'DELETE') return { status: 200, body: artifactJson(state, artifact) }
  await removeArtifact(state, artifact)
  return { status: 204 }
}

const repositoryJson = ({ repository, visibility }: GitHubState) => ({
  full_name: repository,
  visibility,
  private: visibility !== 'public',
})

/** Newest first, as GitHub lists them. */
function listed(state: GitHubState, query: URLSearchParams, runId: number | undefined): Reply {
  const name = query.get('name')
  const [page, perPage] = [Number(query.get('page') ?? 1), Number(query.get('per_page') ?? 30)]
  const found = state.artifacts
    .filter((artifact) => artifact.isFinal && (!runId || artifact.runId === runId) && (!name || artifact.name === name))
    .reverse()
  const artifacts = found.slice((page - 1) * perPage, page * perPage).map((artifact) => artifactJson(state, artifact))
  return { status: 200, body: { total_count: found.length, artifacts } }
}

const artifactJson = ({ url, repository }: GitHubState, artifact: Artifact) => ({
  id: artifact.id,
  name: artifact.name,
  size_in_bytes: artifact.size,
  digest: artifact.digest ?? null,
  created_at: artifact.createdAt.toISOString(),
  expires_at: artifact.expiresAt.toISOString(),
  expired: artifact.expiresAt < new Date(),
  archive_download_url: `${url}/repos/${repository}/actions/artifacts/${artifact.id}/zip`,
  workflow_run: {
    id: artifact.runId,
    head_branch: 'main',
    repository_id: 1,
    head_repository_id: artifact.ofFork ? 2 : 1,
  },
})
