// May this token list the artifacts of other runs? Asked as a restore will ask: with one request, for one artifact.
import { currentRun } from './run.js'

const REFUSED = new Set([401, 403, 404])

/** Undefined where GitHub did not answer, or there is no token. */
export async function mayListArtifacts(
  token: string,
  env: NodeJS.ProcessEnv = process.env,
): Promise<boolean | undefined> {
  const [owner, repo] = currentRun(env).repository?.split('/') ?? []
  if (!token || !owner || !repo) return undefined
  try {
    const { getOctokit } = await import('@actions/github')
    const request = { signal: AbortSignal.timeout(15_000) }
    await getOctokit(token).request('GET /repos/{owner}/{repo}/actions/artifacts', {
      owner,
      repo,
      per_page: 1,
      request,
    })
    return true
  } catch (error) {
    return REFUSED.has((error as { status?: number }).status ?? 0) ? false : undefined
  }
}
