// The objects that differ between two catalogs, as drift has them: without what a scratch database cannot have (owners), without
// what is ignored, and what belongs to a new or a dropped table under that table alone.
import {
  type Catalog,
  type CatalogChange,
  type CatalogObject,
  compareCatalogs,
  describeChange,
} from '../postgres/catalog.js'
import { textIn } from './definition-text.js'
import type { Ignore } from './ignore.js'
import { type ObjectName, beginsWith, partsOf } from './object-name.js'
import { objectOf, ownerOf } from './owner.js'

export interface Difference {
  object: ObjectName
  /** Of a table that is added or removed: what comes and goes with it. */
  parts: ObjectName[]
  /** As the catalog writes it, e.g. `table public.orders`. */
  title: string
  change: CatalogChange['change']
  /** `added`, `removed`, or what is changed from what to what. */
  words: string
  /** Can a Prisma schema say it? */
  seen: boolean
}

/** A scratch database's objects are all whose it is; an extension's version is its server's. */
function comparable(change: CatalogChange): CatalogChange | undefined {
  if (change.change !== 'changed') return change
  if (change.kind === 'extension') return undefined
  const differences = change.differences!.filter(({ key }) => key !== 'owner')
  return differences.length === 0 ? undefined : { ...change, differences }
}

const SEEN_KEYS = ['type', 'default', 'notNull', 'identity', 'labels', 'values', 'definition']
const SEEN_CONSTRAINT = /^(?:PRIMARY KEY|UNIQUE|FOREIGN KEY)\b/
/** Only plain columns, no predicate: `... USING btree (email, "Odd")`. */
const PLAIN_INDEX = / USING \w+ \((?:"(?:[^"]|"")+"|[\w$]+)(?: \w+)*(?:, (?:"(?:[^"]|"")+"|[\w$]+)(?: \w+)*)*\)$/

function isSeen(change: CatalogChange, object: CatalogObject, schemas: readonly string[]): boolean {
  const definition = textIn(object.definition, 'definition')
  if (!schemas.includes(objectOf(change).parts[0]!)) return false
  if (change.change === 'changed' && !change.differences!.some(({ key }) => SEEN_KEYS.includes(key))) return false
  if (change.kind === 'table') return change.change !== 'changed'
  if (change.kind === 'constraint') return SEEN_CONSTRAINT.test(definition)
  if (change.kind === 'index') return PLAIN_INDEX.test(definition)
  if (change.kind === 'column') return object.definition['generated'] === undefined
  return change.kind === 'enum'
}

const WHOLE = ['table', 'foreign table', 'view', 'materialized view']

interface Left {
  change: CatalogChange
  object: CatalogObject
}

const isWhole = ({ kind, change }: CatalogChange): boolean =>
  [...WHOLE, 'column'].includes(kind) && change !== 'changed'

const isPartOf = ({ change, object }: Left, whole: Left): boolean =>
  change.change === whole.change.change && beginsWith(ownerOf(object), partsOf(whole.change.name))

/** The parts of whole tables are told by the tables. */
function withParts(changes: readonly Left[]): { one: Left; parts: Left[] }[] {
  const whole = changes.filter(({ change }) => isWhole(change))
  const parts = new Map(whole.map((one): [Left, Left[]] => [one, []]))
  const alone = changes.filter((one) => {
    const owner = WHOLE.includes(one.change.kind)
      ? undefined
      : whole.find((other) => other !== one && isPartOf(one, other))
    if (owner !== undefined) parts.get(owner)!.push(one)
    return owner === undefined
  })
  return alone.map((one) => ({ one, parts: parts.get(one) ?? [] }))
}

/**
 * @param schemas those that the Prisma schema is about
 * @returns in the catalogs' order; `added` is what `after` has and `before` has not
 */
export function differencesOf(
  before: Catalog,
  after: Catalog,
  { ignore, schemas }: { ignore: Ignore; schemas: readonly string[] },
): Difference[] {
  return differencesIn(compareCatalogs(before, after), before, after, { ignore, schemas })
}

/** As {@link differencesOf}, of changes that are known already. */
export function differencesIn(
  changes: readonly CatalogChange[],
  before: Catalog | undefined,
  after: Catalog,
  { ignore, schemas }: { ignore: Ignore; schemas: readonly string[] },
): Difference[] {
  const key = ({ kind, name }: Pick<CatalogObject, 'kind' | 'name'>) => `${kind}\0${name}`
  const objects = new Map([...(before?.objects ?? []), ...after.objects].map((object) => [key(object), object]))
  const left = changes.flatMap((every) => {
    const change = comparable(every)
    if (change === undefined || ignore.covers(objectOf(change))) return []
    return [{ change, object: objects.get(key(change)) ?? { ...change, definition: {} } }]
  })
  return withParts(left).map(({ one: { change, object }, parts }) => ({
    object: objectOf(change),
    parts: parts.map((part) => objectOf(part.change)),
    title: `${change.kind} ${change.name}`,
    change: change.change,
    words: describeChange(change).slice(`${change.kind} ${change.name}: `.length),
    seen: isSeen(change, object, schemas),
  }))
}
