// Scratch databases: there for the time of a proof, gone afterwards whatever happened, and nothing else is ever dropped.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import pg from 'pg'
import { silentLog } from '../../src/log.js'
import { parseDatabaseUrl } from '../../src/postgres/connection-url.js'
import { SCRATCH_PREFIX, dropStaleScratchDatabases, withScratchDatabase } from '../../src/postgres/scratch-database.js'
import { freshDatabase, startServer, type TestDatabase } from '../harness/postgres.js'
import { failureOf, memoryLog, until } from '../migrations/run-migration.js'

const urlOf = (database: { url: string }, query = '') => parseDatabaseUrl(database.url + query, 'database-url')

// A server of its own: the sweeper looks at every database there is.
let server: { url(database?: string): string }
let database: TestDatabase
beforeAll(async () => {
  server = await startServer()
  database = await freshDatabase({ server })
})

const purpose = 'a test'
async function scratchDatabases(about = `"${purpose}"`): Promise<string[]> {
  const rows = await database.query<{ name: string }>(
    `SELECT datname::text AS name FROM pg_database
     WHERE starts_with(datname::text, $1) AND strpos(shobj_description(oid, 'pg_database'), $2) > 0`,
    [SCRATCH_PREFIX, about],
  )
  return rows.map(({ name }) => name)
}

async function administer(sql: string): Promise<void> {
  await database.query(sql)
}

it('gives an empty database like the one beside it, and drops it', async () => {
  const inside = await withScratchDatabase(
    urlOf(database),
    purpose,
    async (url, client) => {
      expect(await scratchDatabases()).toEqual([url.database])
      const { rows } = await client.query(`SELECT current_database()::text AS name,
        (SELECT count(*)::int FROM pg_class WHERE relnamespace = 'public'::regnamespace) AS objects,
        has_database_privilege('pg_monitor', current_database(), 'CONNECT') AS "others",
        (SELECT row(a.encoding, a.datcollate, a.datctype) = row(b.encoding, b.datcollate, b.datctype)
         FROM pg_database a, pg_database b WHERE a.datname = current_database() AND b.datname = 'template0') AS alike`)
      return rows[0] as Record<string, unknown>
    },
    { log: silentLog },
  )
  expect(inside).toMatchObject({ objects: 0, others: false, alike: true })
  expect(inside.name).toMatch(/^pgrunbook_scratch_\d{14}_[0-9a-f]{12}$/)
  expect(await scratchDatabases()).toEqual([])
})

it('has the schema that the URL names', async () => {
  const schema = await withScratchDatabase(
    urlOf(database, '?schema=App%20one'),
    purpose,
    async (_url, client) =>
      (await client.query<{ name: string }>('SELECT current_schema()::text AS name')).rows[0]!.name,
    { log: silentLog },
  )
  expect(schema).toBe('App one')
})

it('F85 drops it after a failure, with sessions of others still in it', async () => {
  const left: pg.Client[] = []
  const failed = withScratchDatabase(
    urlOf(database),
    purpose,
    async (url) => {
      const client = new pg.Client({ connectionString: server.url(url.database) })
      client.on('error', () => {})
      await client.connect()
      left.push(client)
      throw new Error('half way')
    },
    { log: silentLog },
  )
  expect((await failureOf(failed)).message).toBe('half way')
  expect(await scratchDatabases()).toEqual([])
  expect(left).toHaveLength(1)
})

it('F85 says what is left, and how to drop it, when it cannot be dropped', async () => {
  const log = memoryLog()
  let name = ''
  await withScratchDatabase(
    urlOf(database),
    purpose,
    async (url) => {
      name = url.database
      await administer(`ALTER DATABASE ${name} WITH IS_TEMPLATE true`)
    },
    { log },
  )
  expect(log.text()).toContain(`DROP DATABASE "${name}" WITH (FORCE)`)
  await administer(`ALTER DATABASE ${name} WITH IS_TEMPLATE false`)
  await administer(`DROP DATABASE ${name}`)
})

it('names the right that is missing, and the other way', async () => {
  const role = `scratchless_${Date.now()}`
  await administer(`CREATE ROLE ${role} LOGIN PASSWORD 'x'`)
  const url = new URL(database.url)
  url.username = role
  url.password = 'x'
  try {
    const error = await failureOf(
      withScratchDatabase(urlOf({ url: url.href }), purpose, async () => {}, { log: silentLog }),
    )
    expect(error).toMatchObject({
      code: 'no-scratch-database',
      detail: { state: 'nothing-changed', hint: expect.stringMatching(/SCRATCH_DATABASE_URL.*CREATEDB/) as string },
    })
  } finally {
    await administer(`DROP ROLE ${role}`)
  }
})

