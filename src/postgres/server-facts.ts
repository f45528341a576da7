// What an operation wants to know of the server and the database before it starts, in one round trip and with no more rights
// than connecting takes.
import type pg from 'pg'
import { COLLATOR, type Collator } from './database-locale.js'

export interface ServerFacts {
  /** e.g. `15.18` */
  version: string
  /** server_version_num, e.g. 150018 */
  versionNumber: number
  /** e.g. 15 */
  major: number
  /** e.g. `UTF8` */
  encoding: string
  collate: string
  ctype: string
  /** Who sorts text, beside libc's names above. */
  locale: Collator
  database: string
  /** The role whose rights count now (current_user). */
  user: string
  /** Of the cluster, decimal digits; left out where the role may not read it. */
  systemIdentifier?: string
  /** Everything of this database on disk. */
  sizeBytes: number
  /**
   * Tables of the application with their TOAST data and without indexes, as of their last VACUUM or ANALYZE: about what a dump
   * reads. Not pg_table_size, which waits for whoever has locked a table.
   */
  tableBytes: number
  /** Ordinary tables of the application, partitions included. */
  tables: number
  isSuperuser: boolean
}

const FACTS = `
  SELECT pg_catalog.split_part(pg_catalog.current_setting('server_version'), ' ', 1) AS version,
         pg_catalog.current_setting('server_version_num')::int AS "versionNumber",
         pg_catalog.pg_encoding_to_char(d.encoding)::text AS encoding,
         d.datcollate::text AS collate,
         d.datctype::text AS ctype,
         ${COLLATOR} AS locale,
         d.datname::text AS database,
         current_user::text AS "user",
         pg_catalog.has_function_privilege('pg_catalog.pg_control_system()', 'EXECUTE') AS "mayIdentify",
         pg_catalog.pg_database_size(d.oid)::float8 AS "sizeBytes",
         t.bytes::float8 AS "tableBytes",
         t.tables::int AS tables,
         pg_catalog.current_setting('is_superuser') = 'on' AS "isSuperuser"
  FROM pg_catalog.pg_database d,
       (SELECT coalesce(sum((c.relpages + coalesce(toast.relpages, 0))::float8), 0)
                 * pg_catalog.current_setting('block_size')::int AS bytes,
               count(*) FILTER (WHERE c.relkind = 'r') AS tables
        FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
             LEFT JOIN pg_catalog.pg_class toast ON toast.oid = c.reltoastrelid
        WHERE c.relkind IN ('r', 'm') AND c.relpersistence <> 't'
          AND n.nspname NOT LIKE 'pg\\_%' AND n.nspname <> 'information_schema') t
  WHERE d.datname = pg_catalog.current_database()`

const SYSTEM_IDENTIFIER = 'SELECT system_identifier::text AS id FROM pg_catalog.pg_control_system()'

/** Reads the facts of the database that `client` is connected to. */
export async function serverFacts(client: pg.Client): Promise<ServerFacts> {
  type Row = Omit<ServerFacts, 'major' | 'systemIdentifier'> & { mayIdentify: boolean }
  const { mayIdentify, ...facts } = (await client.query<Row>(FACTS)).rows[0]!
  const identifier = mayIdentify ? (await client.query<{ id: string }>(SYSTEM_IDENTIFIER)).rows[0]!.id : undefined
  const major = Math.floor(facts.versionNumber / 10_000)
  return { ...facts, major, ...(identifier !== undefined && { systemIdentifier: identifier }) }
}
