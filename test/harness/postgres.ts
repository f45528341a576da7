// What a test uses: one cluster per run (started by global-setup), one database per test, everything closed after the file.
import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { type EmbeddedServer, type ServerOptions, startEmbeddedServer } from './embedded-server.js'
import { MAIN_SERVER_VARIABLE, type MainServer } from './main-server.js'

const openClients = new Set<pg.Client>()
const openDatabases = new Set<TestDatabase>()
const ownServers = new Set<EmbeddedServer>()

export interface TestDatabase {
  name: string
  /** Of the superuser, over loopback. */
  url: string
  /** Every client is closed after the test file. */
  client(): Promise<pg.Client>
  query<R extends pg.QueryResultRow = Record<string, unknown>>(sql: string, params?: unknown[]): Promise<R[]>
  drop(): Promise<void>
}

export interface TestServer extends MainServer {
  url(database?: string): string
}

/** The run's own server. */
export function testServer(): TestServer {
  const settings = process.env[MAIN_SERVER_VARIABLE]
  if (!settings) throw new Error('global-setup has not started a server')
  const server = JSON.parse(settings) as MainServer
  return { ...server, url: (database = 'postgres') => `${server.baseUrl}/${encodeURIComponent(database)}` }
}

/** The pg_dump of the run's own server's major. */
export const testPgDump = (): string => `${testServer().clientFolder}/pg_dump`
/** Ordinary psql, to show that our files need nothing of ours. */
export const testPsql = (): string => `${testServer().clientFolder}/psql`

async function openClient(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url })
  client.on('error', () => {}) // a server that a test ends must not end the test run
  await client.connect()
  openClients.add(client)
  return client
}

export interface FreshDatabaseOptions {
  sql?: string
  template?: string
  encoding?: string
  name?: string
  server?: { url(database?: string): string }
}

async function administer(server: { url(database?: string): string }, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: server.url('postgres') })
  await client.connect()
  try {
    await client.query(sql)
  } finally {
    await client.end()
  }
}

function connectionsOf(url: string): Pick<TestDatabase, 'client' | 'query'> {
  let shared: Promise<pg.Client> | undefined
  return {
    client: () => openClient(url),
    async query<R extends pg.QueryResultRow>(sql: string, params?: unknown[]) {
      const client = await (shared ??= openClient(url))
      return (await client.query<R>(sql, params)).rows
    },
  }
}

/** A new database on the run's server (or on `server`), made by `sql` where given. */
export async function freshDatabase(options: FreshDatabaseOptions = {}): Promise<TestDatabase> {
  const server = options.server ?? testServer()
  const name = options.name ?? `test_${randomUUID().replaceAll('-', '').slice(0, 12)}`
  const encoding = options.encoding ? ` ENCODING '${options.encoding}' LOCALE 'C'` : ''
  await administer(
    server,
    `CREATE DATABASE ${pg.escapeIdentifier(name)} TEMPLATE ${options.template ?? 'template0'}${encoding}`,
  )
  const url = server.url(name)
  const database: TestDatabase = {
    name,
    url,
    ...connectionsOf(url),
    async drop() {
      openDatabases.delete(database)
      await administer(server, `DROP DATABASE IF EXISTS ${pg.escapeIdentifier(name)} WITH (FORCE)`)
    },
  }
  openDatabases.add(database)
  if (options.sql) await database.query(options.sql)
  return database
}

/** A cluster of the test's own, to restart, to misconfigure or of another major; removed after the test file. */
export async function startServer(options: Partial<ServerOptions> = {}): Promise<EmbeddedServer> {
  const server = await startEmbeddedServer({ major: testServer().major, ...options })
  ownServers.add(server)
  return server
}

afterAll(async () => {
  await Promise.allSettled([...openClients].map((client) => client.end()))
  await Promise.allSettled([...openDatabases].map((database) => database.drop()))
  await Promise.allSettled([...ownServers].map((server) => server.remove()))
})
