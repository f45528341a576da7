// "Already exists" by SQLSTATE, by what is really there, and by what the statement would have made: what may be skipped, and what
// must stay an error. On the oldest and the newest server, and on the run's own.
import type pg from 'pg'
import { type Found, saysItIsThere, whatIsThere } from '../../src/migrations/already-there.js'
import { readMigration } from '../../src/migrations/migration-file.js'
import { parseMigration } from '../../src/migrations/parse.js'
import type { Statement } from '../../src/migrations/statement.js'
import { connect } from '../../src/postgres/client.js'
import { parseDatabaseUrl } from '../../src/postgres/connection-url.js'
import { localSettings } from '../../src/postgres/session.js'
import { startPgBouncer } from '../harness/pgbouncer.js'
import { freshDatabase, startServer, testServer } from '../harness/postgres.js'
import { NOT_COMPARED, QUOTED_HISTORY, SAME, SETUP } from './already-exists-cases.js'
import { DIFFERENT, ERRORS } from './already-exists-errors.js'
import { apply, failureOf, migrationsFolder } from './run-migration.js'

const statementsOf = async (sql: string): Promise<Statement[]> =>
  (await parseMigration(await readMigration(await migrationsFolder({ '1.sql': sql }), '1.sql'))).statements

/** What the application has, and what a comparison could have left. */
const LEFT = `SELECT count(*)::int AS objects, (SELECT count(*)::int FROM pg_namespace WHERE nspname ~ '^pg_temp') AS temporary
  FROM pg_depend WHERE refclassid = 'pg_namespace'::regclass AND refobjid::regnamespace::text IN ('public', 'app')`

async function objectsIn(client: pg.Client): Promise<{ objects: number; temporary: number }> {
  return (await client.query<{ objects: number; temporary: number }>(LEFT)).rows[0]!
}

interface Met {
  sqlstate: string | undefined
  found: Found
}

/** Runs the statements and tells what the last one met, inside a transaction as the run does. */
async function meet(client: pg.Client, sql: string): Promise<Met> {
  const statements = await statementsOf(sql)
  const last = statements.pop()!
  await client.query('BEGIN')
  try {
    for (const statement of statements) await client.query(statement.sql)
    await client.query('SAVEPOINT here')
    const error = await client.query(last.sql).then(
      () => undefined,
      (cause: pg.DatabaseError) => cause,
    )
    await client.query('ROLLBACK TO SAVEPOINT here')
    const found: Found = saysItIsThere(error, last) ? await whatIsThere(client, last) : { kind: 'absent' }
    expect(client.getTransactionStatus()).toBe('T')
    return { sqlstate: error?.code, found }
  } finally {
    await client.query('ROLLBACK')
  }
}

