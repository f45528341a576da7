// Every row of the restored database, read again and held against what the backup vouches for. Never against the live database,
// which has gone on since.
import type pg from 'pg'
import type { Survey, SurveyedTable } from '../backups/opening/survey.js'
import { countOf } from '../quantities.js'
import type { Log } from '../log.js'
import { withClient } from '../postgres/client.js'
import type { DatabaseUrl } from '../postgres/database-url.js'
import { closeClient } from '../postgres/open-client.js'
import { quoteIdentifier } from '../postgres/quote.js'
import { describeServerError, isDatabaseError } from '../postgres/sqlstate.js'
import { openRestoreSession } from '../restore/restore-session.js'
import { type Check, checkOf } from './check.js'
import { AS_PG_DUMP, copyOutOf, hashRows } from './copy-out.js'

export interface ReadBackDeps {
  log: Log
  signal: AbortSignal
  /** Connections that read at the same time. */
  jobs: number
}

/** Rows are compared byte for byte where the backup has a manifest, else counted. */
export async function readBack(url: DatabaseUrl, survey: Survey, { log, signal, jobs }: ReadBackDeps): Promise<Check> {
  const waiting = [...survey.tables]
  const found: string[] = []
  const total = waiting.length
  const work = async () => {
    const { client } = await openRestoreSession(url, survey, { noOwner: true, noPrivileges: true })
    try {
      await client.query(AS_PG_DUMP)
      for (let table = waiting.shift(); table; table = waiting.shift()) {
        signal.throwIfAborted()
        const detail = `${table.schema}.${table.name}`
        log.progress({ task: 'Reading back', done: total - waiting.length, total, unit: 'tables', detail })
        found.push(...(await differencesOf(table, survey, { client, url, signal })))
      }
    } finally {
      await closeClient(client)
    }
  }
  await Promise.all(Array.from({ length: Math.max(1, Math.min(jobs, total)) }, work))
  found.push(...(await largeObjects(url, survey)))
  const rows = countOf(survey.facts.rows, 'row')
  const how = survey.manifest ? 'byte for byte as the manifest says' : 'counted: this backup has no manifest'
  return checkOf('rows', `${countOf(total, 'table')}, ${rows}, ${how}`, found.sort())
}

interface Reading {
  client: pg.Client
  url: DatabaseUrl
  signal: AbortSignal
}

async function differencesOf(table: SurveyedTable, { manifest }: Survey, reading: Reading): Promise<string[]> {
  const name = `${table.schema}.${table.name}`
  const sql = table.parts.length === 1 ? copyOutOf(table.parts[0]!.sql) : undefined
  try {
    if (!manifest || sql === undefined) return rowsDiffer(name, table.rows, await countRows(table, reading))
    const read = await hashRows(reading.client, sql, reading.signal)
    const rows = rowsDiffer(name, table.rows, read.rows)
    if (rows.length > 0 || read.sha256 === table.sha256) return rows
    return [`${name}: ${countOf(read.rows, 'row')} as the manifest says, and not all with the same values`]
  } catch (error) {
    if (!isDatabaseError(error)) throw error
    return [`${name} cannot be read: ${describeServerError(error, { showDetail: false })}`]
  }
}

const rowsDiffer = (name: string, said: number, read: number): string[] =>
  said === read ? [] : [`${name}: the backup has ${countOf(said, 'row')}, the restored table ${countOf(read, 'row')}`]

/** Of rows that came through a partitioned table, which gives them back in another order. A session of its own: names in UTF-8. */
const countRows = ({ schema, name }: SurveyedTable, { url }: Reading): Promise<number> =>
  withClient(url, {}, async (client) => {
    const from = `${quoteIdentifier(schema)}.${quoteIdentifier(name)}`
    const { rows } = await client.query<{ count: string }>(`SELECT pg_catalog.count(*) AS count FROM ${from}`)
    return Number(rows[0]!.count)
  })

async function largeObjects(url: DatabaseUrl, { facts }: Survey): Promise<string[]> {
  const count = await withClient(url, {}, async (client) => {
    const sql = 'SELECT pg_catalog.count(*) AS count FROM pg_catalog.pg_largeobject_metadata'
    return Number((await client.query<{ count: string }>(sql)).rows[0]!.count)
  })
  if (count === facts.largeObjects) return []
  return [`the backup has ${countOf(facts.largeObjects, 'large object')}, the restored database ${count}`]
}
