// What an object of the catalog comes and goes with: its table, or for a sequence its column. Names alone do not tell it.
import type { CatalogObject } from '../postgres/catalog.js'
import { textIn } from './definition-text.js'
import { type ObjectName, partsOf } from './object-name.js'

/** `on table public.users to app`: what the right is on. */
const GRANT_TARGET = /^on (?:table|sequence|column|function|procedure|type|schema|language) /

export const objectOf = ({ kind, name }: Pick<CatalogObject, 'kind' | 'name'>): ObjectName => {
  const parts = partsOf(name.replace(GRANT_TARGET, ''))
  return { kind, parts: parts.length === 0 ? [name] : parts }
}

const INDEX_TABLE = / ON (?:ONLY )?((?:"(?:[^"]|"")*"|[^".( ]+)(?:\.(?:"(?:[^"]|"")*"|[^".( ]+))?) /

/** Empty for a sequence of its own; the object's own name where it is in nothing but its schema. */
export function ownerOf({ kind, name, definition }: CatalogObject): readonly string[] {
  if (kind === 'index') return partsOf(INDEX_TABLE.exec(textIn(definition, 'definition'))?.[1] ?? '')
  if (kind === 'sequence') return partsOf(textIn(definition, 'ownedBy'))
  return objectOf({ kind, name }).parts.slice(0, 2)
}
