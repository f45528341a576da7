// Names: of the file, which orders the history, and of objects, which PostgreSQL cuts at 63 bytes without an error. Source: PostgreSQL
// manual, "Identifiers and Key Words" (NAMEDATALEN), and the runbook, section 7.
import { loadParser } from '../../postgres/load-parser.js'
import type { Draft } from './finding.js'
import type { FileRule, RuleContext } from './rule-context.js'

/** A date, a second, or seconds since 1970. */
const TIMESTAMPED =
  /^(?:(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])(?:[a-z]*|_?\d{4,6}|\d{9})[_.-]|\d{10}(?:\d{3})?[_.-])/

export const timestampedName: FileRule = ({ file }) =>
  TIMESTAMPED.test(file.name)
    ? []
    : [
        {
          rule: 'timestamped-name',
          message: `the name does not begin with a timestamp, so that nobody can tell when it runs`,
          fix: 'name it like 20251026_add_organization_branding.sql; pg-runbook new makes such a name',
          at: { line: 1, column: 1 },
        },
      ]

export const LONGEST_NAME_BYTES = 63
/** Cheap, and true of more than names: what it finds is looked at with PostgreSQL's own scanner. 22 characters of 3 bytes are too many. */
const LONG_WORDS = /[A-Za-z_\u0080-\uffff][\w$\u0080-\uffff]{21,}|"(?:[^"]|""){21,}"/g
const mayHoldLongName = (text: string): boolean =>
  (text.match(LONG_WORDS) ?? []).some((word) => Buffer.byteLength(word) > LONGEST_NAME_BYTES)

/** PostgreSQL's parser has cut them already; only its scanner has them whole. Of a file that can be scanned. */
export async function longNames({ file, at }: RuleContext): Promise<Draft[]> {
  if (!mayHoldLongName(file.text)) return []
  const bytes = Buffer.from(file.text)
  const { tokens } = await (await loadParser()).scan(file.text)
  return tokens
    .filter(({ tokenName }) => tokenName === 'IDENT')
    .map(({ start, end }) => {
      const text = bytes.toString('utf8', start, end)
      return { start, name: text.startsWith('"') ? text.slice(1, -1).replaceAll('""', '"') : text }
    })
    .filter(({ name }) => Buffer.byteLength(name) > LONGEST_NAME_BYTES)
    .map(({ start, name }) => ({
      rule: 'long-name' as const,
      message: `${name} has ${Buffer.byteLength(name)} bytes: PostgreSQL cuts it to ${cut(name)}`,
      fix: `give it a name of ${LONGEST_NAME_BYTES} bytes at most`,
      at: at(start),
    }))
}

function cut(name: string): string {
  let kept = ''
  for (const character of name) {
    if (Buffer.byteLength(kept + character) > LONGEST_NAME_BYTES) break
    kept += character
  }
  return kept
}