it('does not begin when it is cancelled', async () => {
  const signal = AbortSignal.abort(new Error('stop'))
  await expect(
    withScratchDatabase(urlOf(database), purpose, async () => {}, { log: silentLog, signal }),
  ).rejects.toThrow('stop')
})

const CHILD = `
  const [{ withScratchDatabase }, { parseDatabaseUrl }, { silentLog }] = await Promise.all(
    ['postgres/scratch-database.ts', 'postgres/connection-url.ts', 'log.ts'].map((file) => import(process.env.SRC + file)))
  await withScratchDatabase(parseDatabaseUrl(process.env.URL_GIVEN, 'database-url'), process.env.PURPOSE, async () => {
    process.stdout.write('ready')
    await new Promise((resolve) => setTimeout(resolve, 60_000))
  }, { log: silentLog })`

/** A run that is killed as the kernel would: what it leaves behind. */
async function killedRun(about: string): Promise<string> {
  const root = path.resolve(import.meta.dirname, '../..')
  const argv = ['--import', path.join(root, 'scripts/run-typescript.js'), '--input-type=module', '--eval', CHILD]
  const env = { PATH: process.env.PATH ?? '', SRC: `${root}/src/`, URL_GIVEN: database.url, PURPOSE: about }
  const child = spawn(process.execPath, argv, { env, stdio: ['ignore', 'pipe', 'inherit'] })
  const exited = once(child, 'exit')
  await Promise.race([once(child.stdout, 'data'), exited])
  child.kill('SIGKILL')
  await exited
  const [name] = await scratchDatabases(about)
  return name!
}

it('F84 F94 what a killed run left is dropped by the sweeper, once it is old enough', async () => {
  const about = `${purpose} killed`
  const name = await killedRun(about)
  expect(name).toMatch(/^pgrunbook_scratch_/)
  const client = await database.client()
  expect((await dropStaleScratchDatabases(client, 3_600_000)).dropped).not.toContain(name)
  expect(await scratchDatabases(about)).toEqual([name])
  const aged = `pg-runbook scratch database v1 ${JSON.stringify({ purpose: about, createdAt: '2020-01-01T00:00:00Z' })}`
  await administer(`COMMENT ON DATABASE ${name} IS '${aged}'`)
  const { dropped } = await dropStaleScratchDatabases(client, 3_600_000)
  expect(dropped).toContain(name)
  expect(await scratchDatabases(about)).toEqual([])
})

it('F84 the next run sweeps what is older than a day, and says so', async () => {
  const about = `${purpose} old`
  const old = await freshDatabase({ server, name: `${SCRATCH_PREFIX}20200101000000_${Date.now().toString(16)}` })
  const marker = `pg-runbook scratch database v1 ${JSON.stringify({ purpose: about, createdAt: '2020-01-01T00:00:00Z' })}`
  await administer(`COMMENT ON DATABASE ${old.name} IS '${marker}'`)
  const log = memoryLog()
  await withScratchDatabase(urlOf(database), purpose, async () => {}, { log })
  expect(log.text()).toContain(`Dropped ${old.name}`)
  await until(async () => (await scratchDatabases(about)).length === 0, 'the sweep')
})

it('F84 F94 never drops what is not marked, has another name, or is the one in use', async () => {
  const stamp = Date.now().toString(16)
  const marker = `pg-runbook scratch database v1 ${JSON.stringify({ purpose, createdAt: '2020-01-01T00:00:00Z' })}`
  const [unmarked, forged, other, current] = await Promise.all([
    freshDatabase({ server, name: `${SCRATCH_PREFIX}20200101000000_${stamp}a` }),
    freshDatabase({ server, name: `${SCRATCH_PREFIX}20200101000000_${stamp}b` }),
    freshDatabase({ server, name: `production_${stamp}` }),
    freshDatabase({ server, name: `${SCRATCH_PREFIX}20200101000000_${stamp}c` }),
  ])
  await administer(`COMMENT ON DATABASE ${forged.name} IS 'pg-runbook scratch database v1 {"createdAt": "soon"}'`)
  for (const { name } of [other, current]) await administer(`COMMENT ON DATABASE ${name} IS '${marker}'`)
  const { dropped, left } = await dropStaleScratchDatabases(await current.client(), 0)
  expect(dropped).toEqual([])
  const why = (name: string) => left.find((one) => one.name === name)?.why
  expect(why(unmarked.name)).toMatch(/no comment/)
  expect(why(forged.name)).toMatch(/no comment/)
  expect(why(current.name)).toMatch(/this connection/)
  expect(why(other.name)).toBeUndefined()
  const names = [unmarked, forged, other, current].map(({ name }) => name)
  expect(await database.query('SELECT 1 FROM pg_database WHERE datname = ANY ($1)', [names])).toHaveLength(4)
})
