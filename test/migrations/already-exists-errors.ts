// Statements that meet the database of already-exists-cases.ts, and must not be skipped.

/** Same name, other content: what the error must show, what is there before what is wanted. */
export const DIFFERENT: [sqlstate: string, sql: string, shows: string][] = [
  ['42P07', 'CREATE TABLE t (id bigint PRIMARY KEY)', 'column public.t.id: type integer -> bigint'],
  ['42P07', 'CREATE TABLE t (id int PRIMARY KEY, z text)', 'column public.t.z: none -> text'],
  ['42P07', 'CREATE TABLE t (x int PRIMARY KEY)', 'constraint public.t.t_pkey: PRIMARY KEY (id) -> PRIMARY KEY (x)'],
  ['42P07', 'CREATE TABLE t (x int NOT NULL)', 'column public.t.x: not null no -> yes'],
  ['42P07', 'CREATE TABLE t (x int DEFAULT 3)', 'column public.t.x: default none -> 3'],
  [
    '42P07',
    'CREATE TABLE t (user_id int REFERENCES users)',
    'FOREIGN KEY (user_id) REFERENCES public.users(id) ON DELETE CASCADE, ' +
      'FOREIGN KEY (up) REFERENCES public.t(id) -> FOREIGN KEY (user_id) REFERENCES public.users(id)',
  ],
  [
    '42P07',
    'CREATE TABLE t (y int CONSTRAINT another UNIQUE)',
    'constraint public.t.another: UNIQUE (y) -> UNIQUE (y)',
  ],
  [
    '42P07',
    'CREATE TABLE users (id int GENERATED ALWAYS AS IDENTITY)',
    "default nextval('public.users_id_seq'::regclass) -> none",
  ],
  ['42P07', 'CREATE TABLE scratch (id int)', 'table public.scratch: unlogged yes -> no'],
  ['42P07', 'CREATE UNLOGGED TABLE copied (id int)', 'table public.copied: unlogged no -> yes'],
  ['42P07', 'CREATE TABLE logs (at date)', 'partition key RANGE (at) -> none'],
  [
    '42P07',
    'CREATE TABLE t (id int REFERENCES gone)',
    'cannot be made now: relation "gone" does not exist (SQLSTATE 42P01)',
  ],
  ['42P07', 'CREATE TABLE copied AS SELECT email AS id FROM users', 'column public.copied.id: type integer -> text'],
  ['42P07', 'CREATE INDEX t_x ON t (x)', 'index public.t_x: definition'],
  ['42P07', 'CREATE UNIQUE INDEX t_x ON t (x DESC) WHERE x > 5', 'definition CREATE INDEX t_x ON public.t'],
  ['42P07', 'CREATE VIEW v AS SELECT id, email FROM users', 'columns [a integer, b text] -> [id integer, email text]'],
  ['42P07', 'CREATE MATERIALIZED VIEW m AS SELECT id + 1 AS one FROM users', 'materialized view public.m: definition'],
  ['42P07', 'CREATE SEQUENCE s INCREMENT 3', 'sequence public.s: increment 2 -> 3'],
  ['42P07', 'CREATE SEQUENCE s INCREMENT 2 OWNED BY t.y', 'sequence public.s: not owned by t.y'],
  ['42P07', 'CREATE FOREIGN TABLE ft (id text) SERVER srv', 'column public.ft.id: type integer -> text'],
  ['42P06', 'CREATE SCHEMA app AUTHORIZATION pg_monitor', 'schema app: owner postgres -> pg_monitor'],
  ['42701', 'ALTER TABLE users ADD COLUMN email int NOT NULL DEFAULT 0', 'type text -> integer'],
  ['42701', 'ALTER TABLE users ADD COLUMN email int NOT NULL DEFAULT 0', 'default none -> 0, not null no -> yes'],
  ['42701', 'ALTER TABLE t ADD COLUMN x bigint', 'column public.t.x: type integer -> bigint'],
  ['42701', 'ALTER TABLE t ADD COLUMN x int CHECK (x > 1)', 'CHECK ((x > 0)), CHECK ((y > 0)) -> CHECK ((x > 1))'],
  ['42701', 'ALTER TABLE t ADD COLUMN x int REFERENCES users', '-> FOREIGN KEY (x) REFERENCES public.users(id)'],
  ['42701', 'ALTER TABLE t ADD COLUMN gen int GENERATED ALWAYS AS (x * 3) STORED', 'generated (x * 2) -> (x * 3)'],
  ['42710', 'ALTER TABLE t ADD CONSTRAINT x_check CHECK (x > 1)', 'definition CHECK ((x > 0)) -> CHECK ((x > 1))'],
  ['42710', 'ALTER TABLE t ADD CONSTRAINT t_late CHECK (y > 0)', 'validated no -> yes'],
  [
    '42710',
    'ALTER TABLE t ADD CONSTRAINT t_user FOREIGN KEY (user_id) REFERENCES users',
    'ON DELETE CASCADE -> FOREIGN KEY',
  ],
  ['42P07', 'ALTER TABLE t ADD CONSTRAINT t_y UNIQUE (x)', 'definition UNIQUE (y) -> UNIQUE (x)'],
  ['42P16', 'ALTER TABLE t ADD CONSTRAINT t_pkey PRIMARY KEY (x)', 'PRIMARY KEY (id) -> PRIMARY KEY (x)'],
  ['42P16', 'ALTER TABLE t ADD PRIMARY KEY (x)', 'PRIMARY KEY (id) -> PRIMARY KEY (x)'],
  ['42P16', 'ALTER TABLE t ADD CONSTRAINT another_name PRIMARY KEY (id)', 'constraint public.t.another_name'],
  ['42710', "CREATE TYPE mood AS ENUM ('happy', 'sad')", 'labels [sad, ok, happy] -> [happy, sad]'],
  ['42710', 'CREATE TYPE pair AS (a int, b int)', 'attributes [a integer, b text] -> [a integer, b integer]'],
  ['42710', 'CREATE TYPE span AS RANGE (subtype = bigint)', 'subtype integer -> bigint'],
  ['42710', 'CREATE DOMAIN positive AS bigint', 'domain public.positive: default 1 -> none, type integer -> bigint'],
  ['42710', 'CREATE DOMAIN positive AS int DEFAULT 1 CHECK (VALUE > 1)', 'CHECK ((VALUE > 0)) -> CHECK ((VALUE > 1))'],
  [
    '42710',
    "ALTER TYPE mood ADD VALUE 'happy' BEFORE 'sad'",
    "'happy' stands after 'sad', the statement wants it before 'sad'",
  ],
  ['42710', "CREATE COLLATION c (locale = 'POSIX')", 'collation public.c: '],
  [
    '42710',
    'CREATE TRIGGER tr AFTER INSERT ON t FOR EACH ROW EXECUTE FUNCTION tf()',
    'trigger public.t.tr: definition',
  ],
  ['42710', 'CREATE POLICY pol ON t FOR SELECT USING (false)', 'policy public.t.pol: using'],
  ['42710', 'CREATE RULE r AS ON INSERT TO scratch DO ALSO NOTHING', 'rule public.scratch.r: definition'],
  ['42710', 'CREATE PUBLICATION pub FOR TABLE users, t', 'publication pub: "t" is not in it'],
  ['42710', 'CREATE PUBLICATION pub FOR ALL TABLES', 'publication pub: for all tables no -> yes'],
  ['42710', 'CREATE STATISTICS st (mcv) ON id, x FROM t', 'statistics public.st: kinds [d] -> [m]'],
  ['42710', "CREATE EXTENSION plpgsql VERSION '0.1'", 'extension plpgsql: version 1.0 -> 0.1'],
  [
    '42723',
    "CREATE FUNCTION f() RETURNS int LANGUAGE sql AS 'SELECT 2'",
    'function public.f(): body SELECT 1 -> SELECT 2',
  ],
  [
    '42723',
    "CREATE FUNCTION f(x int[], y text) RETURNS int LANGUAGE sql AS 'SELECT 1'",
    'volatility immutable -> volatile',
  ],
  ['42723', "CREATE PROCEDURE p(IN a int, OUT b int) LANGUAGE sql AS 'SELECT 2'", 'body SELECT 1 -> SELECT 2'],
  [
    '42723',
    'CREATE AGGREGATE total(int) (SFUNC = int4mul, STYPE = int)',
    'aggregate public.total(integer): state function',
  ],
]

