// A change of a table, a column or what belongs to one is seen and named.
import { itNamesTheChange } from './catalog-changes.js'

itNamesTheChange(String.raw`
CREATE SCHEMA fresh
- schema fresh: added
ALTER SCHEMA inner_part OWNER TO rich_owner
- schema inner_part: owner postgres -> rich_owner
COMMENT ON SCHEMA inner_part IS 'deep inside'
- schema inner_part: comment inside -> deep inside
CREATE EXTENSION dict_int
- extension dict_int: added
DROP EXTENSION hstore
- extension hstore: removed
DROP EXTENSION citext CASCADE
- column public.users.email: removed
- constraint public.email.has_at: removed
- constraint public.users.users_email_key: removed
- domain public.email: removed
- extension citext: removed
- function public.area(public.mood): removed
- grant on column public.users.email to rich_app: removed
CREATE TABLE plain (a int)
- column public.plain.a: added
- table public.plain: added
DROP TABLE scratch
- rule public.scratch.keep: removed
- table public.scratch: removed
ALTER TABLE posts RENAME TO articles
- column public.articles.amount: added
- column public.articles.author: added
- column public.articles.body: added
- column public.articles.id: added
- column public.posts.amount: removed
- column public.posts.author: removed
- column public.posts.body: removed
- column public.posts.id: removed
- constraint public.articles.positive: added
- constraint public.articles.posts_author_fkey: added
- constraint public.articles.posts_pkey: added
- constraint public.posts.positive: removed
- constraint public.posts.posts_author_fkey: removed
- constraint public.posts.posts_pkey: removed
- grant on table public.articles to rich_app: added
- grant on table public.posts to rich_app: removed
- index public.posts_body_idx: definition ...osts_body_idx ON public.posts USING btree (lower(body) DESC NULLS LAST) INCLUDE ... -> ...osts_body_idx ON public.articles USING btree (lower(body) DESC NULLS LAST) INCLU...
- index public.posts_identity: definition CREATE UNIQUE INDEX posts_identity ON public.posts USING btree (id, author) -> CREATE UNIQUE INDEX posts_identity ON public.articles USING btree (id, author)
- materialized view public.post_counts: definition SELECT posts.author, count(*) AS posts FROM (public.posts JOIN public.users ON (... -> SELECT articles.author, count(*) AS posts FROM (public.articles JOIN public.user...
- policy public.articles.everyone: added
- policy public.posts.everyone: removed
- publication selected: tables [public.posts, public.users] -> [public.articles, public.users]
- sequence public.posts_id_seq: owned by public.posts.id -> public.articles.id
- statistics public.posts_statistics: definition ...uthor, body FROM public.posts -> ...uthor, body FROM public.articles
- table public.articles: added
- table public.posts: removed
- trigger public.articles.check_posts: added
- trigger public.articles.touch_posts: added
- trigger public.posts.check_posts: removed
- trigger public.posts.touch_posts: removed
- view public.grown_names: definition ...rown g LEFT JOIN public.posts p ON ((p.author = g.id))); -> ...rown g LEFT JOIN public.articles p ON ((p.author = g.id)));
ALTER TABLE users SET (fillfactor = 80)
- table public.users: options [autovacuum_enabled=false, fillfactor=70] -> [autovacuum_enabled=false, fillfactor=80]
ALTER TABLE users RESET (toast.autovacuum_enabled)
- table public.users: toast options [autovacuum_enabled=false] -> none
ALTER TABLE scratch SET LOGGED
- table public.scratch: unlogged yes -> no
ALTER TABLE users DISABLE ROW LEVEL SECURITY
- table public.users: row security yes -> no
ALTER TABLE posts NO FORCE ROW LEVEL SECURITY
- table public.posts: force row security yes -> no
ALTER TABLE posts REPLICA IDENTITY USING INDEX posts_pkey
- table public.posts: replica identity full -> index public.posts_pkey
ALTER TABLE posts SET WITHOUT CLUSTER
- table public.posts: cluster on public.posts_pkey -> none
ALTER TABLE child NO INHERIT parent
- table public.child: inherits [public.parent] -> none
ALTER TABLE events DETACH PARTITION events_rest
- constraint public.events_rest.events_author_fkey: added
- constraint public.events_rest.events_rest_pkey: partition of public.events.events_pkey -> none
- index public.events_rest_kind_idx: partition of public.events_kind -> none
- table public.events_rest: bound DEFAULT -> none, partition of public.events -> none
- trigger public.events.touch_events: on partitions [public.events_rest always] -> none
ALTER TABLE posts OWNER TO rich_app
- grant on table public.posts to rich_app: removed
- sequence public.posts_id_seq: owner rich_owner -> rich_app
- table public.posts: owner rich_owner -> rich_app
COMMENT ON TABLE users IS NULL
- table public.users: comment people and machines -> none
ALTER TABLE users ADD nickname text
- column public.users.nickname: added
ALTER TABLE posts DROP amount
- column public.posts.amount: removed
- constraint public.posts.positive: removed
ALTER TABLE parent ALTER a TYPE bigint
- column public.child.a: type integer -> bigint
- column public.parent.a: type integer -> bigint
ALTER TABLE posts ALTER body DROP NOT NULL
- column public.posts.body: not null yes -> no
ALTER TABLE users ALTER name SET DEFAULT 'someone'
- column public.users.name: default 'line one line two'::character varying -> 'someone'::character varying
ALTER TABLE users ALTER id SET GENERATED BY DEFAULT
- column public.users.id: identity always -> by default
ALTER TABLE users ALTER twice DROP EXPRESSION
- column public.users.twice: generated (length(path) * 2) -> none, generated as stored -> none
ALTER TABLE typed NOT OF;
ALTER TABLE typed ALTER street TYPE text COLLATE "POSIX"
- column public.typed.street: collation none -> "POSIX"
- table public.typed: of type public.address -> none
ALTER TABLE users ALTER path SET STORAGE MAIN, ALTER path SET STATISTICS -1
- column public.users.path: statistics 500 -> none, storage external -> main
ALTER TABLE users ALTER name SET COMPRESSION default
- column public.users.name: compression pglz -> none
ALTER TABLE users ALTER ratio RESET (n_distinct)
- column public.users.ratio: options [n_distinct=5] -> none
COMMENT ON COLUMN users.name IS 'a name'
- column public.users.name: comment as they wrote it -> a name
ALTER TABLE posts ADD CHECK (id > 0)
- constraint public.posts.posts_id_check: added
ALTER TABLE users DROP CONSTRAINT adult
- constraint public.users.adult: removed
ALTER TABLE posts VALIDATE CONSTRAINT positive
- constraint public.posts.positive: validated no -> yes
ALTER TABLE users DROP CONSTRAINT adult, ADD CONSTRAINT adult CHECK (ratio > 1)
- constraint public.users.adult: comment by law -> none, definition CHECK ((ratio > (0)::double precision)) -> CHECK ((ratio > (1)::double precision))
ALTER TABLE posts ALTER CONSTRAINT posts_author_fkey NOT DEFERRABLE
- constraint public.posts.posts_author_fkey: definition ...rs(id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED -> FOREIGN KEY (author) REFERENCES public.users(id) ON DELETE CASCADE
ALTER TABLE posts DISABLE TRIGGER ALL
- constraint public.posts.posts_author_fkey: triggers disabled no -> yes
- trigger public.posts.check_posts: state enabled -> disabled
COMMENT ON CONSTRAINT adult ON users IS 'by custom'
- constraint public.users.adult: comment by law -> by custom
ALTER INDEX users_pkey SET (fillfactor = 50)
- constraint public.users.users_pkey: index options none -> [fillfactor=50]
ALTER TABLE scratch ADD x int PRIMARY KEY
- column public.scratch.x: added
- constraint public.scratch.scratch_pkey: added
CREATE INDEX posts_author ON posts (author)
- index public.posts_author: added
DROP INDEX posts_body_idx
- index public.posts_body_idx: removed
DROP INDEX posts_body_idx;
CREATE INDEX posts_body_idx ON posts (lower(body)) INCLUDE (author) WHERE body <> ''
- index public.posts_body_idx: comment for search -> none, definition ...USING btree (lower(body) DESC NULLS LAST) INCLUDE (author) WHERE (body <> ''::te... -> ...USING btree (lower(body)) INCLUDE (author) WHERE (body <> ''::text)
UPDATE pg_index SET indisvalid = false WHERE indexrelid = 'posts_body_idx'::regclass
- index public.posts_body_idx: valid yes -> no
ALTER INDEX posts_body_idx SET (deduplicate_items = off)
- index public.posts_body_idx: definition ...LAST) INCLUDE (author) WHERE (body <> ''::text) -> ...LAST) INCLUDE (author) WITH (deduplicate_items=off) WHERE (body <> ''::text)
ALTER STATISTICS posts_statistics SET STATISTICS 50
- statistics public.posts_statistics: target none -> 50
DROP STATISTICS posts_statistics;
CREATE STATISTICS posts_statistics (mcv) ON author, body FROM posts
- statistics public.posts_statistics: definition ...ublic.posts_statistics (ndistinct, dependencies) ON author, body FROM public.pos... -> ...ublic.posts_statistics (mcv) ON author, body FROM public.posts
ALTER TABLE users RENAME name TO full_name
- column public.users.full_name: added
- column public.users.name: removed
- function public.area(public.mood): body ....id, users.email, users.name, users.feeling, users."Odd ""name"" with a line", u... -> ....id, users.email, users.full_name AS name, users.feeling, users."Odd ""name"" wi...
- grant on column public.users.full_name to rich_app: added
- grant on column public.users.name to rich_app: removed
- policy public.users.own: check ((name)::text = CURRENT_USER) -> ((full_name)::text = CURRENT_USER)
- trigger public.users.touch_users: definition ..._users BEFORE UPDATE OF name ON public.users FOR EACH ROW WHEN (((old.name)::tex... -> ..._users BEFORE UPDATE OF full_name ON public.users FOR EACH ROW WHEN (((old.full_...
- view public.grown: definition SELECT users.id, users.name, (users.since + '1 day'::interval) AS later FROM (pu... -> SELECT users.id, users.full_name AS name, (users.since + '1 day'::interval) AS l...
`)
