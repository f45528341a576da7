// Which tables a migration wrote anew from the first row to the last: on the real database each of them is locked for that long.
import type pg from 'pg'

const FILES = `
  SELECT c.oid::text AS oid, c.oid::regclass::text AS name, pg_catalog.pg_relation_filenode(c.oid)::text AS file,
    pg_catalog.pg_total_relation_size(c.oid)::float8 AS bytes
  FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
  WHERE c.relkind IN ('r', 'm') AND c.relpersistence <> 't' AND n.nspname NOT LIKE 'pg\\_%'
    AND n.nspname NOT IN ('information_schema', 'pgrunbook')`

export interface TableFile {
  name: string
  file: string
  bytes: number
}

/** By the table's OID, which stays. */
export async function tableFiles(client: pg.Client): Promise<Map<string, TableFile>> {
  const { rows } = await client.query<TableFile & { oid: string }>(FILES)
  return new Map(rows.map(({ oid, ...file }) => [oid, file]))
}

export interface RewrittenTable {
  name: string
  /** With its indexes, before. */
  bytes: number
}

/** Empty ones are left out: a table that has no rows is written anew in no time. */
export const rewritten = (
  before: ReadonlyMap<string, TableFile>,
  after: ReadonlyMap<string, TableFile>,
): RewrittenTable[] =>
  [...before].flatMap(([oid, { name, file, bytes }]) =>
    after.has(oid) && after.get(oid)!.file !== file && bytes > 0 ? [{ name, bytes }] : [],
  )
