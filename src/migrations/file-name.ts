// What a migration may be called. The name comes from a form, a workflow input or a folder, and becomes a path and a key of
// the ledger: anything that could lead out of the folder, hide, or read as something else is refused by an allow-list.

const ALLOWED = /^[\p{L}\p{M}\p{N}_.+@()=, -]$/u
const ALL_ALLOWED = /^[\p{L}\p{M}\p{N}_.+@()=, -]*$/u
/** Most file systems hold 255 bytes a name. */
const MAX_BYTES = 255

const RULES: [broken: (name: string) => boolean, problem: string][] = [
  [(name) => Buffer.byteLength(name) > MAX_BYTES, `is longer than ${MAX_BYTES} bytes`],
  [(name) => /[\\/]/.test(name), 'names a path: give the name of a file in the migrations folder, without its folder'],
  [(name) => /\p{Cc}/u.test(name), 'holds a line break or another control character'],
  [(name) => name.startsWith('-'), 'begins with "-", which programs read as an option'],
  [(name) => name.startsWith('.'), 'begins with ".", so it is a hidden file'],
  [(name) => name !== name.trim(), 'begins or ends with a space'],
  [(name) => /^drift_/i.test(name), 'is the output of a drift check: review it, then rename it to make it a migration'],
  [(name) => !name.endsWith('.sql'), 'does not end in .sql'],
]

const hasOtherCharacters = (name: string): string[] =>
  ALL_ALLOWED.test(name)
    ? []
    : [...new Set([...name].filter((character) => !ALLOWED.test(character) && !/[\\/\p{Cc}]/u.test(character)))]

/** Why `name` cannot be a migration's file name, every reason at once; empty for a good name. */
export function problemsOfName(name: string): string[] {
  if (name === '') return ['is empty']
  const problems = RULES.filter(([broken]) => broken(name)).map(([, problem]) => problem)
  const others = hasOtherCharacters(name)
  if (others.length > 0) problems.push(`holds ${others.map(shownName).join(', ')}`)
  return problems
}

/** A name as a message may show it: quoted, control characters escaped, cut to a readable length. */
export function shownName(name: string): string {
  const escaped = JSON.stringify(name).replace(/[\u007f-\u009f\u2028\u2029\p{Cf}]/gu, (character) => {
    return `\\u${character.codePointAt(0)!.toString(16).padStart(4, '0')}`
  })
  return escaped.length > 120 ? `${escaped.slice(0, 117)}..."` : escaped
}
