// Nothing that lies around on a runner, in its environment or in a home directory, changes where node-postgres or pg_dump go.
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { withClient } from '../../src/postgres/client.js'
import { parseDatabaseUrl } from '../../src/postgres/connection-url.js'
import { toolEnvironment } from '../../src/postgres/tool-environment.js'
import { dumpSchema } from '../harness/pg-dump.js'
import { freshDatabase, type TestDatabase } from '../harness/postgres.js'

const parse = (text: string) => parseDatabaseUrl(text, 'DATABASE_URL')

const HOSTILE: Record<string, string> = {
  PGHOST: '192.0.2.1',
  PGHOSTADDR: '192.0.2.1',
  PGPORT: '1',
  PGUSER: 'evil',
  PGPASSWORD: 'evil',
  PGDATABASE: 'evil',
  PGOPTIONS: '-c search_path=evil -c default_transaction_read_only=on -c statement_timeout=1',
  PGSERVICE: 'evil',
  PGSERVICEFILE: '/evil/pg_service.conf',
  PGSYSCONFDIR: '/evil',
  PGPASSFILE: '/evil/.pgpass',
  PGSSLMODE: 'verify-full',
  PGSSLROOTCERT: '/evil/root.crt',
  PGSSLNEGOTIATION: 'direct',
  PGREQUIRESSL: '1',
  PGREQUIREAUTH: 'none',
  PGCHANNELBINDING: 'require',
  PGGSSENCMODE: 'require',
  PGTARGETSESSIONATTRS: 'standby',
  PGCONNECT_TIMEOUT: '1',
  PGAPPNAME: 'evil',
  PGCLIENTENCODING: 'SQL_ASCII',
  PGCLIENT_ENCODING: 'SQL_ASCII',
  PGREPLICATION: 'database',
  PGBINARY: '1',
  PGTZ: 'Pacific/Kiritimati',
  PGDATESTYLE: 'SQL, DMY',
  LD_PRELOAD: '/evil/evil.so',
  NODE_OPTIONS: '--require /evil/evil.js',
  OPENSSL_CONF: '/evil/openssl.cnf',
  LC_ALL: 'de_DE.UTF-8',
}

let database: TestDatabase
let home: string
const changed = new Map<string, string | undefined>()

function set(name: string, value: string): void {
  changed.set(name, process.env[name])
  process.env[name] = value
}

beforeAll(async () => {
  database = await freshDatabase({ sql: "CREATE TABLE ours (note text DEFAULT 'ä')" })
  home = await mkdtemp(path.join(os.tmpdir(), 'pg-runbook-test-home-'))
  await writeFile(path.join(home, '.pgpass'), '*:*:*:*:wrong\n', { mode: 0o600 })
  await writeFile(path.join(home, '.pg_service.conf'), '[evil]\nhost=192.0.2.1\n')
  await mkdir(path.join(home, '.postgresql'))
  await writeFile(path.join(home, '.postgresql/root.crt'), 'no certificate')
})

afterEach(() => {
  for (const [name, value] of changed) {
    if (value === undefined) delete process.env[name]
    else process.env[name] = value
  }
  changed.clear()
})

afterAll(() => rm(home, { recursive: true, force: true }))

/** What a session of ours finds itself in. */
const seen = () =>
  withClient(parse(database.url), {}, async (client) => {
    const { rows } = await client.query<Record<string, string>>(
      `SELECT current_database() AS database, current_user AS role, current_setting('application_name') AS application,
              current_setting('search_path') AS path, current_setting('client_encoding') AS encoding,
              current_setting('statement_timeout') AS timeout, current_setting('transaction_read_only') AS read_only`,
    )
    return rows[0]
  })

const EXPECTED = () => ({
  database: database.name,
  role: 'postgres',
  application: 'pg-runbook',
  path: 'public, pg_temp',
  encoding: 'UTF8',
  timeout: '0',
  read_only: 'off',
})

const OURS = {
  exitCode: 0,
  stderr: '',
  stdout: expect.stringMatching(/client_encoding = 'UTF8'[^]*CREATE TABLE public\.ours/) as string,
}

