import { diffSchema, pullSchema } from '../../src/prisma/engine.js'
import { readSchema } from '../../src/prisma/schema-files.js'
import { freshDatabase, startServer, type TestDatabase } from '../harness/postgres.js'
import { DATASOURCE, diffOf, folderOf, NO_FILTERS, schemaOf } from './schemas.js'

const MODELS = `
model Customer {
  id     Int      @id @default(autoincrement())
  email  String   @unique
  active Boolean  @default(true)
  tags   String[]
  plan   Plan     @default(FREE)
  orders Order[]
  @@map("customers")
}

model Order {
  id         BigInt   @id @default(autoincrement()) @db.BigInt
  total      Decimal  @db.Decimal(10, 2)
  createdAt  DateTime @default(now()) @map("created_at") @db.Timestamptz(6)
  customerId Int      @map("customer_id")
  customer   Customer @relation(fields: [customerId], references: [id])
  place      Unsupported("point")?
  @@index([customerId])
  @@map("orders")
}

enum Plan {
  FREE
  PAID
  @@map("plan")
}
`

/** The tables of MODELS, as Prisma makes them. */
const TABLES = `
  CREATE TYPE plan AS ENUM ('FREE', 'PAID');
  CREATE TABLE customers (
    id serial NOT NULL, email text NOT NULL, active boolean NOT NULL DEFAULT true, tags text[],
    plan plan NOT NULL DEFAULT 'FREE', CONSTRAINT customers_pkey PRIMARY KEY (id));
  CREATE UNIQUE INDEX customers_email_key ON customers (email);
  CREATE TABLE orders (
    id bigserial NOT NULL, total decimal(10, 2) NOT NULL, created_at timestamptz(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    customer_id int NOT NULL, place point, CONSTRAINT orders_pkey PRIMARY KEY (id));
  CREATE INDEX orders_customer_id_idx ON orders (customer_id);
  ALTER TABLE orders ADD CONSTRAINT orders_customer_id_fkey FOREIGN KEY (customer_id) REFERENCES customers (id)
    ON DELETE RESTRICT ON UPDATE CASCADE`

const NONE = { drift: false, sql: '', summary: '' }

/** Whether the SQL of a comparison settles it. */
async function settles(database: TestDatabase, sql: string, models = MODELS): Promise<boolean> {
  await database.query(sql)
  return !(await diffOf(database, models)).drift
}

it('sees no drift where there is none', async () => {
  expect(await diffOf(await freshDatabase({ sql: TABLES }), MODELS)).toEqual(NONE)
})

it.each([
  [
    'a dropped column',
    'ALTER TABLE customers DROP COLUMN active',
    /ADD COLUMN +"active" BOOLEAN NOT NULL DEFAULT true/,
  ],
  ['an added column', 'ALTER TABLE customers ADD note text', /ALTER TABLE "customers" DROP COLUMN "note"/],
  [
    'a changed type',
    'ALTER TABLE orders ALTER total TYPE decimal(12, 3)',
    /ALTER COLUMN "total" SET DATA TYPE DECIMAL\(10,2\)/,
  ],
  ['a changed default', "ALTER TABLE customers ALTER plan SET DEFAULT 'PAID'", /"plan" SET DEFAULT 'FREE'/],
  ['a dropped NOT NULL', 'ALTER TABLE customers ALTER email DROP NOT NULL', /"email" SET NOT NULL/],
  [
    'a dropped table',
    'DROP TABLE orders',
    /CREATE TABLE "orders"[^]*"place" point[^]*ADD CONSTRAINT "orders_customer_id_fkey"/,
  ],
  ['an added table', 'CREATE TABLE extra (id int PRIMARY KEY)', /DROP TABLE "extra"/],
  ['a dropped index', 'DROP INDEX orders_customer_id_idx', /CREATE INDEX "orders_customer_id_idx"/],
  ['an added enum value', "ALTER TYPE plan ADD VALUE 'TRIAL'", /CREATE TYPE "plan_new" AS ENUM \('FREE', 'PAID'\)/],
  ['an added enum', "CREATE TYPE mood AS ENUM ('ok')", /DROP TYPE "mood"/],
  ['a changed rule of a foreign key', 'ALTER TABLE orders DROP CONSTRAINT orders_customer_id_fkey', /ADD CONSTRAINT/],
])('finds %s, and its SQL settles it', async (_what, change, expected) => {
  const database = await freshDatabase({ sql: TABLES })
  await database.query(change)
  const { drift, sql, summary } = await diffOf(database, MODELS)
  expect(drift).toBe(true)
  expect(sql).toMatch(expected)
  expect(summary).toBe('') // the statements say it
  expect(await settles(database, sql)).toBe(true)
})

