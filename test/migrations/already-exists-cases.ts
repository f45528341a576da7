// One database with an object of every kind, and statements that make the same again.

export const SETUP = `
  CREATE SCHEMA app;
  CREATE TYPE mood AS ENUM ('sad', 'ok', 'happy');
  CREATE TYPE pair AS (a int, b text);
  CREATE TYPE span AS RANGE (subtype = int);
  CREATE DOMAIN positive AS int DEFAULT 1 CHECK (VALUE > 0);
  CREATE COLLATION c (locale = 'C');
  CREATE TABLE users (id serial PRIMARY KEY, email text, name varchar(50) NOT NULL DEFAULT 'x', mood mood,
    added_later int CHECK (added_later > 0), UNIQUE (email));
  CREATE TABLE app.users (id bigint GENERATED ALWAYS AS IDENTITY, "Odd ""name" text COLLATE "C");
  CREATE TABLE t (id int PRIMARY KEY, x int CONSTRAINT x_check CHECK (x > 0), y int,
    user_id int CONSTRAINT t_user REFERENCES users ON DELETE CASCADE, up int REFERENCES t, gen int GENERATED ALWAYS AS (x * 2) STORED,
    CONSTRAINT t_y UNIQUE (y), CONSTRAINT t_ex EXCLUDE (y WITH =));
  ALTER TABLE t ADD CONSTRAINT t_late CHECK (y > 0) NOT VALID;
  CREATE UNLOGGED TABLE scratch (id int);
  CREATE TABLE logs (at date, line text) PARTITION BY RANGE (at);
  CREATE TABLE logs_2025 PARTITION OF logs FOR VALUES FROM ('2025-01-01') TO ('2026-01-01');
  CREATE INDEX t_x ON t (x DESC) WHERE x > 5;
  CREATE INDEX logs_at ON logs (at);
  CREATE UNIQUE INDEX users_lower ON users (lower(email));
  CREATE VIEW v AS SELECT id AS a, email AS b FROM users;
  CREATE VIEW checked WITH (security_barrier) AS SELECT id FROM users WHERE id > 0 WITH CHECK OPTION;
  CREATE MATERIALIZED VIEW m (one) AS SELECT id FROM users;
  CREATE TABLE copied AS SELECT id, email FROM users;
  CREATE SEQUENCE s INCREMENT 2;
  CREATE SEQUENCE owned OWNED BY t.y;
  CREATE FUNCTION f() RETURNS int LANGUAGE sql AS 'SELECT 1';
  CREATE FUNCTION f(a int[], b text DEFAULT 'x') RETURNS int LANGUAGE sql IMMUTABLE AS 'SELECT 1';
  CREATE FUNCTION atomic(a int) RETURNS bigint LANGUAGE sql BEGIN ATOMIC SELECT count(*) FROM users WHERE id = a; END;
  CREATE FUNCTION deletes() RETURNS void LANGUAGE sql BEGIN ATOMIC DELETE FROM users; END;
  CREATE PROCEDURE p(IN a int, OUT b int) LANGUAGE sql AS 'SELECT 1';
  CREATE AGGREGATE total(int) (SFUNC = int4pl, STYPE = int);
  CREATE FUNCTION tf() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
  CREATE FUNCTION ef() RETURNS event_trigger LANGUAGE plpgsql AS 'BEGIN END';
  CREATE TRIGGER tr BEFORE INSERT ON t FOR EACH ROW WHEN (NEW.x > 1) EXECUTE FUNCTION tf();
  CREATE TRIGGER on_view INSTEAD OF INSERT ON v FOR EACH ROW EXECUTE FUNCTION tf();
  CREATE POLICY pol ON t FOR SELECT USING (x > (SELECT count(*) FROM users));
  CREATE RULE r AS ON INSERT TO scratch DO INSTEAD NOTHING;
  CREATE RULE acts AS ON DELETE TO scratch DO ALSO DELETE FROM users;
  CREATE PUBLICATION pub FOR TABLE users;
  CREATE PUBLICATION all_of_it FOR ALL TABLES;
  CREATE STATISTICS st (ndistinct) ON id, x FROM t;
  CREATE FOREIGN DATA WRAPPER w;
  CREATE SERVER srv FOREIGN DATA WRAPPER w;
  CREATE FOREIGN TABLE ft (id int) SERVER srv;
  CREATE USER MAPPING FOR CURRENT_USER SERVER srv;
  CREATE EVENT TRIGGER et ON ddl_command_end WHEN TAG IN ('CREATE CAST') EXECUTE FUNCTION ef();
  CREATE OPERATOR === (LEFTARG = int, RIGHTARG = int, FUNCTION = int4eq);
  CREATE FUNCTION to_int(mood) RETURNS int LANGUAGE sql AS 'SELECT 1';
  CREATE CAST (mood AS int) WITH FUNCTION to_int(mood);
  CREATE OPERATOR FAMILY family USING btree;
  CREATE OPERATOR CLASS class FOR TYPE int USING btree FAMILY family AS OPERATOR 3 =, FUNCTION 1 btint4cmp(int, int);
  CREATE CONVERSION conv FOR 'LATIN1' TO 'UTF8' FROM iso8859_1_to_utf8;
  CREATE ACCESS METHOD method TYPE INDEX HANDLER bthandler;
  CREATE TRANSFORM FOR int LANGUAGE sql (FROM SQL WITH FUNCTION prsd_lextype(internal));
  CREATE LANGUAGE lang HANDLER plpgsql_call_handler;
  CREATE TEXT SEARCH CONFIGURATION tsc (PARSER = default);
  CREATE EXTENSION IF NOT EXISTS plpgsql;`

