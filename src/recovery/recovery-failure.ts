// What stops a recovery, as the person on call must hear it: what is in the database now, and what to do next. No row's value is told.
import { RunbookError, type DatabaseState } from '../errors.js'
import { adviceFor, describeServerError, isConnectionFailure, sqlstateOf } from '../postgres/sqlstate.js'

const CANCELED = '57014'
const LOCKS = ['55P03', '40P01']
const FOREIGN_KEY = '23503'

export const isLockFailure = (error: unknown): boolean => LOCKS.includes(sqlstateOf(error) ?? '')

const AGAIN = 'run it again: it finds by itself what is still missing'

/** From whatever came out of a step to an error that says where the database stands; a bug stays what it is. */
export function recoveryFailure(error: unknown, state: DatabaseState, signal: AbortSignal): unknown {
  if (error instanceof RunbookError) return error.detail.state ? error : withState(error, state)
  if (signal.aborted)
    return new RunbookError('cancelled', 'the recovery was cancelled', { state, hint: AGAIN, cause: error })
  const sqlstate = sqlstateOf(error)
  if (sqlstate === undefined) return error
  const said = describeServerError(error, { showDetail: false })
  const fail = (code: 'lock-timeout' | 'recovery-refused', message: string, hint: string): RunbookError =>
    new RunbookError(code, message, { state, hint, cause: error })
  if (isConnectionFailure(error))
    return fail('recovery-refused', `the connection was lost: ${said}`, `when the server answers again, ${AGAIN}`)
  if (LOCKS.includes(sqlstate) || sqlstate === CANCELED)
    return fail('lock-timeout', said, `${adviceFor(error)?.hint ?? 'wait for a quieter moment'}; then ${AGAIN}`)
  if (sqlstate === FOREIGN_KEY)
    return fail('recovery-refused', said, `somebody deleted or re-created rows while they were put back; ${AGAIN}`)
  return fail('recovery-refused', said, adviceFor(error)?.hint ?? AGAIN)
}

const withState = ({ code, message, detail, cause }: RunbookError, state: DatabaseState): RunbookError =>
  new RunbookError(code, message, { ...detail, state, cause })
