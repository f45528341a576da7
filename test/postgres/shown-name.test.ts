// Names as reports show them, held against the server's own quote_ident.
import { shownIdentifier, shownName } from '../../src/postgres/shown-name.js'
import { freshDatabase, startServer } from '../harness/postgres.js'

it.each([15, 18] as const)('quotes what PostgreSQL %i would quote: odd names, and every key word', async (major) => {
  const database = await freshDatabase(major === 15 ? {} : { server: await startServer({ major }) })
  const odd = ['orders', 'Order Line', 'a"b', '1st', '_x', 'a$b', 'größe', 'a.b', 'line\nend']
  const quoted = await database.query<{ name: string; quoted: string; word: boolean }>(
    `SELECT name, quote_ident(name) AS quoted, word FROM (SELECT unnest($1::text[]) AS name, false AS word
     UNION ALL SELECT word, true FROM pg_get_keywords()) names`,
    [odd],
  )
  for (const { name, quoted: theirs, word } of quoted) {
    // a word that a later major reserves is quoted for the earlier ones too
    if (!word || theirs !== name) expect(shownIdentifier(name)).toBe(theirs)
  }
  expect(shownName({ schema: 'public', name: 'user' })).toBe('public."user"')
})
