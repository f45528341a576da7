// Runs to which GitHub gives no secrets, or which nobody asked for: what they cannot do is told, and is no failure.
import { readFileSync } from 'node:fs'

/**
 * Why this run may be without a secret through nobody's mistake; undefined where somebody should have given it. Source:
 * docs.github.com, "Secrets" (runs of forks) and "Dependabot on GitHub Actions".
 */
export function whyWithoutSecrets(env: NodeJS.ProcessEnv = process.env): string | undefined {
  const event = env['GITHUB_EVENT_NAME'] ?? ''
  if (event === 'schedule') return 'this run was started by its schedule, and no secret is configured yet'
  if (env['GITHUB_ACTOR'] === 'dependabot[bot]') return "this is a run of Dependabot's, which gets no secrets"
  if (event.startsWith('pull_request') && isFromFork(env['GITHUB_EVENT_PATH'] ?? ''))
    return 'this is a pull request from a fork, which gets no secrets'
  return undefined
}

function isFromFork(eventFile: string): boolean {
  interface Repository {
    repo?: { full_name?: unknown } | null
  }
  try {
    const event = JSON.parse(readFileSync(eventFile, 'utf8')) as {
      pull_request?: { head: Repository; base: Repository }
    }
    const { head, base } = event.pull_request ?? {}
    // a fork that was deleted meanwhile has no repository
    return base !== undefined && head?.repo?.full_name !== base.repo?.full_name
  } catch {
    return false
  }
}
