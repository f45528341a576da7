// What is in one catalog and not in the other. A renamed object is one removed and one added: nothing in a catalog tells more.
import type { Catalog, CatalogKind, CatalogObject } from './catalog-object.js'
import { type JsonValue, compareBytewise } from './json.js'

export interface CatalogChange {
  kind: CatalogKind
  name: string
  change: 'added' | 'removed' | 'changed'
  /** For `changed`: the keys that differ; null where one side does not say the key. */
  differences?: { key: string; before: JsonValue; after: JsonValue }[]
}

const keyOf = ({ kind, name }: Pick<CatalogObject, 'kind' | 'name'>): string => `${kind}\0${name}`

function differencesOf(before: CatalogObject['definition'], after: CatalogObject['definition']) {
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort(compareBytewise)
  return keys
    .map((key) => ({ key, before: before[key] ?? null, after: after[key] ?? null }))
    .filter((difference) => JSON.stringify(difference.before) !== JSON.stringify(difference.after))
}

function changeOf(before: CatalogObject | undefined, after: CatalogObject): CatalogChange[] {
  const { kind, name } = after
  if (before === undefined) return [{ kind, name, change: 'added' }]
  const differences = differencesOf(before.definition, after.definition)
  return differences.length === 0 ? [] : [{ kind, name, change: 'changed', differences }]
}

/** In the order of a catalog: by kind, then name, bytewise. Empty exactly where the fingerprints are equal. */
export function compareCatalogs(before: Catalog, after: Catalog): CatalogChange[] {
  if (before.fingerprint === after.fingerprint) return []
  const earlier = new Map(before.objects.map((object) => [keyOf(object), object]))
  const later = new Set(after.objects.map(keyOf))
  const removed = before.objects
    .filter((object) => !later.has(keyOf(object)))
    .map(({ kind, name }): CatalogChange => ({ kind, name, change: 'removed' }))
  return [...removed, ...after.objects.flatMap((object) => changeOf(earlier.get(keyOf(object)), object))].sort(
    (a, b) => compareBytewise(a.kind, b.kind) || compareBytewise(a.name, b.name),
  )
}
