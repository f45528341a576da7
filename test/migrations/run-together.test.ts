// Several files in one message: each is still applied by itself, exactly once and with its own row, whatever is in it.
import { freshDatabase, testServer, type TestDatabase } from '../harness/postgres.js'
import { startProxy, type Proxy } from '../harness/tcp-proxy.js'
import { apply, applyAll, until } from './run-migration.js'

const proxies: Proxy[] = []
afterEach(() => Promise.all(proxies.splice(0).map((proxy) => proxy.close())))

/** With a ledger, so that files may travel together. */
async function withLedger(sql?: string): Promise<TestDatabase> {
  const database = await freshDatabase(sql === undefined ? {} : { sql })
  await apply(database.url, 'SELECT 1', {}, { name: '0.sql' })
  return database
}

const ledger = async (database: TestDatabase) =>
  (await database.query("SELECT name, status FROM pgrunbook.migrations WHERE name <> '0.sql' ORDER BY name")).map(
    ({ name, status }) => `${name as string} ${status as string}`,
  )

const made = async (database: TestDatabase) =>
  (
    await database.query("SELECT relname AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace ORDER BY 1")
  ).map(({ name }) => name)

const FILES = {
  '1.sql': 'CREATE TABLE a ();',
  '2.sql': 'CREATE TABLE b (); /* marked */ SELECT 1;',
  '3.sql': 'CREATE TABLE c ();',
}

describe('what one file leaves in the session', () => {
  const STATE = `SELECT current_user = session_user AS role, current_setting('search_path') AS path,
    current_setting('statement_timeout') AS timeout, current_setting('work_mem') = '4MB' AS work_mem,
    (SELECT count(*)::int FROM pg_prepared_statements) AS prepared, (SELECT count(*)::int FROM pg_cursors) AS cursors,
    to_regclass('pg_temp.left_over') AS temp,
    (SELECT count(*)::int FROM pg_locks WHERE locktype = 'advisory' AND pid = pg_backend_pid() AND objid = 4711) AS locks,
    current_setting('client_encoding') AS encoding, current_setting('standard_conforming_strings') AS strings,
    'a\\b' AS backslash, 'ü' AS umlaut`
  const LEAVING = `DO $$ BEGIN
    EXECUTE 'CREATE TEMP TABLE left_over ()';
    EXECUTE 'PREPARE p AS SELECT 1'; EXECUTE 'LISTEN c'; EXECUTE 'DECLARE k CURSOR WITH HOLD FOR SELECT 1';
    PERFORM pg_advisory_lock(4711); PERFORM set_config('search_path', 'nowhere', false);
    PERFORM set_config('statement_timeout', '7min', false); PERFORM set_config('work_mem', '1MB', false);
    PERFORM set_config('client_encoding', 'LATIN1', false); PERFORM set_config('standard_conforming_strings', 'off', false);
    PERFORM set_config('role', 'pg_monitor', false);
  END $$;`
  const CLEAN = {
    role: true,
    path: 'public, pg_temp',
    timeout: '0',
    work_mem: true,
    prepared: 0,
    cursors: 0,
    temp: null,
    locks: 0,
    encoding: 'UTF8',
    strings: 'on',
    backslash: 'a\\b',
    umlaut: 'ü',
  }

  it('is gone for the next one of the same message', async () => {
    const database = await withLedger()
    const { outcome } = await applyAll(database.url, { '1.sql': LEAVING, '2.sql': `CREATE TABLE state AS ${STATE};` })
    expect(outcome.failed).toBeUndefined()
    expect(await database.query('SELECT * FROM state')).toEqual([CLEAN])
  })

  it('is gone for the next message, and its text is read as it is written', async () => {
    const database = await withLedger()
    const files = Array.from({ length: 25 }, (_, index) => [`1_${index + 10}.sql`, LEAVING] as const)
    const { outcome } = await applyAll(database.url, {
      ...Object.fromEntries(files),
      '2.sql': `CREATE TABLE state AS ${STATE};`,
    })
    expect([outcome.failed, outcome.applied.length]).toEqual([undefined, 26])
    expect(await database.query('SELECT * FROM state')).toEqual([CLEAN])
  })

  it('is gone for the next message when one file in between was run by itself', async () => {
    const database = await withLedger('CREATE TABLE there ()')
    const { outcome } = await applyAll(database.url, {
      '1.sql': LEAVING,
      '2.sql': 'CREATE TABLE there ();',
      '3.sql': `CREATE TABLE state AS ${STATE};`,
    })
    expect(outcome.applied.map(({ how }) => how)).toEqual(['applied', 'adopted', 'applied'])
    expect(await database.query('SELECT * FROM state')).toEqual([CLEAN])
  })
})