/** What they make is there, as they make it. */
export const SAME: [sqlstate: string, sql: string][] = [
  ['42P07', 'CREATE TABLE t (id int PRIMARY KEY)'],
  [
    '42P07',
    `CREATE TABLE users (id serial, /* é */ email text UNIQUE, name character varying(50) DEFAULT 'x' NOT NULL,
       mood public.mood, PRIMARY KEY (id))`,
  ],
  ['42P07', 'CREATE TABLE "app" . users ("Odd ""name" text COLLATE "C", id bigint GENERATED ALWAYS AS IDENTITY)'],
  [
    '42P07',
    `CREATE TABLE t (x int, y int, id int PRIMARY KEY, user_id integer REFERENCES public.users (id) ON DELETE CASCADE,
       up int, CHECK (x > 0), CONSTRAINT t_y UNIQUE (y), FOREIGN KEY (up) REFERENCES t (id), EXCLUDE (y WITH =))`,
  ],
  ['42P07', 'CREATE UNLOGGED TABLE scratch (id int)'],
  ['42P07', 'CREATE TABLE logs (at date, line text) PARTITION BY RANGE (at)'],
  ['42P07', 'CREATE TABLE public.copied AS SELECT id, email FROM users WITH DATA'],
  ['42P07', 'CREATE INDEX t_x ON t USING btree (x DESC) WHERE (x > 5)'],
  ['42P07', 'CREATE INDEX logs_at ON logs (at)'],
  ['42P07', 'CREATE UNIQUE INDEX users_lower ON public.users (lower(email))'],
  ['42P07', 'CREATE UNIQUE INDEX t_y ON t (y)'],
  ['42P07', 'CREATE VIEW v (a, b) AS SELECT id, email FROM public.users'],
  ['42P07', 'CREATE VIEW checked AS SELECT id FROM users WHERE id > 0 WITH CASCADED CHECK OPTION'],
  ['42P07', 'CREATE MATERIALIZED VIEW m WITH (fillfactor = 70) AS SELECT id AS one FROM users WITH NO DATA'],
  ['42P07', 'CREATE SEQUENCE public.s INCREMENT BY 2'],
  ['42P07', 'CREATE SEQUENCE owned OWNED BY public.t.y'],
  ['42P07', 'CREATE SEQUENCE owned OWNED BY NONE'],
  ['42P07', 'CREATE FOREIGN TABLE ft (id int) SERVER srv'],
  ['42P06', 'CREATE SCHEMA app'],
  ['42P06', 'CREATE SCHEMA app AUTHORIZATION CURRENT_USER'],
  ['42701', 'ALTER TABLE t ADD COLUMN x int'],
  ['42701', 'ALTER TABLE public.t ADD y integer UNIQUE'],
  ['42701', 'ALTER TABLE t ADD COLUMN user_id int CONSTRAINT t_user REFERENCES users ON DELETE CASCADE'],
  ['42701', 'ALTER TABLE t ADD COLUMN up int REFERENCES public.t (id)'],
  ['42701', 'ALTER TABLE t ADD COLUMN gen int GENERATED ALWAYS AS (x * 2) STORED'],
  ['42701', 'ALTER TABLE app.users ADD COLUMN id int8 GENERATED ALWAYS AS IDENTITY'],
  ['42710', 'ALTER TABLE t ADD CONSTRAINT x_check CHECK (x > 0)'],
  ['42710', 'ALTER TABLE t ADD CONSTRAINT x_check CHECK (x > 0) NOT VALID'],
  ['42710', 'ALTER TABLE ONLY t ADD CONSTRAINT t_user FOREIGN KEY (user_id) REFERENCES users (id) ON DELETE CASCADE'],
  ['42P07', 'ALTER TABLE t ADD CONSTRAINT t_y UNIQUE (y)'],
  ['42P07', 'ALTER TABLE t ADD CONSTRAINT t_ex EXCLUDE USING btree (y WITH =)'],
  ['42P16', 'ALTER TABLE t ADD PRIMARY KEY (id)'],
  ['42P16', 'ALTER TABLE t ADD CONSTRAINT t_pkey PRIMARY KEY (id)'],
  ['42710', "CREATE TYPE public.mood AS ENUM ('sad', 'happy')"],
  ['42710', 'CREATE TYPE pair AS (a int)'],
  ['42710', 'CREATE TYPE span AS RANGE (subtype = int)'],
  ['42710', 'CREATE DOMAIN positive AS int DEFAULT 1 CHECK (VALUE > 0)'],
  ['42710', "ALTER TYPE mood ADD VALUE 'happy'"],
  ['42710', "ALTER TYPE mood ADD VALUE 'happy' AFTER 'sad'"],
  ['42710', "CREATE COLLATION c (locale = 'C')"],
  ['42710', 'CREATE TRIGGER tr BEFORE INSERT ON public.t FOR EACH ROW WHEN (NEW.x > 1) EXECUTE PROCEDURE tf()'],
  ['42710', 'CREATE TRIGGER on_view INSTEAD OF INSERT ON v FOR EACH ROW EXECUTE FUNCTION tf()'],
  ['42710', 'CREATE POLICY pol ON t FOR SELECT TO PUBLIC USING (x > (SELECT count(*) FROM users))'],
  ['42710', 'CREATE RULE r AS ON INSERT TO scratch DO INSTEAD NOTHING'],
  ['42710', 'CREATE PUBLICATION pub FOR TABLE public.users'],
  ['42710', 'CREATE STATISTICS st (ndistinct) ON id, x FROM t'],
  ['42710', 'CREATE EXTENSION plpgsql WITH SCHEMA pg_catalog'],
  ['42723', "CREATE FUNCTION f() RETURNS int LANGUAGE sql AS 'SELECT 1'"],
  [
    '42723',
    "CREATE FUNCTION public.f(a int4[], b text DEFAULT 'x') RETURNS int IMMUTABLE LANGUAGE sql AS $$SELECT 1$$",
  ],
  ['42723', 'CREATE FUNCTION atomic(a int) RETURNS bigint BEGIN ATOMIC SELECT count(*) FROM users WHERE id = a; END'],
  ['42723', "CREATE PROCEDURE p(IN a int, OUT b int) LANGUAGE sql AS 'SELECT 1'"],
  ['42723', 'CREATE AGGREGATE total(int) (SFUNC = int4pl, STYPE = int)'],
]

