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

/** A relation of one of these kinds (pg_class.relkind letters) in the schema where CREATE would put the name. */
export const relationExists = (client: pg.ClientBase, name: RangeVar, kinds: string): Promise<boolean> =>
  holds(
    client,
    `EXISTS (SELECT FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
      WHERE c.relname = $1 AND pg_catalog.strpos($3, c.relkind::text) > 0
        AND (n.nspname = coalesce($2, pg_catalog.current_schema()) OR n.oid = pg_catalog.pg_my_temp_schema()))`,
    [name.relname, name.schemaname ?? null, kinds],
  )

/** `names` is [schema,] name; `kind` a letter of pg_type.typtype, since every table has a type of its name too. */
export const typeExists = (client: pg.ClientBase, names: readonly string[], kind: string): Promise<boolean> =>
  holds(
    client,
    `EXISTS (SELECT FROM pg_catalog.pg_type t JOIN pg_catalog.pg_namespace n ON n.oid = t.typnamespace
      WHERE t.typname = $1 AND n.nspname = coalesce($2, pg_catalog.current_schema()) AND t.typtype::text = $3)`,
    [names.at(-1), names.at(-2) ?? null, kind],
  )

export const extensionExists = (client: pg.ClientBase, name: string): Promise<boolean> =>
  holds(client, 'EXISTS (SELECT FROM pg_catalog.pg_extension WHERE extname = $1)', [name])

export const columnExists = (client: pg.ClientBase, table: RangeVar, column: string): Promise<boolean> =>
  holds(
    client,
    `EXISTS (SELECT FROM pg_catalog.pg_attribute
      WHERE attrelid = pg_catalog.to_regclass($1) AND attname = $2 AND attnum > 0 AND NOT attisdropped)`,
    [qualified(table), column],
  )

export const constraintExists = (client: pg.ClientBase, table: RangeVar, name: string): Promise<boolean> =>
  holds(
    client,
    'EXISTS (SELECT FROM pg_catalog.pg_constraint WHERE conrelid = pg_catalog.to_regclass($1) AND conname = $2)',
    [qualified(table), name],
  )

/** Is the table's primary key made of just these columns, in this order? */
export const primaryKeyIs = (client: pg.ClientBase, table: RangeVar, columns: readonly string[]): Promise<boolean> =>
  holds(
    client,
    `(SELECT pg_catalog.array_agg(a.attname::text ORDER BY k.place)
        FROM pg_catalog.pg_constraint c, pg_catalog.unnest(c.conkey) WITH ORDINALITY k (attnum, place)
        JOIN pg_catalog.pg_attribute a ON a.attnum = k.attnum
       WHERE c.conrelid = pg_catalog.to_regclass($1) AND c.contype = 'p' AND a.attrelid = c.conrelid) = $2::text[]`,
    [qualified(table), columns],
  )

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

export async function validIndexExists(client: pg.ClientBase, name: string, table: RangeVar): Promise<boolean> {
  return (await indexNamed(client, name, table))?.valid === true
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
