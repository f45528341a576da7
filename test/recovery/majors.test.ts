// The same recovery on each major: keys of both kinds, generated columns, partitions, a circle, sequences, triggers, and parents that
// are gone. The main server's major is tested by everything else here. A server 16 is dumped by pg_dump 17, for want of its own.
import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { SLOW_TO_READ } from '../../src/recovery/column-plan.js'
import { MAJORS, type Major } from '../harness/embedded-server.js'
import { clientFor, pgDumpOf } from '../harness/pg-dump-clients.js'
import { freshDatabase, startServer, testServer } from '../harness/postgres.js'
import { ownFolder, type Scene, sceneOf } from './recovering.js'

const SCHEMA = `
  CREATE TABLE "Org Unit" (id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY, name text NOT NULL UNIQUE, loud text GENERATED ALWAYS AS (upper(name)) STORED);
  CREATE TABLE orders (id bigserial, at date, unit int NOT NULL REFERENCES "Org Unit" ON DELETE CASCADE, amounts numeric[], PRIMARY KEY (id, at))
    PARTITION BY RANGE (at);
  CREATE TABLE orders_2025 PARTITION OF orders FOR VALUES FROM ('2025-01-01') TO ('2026-01-01');
  CREATE TABLE orders_rest PARTITION OF orders DEFAULT;
  CREATE TABLE lines (order_id bigint, at date, n int, note text, PRIMARY KEY (order_id, at, n),
    FOREIGN KEY (order_id, at) REFERENCES orders ON DELETE CASCADE);
  CREATE TABLE people (id int PRIMARY KEY, boss int REFERENCES people, unit int REFERENCES "Org Unit" ON DELETE CASCADE);
  CREATE TABLE mails (id int);
  INSERT INTO "Org Unit" (name) SELECT 'unit ' || i FROM generate_series(1, 6) i;
  INSERT INTO orders (at, unit, amounts) SELECT date '2025-06-01' + i * 30, i % 6 + 1, ARRAY[i, NULL, numeric 'NaN'] FROM generate_series(1, 24) i;
  INSERT INTO lines SELECT id, at, n, E'line\\t' || n FROM orders, generate_series(1, 2) n;
  INSERT INTO people SELECT i, 7 - i, i FROM generate_series(1, 6) i;
  CREATE FUNCTION mail() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN INSERT INTO mails VALUES (new.id); RETURN NULL; END $$;
  CREATE TRIGGER mail AFTER INSERT ON "Org Unit" FOR EACH ROW EXECUTE FUNCTION mail();`

const TABLES = ['"Org Unit"', 'orders', 'lines', 'people']

async function dumped(major: Major, url: string, args: readonly string[] = []): Promise<string> {
  const file = path.join(await ownFolder(), 'backup.sql')
  await writeFile(file, await (await pgDumpOf(clientFor(major))).run('pg_dump', url, args))
  return file
}

/** Deletes half of everything through the top table, then recovers it from there: as before, but for what came later. */
async function provesRecovery(at: Scene): Promise<void> {
  const before = await at.rowsOf(TABLES)
  await at.query(`UPDATE people SET boss = NULL WHERE unit > 3; DELETE FROM "Org Unit" WHERE id <= 3;
    INSERT INTO "Org Unit" (name) VALUES ('later'); SELECT setval('orders_id_seq', 1)`)
  const tried = await at.recover({ tables: ['"Org Unit"'], dryRun: true })
  expect(tried).toMatchObject({ status: 'dry-run', mayNot: [], of: { 'Org Unit': { missing: 3 } } })
  const done = await at.recover({ tables: ['"Org Unit"'], triggers: 'off' })
  expect(done).toMatchObject({ status: 'recovered', recovered: tried.recovered })
  expect(done.of).toMatchObject({ orders: { recovered: 12 }, lines: { recovered: 24 }, people: { recovered: 3 } })
  expect(await at.rows('mails')).toEqual(['(7)'])
  const [units, ...below] = await at.rowsOf(TABLES)
  expect(units).toEqual([...before[0]!, '(7,later,LATER)'])
  expect(below.slice(0, 2)).toEqual(before.slice(1, 3))
  expect(await at.recover({ tables: TABLES })).toMatchObject({ status: 'nothing-missing' })
  const [{ next }] = (await at.query("SELECT nextval('orders_id_seq')::int AS next")) as [{ next: number }]
  expect(next).toBe(25)
  await at.query(await done.undoText())
  expect(await at.rows('"Org Unit"')).toHaveLength(4)
  expect(await at.rows('lines')).toHaveLength(24)
}

it.each(MAJORS.filter((major) => major !== testServer().major))(
  'F79-F83 on PostgreSQL %i, also out of a dump with --load-via-partition-root',
  async (major) => {
    const server = await startServer({ major, settings: { fsync: 'off' } })
    for (const args of [[], ['--load-via-partition-root']]) {
      const database = await freshDatabase({ server, sql: SCHEMA })
      const at = sceneOf(database, await dumped(major, database.url, args))
      await provesRecovery(at)
      // what is read as text is read by the type's own input function later
      const casts = `SELECT FROM pg_cast WHERE castsource = 'text'::regtype AND casttarget = ANY ($1::text[]::regtype[]::oid[])`
      expect(await at.query(casts, [SLOW_TO_READ])).toEqual([])
    }
  },
)

it('a dump with --load-via-partition-root gives every partition its rows, under whichever name they came', async () => {
  const database = await freshDatabase({ sql: SCHEMA })
  await provesRecovery(sceneOf(database, await dumped(testServer().major, database.url, ['--load-via-partition-root'])))
})
