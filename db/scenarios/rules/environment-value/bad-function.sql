CREATE OR REPLACE FUNCTION f() RETURNS void LANGUAGE sql AS $$ SELECT net.http_post('https://hooks.acme.io/x') $$;
