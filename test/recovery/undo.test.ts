// The undo file takes back rows that hang on each other, however many there are.
import { scene } from './recovering.js'

it('a tree of more rows than one INSERT of keys has, and a circle, neither of them deferrable nor cascading', async () => {
  const at = await scene(
    `CREATE TABLE tree (id int PRIMARY KEY, up int REFERENCES tree); INSERT INTO tree SELECT i, nullif(i - 1, 0) FROM generate_series(1, 1300) i;
     CREATE TABLE a (id int, k text, b int NOT NULL, PRIMARY KEY (id, k)); CREATE TABLE b (id int PRIMARY KEY, a int NOT NULL, k text);
     ALTER TABLE b ADD FOREIGN KEY (a, k) REFERENCES a; ALTER TABLE a ADD FOREIGN KEY (b) REFERENCES b ON DELETE RESTRICT;
     WITH x AS (INSERT INTO a SELECT i, E'q''\\\\' || i, i FROM generate_series(1, 3) i) INSERT INTO b SELECT i, i, E'q''\\\\' || i FROM generate_series(1, 3) i`,
    `DELETE FROM tree; WITH x AS (DELETE FROM a) DELETE FROM b`,
  )
  const done = await at.recover({ tables: ['all'] })
  expect(done.recovered).toBe(1306)
  await at.query(await done.undoText())
  expect(await at.rowsOf(['tree', 'a', 'b'])).toEqual([[], [], []])
})

it('of a table that others inherit from only its own rows', async () => {
  const at = await scene(
    'CREATE TABLE p (id int PRIMARY KEY); CREATE TABLE c () INHERITS (p); INSERT INTO p VALUES (1); INSERT INTO c VALUES (1)',
    'DELETE FROM ONLY p',
  )
  const done = await at.recover({ tables: ['p'] })
  expect(await at.rows('ONLY p')).toEqual(['(1)'])
  await at.query(await done.undoText())
  expect(await at.rowsOf(['ONLY p', 'c'])).toEqual([[], ['(1)']])
})
