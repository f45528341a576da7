// What a database is made of, read in one round trip as canonical JSON with a fingerprint: two databases with the same objects have
// the same fingerprint, whatever the session, the OIDs and the order in which things were made. Data is never read.
import type pg from 'pg'
import type { Catalog, CatalogKind, CatalogObject } from './catalog/catalog-object.js'
import { catalogQuery } from './catalog/catalog-query.js'
import { readNeutrally } from './catalog/neutral-session.js'
import { catalogOf } from './catalog/serialize.js'
import { sqlstateOf } from './sqlstate.js'

export { CATALOG_KINDS, type Catalog, type CatalogKind, type CatalogObject } from './catalog/catalog-object.js'
export { type CatalogChange, compareCatalogs } from './catalog/compare.js'
export { describeChange } from './catalog/describe-change.js'
export type { JsonValue } from './catalog/json.js'
export { parseCatalog, serializeCatalog } from './catalog/serialize.js'

/** What the caller keeps in the database for itself, such as the ledger's schema, with everything in it. */
export interface ReadCatalogOptions {
  ignoreSchemas?: readonly string[]
}

/**
 * Reads pg_catalog once, as any role may. Inside a transaction of the caller's it sees what that one did, and leaves it open.
 * Waits where a view or an SQL function uses a table that another session has locked ACCESS EXCLUSIVE, as long as the session's
 * lock_timeout lets it. Nothing else may be queued on the client. Throws what PostgreSQL says.
 */
export async function readCatalog(client: pg.ClientBase, options: ReadCatalogOptions = {}): Promise<Catalog> {
  const rows = await readWhileOthersDrop(client, catalogQuery(options.ignoreSchemas ?? []))
  return catalogOf(
    (rows as [CatalogKind, string, string][]).map(([kind, name, definition]) => ({
      kind,
      name,
      definition: JSON.parse(definition) as CatalogObject['definition'],
    })),
  )
}

const ATTEMPTS = 5

/**
 * The rows are of one snapshot, while pg_get_indexdef and its like look at what is there now: where another session drops the
 * object in between, they fail with an internal error (XX000, "could not open relation with OID ..."), and a new snapshot helps.
 */
async function readWhileOthersDrop(client: pg.ClientBase, query: string): Promise<unknown[][]> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await readNeutrally(client, query)
    } catch (error) {
      if (sqlstateOf(error) !== 'XX000' || attempt === ATTEMPTS) throw error
    }
  }
}
