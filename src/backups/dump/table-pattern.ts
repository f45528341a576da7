// A table pattern as pg_dump reads it: `*` and `?`, a schema before a dot, lower case unless quoted, and otherwise a regular
// expression. Source: "Patterns" in psql's manual page, and processSQLNamePattern in src/fe_utils/string_utils.c.

const TOKEN = /"(?<quoted>(?:[^"]|"")*)"?|(?<dot>\.)|(?<letter>[^])/g
const MEANS_SOMETHING = /[|*+?()[\]{}.^$\\]/g
const LETTERS: Readonly<Record<string, string>> = { '*': '.*', '?': '.', $: '\\$' }

const lowerCase = (letter: string): string => (/[A-Z]/.test(letter) ? letter.toLowerCase() : letter)

/** The parts between dots as regular expressions; the last one is the name's. */
function partsOf(pattern: string): string[] {
  const parts = ['']
  for (const { groups } of pattern.matchAll(TOKEN)) {
    const { quoted, dot, letter = '' } = groups!
    if (dot) parts.push('')
    else if (quoted === undefined) parts[parts.length - 1] += LETTERS[letter] ?? lowerCase(letter)
    else parts[parts.length - 1] += quoted.replaceAll('""', '"').replace(MEANS_SOMETHING, '\\$&')
  }
  return parts
}

const whole = (part: string): RegExp => new RegExp(`^(?:${part})$`, 's')

/**
 * Whether the pattern may mean this table. Without a schema, pg_dump asks for tables that the role's search_path shows; here any
 * schema will do. A regular expression that only PostgreSQL understands matches everything.
 */
export function matchesPattern(pattern: string, schema: string, name: string): boolean {
  const [namePart = '', schemaPart] = partsOf(pattern).reverse()
  try {
    return whole(namePart).test(name) && (schemaPart === undefined || whole(schemaPart).test(schema))
  } catch {
    return true
  }
}
