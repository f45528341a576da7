// Names without a schema mean what the connection URL says (`?schema=`, public by default), not what the role's own search_path
// says: that keeps strangers' schemas out. Where the two differ the operator hears of it before wondering where a table went.
import type pg from 'pg'
import { quoteIdentifier } from '../postgres/quote.js'

const BOTH = `BEGIN READ ONLY; SELECT pg_catalog.current_schema()::text AS schema; SET LOCAL search_path TO DEFAULT;
  SELECT pg_catalog.current_schema()::text AS schema; ROLLBACK`

/** What to tell when the role's own search_path would put new objects elsewhere; undefined where it would not. */
export async function otherDefaultSchema(client: pg.ClientBase): Promise<string | undefined> {
  const results = (await client.query(BOTH)) as unknown as pg.QueryResult<{ schema: string | null }>[]
  const [here, own] = results.flatMap(({ rows }) => rows.map(({ schema }) => schema))
  if (own === null || own === undefined || own === here) return undefined
  const place = here === null || here === undefined ? 'nowhere' : `into schema ${quoteIdentifier(here)}`
  return (
    `this role's own search_path would put new objects into schema ${quoteIdentifier(own)}; here they go ${place}: ` +
    `write ?schema=${encodeURIComponent(own)} in the connection URL for the other one`
  )
}
