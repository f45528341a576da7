// ANALYZE of a database that was just loaded, several tables at a time.
import type pg from 'pg'
import type { DatabaseUrl } from '../postgres/connection-url.js'
import { withPatientClient } from './no-time-limits.js'
import type { LoadDeps } from './restore-into.js'

const TABLES = `
  SELECT pg_catalog.format('%I.%I', n.nspname, c.relname) AS name
  FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
  WHERE c.relkind IN ('r', 'm') AND c.relpersistence <> 't' AND n.nspname NOT LIKE 'pg\\_%' AND n.nspname <> 'information_schema'
  ORDER BY c.relpages DESC`

/** Row counts and distributions, without which the first queries are planned blindly. */
export async function analyze(url: DatabaseUrl, jobs: number, { log, signal }: LoadDeps): Promise<void> {
  const tables = await withPatientClient(url, {}, async (client) => (await client.query<{ name: string }>(TABLES)).rows)
  const total = tables.length
  const work = async () =>
    withPatientClient(url, {}, async (client) => {
      for (let next = tables.shift(); next; next = tables.shift()) {
        signal.throwIfAborted()
        log.progress({ task: 'ANALYZE', done: total - tables.length, total, unit: 'tables', detail: next.name })
        await client.query(`ANALYZE ${next.name}`)
      }
    })
  await Promise.all(Array.from({ length: Math.min(jobs, Math.max(1, total)) }, work))
  await withPatientClient(url, {}, (client) => analyzePartitioned(client))
}

/** Only with their parents are partitions planned as one table; the parents' statistics come from all rows, so they come last. */
async function analyzePartitioned(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ name: string }>(TABLES.replace("('r', 'm')", "('p')"))
  for (const { name } of rows) await client.query(`ANALYZE ${name}`)
}
