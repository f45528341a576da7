import { diffSchema, pullSchema } from '../../src/prisma/engine.js'
import { keepAsWritten } from '../../src/prisma/keep-as-written.js'
import { freshDatabase } from '../harness/postgres.js'
import { DATASOURCE, NO_FILTERS, schemaOf } from './schemas.js'

const SCHEMA = `// Of the shop.
generator client {
  provider        = "prisma-client-js" // the client
  previewFeatures = ["metrics"]
}

datasource db {
  provider = "postgresql"
  url      = env("DATABASE_URL")
}

/// Who buys.
model Customer {
  id    Int    @id @default(autoincrement()) // never reused
  email String @unique /// of the account
  // printed
  full  String @map("full_name") // as on the card
  // last
  @@map("customers")
}

// untouched, in a layout of its own
model Note { // short
      id   Int    @id
  text String   @default("// no comment")   // long
}

/// Nobody's any more.
model Gone {
  id Int @id
}

enum Plan {
  FREE
  PAID // monthly
}
// the end
`

const TABLES = `
  CREATE TYPE "Plan" AS ENUM ('FREE', 'PAID');
  CREATE TABLE customers (id serial PRIMARY KEY, email text NOT NULL, full_name text, since date, plan "Plan");
  CREATE UNIQUE INDEX customers_email_key ON customers (email);
  CREATE TABLE "Note" (id int NOT NULL, text text NOT NULL DEFAULT '// no comment', CONSTRAINT "Note_pkey" PRIMARY KEY (id));
  CREATE TABLE extra (id int PRIMARY KEY)`

it('writes the schema as the database has it, and keeps what is still true as people wrote it', async () => {
  const database = await freshDatabase({ sql: TABLES })
  const client = await database.client()
  const { files, warnings } = await pullSchema(client, await schemaOf(SCHEMA))
  expect(files.map(([file]) => file)).toEqual(['prisma/schema.prisma'])
  const text = files[0]![1]
  const [head, rest] = [SCHEMA.slice(0, SCHEMA.indexOf('model Customer')), SCHEMA.slice(SCHEMA.indexOf('// untouched'))]
  expect(text.slice(0, head.length)).toBe(head)
  expect(text).toContain(rest.slice(0, rest.indexOf('/// Nobody')))
  expect(text).toContain(rest.slice(rest.indexOf('enum Plan')))
  expect(text).toMatch(
    /\n {2}\/\/ printed\n {2}full +String\? +@map\("full_name"\) \/\/ as on the card\n +since +DateTime\? +@db\.Date\n/,
  )
  expect(text).toMatch(/@id @default\(autoincrement\(\)\) \/\/ never reused/)
  expect(text).toMatch(/\/\/ the end\n\nmodel extra \{\n {2}id Int @id\n\}\n$/)
  expect(text).toMatch(/\n {2}\/\/\/ of the account\n {2}email[^}]*\n {2}\/\/ last\n {2}@@map\("customers"\)\n\}/)
  expect(text).not.toMatch(/Gone|Nobody/)
  expect(warnings.join()).toContain('enriched with `@map`')
  const again = await schemaOf(text)
  expect(await diffSchema(client, again, NO_FILTERS)).toMatchObject({ drift: false })
  expect((await pullSchema(client, again)).files[0]![1]).toBe(text)
})

const PARTIAL = `CREATE TABLE a (id int PRIMARY KEY, n int, m int);
  CREATE INDEX part ON a (n) WHERE n > 3; CREATE UNIQUE INDEX one ON a (m) WHERE n > 4; CREATE INDEX whole ON a (m);
  CREATE VIEW seen AS SELECT id, n FROM a`
const FEATURE = 'generator c {\n  provider = "prisma-client-js"\n  previewFeatures = ["partialIndexes", "views"]\n}\n'

it('writes partial indexes only where the schema can be read with them, and says which it left out', async () => {
  const database = await freshDatabase({ sql: PARTIAL })
  const client = await database.client()
  const without = await pullSchema(client, await schemaOf(DATASOURCE))
  expect(without.files[0]![1]).toMatch(/model a \{[^]*@@index\(\[m\], map: "whole"\)/)
  expect(without.files[0]![1]).not.toMatch(/where/)
  expect(without.warnings.filter((warning) => warning.includes('partialIndexes'))).toHaveLength(2)
  const including = await pullSchema(client, await schemaOf(FEATURE + DATASOURCE))
  expect(including.files[0]![1]).toMatch(/where: raw\("\(n > 3\)"\)/)
  expect(including.files[0]![1]).toMatch(/view seen \{/)
  for (const { files } of [without, including]) {
    expect(await diffSchema(client, await schemaOf(files[0]![1]), NO_FILTERS)).toMatchObject({ drift: false })
  }
})

it('writes the models of several files each where it was', async () => {
  const originals: [string, string][] = [
    ['a.prisma', 'model A {\n  id Int @id // x\n}\n'],
    ['b.prisma', '// b\nmodel B {\n  id Int @id\n}\n'],
  ]
  const written: [string, string][] = [
    ['a.prisma', 'model A {\n  id BigInt @id\n}\n'],
    ['b.prisma', 'model B {\n  id Int @id\n}\n'],
    ['introspected.prisma', 'model C {\n  id Int @id\n}\n'],
  ]
  expect(keepAsWritten(written, originals)).toEqual([
    ['a.prisma', 'model A {\n  id BigInt @id // x\n}\n'],
    originals[1],
    written[2],
  ])
})

it('keeps the line ends of the file', () => {
  const [before, written] = ['model A {\r\n  id Int @id // x\r\n}\r\n', 'model A {\n  id BigInt @id\n}\n']
  expect(keepAsWritten([['a', written]], [['a', before]])).toEqual([
    ['a', 'model A {\r\n  id BigInt @id // x\r\n}\r\n'],
  ])
})
