// The shape of a catalog: a flat list of named objects, so that comparing two is comparing two lists.
import type { JsonValue } from './json.js'

export const CATALOG_KINDS = [
  ...(['schema', 'extension', 'language', 'foreign data wrapper', 'foreign server', 'publication'] as const),
  ...(['table', 'foreign table', 'column', 'constraint', 'index', 'statistics', 'sequence'] as const),
  ...(['view', 'materialized view', 'function', 'procedure', 'aggregate'] as const),
  ...(['trigger', 'event trigger', 'rule', 'policy'] as const),
  ...(['enum', 'domain', 'composite type', 'range type', 'base type'] as const),
  ...(['operator', 'operator class', 'operator family', 'cast'] as const),
  ...(['collation', 'text search dictionary', 'text search configuration'] as const),
  ...(['grant', 'revoke', 'default privileges'] as const),
] as const

/** `grant` is more than an owner and PUBLIC have by default, `revoke` less. */
export type CatalogKind = (typeof CATALOG_KINDS)[number]

export interface CatalogObject {
  kind: CatalogKind
  /**
   * Qualified and quoted where needed: `public.users`, `public.users.email` (columns, constraints, triggers, rules, policies),
   * `public.area(integer, integer)`, `on table public.users to app` (grants). Unique within the kind.
   */
  name: string
  /** Sorted keys. What has its default is mostly not said. */
  definition: Record<string, JsonValue>
}

export interface Catalog {
  /** By kind, then name, bytewise. */
  objects: CatalogObject[]
  /** SHA-256, hexadecimal, of the objects' canonical JSON. */
  fingerprint: string
}
