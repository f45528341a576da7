// How many locks one transaction takes that drops what is there and makes what a backup holds: the server keeps room for a number of
// them that is set when it starts, and a restore that runs out of it would do so at its end. Measured on pg_locks, PostgreSQL 14 to 18.
import type pg from 'pg'
import type { Survey } from '../backups/opening/survey.js'
import { schemasOf } from './empty-schemas.js'
import type { Problem } from './preflight.js'

export interface LockRoom {
  /** max_locks_per_transaction */
  perTransaction: number
  /** How many locks a transaction can count on having, when nobody else has any. */
  total: number
  /** What dropping a schema takes, by its name. */
  bySchema: Map<string, number>
  /** One each, when they are unlinked. */
  largeObjects: number
}

const ROOM = `
  SELECT pg_catalog.current_setting('max_locks_per_transaction')::int AS "perTransaction",
    pg_catalog.current_setting('max_locks_per_transaction')::int
      * (pg_catalog.current_setting('max_connections')::int + pg_catalog.current_setting('max_prepared_transactions')::int) AS total,
    (SELECT count(*)::int FROM pg_catalog.pg_largeobject_metadata) AS "largeObjects"`

/** Every object that goes is locked by itself: a table, its row type and that one's array, its TOAST table, each trigger, ... */
const TO_DROP = `
  SELECT n.nspname::text AS schema, count(*)::int AS locks
  FROM (
    SELECT relnamespace AS id FROM pg_catalog.pg_class
    UNION ALL SELECT relnamespace FROM pg_catalog.pg_class, pg_catalog.generate_series(1, 2) WHERE reltoastrelid <> 0
    UNION ALL SELECT typnamespace FROM pg_catalog.pg_type
    UNION ALL SELECT connamespace FROM pg_catalog.pg_constraint
    UNION ALL SELECT pronamespace FROM pg_catalog.pg_proc
    UNION ALL SELECT relnamespace FROM pg_catalog.pg_class c, pg_catalog.pg_attrdef WHERE adrelid = c.oid
    UNION ALL SELECT relnamespace FROM pg_catalog.pg_class c, pg_catalog.pg_trigger WHERE tgrelid = c.oid
    UNION ALL SELECT relnamespace FROM pg_catalog.pg_class c, pg_catalog.pg_rewrite WHERE ev_class = c.oid
    UNION ALL SELECT relnamespace FROM pg_catalog.pg_class c, pg_catalog.pg_policy WHERE polrelid = c.oid
  ) AS object JOIN pg_catalog.pg_namespace n ON n.oid = object.id
  WHERE n.nspname NOT LIKE 'pg\\_%' AND n.nspname <> 'information_schema' GROUP BY 1`

export async function readLockRoom(client: pg.ClientBase): Promise<LockRoom> {
  const room = (await client.query<Omit<LockRoom, 'bySchema'>>(ROOM)).rows[0]!
  const { rows } = await client.query<{ schema: string; locks: number }>(TO_DROP)
  return { ...room, bySchema: new Map(rows.map(({ schema, locks }) => [schema, locks])) }
}

/** A table comes with a TOAST table and that one's index, more often than not. */
const TO_MAKE: Readonly<Record<string, number>> = {
  TABLE: 3,
  'MATERIALIZED VIEW': 3,
  INDEX: 1,
  CONSTRAINT: 1,
  SEQUENCE: 1,
  VIEW: 1,
  'FOREIGN TABLE': 1,
}

/** For the catalogs, and for whoever else is at work. */
const BESIDE = 50
const RESERVE = 1.25

/** None where there is room. */
export function lockProblems(survey: Survey, room: LockRoom): Problem[] {
  const made = survey.objects.reduce((sum, { entry }) => sum + (TO_MAKE[entry?.type ?? ''] ?? 0), 0)
  const dropped = schemasOf(survey).reduce((sum, name) => sum + (room.bySchema.get(name) ?? 0), 0)
  const unlinked = survey.facts.largeObjects > 0 ? room.largeObjects : 0
  const needed = made + dropped + unlinked + BESIDE
  if (needed <= room.total) return []
  const wanted = Math.ceil((needed / room.total) * room.perTransaction * RESERVE)
  return [
    {
      what: `in one transaction about ${needed} locks are needed, and this server has room for ${room.total} (max_locks_per_transaction = ${room.perTransaction})`,
      hint: `ALTER SYSTEM SET max_locks_per_transaction = ${wanted}, or the same in the provider's console, and restart the server; or restore with mode swap or new-database, which need no such room`,
    },
  ]
}
