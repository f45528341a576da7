// Who can read this repository, and with it the artifacts of its runs. `unknown` is an answer: callers must treat it as public.
import { readFileSync } from 'node:fs'

export type Visibility = 'public' | 'private' | 'internal' | 'unknown'

/**
 * Public when the event says so. Otherwise the REST API is asked where there is a token, since a re-run carries the event of the
 * first attempt and the repository may have been opened meanwhile; where it does not answer, the event's word stands.
 */
export async function repositoryVisibility(token = '', env: NodeJS.ProcessEnv = process.env): Promise<Visibility> {
  const told = visibilityIn(eventPayload(env))
  if (told === 'public' || !token) return told
  const asked = await askGitHub(token, env['GITHUB_REPOSITORY'] ?? '')
  return asked === 'unknown' ? told : asked
}

/** Of a webhook payload's or REST answer's `repository` object; `schedule` events may come without one. */
function visibilityIn(payload: unknown): Visibility {
  const { visibility, private: isPrivate } =
    (payload as { repository?: { visibility?: unknown; private?: unknown } }).repository ?? {}
  if (visibility === 'public' || visibility === 'private' || visibility === 'internal') return visibility
  return typeof isPrivate === 'boolean' ? (isPrivate ? 'private' : 'public') : 'unknown'
}

function eventPayload(env: NodeJS.ProcessEnv): object {
  try {
    const payload: unknown = JSON.parse(readFileSync(env['GITHUB_EVENT_PATH'] ?? '', 'utf8'))
    return typeof payload === 'object' && payload !== null ? payload : {}
  } catch {
    return {}
  }
}

async function askGitHub(token: string, repository: string): Promise<Visibility> {
  const [owner = '', repo = ''] = repository.split('/')
  try {
    const { getOctokit } = await import('@actions/github')
    const request = { signal: AbortSignal.timeout(15_000) }
    const answer = await getOctokit(token).request('GET /repos/{owner}/{repo}', { owner, repo, request })
    return visibilityIn({ repository: answer.data })
  } catch {
    return 'unknown'
  }
}
