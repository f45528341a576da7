// One comment on a pull request that is kept up to date in place: found by a mark in its text, written only by the run's own token.
// Where the token may not write (a fork, a job without the permission) that is an answer, not a failure.
import { readFileSync } from 'node:fs'
import type { getOctokit } from '@actions/github'
import { createHash } from 'node:crypto'

export interface CommentPlace {
  token: string
  /** owner/name */
  repository: string
  pullRequest: number
}

export interface KeptComment {
  /** What it is about: one comment for each. */
  subject: string
  /** Markdown, at most {@link COMMENT_LIMIT} bytes. */
  body: string
  /** Write nothing where there is no comment yet: all is well, and nobody asked. */
  onlyUpdate: boolean
}

export type CommentOutcome =
  { what: 'written' | 'updated' | 'unchanged'; url: string } | { what: 'none' } | { what: 'not-kept'; why: string }

/** GitHub takes 65,536 characters; the mark has its room. */
export const COMMENT_LIMIT = 65_000
const PER_PAGE = 100
const MOST_PAGES = 30
const TIME_LIMIT_MS = 15_000

interface Comment {
  id: number
  html_url: string
  body?: string | null
  user?: { type?: string } | null
}

type Ask = (method: 'GET' | 'POST' | 'PATCH', path: string, parameters: Record<string, unknown>) => Promise<unknown>

const markOf = (subject: string): string =>
  `<!-- pg-runbook comment ${createHash('sha256').update(subject).digest('hex').slice(0, 32)} -->`

/** A mark in a comment that a person wrote is not believed. */
async function ours(ask: Ask, pullRequest: number, mark: string): Promise<Comment | undefined> {
  for (let page = 1; page <= MOST_PAGES; page++) {
    const comments = (await ask('GET', `/${pullRequest}/comments`, { per_page: PER_PAGE, page })) as Comment[]
    const found = comments.find(({ user, body }) => user?.type === 'Bot' && body?.includes(mark))
    if (found || comments.length < PER_PAGE) return found
  }
  return undefined
}

/** Never throws: what the comment says stands in the summary as well. */
export async function keepComment(place: CommentPlace, comment: KeptComment): Promise<CommentOutcome> {
  const mark = markOf(comment.subject)
  const body = `${comment.body}\n\n${mark}`
  try {
    const { getOctokit } = await import('@actions/github')
    const ask = asker(getOctokit(place.token), place.repository)
    const found = await ours(ask, place.pullRequest, mark)
    if (found?.body === body) return { what: 'unchanged', url: found.html_url }
    if (found) {
      await ask('PATCH', `/comments/${found.id}`, { body })
      return { what: 'updated', url: found.html_url }
    }
    if (comment.onlyUpdate) return { what: 'none' }
    const made = (await ask('POST', `/${place.pullRequest}/comments`, { body })) as Comment
    return { what: 'written', url: made.html_url }
  } catch (error) {
    return { what: 'not-kept', why: whyNot(error) }
  }
}

const asker =
  (octokit: ReturnType<typeof getOctokit>, repository: string): Ask =>
  async (method, path, parameters) => {
    const request = { signal: AbortSignal.timeout(TIME_LIMIT_MS) }
    return (await octokit.request(`${method} /repos/${repository}/issues${path}`, { ...parameters, request }))
      .data as unknown
  }

function whyNot(error: unknown): string {
  const { status } = error as { status?: unknown }
  if (status === 401 || status === 403 || status === 404)
    return 'the token of this run may not write to the pull request (`permissions: pull-requests: write`; a fork never may)'
  return typeof status === 'number' ? `GitHub answered ${status}` : (error as Error).message
}

export interface PullRequest {
  number: number
  /** The commit of the base branch that the event names. */
  baseSha: string
}

/** The pull request that this run is about; undefined for every other event. */
export function currentPullRequest(env: NodeJS.ProcessEnv = process.env): PullRequest | undefined {
  try {
    const event = JSON.parse(readFileSync(env['GITHUB_EVENT_PATH'] ?? '', 'utf8')) as {
      pull_request?: { number?: unknown; base?: { sha?: unknown } }
    }
    const { number, base } = event.pull_request ?? {}
    if (typeof number !== 'number' || typeof base?.sha !== 'string') return undefined
    return { number, baseSha: base.sha }
  } catch {
    return undefined
  }
}
