// The live rows become the backup's: by key where little differs, as a whole where much does, and never past a foreign key.
import type { TestDatabase } from '../harness/postgres.js'
import { freshDatabase } from '../harness/postgres.js'
import { contentOf, dumped, everythingOf, restoredTables } from './tables-fixture.js'

const SHOP = `
  CREATE TYPE status AS ENUM ('new', 'paid');
  CREATE TABLE customers (id int PRIMARY KEY, email text UNIQUE);
  CREATE TABLE orders (id serial PRIMARY KEY, customer int REFERENCES customers ON DELETE CASCADE, state status DEFAULT 'new',
    note json, twice int GENERATED ALWAYS AS (id * 2) STORED);
  CREATE TABLE audit (what text);
  CREATE FUNCTION noted() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN INSERT INTO public.audit VALUES (TG_OP); RETURN NULL; END $$;
  CREATE TRIGGER noted AFTER INSERT OR UPDATE OR DELETE ON orders FOR EACH ROW EXECUTE FUNCTION noted();
  CREATE INDEX orders_state ON orders (state);
  CREATE VIEW paid AS SELECT id FROM orders WHERE state = 'paid';
  INSERT INTO customers SELECT n, 'c' || n FROM generate_series(1, 5) n;
  INSERT INTO orders (customer, note) SELECT n, '{"a": 1}' FROM generate_series(1, 5) n;
  TRUNCATE audit;`

it('F78 counts a value as changed where its text is another, however equal or differently stored it is', async () => {
  const database = await freshDatabase({
    sql: `CREATE TABLE t (id int PRIMARY KEY, n numeric, j json, long text);
      INSERT INTO t SELECT n, 1.0, '{"a":1}', repeat('long ', 5000) FROM generate_series(1, 4) n`,
  })
  const file = await dumped(database)
  const before = await contentOf(database, 't')
  await database.query(`UPDATE t SET n = 1.00 WHERE id = 1; UPDATE t SET j = '{"a": 1}' WHERE id = 2;
    ALTER TABLE t ALTER long SET STORAGE EXTERNAL; UPDATE t SET long = long || '' WHERE id = 3`)
  const { tables } = await restoredTables(file, database, { tables: ['t'], into: 'replace' })
  expect(tables[0]).toMatchObject({ how: 'merged', differences: { onlyInBackup: 0, onlyLive: 0, differing: 2 } })
  expect(await contentOf(database, 't')).toEqual(before)
})

it('F78 changes rows by a key of several columns, one of which is equal in other letters', async () => {
  const database = await freshDatabase({
    sql: `CREATE EXTENSION citext; CREATE TABLE t (a citext, "b c" int, v int, PRIMARY KEY (a, "b c"));
      INSERT INTO t SELECT 'Key' || n % 3, n, n FROM generate_series(1, 30) n`,
  })
  const file = await dumped(database)
  const before = await contentOf(database, 't')
  await database.query(`UPDATE t SET a = upper(a::text) WHERE "b c" = 1; UPDATE t SET v = 0 WHERE "b c" = 2;
    DELETE FROM t WHERE "b c" = 3; INSERT INTO t VALUES ('new', 3, 3)`)
  const { tables } = await restoredTables(file, database, { tables: ['t'], into: 'replace' })
  expect(tables[0]!.differences).toEqual({ onlyInBackup: 1, onlyLive: 1, differing: 2 })
  const keptLetters = before.map((row) => row.replace('Key1,1,', 'KEY1,1,')) // a key that is equal stays as it is
  expect((await contentOf(database, 't')).sort()).toEqual(keptLetters.sort())
})

