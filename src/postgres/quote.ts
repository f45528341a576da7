// The one place where a name or a text becomes SQL. Values go as parameters wherever the server takes them.
import pg from 'pg'

function refuseNul(text: string): void {
  if (text.includes('\0')) throw new TypeError('PostgreSQL has no NUL character in names and texts')
}

/** A name as it is, whatever is in it: `"Odd ""name"""`. Source: PostgreSQL manual, 4.1.1 Identifiers and Key Words. */
export function quoteIdentifier(name: string): string {
  refuseNul(name)
  if (name === '') throw new TypeError('an identifier has at least one character')
  return pg.escapeIdentifier(name)
}

/** A text as a literal that reads the same under either setting of standard_conforming_strings. */
export function quoteLiteral(text: string): string {
  refuseNul(text)
  return pg.escapeLiteral(text)
}
