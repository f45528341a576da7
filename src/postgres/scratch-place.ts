// A scratch database where one can be had: beside the database that is asked about, else, where the role may make none there, on a
// throw-away server of the same major.
import os from 'node:os'
import type pg from 'pg'
import { RunbookError } from '../errors.js'
import type { Log } from '../log.js'
import { withClient } from './client.js'
import type { DatabaseUrl } from './database-url.js'
import { withScratchDatabase } from './scratch-database.js'
import { serverFacts } from './server-facts.js'
import { type ThrowawayDeps, withThrowawayServer } from './throwaway-server.js'

export type ThrowawayPlace = Pick<ThrowawayDeps, 'env' | 'installTools' | 'run'>

export interface ScratchDeps {
  log: Log
  signal?: AbortSignal
  /** Left out where no server may be started. */
  throwaway?: ThrowawayPlace
}

/**
 * As {@link withScratchDatabase}, and on a throw-away server where that cannot be; `body` is run once.
 * @throws RunbookError `no-scratch-database` with what the first place and the second said, `cannot-connect`, and what `body` throws
 */
export async function withScratchSomewhere<T>(
  url: DatabaseUrl,
  purpose: string,
  body: (url: DatabaseUrl, client: pg.Client) => Promise<T>,
  { throwaway, ...deps }: ScratchDeps,
): Promise<T> {
  let begun = false
  const once = (scratch: DatabaseUrl, client: pg.Client) => {
    begun = true
    return body(scratch, client)
  }
  try {
    return await withScratchDatabase(url, purpose, once, deps)
  } catch (error) {
    if (begun || !throwaway || !isNoScratch(error)) throw error
    deps.log.info(`${error.message}; a throw-away server is used in its place`)
    const { major } = await withClient(url, {}, serverFacts)
    const elsewhere = withThrowawayServer(
      { major, purpose, folder: os.tmpdir() },
      { ...deps, ...throwaway },
      (server) => withScratchDatabase({ ...server.url, schema: url.schema }, purpose, once, deps),
    )
    return await elsewhere.catch((second: unknown) => {
      throw begun || !isNoScratch(second) ? second : neither(error, second)
    })
  }
}

const isNoScratch = (error: unknown): error is RunbookError =>
  error instanceof RunbookError && error.code === 'no-scratch-database'

const neither = (first: RunbookError, second: RunbookError): RunbookError =>
  new RunbookError('no-scratch-database', `${first.message}; and ${second.message}`, {
    state: 'nothing-changed',
    hint: `${first.detail.hint ?? ''} Or ${second.detail.hint ?? ''}`,
    cause: second,
  })
