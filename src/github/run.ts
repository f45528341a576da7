// The run that this step belongs to, as the runner's environment tells it. What is not told is absent.
import { checkedOutCommit } from './checked-out-commit.js'

export interface Run {
  /** owner/name */
  repository: string | undefined
  runId: number | undefined
  /** 1 for the first, one more with each re-run. */
  attempt: number | undefined
  /** Who started this attempt: of a re-run, who re-ran it. */
  actor: string | undefined
  url: string | undefined
  /** Of the files in the workspace. */
  commitSha: string | undefined
  ref: string | undefined
  workflow: string | undefined
  event: string | undefined
}

export function currentRun(env: NodeJS.ProcessEnv = process.env): Run {
  const [repository, runId, attempt] = [
    env['GITHUB_REPOSITORY'],
    number(env['GITHUB_RUN_ID']),
    number(env['GITHUB_RUN_ATTEMPT']),
  ]
  const server = env['GITHUB_SERVER_URL'] || 'https://github.com'
  const url = repository && runId ? `${server}/${repository}/actions/runs/${runId}` : undefined
  return {
    repository: repository || undefined,
    runId,
    attempt,
    actor: env['GITHUB_TRIGGERING_ACTOR'] || env['GITHUB_ACTOR'] || undefined,
    url: url && attempt ? `${url}/attempts/${attempt}` : url,
    commitSha: checkedOutCommit(env['GITHUB_WORKSPACE']) ?? (env['GITHUB_SHA'] || undefined),
    ref: env['GITHUB_REF'] || undefined,
    workflow: env['GITHUB_WORKFLOW'] || undefined,
    event: env['GITHUB_EVENT_NAME'] || undefined,
  }
}

const number = (text: string | undefined): number | undefined => (/^\d+$/.test(text ?? '') ? Number(text) : undefined)
