// Holds what the reader saw in a dump against the database that was dumped: the same tables, rows and bytes, and statements that
// PostgreSQL's own parser takes for exactly one each.
import { createHash } from 'node:crypto'
import { parseSync } from 'libpg-query'
import pg from 'pg'
import type { TableFacts } from '../../src/backups/dump/dump-reader.js'
import { AS_PG_DUMP, copyOut } from './copy-out.js'
import type { ReadDump } from './dump-text.js'

const TABLES_WITH_DATA = `
  SELECT n.nspname AS schema, c.relname AS name
  FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
  WHERE c.relkind = 'r' AND n.nspname NOT IN ('pg_catalog', 'information_schema') AND n.nspname !~ '^pg_toast'`

const byName = (a: { schema: string; name: string }, b: { schema: string; name: string }): number =>
  `${a.schema}\0${a.name}` < `${b.schema}\0${b.name}` ? -1 : 1

/** What the database has, table by table, asked for with the columns that the dump has. */
export async function tablesOf(client: pg.Client, { events }: ReadDump): Promise<TableFacts[]> {
  await client.query(AS_PG_DUMP)
  const { rows } = await client.query<{ schema: string; name: string }>(TABLES_WITH_DATA)
  const tables: TableFacts[] = []
  for (const { schema, name } of rows) {
    const copy = events.find((event) => event.kind === 'copy-begin' && event.schema === schema && event.table === name)
    const columns = copy?.kind === 'copy-begin' ? copy.columns : []
    const list = columns.length > 0 ? `(${columns.map((column) => pg.escapeIdentifier(column)).join()})` : ''
    const data = await copyOut(
      client,
      `COPY ${pg.escapeIdentifier(schema)}.${pg.escapeIdentifier(name)} ${list} TO STDOUT`,
    )
    const sha256 = createHash('sha256').update(data).digest('hex')
    tables.push({ schema, name, rows: data.filter((byte) => byte === 10).length, bytes: data.length, sha256 })
  }
  return tables.sort(byName)
}

export const tablesRead = ({ facts }: ReadDump): TableFacts[] => [...facts.tables].sort(byName)

/** Statements that are not exactly one for PostgreSQL's parser, or none at all. `await loadModule()` first. */
export function statementsMisread({ events }: ReadDump): string[] {
  const statements = events.filter((event) => event.kind === 'statement' || event.kind === 'copy-begin')
  return statements.map(({ sql }) => sql.toString()).filter((sql) => countStatements(sql) !== 1)
}

function countStatements(sql: string): number {
  try {
    return parseSync(sql).stmts?.length ?? 0
  } catch {
    return -1
  }
}
