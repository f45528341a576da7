// The schema that names without one mean: missing or closed to the role, PostgreSQL would make everything temporary, and lose it.
import { parseMigration } from '../../src/migrations/parse.js'
import { checkDefaultSchema } from '../../src/migrations/default-schema.js'
import { readMigration } from '../../src/migrations/migration-file.js'
import { ensureLedger } from '../../src/migrations/ledger-schema.js'
import { connect } from '../../src/postgres/client.js'
import { parseDatabaseUrl } from '../../src/postgres/connection-url.js'
import { localSettings } from '../../src/postgres/session.js'
import { freshDatabase, type TestDatabase } from '../harness/postgres.js'
import { apply, applyAll, failureOf, migrationsFolder } from './run-migration.js'

const USERS = 'CREATE TABLE users (id int PRIMARY KEY);\nINSERT INTO users VALUES (1);'

const inSchema = (database: TestDatabase, schema: string): string =>
  `${database.url}?schema=${encodeURIComponent(schema)}`

/** The URL of a role of its own that owns the database and has no right on public. */
async function withoutPublic(database: TestDatabase, grants = ''): Promise<{ url: string; role: string }> {
  const role = `owner_${database.name}`
  await database.query(
    `CREATE ROLE ${role} LOGIN PASSWORD 'x'; ALTER DATABASE ${database.name} OWNER TO ${role}; ALTER SCHEMA public OWNER TO CURRENT_USER;
     REVOKE ALL ON SCHEMA public FROM PUBLIC; ${grants.replaceAll('$role', role)}`,
  )
  const url = new URL(database.url)
  Object.assign(url, { username: role, password: 'x' })
  return { url: url.href, role }
}

const places = (database: TestDatabase, name: string) =>
  database.query('SELECT relnamespace::regnamespace::text AS schema FROM pg_class WHERE relname = $1', [name])

it('a schema of the URL that is not there is refused: nothing becomes temporary', async () => {
  const database = await freshDatabase()
  const error = await failureOf(apply(inSchema(database, 'Shop "1"'), USERS))
  expect(error).toMatchObject({
    code: 'bad-database-url',
    detail: {
      state: 'nothing-changed',
      hint: expect.stringMatching(/\?schema=public .* CREATE SCHEMA "Shop ""1"""/) as string,
    },
  })
  expect(error.message).toMatch(/schema "Shop ""1""" .* there is no such schema in test_/)
  expect(await database.query('SELECT count(*)::int AS rows FROM pgrunbook.migrations')).toEqual([{ rows: 0 }])
})

it('a schema that the role may not use is refused, with the grant and the schema it has', async () => {
  const database = await freshDatabase()
  const { url, role } = await withoutPublic(
    database,
    'CREATE SCHEMA app AUTHORIZATION $role; ALTER ROLE $role SET search_path = app',
  )
  const error = await failureOf(apply(url, USERS))
  expect(error).toMatchObject({ code: 'bad-database-url', detail: { state: 'nothing-changed' } })
  expect(error.detail.hint).toBe(
    `Write ?schema=app in the connection URL, or: GRANT USAGE, CREATE ON SCHEMA public TO "${role}"`,
  )
  expect((await apply(`${url}?schema=app`, USERS)).outcome.kind).toBe('applied')
  expect(await database.query('SELECT id FROM app.users')).toEqual([{ id: 1 }])
  await database.drop()
})

it('asks even where the role may not make temporary objects at all', async () => {
  const database = await freshDatabase()
  const { url } = await withoutPublic(database, `REVOKE TEMPORARY ON DATABASE ${database.name} FROM PUBLIC, $role`)
  expect(await failureOf(apply(url, USERS))).toMatchObject({ code: 'bad-database-url' })
  await database.drop()
})

it('a dry run is refused as the run would be', async () => {
  const database = await freshDatabase()
  expect(await failureOf(apply(inSchema(database, 'shop'), USERS, { dryRun: true }))).toMatchObject({
    code: 'bad-database-url',
  })
})

it.each([
  ['in one transaction', ''],
  ['statement by statement', '\nCREATE INDEX CONCURRENTLY users_id ON users (id);'],
])('a file that makes the schema first is applied, and what follows goes into it, %s', async (_how, more) => {
  const database = await freshDatabase()
  const sql = `SET lock_timeout = '1s';\nCREATE SCHEMA IF NOT EXISTS shop;\n${USERS}${more}`
  expect((await apply(inSchema(database, 'shop'), sql)).outcome.kind).toBe('applied')
  expect(await places(database, 'users')).toEqual([{ schema: 'shop' }])
  expect((await apply(inSchema(database, 'shop'), 'CREATE TABLE next ();', {}, { name: '2.sql' })).outcome.kind).toBe(
    'applied',
  )
})

it('a file that makes the schema after something else is refused', async () => {
  const database = await freshDatabase()
  const error = await failureOf(apply(inSchema(database, 'shop'), `${USERS}\nCREATE SCHEMA shop;`))
  expect(error.code).toBe('bad-database-url')
})

it('of a release the first file may make the schema', async () => {
  const database = await freshDatabase()
  const url = inSchema(database, 'shop')
  const texts = { '1.sql': 'CREATE SCHEMA shop;', '2.sql': USERS }
  const folder = await migrationsFolder(texts)
  const files = await Promise.all(
    ['1.sql', '2.sql'].map(async (name) => parseMigration(await readMigration(folder, name))),
  )
  const client = await connect(parseDatabaseUrl(url, 'database-url'))
  expect(await checkDefaultSchema(client, files)).toMatch(/own search_path would put new objects into schema "public"/)
  expect(await failureOf(checkDefaultSchema(client, files.slice(1)))).toMatchObject({ code: 'bad-database-url' })
  await ensureLedger(client)
  await client.end()
  const { applied, failed } = (await applyAll(url, texts)).outcome
  expect(failed).toBeUndefined()
  expect(applied).toHaveLength(2)
  expect(await places(database, 'users')).toEqual([{ schema: 'shop' }])
})

it('asks with the settings of each transaction where a session cannot have any', async () => {
  const database = await freshDatabase()
  const settings = localSettings(parseDatabaseUrl(inSchema(database, 'shop'), 'database-url'))
  const client = await database.client()
  expect(await failureOf(checkDefaultSchema(client, [], settings))).toMatchObject({ code: 'bad-database-url' })
  await database.query('CREATE SCHEMA shop')
  expect(await checkDefaultSchema(client, [], settings)).toMatch(/here they go into schema "shop"/)
})
