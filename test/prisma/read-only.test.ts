// F92: a comparison writes nothing. The server's own log is the witness.
import { readFile } from 'node:fs/promises'
import pg from 'pg'
import { readOnlyAdapter } from '../../src/prisma/adapter.js'
import { diffSchema, pullSchema } from '../../src/prisma/engine.js'
import { inReadOnlyTransaction } from '../../src/prisma/read-only.js'
import { freshDatabase, startServer } from '../harness/postgres.js'
import { DATASOURCE, NO_FILTERS, schemaOf } from './schemas.js'

const MODEL = 'model A {\n  id Int @id\n  name String\n}\n'
const READS_ONLY = /^(?:BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY$|ROLLBACK$|SELECT\b|WITH\b|SHOW\b)/i
const MARK = 'SELECT 1 AS the_comparison_begins'

/** Every statement that one session sent, in order. */
const statementsIn = (log: string): string[] =>
  [...log.matchAll(/LOG: {2}(?:statement|execute [^:]*): ([^]*?)(?=\n\d{4}-|\n*$)/g)].map((match) => match[1]!.trim())

it('F92 sends nothing but questions, in a READ ONLY transaction', async () => {
  const server = await startServer({ settings: { log_statement: 'all', log_line_prefix: '%m ' } })
  const database = await freshDatabase({
    server,
    sql: 'CREATE TABLE b (id int PRIMARY KEY); DROP SCHEMA IF EXISTS none',
  })
  const client = await database.client()
  const schema = await schemaOf(DATASOURCE + MODEL)
  await client.query(MARK)
  expect((await diffSchema(client, schema, NO_FILTERS)).sql).toMatch(/DROP TABLE "b"/)
  await pullSchema(client, schema)
  await client.query('SET search_path = missing')
  expect((await diffSchema(client, schema, NO_FILTERS)).sql).toMatch(/CREATE SCHEMA IF NOT EXISTS "missing"/)
  const sent = statementsIn((await readFile(server.logFile, 'utf8')).split(MARK)[1]!)
  const own = sent.filter((statement) => statement !== 'SET search_path = missing')
  expect(own.length).toBeGreaterThan(20)
  expect(own.filter((statement) => !READS_ONLY.test(statement))).toEqual([])
  expect(own.filter((statement) => statement.startsWith('BEGIN'))).toHaveLength(3)
})

const OWNED = `CREATE TYPE e AS ENUM ('x');
  CREATE TABLE "A" (id serial, name text NOT NULL DEFAULT 'n', e e, g int GENERATED ALWAYS AS IDENTITY, CONSTRAINT "A_pkey" PRIMARY KEY (id))`
const OWNED_MODEL = `model A {
  id   Int @id @default(autoincrement())
  name String @default("n")
  e    e?
  g    Int @default(autoincrement())
}
enum e {
  x
}
`

it('F92 a role that may only read is enough, and one that sees less is refused', async () => {
  const database = await freshDatabase({ sql: OWNED })
  const role = `reader_${database.name}`
  await database.query(`CREATE ROLE ${role} LOGIN PASSWORD 'reads'`)
  const url = new URL(database.url)
  Object.assign(url, { username: role, password: 'reads' })
  const client = new pg.Client({ connectionString: url.href })
  await client.connect()
  try {
    const schema = await schemaOf(DATASOURCE + OWNED_MODEL)
    await expect(diffSchema(client, schema, NO_FILTERS)).rejects.toMatchObject({
      code: 'drift-not-checked',
      message: `the role ${role} may not see the columns of public.A`,
      detail: { hint: `as the owner of the tables: GRANT SELECT ON ALL TABLES IN SCHEMA "public" TO "${role}"` },
    })
    await database.query(`GRANT SELECT ON ALL TABLES IN SCHEMA public TO ${role}`)
    expect(await diffSchema(client, schema, NO_FILTERS)).toEqual({ drift: false, sql: '', summary: '' })
  } finally {
    await client.end()
    await database.query(`DROP OWNED BY ${role}; DROP ROLE ${role}`)
  }
})

it.each(['DROP TABLE a', 'CREATE TABLE b (id int)', '/* SELECT */ DELETE FROM a', 'SET x.y = 1', 'COMMIT'])(
  'F92 refuses to send %s for the engine',
  async (sql) => {
    const database = await freshDatabase({ sql: 'CREATE TABLE a (id int)' })
    const adapter = readOnlyAdapter(await database.client(), 'public')
    const connection = await adapter.factory.connect()
    await expect(connection.executeRaw({ sql, args: [], argTypes: [] })).rejects.toThrow('only reads')
    await expect(connection.queryRaw({ sql, args: [], argTypes: [] })).rejects.toThrow('only reads')
    await expect(connection.executeScript(sql)).rejects.toThrow('only reads')
    await expect(connection.startTransaction()).rejects.toThrow('only reads')
    expect(adapter.failure()).toMatchObject({ message: expect.stringContaining(sql.slice(0, 20)) as string })
    expect(await database.query('SELECT count(*)::int AS n FROM a')).toEqual([{ n: 0 }])
  },
)

it('F92 the server refuses what a question itself would write, and a second statement', async () => {
  const database = await freshDatabase({
    sql: `CREATE TABLE a (id int); CREATE FUNCTION f() RETURNS int LANGUAGE sql AS 'INSERT INTO a VALUES (1) RETURNING 1'`,
  })
  const client = await database.client()
  for (const sql of [
    'SELECT f()',
    'WITH x AS (INSERT INTO a VALUES (1) RETURNING 1) SELECT * FROM x',
    'SELECT 1; COMMIT; DROP TABLE a',
  ]) {
    const asked = inReadOnlyTransaction(client, async () => {
      const connection = await readOnlyAdapter(client, 'public').factory.connect()
      return connection.queryRaw({ sql, args: [], argTypes: [] })
    })
    await expect(asked).rejects.toMatchObject({ code: expect.stringMatching(/^(25006|42601)$/) as string })
  }
  expect(await database.query('SELECT count(*)::int AS n FROM a')).toEqual([{ n: 0 }])
})

it('runs in the read-only transaction that it is given, and refuses one that may write', async () => {
  const database = await freshDatabase()
  const client = await database.client()
  const schema = await schemaOf(DATASOURCE + MODEL)
  await client.query('BEGIN READ ONLY')
  expect((await diffSchema(client, schema, NO_FILTERS)).drift).toBe(true)
  expect(client.getTransactionStatus()).toBe('T')
  await client.query('COMMIT; BEGIN')
  await expect(diffSchema(client, schema, NO_FILTERS)).rejects.toThrow('may write')
})
