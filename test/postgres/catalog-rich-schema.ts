// A schema with every kind of object that a catalog tells, on any server from 14 on.

export const RICH_OWNER = 'rich_owner'
export const RICH_APP = 'rich_app'

/** Roles belong to the whole server, where another test file may be making the same ones just now. */
const ROLES = [RICH_OWNER, RICH_APP]
  .map(
    (role) => `DO $$ BEGIN CREATE ROLE ${role}; EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL; END $$;`,
  )
  .join('\n')

const TYPES = `
CREATE TYPE mood AS ENUM ('sad', 'it''s ok', 'happy');
ALTER TYPE mood ADD VALUE 'so so' BEFORE 'happy';
CREATE DOMAIN email AS citext DEFAULT 'nobody@example.org' NOT NULL CONSTRAINT has_at CHECK (VALUE ~ '@');
CREATE TYPE address AS (street text, "Zip ""code""" varchar(10) COLLATE "C");
CREATE TYPE span AS RANGE (subtype = float8, subtype_diff = float8mi);
CREATE TYPE box_id;
CREATE FUNCTION box_id_in(cstring) RETURNS box_id LANGUAGE internal IMMUTABLE STRICT AS 'int4in';
CREATE FUNCTION box_id_out(box_id) RETURNS cstring LANGUAGE internal IMMUTABLE STRICT AS 'int4out';
CREATE TYPE box_id (INPUT = box_id_in, OUTPUT = box_id_out, LIKE = int4);
CREATE CAST (box_id AS int4) WITHOUT FUNCTION AS ASSIGNMENT;
CREATE COLLATION swedish (provider = icu, locale = 'sv', deterministic = false);
COMMENT ON TYPE mood IS 'how it is';
COMMENT ON COLUMN address.street IS 'and number';`

const TABLES = `
CREATE TABLE users (
  id bigint GENERATED ALWAYS AS IDENTITY (START 1000 INCREMENT 5) PRIMARY KEY,
  email email UNIQUE,
  name varchar(50) COLLATE "C" NOT NULL DEFAULT 'line one
line two',
  feeling mood DEFAULT 'happy',
  "Odd ""name""
with a line" text,
  since timestamptz DEFAULT '2024-01-01 12:00+02',
  visit interval DEFAULT '1 day 02:00',
  ratio float8 DEFAULT '0.12345678901234568',
  raw bytea DEFAULT '\\x00ff',
  path text DEFAULT E'C:\\\\temp',
  twice int GENERATED ALWAYS AS (length(path) * 2) STORED,
  home address,
  CONSTRAINT adult CHECK (ratio > 0),
  EXCLUDE USING gist (int8range(id, id + 1) WITH &&) WITH (fillfactor = 90)
) WITH (fillfactor = 70, autovacuum_enabled = false, toast.autovacuum_enabled = false);
ALTER TABLE users ALTER path SET STORAGE EXTERNAL, ALTER path SET STATISTICS 500, ALTER ratio SET (n_distinct = 5),
  ALTER name SET COMPRESSION pglz;
COMMENT ON TABLE users IS E'people\\nand machines';
COMMENT ON COLUMN users.name IS 'as they wrote it';
COMMENT ON CONSTRAINT adult ON users IS 'by law';
CREATE TABLE posts (
  id serial PRIMARY KEY,
  author bigint REFERENCES users ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  body text NOT NULL,
  dropped int,
  amount numeric(10, 2)
);
ALTER TABLE posts DROP dropped;
ALTER TABLE posts ADD CONSTRAINT positive CHECK (amount > 0) NOT VALID;
CREATE INDEX posts_body_idx ON posts (lower(body) DESC NULLS LAST) INCLUDE (author) WHERE body <> '';
COMMENT ON INDEX posts_body_idx IS 'for search';
CREATE UNIQUE INDEX posts_identity ON posts (id, author);
ALTER TABLE posts CLUSTER ON posts_pkey;
ALTER TABLE posts REPLICA IDENTITY FULL;
CREATE STATISTICS posts_statistics (ndistinct, dependencies) ON author, body FROM posts;
CREATE UNLOGGED TABLE scratch ();
CREATE TABLE typed OF address;
CREATE TABLE parent (a int NOT NULL, b text CHECK (b <> 'x'));
CREATE TABLE child (c int, CHECK (a > 0)) INHERITS (parent);
CREATE TABLE events (at timestamptz NOT NULL, kind text, author bigint REFERENCES users, PRIMARY KEY (at, kind))
  PARTITION BY RANGE (at);
CREATE TABLE events_2024 PARTITION OF events FOR VALUES FROM ('2024-01-01 00:00+02') TO ('2025-01-01 00:00+02')
  PARTITION BY LIST (kind);
CREATE TABLE events_2024_click PARTITION OF events_2024 FOR VALUES IN ('click', NULL);
CREATE TABLE events_rest PARTITION OF events DEFAULT;
CREATE INDEX events_kind ON events (kind);
CREATE SEQUENCE tickets AS int INCREMENT -2 MINVALUE -9 MAXVALUE 9 START 5 CACHE 7 CYCLE;
CREATE FOREIGN TABLE elsewhere (id int OPTIONS (column_name 'ID'), note text) SERVER remote OPTIONS (table_name 'there');`

