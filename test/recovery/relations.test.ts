// Tables that reference each other in every way, and rows that must stay out.
import { readDenyList } from '../../src/recovery/deny-list.js'
import { scene } from './recovering.js'

it('F82 a circle of tables and a self-reference go in whole, deferrable or not, NULL or not', async () => {
  const at = await scene(
    `CREATE TABLE a (id int PRIMARY KEY, b int NOT NULL); CREATE TABLE b (id int PRIMARY KEY, a int NOT NULL REFERENCES a ON DELETE CASCADE);
     ALTER TABLE a ADD FOREIGN KEY (b) REFERENCES b ON DELETE CASCADE NOT DEFERRABLE;
     CREATE TABLE tree (id int PRIMARY KEY, up int NOT NULL REFERENCES tree ON DELETE CASCADE, a int NOT NULL REFERENCES a ON DELETE CASCADE);
     WITH x AS (INSERT INTO a SELECT i, i FROM generate_series(1, 4) i) INSERT INTO b SELECT i, i % 4 + 1 FROM generate_series(1, 4) i;
     INSERT INTO tree SELECT i, greatest(1, i / 2), 1 FROM generate_series(1, 20) i;`,
    'SELECT 1',
  )
  const before = await at.rowsOf(['a', 'b', 'tree'])
  await at.query('DELETE FROM a')
  expect(await at.rows('tree')).toEqual([])
  // What is only needed as a parent brings nothing of its own along: the tree hangs on row 1, which nobody asked for.
  expect(await at.recover({ tables: ['a'], condition: 'id = 2' })).toMatchObject({ status: 'recovered' })
  expect(await at.rowsOf(['a', 'b', 'tree'])).toEqual([before[0], before[1], []])
  await at.query('DELETE FROM a')
  expect(await at.recover({ tables: ['a'] })).toMatchObject({ status: 'recovered', recovered: 28 })
  expect(await at.rowsOf(['a', 'b', 'tree'])).toEqual(before)
})

it('F82 parents in tables that nobody named are found and brought back, as few as are needed', async () => {
  const at = await scene(
    `CREATE TABLE country (id int PRIMARY KEY); CREATE TABLE city (id int PRIMARY KEY, country int REFERENCES country);
     CREATE TABLE person (id int PRIMARY KEY, city int REFERENCES city);
     INSERT INTO country SELECT generate_series(1, 3); INSERT INTO city SELECT i, i FROM generate_series(1, 3) i;
     INSERT INTO person SELECT i, i FROM generate_series(1, 3) i`,
    'DELETE FROM person; DELETE FROM city; DELETE FROM country WHERE id > 1',
  )
  const done = await at.recover({ tables: ['person'], condition: 'id < 3' })
  expect(done.of).toMatchObject({
    person: { recovered: 2 },
    city: { role: 'parent', recovered: 2 },
    country: { recovered: 1 },
  })
  expect(await at.rows('country')).toEqual(['(1)', '(2)'])
})

it('references without a cascade are named and not followed', async () => {
  const at = await scene(
    `CREATE TABLE p (id int PRIMARY KEY); CREATE TABLE kept (id int PRIMARY KEY, p int REFERENCES p ON DELETE SET NULL);
     INSERT INTO p VALUES (1); INSERT INTO kept VALUES (1, 1)`,
    'DELETE FROM p',
  )
  const done = await at.recover({ tables: ['p'] })
  expect(done.notFollowed).toEqual([{ table: 'public.kept', references: 'public.p', onDelete: 'set-null' }])
  expect(await at.rows('kept')).toEqual(['(1,)'])
})

it('F79 a row that was made again under the same key is left as it is, and is not missing', async () => {
  const at = await scene(
    `CREATE TABLE t (id int PRIMARY KEY, v text); INSERT INTO t VALUES (1, 'old'), (2, 'old'), (3, 'old')`,
    `DELETE FROM t; INSERT INTO t VALUES (2, 'new')`,
  )
  const done = await at.recover({ tables: ['t'], showChanged: true })
  expect(done).toMatchObject({ recovered: 2, of: { t: { missing: 2, changed: { rows: 1, columns: { v: 1 } } } } })
  expect(await at.rows('t')).toEqual(['(1,old)', '(2,new)', '(3,old)'])
})

