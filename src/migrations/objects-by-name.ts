// Questions about single objects, answered from the catalog. Names come as the parser gives them; without a schema they mean
// what the session's search_path makes of them. Nothing here waits for a lock on a table.
import type { RangeVar } from 'libpg-query'
import type pg from 'pg'
import { quoteIdentifier } from '../postgres/quote.js'

/** As SQL, quoted, to be given to to_regclass. */
export const qualified = ({ schemaname, relname = '' }: RangeVar): string =>
  (schemaname === undefined ? '' : `${quoteIdentifier(schemaname)}.`) + quoteIdentifier(relname)

async function holds(client: pg.ClientBase, condition: string, params: unknown[]): Promise<boolean> {
  const { rows } = await client.query<{ holds: boolean | null }>(`SELECT (${condition}) AS holds`, params)
  return rows[0]!.holds === true
}

const INDEX_STATE = `
  SELECT i.indisvalid AS valid, i.indexrelid::text AS oid
  FROM pg_catalog.pg_class t
  JOIN pg_catalog.pg_class c ON c.relnamespace = t.relnamespace AND c.relname = $1
  JOIN pg_catalog.pg_index i ON i.indexrelid = c.oid AND i.indrelid = t.oid
  WHERE t.oid = pg_catalog.to_regclass($2)`

/** The index of this name on this table; undefined where there is none, or only one of another table. */
export async function indexNamed(
  client: pg.ClientBase,
  name: string,
  table: RangeVar,
): Promise<{ valid: boolean; oid: string } | undefined> {
  return (await client.query<{ valid: boolean; oid: string }>(INDEX_STATE, [name, qualified(table)])).rows[0]
}

/** Every index of a table. */
export async function indexesOf(
  client: pg.ClientBase,
  table: RangeVar,
): Promise<{ oid: string; name: string; valid: boolean }[]> {
  const text = `SELECT i.indexrelid::text AS oid, c.relname::text AS name, i.indisvalid AS valid
    FROM pg_catalog.pg_index i JOIN pg_catalog.pg_class c ON c.oid = i.indexrelid
    WHERE i.indrelid = pg_catalog.to_regclass($1)`
  return (await client.query<{ oid: string; name: string; valid: boolean }>(text, [qualified(table)])).rows
}

/** Whatever kind of relation it is. */
export const relationNamed = (client: pg.ClientBase, name: RangeVar): Promise<boolean> =>
  holds(client, 'pg_catalog.to_regclass($1) IS NOT NULL', [qualified(name)])

export const databaseExists = (client: pg.ClientBase, name: string): Promise<boolean> =>
  holds(client, 'EXISTS (SELECT FROM pg_catalog.pg_database WHERE datname = $1)', [name])

export const tablespaceExists = (client: pg.ClientBase, name: string): Promise<boolean> =>
  holds(client, 'EXISTS (SELECT FROM pg_catalog.pg_tablespace WHERE spcname = $1)', [name])

/** Only a superuser may read all of pg_subscription, everybody its names. */
export const subscriptionExists = (client: pg.ClientBase, name: string): Promise<boolean> =>
  holds(
    client,
    `EXISTS (SELECT subname FROM pg_catalog.pg_subscription WHERE subname = $1
      AND subdbid = (SELECT oid FROM pg_catalog.pg_database WHERE datname = pg_catalog.current_database()))`,
    [name],
  )

/** Of DETACH PARTITION CONCURRENTLY (PostgreSQL 14 and later). */
export async function detachState(
  client: pg.ClientBase,
  table: RangeVar,
  partition: RangeVar,
): Promise<'attached' | 'pending' | 'detached'> {
  const text = `SELECT inhdetachpending AS pending FROM pg_catalog.pg_inherits
    WHERE inhparent = pg_catalog.to_regclass($1) AND inhrelid = pg_catalog.to_regclass($2)`
  const { rows } = await client.query<{ pending: boolean }>(text, [qualified(table), qualified(partition)])
  if (rows[0] === undefined) return 'detached'
  return rows[0].pending ? 'pending' : 'attached'
}
