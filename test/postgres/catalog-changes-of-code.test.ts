// A change of code, a type or what surrounds them is seen and named.
import { itNamesTheChange } from './catalog-changes.js'

itNamesTheChange(String.raw`
CREATE VIEW names AS SELECT name FROM users
- view public.names: added
CREATE OR REPLACE VIEW grown WITH (security_barrier) AS SELECT id, name, since + '1 day'::interval AS later
FROM users JOIN "Odd schema"."select" ON id = "from" WHERE ratio > 0.7
- view public.grown: definition ...WHERE (users.ratio > (0.5)::double precision); -> ...WHERE (users.ratio > (0.7)::double precision);
ALTER VIEW grown SET (security_barrier = false)
- view public.grown: options [security_barrier=true] -> [security_barrier=false]
ALTER VIEW grown OWNER TO rich_owner
- view public.grown: owner postgres -> rich_owner
COMMENT ON COLUMN grown.later IS 'tomorrow'
- view public.grown: column comments [later a day later] -> [later tomorrow]
ALTER VIEW grown ALTER name DROP DEFAULT
- view public.grown: column defaults [name 'new'::character varying] -> none
DROP MATERIALIZED VIEW post_counts;
CREATE MATERIALIZED VIEW post_counts AS SELECT author, count(body) AS posts
FROM posts JOIN users ON users.id = author GROUP BY author
- index public.post_counts_author_idx: removed
- materialized view public.post_counts: definition ...ECT posts.author, count(*) AS posts FROM (public.posts JOIN public.users ON ((us... -> ...ECT posts.author, count(posts.body) AS posts FROM (public.posts JOIN public.user...
ALTER SEQUENCE tickets INCREMENT -3 NO CYCLE
- sequence public.tickets: cycle yes -> no, increment -2 -> -3
ALTER SEQUENCE tickets OWNED BY users.id
- sequence public.tickets: owned by none -> public.users.id
ALTER SEQUENCE posts_id_seq AS bigint
- sequence public.posts_id_seq: max 2147483647 -> 9223372036854775807, type integer -> bigint
CREATE FUNCTION fresh() RETURNS int LANGUAGE sql AS 'SELECT 1'
- function public.fresh(): added
ALTER FUNCTION area(int, int, text[]) VOLATILE CALLED ON NULL INPUT
- function public.area(integer, integer, text[]): strict yes -> no, volatility immutable -> volatile
ALTER FUNCTION touch() SECURITY INVOKER
- function public.touch(): security definer yes -> no
ALTER FUNCTION touch() RESET search_path
- function public.touch(): settings [DateStyle=ISO, search_path=pg_catalog, pg_temp] -> [DateStyle=ISO]
ALTER FUNCTION touch() OWNER TO rich_owner
- function public.touch(): owner postgres -> rich_owner
CREATE OR REPLACE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp SET DateStyle = 'ISO' AS $$ BEGIN
  RETURN OLD;
-- done
END $$
- function public.touch(): body BEGIN RETURN NEW; -- done END -> BEGIN RETURN OLD; -- done END
CREATE OR REPLACE FUNCTION area(width int, height int DEFAULT 3, OUT result int, VARIADIC extra text[] DEFAULT '{}') LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE COST 7 AS 'SELECT width * height'
- function public.area(integer, integer, text[]): arguments ... height integer DEFAULT 2, OUT result integer, VARIADIC extra text[] DEFAULT '{}... -> ... height integer DEFAULT 3, OUT result integer, VARIADIC extra text[] DEFAULT '{}...
CREATE OR REPLACE PROCEDURE tidy(INOUT days int) LANGUAGE plpgsql AS 'BEGIN ROLLBACK;
END'
- procedure public.tidy(integer): body BEGIN COMMIT; END -> BEGIN ROLLBACK; END
CREATE OR REPLACE AGGREGATE longest(text) (SFUNC = text_smaller, STYPE = text, INITCOND = 'x', PARALLEL = SAFE)
- aggregate public.longest(text): combine function text_larger(text,text) -> none, initial state '' -> x, state function text_larger(text,text) -> text_smaller(text,text)
DROP TRIGGER touch_users ON users
- trigger public.users.touch_users: removed
ALTER TABLE posts ENABLE TRIGGER touch_posts
- trigger public.posts.touch_posts: state disabled -> enabled
ALTER TABLE events_rest ENABLE TRIGGER touch_events
- trigger public.events.touch_events: on partitions [public.events_rest always] -> none
DROP TRIGGER touch_posts ON posts;
CREATE TRIGGER touch_posts BEFORE INSERT ON posts FOR EACH ROW EXECUTE FUNCTION touch()
- trigger public.posts.touch_posts: definition ...ATE TRIGGER touch_posts AFTER INSERT ON public.posts FOR EACH ROW EXECUTE FUNCTI... -> ...ATE TRIGGER touch_posts BEFORE INSERT ON public.posts FOR EACH ROW EXECUTE FUNCT..., state disabled -> enabled
ALTER EVENT TRIGGER watch DISABLE
- event trigger watch: state replica only -> disabled
DROP EVENT TRIGGER watch
- event trigger watch: removed
CREATE OR REPLACE RULE keep AS ON DELETE TO scratch DO INSTEAD SELECT 1
- rule public.scratch.keep: definition CREATE RULE keep AS ON DELETE TO public.scratch DO INSTEAD NOTHING; -> ...blic.scratch DO INSTEAD SELECT 1 AS "?column?";
ALTER TABLE scratch DISABLE RULE keep
- rule public.scratch.keep: state enabled -> disabled
ALTER POLICY own ON users TO rich_app USING (id > 1)
- policy public.users.own: roles [rich_app, rich_owner] -> [rich_app], using (id > 0) -> (id > 1)
DROP POLICY everyone ON posts
- policy public.posts.everyone: removed
ALTER TYPE mood ADD VALUE 'angry'
- enum public.mood: labels [sad, it's ok, so so, happy] -> [sad, it's ok, so so, happy, angry]
ALTER TYPE mood RENAME VALUE 'sad' TO 'blue'
- enum public.mood: labels [sad, it's ok, so so, happy] -> [blue, it's ok, so so, happy]
ALTER DOMAIN email DROP DEFAULT
- domain public.email: default 'nobody@example.org'::public.citext -> none
ALTER DOMAIN email DROP NOT NULL
- domain public.email: not null yes -> no
ALTER DOMAIN email SET DEFAULT 'x@y'
- domain public.email: default 'nobody@example.org'::public.citext -> 'x@y'::public.citext
ALTER DOMAIN email DROP CONSTRAINT has_at
- constraint public.email.has_at: removed
ALTER DOMAIN email ADD CONSTRAINT short CHECK (length(VALUE) < 99) NOT VALID
- constraint public.email.short: added
ALTER TYPE address ADD ATTRIBUTE town text CASCADE
- column public.typed.town: added
- composite type public.address: attributes [street text, "Zip ""code""" character varying(10) COLLATE "C"] -> [street text, "Zip ""code""" character varying(10) COLLATE "C", town text]
CREATE TYPE pair AS (a int, b int)
- composite type public.pair: added
DROP TYPE span;
CREATE TYPE span AS RANGE (subtype = float4)
- range type public.span: difference float8mi(double precision,double precision) -> none, operator class pg_catalog.float8_ops -> pg_catalog.float4_ops, subtype double precision -> real
ALTER TYPE box_id OWNER TO rich_owner
- base type public.box_id: owner postgres -> rich_owner
COMMENT ON TYPE mood IS 'feelings'
- enum public.mood: comment how it is -> feelings
DROP CAST (box_id AS int4);
CREATE CAST (box_id AS int4) WITHOUT FUNCTION AS IMPLICIT
- cast public.box_id as integer: context assignment -> implicit
ALTER OPERATOR === (box, box) SET (RESTRICT = contsel)
- operator public.===(box,box): restrict none -> contsel(internal,oid,internal,integer)
ALTER OPERATOR FAMILY int4_backwards USING btree ADD FUNCTION 1 (int4, int8) btint48cmp(int4, int8)
- operator family public.int4_backwards using btree: functions [1 integer,integer btint4cmp(integer,integer)] -> [1 integer,bigint btint48cmp(integer,bigint), 1 integer,integer btint4cmp(intege...
DROP OPERATOR CLASS int4_backwards USING btree
- operator class public.int4_backwards using btree: removed
- operator family public.int4_backwards using btree: functions [1 integer,integer btint4cmp(integer,integer)] -> none, operators [1 >(integer,integer), 2 >=(integer,integer), 3 =(integer,integer), 4 <=(integer... -> none
DROP COLLATION swedish;
CREATE COLLATION swedish (provider = icu, locale = 'sv')
- collation public.swedish: deterministic no -> yes
ALTER TEXT SEARCH CONFIGURATION notes DROP MAPPING FOR email
- text search configuration public.notes: mappings ...c.nordic, english_stem, email: simple, file: simple, float: simple, host: simple... -> ...c.nordic, english_stem, file: simple, float: simple, host: simple, hword: englis...
ALTER TEXT SEARCH DICTIONARY nordic (ACCEPT = true)
- text search dictionary public.nordic: options accept = 'false' -> accept = 'true'
ALTER SERVER remote OPTIONS (SET host 'other.example.org')
- foreign server remote: options [dbname=sha256:e244f187f696561d, host=sha256:2d8b5efb91875fb5] -> [dbname=sha256:e244f187f696561d, host=sha256:f57db50c5eef492c]
ALTER FOREIGN TABLE elsewhere OPTIONS (SET table_name 'here')
- foreign table public.elsewhere: foreign options [table_name=there] -> [table_name=here]
ALTER FOREIGN TABLE elsewhere ALTER id OPTIONS (DROP column_name)
- column public.elsewhere.id: foreign options [column_name=ID] -> none
ALTER FOREIGN DATA WRAPPER dummy NO HANDLER OPTIONS (DROP debug)
- foreign data wrapper dummy: options [debug=sha256:b5bea41b6c623f7c] -> none
ALTER PUBLICATION selected DROP TABLE posts
- publication selected: tables [public.posts, public.users] -> [public.users]
ALTER PUBLICATION selected SET (publish = 'insert')
- publication selected: operations insert, delete -> insert
DROP PUBLICATION everything
- publication everything: removed
CREATE TRUSTED LANGUAGE mine HANDLER plpgsql_call_handler
- language mine: added
`)