const CODE = `
CREATE VIEW grown WITH (security_barrier) AS SELECT id, name, since + '1 day'::interval AS later
  FROM users JOIN "Odd schema"."select" ON id = "from" WHERE ratio > 0.5;
COMMENT ON VIEW grown IS 'vue élargie';
COMMENT ON COLUMN grown.later IS 'a day later';
ALTER VIEW grown ALTER name SET DEFAULT 'new';
CREATE VIEW grown_names AS SELECT g.name, p.body FROM grown g LEFT JOIN posts p ON p.author = g.id;
CREATE MATERIALIZED VIEW post_counts AS SELECT author, count(*) AS posts FROM posts JOIN users ON users.id = author
  GROUP BY author WITH NO DATA;
CREATE UNIQUE INDEX ON post_counts (author);
CREATE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
  SET DateStyle = 'ISO' AS $$ BEGIN
  RETURN NEW; -- done
END $$;
CREATE FUNCTION area(width int, height int DEFAULT 2, OUT result int, VARIADIC extra text[] DEFAULT '{}') LANGUAGE sql
  IMMUTABLE STRICT PARALLEL SAFE COST 7 AS 'SELECT width * height';
CREATE FUNCTION area(mood) RETURNS SETOF users LANGUAGE sql STABLE ROWS 7 BEGIN ATOMIC SELECT * FROM users WHERE feeling = $1; END;
CREATE PROCEDURE tidy(INOUT days int) LANGUAGE plpgsql AS 'BEGIN COMMIT; END';
COMMENT ON FUNCTION touch() IS 'trigger';
CREATE AGGREGATE longest(text) (SFUNC = text_larger, STYPE = text, INITCOND = '', COMBINEFUNC = text_larger, PARALLEL = SAFE);
CREATE AGGREGATE middle(float8 ORDER BY anyelement) (SFUNC = ordered_set_transition, STYPE = internal, FINALFUNC = percentile_disc_final,
  FINALFUNC_EXTRA);
CREATE TRIGGER touch_users BEFORE UPDATE OF name ON users FOR EACH ROW WHEN (OLD.name IS DISTINCT FROM NEW.name)
  EXECUTE FUNCTION touch('a''b');
CREATE TRIGGER touch_posts AFTER INSERT ON posts FOR EACH ROW EXECUTE FUNCTION touch();
ALTER TABLE posts DISABLE TRIGGER touch_posts;
CREATE CONSTRAINT TRIGGER check_posts AFTER INSERT ON posts DEFERRABLE FOR EACH ROW EXECUTE FUNCTION touch();
CREATE TRIGGER touch_events AFTER INSERT ON events FOR EACH ROW EXECUTE FUNCTION touch();
ALTER TABLE events_rest ENABLE ALWAYS TRIGGER touch_events;
CREATE FUNCTION on_ddl() RETURNS event_trigger LANGUAGE plpgsql AS 'BEGIN END';
CREATE EVENT TRIGGER watch ON ddl_command_end WHEN TAG IN ('CREATE TABLE', 'DROP TABLE') EXECUTE FUNCTION on_ddl();
ALTER EVENT TRIGGER watch ENABLE REPLICA;
CREATE RULE keep AS ON DELETE TO scratch DO INSTEAD NOTHING;
CREATE OPERATOR === (LEFTARG = box, RIGHTARG = box, FUNCTION = box_contain, COMMUTATOR = ===);
CREATE OPERATOR FAMILY box_ops USING btree;
CREATE OPERATOR CLASS int4_backwards FOR TYPE int4 USING btree AS OPERATOR 1 >, OPERATOR 2 >=, OPERATOR 3 =, OPERATOR 4 <=,
  OPERATOR 5 <, FUNCTION 1 btint4cmp(int4, int4);
CREATE TEXT SEARCH DICTIONARY nordic (TEMPLATE = simple, ACCEPT = false);
CREATE TEXT SEARCH CONFIGURATION notes (COPY = english);
ALTER TEXT SEARCH CONFIGURATION notes ALTER MAPPING FOR asciiword WITH nordic, english_stem;`

