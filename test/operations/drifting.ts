// A project of migrations and a schema file, released to a database that then drifts; for the tests of diff.
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { DriftReport } from '../../src/drift/drift.js'
import { type Log, silentLog } from '../../src/log.js'
import { type DiffDeps, type DiffRequest, diff } from '../../src/operations/diff.js'
import { type TestDatabase, freshDatabase } from '../harness/postgres.js'
import { folderOf, release } from './release.js'

export const ORDERS = `CREATE TABLE customers (id serial PRIMARY KEY, email text NOT NULL);
CREATE UNIQUE INDEX customers_email_key ON customers (email);
CREATE TABLE orders (id serial PRIMARY KEY, customer_id int NOT NULL, note varchar(50),
  CONSTRAINT orders_customer_id_fkey FOREIGN KEY (customer_id) REFERENCES customers (id) ON DELETE RESTRICT ON UPDATE CASCADE);`
export const FIRST = { '20250101_orders.sql': ORDERS }

export const models = ({ order = '', customer = '', more = '' } = {}): string => `datasource db {
  provider = "postgresql"
  url      = env("DATABASE_URL")
}

model Customer {
  id     Int     @id @default(autoincrement())
  email  String  @unique
  orders Order[]
  ${customer}
  @@map("customers")
}

model Order {
  id         Int      @id @default(autoincrement())
  customerId Int      @map("customer_id")
  note       String?  @db.VarChar(50)
  customer   Customer @relation(fields: [customerId], references: [id])
  ${order}
  @@map("orders")
}
${more}
`

const folders: string[] = []
afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true, force: true })))

export interface Project {
  database: TestDatabase
  migrations: string
  schema: string
  output: string
}

/** Released, unless `released` says otherwise. */
export async function project(
  files: Record<string, string> = FIRST,
  schemaText: string = models(),
  { released = true } = {},
): Promise<Project> {
  const database = await freshDatabase()
  const migrations = folderOf(files)
  const folder = mkdtempSync(path.join(tmpdir(), 'pg-runbook-test-drift-'))
  folders.push(folder)
  const schema = path.join(folder, 'schema.prisma')
  writeFileSync(schema, schemaText)
  if (released) await release(database, migrations)
  return { database, migrations, schema, output: path.join(folder, 'out') }
}

export const compare = (
  { database, migrations, schema, output }: Project,
  request: Partial<DiffRequest> = {},
  log: Log = silentLog,
  deps: Partial<DiffDeps> = {},
): Promise<DriftReport> =>
  diff(
    {
      database: { databaseUrl: database.url },
      schema,
      migrationsDir: migrations,
      outputDir: output,
      ignore: [],
      pull: false,
      engine: 'wasm',
      ...request,
    },
    { env: {}, log, ...deps },
  )

export const filesIn = (folder: string): string[] => {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}

/** The drift SQL, as its file has it, run on the database. */
export async function applyDrift({ database }: Project, { file }: DriftReport): Promise<void> {
  await database.query(readFileSync(file!, 'utf8'))
}

export const kinds = ({ findings }: DriftReport): string[] => findings.map(({ kind, object }) => `${kind}: ${object}`)