/** An object of that very identity is there; how it is made is not compared. */
export const NOT_COMPARED: [sqlstate: string, sql: string][] = [
  ['42P07', "CREATE TABLE logs_2025 PARTITION OF logs FOR VALUES FROM ('2024-01-01') TO ('2025-01-01')"],
  ['42710', 'CREATE RULE acts AS ON DELETE TO scratch DO ALSO DELETE FROM users'],
  ['42723', 'CREATE FUNCTION deletes() RETURNS void BEGIN ATOMIC DELETE FROM users; END'],
  ['42701', 'ALTER TYPE pair ADD ATTRIBUTE a int'],
  ['42710', 'CREATE FOREIGN DATA WRAPPER w'],
  ['42710', 'CREATE SERVER srv FOREIGN DATA WRAPPER w'],
  ['42710', 'CREATE USER MAPPING FOR CURRENT_USER SERVER srv'],
  ['42710', 'CREATE ROLE postgres'],
  ['42710', 'CREATE EVENT TRIGGER et ON ddl_command_end EXECUTE FUNCTION ef()'],
  ['42710', 'CREATE CAST (mood AS int) WITH FUNCTION to_int(mood)'],
  ['42710', 'CREATE OPERATOR FAMILY family USING btree'],
  ['42710', 'CREATE OPERATOR CLASS class FOR TYPE int USING btree FAMILY family AS OPERATOR 3 ='],
  ['42710', "CREATE CONVERSION conv FOR 'LATIN1' TO 'UTF8' FROM iso8859_1_to_utf8"],
  ['42710', 'CREATE ACCESS METHOD method TYPE INDEX HANDLER bthandler'],
  ['42710', 'CREATE TRANSFORM FOR int LANGUAGE sql (FROM SQL WITH FUNCTION prsd_lextype(internal))'],
  ['42710', 'CREATE LANGUAGE lang HANDLER plpgsql_call_handler'],
  ['42710', "CREATE PUBLICATION pub FOR TABLE users WITH (publish = 'insert')"],
  ['42723', 'CREATE OPERATOR === (LEFTARG = int, RIGHTARG = int, FUNCTION = int4ne)'],
]

