// Runs cases written as SQL lines followed by the lines `- ...` that tell the change: each inside a transaction that is rolled back,
// on one database with the rich schema.
import type pg from 'pg'
import { type Catalog, compareCatalogs, describeChange, readCatalog } from '../../src/postgres/catalog.js'
import { freshDatabase } from '../harness/postgres.js'
import { RICH_SCHEMA } from './catalog-rich-schema.js'

interface Case {
  sql: string
  lines: string[]
}

function casesIn(text: string): Case[] {
  const cases: Case[] = []
  let sql: string[] = []
  for (const line of text.trim().split('\n')) {
    if (!line.startsWith('- ')) sql.push(line)
    else if (sql.length === 0) cases.at(-1)!.lines.push(line.slice(2))
    else {
      cases.push({ sql: sql.join('\n'), lines: [line.slice(2)] })
      sql = []
    }
  }
  return cases
}

export function itNamesTheChange(text: string): void {
  let client: pg.Client
  let before: Catalog
  beforeAll(async () => {
    client = await (await freshDatabase({ sql: RICH_SCHEMA })).client()
    before = await readCatalog(client)
  })

  it.each(casesIn(text))('$sql', async ({ sql, lines }) => {
    await client.query('BEGIN')
    try {
      await client.query(sql)
      expect(compareCatalogs(before, await readCatalog(client)).map(describeChange)).toEqual(lines)
    } finally {
      await client.query('ROLLBACK')
    }
  })
}
