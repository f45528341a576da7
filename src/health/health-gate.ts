// An application's health as a gate: what is unhealthy before a change to its database stops the change, and what is unhealthy after
// it is told with what is in the database by then.
import { RunbookError } from '../errors.js'
import { type HealthDeps, type HealthResult, type HealthTarget, probeOnce } from './wait-for-health.js'

/** Throws `unhealthy`; then nothing was changed. */
export async function refuseUnhealthy(health: HealthTarget, deps: HealthDeps): Promise<void> {
  const asked = await probeOnce(health, deps)
  if (asked.healthy) return
  throw new RunbookError('unhealthy', `the application is not healthy before the run: ${problemsOf(asked)}`, {
    state: 'nothing-changed',
    hint: 'find out what is wrong with it first: a migration would hide the cause. Without health-url it is not asked',
  })
}

/** Of a change that is committed. */
export const unhealthyAfter = (health: HealthResult): RunbookError =>
  new RunbookError('unhealthy', `everything is applied, and the application is not healthy: ${problemsOf(health)}`, {
    state: 'committed',
    hint: 'look at the application first; pg-runbook rollback takes the newest migration back, where it carries a rollback',
  })

/** Of a look by itself: what came before it, another step knows. */
export const unhealthyNow = (health: HealthResult): RunbookError =>
  new RunbookError('unhealthy', `the application is not healthy: ${problemsOf(health)}`, {
    hint: 'look at the application itself; what is in the database: pg-runbook status',
  })

const problemsOf = ({ checks }: HealthResult): string =>
  checks
    .filter(({ lastProblem }) => lastProblem)
    .map(({ url, lastProblem }) => `${url}: ${lastProblem}`)
    .join('; ')