describe('few changes', () => {
  let database: TestDatabase
  let file: string
  let before: string
  beforeEach(async () => {
    database = await freshDatabase({ sql: SHOP })
    file = await dumped(database)
    before = await everythingOf(database)
    await database.query(`
      DELETE FROM orders WHERE id = 1; UPDATE orders SET state = 'paid' WHERE id IN (2, 3);
      INSERT INTO orders (customer) VALUES (4); TRUNCATE audit`)
  })

  it('F78 shows the differences, merges them, fires no trigger and keeps the rows that were lost', async () => {
    const { tables, leftOut } = await restoredTables(file, database, { tables: ['public.orders'], into: 'replace' })
    const [orders] = tables
    expect(orders).toMatchObject({
      how: 'merged',
      rows: 5,
      differences: { onlyInBackup: 1, onlyLive: 1, differing: 2 },
      kept: { rows: 3, table: { schema: 'public' } },
    })
    expect(await contentOf(database, orders!.kept!.table.name)).toHaveLength(3)
    expect(await contentOf(database, 'audit')).toEqual([])
    expect(leftOut).toEqual([{ what: 'trigger noted of public.orders did not fire' }])
    // The sequence is not put back: 6 was given out after the backup.
    expect(await database.query("SELECT nextval('orders_id_seq')")).toEqual([{ nextval: '7' }])
    await database.query(`DROP TABLE ${orders!.kept!.table.name}; SELECT setval('orders_id_seq', 5)`)
    expect(await everythingOf(database)).toBe(before)
    await database.query('INSERT INTO orders (customer) VALUES (1)')
    expect(await contentOf(database, 'audit')).toEqual(['(INSERT)'])
  })

  it('a dry run shows the same differences and changes nothing', async () => {
    const now = await everythingOf(database)
    const { status, tables } = await restoredTables(file, database, {
      tables: ['orders'],
      into: 'replace',
      dryRun: true,
    })
    expect(status).toBe('dry-run')
    expect(tables[0]).toMatchObject({ how: 'merged', differences: { onlyInBackup: 1, onlyLive: 1, differing: 2 } })
    expect(await everythingOf(database)).toBe(now)
  })

  it('a table that holds the very rows of the backup is left alone', async () => {
    const { tables } = await restoredTables(file, database, { tables: ['customers'], into: 'replace' })
    expect(tables[0]).toMatchObject({ how: 'unchanged', differences: { onlyInBackup: 0, onlyLive: 0, differing: 0 } })
    expect(tables[0]).not.toHaveProperty('kept')
  })

  it('F77 children that would point at nothing are told, and nothing is changed', async () => {
    await database.query("INSERT INTO customers VALUES (6, 'c6'); INSERT INTO orders (customer) VALUES (6), (6)")
    const now = await everythingOf(database)
    const restoring = restoredTables(file, database, { tables: ['customers'], into: 'replace' })
    await expect(restoring).rejects.toMatchObject({
      code: 'restore-refused',
      message: '2 rows of public.orders would point at no row of public.customers (orders_customer_fkey)',
    })
    expect(await everythingOf(database)).toBe(now)
    const both = await restoredTables(file, database, { tables: ['customers', 'orders'], into: 'replace' })
    expect(both.tables.map(({ how }) => how)).toEqual(['rebuilt', 'rebuilt'])
    expect(await database.query('SELECT count(*)::int AS n FROM orders')).toEqual([{ n: 5 }])
    expect((await everythingOf(database)).match(/ADD CONSTRAINT orders_customer_fkey/g)).toHaveLength(1)
  })

  it('refuses columns that came, went or changed since, all at once', async () => {
    await database.query(
      `ALTER TABLE orders ADD extra int, DROP note; ALTER TABLE customers ALTER email TYPE varchar(20)`,
    )
    const now = await everythingOf(database)
    const restoring = restoredTables(file, database, { tables: ['orders', 'customers'], into: 'replace' })
    await expect(restoring).rejects.toMatchObject({ code: 'restore-refused', detail: { state: 'nothing-changed' } })
    await expect(restoring).rejects.toThrow(
      /column note of the backup is gone[^]*extra is not in the backup[^]*email is character varying\(20\) now and text/,
    )
    expect(await everythingOf(database)).toBe(now)
  })

  it('a lock that is not given changes nothing', async () => {
    const blocker = await database.client()
    await blocker.query('BEGIN; UPDATE orders SET customer = 1')
    const restoring = restoredTables(file, database, { tables: ['orders'], into: 'replace', lockTimeoutMs: 200 })
    await expect(restoring).rejects.toMatchObject({ code: 'lock-timeout', detail: { state: 'rolled-back' } })
    await blocker.query('ROLLBACK')
  })
})

