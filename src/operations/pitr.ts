// The runbook's section 4, "Point-in-time restore": everything as it was at a moment, in a new instance beside the live one, which is
// never changed, stopped or replaced. Who keeps the history differs; what is asked, looked at and told does not.
import type { Check } from '../drill/check.js'
import { readSmokeQueries, type SmokeQuery, smokeQueries } from '../drill/smoke-queries.js'
import { RunbookError } from '../errors.js'
import type { Log } from '../log.js'
import type { PitrProvider, RestoredInstance, RestorePlan } from '../pitr/provider.js'
import { type Provider, sourceProblems, type SourceWish } from '../pitr/source.js'
import { lookingAt, validate, type Validation } from '../pitr/validate.js'
import type { DatabaseUrl } from '../postgres/connection-url.js'
import { type DatabaseChoice, resolveDatabaseUrl } from '../postgres/environment.js'
import { describeServerError, isConnectionFailure, isDatabaseError } from '../postgres/sqlstate.js'
import { parseTargetTime, type TargetTime } from '../target-time.js'

export { DEFAULT_SMOKE_FILE } from '../drill/smoke-queries.js'
export { PROVIDERS, type SourceWish } from '../pitr/source.js'

export interface PitrRequest {
  source: SourceWish
  /** With an offset: `2026-11-23T10:15:00Z`. */
  time: string
  /** The live database: compared with, never changed. Where neither it nor its variable is given, there is no comparison. */
  database: DatabaseChoice
  smokeFile: string
  /** Plan only: nothing is made. */
  dryRun: boolean
}

export interface PitrDeps {
  env: NodeJS.ProcessEnv
  log: Log
  signal: AbortSignal
  temporaryFolder: string
  now(): Date
}

export interface PitrReport {
  /** `not-proved`: it is there, and a question of the smoke file is answered wrongly or it could not be looked at. */
  status: 'dry-run' | 'restored' | 'not-proved'
  provider: Provider
  environment: 'production' | 'staging'
  /** In UTC to the microsecond. */
  moment: string
  plan: RestorePlan
  target: string
  /** Where it listens, or the command that starts it. */
  address?: string
  toRemove?: string
  /** The last commit before the moment, in UTC; absent where nobody tells. */
  lastCommit?: string
  validation?: Validation
  /** Why it was not looked at. */
  notValidated?: string
  smoke?: Check
  remarks: string[]
  durationMs: number
}

/**
 * @throws RunbookError `bad-input`, `pitr-refused` (nothing was begun), `pitr-failed` (what was begun is named), `cannot-connect`,
 *   `disk-full`, `client-tool-missing`, `cancelled`
 */
export async function pitr(request: PitrRequest, deps: PitrDeps): Promise<PitrReport> {
  const begun = performance.now()
  const moment = readRequest(request, deps.now())
  const newName = request.source['new-name'] || undefined
  const live = liveUrl(request.database, deps.env)
  const smoke = await readSmokeQueries(request.smokeFile)
  const provider = await providerOf(request.source, moment, { ...deps, source: live })
  const plan = await provider.plan(moment.date, newName)
  refuseOutside(moment, plan)
  const told = {
    provider: request.source.provider,
    moment: moment.text,
    plan,
    target: plan.target,
    environment: request.database.environment === 'staging' ? ('staging' as const) : ('production' as const),
  }
  const took = () => Math.round(performance.now() - begun)
  if (request.dryRun) return { status: 'dry-run', ...told, remarks: [], durationMs: took() }
  deps.log.info(`Bringing ${plan.source} back to ${moment.text}, as ${plan.target}`)
  const made = await provider.restore(moment.date, newName)
  const looked = await lookAt(made, { live, smoke, smokeFile: request.smokeFile, deps })
  const finished = await made.finish?.()
  const lastCommit = looked.validation?.lastCommit ?? made.lastCommit?.toISOString()
  const isProved = looked.validation !== undefined && looked.smoke?.outcome !== 'bad'
  return {
    status: isProved || canNotBeReached(made) ? 'restored' : 'not-proved',
    ...told,
    target: made.target,
    address: finished?.address ?? made.address,
    toRemove: made.toRemove,
    ...(lastCommit && { lastCommit }),
    ...looked,
    remarks: [...(finished?.remarks ?? [])],
    durationMs: took(),
  }
}

/** No way to it is known from here: that is told, and no reason to call it bad. */
const canNotBeReached = ({ url }: RestoredInstance): boolean => url === undefined

