// What Neon does after it has answered: operations, each waited for until it is over. Source: https://neon.com/docs/manage/operations
import * as v from 'valibot'
import { RunbookError } from '../../errors.js'
import type { Log } from '../../log.js'
import { type Patience, type Waiter, waitFor } from '../hosted/waiting.js'
import { type NeonApi, at } from './api.js'

export const OPERATION = v.object({
  id: v.string(),
  action: v.string(),
  status: v.string(),
  branch_id: v.optional(v.string()),
})
type Operation = v.InferOutput<typeof OPERATION>
const ONE = v.object({ operation: OPERATION })

const PATIENCE: Patience = { firstMs: 500, longestMs: 5_000, totalMs: 900_000 }
const DONE = new Set(['finished', 'skipped'])
/** Neon tries a failed operation again by itself: looks at it, in a row, until it counts as lost. */
const FAILED_LOOKS = 6

/** @throws RunbookError `pitr-failed`; errors of Neon as they are */
export async function untilDone(
  api: NeonApi,
  projectId: string,
  operations: readonly Operation[],
  { log, waiter }: { log: Log; waiter: Waiter },
): Promise<void> {
  for (const { id, action } of operations) {
    let [last, failures] = ['', 0]
    const look = async (): Promise<true | undefined> => {
      const { operation } = await api.get(at('projects', projectId, 'operations', id), ONE)
      const { status } = operation
      if (status !== last) log.info(`Neon: ${action} is ${status}`)
      ;[last, failures] = [status, status === 'failed' ? failures + 1 : 0]
      if (status === 'cancelled' || failures >= FAILED_LOOKS)
        throw new RunbookError('pitr-failed', `Neon says that ${action} is ${status} (operation ${id})`)
      return DONE.has(status) || undefined
    }
    if (!(await waitFor(look, PATIENCE, waiter)))
      throw new RunbookError(
        'pitr-failed',
        `${action} at Neon was not done after ${PATIENCE.totalMs / 60_000} minutes (operation ${id} is ${last})`,
      )
  }
}
