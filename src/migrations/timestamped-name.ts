// The name of a new migration, from a person's words: the runbook's form `20251026_add_organization_branding.sql`, the day in
// UTC. Files run in bytewise order, so the name must sort after every file there is. A second one of a day could not begin with
// the time (`20251026_1` and `202510261` sort before `20251026_add`), so the day gets a letter: 20251026_, 20251026b_, 20251026c_.
import { problemsOfName } from './file-name.js'
import { inByteOrder } from './list-migrations.js'

const DAY = /^((?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01]))/
const LETTERS = 'bcdefghijklmnopqrstuvwxyz'
/** Folders and terminals show names in full up to about here. */
const LONGEST_SLUG = 100

/** Why `words` cannot be made into a name, every reason at once; empty for good words. */
export function problemsOfWords(words: string): string[] {
  const problems: string[] = []
  if (/[\\/]/.test(words)) problems.push('names a path: say what the migration does, the folder is --migrations-dir')
  if (/\p{Cc}/u.test(words)) problems.push('holds a line break or another control character')
  if (/^\s*\d{8}/.test(words)) problems.push('begins with a date: leave it out, today is put before it')
  const slug = slugOf(words)
  if (slug === '') problems.push('holds no letter and no digit')
  if (slug.length > LONGEST_SLUG) problems.push(`is longer than ${LONGEST_SLUG} characters: say it shorter`)
  const others = slug === '' ? [] : problemsOfName(`20000101_${slug}.sql`)
  return [...problems, ...others.filter((problem) => !problems.includes(problem))]
}

/** `Add organization branding` -> `add_organization_branding`; accents of Latin letters go, other scripts stay. */
export const slugOf = (words: string): string =>
  words
    .trim()
    .replace(/\.sql$/i, '')
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFC')
    .replace(/([\p{Ll}\p{N}])(\p{Lu})/gu, '$1_$2')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '_')
    .replace(/^_+|_+$/g, '')

/** `''`, `b`, ..., `z`, `zb`, ..., `zz`, `zzb`: each sorts after the one before, and after `_`. */
function* suffixes(): Generator<string> {
  yield ''
  for (let prefix = ''; prefix.length < 8; prefix += 'z') for (const letter of LETTERS) yield prefix + letter
}

const dayOf = (now: Date): string => now.toISOString().slice(0, 10).replaceAll('-', '')

/**
 * The name of a migration made at `now` that sorts after all of `existing`. A file that is dated later than today moves the day
 * to its own. Undefined where the last file's name begins with no date and sorts after every date (`zz_x.sql`).
 */
export function nextName(slug: string, existing: readonly string[], now: Date): string | undefined {
  const last = [...existing].sort(inByteOrder).at(-1)
  const lastDay = DAY.exec(last ?? '')?.[1] ?? ''
  const day = [dayOf(now), lastDay].sort().at(-1)!
  const folded = new Set(existing.map((name) => name.toLowerCase()))
  for (const suffix of suffixes()) {
    const name = `${day}${suffix}_${slug}.sql`
    if ((last === undefined || inByteOrder(name, last) > 0) && !folded.has(name.toLowerCase())) return name
  }
  return undefined
}
