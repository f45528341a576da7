-- A database with every construct that could mislead a reader of its dump. Runs on PostgreSQL 14 to 18.
-- Roles are the server's, and several tests share one.
DO $$ BEGIN CREATE ROLE "o'wner; -- Name: x"; EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL; END $$;
CREATE SCHEMA "we;ird ""schema"" 'é😀";
COMMENT ON SCHEMA "we;ird ""schema"" 'é😀" IS 'a comment
-- PostgreSQL database dump complete
--

\unrestrict
\! echo it ran';

-- Names.
CREATE TABLE "we;ird ""schema"" 'é😀"."new
line; Type: TABLE DATA; Schema: public; Owner: nobody" (
  "co;l""1
x" int PRIMARY KEY,
  "select" text DEFAULT 'it''s; $$',
  "(a) FROM stdin;" text CHECK ("(a) FROM stdin;" <> ');')
);
ALTER TABLE "we;ird ""schema"" 'é😀"."new
line; Type: TABLE DATA; Schema: public; Owner: nobody" OWNER TO "o'wner; -- Name: x";
INSERT INTO "we;ird ""schema"" 'é😀"."new
line; Type: TABLE DATA; Schema: public; Owner: nobody" VALUES (1, 'a', 'b'), (2, NULL, E'\\.'), (3, E'x\n\\.\ny', E'\t\r\n\b\f\v\\');
CREATE TABLE "copy" ("copy" text, "from" text);
CREATE TABLE "a.b" ("c.d" int);
CREATE TABLE "\." ("\" text);
INSERT INTO "\." VALUES ('\.'), (E'\\.\n'), ('\'), ('');

-- Rows that look like something else.
CREATE TABLE lookalikes (line text);
INSERT INTO lookalikes VALUES
  ('--'), ('-- Name: x; Type: TABLE; Schema: public; Owner: y'), ('-- PostgreSQL database dump complete'),
  ('COPY public.x (a) FROM stdin;'), ('\.'), ('\\.'), ('.'), (''), ('\!'), ('\restrict a'), ('$$'), (''''), ('/*'), ('DROP TABLE lookalikes;'),
  (E'-- PostgreSQL database dump complete\n--\n\n'), (E'a\r\nb'), (E'\u2028'), (repeat('1 MB ', 210000)), (repeat(E'\\.\n', 70000)), (NULL);
CREATE TABLE bytes (b bytea);
INSERT INTO bytes VALUES ('\x'), ('\x000a0d5c2e0aff'), (decode(repeat('5c2e0a', 40000), 'hex'));

-- Tables without rows, without columns, with columns that have no data of their own.
CREATE TABLE empty (id int);
CREATE TABLE no_columns ();
INSERT INTO no_columns DEFAULT VALUES;
INSERT INTO no_columns DEFAULT VALUES;
CREATE TABLE computed (id int GENERATED ALWAYS AS IDENTITY, twice int GENERATED ALWAYS AS (price * 2) STORED, price int, serial serial);
INSERT INTO computed (price) SELECT generate_series(1, 100);
CREATE TABLE only_computed (one int GENERATED ALWAYS AS (1) STORED);
INSERT INTO only_computed DEFAULT VALUES;
CREATE TABLE parent (id int, kind text) PARTITION BY LIST (kind);
CREATE TABLE "part;1" PARTITION OF parent FOR VALUES IN ('x;y''');
CREATE TABLE part_default PARTITION OF parent DEFAULT PARTITION BY RANGE (id);
CREATE TABLE part_default_1 PARTITION OF part_default FOR VALUES FROM (0) TO (100);
INSERT INTO parent VALUES (1, 'x;y'''), (2, 'z'), (3, NULL);
CREATE TABLE heir (extra int) INHERITS (computed);
INSERT INTO heir (id, price, extra) VALUES (1, 7, 8);
CREATE UNLOGGED TABLE unlogged AS SELECT 1 AS a;

-- Types.
CREATE TYPE mood AS ENUM ('so;so', 'it''s', E'back\\slash', E'new\nline');
CREATE TYPE pair AS (a int, "b;c" text);
CREATE DOMAIN short AS text DEFAULT ';' CHECK (length(VALUE) < 10 AND VALUE <> '''');
CREATE TYPE span AS RANGE (subtype = float8);
CREATE TABLE typed (m mood, p pair, d short, r span, j jsonb, a text[], n numeric, t timestamptz, ch char(3), bi bit varying, u uuid, c circle);
INSERT INTO typed VALUES (E'new\nline', ROW(1, E'"\\,\n')::pair, 'x', '[1,2)', '{"a": "\\.\n", "b": null}', ARRAY['{}', '"', E'\\', NULL, 'a,b'], 'NaN', '2000-02-29 12:00+01', 'a', B'101', 'a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11', '<(0,0),1>');

-- Code.
CREATE FUNCTION quoted() RETURNS text LANGUAGE sql AS $fn$
--
-- Name: fake; Type: TABLE; Schema: public; Owner: postgres
--
SELECT $$
COPY public.fake (a) FROM stdin;
1
\.
-- PostgreSQL database dump complete
$$::text;
$fn$;
CREATE FUNCTION in_a_string(a text DEFAULT E';\\''') RETURNS int LANGUAGE plpgsql AS 'BEGIN RETURN 1; /* '' ; */ END;';
CREATE FUNCTION every_dollar() RETURNS int LANGUAGE plpgsql AS 'BEGIN /* $$ $_$ $_X$ $ */ RETURN 1; END;';
CREATE FUNCTION begin() RETURNS int LANGUAGE sql AS 'SELECT 1';
CREATE FUNCTION atomic(begin int, atomic text) RETURNS int LANGUAGE sql SET search_path = pg_catalog, "we;ird" AS 'SELECT 1';
CREATE FUNCTION standard(a int, b text) RETURNS text LANGUAGE sql
BEGIN ATOMIC
  SELECT CASE WHEN a > 1 THEN 'a;b' ELSE CASE b WHEN 'END' THEN E'\\;' END END;
  SELECT CASE a WHEN 1 THEN b END AS "end";
  SELECT (CASE WHEN a = 2 THEN 'BEGIN ATOMIC' END) AS "case";
END;
CREATE FUNCTION one_expression(a int) RETURNS int LANGUAGE sql RETURN CASE WHEN a > 1 THEN 1 ELSE 2 END;
CREATE PROCEDURE several(x int) LANGUAGE sql BEGIN ATOMIC INSERT INTO empty VALUES (x); DELETE FROM empty WHERE id = x; END;
CREATE PROCEDURE nothing() LANGUAGE sql BEGIN ATOMIC END;
COMMENT ON FUNCTION standard(int, text) IS 'END;';
CREATE AGGREGATE "sum;"(int) (SFUNC = int4pl, STYPE = int, INITCOND = '0');
CREATE OPERATOR ### (LEFTARG = int, RIGHTARG = int, FUNCTION = int4pl);
CREATE CAST (text AS pair) WITH INOUT;
CREATE VIEW looks AS SELECT 'a;''b'::text AS "x;", E'\\'::text AS y, $$it's$$::text AS z, 5 - -3 AS minus, CASE WHEN true THEN 1 END AS c;
CREATE MATERIALIZED VIEW kept AS SELECT ';'::text AS a;
CREATE RULE several AS ON INSERT TO "copy" DO ALSO (UPDATE "a.b" SET "c.d" = 1; DELETE FROM "a.b" WHERE "c.d" = 2 AND '(;' <> ')');
CREATE FUNCTION fires() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN RETURN NEW; END$$;
CREATE TRIGGER "t;" BEFORE INSERT ON typed FOR EACH ROW WHEN (NEW.d <> ';') EXECUTE FUNCTION fires('a;', E'\\', '$$');
CREATE FUNCTION watches() RETURNS event_trigger LANGUAGE plpgsql AS $$BEGIN END$$;
CREATE EVENT TRIGGER "e;" ON ddl_command_end WHEN TAG IN ('COMMENT') EXECUTE FUNCTION watches();
ALTER EVENT TRIGGER "e;" DISABLE;

-- Everything else that has an entry of its own.
CREATE INDEX "i;" ON lookalikes (length(line)) WHERE line <> ';';
CREATE STATISTICS "s;" ON m, d FROM typed;
ALTER TABLE heir ADD FOREIGN KEY (extra) REFERENCES "we;ird ""schema"" 'é😀"."new
line; Type: TABLE DATA; Schema: public; Owner: nobody" NOT VALID;
ALTER TABLE typed ENABLE ROW LEVEL SECURITY;
CREATE POLICY "p;" ON typed USING (d <> ';''') WITH CHECK (m <> 'it''s');
CREATE PUBLICATION "pub;" FOR TABLE empty;
GRANT SELECT ON lookalikes TO "o'wner; -- Name: x";
ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT SELECT ON TABLES TO PUBLIC;
CREATE SEQUENCE "seq;" START 7;
SELECT nextval('"seq;"');
CREATE COLLATION "c;" (LOCALE = 'C');
CREATE TEXT SEARCH CONFIGURATION ts (COPY = simple);
CREATE FOREIGN DATA WRAPPER fdw OPTIONS (a ';\');
CREATE SERVER "srv;" FOREIGN DATA WRAPPER fdw OPTIONS (b '''');
CREATE USER MAPPING FOR PUBLIC SERVER "srv;" OPTIONS (password ';');
CREATE FOREIGN TABLE far (a int) SERVER "srv;";
COMMENT ON COLUMN lookalikes.line IS E'\\.\n\\.';
COMMENT ON TABLE "copy" IS '$$;';

-- Large objects.
SELECT lo_from_bytea(0, decode(repeat('27005c2e0a', 20000), 'hex'));
SELECT lo_from_bytea(4711, '\x');
COMMENT ON LARGE OBJECT 4711 IS E';''\\';