/** It says "already exists", and what the statement makes is not there: skipping would lose it. */
export const ERRORS: [sqlstate: string, sql: string][] = [
  // another object is in the way
  ['42P07', 'CREATE TABLE fresh (id int CONSTRAINT t_x PRIMARY KEY)'],
  ['42P07', 'CREATE TABLE v (id int)'],
  ['42P07', 'CREATE VIEW t AS SELECT 1'],
  ['42P07', 'CREATE INDEX t_x ON users (id)'],
  ['42P07', 'CREATE TABLE t_x (id int)'],
  ['42P07', 'ALTER TABLE scratch ADD COLUMN y int CONSTRAINT t_x UNIQUE'],
  ['42P07', 'ALTER TABLE scratch ADD CONSTRAINT t_x UNIQUE (id)'],
  ['42710', 'CREATE TYPE t AS ENUM ()'],
  ['42710', 'CREATE DOMAIN mood AS int'],
  ['42710', 'CREATE STATISTICS st (ndistinct) ON id, email FROM users'],
  ['42723', "CREATE PROCEDURE f() LANGUAGE sql AS 'SELECT 1'"],
  ['42723', "CREATE FUNCTION total(int) RETURNS int LANGUAGE sql AS 'SELECT 1'"],
  // several parts, of which one is there
  ['42701', 'ALTER TABLE t ADD COLUMN x int, ADD COLUMN z int'],
  ['42P06', 'CREATE SCHEMA app CREATE TABLE inside (id int)'],
  ['42P07', 'DO $$ BEGIN CREATE TABLE t (); CREATE TABLE fresh (); END $$'],
  // the statement itself is wrong
  ['42701', 'CREATE TABLE fresh (a int, a int)'],
  ['42710', 'CREATE TABLE fresh (a int CONSTRAINT same CHECK (a > 0), CONSTRAINT same CHECK (a > 1))'],
  ['42701', 'CREATE TABLE t (a int, a int)'],
  ['42P16', 'CREATE TABLE fresh (a int PRIMARY KEY, b int PRIMARY KEY)'],
  ['42701', 'CREATE TRIGGER audit AFTER UPDATE OF email, email ON users FOR EACH ROW EXECUTE FUNCTION tf()'],
  ['42701', 'CREATE STATISTICS s1 ON email, email FROM users'],
  ['42701', 'CREATE VIEW fresh AS SELECT 1 AS a, 2 AS a'],
  // what it replaces is in its way
  ['42P16', 'CREATE OR REPLACE VIEW v AS SELECT id, email FROM users'],
  ['42P13', "CREATE OR REPLACE FUNCTION f() RETURNS text LANGUAGE sql AS 'SELECT 1::text'"],
  // a new name that is taken
  ['42P07', 'ALTER TABLE scratch RENAME TO t'],
  ['42701', 'ALTER TABLE t RENAME COLUMN id TO x'],
  ['42710', "ALTER TYPE mood RENAME VALUE 'sad' TO 'happy'"],
  // temporary objects are no history
  ['42P07', 'CREATE TEMP TABLE one (); CREATE TEMP TABLE one ()'],
  // says "already exists" in its text only
  ['23505', 'CREATE TEXT SEARCH CONFIGURATION tsc (PARSER = default)'],
  ['23505', "INSERT INTO users (email) VALUES ('a'), ('a')"],
]
