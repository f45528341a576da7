// Changes of a column's type that keep every value: only those that are certain; of any other it is said that it may lose some.

interface Type {
  name: string
  modifiers: number[]
}

const NAMES: Record<string, string> = {
  int2: 'smallint',
  int4: 'integer',
  int8: 'bigint',
  float4: 'real',
  float8: 'double precision',
  varchar: 'character varying',
  bpchar: 'character',
  bool: 'boolean',
}

const WIDER: Record<string, readonly string[]> = {
  smallint: ['integer', 'bigint', 'numeric', 'double precision'],
  integer: ['bigint', 'numeric', 'double precision'],
  bigint: ['numeric'],
  real: ['double precision'],
}
const WRITTEN_IN_FULL = ['smallint', 'integer', 'bigint', 'boolean', 'uuid', 'character varying', 'text']

/** As format_type writes it: `character varying(50)`, `numeric(10,2)`. */
function typeOf(text: string): Type {
  const [, name = text, modifiers = ''] = /^([^(]+)\(([\d,]+)\)$/.exec(text) ?? []
  return { name: NAMES[name] ?? name, modifiers: modifiers === '' ? [] : modifiers.split(',').map(Number) }
}

/** As many digits before the point and after it, or no limit. */
function holdsNumeric({ modifiers: [had, hadAfter = 0] }: Type, { modifiers: [has, hasAfter = 0] }: Type): boolean {
  if (has === undefined) return true
  return had !== undefined && hasAfter >= hadAfter && has - hasAfter >= had - hadAfter
}

/** @param from as format_type writes it; `to`: the same, or with the catalog's short names */
export function keepsEveryValue(from: string, to: string): boolean {
  const [before, after] = [typeOf(from), typeOf(to)]
  const [had = Infinity] = before.modifiers
  const [has = Infinity] = after.modifiers
  const isText = after.name === 'text' || (after.name === 'character varying' && has === Infinity)
  if (isText) return WRITTEN_IN_FULL.includes(before.name)
  if (after.name === 'character varying') return before.name === 'character varying' && has >= had
  if (before.name === 'numeric' && after.name === 'numeric') return holdsNumeric(before, after)
  return after.modifiers.length === 0 && (WIDER[before.name] ?? []).includes(after.name)
}
