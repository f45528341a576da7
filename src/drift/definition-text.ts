// A text out of a catalog object's definition, which holds values of any shape.
import type { CatalogObject } from '../postgres/catalog.js'

/** Empty where there is none, or no text. */
export function textIn(definition: CatalogObject['definition'], key: string): string {
  const value = definition[key]
  return typeof value === 'string' ? value : ''
}
