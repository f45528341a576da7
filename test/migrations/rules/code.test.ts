// What stands in a DO block is judged like what stands outside of one, at its own line.
import { check, rulesOf } from './checking.js'

const placesOf = async (text: string): Promise<string[]> =>
  (await check(text))
    .filter(({ rule }) => !['rollback-missing', 'not-idempotent'].includes(rule))
    .map(({ rule, location: { line, column } }) => `${line}:${column} ${rule}`)

it('a statement under a condition, in a loop and with an exception, each at its line', async () => {
  const text = `-- ü
SELECT 1; DO $body$
DECLARE one record;
BEGIN -- ; IF THEN
  IF NOT EXISTS (SELECT FROM pg_constraint WHERE conname = 'fk') THEN
    ALTER TABLE orders
      ADD CONSTRAINT fk FOREIGN KEY (user_id) REFERENCES users;
  ELSE
    UPDATE orders SET state = CASE WHEN true THEN 'a;b' ELSE 'c' END;
  END IF;
  FOR one IN DELETE FROM orders RETURNING id LOOP
    BEGIN DROP TABLE old_orders; EXCEPTION WHEN undefined_table THEN NULL; END;
  END LOOP;
END $body$;
CREATE INDEX ON orders (state);`
  expect(await placesOf(text)).toEqual([
    '6:5 constraint-not-valid',
    '9:5 no-where',
    '11:14 no-where',
    '12:11 destructive',
    '15:1 index-not-concurrent',
  ])
})

it('a plain text that EXECUTE is given, and none that is put together', async () => {
  const text = `DO LANGUAGE plpgsql '
BEGIN
  EXECUTE ''DROP TABLE a'';
  EXECUTE format(''DROP TABLE %I'', ''b'');
  EXECUTE ''DROP TABLE '' || ''c'';
  EXECUTE $$TRUNCATE d$$ USING 1;
END';`
  expect(await placesOf(text)).toEqual(['3:13 destructive', '6:13 destructive'])
})

it('what the block makes is new for what follows, and what it secures is secured', async () => {
  const made = `DO $$ BEGIN
  IF to_regclass('notes') IS NULL THEN CREATE TABLE notes (id int); ALTER TABLE notes ENABLE ROW LEVEL SECURITY; END IF;
END $$;
CREATE INDEX ON notes (id);`
  expect(await rulesOf(made, { exposedSchemas: ['public'] })).not.toEqual(
    expect.arrayContaining([expect.stringMatching(/^(?:index-not-concurrent|row-security-off)$/)]),
  )
  expect(await rulesOf(made.replace(/ALTER TABLE notes ENABLE[^;]*;/, ''), { exposedSchemas: ['public'] })).toContain(
    'row-security-off',
  )
})

it('a password in a block is found at its line, and a value of one environment is told once', async () => {
  const text = `DO $$ BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'app') THEN
    CREATE ROLE app PASSWORD 'x';
  END IF;
  INSERT INTO links VALUES ('https://shop.acme-corp.com/');
END $$;`
  expect(await placesOf(text)).toEqual(['1:1 environment-value', '3:5 password-in-file'])
})

it('an allow before the block holds for what stands in it; inside it is a part of the code', async () => {
  const block = (inside: string): string => `DO $$ BEGIN\n${inside}  DROP TABLE a;\nEND $$;`
  const allow = '-- pg-runbook: allow destructive because nobody reads it\n'
  expect(await placesOf(allow + block(''))).toEqual([])
  expect(await placesOf(block(allow))).toEqual(['3:3 destructive'])
})

it('what is no PL/pgSQL, or is wrong, is left to the server', async () => {
  const others = [
    `DO LANGUAGE plpython3u $$ plpy.execute("DROP TABLE a") $$;`,
    'DO $$ BEGIN IF x THN DROP TABLE a; END $$;',
    "DO $$ DECLARE x nowhere%ROWTYPE; y int[] := ARRAY[1]; BEGIN SELECT 1 INTO x; PERFORM x; RAISE NOTICE '%', 1; END $$;",
    'CREATE FUNCTION f() RETURNS void LANGUAGE plpgsql AS $$ BEGIN DROP TABLE a; END $$;',
  ]
  for (const text of others) expect(await placesOf(text)).toEqual([])
})
