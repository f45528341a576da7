// The one way a catalog is written as text, so that equal catalogs are equal bytes: keys sorted, no white space.

export type JsonValue = null | boolean | number | string | JsonValue[] | { [key: string]: JsonValue }

const BEYOND_ASCII = /[^\0-\x7f]/

/** The order of the UTF-8 bytes, which for ASCII is JavaScript's own. */
export function compareBytewise(a: string, b: string): number {
  if (a === b) return 0
  if (BEYOND_ASCII.test(a) || BEYOND_ASCII.test(b)) return Buffer.compare(Buffer.from(a), Buffer.from(b))
  return a < b ? -1 : 1
}

/** The value with every object's keys in bytewise order: JSON.stringify of it is canonical. */
export function withSortedKeys(value: JsonValue): JsonValue {
  if (Array.isArray(value)) return value.map(withSortedKeys)
  return value !== null && typeof value === 'object' ? sortedRecord(value) : value
}

/** As withSortedKeys. What is sorted already, as nearly everything is, stays the object that it was. */
export function sortedRecord(record: Record<string, JsonValue>): Record<string, JsonValue> {
  const entries = Object.entries(record)
  if (entries.every(([key, value], index) => isSortedAfter(key, entries[index - 1]) && isPlain(value))) return record
  entries.sort(([a], [b]) => compareBytewise(a, b))
  return Object.fromEntries(entries.map(([key, value]) => [key, withSortedKeys(value)])) // takes `__proto__` for a key
}

const isSortedAfter = (key: string, previous: [string, JsonValue] | undefined): boolean =>
  previous === undefined || compareBytewise(previous[0], key) < 0

const isPlain = (value: JsonValue): boolean =>
  Array.isArray(value) ? value.every(isPlain) : value === null || typeof value !== 'object'
