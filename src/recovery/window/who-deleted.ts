// What the audit knows of the wanted tables' deletions, where it is on. That it is off, or not this role's to read, is an answer.
import type pg from 'pg'
import { sqlstateOf } from '../../postgres/sqlstate.js'
import { auditedDeletions } from '../audit/audited-deletions.js'
import { auditedTables } from '../audit/audited-tables.js'
import type { WindowAudit } from './report.js'

const NAMES = `
  SELECT pg_catalog.quote_ident(n.nspname) || '.' || pg_catalog.quote_ident(c.relname) AS name
  FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
  WHERE c.oid = ANY ($1::int8[]::oid[])`
const INSUFFICIENT_PRIVILEGE = '42501'

/** @param since the oldest backup's time: what was deleted before is in none of them */
export async function whoDeleted(client: pg.Client, oids: readonly number[], since?: Date): Promise<WindowAudit> {
  const names = (await client.query<{ name: string }>(NAMES, [oids])).rows.map(({ name }) => name)
  try {
    const deletions = await auditedDeletions(client, names, since)
    if (deletions === undefined) return { kind: 'off' }
    const tables = await auditedTables(client)
    const audited = tables.filter(({ table, audited: on }) => on && names.includes(table)).map(({ table }) => table)
    return { kind: 'read', audited, deletions }
  } catch (error) {
    if (sqlstateOf(error) !== INSUFFICIENT_PRIVILEGE) throw error
    return { kind: 'not-readable' }
  }
}
