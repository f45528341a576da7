// Whether this process can reach the artifact service at all: told before any work, in words, since the client itself fails late
// and with the name of an environment variable.
import { RunbookError } from '../../errors.js'

/**
 * The repository (owner/name) whose artifacts can be written.
 * @throws RunbookError `upload-failed`
 */
export function requireArtifactService(env: NodeJS.ProcessEnv): string {
  const server = env['GITHUB_SERVER_URL'] || 'https://github.com'
  if (isEnterpriseServer(server))
    throw unreachable(`GitHub Enterprise Server (${server}) does not take artifacts from this client`)
  // The runner gives these to actions, not to `run:` steps.
  const missing = ['ACTIONS_RUNTIME_TOKEN', 'ACTIONS_RESULTS_URL', 'GITHUB_REPOSITORY', 'GITHUB_RUN_ID'].filter(
    (name) => !env[name],
  )
  if (missing.length > 0)
    throw unreachable(`this is not a step of a workflow that runs an action: ${missing.join(', ')} not set`)
  return env['GITHUB_REPOSITORY']!
}

/** As the client decides it (@actions/artifact, config.ts): github.com, *.ghe.com and *.localhost are not. */
function isEnterpriseServer(server: string): boolean {
  const host = URL.parse(server)?.hostname.toLowerCase() ?? ''
  return host !== 'github.com' && !host.endsWith('.ghe.com') && !host.endsWith('.localhost')
}

const unreachable = (why: string): RunbookError =>
  new RunbookError('upload-failed', `The backup cannot become an artifact: ${why}`, {
    state: 'nothing-changed',
    hint: 'give a folder as `destination`, and keep that folder in a step of your own.',
  })
