// Names of tables as people and dumps write them, and as SQL takes them.
import { quoteIdentifier } from '../../postgres/quote.js'
import type { TableName } from '../../backups/dump/left-out.js'

export const quoted = ({ schema, name }: TableName): string => `${quoteIdentifier(schema)}.${quoteIdentifier(name)}`

/** The same name in ASCII alone, so that it reads the same in every client encoding. PostgreSQL manual, 4.1.2.3. */
export function quotedInAscii(name: string): string {
  if (/^[\x20-\x7e]*$/.test(name)) return quoteIdentifier(name)
  const escaped = [...name].map((letter) =>
    /[\x20-\x5b\x5d-\x7e]/.test(letter) ? letter : `\\+${letter.codePointAt(0)!.toString(16).padStart(6, '0')}`,
  )
  return `U&${quoteIdentifier(escaped.join(''))}`
}

/** For people: quotes only where the name would be read as another without them. */
export { shownIdentifier as shownPart, shownName as shown } from '../../postgres/shown-name.js'

export const sameName = (a: TableName, b: TableName): boolean => a.schema === b.schema && a.name === b.name

const PART = String.raw`"((?:[^"]|"")+)"|([^".]+)`
const QUALIFIED = new RegExp(`^(?:${PART})\\.(?:${PART})$`)

const lowerAscii = (text: string): string => text.replace(/[A-Z]/g, (letter) => letter.toLowerCase())

/** `schema.name` as PostgreSQL writes it in a regclass; undefined for what has no schema. */
export function splitName(text: string): TableName | undefined {
  const [, quotedSchema, schema, quotedName, name] = QUALIFIED.exec(text) ?? []
  const first = quotedSchema?.replaceAll('""', '"') ?? (schema && lowerAscii(schema))
  const second = quotedName?.replaceAll('""', '"') ?? (name && lowerAscii(name))
  return first === undefined || second === undefined ? undefined : { schema: first, name: second }
}

const MAX_BYTES = 63

/**
 * `name` + `suffix` within PostgreSQL's 63 bytes (the name is cut, never the suffix), as no name of `taken`; it is then taken.
 */
export function freeName(name: string, suffix: string, taken: Set<string>): string {
  for (let attempt = 1; ; attempt++) {
    const end = attempt === 1 ? suffix : `${suffix}_${attempt}`
    let cut = name
    while (Buffer.byteLength(cut) > MAX_BYTES - Buffer.byteLength(end)) cut = [...cut].slice(0, -1).join('')
    if (taken.has(cut + end)) continue
    taken.add(cut + end)
    return cut + end
  }
}

/** `20260301_120000`, in UTC. */
export const stampOf = (now: Date): string => now.toISOString().slice(0, 19).replace(/[-:]/g, '').replace('T', '_')
