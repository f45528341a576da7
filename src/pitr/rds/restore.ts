// Makes the new instance or cluster and waits until it answers. A name is unique at AWS and everything made bears a mark, so that a
// lost reply is looked up instead of asked again; what was begun is named in every error with the command that deletes it.
import type { DBCluster, DBInstance } from '@aws-sdk/client-rds'
import { RunbookError } from '../../errors.js'
import type { Log } from '../../log.js'
import type { DatabaseUrl } from '../../postgres/connection-url.js'
import { type Patience, type Waiter, waitFor } from '../hosted/waiting.js'
import type { RestoredInstance } from '../provider.js'
import type { RdsApi } from './api.js'
import { hintFor, inWords, isAwsError, mayPass, refusedByAws } from './aws-error.js'
import type { RdsSource } from './source.js'
import {
  type RdsTarget,
  MARK_TAG,
  createWriterInput,
  removal,
  restoreClusterInput,
  restoreInstanceInput,
} from './target.js'
import { untilAvailable } from './until-available.js'

export interface RdsRestore {
  rds: RdsApi
  source: RdsSource
  target: RdsTarget
  log: Log
  waiter: Waiter
  login: DatabaseUrl | undefined
}

/** @throws RunbookError `pitr-refused` (nothing was begun), `pitr-failed`, `cancelled` */
export async function restoreOnRds(run: RdsRestore): Promise<RestoredInstance> {
  const { source, target } = run
  await begin(run)
  try {
    const made =
      source.kind === 'instance' ? await untilAvailable(run, 'instance', target.id) : await finishCluster(run)
    return restored(run, made)
  } catch (error) {
    throw afterBegun(run, error)
  }
}

async function begin({ rds, source, target, log, waiter }: RdsRestore): Promise<void> {
  log.info(`asking AWS to restore ${source.id} as of ${target.moment.toISOString()} into ${target.id}`)
  const input = source.kind === 'instance' ? restoreInstanceInput(source, target) : undefined
  try {
    await once(
      () =>
        source.kind === 'cluster'
          ? rds.restoreCluster(restoreClusterInput(source, target))
          : rds.restoreInstance(input!),
      () => isOwn(rds, source.kind, target.id, target.mark),
      waiter,
    )
  } catch (error) {
    if (waiter.signal?.aborted) throw cancelledWhileBeginning({ rds, source, target })
    if (isAwsError(error) && mayPass(error)) throw notKnown({ rds, source, target }, error)
    throw refusedByAws(error, `begin the restore of ${source.id}`)
  }
}

/** The SDK asks again where no answer came; then AWS says that the name is taken, by what the lost call has made. */
async function once(call: () => Promise<void>, isThere: () => Promise<boolean>, waiter: Waiter): Promise<void> {
  try {
    await call()
  } catch (error) {
    if (waiter.signal?.aborted) throw error
    const unsure = mayPass(error) || isAwsError(error, 'DBInstanceAlreadyExists', 'DBClusterAlreadyExists')
    if (!unsure || !(await waitFor(async () => (await isThere()) || undefined, LOOK_AFTER_LOSS, waiter))) throw error
  }
}

const LOOK_AFTER_LOSS: Patience = { firstMs: 5_000, longestMs: 20_000, totalMs: 60_000 }

async function isOwn(rds: RdsApi, kind: 'instance' | 'cluster', id: string, mark: string): Promise<boolean> {
  try {
    const found: (DBInstance | DBCluster)[] = kind === 'instance' ? await rds.instances(id) : await rds.clusters(id)
    return found.some(({ TagList = [] }) => TagList.some(({ Key, Value }) => Key === MARK_TAG && Value === mark))
  } catch (error) {
    if (mayPass(error)) return false
    throw error
  }
}

async function finishCluster(run: RdsRestore): Promise<DBInstance | DBCluster> {
  const { rds, source, target, log, waiter } = run
  const cluster = await untilAvailable(run, 'cluster', target.id)
  if (source.kind !== 'cluster' || target.writerId === undefined) return cluster
  const { writerId } = target
  log.info(`making ${writerId}, the instance that serves ${target.id}`)
  await once(
    () => rds.createInstance(createWriterInput(source, target)),
    () => isOwn(rds, 'instance', writerId, target.mark),
    waiter,
  )
  await untilAvailable(run, 'instance', writerId)
  return cluster
}

function restored({ rds, source, target, login }: RdsRestore, made: DBInstance | DBCluster): RestoredInstance {
  const [host, port] =
    typeof made.Endpoint === 'string'
      ? [made.Endpoint, (made as DBCluster).Port]
      : [made.Endpoint?.Address, made.Endpoint?.Port]
  if (host === undefined || port === undefined)
    throw new RunbookError('pitr-failed', `${target.id} is available, but AWS tells no address of it`)
  const url: DatabaseUrl | undefined = login && { ...login, source: 'the restored instance', host, port }
  if (url) delete url.elsewhere
  return {
    target: target.id,
    address: `${host}:${port}`,
    ...(url && { url }),
    toRemove: removal(source, target, rds.region),
  }
}

/** Everything that goes wrong from here on leaves something at AWS, which is billed. */
function afterBegun(run: RdsRestore, error: unknown): unknown {
  const { rds, source, target, waiter } = run
  const remove = `to throw it away: ${removal(source, target, rds.region)}`
  if (waiter.signal?.aborted)
    return new RunbookError('cancelled', `cancelled while ${target.id} was being restored: ${GOES_ON}`, {
      state: 'nothing-changed',
      hint: `${watching(run)}; ${remove}`,
      cause: error,
    })
  if (error instanceof RunbookError)
    return new RunbookError('pitr-failed', `${error.message}. ${UNTOUCHED}`, {
      state: 'nothing-changed',
      hint: [error.detail.hint, remove].filter(Boolean).join('; '),
    })
  if (!isAwsError(error)) return error
  return new RunbookError(
    'pitr-failed',
    `${target.id} was begun, then asking AWS ended in ${inWords(error)}; ${GOES_ON}`,
    {
      state: 'nothing-changed',
      hint: `${hintFor(error)}; ${watching(run)}; ${remove}`,
    },
  )
}

const UNTOUCHED = 'The source is untouched'
const GOES_ON = 'what was begun goes on at AWS and is billed; the source is untouched'

function watching({ rds, source, target }: Pick<RdsRestore, 'rds' | 'source' | 'target'>): string {
  return `to see how far it is: aws rds describe-db-${source.kind}s --db-${source.kind}-identifier ${target.id} --region ${rds.region}`
}

type Begun = Pick<RdsRestore, 'rds' | 'source' | 'target'>

function cancelledWhileBeginning(begun: Begun): RunbookError {
  const { rds, source, target } = begun
  return new RunbookError('cancelled', `cancelled while AWS was asked to begin ${target.id}: it may have been begun`, {
    state: 'nothing-changed',
    hint: `${watching(begun)}; if it is there, to throw it away: ${removal(source, target, rds.region)}`,
  })
}

/** No answer, and nothing there by that name: it may still come. */
function notKnown(begun: Begun, error: Error): RunbookError {
  const { rds, source, target } = begun
  return new RunbookError(
    'pitr-failed',
    `AWS did not answer whether ${target.id} was begun (${inWords(error)}), and it was not there a minute later. ${UNTOUCHED}`,
    {
      state: 'nothing-changed',
      hint: `${watching(begun)}; if it is not there, run it again; if it is, to throw it away: ${removal(source, target, rds.region)}`,
      cause: error,
    },
  )
}
