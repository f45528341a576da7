import { symlink, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { schemaInConfig } from '../../src/prisma/find-schema.js'
import { readSchema } from '../../src/prisma/schema-files.js'
import { DATASOURCE, folderOf, schemaOf } from './schemas.js'

const MODELS = `
/// model Hidden { id Int @id }
/* model Hidden2 {
   id Int @id
} */
model User {
  id   Int    @id // }
  note String @default("model Fake {")
  @@map("users")
  @@schema("auth")
}

enum Role {
  ADMIN
  @@map(name: "user \\"role\\"")
}

view Report {
  id Int @unique
}
`

it('finds models, enums and views with their names in the database, and nothing in comments or strings', async () => {
  const schema = await schemaOf(DATASOURCE + MODELS)
  const file = 'prisma/schema.prisma'
  expect(schema.models).toEqual([{ name: 'User', table: 'users', schema: 'auth', file, line: 9 }])
  expect(schema.enums).toEqual([{ name: 'Role', table: 'user "role"', file, line: 16 }])
  expect(schema.views).toEqual([{ name: 'Report', table: 'Report', file, line: 21 }])
})

const PRISMA_4 = `generator client {
  provider        = "prisma-client-js"
  previewFeatures = ["metrics", "views", "interactiveTransactions"] // "tracing"
}

datasource db {
  provider             = "postgres"
  url                  = env("DATABASE_URL")
  shadowDatabaseUrl    = "postgresql://user:hunter2@host/shadow" // a comment
  directUrl = env("DIRECT_URL")
  referentialIntegrity = "prisma"
}
`

it('F93 blanks out what the engine refuses, keeps every line and column, and says what, never its value', async () => {
  const schema = await schemaOf(PRISMA_4)
  const [before, after] = [PRISMA_4.split('\n'), schema.files[0]![1].split('\n')]
  expect(after.map((line) => line.length)).toEqual(before.map((line) => line.length))
  expect(after[2]).toMatch(/^ {2}previewFeatures = \["views"\] +\/\/ "tracing"$/)
  expect(after.slice(7, 11).map((line) => line.trim())).toEqual([
    '',
    '// a comment',
    '',
    expect.stringMatching(/^relationMode +=/),
  ])
  expect(schema.originals[0]![1]).toBe(PRISMA_4)
  expect(schema.ignored).toEqual([
    'prisma/schema.prisma:3: preview features metrics, interactiveTransactions',
    'prisma/schema.prisma:8: datasource setting url',
    'prisma/schema.prisma:9: datasource setting shadowDatabaseUrl',
    'prisma/schema.prisma:10: datasource setting directUrl',
  ])
  expect(schema.ignored.join()).not.toContain('hunter2')
})

it('F93 a column named url, or a comment about one, is no datasource setting', async () => {
  const text = `${DATASOURCE}\n// url = env("A")\nmodel Link {\n  url String @id // url = 1\n}\n`
  const schema = await schemaOf(text)
  expect(schema.files[0]![1]).toBe(text)
  expect(schema.ignored).toEqual([])
})

it('F93 takes a folder of files, in one order, and links to files', async () => {
  const cwd = await folderOf({
    'prisma/schema.prisma': DATASOURCE,
    'prisma/models/b.prisma': 'model B {\n  id Int @id\n}\n',
    'prisma/models/a.prisma': '\ufeffmodel A {\r\n  id Int @id\r\n}\r\n',
    'prisma/migrations/1_a/migration.sql': 'SELECT 1',
    'elsewhere/c.prisma': 'model C {\n  id Int @id\n}\n',
  })
  await symlink(path.join(cwd, 'elsewhere/c.prisma'), path.join(cwd, 'prisma/models/c.prisma'))
  const schema = await readSchema('prisma', { cwd })
  expect(schema.files.map(([file]) => file)).toEqual([
    'prisma/models/a.prisma',
    'prisma/models/b.prisma',
    'prisma/models/c.prisma',
    'prisma/schema.prisma',
  ])
  expect(schema.models.map(({ name, line }) => `${name}:${line}`)).toEqual(['A:1', 'B:1', 'C:1'])
})

it.each([
  ["export default defineConfig({ schema: 'db/schema.prisma' })", 'db/schema.prisma'],
  ['export default { // schema: "no.prisma"\n  schema: path.join("prisma", "models"),\n}', 'prisma/models'],
  ["module.exports = { 'schema': join(__dirname, 'a', 'b.prisma') }", 'a/b.prisma'],
  ['export default { schema: path.join(import.meta.dirname, `a.prisma`),\n migrations: { path: "x" } }', 'a.prisma'],
  ['export default { schema: process.env.SCHEMA }', undefined],
  ['export default { datasource: { url: "http://schema:5/x" } }', undefined],
])('F93 reads the schema path out of %s', (text, expected) => {
  expect(schemaInConfig(text)).toBe(expected)
})

it('F93 takes the path that prisma.config.ts names where the given one is missing, runs nothing, and says so', async () => {
  const cwd = await folderOf({
    'db/schema.prisma': DATASOURCE,
    'prisma.config.ts': "globalThis.wasRun = true; export default { schema: './db/schema.prisma' }",
  })
  const schema = await readSchema('prisma/schema.prisma', { cwd })
  expect(schema.files.map(([file]) => file)).toEqual(['db/schema.prisma'])
  expect(schema.ignored).toEqual([
    'there is no prisma/schema.prisma; compared was db/schema.prisma, which prisma.config.ts names',
  ])
  expect(globalThis).not.toHaveProperty('wasRun')
})

it('F93 takes the path of package.json, as Prisma before 7 had it', async () => {
  const cwd = await folderOf({ 'db/a.prisma': DATASOURCE, 'package.json': '{"prisma": {"schema": "db/a.prisma"}}' })
  expect((await readSchema('prisma/schema.prisma', { cwd })).files[0]![0]).toBe('db/a.prisma')
})

it('says when prisma.config.ts names another schema than the one that was given', async () => {
  const cwd = await folderOf({
    'prisma/schema.prisma': DATASOURCE,
    'prisma.config.ts': "export default { schema: 'prisma' }",
  })
  const { ignored } = await readSchema('prisma/schema.prisma', { cwd })
  expect(ignored).toEqual(['prisma.config.ts names prisma; compared was prisma/schema.prisma, as given'])
})

it('refuses a path that leads nowhere, and names both', async () => {
  const cwd = await folderOf({ 'prisma.config.ts': "export default { schema: 'gone.prisma' }" })
  await expect(readSchema('prisma/schema.prisma', { cwd })).rejects.toMatchObject({
    code: 'bad-input',
    message: 'schema: there is no prisma/schema.prisma, nor is gone.prisma, which prisma.config.ts names',
  })
})

it.each([
  ['datasource db {\n  provider = "mysql"\n}\n', /provider mysql/, 2],
  ['datasource db {\n  provider = "cockroachdb"\n}\n', /provider cockroachdb/, 2],
  ['datasource db {\n}\n', /no provider/, 1],
])('refuses %j with its line', async (text, message, line) => {
  await expect(schemaOf(text)).rejects.toMatchObject({
    code: 'bad-schema-file',
    message: expect.stringMatching(message) as string,
    detail: { location: { file: 'prisma/schema.prisma', line }, state: 'nothing-changed' },
  })
})

it('refuses a schema without a datasource, an empty folder and bytes that are no text', async () => {
  await expect(schemaOf('model A {\n  id Int @id\n}\n')).rejects.toMatchObject({ code: 'bad-schema-file' })
  const cwd = await folderOf({ 'prisma/readme.md': '' })
  await expect(readSchema('prisma', { cwd })).rejects.toMatchObject({ code: 'bad-schema-file' })
  await writeFile(path.join(cwd, 'latin1.prisma'), Buffer.from([0xe4, 0x0a]))
  await expect(readSchema('latin1.prisma', { cwd })).rejects.toMatchObject({ code: 'bad-schema-file' })
})
