-- Taken from pg_dump by hand, with what only psql understands.
-- expects: line 5 meta-command
SET statement_timeout = 0;
SET client_encoding = 'UTF8';
\connect acme
CREATE TABLE public.a (id integer NOT NULL);
