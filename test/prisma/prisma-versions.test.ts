// F93: schemas as projects of Prisma 4 to 7 have them, compared with the database that such a project has.
import { diffSchema } from '../../src/prisma/engine.js'
import { freshDatabase } from '../harness/postgres.js'
import { diffOf, folderOf, NO_FILTERS, schemaOf } from './schemas.js'
import { readSchema } from '../../src/prisma/schema-files.js'

const MODELS = `
model User {
  id    Int    @id @default(autoincrement())
  posts Post[]
}

model Post {
  id     String @id @default(cuid())
  userId Int
  user   User   @relation(fields: [userId], references: [id])
  @@index([userId])
}
`
const TABLES = `
  CREATE TABLE "User" (id serial NOT NULL, CONSTRAINT "User_pkey" PRIMARY KEY (id));
  CREATE TABLE "Post" (id text NOT NULL, "userId" int NOT NULL, CONSTRAINT "Post_pkey" PRIMARY KEY (id));
  CREATE INDEX "Post_userId_idx" ON "Post" ("userId")`
const FOREIGN_KEY = `;ALTER TABLE "Post" ADD CONSTRAINT "Post_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User" (id)
  ON DELETE RESTRICT ON UPDATE CASCADE`

const PRISMA_4 = `generator client {
  provider        = "prisma-client-js"
  previewFeatures = ["referentialIntegrity", "interactiveTransactions", "filterJson", "extendedIndexes"]
  binaryTargets   = ["native", "rhel-openssl-1.0.x"]
}

datasource db {
  provider             = "postgres"
  url                  = env("DATABASE_URL")
  shadowDatabaseUrl    = env("SHADOW_DATABASE_URL")
  referentialIntegrity = "prisma"
}
`
const PRISMA_5 = `generator client {
  provider        = "prisma-client-js"
  previewFeatures = ["fullTextSearch", "metrics", "postgresqlExtensions", "views", "tracing", "jsonProtocol"]
  engineType      = env("ENGINE")
}

generator zod {
  provider = "zod-prisma-types"
  output   = "../zod"
}

datasource db {
  provider     = "postgresql"
  url          = env("DATABASE_URL")
  directUrl    = env("DIRECT_URL")
  relationMode = "prisma"
  extensions   = [citext, trgm(map: "pg_trgm", schema: "public")]
}

view Report {
  id Int @unique
}
`
const PRISMA_6 = `generator client {
  provider        = "prisma-client"
  output          = "../generated"
  previewFeatures = ["queryCompiler", "driverAdapters", "prismaSchemaFolder", "multiSchema"]
  moduleFormat    = "esm"
}

datasource db {
  provider = "postgresql"
  url      = env("DATABASE_URL")
}
`
const PRISMA_7 = `generator client {
  provider = "prisma-client"
  output   = "../src/generated"
}

datasource db {
  provider = "postgresql"
}
`

it.each([
  ['4', PRISMA_4, TABLES, 3],
  [
    '5',
    PRISMA_5,
    `CREATE EXTENSION citext; CREATE EXTENSION pg_trgm; ${TABLES}; CREATE VIEW "Report" AS SELECT 1 AS id`,
    4,
  ],
  ['6', PRISMA_6, TABLES + FOREIGN_KEY, 2],
  ['7', PRISMA_7, TABLES + FOREIGN_KEY, 0],
])('F93 a schema of Prisma %s is read as it is', async (_major, head, tables, ignored) => {
  const database = await freshDatabase({ sql: tables })
  const schema = await schemaOf(head + MODELS)
  expect(schema.ignored).toHaveLength(ignored)
  const [client, none] = [await database.client(), { drift: false, sql: '', summary: '' }]
  expect(await diffSchema(client, schema, NO_FILTERS)).toEqual(none)
  await database.query('ALTER TABLE "User" ADD by_hand int')
  expect((await diffSchema(client, schema, NO_FILTERS)).sql).toBe(
    '-- AlterTable\nALTER TABLE "User" DROP COLUMN "by_hand";\n',
  )
})

it('F93 a project of Prisma 7 with its models in a folder that prisma.config.ts names', async () => {
  const cwd = await folderOf({
    'prisma.config.ts': `import { defineConfig, env } from 'prisma/config'
export default defineConfig({ schema: 'db/models', datasource: { url: env('DATABASE_URL') } })`,
    'db/models/base.prisma': PRISMA_7,
    'db/models/people/user.prisma': MODELS,
  })
  const database = await freshDatabase({ sql: TABLES + FOREIGN_KEY })
  const schema = await readSchema('prisma/schema.prisma', { cwd })
  expect(await diffSchema(await database.client(), schema, NO_FILTERS)).toMatchObject({ drift: false })
})

it.each([
  ['a setting of the datasource', 'datasource db {\n  provider = "postgresql"\n  color = "red"\n}\n', 3, /color/],
  ['an attribute', `${PRISMA_7}model A {\n  id Int @id\n  @@shiny\n}\n`, 11, /shiny/],
  ['a function', `${PRISMA_7}model A {\n  id Int @id @default(snowflake())\n}\n`, 10, /snowflake/],
  ['a native type', `${PRISMA_7}model A {\n  id Int @id @db.Hugeint\n}\n`, 10, /Hugeint/],
])('F93 %s that the engine does not know is named with its line', async (_what, text, line, message) => {
  const database = await freshDatabase()
  const schema = await schemaOf(text)
  await expect(diffSchema(await database.client(), schema, NO_FILTERS)).rejects.toMatchObject({
    code: 'bad-schema-file',
    message: expect.stringMatching(message) as string,
    detail: { location: { file: 'prisma/schema.prisma', line } },
  })
})

it('F93 the engine knows the preview features that are left in, and no others', async () => {
  const known = await diffOf(await freshDatabase(), '').then(async () => {
    const schema = await schemaOf(PRISMA_7)
    schema.files[0]![1] = PRISMA_7.replace('provider = "prisma-client"', 'provider = "x"\n  previewFeatures = ["none"]')
    const told = await diffSchema(await (await freshDatabase()).client(), schema, NO_FILTERS).catch(String)
    return /Expected one of: ([\w, ]+)/.exec(told as string)![1]!.split(', ')
  })
  const all = PRISMA_7.replace(
    'provider = "prisma-client"',
    `provider = "x"\n  previewFeatures = ${JSON.stringify([...known, 'none'])}`,
  )
  expect((await schemaOf(all)).ignored).toEqual(['prisma/schema.prisma:3: preview features none'])
})