const RIGHTS = `
ALTER TABLE users ENABLE ROW LEVEL SECURITY;
ALTER TABLE posts ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY own ON users AS RESTRICTIVE FOR UPDATE TO ${RICH_APP}, ${RICH_OWNER} USING (id > 0) WITH CHECK (name = current_user);
CREATE POLICY everyone ON posts USING (true);
ALTER TABLE posts OWNER TO ${RICH_OWNER};
GRANT SELECT, INSERT ON users TO ${RICH_APP} WITH GRANT OPTION;
GRANT ALL ON posts TO ${RICH_APP};
GRANT UPDATE (name, email) ON users TO ${RICH_APP};
GRANT USAGE ON SEQUENCE tickets TO PUBLIC;
REVOKE EXECUTE ON FUNCTION touch() FROM PUBLIC;
REVOKE DELETE ON parent FROM CURRENT_USER;
GRANT USAGE ON SCHEMA inner_part TO ${RICH_APP};
REVOKE USAGE ON TYPE mood FROM PUBLIC;
GRANT USAGE ON FOREIGN SERVER remote TO ${RICH_APP};
ALTER DEFAULT PRIVILEGES IN SCHEMA inner_part GRANT SELECT ON TABLES TO ${RICH_APP};
ALTER DEFAULT PRIVILEGES FOR ROLE ${RICH_OWNER} REVOKE EXECUTE ON FUNCTIONS FROM PUBLIC;`

const SURROUNDINGS = `
CREATE EXTENSION citext;
CREATE EXTENSION postgres_fdw;
CREATE EXTENSION hstore WITH SCHEMA inner_part;
CREATE SERVER remote TYPE 'pg' VERSION '1' FOREIGN DATA WRAPPER postgres_fdw OPTIONS (host 'private.example.org', dbname 'there');
CREATE FOREIGN DATA WRAPPER dummy OPTIONS (debug 'true');`

const PUBLICATIONS = `
CREATE PUBLICATION selected FOR TABLE users, posts WITH (publish = 'insert, delete', publish_via_partition_root = true);
CREATE PUBLICATION everything FOR ALL TABLES;`

/** To be run with `public` alone on the search path. */
export const RICH_SCHEMA = `${ROLES}
CREATE SCHEMA inner_part;
CREATE SCHEMA "Odd schema";
COMMENT ON SCHEMA inner_part IS 'inside';
CREATE TABLE "Odd schema"."select" ("from" int PRIMARY KEY);
${SURROUNDINGS} ${TYPES} ${TABLES} ${CODE} ${PUBLICATIONS} ${RIGHTS}`
