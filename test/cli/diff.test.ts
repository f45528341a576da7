// `diff` from a terminal: its exit codes, its file, and --pull.
import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { temporaryFolder } from '../harness/backup.js'
import { freshDatabase } from '../harness/postgres.js'
import { runCli } from '../harness/runner.js'

const SCHEMA = `generator client {
  provider = "prisma-client-js"
}

datasource db {
  provider = "postgresql"
  url      = env("DATABASE_URL")
}

/// What people buy.
model Order {
  id Int @id

  @@map("orders")
}
`
const ORDERS = 'CREATE TABLE orders (id int NOT NULL, CONSTRAINT orders_pkey PRIMARY KEY (id));\n'

async function project(schema = SCHEMA): Promise<string> {
  const workspace = await temporaryFolder()
  for (const folder of ['db/migrations', 'prisma']) await mkdir(path.join(workspace, folder), { recursive: true })
  await writeFile(path.join(workspace, 'prisma/schema.prisma'), schema)
  await writeFile(path.join(workspace, 'db/migrations/20260101_orders.sql'), ORDERS)
  return workspace
}

const diff = (workspace: string, url: string, ...args: string[]) =>
  runCli(['diff', ...args], { DATABASE_URL: url }, { workspace, from: 'source' })

it('exit code 0 and no file without drift, 3 and a file with it, and 0 again when --pull and a migration say it', async () => {
  const [database, workspace] = [await freshDatabase({ sql: ORDERS }), await project()]
  const files = async () => (await readdir(path.join(workspace, 'db/migrations'))).length
  const clean = await diff(workspace, database.url)
  expect({ exitCode: clean.exitCode, raw: clean.exitCode ? clean.raw : '' }).toEqual({ exitCode: 0, raw: '' })
  expect(clean.raw).toMatch(/no drift/)
  expect(await files()).toBe(1)

  await database.query('ALTER TABLE orders ADD COLUMN note text')
  const drifted = await diff(workspace, database.url, '--json')
  expect({ exitCode: drifted.exitCode, raw: drifted.exitCode === 3 ? '' : drifted.raw }).toEqual({
    exitCode: 3,
    raw: '',
  })
  expect(drifted.raw).toMatch(/"status": "drift"/)
  expect(await files()).toBe(2)

  await diff(workspace, database.url, '--pull', '--output-dir', await temporaryFolder())
  const schema = await readFile(path.join(workspace, 'prisma/schema.prisma'), 'utf8')
  expect(schema).toMatch(/\/\/\/ What people buy\.\nmodel Order \{[^]*note +String\?[^]*@@map\("orders"\)/)
  await writeFile(path.join(workspace, 'db/migrations/20260102_note.sql'), 'ALTER TABLE orders ADD COLUMN note text;\n')
  expect((await diff(workspace, database.url)).exitCode).toBe(0)
})

it('F91 exit code 1 where it could not be told', async () => {
  const [database, workspace] = [await freshDatabase({ sql: ORDERS }), await project('model {\n')]
  const broken = await diff(workspace, database.url)
  expect(broken).toMatchObject({ exitCode: 1 })
  expect(broken.raw).toMatch(/^error \[(bad-schema-file|drift-not-checked)\]: /m)
  expect(broken.raw).not.toMatch(/no drift/)
})

it('exit code 2 where what was asked cannot be', async () => {
  const [database, workspace] = [await freshDatabase({ sql: ORDERS }), await project()]
  const wrong = await diff(workspace, database.url, '--ignore', 'orders')
  expect(wrong).toMatchObject({ exitCode: 2 })
  expect(wrong.raw).toMatch(/ignore: orders is no glob/)
})
