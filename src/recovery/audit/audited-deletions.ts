// When rows of a table were deleted and by whom, as the audit noted it: what narrows the moment down before a backup is chosen. Rows'
// values are never read here.
import type pg from 'pg'
import { CHANGES } from './audit-schema.js'
import { hasAudit } from './audited-tables.js'

/** One transaction's deletions from one table. */
export interface AuditedDeletion {
  /** As SQL, with its schema. */
  table: string
  operation: 'DELETE' | 'TRUNCATE'
  from: Date
  to: Date
  /** Of a TRUNCATE nobody counted them. */
  rows?: number
  who: string
  role?: string
  application?: string
  transaction: string
}

interface Row {
  table: string
  operation: 'DELETE' | 'TRUNCATE'
  from: Date
  to: Date
  rows: number | null
  who: string
  role: string | null
  application: string | null
  transaction: string
}

const DELETIONS = `
  SELECT on_table AS "table", operation, min(at) AS "from", max(at) AS "to",
    CASE operation WHEN 'DELETE' THEN count(*)::float8 END AS rows,
    who::text AS who, role::text AS role, application, transaction::text AS transaction
  FROM ${CHANGES}
  WHERE on_table = ANY ($1) AND operation <> 'UPDATE' AND at >= coalesce($2::timestamptz, '-infinity')
  GROUP BY on_table, operation, who, role, application, transaction
  ORDER BY min(at) DESC, on_table LIMIT $3`

const MOST = 1_000

/**
 * Newest first, at most a thousand; undefined where there is no audit in this database.
 * @param tables as SQL, with their schemas
 */
export async function auditedDeletions(
  client: pg.ClientBase,
  tables: readonly string[],
  since?: Date,
): Promise<AuditedDeletion[] | undefined> {
  if (!(await hasAudit(client))) return undefined
  const { rows } = await client.query<Row>(DELETIONS, [tables, since ?? null, MOST])
  return rows.map(({ rows: count, role, application, ...row }) => ({
    ...row,
    ...(count !== null && { rows: count }),
    ...(role !== null && { role }),
    ...(application !== null && { application }),
  }))
}