it('compares several schemas, and makes those that are missing', async () => {
  const text = `datasource db {
  provider = "postgresql"
  schemas  = ["auth", "shop"]
}
model User {
  id   Int  @id
  role Role
  @@schema("auth")
}
model Item {
  id Int @id
  @@schema("shop")
}
enum Role {
  ADMIN
  @@schema("auth")
}
`
  const database = await freshDatabase({ sql: 'CREATE SCHEMA other; CREATE TABLE other.left_alone (id int)' })
  const schema = await schemaOf(text)
  expect(schema.schemas).toEqual(['auth', 'shop'])
  const { sql } = await diffSchema(await database.client(), schema, NO_FILTERS)
  expect(sql).toMatch(/CREATE SCHEMA IF NOT EXISTS "auth"[^]*CREATE TABLE "shop"\."Item"/)
  expect(sql).not.toContain('left_alone')
  await database.query(sql)
  expect(await diffSchema(await database.client(), schema, NO_FILTERS)).toEqual(NONE)
})

it('compares a folder of files as one schema', async () => {
  const [customers, orders] = MODELS.split('model Order')
  const cwd = await folderOf({
    'prisma/schema.prisma': DATASOURCE,
    'prisma/a/customer.prisma': customers!,
    'prisma/order.prisma': `model Order${orders}`,
  })
  const database = await freshDatabase({ sql: TABLES })
  expect(await diffSchema(await database.client(), await readSchema('prisma', { cwd }), NO_FILTERS)).toEqual(NONE)
})

it('says what it would take where the schema of the connection is missing, and makes nothing', async () => {
  const database = await freshDatabase({ sql: 'DROP SCHEMA public' })
  const { sql } = await diffOf(database, MODELS)
  expect(sql).toMatch(/CREATE SCHEMA IF NOT EXISTS "public"[^]*CREATE TABLE "customers"/)
  expect(await database.query("SELECT 1 FROM pg_namespace WHERE nspname = 'public'")).toEqual([])
  expect(await settles(database, sql)).toBe(true)
})

it("compares where the session's search_path leads", async () => {
  const database = await freshDatabase({ sql: `CREATE SCHEMA "my app"; SET search_path = "my app"; ${TABLES}` })
  const client = await database.client()
  const schema = await schemaOf(DATASOURCE + MODELS)
  expect((await diffSchema(client, schema, NO_FILTERS)).drift).toBe(true)
  await client.query('SET search_path = "my app", pg_temp')
  expect(await diffSchema(client, schema, NO_FILTERS)).toEqual(NONE)
})

/** As Prisma makes it. */
const PRISMA_HISTORY = `CREATE TABLE _prisma_migrations (
  id varchar(36) PRIMARY KEY NOT NULL, checksum varchar(64) NOT NULL, finished_at timestamptz,
  migration_name varchar(255) NOT NULL, logs text, rolled_back_at timestamptz,
  started_at timestamptz NOT NULL DEFAULT now(), applied_steps_count integer NOT NULL DEFAULT 0)`

it('leaves out what records migrations, and what is told to be managed elsewhere', async () => {
  const database = await freshDatabase({
    sql: `${TABLES}; ${PRISMA_HISTORY}; CREATE SCHEMA pgrunbook; CREATE TABLE pgrunbook.migrations (id int);
      CREATE TABLE elsewhere (id int PRIMARY KEY); CREATE TYPE mood AS ENUM ('ok')`,
  })
  const [client, schema] = [await database.client(), await schemaOf(DATASOURCE + MODELS)]
  const { sql } = await diffSchema(client, schema, NO_FILTERS)
  expect(sql).toMatch(/DROP TABLE "elsewhere"/)
  expect(sql).not.toMatch(/_prisma_migrations|pgrunbook/)
  const filters = { externalTables: ['public.elsewhere'], externalEnums: ['public.mood'] }
  expect(await diffSchema(client, schema, { filters })).toEqual(NONE)
})

