// The session's own tables, taken down a few at a time. At its end a session drops all of them at once, with a lock for each table, type and
// TOAST table: with those of some hundred tables that fills the room for locks that all sessions of a server share.
import type pg from 'pg'

const A_FEW = 20

const OURS = `
  SELECT 'pg_temp.' || pg_catalog.quote_ident(relname) AS name FROM pg_catalog.pg_class
  WHERE relnamespace = pg_catalog.pg_my_temp_schema() AND relkind = 'r'`

/** Outside of a transaction. */
export async function dropTemporary(client: pg.ClientBase): Promise<void> {
  const names = (await client.query<{ name: string }>(OURS)).rows.map(({ name }) => name)
  for (let at = 0; names.length - at > A_FEW; at += A_FEW)
    await client.query(`DROP TABLE ${names.slice(at, at + A_FEW).join(', ')}`)
}