describe.each([...new Set([14, 18, testServer().major] as const)])('on server %i', (major) => {
  let client: pg.Client
  let writer: pg.Client
  let before: { objects: number; temporary: number }

  beforeAll(async () => {
    const server = major === testServer().major ? testServer() : await startServer({ major })
    const database = await freshDatabase({ server, sql: SETUP })
    client = await connect(parseDatabaseUrl(database.url, 'database-url'))
    writer = await database.client()
    await client.query("SET lock_timeout = '1s'")
    before = await objectsIn(client)
  }, 60_000)
  afterEach(async () => expect(await objectsIn(client)).toEqual(before))
  afterAll(() => client.end())

  it.each(SAME)('%s is there as wanted: %s', async (sqlstate, sql) => {
    expect(await meet(client, sql)).toEqual({ sqlstate, found: { kind: 'same' } })
  })

  it.each(NOT_COMPARED)('%s is there, and is not compared: %s', async (sqlstate, sql) => {
    expect(await meet(client, sql)).toEqual({ sqlstate, found: { kind: 'not-compared' } })
  })

  it.each(DIFFERENT)('%s is another one: %s', async (sqlstate, sql, shows) => {
    const { sqlstate: said, found } = await meet(client, sql)
    expect({ said, found }).toMatchObject({ said: sqlstate, found: { kind: 'different' } })
    expect(found.kind === 'different' && found.differences.join('\n')).toContain(shows)
  })

  it.each(ERRORS)('%s is of something else: %s', async (sqlstate, sql) => {
    expect(await meet(client, sql)).toEqual({ sqlstate, found: { kind: 'absent' } })
  })

  it('is of something else: a publication that names a table twice', async () => {
    const met = await meet(client, 'CREATE PUBLICATION p1 FOR TABLE users (id), TABLE users (id, email)')
    expect(met).toEqual({ sqlstate: major < 15 ? '42601' : '42710', found: { kind: 'absent' } })
  })

  // EXCLUSIVE bears ACCESS SHARE and nothing stronger.
  it('takes no lock but ACCESS SHARE to compare', async () => {
    await writer.query('BEGIN; LOCK TABLE t, users, scratch, app.users, logs, copied, v, checked IN EXCLUSIVE MODE')
    for (const [, sql] of [...SAME, ...NOT_COMPARED, ...DIFFERENT]) {
      const [statement] = await statementsOf(sql)
      expect([sql, await whatIsThere(client, statement!)]).not.toEqual([sql, { kind: 'absent' }])
    }
    await writer.query('ROLLBACK')
  })

  it('holds no lock after it compared', async () => {
    const [statement] = await statementsOf('CREATE VIEW v AS SELECT id AS a, email AS b FROM users')
    await client.query('BEGIN')
    expect(await whatIsThere(client, statement!)).toEqual({ kind: 'same' })
    const { rows } = await client.query("SELECT relation::regclass FROM pg_locks WHERE relation = 'users'::regclass")
    await client.query('ROLLBACK')
    expect(rows).toEqual([])
  })
})

const SKIPPED = 'already there, skipped'
const UNCOMPARED = `${SKIPPED} (an object of that name exists; its definition was not compared)`

it.each([
  ['CREATE TABLE users (id serial PRIMARY KEY)', SKIPPED],
  ['CREATE OPERATOR FAMILY family USING btree', UNCOMPARED],
  ['CREATE INDEX CONCURRENTLY t_x ON t (x DESC) WHERE x > 5', SKIPPED],
])('skips with a warning and goes on: %s', async (sql, said) => {
  const database = await freshDatabase({ sql: SETUP })
  const error = await failureOf(apply(database.url, sql, { onAlreadyExists: 'error' }))
  expect(error).toMatchObject({ code: 'migration-failed' })
  const { outcome, log } = await apply(database.url, `${sql};\nCREATE TABLE after_all ();`)
  const message = expect.stringMatching(new RegExp(`^line 1: .*: ${said.replace(/[()]/g, '\\$&')}$`)) as string
  expect(outcome).toMatchObject({
    kind: 'applied',
    adopted: false,
    warnings: expect.arrayContaining([message]) as string[],
    statements: [{ skipped: 'already-there' }, { label: 'CREATE TABLE after_all' }],
    entry: { status: 'applied' },
  })
  expect(log.lines).toContainEqual({ level: 'warn', message, at: expect.objectContaining({ line: 1 }) as object })
  expect(await database.query("SELECT to_regclass('after_all') IS NOT NULL AS made")).toEqual([{ made: true }])
})

it.each([
  ['CREATE TABLE before_it (); ALTER TABLE users ADD COLUMN email int NOT NULL DEFAULT 0;', 'rolled-back'],
  ['CREATE INDEX CONCURRENTLY t_x ON t (x);', 'nothing-changed'],
])('stops at another object of that name: %s', async (sql, state) => {
  const database = await freshDatabase({ sql: SETUP })
  const error = await failureOf(apply(database.url, sql))
  expect(error).toMatchObject({
    code: 'migration-failed',
    message: expect.stringMatching(
      /it is there already, and not as the statement makes it \(there -> wanted\):\n {2}\w+ public\./,
    ) as string,
    detail: { state, location: { line: 1 }, hint: expect.stringContaining('--baseline') as string },
  })
  expect(await database.query("SELECT to_regclass('before_it') AS made")).toEqual([{ made: null }])
})

it('stops where something else is in the way', async () => {
  const database = await freshDatabase({ sql: SETUP })
  const error = await failureOf(apply(database.url, 'CREATE OR REPLACE VIEW v AS SELECT id, email FROM users;'))
  expect(error).toMatchObject({ code: 'migration-failed', detail: { state: 'rolled-back' }, cause: { code: '42P16' } })
})

