// A change of who may do what is seen and named.
import { itNamesTheChange } from './catalog-changes.js'

itNamesTheChange(String.raw`
GRANT SELECT ON posts, grown TO PUBLIC
- grant on table public.grown to PUBLIC: added
- grant on table public.posts to PUBLIC: added
GRANT DELETE ON users TO rich_app
- grant on table public.users to rich_app: privileges [INSERT WITH GRANT OPTION, SELECT WITH GRANT OPTION] -> [DELETE, INSERT WITH GRANT OPTION, SELECT WITH GRANT OPTION]
REVOKE GRANT OPTION FOR SELECT ON users FROM rich_app
- grant on table public.users to rich_app: privileges [INSERT WITH GRANT OPTION, SELECT WITH GRANT OPTION] -> [INSERT WITH GRANT OPTION, SELECT]
REVOKE INSERT ON users FROM rich_app
- grant on table public.users to rich_app: privileges [INSERT WITH GRANT OPTION, SELECT WITH GRANT OPTION] -> [SELECT WITH GRANT OPTION]
GRANT SELECT (id) ON posts TO rich_app;
REVOKE UPDATE (name) ON users FROM rich_app
- grant on column public.posts.id to rich_app: added
- grant on column public.users.name to rich_app: removed
REVOKE USAGE ON SEQUENCE tickets FROM PUBLIC;
GRANT SELECT ON SEQUENCE tickets TO rich_app
- grant on sequence public.tickets to PUBLIC: removed
- grant on sequence public.tickets to rich_app: added
GRANT EXECUTE ON FUNCTION touch() TO PUBLIC;
GRANT EXECUTE ON PROCEDURE tidy(int) TO rich_app
- grant on procedure public.tidy(integer) to rich_app: added
- revoke on function public.touch() from PUBLIC: removed
REVOKE ALL ON FUNCTION area(int, int, text[]) FROM PUBLIC
- revoke on function public.area(integer, integer, text[]) from PUBLIC: added
GRANT CREATE ON SCHEMA inner_part TO rich_app
- grant on schema inner_part to rich_app: privileges [USAGE] -> [CREATE, USAGE]
GRANT USAGE ON TYPE mood TO PUBLIC;
REVOKE ALL ON TYPE address FROM PUBLIC, postgres
- revoke on type public.address from PUBLIC: added
- revoke on type public.address from postgres: added
- revoke on type public.mood from PUBLIC: removed
REVOKE ALL ON SCHEMA public FROM PUBLIC
- grant on schema public to PUBLIC: removed
REVOKE USAGE ON LANGUAGE plpgsql FROM PUBLIC
- revoke on language plpgsql from PUBLIC: added
REVOKE USAGE ON FOREIGN SERVER remote FROM rich_app;
GRANT USAGE ON FOREIGN DATA WRAPPER dummy TO rich_app
- grant on foreign data wrapper dummy to rich_app: added
- grant on foreign server remote to rich_app: removed
ALTER DEFAULT PRIVILEGES IN SCHEMA inner_part GRANT INSERT ON TABLES TO rich_app
- default privileges for role postgres in schema inner_part on tables to rich_app: privileges [SELECT] -> [INSERT, SELECT]
ALTER DEFAULT PRIVILEGES FOR ROLE rich_owner GRANT EXECUTE ON FUNCTIONS TO PUBLIC
- default privileges for role rich_owner on functions revoked from PUBLIC: removed
ALTER DEFAULT PRIVILEGES FOR ROLE rich_owner GRANT ALL ON TABLES TO rich_app
- default privileges for role rich_owner on tables to rich_app: added
`)
