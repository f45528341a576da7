// Which changes of a column's type PostgreSQL makes in the catalog alone. Source: PostgreSQL manual, ALTER TABLE, Notes ("binary
// coercible"), and the transform functions varchar_support, varbit_support, numeric_support, timestamp_support, interval_support.

/** `perhaps`: what the type was is not known. */
export type TypeChange = 'none' | 'perhaps' | 'rewrite'

interface Type {
  name: string
  modifiers: number[]
}

function parsed(text: string): Type {
  const [, name = text, modifiers = ''] = /^(.*?)\(([\d,-]*)\)$/.exec(text) ?? []
  return { name, modifiers: modifiers === '' ? [] : modifiers.split(',').map(Number) }
}

/** Without a length is longer than any. */
const holds = (next: number | undefined, before: number | undefined): boolean =>
  next === undefined || (before !== undefined && before <= next)

const isText = ({ name }: Type): boolean => name === 'text' || name === 'varchar'
const isUnbounded = (type: Type): boolean => isText(type) && type.modifiers.length === 0

function sameKind(before: Type, next: Type): boolean {
  const [[oldFirst, oldScale], [newFirst, newScale]] = [before.modifiers, next.modifiers]
  switch (next.name) {
    case 'numeric':
      return newFirst === undefined || ((newScale ?? 0) === (oldScale ?? 0) && holds(newFirst, oldFirst))
    case 'varchar':
    case 'varbit':
    case 'timestamp':
    case 'timestamptz':
    case 'time':
    case 'timetz':
    case 'interval':
      return holds(newFirst, oldFirst)
    default:
      return before.modifiers.join() === next.modifiers.join()
  }
}

/** @param before undefined where it is not known; types as `typeText` writes them */
export function typeChange(before: string | undefined, after: string): TypeChange {
  const next = parsed(after)
  if (before === undefined) return isUnbounded(next) ? 'perhaps' : 'rewrite'
  const old = parsed(before)
  if (isText(old) && isUnbounded(next)) return 'none'
  if (old.name === 'cidr' && next.name === 'inet') return 'none'
  if (old.name === 'bit' && next.name === 'varbit' && next.modifiers.length === 0) return 'none'
  if (old.name === next.name && sameKind(old, next)) return 'none'
  return 'rewrite'
}
