// Names of objects as the catalog and as statements write them, made comparable: a kind and the parts of a qualified name, so that
// what a statement changes is found among the objects that differ.

export interface ObjectName {
  /** As in the catalog: `table`, `column`, `constraint`, `index`, `enum`, `schema`, `sequence`, ... */
  kind: string
  /** Unquoted: schema, relation, part. A schema's own name is the only part. */
  parts: readonly string[]
}

const PART = /^(?:"((?:[^"]|"")*)"|([^".( ]+))/

/** `public."Odd.x".id` -> `public`, `Odd.x`, `id`; ends at the first bracket or blank, as of a function's arguments. */
export function partsOf(qualified: string): string[] {
  const parts: string[] = []
  for (let rest = qualified; ;) {
    const found = PART.exec(rest)
    if (found === null) return parts
    parts.push(found[1]?.replaceAll('""', '"') ?? found[2]!)
    rest = rest.slice(found[0].length)
    if (!rest.startsWith('.')) return parts
    rest = rest.slice(1)
  }
}

const PLAIN = /^[a-z_][a-z0-9_$]*$/

/** For people, and in the form that `ignore` globs are held against. */
export const inWords = ({ kind, parts }: ObjectName): string =>
  `${kind} ${parts.map((part) => (PLAIN.test(part) ? part : `"${part.replaceAll('"', '""')}"`)).join('.')}`

export const beginsWith = (parts: readonly string[], start: readonly string[]): boolean =>
  start.length <= parts.length && start.every((part, index) => parts[index] === part)

/** A unique constraint is an index as well, and Prisma knows no difference: one stands below its table, the other beside it. */
const isIndexOrConstraint = ({ kind }: ObjectName): boolean => kind === 'index' || kind === 'constraint'

/** Are they the same object, or is one a part of the other? */
export function overlap(a: ObjectName, b: ObjectName): boolean {
  if (a.kind === 'schema' || b.kind === 'schema') return a.kind === b.kind && a.parts[0] === b.parts[0]
  if (isIndexOrConstraint(a) && isIndexOrConstraint(b))
    return a.parts[0] === b.parts[0] && a.parts.at(-1) === b.parts.at(-1)
  if (a.kind === b.kind) return a.parts.length === b.parts.length && beginsWith(a.parts, b.parts)
  const isPart = (part: ObjectName, whole: ObjectName) =>
    whole.kind === 'table' && part.parts.length > whole.parts.length && beginsWith(part.parts, whole.parts)
  return isPart(a, b) || isPart(b, a)
}