it('F79 a row that is made again while the recovery runs stays, and the one of the backup is listed', async () => {
  const at = await scene(
    `CREATE TABLE t (id int PRIMARY KEY, v text); CREATE TABLE u (id int PRIMARY KEY, t int REFERENCES t ON DELETE CASCADE, v text);
     INSERT INTO t SELECT i, 'old' FROM generate_series(1, 3) i; INSERT INTO u VALUES (1, 2, 'old')`,
    `DELETE FROM t;
     CREATE FUNCTION meanwhile() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
       INSERT INTO t VALUES (2, 'new') ON CONFLICT DO NOTHING; RETURN NULL; END $$;
     CREATE TRIGGER sooner BEFORE INSERT ON t FOR EACH STATEMENT WHEN (pg_trigger_depth() = 0) EXECUTE FUNCTION meanwhile()`,
  )
  const done = await at.recover({ tables: ['t'] })
  expect(done.of.t).toMatchObject({ recovered: 2, notInserted: [{ reason: { kind: 'same-key' }, rows: 1 }] })
  expect(await at.rows('t')).toEqual(['(1,old)', '(2,new)', '(3,old)'])
  expect(await done.undoText()).toMatch(/^-- not inserted: "public\.t" same-key "\('2'\)"$/m)
})

it('another unique value that is taken keeps a row out, and with it what depends on it', async () => {
  const at = await scene(
    `CREATE TABLE users (id int PRIMARY KEY, email text); CREATE UNIQUE INDEX users_email ON users (lower(email)) WHERE email <> '';
     CREATE TABLE orders (id int PRIMARY KEY, user_id int NOT NULL REFERENCES users ON DELETE CASCADE);
     CREATE TABLE items (id int PRIMARY KEY, order_id int NOT NULL REFERENCES orders ON DELETE CASCADE);
     INSERT INTO users VALUES (1, 'a@x'), (2, 'b@x'), (3, ''), (4, '');
     INSERT INTO orders SELECT i, i FROM generate_series(1, 4) i; INSERT INTO items SELECT i, i FROM generate_series(1, 4) i`,
    `DELETE FROM users; INSERT INTO users VALUES (9, 'A@X'), (10, '')`,
  )
  const done = await at.recover({ tables: ['users'] })
  expect(done.of).toMatchObject({
    users: { recovered: 3, notInserted: [{ reason: { kind: 'unique', name: 'users_email' }, rows: 1 }] },
    orders: { recovered: 3, notInserted: [{ reason: { kind: 'parent', name: 'public.users' }, rows: 1 }] },
    items: { recovered: 3, notInserted: [{ reason: { kind: 'parent', name: 'public.orders' }, rows: 1 }] },
  })
  expect(await at.rows('items')).toEqual(['(2,2)', '(3,3)', '(4,4)'])
})

it('where NULLs are not distinct, a NULL that is taken keeps a row out like any other value', async () => {
  const at = await scene(
    `CREATE TABLE seats (id int PRIMARY KEY, hall int, seat text, UNIQUE NULLS NOT DISTINCT (hall, seat));
     INSERT INTO seats VALUES (1, 1, NULL), (2, NULL, NULL), (3, NULL, 'c'), (4, 1, 'd'), (5, 1, 'e')`,
    `DELETE FROM seats; INSERT INTO seats VALUES (11, 1, NULL), (12, NULL, NULL), (13, 2, 'c'), (14, 1, 'd')`,
  )
  const done = await at.recover({ tables: ['seats'] })
  expect(done.of.seats).toMatchObject({
    recovered: 2,
    notInserted: [{ reason: { kind: 'unique', name: 'seats_hall_seat_key' }, rows: 3 }],
  })
  expect(await at.rows('seats')).toEqual(['(11,1,)', '(12,,)', '(13,2,c)', '(14,1,d)', '(3,,c)', '(5,1,e)'])
})

it('rows on the deny list never come back, nor what hangs on them; a constraint of today keeps others out', async () => {
  const at = await scene(
    `CREATE TABLE users (id int PRIMARY KEY, age int); CREATE TABLE orders (id int, n text, user_id int REFERENCES users ON DELETE CASCADE, PRIMARY KEY (id, n));
     INSERT INTO users SELECT i, i * 10 FROM generate_series(1, 4) i; INSERT INTO orders SELECT i, 'x y', i FROM generate_series(1, 4) i`,
    `DELETE FROM users; ALTER TABLE users ADD CHECK (age > 10)`,
  )
  const denied = readDenyList('# erasure requests\nusers 2\npublic.orders [4, "x y"]\n')
  const done = await at.recover({ tables: ['users'], denied })
  expect(await at.rows('users')).toEqual(['(3,30)', '(4,40)'])
  expect(await at.rows('orders')).toEqual(['(3,"x y",3)'])
  expect(done.of.users!.notInserted).toEqual([
    { reason: { kind: 'check', name: 'users_age_check' }, rows: 1 },
    { reason: { kind: 'denied' }, rows: 1 },
  ])
  const wrong = { denied: readDenyList('users secret-value\norders [1]\n') }
  const refused = (await at.recover({ tables: ['users'], ...wrong }).catch((error: unknown) => error)) as Error
  expect(refused).toMatchObject({ code: 'bad-input' })
  expect(refused.message).toContain('deny: line 1')
  expect(refused.message).not.toContain('secret-value')
  await expect(at.recover({ tables: ['users'], denied: readDenyList('userz 1') })).rejects.toMatchObject({
    code: 'bad-input',
  })
})