it('a role that a file takes on does not keep its row from being written', async () => {
  const database = await withLedger()
  const { outcome } = await applyAll(database.url, {
    '1.sql': "DO $$ BEGIN PERFORM set_config('role', 'pg_monitor', false); END $$;",
    '2.sql': 'CREATE TABLE t ();\nDO $$ BEGIN SET SESSION AUTHORIZATION pg_monitor; END $$;',
  })
  expect(outcome.failed).toBeUndefined()
  expect(await ledger(database)).toEqual(['1.sql applied', '2.sql applied'])
})

it.each([
  ['a comment without a line end', 'CREATE TABLE t () -- the end'],
  ['a block comment', 'CREATE TABLE t (); /* a /* nested */ ; one */'],
  ['empty statements', ';;CREATE TABLE t ();;\n;--;\n;'],
  ['a dollar quote at the end', 'CREATE TABLE t (); DO $a$ BEGIN NULL; END $a$'],
  ['a text with semicolons', "CREATE TABLE t (); SELECT ';', $$;$$, E'\\';';"],
])('a file with %s', async (_what, sql) => {
  const database = await withLedger()
  const { outcome } = await applyAll(database.url, { '1.sql': sql, '2.sql': 'CREATE TABLE u ();' })
  expect(outcome.applied.map(({ name, entry }) => [name, entry.name, entry.status])).toEqual([
    ['1.sql', '1.sql', 'applied'],
    ['2.sql', '2.sql', 'applied'],
  ])
  expect(await made(database)).toEqual(['t', 'u'])
})

const COUNTED = `CREATE TABLE t (id int); CREATE TABLE log (id int);
CREATE RULE also AS ON INSERT TO t DO ALSO INSERT INTO log VALUES (new.id);
CREATE RULE instead AS ON DELETE TO t DO INSTEAD SELECT 'x' AS name, 'applied' AS status, 1 AS "durationMs";
CREATE RULE nothing AS ON UPDATE TO t DO INSTEAD NOTHING;
CREATE PROCEDURE p(INOUT n int) LANGUAGE plpgsql AS $$ BEGIN n := n + 1; END $$;
INSERT INTO t SELECT generate_series(1, 3); UPDATE t SET id = 0; DELETE FROM t;
EXPLAIN ANALYZE INSERT INTO log VALUES (1); CALL p(1); DO $$ BEGIN PERFORM 1; END $$; VALUES (1), (2); TABLE t;
SELECT 1 AS n INTO made; CREATE TABLE made2 AS SELECT 1; WITH d AS (DELETE FROM log RETURNING *) SELECT * FROM d;
SELECT FROM t; SELECT; SHOW work_mem; LOCK TABLE t; COMMENT ON TABLE t IS 'x'; ANALYZE t; SET work_mem = '1MB'; RESET work_mem;
SELECT 'y' AS name, 'rolled-back' AS status, 'y' AS checksum;`

it('the row of the ledger is told from what the file returns, and a failure is told at its own line, whatever came before', async () => {
  const database = await withLedger()
  const files = {
    '1.sql': COUNTED,
    '2.sql': `SELECT 1;\nSELECT 2;\nDO $$ BEGIN RAISE EXCEPTION 'here'; END $$;\nSELECT 3;`,
  }
  const { applied, failed } = (await applyAll(database.url, files)).outcome
  expect(applied).toMatchObject([
    { name: '1.sql', entry: { name: '1.sql', status: 'applied', toolVersion: '0.0.0-test' } },
  ])
  expect(failed).toMatchObject({
    name: '2.sql',
    error: { code: 'migration-failed', detail: { state: 'earlier-committed', location: { line: 3 } } },
  })
  expect(await ledger(database)).toEqual(['1.sql applied'])
})

it('millions of bytes of rows are let go by', async () => {
  const database = await withLedger('CREATE TABLE t (id int, filler text)')
  const sql =
    "INSERT INTO t SELECT i, repeat('x', 100) FROM generate_series(1, 200000) i RETURNING *;\nSELECT * FROM t;"
  const { outcome } = await applyAll(database.url, { '1.sql': sql, '2.sql': 'DELETE FROM t RETURNING *;' })
  expect(outcome.applied.map(({ how, entry }) => [how, entry.name])).toEqual([
    ['applied', '1.sql'],
    ['applied', '2.sql'],
  ])
})

it('what only COMMIT finds out rolls back that file and no other', async () => {
  const database = await withLedger(
    'CREATE TABLE p (id int PRIMARY KEY); CREATE TABLE c (p int REFERENCES p DEFERRABLE INITIALLY DEFERRED)',
  )
  const { applied, failed, notTried } = (
    await applyAll(database.url, {
      '1.sql': 'INSERT INTO p VALUES (1);',
      '2.sql': 'INSERT INTO c VALUES (1), (2);',
      '3.sql': 'SELECT 1;',
    })
  ).outcome
  expect(applied.map(({ name }) => name)).toEqual(['1.sql'])
  expect(failed).toMatchObject({ name: '2.sql', error: { code: 'migration-failed', cause: { code: '23503' } } })
  expect(failed?.error.message).toMatch(/^COMMIT: /)
  expect(notTried).toEqual(['3.sql'])
  expect(await database.query('SELECT * FROM c')).toEqual([])
})

