// "Already exists" by SQLSTATE and by what is really there: what may be skipped, and what must stay an error.
import { freshDatabase } from '../harness/postgres.js'
import { apply, failureOf } from './run-migration.js'

const SETUP = `
  CREATE TABLE t (id int PRIMARY KEY, x int CONSTRAINT x_check CHECK (x > 0));
  CREATE INDEX t_x ON t (x);
  CREATE TABLE u (id int);
  CREATE VIEW v AS SELECT 1 AS one;
  CREATE MATERIALIZED VIEW m AS SELECT 1 AS one;
  CREATE SEQUENCE s;
  CREATE SCHEMA app;
  CREATE TYPE mood AS ENUM ('sad', 'happy');
  CREATE TYPE pair AS (a int, b int);
  CREATE TYPE span AS RANGE (subtype = int);
  CREATE DOMAIN positive AS int CHECK (VALUE > 0);
  CREATE FUNCTION f(int) RETURNS int LANGUAGE sql AS 'SELECT 1';
  CREATE PROCEDURE p() LANGUAGE sql AS 'SELECT 1';
  CREATE AGGREGATE total(int) (SFUNC = int4pl, STYPE = int);
  CREATE FUNCTION trigger_function() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
  CREATE TRIGGER tr BEFORE INSERT ON t FOR EACH ROW EXECUTE FUNCTION trigger_function();
  CREATE POLICY pol ON t USING (true);
  CREATE RULE r AS ON INSERT TO u DO ALSO NOTHING;
  CREATE PUBLICATION pub;
  CREATE STATISTICS st ON id, x FROM t;
  CREATE COLLATION c (locale = 'C');
  CREATE FOREIGN DATA WRAPPER w;
  CREATE SERVER srv FOREIGN DATA WRAPPER w;
  CREATE FOREIGN TABLE ft (id int) SERVER srv;`

/** The object of each is there: skipped with a warning, whatever the SQLSTATE is called. */
const SKIPPED: [sqlstate: string, sql: string][] = [
  ['42P07', 'CREATE TABLE t (id int)'],
  ['42P07', 'CREATE TABLE public.t AS SELECT 1'],
  ['42P07', 'CREATE INDEX t_x ON t (x)'],
  ['42P07', 'CREATE VIEW v AS SELECT 2'],
  ['42P07', 'CREATE MATERIALIZED VIEW m AS SELECT 2'],
  ['42P07', 'CREATE SEQUENCE s'],
  ['42P07', 'CREATE FOREIGN TABLE ft (id int) SERVER srv'],
  ['42P06', 'CREATE SCHEMA app'],
  ['42701', 'ALTER TABLE t ADD COLUMN x bigint'],
  ['42701', 'ALTER TABLE public.t ADD x int NOT NULL'],
  ['42710', 'ALTER TABLE t ADD CONSTRAINT x_check CHECK (x > 1)'],
  ['42710', "CREATE TYPE mood AS ENUM ('sad')"],
  ['42710', 'CREATE TYPE pair AS (a int)'],
  ['42710', 'CREATE TYPE span AS RANGE (subtype = int)'],
  ['42710', 'CREATE DOMAIN positive AS int'],
  ['42710', "ALTER TYPE mood ADD VALUE 'happy'"],
  ['42710', 'CREATE TRIGGER tr BEFORE INSERT ON t FOR EACH ROW EXECUTE FUNCTION trigger_function()'],
  ['42710', 'CREATE POLICY pol ON t USING (false)'],
  ['42710', 'CREATE RULE r AS ON INSERT TO u DO ALSO NOTHING'],
  ['42710', 'CREATE PUBLICATION pub'],
  ['42710', 'CREATE STATISTICS st ON id, x FROM t'],
  ['42710', "CREATE COLLATION c (locale = 'C')"],
  ['42710', 'CREATE SERVER srv FOREIGN DATA WRAPPER w'],
  ['42710', 'CREATE EXTENSION plpgsql'],
  ['42723', "CREATE FUNCTION f(int) RETURNS int LANGUAGE sql AS 'SELECT 2'"],
  ['42723', "CREATE PROCEDURE p() LANGUAGE sql AS 'SELECT 2'"],
  ['42723', 'CREATE AGGREGATE total(int) (SFUNC = int4pl, STYPE = int)'],
  ['42P16', 'ALTER TABLE t ADD PRIMARY KEY (id)'],
  ['42P16', 'ALTER TABLE t ADD CONSTRAINT another_name PRIMARY KEY (id)'],
]

