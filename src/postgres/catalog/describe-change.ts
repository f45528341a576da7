// A change as one line for people. Names and texts come from the database: they are made harmless, and cut to the part that differs.
import { neutraliseLine } from '../../neutral-text.js'
import type { CatalogChange } from './compare.js'
import type { JsonValue } from './json.js'

/** Characters of a value that are shown whole; of a longer one so many are shown around the first difference. */
const SHOWN = 80
const CONTEXT = 24

/** What is not said is false beside a boolean, and otherwise nothing at all. */
function inWords(value: JsonValue, other: JsonValue): string {
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  if (value === null) return typeof other === 'boolean' ? 'no' : 'none'
  if (typeof value === 'string') return value === '' ? "''" : value
  return Array.isArray(value) ? `[${value.map((entry) => inWords(entry, null)).join(', ')}]` : JSON.stringify(value)
}

const commonLength = (a: string, b: string): number => {
  let length = 0
  while (length < a.length && length < b.length && a[length] === b[length]) length++
  return length
}

const window = (text: string, start: number): string => {
  if (text.length <= SHOWN) return text
  const end = start + SHOWN
  return `${start > 0 ? '...' : ''}${text.slice(start, end)}${end < text.length ? '...' : ''}`
}

/** Of two texts of which one is long, the part that begins a little before they part. */
function whereTheyPart(before: string, after: string): [string, string] {
  const start = Math.max(0, commonLength(before, after) - CONTEXT)
  return [window(before, start), window(after, start)]
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim()

/** `securityDefiner` reads `security definer`. */
const keyInWords = (key: string): string => key.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)

function describeDifference({ key, before, after }: NonNullable<CatalogChange['differences']>[number]): string {
  const [from, to] = whereTheyPart(oneLine(inWords(before, after)), oneLine(inWords(after, before)))
  return `${keyInWords(key)} ${from === to ? 'differs in white space' : `${from} -> ${to}`}`
}

/**
 * One line: `table public.users: added`, `column public.users.email: type character varying(50) -> text, not null no -> yes`.
 * Long values are cut to where they part.
 */
export function describeChange({ kind, name, change, differences = [] }: CatalogChange): string {
  const what = change === 'changed' ? differences.map(describeDifference).join(', ') : change
  return neutraliseLine(`${kind} ${oneLine(name)}: ${what}`, 10_000)
}