it('a denied key is the number that is written, however large', async () => {
  const at = await scene(
    `CREATE TABLE t (id bigint, n numeric, PRIMARY KEY (id, n)); INSERT INTO t VALUES (9007199254740993, 1.10), (9007199254740992, 1.10)`,
    'DELETE FROM t',
  )
  await at.recover({ tables: ['t'], denied: readDenyList('t [9007199254740993, 1.1]') })
  expect(await at.rows('t')).toEqual(['(9007199254740992,1.10)'])
})

it('a table without a key is refused by name; whole rows are compared when asked, each as often as it was there', async () => {
  const at = await scene(
    `CREATE TABLE log (at date, what text); INSERT INTO log VALUES ('2026-01-01', 'a'), ('2026-01-01', 'a'), ('2026-01-02', NULL), ('2026-01-02', '')`,
    `DELETE FROM log WHERE what IS NULL; DELETE FROM log WHERE ctid = (SELECT min(ctid) FROM log WHERE what = 'a'); INSERT INTO log VALUES (NULL, 'new')`,
  )
  await expect(at.recover({ tables: ['log'] })).rejects.toMatchObject({
    code: 'recovery-refused',
    message: expect.stringContaining('public.log: has no primary key') as string,
  })
  const done = await at.recover({ tables: ['log'], match: 'all-columns' })
  expect(done).toMatchObject({ recovered: 2, of: { log: { missing: 2 } } })
  expect(await at.rows('log')).toEqual([
    '(,new)',
    '(2026-01-01,a)',
    '(2026-01-01,a)',
    '(2026-01-02,"")',
    '(2026-01-02,)',
  ])
  expect(await at.recover({ tables: ['log'], match: 'all-columns' })).toMatchObject({ status: 'nothing-missing' })
  await at.query(await done.undoText())
  expect(await at.rows('log')).toHaveLength(3)
})

it('a partitioned table is one table, also where a partition is gone or is new', async () => {
  const at = await scene(
    `CREATE TABLE m (id int, at date, v text, PRIMARY KEY (id, at)) PARTITION BY RANGE (at);
     CREATE TABLE m1 PARTITION OF m FOR VALUES FROM ('2025-01-01') TO ('2026-01-01');
     CREATE TABLE m2 PARTITION OF m FOR VALUES FROM ('2026-01-01') TO ('2027-01-01');
     CREATE TABLE of_m (id int PRIMARY KEY, m int, at date, FOREIGN KEY (m, at) REFERENCES m ON DELETE CASCADE);
     INSERT INTO m VALUES (1, '2025-05-05', 'a'), (2, '2026-05-05', 'b'), (3, '2026-06-06', 'c'); INSERT INTO of_m VALUES (1, 2, '2026-05-05')`,
    `DELETE FROM m WHERE id = 2; ALTER TABLE m DETACH PARTITION m1; DROP TABLE m1;
     CREATE TABLE m_old PARTITION OF m FOR VALUES FROM ('2024-01-01') TO ('2026-01-01')`,
  )
  const done = await at.recover({ tables: ['m'] })
  expect(done.of).toMatchObject({ m: { inBackup: 3, live: 1, recovered: 2 }, of_m: { recovered: 1 } })
  expect(await at.rows('m')).toEqual(['(1,2025-05-05,a)', '(2,2026-05-05,b)', '(3,2026-06-06,c)'])
  await expect(at.recover({ tables: ['m2'] })).rejects.toMatchObject({
    message: expect.stringContaining('is a partition') as string,
  })
})

it('0 missing rows', async () => {
  const at = await scene('CREATE TABLE t (id int PRIMARY KEY); INSERT INTO t VALUES (1)', 'SELECT 1')
  expect(await at.recover({ tables: ['all'] })).toMatchObject({ status: 'nothing-missing', missing: 0, recovered: 0 })
})
