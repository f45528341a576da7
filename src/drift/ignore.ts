// What is never drift: what the caller names with globs, what Prisma and the ledger keep for themselves, and partitions, which come
// and go with the days. Refuses globs that could never match.
import { RunbookError } from '../errors.js'
import { type Catalog, CATALOG_KINDS, type CatalogObject } from '../postgres/catalog.js'
import { textIn } from './definition-text.js'
import { type ObjectName, inWords } from './object-name.js'
import { objectOf, ownerOf } from './owner.js'

export interface Ignore {
  /** The object, its table, or its schema is left out. */
  covers(object: ObjectName): boolean
  /** Tables and enums of the database that are left out, as `schema.name`. */
  tables: string[]
  enums: string[]
  /** By which rule what was left out, in words. */
  told: string[]
}

export interface IgnoreRule {
  text: string
  /** @param name as the catalog writes it, where it is known: a grant's says to whom */
  matches(object: ObjectName, name?: string): boolean
}

const escaped = (text: string): string => text.replace(/[.+?^${}()|[\]\\]/g, '\\$&')
const asPattern = (glob: string): RegExp => new RegExp(`^${glob.split('*').map(escaped).join('.*')}$`)

function ruleOf(glob: string): IgnoreRule | undefined {
  const [kind, name] = [glob.slice(0, glob.indexOf(':')).trim(), glob.slice(glob.indexOf(':') + 1).trim()]
  if (!glob.includes(':') || name === '' || (kind !== '*' && !(CATALOG_KINDS as readonly string[]).includes(kind)))
    return undefined
  const [kinds, names] = [asPattern(kind), asPattern(name)]
  return {
    text: glob,
    matches: (object, catalogName = '') =>
      kinds.test(object.kind) &&
      [inWords(object).slice(object.kind.length + 1), catalogName].some((one) => names.test(one)),
  }
}

/** @throws RunbookError `bad-input` that names every glob that is none */
export function parseIgnore(globs: readonly string[]): IgnoreRule[] {
  const bad = globs.filter((glob) => ruleOf(glob) === undefined)
  if (bad.length > 0)
    throw new RunbookError(
      'bad-input',
      bad.map((glob) => `ignore: ${glob} is no glob of a kind and a name, as table:public.legacy_* is`).join('\n'),
      { state: 'nothing-changed', hint: `give kind:name, where the kind is * or one of ${CATALOG_KINDS.join(', ')}` },
    )
  return globs.map((glob) => ruleOf(glob)!)
}

const PRISMA_HISTORY: IgnoreRule = {
  text: "Prisma's own history (_prisma_migrations)",
  matches: ({ kind, parts }) => kind === 'table' && parts[1] === '_prisma_migrations',
}

function partitionsOf(catalogs: readonly Catalog[]): IgnoreRule {
  const partitions = new Set(
    catalogs.flatMap(({ objects }) =>
      objects
        .filter(({ definition }) => textIn(definition, 'partitionOf') !== '')
        .map((object) => keyOf(objectOf(object))),
    ),
  )
  return {
    text: 'partitions (their tables are compared)',
    matches: (object) => partitions.size > 0 && partitions.has(keyOf(object)),
  }
}

const keyOf = ({ kind, parts }: ObjectName): string => `${kind}\0${parts.join('\0')}` // no name holds a NUL

/** The object itself, then what it stands in: its table (or view), its schema. */
const withParents = ({ kind, parts }: ObjectName): ObjectName[] => [
  { kind, parts },
  ...(parts.length > 2 || ['grant', 'revoke'].includes(kind) ? [{ kind: 'table', parts: parts.slice(0, 2) }] : []),
  ...(parts.length > 1 ? [{ kind: 'schema', parts: parts.slice(0, 1) }] : []),
]

/** Others stand in what their name begins with. */
const hasOwner = ({ kind }: CatalogObject): boolean => kind === 'index' || kind === 'sequence'
const tableOf = (object: CatalogObject): ObjectName => ({ kind: 'table', parts: ownerOf(object).slice(0, 2) })

const firstOf = (rules: readonly IgnoreRule[], object: ObjectName, parents: readonly ObjectName[], name?: string) =>
  rules.find((rule) => rule.matches(object, name) || parents.some((candidate) => rule.matches(candidate)))

/** @param catalogs of every database that is compared */
export function ignoreOf(rules: readonly IgnoreRule[], catalogs: readonly Catalog[]): Ignore {
  const all = [PRISMA_HISTORY, partitionsOf(catalogs), ...rules]
  const ruleFor = (object: ObjectName, name?: string) => firstOf(all, object, withParents(object), name)
  const objects = catalogs.flatMap((catalog) => catalog.objects)
  const counts = new Map<string, Set<string>>()
  const named: Record<string, Set<string>> = { table: new Set(), enum: new Set() }
  const covered = new Set<string>()
  for (const each of objects) {
    const { kind, name } = each
    const object = objectOf(each)
    const rule = ruleFor(object, name) ?? (hasOwner(each) ? ruleFor(tableOf(each)) : undefined)
    if (rule === undefined) continue
    covered.add(keyOf(object))
    named[kind]?.add(object.parts.join('.'))
    counts.set(rule.text, (counts.get(rule.text) ?? new Set()).add(`${kind} ${name}`))
  }
  return {
    covers: (object) => covered.has(keyOf(object)) || ruleFor(object) !== undefined,
    tables: [...named['table']!],
    enums: [...named['enum']!],
    told: [...counts].map(([rule, covered]) => `${rule}: ${covered.size} object${covered.size === 1 ? '' : 's'}`),
  }
}
