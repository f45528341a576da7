// Waits until an application says, several times in a row, that it is alive and ready; and asks once, before a run, whether it is.
// An unhealthy answer is a result, never an error: the caller knows what has been done to the database.
import { setTimeout as sleep } from 'node:timers/promises'
import { RunbookError } from '../errors.js'
import type { Log } from '../log.js'
import { countOf, durationInWords } from '../quantities.js'
import { type Answer, type Question, ask } from './ask.js'
import { type HealthEndpoint, healthEndpoints } from './health-url.js'

export { healthUrlProblems } from './health-url.js'

export interface HealthTarget {
  /**
   * The application's base URL, whose `/api/health/live` and `/api/health/ready` are asked; or, with a path other than `/`, the
   * ready URL itself. To be checked with healthUrlProblems first.
   */
  url: string
  liveUrl?: string
  /** Healthy answers in a row, per endpoint. */
  successes: number
  /** For everything together. */
  deadlineMs: number
  tryTimeoutMs: number
  intervalMs: number
  /** Extra ones, e.g. authorization; never logged. */
  headers?: Record<string, string>
  /** What `version` of the ready endpoint's JSON must be, e.g. the release's tag; a leading `v` is no difference. */
  expectedVersion?: string
}

/** What a target has where nobody chose. */
export const HEALTH_DEFAULTS = { successes: 3, deadlineMs: 120_000, tryTimeoutMs: 5_000, intervalMs: 2_000 } as const

export interface HealthCheck {
  /** Without its query. */
  url: string
  /** 0 where the deadline had passed before. */
  tries: number
  /** Healthy answers at the end. */
  inARow: number
  lastStatus?: number
  /** Of the last unhealthy answer, also where healthy ones followed. */
  lastProblem?: string
  /** Of the last answer that told one. */
  version?: string
  ms: number
}

export interface HealthResult {
  healthy: boolean
  /** Live, then ready; what was never asked is left out. */
  checks: HealthCheck[]
  durationMs: number
}

export interface HealthDeps {
  log: Log
  signal: AbortSignal
}

/**
 * Live, then ready, each until it was healthy `successes` times in a row or the deadline has passed.
 * @throws RunbookError `cancelled` only
 */
export async function waitForHealth(target: HealthTarget, deps: HealthDeps): Promise<HealthResult> {
  return askInOrder(target, (endpoint, deadline) => askUntilHealthy(endpoint, target, deadline, deps), true)
}

/**
 * To be asked before a run: each endpoint once, and once more where no answer came at all.
 * @throws RunbookError `cancelled` only
 */
export async function probeOnce(target: HealthTarget, deps: HealthDeps): Promise<HealthResult> {
  return askInOrder(target, (endpoint) => askOnce(endpoint, target, deps), false)
}

type Verdict = HealthCheck & { healthy: boolean }

async function askInOrder(
  target: HealthTarget,
  check: (endpoint: HealthEndpoint, deadline: number) => Promise<Verdict>,
  stopAtFirstProblem: boolean,
): Promise<HealthResult> {
  const begun = performance.now()
  const verdicts: Verdict[] = []
  for (const endpoint of healthEndpoints(target)) {
    const verdict = await check(endpoint, begun + target.deadlineMs)
    verdicts.push(verdict)
    if (!verdict.healthy && stopAtFirstProblem) break
  }
  return {
    healthy: verdicts.every(({ healthy }) => healthy),
    checks: verdicts.map(({ healthy: _, ...shown }) => shown),
    durationMs: Math.round(performance.now() - begun),
  }
}

async function askUntilHealthy(
  endpoint: HealthEndpoint,
  target: HealthTarget,
  deadline: number,
  deps: HealthDeps,
): Promise<Verdict> {
  const record = newRecord(endpoint)
  for (let left = deadline - performance.now(); left >= worthTrying(target); left = deadline - performance.now()) {
    await record.ask(target, Math.min(target.tryTimeoutMs, left), deps)
    if (record.check.inARow >= target.successes) {
      deps.log.info(`health: ${endpoint.shown} is healthy, ${countOf(target.successes, 'time')} in a row`)
      return record.end(true)
    }
    if (deadline - performance.now() < target.intervalMs) break
    await pause(target.intervalMs, deps)
  }
  deps.log.warn(`health: ${endpoint.shown} is not healthy after ${durationInWords(target.deadlineMs)}`)
  return record.end(false)
}

/** A question cut short by the deadline would only hide what the one before it has told. */
const worthTrying = ({ tryTimeoutMs, deadlineMs }: HealthTarget): number =>
  Math.min(tryTimeoutMs, deadlineMs / 2, 1_000)

async function askOnce(endpoint: HealthEndpoint, target: HealthTarget, deps: HealthDeps): Promise<Verdict> {
  const record = newRecord(endpoint)
  await record.ask(target, target.tryTimeoutMs, deps)
  if (record.check.lastStatus === undefined) {
    await pause(target.intervalMs, deps)
    await record.ask(target, target.tryTimeoutMs, deps)
  }
  return record.end(record.check.inARow > 0)
}

/** Counts the answers of one endpoint, and tells the log whenever they change. */
function newRecord(endpoint: HealthEndpoint) {
  const begun = performance.now()
  const check: HealthCheck = { url: endpoint.shown, tries: 0, inARow: 0, ms: 0 }
  let told: string | undefined
  return {
    check,
    async ask(target: HealthTarget, timeoutMs: number, deps: HealthDeps): Promise<void> {
      refuseIfCancelled(deps)
      count(check, await ask(questionTo(endpoint, target, timeoutMs), deps.signal), deps)
      const now = check.inARow > 0 ? `healthy (HTTP ${check.lastStatus})` : check.lastProblem
      if (now !== told) deps.log.info(`health: ${endpoint.shown}: ${now}`)
      else deps.log.debug(`health: ${endpoint.shown}: ${now}, try ${check.tries}`)
      told = now
    },
    end: (healthy: boolean): Verdict => ({ ...check, healthy, ms: Math.round(performance.now() - begun) }),
  }
}

/** The live endpoint says that a process runs, not which one. */
const questionTo = (
  endpoint: HealthEndpoint,
  { headers = {}, expectedVersion }: HealthTarget,
  timeoutMs: number,
): Question => ({
  endpoint,
  headers,
  timeoutMs,
  ...(endpoint.name === 'ready' && expectedVersion !== undefined && { expectedVersion }),
})

function count(check: HealthCheck, { status, problem, version }: Answer, deps: HealthDeps): void {
  refuseIfCancelled(deps)
  check.tries += 1
  check.inARow = problem === undefined ? check.inARow + 1 : 0
  delete check.lastStatus
  if (status !== undefined) check.lastStatus = status
  if (problem !== undefined) check.lastProblem = problem
  if (version !== undefined) check.version = version
}

async function pause(milliseconds: number, { signal }: HealthDeps): Promise<void> {
  await sleep(milliseconds, undefined, { signal }).catch((cause: unknown) => {
    throw cancelled(cause)
  })
}

function refuseIfCancelled({ signal }: HealthDeps): void {
  if (signal.aborted) throw cancelled(signal.reason)
}

/** Without a state: what is in the database was said before, and asking for health changes nothing in it. */
const cancelled = (cause: unknown): RunbookError =>
  new RunbookError('cancelled', 'cancelled while waiting for the application to be healthy', {
    hint: 'look at the application itself; pg-runbook status shows what is in the database',
    cause,
  })