const indexes = (where: string): string => `model Item {\n  id Int @id\n  n Int\n  @@index([n]${where})\n}\n`
const WITH_PARTIAL = 'generator c {\n  provider = "prisma-client-js"\n  previewFeatures = ["partialIndexes"]\n}\n'

it('sees a partial index only where the schema turns the preview feature on', async () => {
  const database = await freshDatabase({
    sql: `CREATE TABLE "Item" (id int NOT NULL, n int NOT NULL, CONSTRAINT "Item_pkey" PRIMARY KEY (id));
      CREATE INDEX "Item_n_idx" ON "Item" (n); CREATE INDEX by_hand ON "Item" (n) WHERE n > 3`,
  })
  expect(await diffOf(database, indexes(''))).toEqual(NONE)
  expect((await diffOf(database, WITH_PARTIAL + indexes(''))).sql).toMatch(/DROP INDEX "by_hand"/)
})

it.each([14, 18] as const)('gives the same answers on PostgreSQL %s', async (major) => {
  const server = await startServer({ major })
  const database = await freshDatabase({
    server,
    sql: `${TABLES}; ${PRISMA_HISTORY}; CREATE VIEW v AS SELECT 1 AS one`,
  })
  expect(await diffOf(database, MODELS)).toEqual(NONE)
  await database.query("ALTER TABLE customers ADD note text; ALTER TYPE plan ADD VALUE 'TRIAL'; DROP TABLE orders")
  const { sql } = await diffOf(database, MODELS)
  expect(sql).toMatch(/DROP COLUMN "note"[^]*CREATE TABLE "orders"/)
  expect(await settles(database, sql)).toBe(true)
})

/** Everything that the engine reads past, or has to: it breaks on what it does not expect in the catalog. */
const UNUSUAL = `
  CREATE EXTENSION btree_gist;
  CREATE DOMAIN positive AS int CHECK (VALUE > 0);
  CREATE TYPE pair AS (a int, b text);
  CREATE TABLE stays (
    id int PRIMARY KEY CHECK (id > 0), span int4range, doubled int GENERATED ALWAYS AS (id * 2) STORED, p positive, q pair,
    c "char", EXCLUDE USING gist (id WITH =, span WITH &&), UNIQUE (doubled) DEFERRABLE INITIALLY DEFERRED);
  CREATE INDEX ON stays (abs(id));
  CREATE TABLE parts (id int, at date NOT NULL) PARTITION BY RANGE (at);
  CREATE TABLE parts_1 PARTITION OF parts FOR VALUES FROM ('2026-01-01') TO ('2027-01-01');
  CREATE TABLE child () INHERITS (stays);
  CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
  CREATE TRIGGER t BEFORE INSERT ON stays FOR EACH ROW EXECUTE FUNCTION f();
  CREATE AGGREGATE total (int) (SFUNC = int4pl, STYPE = int);
  CREATE PROCEDURE pr() LANGUAGE sql AS 'SELECT 1';
  ALTER TABLE stays ENABLE ROW LEVEL SECURITY;
  CREATE POLICY own ON stays USING (id > 1);
  ALTER TABLE stays ADD CONSTRAINT late CHECK (p IS NOT NULL) NOT VALID;
  CREATE MATERIALIZED VIEW mv AS SELECT 1 AS one;
  CREATE TABLE "quo""ted \\ name" (id int PRIMARY KEY, "a b" text DEFAULT E'it''s \\\\');
  COMMENT ON TABLE stays IS 'text; with "quotes"'`

it.each([14, 15, 16, 17, 18] as const)(
  'reads the unusual objects of PostgreSQL %s, and writes a schema that fits',
  async (major) => {
    const server = await startServer({ major })
    const database = await freshDatabase({ server, sql: UNUSUAL })
    expect((await diffOf(database, MODELS)).sql).toMatch(/DROP TABLE "stays"/)
    const [client, schema] = [await database.client(), await schemaOf(DATASOURCE + MODELS)]
    const { files } = await pullSchema(client, schema)
    const pulled = await schemaOf(files[0]![1])
    expect(pulled.models.map(({ table }) => table)).toEqual(expect.arrayContaining(['stays', 'parts']))
    expect(await diffSchema(client, pulled, NO_FILTERS)).toEqual(NONE)
  },
)
