// Is the application alive and ready? Asked once before a change to its database, or until it was so several times in a row after
// one. Touches no database.
import { RunbookError } from '../errors.js'
import {
  type HealthDeps,
  type HealthResult,
  type HealthTarget,
  healthUrlProblems,
  probeOnce,
  waitForHealth,
} from '../health/wait-for-health.js'

export interface HealthRequest {
  target: HealthTarget
  /** False asks each endpoint once: the state before a change, against which the one after it is held. */
  wait: boolean
}

export interface HealthReport extends HealthResult {
  status: 'healthy' | 'unhealthy'
  waited: boolean
  /** As the application tells it. */
  version?: string
}

/**
 * An unhealthy application is an answer, not an error.
 * @throws RunbookError `bad-input`, `cancelled`
 */
export async function health({ target, wait }: HealthRequest, deps: HealthDeps): Promise<HealthReport> {
  const problems = [
    ...healthUrlProblems(target.url),
    ...(target.liveUrl === undefined ? [] : healthUrlProblems(target.liveUrl, 'live-url')),
  ]
  if (problems.length > 0) throw new RunbookError('bad-input', problems.join('\n'), { state: 'nothing-changed' })
  const result = await (wait ? waitForHealth : probeOnce)(target, deps)
  const version = result.checks.findLast((check) => check.version !== undefined)?.version
  return {
    ...result,
    status: result.healthy ? 'healthy' : 'unhealthy',
    waited: wait,
    ...(version !== undefined && { version }),
  }
}
