// What the database was made of when the last run ended, kept beside the ledger: the next run can then say what somebody has
// changed by hand since, object by object.
import type pg from 'pg'
import {
  type Catalog,
  type CatalogChange,
  compareCatalogs,
  parseCatalog,
  readCatalog,
  serializeCatalog,
} from '../postgres/catalog.js'
import { OWN_SCHEMAS } from '../postgres/own-schemas.js'
import { LEDGER_SCHEMA, inspectLedger } from './ledger-schema.js'

const TABLE = `${LEDGER_SCHEMA}.catalog`

export const readOwnCatalog = (client: pg.ClientBase): Promise<Catalog> =>
  readCatalog(client, { ignoreSchemas: OWN_SCHEMAS })

export interface ChangesByHand {
  /** When the last run ended. */
  since: Date
  /** The newest migration then. */
  head: string | null
  changes: CatalogChange[]
}

interface Recorded {
  takenAt: Date
  head: string | null
  fingerprint: string
  /** By the same major, which writes definitions the same way, and with the ledger as it was: no clock is trusted. */
  comparable: boolean
}

/** Another one after whatever a run writes. */
const LEDGER_DIGEST = `
  SELECT pg_catalog.encode(pg_catalog.sha256(pg_catalog.convert_to(coalesce(pg_catalog.string_agg(
    pg_catalog.concat_ws(' ', name, checksum, status, extract(epoch FROM applied_at)), E'\\n' ORDER BY name), ''), 'UTF8')), 'hex')
  FROM ${LEDGER_SCHEMA}.migrations`

const LAST = `
  SELECT taken_at AS "takenAt", head, fingerprint,
    server_major = pg_catalog.current_setting('server_version_num')::int / 10000
      AND ledger = (${LEDGER_DIGEST}) AS comparable
  FROM ${TABLE}`

/**
 * Undefined where nothing was changed since, or where it cannot be told: no record, or a run that is not recorded yet.
 * @param known readOwnCatalog's, where it was read already
 */
export async function changesByHand(client: pg.ClientBase, known?: Catalog): Promise<ChangesByHand | undefined> {
  if ((await inspectLedger(client, 'read', ['catalog'])).kind !== 'usable') return undefined
  const last = async () => (await client.query<Recorded>(LAST)).rows[0]
  const recorded = await last()
  if (!recorded?.comparable) return undefined
  const now = known ?? (await readOwnCatalog(client))
  if (now.fingerprint === recorded.fingerprint) return undefined
  const { rows } = await client.query<{ content: string }>(`SELECT content FROM ${TABLE}`)
  const before = parseCatalog(rows[0]!.content)
  const still = await last() // another run may have begun meanwhile: what it makes is not made by hand
  if (before === undefined || !still?.comparable || still.fingerprint !== recorded.fingerprint) return undefined
  const changes = compareCatalogs(before, now)
  return changes.length === 0 ? undefined : { since: recorded.takenAt, head: recorded.head, changes }
}

const RECORD = `
  INSERT INTO ${TABLE} AS catalog (taken_at, head, server_major, fingerprint, content, ledger)
  VALUES (pg_catalog.clock_timestamp(), $1, pg_catalog.current_setting('server_version_num')::int / 10000, $2, $3, $4)
  ON CONFLICT (singleton) DO UPDATE SET taken_at = excluded.taken_at, head = excluded.head,
    server_major = excluded.server_major, fingerprint = excluded.fingerprint, content = excluded.content,
    ledger = excluded.ledger`

/** After a run. `head`: the newest migration now. */
export async function recordCatalog(client: pg.ClientBase, head: string | undefined): Promise<void> {
  // first: what another run makes between the two is in the catalog, and the ledger is another one then
  const { rows } = await client.query<{ ledger: string }>(`SELECT (${LEDGER_DIGEST}) AS ledger`)
  const catalog = await readOwnCatalog(client)
  await client.query(RECORD, [head ?? null, catalog.fingerprint, serializeCatalog(catalog), rows[0]!.ledger])
}