/** As Prisma writes it, and names that need their quotes. */
export const QUOTED_HISTORY = `
  -- CreateEnum
  CREATE TYPE "Role" AS ENUM ('USER', 'ADMIN');
  -- CreateTable
  CREATE TABLE "User" (
    "id" SERIAL NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "email" TEXT NOT NULL,
    "tags" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "role" "Role" NOT NULL DEFAULT 'USER',
    "data" JSONB NOT NULL DEFAULT '{}',
    CONSTRAINT "User_pkey" PRIMARY KEY ("id")
  );
  CREATE TABLE "Post" ("id" TEXT NOT NULL, "authorId" INTEGER NOT NULL, CONSTRAINT "Post_pkey" PRIMARY KEY ("id"));
  CREATE UNIQUE INDEX "User_email_key" ON "User"("email");
  CREATE INDEX "User_data_idx" ON "User" USING GIN ("data");
  ALTER TABLE "Post" ADD CONSTRAINT "Post_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "User"("id")
    ON DELETE RESTRICT ON UPDATE CASCADE;
  ALTER TABLE "User" ADD COLUMN "nick" VARCHAR(50);
  ALTER TABLE "public"."User" ADD COLUMN "odd col""x" int DEFAULT 1;
  CREATE VIEW "V W" AS SELECT "id", "odd col""x" FROM "User";
  CREATE FUNCTION "Fn X"("A b" int) RETURNS "User" LANGUAGE sql STABLE AS $$ SELECT * FROM "User" WHERE "id" = "A b" $$;
  CREATE TRIGGER "T g" BEFORE UPDATE ON "User" FOR EACH ROW EXECUTE FUNCTION suppress_redundant_updates_trigger();
  CREATE POLICY "P l" ON "User" USING (email = current_user);
  CREATE STATISTICS "S t" ON "email", "nick" FROM "User";
  CREATE SEQUENCE "Sq";
  CREATE DOMAIN "D m" AS text CONSTRAINT "D c" CHECK (VALUE ~ '^a');
  CREATE MATERIALIZED VIEW "M v" AS SELECT count(*) AS "n N" FROM "User";
  CREATE TABLE "Self" (id int PRIMARY KEY, parent int REFERENCES "Self" (id), "when" "D m" CHECK ("when" <> ''));
  CREATE RULE "R u" AS ON DELETE TO "Self" DO INSTEAD NOTHING;
  CREATE TABLE "Like" (LIKE "User" INCLUDING ALL);`