it('many changes: indexes are built again as they were, unique values may change places', async () => {
  const database = await freshDatabase({
    sql: `CREATE TABLE big (id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY, parent int, place int UNIQUE, tag text);
      ALTER TABLE big ADD CONSTRAINT up FOREIGN KEY (parent) REFERENCES big ON DELETE CASCADE DEFERRABLE;
      CREATE INDEX big_tag ON big (lower(tag)) WHERE tag <> 'x'; COMMENT ON INDEX big_tag IS 'of tags';
      CREATE INDEX big_parent ON big (parent); CREATE INDEX big_place ON big USING brin (place); ALTER TABLE big CLUSTER ON big_place_key;
      INSERT INTO big (parent, place, tag) SELECT nullif(n / 2, 0), n, 't' || n FROM generate_series(1, 12000) n;`,
  })
  const file = await dumped(database)
  const before = await everythingOf(database)
  await database.query(
    'UPDATE big SET place = id - 12001; UPDATE big SET place = -place; DELETE FROM big WHERE id > 6000',
  )
  const { tables } = await restoredTables(file, database, { tables: ['big'], into: 'replace' })
  expect(tables[0]).toMatchObject({ how: 'rebuilt', rows: 12000, differences: { onlyInBackup: 6000, differing: 6000 } })
  await database.query(`DROP TABLE ${tables[0]!.kept!.table.name}`)
  expect(await everythingOf(database)).toBe(before)
})

it('a table without a key is compared by whole rows, each as often as it occurs', async () => {
  const database = await freshDatabase({
    sql: "CREATE TABLE log (line text, n json); INSERT INTO log VALUES ('a', '1'), ('a', '1'), (NULL, NULL)",
  })
  const file = await dumped(database)
  const before = await contentOf(database, 'log')
  await database.query("DELETE FROM log WHERE ctid = (SELECT min(ctid) FROM log); INSERT INTO log VALUES ('b', '2')")
  const { tables } = await restoredTables(file, database, { tables: ['log'], into: 'replace' })
  expect(tables[0]).toMatchObject({ how: 'rebuilt', differences: { onlyInBackup: 1, onlyLive: 1 }, kept: { rows: 1 } })
  expect(await contentOf(database, 'log')).toEqual(before)
})

it('partitions come and go with the table above them, or one by itself', async () => {
  const database = await freshDatabase({
    sql: `CREATE TABLE events (id int, day date, note text, PRIMARY KEY (id, day)) PARTITION BY RANGE (day);
      CREATE TABLE events_1 PARTITION OF events FOR VALUES FROM ('2026-01-01') TO ('2026-02-01');
      CREATE TABLE "Events 2" PARTITION OF events FOR VALUES FROM ('2026-02-01') TO ('2026-03-01');
      CREATE INDEX events_note ON events (note);
      INSERT INTO events SELECT n, '2026-01-30'::date + n, 'n' || n FROM generate_series(0, 9) n`,
  })
  const file = await dumped(database)
  const before = await everythingOf(database)
  await database.query("DELETE FROM events WHERE id > 3; UPDATE events SET note = 'lost'")
  const one = await restoredTables(file, database, { tables: ['"Events 2"'], into: 'replace' })
  expect(one.tables[0]).toMatchObject({ how: 'merged', rows: 8 })
  const all = await restoredTables(file, database, { tables: ['events', 'Events 2'], into: 'replace' })
  expect(all.tables).toHaveLength(1)
  expect(all.tables[0]).toMatchObject({ how: 'merged', rows: 10, differences: { onlyInBackup: 0, differing: 2 } })
  for (const { kept } of [...one.tables, ...all.tables]) await database.query(`DROP TABLE "${kept!.table.name}"`)
  expect(await everythingOf(database)).toBe(before)
  await database.query(`CREATE TABLE seen (id int, day date, FOREIGN KEY (id, day) REFERENCES events ON DELETE CASCADE);
    INSERT INTO events VALUES (99, '2026-01-31', 'later'); INSERT INTO seen VALUES (0, '2026-01-30')`)
  await expect(restoredTables(file, database, { tables: ['events_1'], into: 'replace' })).rejects.toMatchObject({
    code: 'restore-refused',
  })
  expect(await contentOf(database, 'seen')).toHaveLength(1)
  await database.query("DROP TABLE seen; DELETE FROM events WHERE note = 'later'")
  const beside = await restoredTables(file, database, { tables: ['events'], into: 'beside' })
  expect(await contentOf(database, beside.tables[0]!.restoredAs.name)).toEqual(await contentOf(database, 'events'))
})
