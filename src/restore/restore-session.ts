// A connection of a restore: made ready as the head of the dump says, so that every statement and row behind it means the same
// on each of several connections.
import type pg from 'pg'
import type { Survey } from '../backups/opening/survey.js'
import { connect } from '../postgres/client.js'
import type { DatabaseUrl } from '../postgres/connection-url.js'
import { closeClient } from '../postgres/open-client.js'
import type { LeftOutOptions } from './left-out-statements.js'
import { headOf } from './load-plan.js'
import { liftTimeLimits } from './no-time-limits.js'
import { knownSettings, type StatementRunner, statementRunner } from './run-statement.js'

/** For loading a database that nobody uses yet: the last commit, which is synchronous, makes all of them safe. */
const FOR_LOADING = 'SET synchronous_commit = off'

async function becomeLoader(client: pg.Client, survey: Survey, options: LeftOutOptions): Promise<StatementRunner> {
  const runner = statementRunner(client, options, await knownSettings(client))
  await client.query(FOR_LOADING)
  await liftTimeLimits(client)
  for (const { statements } of headOf(survey)) for (const statement of statements) await runner.run(statement)
  return runner
}

/** @throws RunbookError `cannot-connect`, `restore-failed` */
export async function openRestoreSession(
  url: DatabaseUrl,
  survey: Survey,
  options: LeftOutOptions,
): Promise<StatementRunner> {
  const client = await connect(url, { statementTimeoutMs: 0 })
  try {
    return await becomeLoader(client, survey, options)
  } catch (error) {
    await closeClient(client)
    throw error
  }
}