/** @throws RunbookError `bad-input` with every problem */
function readRequest({ time, source }: PitrRequest, now: Date): TargetTime {
  const problems = sourceProblems(source)
  let moment: TargetTime | undefined
  try {
    moment = parseTargetTime(time, now)
  } catch (error) {
    if (!(error instanceof RunbookError)) throw error
    problems.unshift(`time: ${time === '' ? 'required' : error.message}`)
  }
  if (moment && problems.length === 0) return moment
  throw new RunbookError('bad-input', problems.join('\n'), {
    state: 'nothing-changed',
    hint: 'correct what is named above; docs/point-in-time.md shows what each provider takes.',
  })
}

/** Undefined where nobody gave it. @throws RunbookError `bad-database-url`, `wrong-database` */
function liveUrl(choice: DatabaseChoice, env: NodeJS.ProcessEnv): DatabaseUrl | undefined {
  try {
    return resolveDatabaseUrl(choice, env)
  } catch (error) {
    if (error instanceof RunbookError && error.code === 'missing-database-url') return undefined
    throw error
  }
}

type ProviderDeps = PitrDeps & { source: DatabaseUrl | undefined }

async function providerOf(source: SourceWish, moment: TargetTime, deps: ProviderDeps): Promise<PitrProvider> {
  const given = (name: Exclude<keyof SourceWish, 'provider'>): string => source[name] ?? ''
  if (source.provider === 'self-hosted') {
    const { selfHostedProvider } = await import('../pitr/self-hosted.js')
    const [baseBackup, walArchive, newDirectory] = [given('base-backup'), given('wal-archive'), given('new-directory')]
    return selfHostedProvider({ baseBackup, walArchive, newDirectory, moment }, deps)
  }
  if (source.provider === 'rds') {
    const { rdsProvider } = await import('../pitr/rds.js')
    const [region, newInstanceClass] = [given('region') || undefined, given('new-instance-class') || undefined]
    return rdsProvider({ instance: given('instance'), region, newInstanceClass }, deps)
  }
  const { neonProvider } = await import('../pitr/neon.js')
  const branch = given('neon-branch') || undefined
  return neonProvider({ project: given('neon-project'), branch }, { ...deps, apiKey: given('neon-api-key') })
}

function refuseOutside(moment: TargetTime, { window: { earliest, latest }, laterMoments, remarks }: RestorePlan): void {
  if (moment.date >= earliest && moment.date <= latest) return
  const isEarly = moment.date < earliest
  const side = isEarly ? 'before the history begins' : 'after the history ends'
  const elsewhere = 'choose a moment within, or look for the rows in a backup: pg-runbook recover-rows.'
  throw new RunbookError(
    'pitr-refused',
    `time: ${moment.text} is ${side}: it reaches from ${earliest.toISOString()} to ${latest.toISOString()}`,
    { state: 'nothing-changed', hint: [...(isEarly ? [] : [laterMoments]), elsewhere, ...remarks].join('\n') },
  )
}

interface Look {
  live: DatabaseUrl | undefined
  smoke: SmokeQuery[] | undefined
  smokeFile: string
  deps: PitrDeps
}

type Looked = Pick<PitrReport, 'validation' | 'notValidated' | 'smoke'>

/** What is wrong with it is an answer; only a cancel ends here, and then nothing of ours runs on. */
async function lookAt(made: RestoredInstance, { live, smoke, smokeFile, deps }: Look): Promise<Looked> {
  const { url } = made
  if (!url)
    return {
      notValidated:
        'no way to reach it from here is known: give DATABASE_URL, whose user, password and database it has as well',
    }
  deps.log.info(`Looking at ${made.target}`)
  try {
    const validation = await validate(url, live, deps.signal)
    if (smoke === undefined) return { validation }
    const check = await lookingAt(url, deps.signal, (client) => smokeQueries(client, smoke, smokeFile, deps.signal))
    return { validation, smoke: check }
  } catch (error) {
    if (error instanceof RunbookError && error.code !== 'cancelled') return { notValidated: error.message }
    if (isDatabaseError(error) || isConnectionFailure(error))
      return { notValidated: describeServerError(error, { showDetail: false }) }
    await made.abandon?.()
    if (!(error instanceof RunbookError)) {
      deps.log.warn(`${made.target} is there; to throw it away: ${made.toRemove}`)
      throw error
    }
    throw new RunbookError('cancelled', `${error.message}; ${made.target} is there, and was not looked at to the end`, {
      ...error.detail,
      state: 'nothing-changed',
      hint: `to throw it away: ${made.toRemove}`,
    })
  }
}