it('compares as the role and the search_path of the file have it', async () => {
  const database = await freshDatabase({ sql: SETUP })
  const ours = 'SET search_path = app; CREATE TABLE users (id bigint GENERATED ALWAYS AS IDENTITY);'
  expect((await apply(database.url, ours, {}, { name: '1.sql' })).outcome).toMatchObject({ adopted: true })
  const theirs = 'SET search_path = app; CREATE TABLE users (id serial);'
  const error = await failureOf(apply(database.url, theirs, {}, { name: '2.sql' }))
  expect(error.message).toContain('column app.users.id: ')
})

it('does not compare where the role may not make temporary tables', async () => {
  const database = await freshDatabase({ sql: SETUP })
  const role = `no_temp_${database.name}`
  await database.query(`CREATE ROLE ${role}; GRANT ${role} TO CURRENT_USER; GRANT ALL ON SCHEMA public TO ${role};
    REVOKE TEMPORARY ON DATABASE ${database.name} FROM PUBLIC`)
  const { outcome } = await apply(database.url, `SET ROLE ${role}; CREATE TABLE users (id text);`)
  expect(outcome).toMatchObject({ adopted: true, statements: [{}, { skipped: 'already-there', notCompared: true }] })
  await database.query(`DROP OWNED BY ${role}; DROP ROLE ${role}`)
})

it('compares through a transaction pooler and leaves nothing in its sessions', async () => {
  const database = await freshDatabase({ sql: SETUP })
  const bouncer = await startPgBouncer({ poolSize: 1 })
  const url = parseDatabaseUrl(bouncer.url(database.name), 'database-url')
  const deps = { connect: () => connect(url, { allowPooler: true }), localSettings: localSettings(url) }
  const { outcome } = await apply(database.url, 'CREATE TABLE users (id serial);', {}, { ...deps, name: '1.sql' })
  expect(outcome).toMatchObject({ adopted: true, statements: [{ skipped: 'already-there' }] })
  const error = await failureOf(apply(database.url, 'CREATE TABLE users (id int);', {}, { ...deps, name: '2.sql' }))
  expect(error.message).toContain("default nextval('public.users_id_seq'::regclass) -> none")
  const client = await connect(url, { allowPooler: true })
  const { rows } = await client.query("SELECT pg_my_temp_schema() AS temporary, current_setting('search_path') AS path")
  await client.end()
  expect(rows).toEqual([{ temporary: 0, path: '"$user", public' }])
})

it('records a file as adopted when everything of it was there already', async () => {
  const database = await freshDatabase({ sql: 'CREATE TABLE a (); CREATE TABLE b ()' })
  const { outcome } = await apply(database.url, 'SET search_path = public; CREATE TABLE a (); CREATE TABLE b ();')
  expect(outcome).toMatchObject({ kind: 'applied', adopted: true, entry: { status: 'adopted', warnings: 2 } })
  expect(
    (await apply(database.url, 'SET search_path = public; CREATE TABLE a (); CREATE TABLE b ();')).outcome.kind,
  ).toBe('already-applied')
})

it('adopts a whole history, with later columns, under names that need quotes', async () => {
  const database = await freshDatabase({ sql: QUOTED_HISTORY })
  const { outcome } = await apply(database.url, QUOTED_HISTORY)
  expect(outcome).toMatchObject({ adopted: true, entry: { status: 'adopted' } })
  expect(outcome.kind === 'applied' && outcome.statements.filter(({ notCompared }) => notCompared)).toEqual([])
})

it('keeps what other statements did when one between them is skipped', async () => {
  const database = await freshDatabase({ sql: 'CREATE TABLE a (id int)' })
  await apply(
    database.url,
    'INSERT INTO a VALUES (1); CREATE TABLE a (); INSERT INTO a VALUES (2); CREATE TABLE a (); INSERT INTO a VALUES (3);',
  )
  expect(await database.query('SELECT array_agg(id ORDER BY id) AS ids FROM a')).toEqual([{ ids: [1, 2, 3] }])
})
