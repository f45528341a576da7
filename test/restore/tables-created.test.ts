// A table that was dropped comes back under its own name, with everything that the backup knows of it.
import { freshDatabase } from '../harness/postgres.js'
import { dumped, everythingOf, restoredTables } from './tables-fixture.js'

const SHOP = `
  CREATE SCHEMA "My Shop";
  CREATE TYPE "My Shop".status AS ENUM ('new', 'paid');
  CREATE DOMAIN "My Shop".email AS text CHECK (VALUE LIKE '%@%');
  CREATE TABLE public.customers (id int PRIMARY KEY);
  CREATE FUNCTION "My Shop".stamp() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN NEW.note := '"My Shop"."Orders"'; RETURN NEW; END $$;
  CREATE SEQUENCE "My Shop".shared START 40;
  CREATE TABLE "My Shop"."Orders" (
    "Id" serial PRIMARY KEY, code int DEFAULT nextval('"My Shop".shared'), customer int REFERENCES customers,
    state "My Shop".status DEFAULT 'new', mail "My Shop".email, note text, CHECK (code > 0));
  CREATE TABLE "My Shop".lines (id int PRIMARY KEY, "order" int REFERENCES "My Shop"."Orders" ON DELETE CASCADE);
  CREATE INDEX "Orders by state" ON "My Shop"."Orders" (state);
  CREATE TRIGGER stamp BEFORE UPDATE ON "My Shop"."Orders" FOR EACH ROW EXECUTE FUNCTION "My Shop".stamp();
  ALTER TABLE "My Shop"."Orders" ENABLE ROW LEVEL SECURITY;
  CREATE POLICY mine ON "My Shop"."Orders" USING (EXISTS (SELECT FROM public.customers c WHERE c.id = customer));
  GRANT SELECT ON "My Shop"."Orders" TO pg_monitor;
  COMMENT ON TABLE "My Shop"."Orders" IS 'of the shop';
  INSERT INTO customers VALUES (1), (2);
  INSERT INTO "My Shop"."Orders" (customer, mail) VALUES (1, 'a@b'), (2, NULL);
  INSERT INTO "My Shop".lines VALUES (1, 1), (2, 2);`

it('comes back whole: sequences, key, foreign keys in and out, trigger, policy, grants, comment', async () => {
  const database = await freshDatabase({ sql: SHOP })
  const file = await dumped(database)
  const before = await everythingOf(database)
  await database.query('DROP TABLE "My Shop"."Orders" CASCADE')
  const report = await restoredTables(file, database, { tables: ['"My Shop"."Orders"'], into: 'replace' })
  expect(report.tables[0]).toMatchObject({ how: 'created', rows: 2, restoredAs: { schema: 'My Shop', name: 'Orders' } })
  expect(report.used).toContain('type "My Shop".status')
  expect(await everythingOf(database)).toBe(before)
})

it('names the views that went with it, and what makes them again', async () => {
  const database = await freshDatabase({
    sql: `CREATE TABLE orders (id int PRIMARY KEY); INSERT INTO orders VALUES (1), (2);
      CREATE VIEW latest AS SELECT max(id) FROM orders; CREATE MATERIALIZED VIEW totals AS SELECT count(*) AS n FROM orders`,
  })
  const file = await dumped(database)
  await database.query('DROP TABLE orders CASCADE')
  const { leftOut } = await restoredTables(file, database, { tables: ['orders'], into: 'replace' })
  expect(leftOut.map(({ what }) => what)).toEqual([
    'view public.latest, which is not on the target and needs the table',
    'view public.totals, which is not on the target and needs the table',
  ])
  for (const { command } of leftOut) await database.query(command!)
  expect(await database.query('SELECT n::int FROM totals')).toEqual([{ n: 2 }])
})

it('F77 brings types, functions and sequences that are gone, and says so', async () => {
  const database = await freshDatabase({ sql: SHOP })
  const file = await dumped(database)
  const before = await everythingOf(database)
  await database.query('DROP SCHEMA "My Shop" CASCADE')
  const report = await restoredTables(file, database, { tables: ['Orders', 'lines'], into: 'replace' })
  expect(report.brought).toEqual(
    expect.arrayContaining([
      'schema "My Shop"',
      'type "My Shop".status',
      'type "My Shop".email',
      'function "My Shop".stamp',
      'sequence "My Shop".shared',
    ]),
  )
  expect(await everythingOf(database)).toBe(before)
})

it('F77 names everything that is missing at once, and changes nothing', async () => {
  const source = await freshDatabase({ sql: SHOP })
  const file = await dumped(source)
  const target = await freshDatabase({ sql: 'CREATE TABLE elsewhere (id int)' })
  const before = await everythingOf(target)
  const restoring = restoredTables(file, target, { tables: ['Orders'], into: 'replace' })
  await expect(restoring).rejects.toMatchObject({ code: 'restore-refused', detail: { state: 'nothing-changed' } })
  await expect(restoring).rejects.toThrow(/relation public\.customers is neither on the target nor in the backup/)
  expect(await everythingOf(target)).toBe(before)
  const copied = await restoredTables(file, target, { tables: ['Orders', 'customers'], into: 'replace' })
  expect(copied.tables.map(({ how }) => how)).toEqual(['created', 'created'])
  expect(copied.leftOut.map(({ what }) => what)).toEqual([
    'foreign key lines_order_fkey of "My Shop".lines, which is not on the target',
  ])
})

it('an enum that lost a label, or a domain that changed, is told before anything is changed', async () => {
  const database = await freshDatabase({ sql: SHOP })
  const file = await dumped(database)
  await database.query(`DROP TABLE "My Shop"."Orders" CASCADE; DROP TYPE "My Shop".status; DROP DOMAIN "My Shop".email;
    CREATE TYPE "My Shop".status AS ENUM ('new', 'sent'); CREATE DOMAIN "My Shop".email AS varchar`)
  const now = await everythingOf(database)
  const restoring = restoredTables(file, database, { tables: ['Orders'], into: 'beside' })
  await expect(restoring).rejects.toThrow(/email is defined differently[^]*status has no label 'paid' on the target/)
  expect(await everythingOf(database)).toBe(now)
})
