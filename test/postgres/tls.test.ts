// One meaning of TLS for node-postgres and for pg_dump, shown on a server whose certificate no system trusts: what one side
// accepts the other accepts, what one refuses the other refuses. docs/adr/0001-tls-modes.md is the rule.
import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import { withClient } from '../../src/postgres/client.js'
import { parseDatabaseUrl } from '../../src/postgres/connection-url.js'
import { isPrivateHost } from '../../src/postgres/tls.js'
import { type Certificates, makeCertificates } from '../harness/certificates.js'
import type { EmbeddedServer } from '../harness/embedded-server.js'
import { dumpSchema } from '../harness/pg-dump.js'
import { freshDatabase, startServer, testServer } from '../harness/postgres.js'

const parse = (text: string) => parseDatabaseUrl(text, 'DATABASE_URL')

it.each([
  ['db.example.com', '', 'verify-full'],
  ['203.0.113.7', '', 'verify-full'],
  ['[2001:db8::1]', '', 'verify-full'],
  ['localhost', '', 'prefer'],
  ['staging', '', 'prefer'],
  ['10.1.2.3', '', 'prefer'],
  ['[fd00::1]', '', 'prefer'],
  ['postgres.database.internal', '', 'prefer'],
  ['localhost', 'sslrootcert=ca.pem', 'verify-full'],
  ['localhost', 'sslcert=ca.pem', 'verify-full'],
  ['localhost', 'sslrootcert=system', 'verify-full'],
  ['db.example.com', 'sslmode=disable', 'disable'],
  ['db.example.com', 'sslmode=allow', 'prefer'],
  ['db.example.com', 'sslmode=prefer', 'prefer'],
  ['db.example.com', 'sslmode=no-verify', 'no-verify'],
  ['db.example.com', 'sslmode=require', 'verify-full'],
  ['localhost', 'sslmode=require', 'verify-full'],
  ['db.example.com', 'sslmode=require&uselibpqcompat=true', 'no-verify'],
  ['db.example.com', 'sslmode=require&uselibpqcompat=true&sslrootcert=ca.pem', 'verify-ca'],
  ['db.example.com', 'sslmode=require&sslaccept=accept_invalid_certs', 'no-verify'],
  ['db.example.com', 'sslaccept=accept_invalid_certs', 'no-verify'],
  ['localhost', 'sslaccept=accept_invalid_certs', 'prefer'],
  ['localhost', 'sslmode=prefer&sslaccept=strict', 'verify-full'],
  ['db.example.com', 'sslmode=verify-ca', 'verify-ca'],
  ['db.example.com', 'sslmode=verify-full', 'verify-full'],
  ['db.example.com', 'ssl=true', 'verify-full'],
  ['db.example.com', 'ssl=0', 'disable'],
  ['db.example.com', 'ssl=no-verify', 'no-verify'],
  ['localhost', 'channel_binding=require', 'no-verify'],
  ['%2Ftmp', 'sslmode=verify-full', 'disable'],
])('F106 %s?%s means %s', (host, query, mode) => {
  expect(parse(`postgresql://u:p@${host}/d?${query}`).tls.mode).toBe(mode)
})

it.each([
  ['ssl=true&sslmode=require', /ssl and sslmode are both given/],
  ['sslmode=verify-full&sslaccept=accept_invalid_certs', /contradicts sslmode/],
  ['sslmode=disable&sslaccept=strict', /contradicts sslmode/],
  ['sslmode=prefer&sslrootcert=ca.pem', /verifies nothing/],
  ['sslkey=k.pem', /sslkey is given without sslcert/],
  ['sslcert=c.pem&sslrootcert=ca.pem', /sslcert is given without sslkey/],
  ['channel_binding=require&sslmode=disable', /channel_binding=require needs TLS/],
])('F106 refuses %s, which says two things', (query, expected) => {
  expect(() => parse(`postgresql://u:p@db.example.com/d?${query}`)).toThrow(expected)
})

it.each([
  ['172.15.255.255', false],
  ['172.16.0.1', true],
  ['172.32.0.1', false],
  ['100.64.0.1', true],
  ['::ffff:10.0.0.1', true],
  ['::ffff:8.8.8.8', false],
  ['fe80::1%eth0', true],
  ['LOCALHOST', true],
  ['db.internal.example.com', false],
  ['localhost.example.com', false],
  ['internal', true],
])('F106 %s is on a private network: %s', (host, expected) => {
  expect(isPrivateHost(host)).toBe(expected)
})

