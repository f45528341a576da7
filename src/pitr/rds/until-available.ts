// Waits until AWS says that what was begun is available, telling each state that it goes through; a state from which nothing
// becomes available any more ends the wait.
import type { DBCluster, DBInstance } from '@aws-sdk/client-rds'
import { RunbookError } from '../../errors.js'
import type { Log } from '../../log.js'
import { durationInWords } from '../../quantities.js'
import { type Patience, type Waiter, waitFor } from '../hosted/waiting.js'
import type { RdsApi } from './api.js'
import { inWords, mayPass } from './aws-error.js'

const HOUR_MS = 3_600_000
/** A restore of terabytes takes hours; a job of GitHub ends after six. */
const PATIENCE: Patience = { firstMs: 15_000, longestMs: 30_000, totalMs: 5.5 * HOUR_MS }
const TELL_EVERY_MS = 300_000
/** AWS may not list at once what it has just begun. */
const MAY_BE_MISSING = 5

/** https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/accessing-monitoring.html#Overview.DBInstance.Status */
const HOPELESS =
  /^(failed|restore-error|cloning-failed|migration-failed|insufficient-capacity|storage-full|deleting|deleted|stopping|stopped|incompatible-.*|inaccessible-.*)$/

interface Watch {
  rds: RdsApi
  log: Log
  waiter: Waiter
}

/** @throws RunbookError `pitr-failed`; errors of AWS that do not pass, as they are */
export async function untilAvailable(watch: Watch, kind: 'cluster', id: string): Promise<DBCluster>
export async function untilAvailable(watch: Watch, kind: 'instance', id: string): Promise<DBInstance>
export async function untilAvailable(
  { rds, log, waiter }: Watch,
  kind: 'instance' | 'cluster',
  id: string,
): Promise<DBInstance | DBCluster> {
  const tell = teller(log, waiter, id)
  let missing = 0
  const look = async (): Promise<DBInstance | DBCluster | undefined> => {
    const [found] = kind === 'instance' ? await rds.instances(id) : await rds.clusters(id)
    if (!found && ++missing > MAY_BE_MISSING)
      throw new RunbookError('pitr-failed', `${id} is not there: has somebody deleted it?`)
    const status =
      (found && ('DBInstanceStatus' in found ? found.DBInstanceStatus : (found as DBCluster).Status)) ??
      'not listed yet'
    tell(status)
    if (HOPELESS.test(status))
      throw new RunbookError('pitr-failed', `${id} is ${status} at AWS`, { hint: eventsOf(rds, kind, id) })
    return status === 'available' ? found : undefined
  }
  const made = await waitFor(() => patiently(look, log), PATIENCE, waiter)
  if (made) return made
  const waited = `${PATIENCE.totalMs / HOUR_MS} hours`
  throw new RunbookError('pitr-failed', `${id} was not available after ${waited}; it goes on at AWS`, {
    hint: eventsOf(rds, kind, id),
  })
}

/** A question that gets no answer is asked again at the next turn: the restore goes on without us. */
async function patiently<T>(look: () => Promise<T | undefined>, log: Log): Promise<T | undefined> {
  try {
    return await look()
  } catch (error) {
    if (!mayPass(error)) throw error
    log.warn(`AWS does not answer just now: ${inWords(error)}`)
    return undefined
  }
}

function teller(log: Log, { clock }: Waiter, id: string): (status: string) => void {
  const begun = clock.now()
  let [last, lastAt] = ['', begun]
  return (status) => {
    if (status === last && clock.now() - lastAt < TELL_EVERY_MS) return
    ;[last, lastAt] = [status, clock.now()]
    log.info(`RDS: ${id} is ${status} (${durationInWords(clock.now() - begun)})`)
  }
}

const eventsOf = (rds: RdsApi, kind: string, id: string): string =>
  `what AWS says of it: aws rds describe-events --source-type db-${kind} --source-identifier ${id} --duration 1440 --region ${rds.region}`
