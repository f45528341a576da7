// A catalog as a text that can be kept and read back. What is not one, was changed by hand, or was written by a version that reads
// the catalog otherwise is not understood at all: a comparison with it would find changes that nobody made.
import { createHash } from 'node:crypto'
import * as v from 'valibot'
import { CATALOG_KINDS, type Catalog, type CatalogObject } from './catalog-object.js'
import { type JsonValue, compareBytewise, sortedRecord } from './json.js'

/** To be raised whenever the same database would be read as other objects or other definitions. */
const FORMAT = 1

const inOrder = (a: CatalogObject, b: CatalogObject): number =>
  compareBytewise(a.kind, b.kind) || compareBytewise(a.name, b.name)

/** The objects in order, keys sorted, with their fingerprint. */
export function catalogOf(objects: readonly CatalogObject[]): Catalog {
  const sorted = objects
    .map(({ kind, name, definition }) => ({ definition: sortedRecord(definition), kind, name }))
    .sort(inOrder)
  return { objects: sorted, fingerprint: createHash('sha256').update(JSON.stringify(sorted)).digest('hex') }
}

/** Canonical JSON: `{"fingerprint":"...","format":1,"objects":[{"definition":{...},"kind":"...","name":"..."}]}`. */
export const serializeCatalog = ({ objects }: Catalog): string => {
  const catalog = catalogOf(objects)
  return JSON.stringify({ fingerprint: catalog.fingerprint, format: FORMAT, objects: catalog.objects })
}

const StoredCatalog = v.object({
  fingerprint: v.string(),
  format: v.literal(FORMAT),
  objects: v.array(
    v.object({
      kind: v.picklist(CATALOG_KINDS),
      name: v.string(),
      definition: v.custom<Record<string, JsonValue>>(
        (value) => typeof value === 'object' && value !== null && !Array.isArray(value),
      ),
    }),
  ),
})

function fromJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Undefined for what serializeCatalog of this format has not written, or what no longer has its fingerprint. Never throws. */
export function parseCatalog(text: string): Catalog | undefined {
  const stored = v.safeParse(StoredCatalog, fromJson(text))
  if (!stored.success) return undefined
  const catalog = catalogOf(stored.output.objects)
  return catalog.fingerprint === stored.output.fingerprint ? catalog : undefined
}
