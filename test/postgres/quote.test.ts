import { quoteIdentifier, quoteLiteral } from '../../src/postgres/quote.js'
import { freshDatabase } from '../harness/postgres.js'

const ODD = [
  'plain',
  'Mixed Case',
  'with "quotes"',
  "it's",
  'back\\slash',
  'semi;colon',
  'new\nline',
  '$$',
  '%s',
  'über',
  'a'.repeat(63),
  "\\'; DROP TABLE t; --",
]

it.each(['on', 'off'])(
  'a name and a text come back as they were, with standard_conforming_strings %s',
  async (setting) => {
    const database = await freshDatabase({ sql: `SET standard_conforming_strings = ${setting}` })
    for (const text of ODD) {
      const [row] = await database.query(`SELECT ${quoteLiteral(text)} AS ${quoteIdentifier(text)}`)
      expect(row).toEqual({ [text]: text })
    }
  },
)

it('refuses what PostgreSQL has no form for', () => {
  expect(() => quoteIdentifier('')).toThrow(TypeError)
  expect(() => quoteIdentifier('a\0b')).toThrow(TypeError)
  expect(() => quoteLiteral('a\0b')).toThrow(TypeError)
})