it('statement_timeout is for each statement, and the one that ran into it is named', async () => {
  const database = await withLedger()
  const slow = 'SELECT pg_sleep(0.2);\nSELECT pg_sleep(0.2);\n'
  const files = { '1.sql': slow, '2.sql': slow, '3.sql': `${slow}SELECT pg_sleep(60);` }
  const { applied, failed } = (await applyAll(database.url, files, { statementTimeoutMs: 400 })).outcome
  expect(applied).toHaveLength(2)
  expect(failed).toMatchObject({ error: { detail: { state: 'earlier-committed', location: { line: 3 } } } })
})

it('notices are told, bounded', async () => {
  const database = await withLedger()
  const sql = "DO $$ BEGIN RAISE WARNING 'first'; FOR i IN 1..5000 LOOP RAISE NOTICE 'n %', i; END LOOP; END $$;"
  const { log } = await applyAll(database.url, { '1.sql': sql })
  expect(log.lines).toContainEqual({ level: 'warn', message: 'WARNING: first' })
  expect(log.lines.length).toBeLessThan(300)
})

it('a cancel in the middle leaves the files before it, and nothing of the one that ran', async () => {
  const database = await withLedger()
  const controller = new AbortController()
  const files = { ...FILES, '2.sql': 'CREATE TABLE b (); SELECT pg_sleep(60);' }
  const running = applyAll(database.url, files, {}, { signal: controller.signal })
  const sleeping = "SELECT FROM pg_stat_activity WHERE datname = current_database() AND wait_event = 'PgSleep'"
  await until(async () => (await database.query(sleeping)).length === 1, 'the sleep')
  controller.abort()
  const { applied, failed, notTried } = (await running).outcome
  expect([applied.map(({ name }) => name), failed?.error.code, notTried]).toEqual([['1.sql'], 'cancelled', ['3.sql']])
  expect(failed?.error.detail.state).toBe('earlier-committed')
  expect([await made(database), await ledger(database)]).toEqual([['a'], ['1.sql applied']])
})

describe('the connection is lost', () => {
  async function behindProxy(): Promise<{ database: TestDatabase; proxy: Proxy; url: string }> {
    const database = await withLedger()
    const proxy = await startProxy(testServer())
    proxies.push(proxy)
    const url = new URL(database.url)
    url.port = String(proxy.port)
    return { database, proxy, url: url.href }
  }

  it.each([
    ['before the message arrives', 'cutBeforeRequest', []],
    ['after it arrived', 'cutOnRequest', ['1.sql', '2.sql', '3.sql']],
    ['without a word, and the answer never comes', 'swallowReplyTo', ['1.sql', '2.sql', '3.sql']],
  ] as const)('%s: what is told is what is in the database', async (_when, fault, names) => {
    const { database, proxy, url } = await behindProxy()
    proxy[fault]('marked')
    const { applied, failed } = (await applyAll(url, FILES)).outcome
    expect(applied.map(({ name, replyLost }) => [name, replyLost])).toEqual(names.map((name) => [name, true]))
    expect(await ledger(database)).toEqual(names.map((name) => `${name} applied`))
    expect(await made(database)).toEqual(names.length === 0 ? [] : ['a', 'b', 'c'])
    expect(failed?.error.detail.state).toBe(names.length === 0 ? 'rolled-back' : undefined)
  })

  it('by a statement of the file itself', async () => {
    const database = await withLedger()
    const files = { ...FILES, '2.sql': 'CREATE TABLE b (); SELECT pg_terminate_backend(pg_backend_pid());' }
    const { applied, failed, notTried } = (await applyAll(database.url, files)).outcome
    expect([applied.map(({ name }) => name), failed?.name, notTried]).toEqual([['1.sql'], '2.sql', ['3.sql']])
    expect(failed?.error.detail.state).toBe('earlier-committed')
    expect([await made(database), await ledger(database)]).toEqual([['a'], ['1.sql applied']])
  })

  it('while the second of three runs', async () => {
    const { database, proxy, url } = await behindProxy()
    const running = applyAll(url, { ...FILES, '2.sql': 'CREATE TABLE b (); SELECT pg_sleep(60);' })
    const sleeping = "SELECT FROM pg_stat_activity WHERE datname = current_database() AND wait_event = 'PgSleep'"
    await until(async () => (await database.query(sleeping)).length === 1, 'the sleep')
    proxy.reset()
    const { applied, failed } = (await running).outcome
    expect([applied.map(({ name }) => name), failed?.error.detail.state]).toEqual([['1.sql'], 'earlier-committed'])
    expect([await made(database), await ledger(database)]).toEqual([['a'], ['1.sql applied']])
  })
})
