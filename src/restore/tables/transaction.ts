// The one transaction in which tables are restored: all of it is committed or nothing, also when this process or its connection ends
// at any moment. A lost reply to COMMIT is asked after over a second connection.
import type pg from 'pg'
import { type DatabaseState, RunbookError } from '../../errors.js'
import { withClient } from '../../postgres/client.js'
import type { DatabaseUrl } from '../../postgres/connection-url.js'
import { describeServerError, sqlstateOf } from '../../postgres/sqlstate.js'
import { commitOnce, isOutcomeUnknown } from '../commit-once.js'
import { liftTimeLimits } from '../no-time-limits.js'
import { restoreHint } from '../restore-hint.js'
import type { RestoreTablesDeps, TablesRequest } from './tables-report.js'

/** As pg_dump expects them where its statements run; the data is in the POSTGRES interval style. */
const AS_PG_DUMP = `
  SET LOCAL search_path = pg_catalog, pg_temp; SET LOCAL check_function_bodies = off; SET LOCAL xmloption = content;
  SET LOCAL row_security = off; SET LOCAL intervalstyle = postgres; SET LOCAL default_tablespace = '';
  SET LOCAL client_min_messages = warning`

const LOCK_NOT_AVAILABLE = '55P03'
const DEADLOCK = '40P01'

/** Any failure of the server as the operator reads it; a bug stays what it is. */
function asRunbookError(error: unknown, signal: AbortSignal | undefined): unknown {
  if (isOutcomeUnknown(error)) return error
  if (signal?.aborted)
    return new RunbookError('cancelled', 'the restore was cancelled', {
      state: 'rolled-back',
      hint: 'run the same command again when it suits',
      cause: error,
    })
  if (error instanceof RunbookError) {
    const state: DatabaseState = error.detail.state ?? 'rolled-back'
    return new RunbookError(error.code, error.message, { ...error.detail, state })
  }
  const sqlstate = sqlstateOf(error)
  if (sqlstate === undefined) return error
  const isLock = sqlstate === LOCK_NOT_AVAILABLE || sqlstate === DEADLOCK
  return new RunbookError(
    isLock ? 'lock-timeout' : 'restore-failed',
    describeServerError(error, { showDetail: false }),
    {
      state: 'rolled-back',
      hint: restoreHint(error),
      cause: error,
    },
  )
}

/**
 * @throws RunbookError `restore-failed`, `lock-timeout`, `cancelled`, `outcome-unknown`, and what `body` throws
 */
export async function inOneTransaction<T>(
  url: DatabaseUrl,
  { dryRun, lockTimeoutMs, statementTimeoutMs }: Pick<TablesRequest, 'dryRun' | 'lockTimeoutMs' | 'statementTimeoutMs'>,
  { log, signal }: Pick<RestoreTablesDeps, 'log' | 'signal'>,
  body: (client: pg.Client) => Promise<T>,
): Promise<T> {
  return withClient(url, { lockTimeoutMs, statementTimeoutMs }, async (client) => {
    const cut = () => client.connection.stream.destroy()
    signal?.addEventListener('abort', cut, { once: true })
    try {
      signal?.throwIfAborted()
      await liftTimeLimits(client)
      await client.query(`BEGIN; ${AS_PG_DUMP}`)
      const result = await body(client)
      if (dryRun) await client.query('ROLLBACK')
      else await commitOnce(url, client, { log, signal })
      return result
    } catch (error) {
      throw asRunbookError(error, signal)
    } finally {
      signal?.removeEventListener('abort', cut)
    }
  })
}
