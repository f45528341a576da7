// What the statement wants and the object that stands lacks, or has otherwise. What it has besides, such as columns, constraints and
// settings that later migrations brought, is no difference.
import { type CatalogObject, type JsonValue, describeChange } from '../../postgres/catalog.js'
import { neutraliseLine } from '../../neutral-text.js'
import type { Twins } from '../../postgres/catalog/twins.js'
import type { Reference, Twin } from './wanted.js'

/** Not of the statement, or not to be had by a temporary object. */
const NOT_COMPARED = new Set([
  ...['owner', 'comment', 'columnComments', 'attributeComments', 'columnDefaults', 'ownedBy', 'multirange'],
  ...[
    'rowSecurity',
    'forceRowSecurity',
    'replicaIdentity',
    'clusterOn',
    'tablespace',
    'indexTablespace',
    'toastOptions',
  ],
  ...['statistics', 'triggersDisabled', 'onPartitions', 'partitionOf', 'bound', 'inherits'],
  ...['notNullNotValid', 'notNullNoInherit', 'indexInvalid'],
])

/** What is wanted of these must be there, and more may be. */
const LISTS = new Set(['labels', 'attributes', 'options', 'indexOptions'])

/** Said by the statement, or left to whatever it is. */
const IF_WANTED = new Set(['accessMethod', 'options', 'storage', 'compression', 'indexOptions'])

/** Of a temporary table's own sequence, whose name has no schema there: that of a serial column. */
const SERIAL = /^nextval\('[^.]+'::regclass\)$/
const ANY_SEQUENCE = /^nextval\('.*'::regclass\)$/

/** Are these, in this order, among those? */
function areAmong(wanted: JsonValue[], there: JsonValue[]): boolean {
  let found = 0
  for (const entry of there) if (JSON.stringify(entry) === JSON.stringify(wanted[found])) found++
  return found >= wanted.length
}

function agrees(key: string, there: JsonValue, wanted: JsonValue): boolean {
  if (NOT_COMPARED.has(key) || (wanted === null && IF_WANTED.has(key))) return true
  if (JSON.stringify(there) === JSON.stringify(wanted)) return true
  if (key === 'validated') return wanted === false
  if (LISTS.has(key)) return Array.isArray(wanted) && Array.isArray(there) && areAmong(wanted, there)
  return (
    key === 'default' &&
    typeof wanted === 'string' &&
    typeof there === 'string' &&
    SERIAL.test(wanted) &&
    ANY_SEQUENCE.test(there)
  )
}

function keysThatDiffer(there: CatalogObject, wanted: CatalogObject) {
  const keys = new Set([...Object.keys(there.definition), ...Object.keys(wanted.definition)])
  return [...keys]
    .sort()
    .map((key) => ({ key, before: there.definition[key] ?? null, after: wanted.definition[key] ?? null }))
    .filter(({ key, before, after }) => !agrees(key, before, after))
}

const inWords = ({ definition: { definition, type } }: CatalogObject): string =>
  [definition, type].find((value) => typeof value === 'string') ?? ''

const firstWord = (text: string): string => text.split(' ', 1)[0]!

/** A line for an object that is not there; of a constraint with those of its sort that are. */
function missing(wanted: CatalogObject, there: readonly CatalogObject[]): string {
  const text = inWords(wanted)
  const sort = there.filter(({ kind }) => kind === 'constraint' && kind === wanted.kind)
  const kin = sort.map(inWords).filter((other) => firstWord(other) === firstWord(text))
  return neutraliseLine(`${wanted.kind} ${wanted.name}: ${kin.length > 0 ? kin.join(', ') : 'none'} -> ${text}`)
}

/** A constraint without a name in the statement may have any, and is known by what it says. */
function differenceOf(wanted: CatalogObject, { there, byName }: { there: CatalogObject[]; byName: boolean }): string[] {
  const same = there.filter(({ kind }) => kind === wanted.kind)
  const match = byName
    ? same.find(({ name }) => name === wanted.name)
    : same.find((object) => keysThatDiffer(object, wanted).length === 0)
  if (match === undefined) return [missing(wanted, there)]
  const differences = keysThatDiffer(match, wanted)
  if (differences.length === 0) return []
  return [describeChange({ kind: wanted.kind, name: wanted.name, change: 'changed', differences })]
}

/** Foreign keys of a twin refer to twins, whose names are written without a schema; an index on one partitioned table is ON ONLY it. */
function comparable(object: CatalogObject, { also = {} }: Twin, references: readonly Reference[]): CatalogObject {
  const definition = { ...object.definition, ...also[object.kind] }
  if (typeof definition.definition !== 'string') return { ...object, definition }
  let text = definition.definition
  if (object.kind === 'index') text = text.replace(' ON ONLY ', ' ON ')
  for (const { quoted, qualified } of references)
    text = text.replace(` REFERENCES ${quoted}(`, () => ` REFERENCES ${qualified}(`)
  return { ...object, definition: { ...definition, definition: text } }
}

/** Has the name of one of these, which are as they are, not quoted. */
const isNamed = ({ name }: CatalogObject, names: readonly string[]): boolean =>
  names.some((one) => name.endsWith(`.${one}`) || name.endsWith(`."${one.replaceAll('"', '""')}"`))

/** One line each, what is there before what is wanted; undefined where the statement left nothing to compare. */
export function differencesOf(twins: Twins, twin: Twin): string[] | undefined {
  if (twins.wanted.length === 0) return undefined
  const there = twins.there.map((object) => comparable(object, {} as Twin, []))
  return twins.wanted.flatMap((object) => {
    const byName = object.kind !== 'constraint' || isNamed(object, twin.named ?? [])
    return differenceOf(comparable(object, twin, twin.references ?? []), { there, byName })
  })
}
