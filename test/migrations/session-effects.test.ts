// What a file, a role or a server may do to the session of a run, and what must hold all the same.
import { randomUUID } from 'node:crypto'
import { freshDatabase } from '../harness/postgres.js'
import { apply, failureOf } from './run-migration.js'

const ledger = 'SELECT name, status FROM pgrunbook.migrations'
const NAME = '20250101_test.sql'

const EVIL = `
  CREATE SCHEMA evil;
  CREATE TABLE evil.migrations (name text, checksum text, status text);
  CREATE FUNCTION evil.now() RETURNS timestamptz LANGUAGE sql AS $$ SELECT 'epoch'::timestamptz $$;
  CREATE FUNCTION evil.clock_timestamp() RETURNS timestamptz LANGUAGE sql AS $$ SELECT 'epoch'::timestamptz $$;
  CREATE FUNCTION evil.to_regclass(text) RETURNS regclass LANGUAGE sql AS $$ SELECT 'evil.migrations'::regclass $$;
  CREATE FUNCTION evil.eq(text, text) RETURNS boolean LANGUAGE sql AS $$ SELECT true $$;
  CREATE OPERATOR evil.= (LEFTARG = text, RIGHTARG = text, FUNCTION = evil.eq);
  CREATE VIEW evil.pg_class AS SELECT 1 AS oid;`

it('F60 a hostile schema first in the search_path of role and database changes nothing', async () => {
  const role = `role_${randomUUID().slice(0, 8)}`
  const database = await freshDatabase({ sql: EVIL })
  await database.query(`CREATE ROLE ${role} LOGIN SUPERUSER PASSWORD 'x'`)
  await database.query(`ALTER ROLE ${role} SET search_path = evil, pg_catalog, public`)
  await database.query(`ALTER DATABASE ${database.name} SET search_path = evil, pg_catalog, public`)
  const url = new URL(database.url)
  url.username = role
  url.password = 'x'
  const sql = 'CREATE TABLE t (at timestamptz DEFAULT now()); INSERT INTO t DEFAULT VALUES; CREATE TABLE t ();'
  const { outcome, log } = await apply(url.href, sql)
  expect(outcome).toMatchObject({ kind: 'applied', warnings: [expect.stringMatching(/already there/)] })
  expect(log.text()).toMatch(
    /warn this role's own search_path would put new objects into schema "evil"; here they go into schema "public"/,
  )
  expect(await database.query("SELECT at > now() - interval '1 hour' AS now FROM public.t")).toEqual([{ now: true }])
  expect(
    await database.query("SELECT applied_at > now() - interval '1 hour' AS now FROM pgrunbook.migrations"),
  ).toEqual([{ now: true }])
  expect(await database.query('SELECT * FROM evil.migrations')).toEqual([])
  expect((await apply(url.href, sql)).outcome.kind).toBe('already-applied')
  await database.drop()
  await (await freshDatabase()).query(`DROP ROLE ${role}`)
})

it('puts names without a schema where ?schema= says', async () => {
  const database = await freshDatabase({ sql: 'CREATE SCHEMA app' })
  await apply(`${database.url}?schema=app`, 'CREATE TABLE t ()')
  expect(await database.query("SELECT to_regclass('app.t')::text AS name")).toEqual([{ name: 'app.t' }])
})

it.each([
  ['SET search_path = elsewhere', 'a setting'],
  ['SET ROLE nobody_much', 'another role'],
  ['SET SESSION AUTHORIZATION nobody_much', 'another session user'],
  ["SET statement_timeout = '1ms'", 'a limit of its own'],
  ["SET lock_timeout = '1ms'; LOCK TABLE t IN ACCESS EXCLUSIVE MODE", 'a lock'],
  ['RESET ALL', 'everything reset'],
  ['DISCARD PLANS; DISCARD TEMP', 'a discard'],
  ["SELECT set_config('search_path', 'elsewhere', false), set_config('role', 'nobody_much', false)", 'a function'],
])('writes the ledger whatever the file does to its session: %s', async (change) => {
  const database = await freshDatabase({ sql: 'CREATE SCHEMA elsewhere; CREATE TABLE t ()' })
  await database.query('CREATE ROLE nobody_much').catch(() => {})
  const { outcome } = await apply(database.url, `${change};`)
  expect(outcome).toMatchObject({ kind: 'applied', adopted: false })
  expect(await database.query(ledger)).toEqual([{ name: NAME, status: 'applied' }])
})

it('keeps the search_path and the limits of the run after RESET ALL and DISCARD ALL', async () => {
  const database = await freshDatabase({ sql: 'CREATE SCHEMA evil' })
  await database.query(`ALTER DATABASE ${database.name} SET search_path = evil`)
  const show = "INSERT INTO seen VALUES (current_setting('search_path'), current_setting('lock_timeout'))"
  await apply(database.url, `CREATE TABLE seen (path text, wait text); RESET ALL; ${show}`)
  await apply(database.url, `DISCARD ALL; ${show}`, {}, { name: '2.sql' })
  expect(await database.query('SELECT * FROM public.seen')).toEqual(
    Array(2).fill({ path: 'public, pg_temp', wait: '2s' }),
  )
})

it('F66 notices reach the log bounded in length and number, and never stop the run', async () => {
  const database = await freshDatabase()
  const { outcome, log } = await apply(
    database.url,
    `DO $$ BEGIN
       RAISE NOTICE E'one\\n::add-mask::x\\n##[group]y \\e[31m%', repeat('z', 10000000);
       RAISE WARNING 'careful';
       FOR i IN 1..5000 LOOP RAISE NOTICE 'notice %', i USING DETAIL = 'row secret'; END LOOP;
     END $$`,
  )
  expect(outcome.kind).toBe('applied')
  expect(Math.max(...log.lines.map(({ message }) => message.length))).toBeLessThan(1_200)
  expect(log.lines.length).toBeLessThan(250)
  expect(log.text()).toMatch(/^info NOTICE: one/m)
  expect(log.text()).not.toMatch(/^(::|##)|secret/m)
  expect(log.lines).toContainEqual({ level: 'warn', message: 'WARNING: careful' })
  expect(log.text()).toMatch(/more than 200 notices/)
})

it('F67 the values of rows stay out of the message unless they are asked for', async () => {
  const database = await freshDatabase({
    sql: "CREATE TABLE u (email text); INSERT INTO u VALUES ('secret@x.test'), ('secret@x.test')",
  })
  const sql = 'ALTER TABLE u ADD CONSTRAINT u_email UNIQUE (email)'
  const error = await failureOf(apply(database.url, sql))
  expect(error.message).toMatch(/SQLSTATE 23505, .*constraint u_email/)
  expect(error.message).not.toMatch(/secret/)
  expect((await failureOf(apply(database.url, sql, { showDetail: true }))).message).toMatch(/secret@x\.test/)
})