it.each(Object.keys(HOSTILE))('F103 %s in the environment changes neither node-postgres nor pg_dump', async (name) => {
  set(name, HOSTILE[name]!)
  expect(await seen()).toEqual(EXPECTED())
  expect(await dumpSchema(database.url)).toMatchObject(OURS)
})

it('F103 nor do all of them together, with a home directory to match', async () => {
  for (const [name, value] of Object.entries(HOSTILE)) set(name, value)
  set('HOME', home)
  expect(await seen()).toEqual(EXPECTED())
  expect(await dumpSchema(database.url)).toMatchObject(OURS)
})

it('F103 leaves the environment of this process as it was', async () => {
  set('PGOPTIONS', HOSTILE.PGOPTIONS!)
  await seen()
  expect(process.env.PGOPTIONS).toBe(HOSTILE.PGOPTIONS)
})

it('F104 no password file is read, by neither side', async () => {
  set('HOME', home)
  set('PGPASSFILE', path.join(home, '.pgpass'))
  const without = parse(database.url)
  delete without.password
  await expect(withClient(without, {}, async () => 'in')).rejects.toMatchObject({
    message: 'the server asks for a password, and DATABASE_URL has none', // not: the password is wrong
  })
  const dump = await dumpSchema(database.url.replace(/:[^:@]*@/, '@'))
  expect(dump.exitCode).toBe(1)
  expect(dump.stderr).toContain('no password supplied')
  expect(dump.stderr).not.toMatch(/password authentication failed|WARNING/)
})

it('gives a tool nothing but what it needs', () => {
  const env = {
    PATH: '/bin',
    TMPDIR: '/t',
    HOME: home,
    SECRET_TOKEN: 's',
    PGOPTIONS: 'x',
    GITHUB_TOKEN: 't',
    LANG: 'C',
  }
  const url = parse(
    'postgresql://u:p@localhost:6000/d?options=endpoint%3Dep-cool-1&channel_binding=prefer&connect_timeout=7',
  )
  expect(toolEnvironment(url, env)).toEqual({
    PATH: '/bin',
    TMPDIR: '/t',
    LC_ALL: 'C',
    PGHOST: 'localhost',
    PGPORT: '6000',
    PGUSER: 'u',
    PGPASSWORD: 'p',
    PGDATABASE: 'd',
    PGAPPNAME: 'pg-runbook',
    PGCONNECT_TIMEOUT: '7',
    PGOPTIONS: 'endpoint=ep-cool-1',
    PGSSLMODE: 'prefer',
    PGCHANNELBINDING: 'prefer',
    PGGSSENCMODE: 'disable',
    PGPASSFILE: '/dev/null/none',
    PGSERVICEFILE: '/dev/null/none',
    PGSYSCONFDIR: '/dev/null/none',
    PGSSLROOTCERT: '/dev/null/none',
    PGSSLCERT: '/dev/null/none',
    PGSSLKEY: '/dev/null/none',
    PGSSLCRL: '/dev/null/none',
  })
})

it("both sides send a provider's endpoint to the server", async () => {
  const text = `${database.url}?options=endpoint%3Dep-cool-1`
  // a server without such endpoints says that it does not know them
  await expect(withClient(parse(text), {}, async () => 'in')).rejects.toMatchObject({
    message: expect.stringContaining('endpoint=ep-cool-1') as string,
  })
  expect((await dumpSchema(text)).stderr).toContain('endpoint=ep-cool-1')
})

it("F17 pg_dump takes a URL with Prisma's parameters", async () => {
  const prisma =
    'schema=public&connection_limit=1&pool_timeout=0&statement_cache_size=0&sslmode=prefer&sslaccept=accept_invalid_certs'
  expect(await dumpSchema(`${database.url}?${prisma}`)).toMatchObject(OURS)
})

it.each(['with = sign', 'postgresql:__x', "quo'te \\ back"])(
  'a database name that looks like something else is a name: %s',
  async (suffix) => {
    const odd = await freshDatabase({ name: `${database.name} ${suffix}` })
    await withClient(parse(odd.url), {}, (client) => client.query("CREATE TABLE ours (note text DEFAULT 'ä')"))
    expect(await dumpSchema(odd.url)).toMatchObject(OURS)
  },
)
