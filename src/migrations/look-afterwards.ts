// After the last file of a release: the state of the database is recorded, and what the release left unfinished in it is told.
import type pg from 'pg'
import type { Log } from '../log.js'
import { type Findings, findingsInWords, readFindings } from './findings.js'
import { recordAfterwards } from './record-afterwards.js'
import type { ReusableSession } from './reusable-session.js'

/** Returns what is to be told. */
export async function lookAfterwards(
  connection: ReusableSession,
  before: Findings | undefined,
  log: Log,
): Promise<string[]> {
  const look = async (client: pg.Client) =>
    before === undefined ? [] : findingsInWords(before, await readFindings(client), 'this run')
  const told = await recordAfterwards(async (body) => body((await connection.get()).client), undefined, log, look)
  return told ?? []
}
