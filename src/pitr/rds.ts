// Point-in-time restore of Amazon RDS and Aurora: always into a new instance or cluster beside the source, which is only read.
import { randomUUID } from 'node:crypto'
import { RunbookError } from '../errors.js'
import type { Log } from '../log.js'
import type { DatabaseUrl } from '../postgres/connection-url.js'
import { IN_SOME_MINUTES, refuseOutside, refused } from './hosted/history.js'
import { defaultName } from './hosted/target-name.js'
import { type Clock, wallClock } from './hosted/waiting.js'
import type { PitrProvider, RestorePlan } from './provider.js'
import { rdsAccess } from './rds/access.js'
import { type RdsApi, connectRds } from './rds/api.js'
import { refusedByAws } from './rds/aws-error.js'
import { restoreOnRds } from './rds/restore.js'
import { type RdsSource, checkIdentifier, findSource } from './rds/source.js'
import { toRemake } from './rds/remake.js'
import { type RdsTarget, classOf } from './rds/target.js'

export interface RdsRequest {
  /** An RDS instance, an Aurora or Multi-AZ cluster, or an instance of one. */
  instance: string
  region?: string | undefined
  /** Of the new instance; the source's where left out. */
  newInstanceClass?: string | undefined
}

export interface RdsDeps {
  /** Credentials, region and endpoint are read here: AWS_ACCESS_KEY_ID and so on, AWS_REGION, AWS_ENDPOINT_URL_RDS. */
  env: NodeJS.ProcessEnv
  log: Log
  signal?: AbortSignal | undefined
  /** The URL of the source: the new instance has the same users, passwords and databases. */
  source?: DatabaseUrl | undefined
  clock?: Clock | undefined
}

/** @throws RunbookError (of plan and restore) `bad-input`, `pitr-refused`, `pitr-failed`, `cancelled` */
export function rdsProvider(request: RdsRequest, deps: RdsDeps): PitrProvider {
  return {
    plan: (moment, name) =>
      withRds(request, deps, async (rds) => {
        const prepared = await prepare(rds, request, moment, name)
        return planOf(rds, prepared, await toRemake(rds, prepared.source))
      }),
    restore: (moment, name) =>
      withRds(request, deps, async (rds) => {
        const { source, target } = await prepare(rds, request, moment, name)
        refuseOutside(moment, source.window, describeSource(source, rds.region))
        const waiter = { clock: deps.clock ?? wallClock, signal: deps.signal }
        return restoreOnRds({ rds, source, target, log: deps.log, waiter, login: deps.source })
      }),
  }
}

async function withRds<T>(request: RdsRequest, deps: RdsDeps, body: (rds: RdsApi) => Promise<T>): Promise<T> {
  const rds = await connectRds(rdsAccess(deps.env, request.region), deps.signal)
  try {
    return await body(rds)
  } catch (error) {
    if (deps.signal?.aborted && !(error instanceof RunbookError))
      throw new RunbookError('cancelled', 'cancelled before a restore was begun', { state: 'nothing-changed' })
    throw refusedByAws(error, `let ${request.instance} be looked at`)
  } finally {
    rds.close()
  }
}

export interface Prepared {
  source: RdsSource
  target: RdsTarget
}

/** Everything that can be known before anything is begun. */
async function prepare(rds: RdsApi, request: RdsRequest, moment: Date, name: string | undefined): Promise<Prepared> {
  const source = await findSource(rds, request.instance)
  const instanceClass = request.newInstanceClass || classOf(source)
  if (instanceClass === undefined)
    throw refused(
      `Aurora cluster ${source.id} has no instance, so there is no class to take over`,
      'say which with new-instance-class, such as db.r7g.large',
    )
  const withWriter = source.kind === 'cluster' && source.aurora
  const limit = withWriter ? 63 - WRITER_ENDING.length : 63
  const id = checkIdentifier(name ?? defaultName(source.id, moment, limit), 'new-name', limit)
  const writerId = withWriter ? { writerId: id + WRITER_ENDING } : {}
  const target = { id, ...writerId, moment, instanceClass, mark: randomUUID() }
  await refuseTaken(rds, target)
  return { source, target }
}

const WRITER_ENDING = '-1'

async function refuseTaken(rds: RdsApi, { id, writerId }: RdsTarget): Promise<void> {
  const taken = [
    ...(await rds.clusters(id)).map(() => `cluster ${id}`),
    ...(await rds.instances(id)).map(() => `instance ${id}`),
    ...(writerId === undefined ? [] : await rds.instances(writerId)).map(() => `instance ${writerId}`),
  ]
  if (taken.length > 0)
    throw refused(
      `there is already the ${taken.join(' and the ')} in ${rds.region}`,
      'choose another new-name; or, if an earlier run made it, use it or delete it first',
    )
}

const describeSource = (source: RdsSource, region: string): string =>
  `${source.kind === 'instance' ? 'RDS instance' : source.aurora ? 'Aurora cluster' : 'Multi-AZ cluster'} ${source.id} in ${region}`

function planOf(rds: RdsApi, { source, target }: Prepared, remake: string[]): RestorePlan {
  const kind = source.kind === 'instance' ? 'RDS instance' : source.aurora ? 'Aurora cluster' : 'Multi-AZ cluster'
  const served = target.writerId === undefined ? '' : ` with the instance ${target.writerId}`
  return {
    source: describeSource(source, rds.region),
    target: `${kind} ${target.id}${served} (${target.instanceClass})`,
    window: source.window,
    laterMoments: IN_SOME_MINUTES,
    toRemake: remake,
    remarks: [
      `A second ${source.kind} of class ${target.instanceClass} with its own storage is billed by AWS until it is deleted.`,
      'AWS takes from ten minutes to some hours, by size and by how much was written since its last snapshot; the first reads are slow, while blocks are fetched from S3.',
      `${source.id} is only read; it is neither stopped nor changed.`,
    ],
  }
}
