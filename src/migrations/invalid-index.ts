// An interrupted CREATE INDEX CONCURRENTLY leaves an index that is kept up to date and never used. CREATE INDEX IF NOT EXISTS
// takes it for the index that is wanted and reports success, so it is looked for before and after (pg_index.indisvalid).
import type pg from 'pg'
import { type DatabaseState, RunbookError } from '../errors.js'
import { indexNamed } from './objects-by-name.js'
import type { MigrationFile } from './migration-file.js'
import type { Statement } from './statement.js'

export interface InvalidIndex {
  oid: string
  /** Qualified and quoted, ready for SQL. */
  name: string
  table: string
}

/** A partitioned table's index is "invalid" until every partition has its own, and one that is being built now is not left over. */
export const INVALID_INDEXES = `
  SELECT i.indexrelid::text AS oid,
    pg_catalog.format('%I.%I', n.nspname, c.relname) AS name,
    pg_catalog.format('%I.%I', tn.nspname, t.relname) AS "table"
  FROM pg_catalog.pg_index i
  JOIN pg_catalog.pg_class c ON c.oid = i.indexrelid JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
  JOIN pg_catalog.pg_class t ON t.oid = i.indrelid JOIN pg_catalog.pg_namespace tn ON tn.oid = t.relnamespace
  WHERE NOT i.indisvalid AND c.relkind = 'i'
    AND NOT EXISTS (SELECT FROM pg_catalog.pg_stat_progress_create_index p WHERE p.index_relid = i.indexrelid)
  ORDER BY 2`

export async function invalidIndexes(client: pg.ClientBase): Promise<InvalidIndex[]> {
  return (await client.query<InvalidIndex>(INVALID_INDEXES)).rows
}

export const dropCommand = ({ name }: Pick<InvalidIndex, 'name'>): string => `DROP INDEX CONCURRENTLY ${name};`

/** Before a CREATE INDEX with a name. Throws `invalid-index` where an invalid index has that name on that table. */
export async function refuseInvalidIndex(
  client: pg.ClientBase,
  file: MigrationFile,
  { node, label, line, column }: Statement,
  state: DatabaseState,
): Promise<void> {
  if (!('IndexStmt' in node) || node.IndexStmt.idxname === undefined || node.IndexStmt.relation === undefined) return
  const { idxname, relation } = node.IndexStmt
  const there = await indexNamed(client, idxname, relation)
  if (there === undefined || there.valid) return
  const invalid = (await invalidIndexes(client)).find(({ oid }) => oid === there.oid)
  if (invalid === undefined) return
  throw new RunbookError(
    'invalid-index',
    `${label}: an index of that name is there and INVALID, left by a build that broke off`,
    {
      state,
      location: { file: file.path, line, column },
      hint: `${dropCommand(invalid)} then run this again.`,
    },
  )
}