describe('on a server with a certificate for localhost by an unknown authority', () => {
  let server: EmbeddedServer
  let certificates: Certificates
  const url = (host: string, query: string) => {
    const authority = encodeURIComponent(certificates.authority)
    const stranger = encodeURIComponent(certificates.stranger)
    const filled = query.replace('AUTHORITY', authority).replace('STRANGER', stranger)
    return `${server.url('postgres').replace('127.0.0.1', host)}?${filled}`
  }

  /** How both sides fare: `encrypted`, `plain` or why not. */
  async function bothSides(text: string): Promise<{ pg: string; pg_dump: string }> {
    const viaPg = withClient(parse(text), {}, async (client) => {
      const sql = 'SELECT ssl FROM pg_catalog.pg_stat_ssl WHERE pid = pg_catalog.pg_backend_pid()'
      return (await client.query<{ ssl: boolean }>(sql)).rows[0]!.ssl ? 'encrypted' : 'plain'
    }).catch((error: { code: string }) => error.code)
    return { pg: await viaPg, pg_dump: await viaDump(text) }
  }

  async function viaDump(text: string): Promise<string> {
    const before = readFileSync(server.logFile, 'utf8').length
    const dump = await dumpSchema(text).catch((error: { code: string }) => ({ exitCode: 1, stderr: error.code }))
    if (dump.exitCode !== 0) return /certificate|tls-refused|SSL/.test(dump.stderr) ? 'tls-refused' : dump.stderr
    const log = readFileSync(server.logFile, 'utf8').slice(before)
    return /connection authorized: .*application_name=pg-runbook SSL enabled/.test(log) ? 'encrypted' : 'plain'
  }

  beforeAll(async () => {
    certificates = await makeCertificates('DNS:localhost', 'postgres')
    server = await startServer({ settings: { ...certificates.settings, log_connections: 'on' } })
  })

  it.each([
    ['localhost', 'sslmode=verify-full', 'tls-refused'],
    ['localhost', 'sslmode=require', 'tls-refused'],
    ['localhost', 'sslmode=verify-ca', 'tls-refused'],
    ['localhost', 'sslmode=verify-full&sslrootcert=STRANGER', 'tls-refused'],
    ['localhost', 'sslmode=verify-full&sslrootcert=AUTHORITY', 'encrypted'],
    ['localhost', 'sslmode=require&sslrootcert=AUTHORITY', 'encrypted'],
    ['localhost', 'sslcert=AUTHORITY&sslaccept=strict', 'encrypted'],
    ['127.0.0.1', 'sslmode=verify-full&sslrootcert=AUTHORITY', 'tls-refused'],
    ['127.0.0.1', 'sslmode=verify-ca&sslrootcert=AUTHORITY', 'encrypted'],
    ['127.0.0.1', 'sslmode=verify-ca&sslrootcert=STRANGER', 'tls-refused'],
    ['localhost', 'sslmode=no-verify', 'encrypted'],
    ['127.0.0.1', 'sslmode=no-verify', 'encrypted'],
    ['localhost', 'sslmode=require&uselibpqcompat=true', 'encrypted'],
    ['localhost', 'sslmode=prefer', 'encrypted'],
    ['localhost', '', 'encrypted'],
    ['localhost', 'sslmode=disable', 'plain'],
    ['localhost', 'sslmode=verify-full&sslrootcert=AUTHORITY&channel_binding=require', 'encrypted'],
    ['localhost', 'channel_binding=require', 'encrypted'],
  ])('F106 %s?%s: pg and pg_dump both %s', async (host, query, expected) => {
    expect(await bothSides(url(host, query))).toEqual({ pg: expected, pg_dump: expected })
  })

  it('F106 says what to do about a certificate that nobody trusts', async () => {
    await expect(withClient(parse(url('localhost', 'sslmode=require')), {}, async () => 'in')).rejects.toMatchObject({
      code: 'tls-refused',
      detail: {
        state: 'nothing-changed',
        hint: expect.stringContaining('sslmode=verify-full&sslrootcert=path/to/ca.pem in DATABASE_URL') as string,
      },
    })
  })

  it('F103 NODE_TLS_REJECT_UNAUTHORIZED=0 in the environment changes nothing', async () => {
    const source = (file: string) => JSON.stringify(path.resolve(import.meta.dirname, '../../src/postgres', file))
    const script = `
      import { withClient } from ${source('client.ts')}
      import { parseDatabaseUrl } from ${source('connection-url.ts')}
      const url = parseDatabaseUrl(process.env.DATABASE_URL, 'DATABASE_URL')
      console.log(await withClient(url, {}, async () => 'let in').catch((error) => error.code))`
    const loader = path.resolve(import.meta.dirname, '../../scripts/run-typescript.js')
    const env = { DATABASE_URL: url('localhost', 'sslmode=require'), NODE_TLS_REJECT_UNAUTHORIZED: '0' }
    const { stdout } = await promisify(execFile)(
      process.execPath,
      ['--import', loader, '--input-type=module', '-e', script],
      { env },
    )
    expect(stdout.trim()).toBe('tls-refused')
  })

  /** A database that the server lets people into by this rule of pg_hba.conf alone; `host` and the method vary. */
  async function databaseWithRule(connection: 'hostssl' | 'hostnossl', method: string): Promise<string> {
    const database = await freshDatabase({ server })
    const [row] = await database.query<{ file: string }>("SELECT current_setting('hba_file') AS file")
    const rules = ['::1/128', '127.0.0.1/32'].map(
      (address) => `${connection} ${database.name} all ${address} ${method}`,
    )
    const others = rules.map((rule) => `${rule.replace(connection, 'host').replace(method, 'reject')}`)
    await writeFile(row!.file, [...rules, ...others, 'host all all 127.0.0.1/32 scram-sha-256', ''].join('\n'))
    await database.query('SELECT pg_reload_conf()')
    return server.url(database.name).replace('127.0.0.1', 'localhost')
  }

  it('proves itself with a client certificate, both sides', async () => {
    const { certificate, key } = certificates.client
    const files = `sslcert=${encodeURIComponent(certificate)}&sslkey=${encodeURIComponent(key)}`
    const text = `${await databaseWithRule('hostssl', 'cert')}?sslmode=no-verify`
    expect(await bothSides(`${text}&${files}`)).toEqual({ pg: 'encrypted', pg_dump: 'encrypted' })
    expect((await bothSides(text)).pg).toBe('cannot-connect')
  })

  it('F106 prefer goes on without TLS where the server lets nobody in with it, both sides', async () => {
    const text = await databaseWithRule('hostnossl', 'scram-sha-256')
    expect(await bothSides(text)).toEqual({ pg: 'plain', pg_dump: 'plain' })
    expect(await bothSides(`${text}?sslmode=no-verify`)).toMatchObject({ pg: 'cannot-connect' })
  })

  it.each(['trust', 'password', 'scram-sha-256'])(
    'F106 channel_binding=require where the server authenticates by %s: both sides refuse all but the bound exchange',
    async (method) => {
      const text = `${await databaseWithRule('hostssl', method)}?channel_binding=require`
      const bound = method === 'scram-sha-256'
      const { pg, pg_dump } = await bothSides(text)
      expect(pg).toBe(bound ? 'encrypted' : 'tls-refused')
      expect(pg_dump).toMatch(bound ? /^encrypted$/ : /channel binding required/)
    },
  )

  it('names a certificate file that cannot be read', async () => {
    const text = url('localhost', 'sslmode=verify-full&sslrootcert=no/such/file.pem')
    await expect(withClient(parse(text), {}, async () => 'in')).rejects.toMatchObject({
      code: 'bad-database-url',
      message: expect.stringMatching(/DATABASE_URL .*no\/such\/file\.pem \(ENOENT\)/) as string,
    })
  })
})

describe('on a server without TLS', () => {
  const url = (query: string) => `${testServer().url('postgres')}?${query}`

  it.each(['', 'sslmode=prefer', 'sslmode=disable'])('connects in the clear with %j', async (query) => {
    await expect(withClient(parse(url(query)), {}, async () => 'in')).resolves.toBe('in')
    expect(await dumpSchema(url(query))).toMatchObject({ exitCode: 0 })
  })

  it.each(['sslmode=require', 'sslmode=no-verify', 'sslmode=verify-full', 'channel_binding=require'])(
    'F106 refuses %s instead of sending the password in the clear, both sides',
    async (query) => {
      await expect(withClient(parse(url(query)), {}, async () => 'in')).rejects.toMatchObject({ code: 'tls-refused' })
      expect(await dumpSchema(url(query))).toMatchObject({
        exitCode: 1,
        stderr: expect.stringMatching(/SSL/) as string,
      })
    },
  )
})