/** It says "already exists", and what the statement makes is not there: skipping would lose it. */
const ERRORS: [sqlstate: string, sql: string][] = [
  // another object is in the way
  ['42P07', 'CREATE TABLE fresh (id int CONSTRAINT t_x PRIMARY KEY)'],
  ['42P07', 'CREATE TABLE v (id int)'],
  ['42P07', 'CREATE VIEW t AS SELECT 1'],
  ['42P07', 'CREATE INDEX t_x ON u (id)'],
  ['42P07', 'CREATE TABLE t_x (id int)'],
  ['42P07', 'ALTER TABLE u ADD COLUMN y int CONSTRAINT t_x UNIQUE'],
  ['42P07', 'ALTER TABLE u ADD CONSTRAINT t_x UNIQUE (id)'],
  ['42710', 'CREATE TYPE t AS ENUM ()'],
  // several parts, of which one is there
  ['42701', 'ALTER TABLE t ADD COLUMN x int, ADD COLUMN y int'],
  ['42P06', 'CREATE SCHEMA app CREATE TABLE inside (id int)'],
  ['42P07', 'DO $$ BEGIN CREATE TABLE t (); CREATE TABLE fresh (); END $$'],
  ['42701', 'CREATE TABLE fresh (a int, a int)'],
  ['42710', 'CREATE TABLE fresh (a int CONSTRAINT same CHECK (a > 0), CONSTRAINT same CHECK (a > 1))'],
  // not the second primary key of a table
  ['42P16', 'CREATE TABLE fresh (a int PRIMARY KEY, b int PRIMARY KEY)'],
  ['42P16', 'ALTER TABLE t ADD PRIMARY KEY (x)'],
  // a new name that is taken
  ['42P07', 'ALTER TABLE u RENAME TO t'],
  ['42701', 'ALTER TABLE t RENAME COLUMN id TO x'],
  ['42710', "ALTER TYPE mood RENAME VALUE 'sad' TO 'happy'"],
  // says "already exists" in its text only
  ['23505', 'INSERT INTO t VALUES (1, 1), (1, 2)'],
]

it.each(SKIPPED)('%s skips with a warning: %s', async (sqlstate, sql) => {
  const database = await freshDatabase({ sql: SETUP })
  const error = await failureOf(apply(database.url, sql, { onAlreadyExists: 'error' }))
  expect(error).toMatchObject({ code: 'migration-failed', detail: { state: 'rolled-back' }, cause: { code: sqlstate } })
  const { outcome, log } = await apply(database.url, `${sql};\nCREATE TABLE after_all ();`)
  const warning = expect.stringMatching(/^line 1: .*: already there, skipped$/) as string
  expect(outcome).toMatchObject({
    kind: 'applied',
    adopted: false,
    warnings: [warning],
    statements: [{ skipped: 'already-there' }, { label: 'CREATE TABLE after_all' }],
    entry: { status: 'applied', warnings: 1 },
  })
  expect(log.lines).toContainEqual({
    level: 'warn',
    message: warning,
    at: expect.objectContaining({ line: 1 }) as object,
  })
  expect(await database.query("SELECT to_regclass('after_all') IS NOT NULL AS made")).toEqual([{ made: true }])
})

it.each(ERRORS)('%s stays an error: %s', async (sqlstate, sql) => {
  const database = await freshDatabase({ sql: SETUP })
  const error = await failureOf(apply(database.url, `CREATE TABLE before_it ();\n${sql};\nCREATE TABLE after_all ();`))
  expect(error).toMatchObject({
    code: 'migration-failed',
    detail: { state: 'rolled-back', location: { line: 2 } },
    cause: { code: sqlstate },
  })
  expect(await database.query("SELECT to_regclass('before_it') AS made")).toEqual([{ made: null }])
})

it('records a file as adopted when everything of it was there already', async () => {
  const database = await freshDatabase({ sql: 'CREATE TABLE a (); CREATE TABLE b ()' })
  const { outcome } = await apply(database.url, 'SET search_path = public; CREATE TABLE a (); CREATE TABLE b ();')
  expect(outcome).toMatchObject({ kind: 'applied', adopted: true, entry: { status: 'adopted', warnings: 2 } })
  expect(
    (await apply(database.url, 'SET search_path = public; CREATE TABLE a (); CREATE TABLE b ();')).outcome.kind,
  ).toBe('already-applied')
})

it('keeps what other statements did when one between them is skipped', async () => {
  const database = await freshDatabase({ sql: 'CREATE TABLE a (id int)' })
  await apply(
    database.url,
    'INSERT INTO a VALUES (1); CREATE TABLE a (); INSERT INTO a VALUES (2); CREATE TABLE a (); INSERT INTO a VALUES (3);',
  )
  expect(await database.query('SELECT array_agg(id ORDER BY id) AS ids FROM a')).toEqual([{ ids: [1, 2, 3] }])
})
