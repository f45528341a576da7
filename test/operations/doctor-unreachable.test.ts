// The doctor where no connection comes about, each world made for real: the step that fails ends in its fix, and what lies behind it
// is unknown.
import { execFile } from 'node:child_process'
import { chmod, chown } from 'node:fs/promises'
import net from 'node:net'
import { promisify } from 'node:util'
import { type Certificates, makeCertificates } from '../harness/certificates.js'
import { type EmbeddedServer, freePort } from '../harness/embedded-server.js'
import { freshDatabase, startServer, testServer } from '../harness/postgres.js'
import { askDoctor, checkNamed, problemsOf } from './doctoring.js'

const BEHIND = ['pooler', 'server-version', 'rights-schema', 'ledger', 'connections', 'client-tools']

async function expectOnly(url: string, step: string, detail: RegExp, fix: RegExp) {
  const report = await askDoctor(url)
  expect(report).toMatchObject({ status: 'problems', problems: 1 })
  expect(problemsOf(report)).toEqual([step])
  expect(checkNamed(report, step).detail).toMatch(detail)
  expect(checkNamed(report, step).fix).toMatch(fix)
  for (const id of BEHIND) expect(checkNamed(report, id)).toMatchObject({ id, verdict: 'unknown' })
  return report
}

it('a port that nobody listens on: ECONNREFUSED ends in the checks of the runbook', async () => {
  const url = `postgresql://app:secret-marker@127.0.0.1:${await freePort()}/app`
  const report = await expectOnly(
    url,
    'tcp',
    /nothing listens there \(ECONNREFUSED\)/,
    /server running\?[^]*firewall[^]*VPN/,
  )
  expect(checkNamed(report, 'login')).toMatchObject({ verdict: 'unknown', detail: 'not tried: an earlier step failed' })
  expect(JSON.stringify(report)).not.toContain('secret-marker')
})

it('a name that nobody has', async () => {
  await expectOnly('postgresql://app:x@no-such-host.invalid/app', 'dns', /no-such-host\.invalid/, /./)
})

it('somebody who answers the telephone and says nothing', async () => {
  const silent = net.createServer(() => {})
  await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve))
  const { port } = silent.address() as net.AddressInfo
  await expectOnly(`postgresql://app:x@127.0.0.1:${port}/app?connect_timeout=1`, 'tls', /ETIMEDOUT/, /firewall/)
  silent.close()
})

it('somebody who speaks another language', async () => {
  const other = net.createServer((socket) => socket.on('error', () => {}).end('HTTP/1.1 400 Bad Request\r\n\r\n'))
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve))
  const { port } = other.address() as net.AddressInfo
  const report = await askDoctor(`postgresql://app:x@127.0.0.1:${port}/app?connect_timeout=1`)
  expect(problemsOf(report)).toEqual(['login'])
  other.close()
})

it('a wrong password', async () => {
  const { host, port, superuser } = testServer()
  const url = `postgresql://${superuser}:wrong-marker@${host}:${port}/postgres`
  const report = await expectOnly(url, 'login', /password/, /check the user name and the password/)
  expect(JSON.stringify(report)).not.toContain('wrong-marker')
})

it('a database that is not there', async () => {
  await expectOnly(testServer().url('nowhere_at_all'), 'login', /does not exist/, /check the database name/)
})

it('no URL, and one that cannot be read', async () => {
  for (const url of ['', 'mysql://app:secret-marker@db.example.com/app']) {
    const report = await askDoctor(url)
    expect(problemsOf(report)).toEqual(['url'])
    expect(checkNamed(report, 'tcp')).toMatchObject({ verdict: 'unknown' })
    expect(JSON.stringify(report)).not.toContain('secret-marker')
  }
})

it('a server whose connections are all taken', async () => {
  const server = await startServer({ settings: { max_connections: '6', superuser_reserved_connections: '3' } })
  const database = await freshDatabase({ server })
  await database.query("CREATE ROLE app LOGIN PASSWORD 'app'")
  const clients = await Promise.all([database.client(), database.client()])
  expect(clients).toHaveLength(2)
  const url = `postgresql://app:app@127.0.0.1:${server.port}/${database.name}`
  await expectOnly(url, 'login', /53300|connection slots?|too many/, /pg_stat_activity/)
  // A superuser still gets in, and sees why.
  expect(checkNamed(await askDoctor(database.url), 'connections')).toMatchObject({
    verdict: 'problem',
    fix: expect.stringContaining('pg_terminate_backend') as string,
  })
})

describe('TLS', () => {
  let certificates: Certificates
  let server: EmbeddedServer
  const urlWith = (query: string) => `${server.url('postgres')}?${query}`

  beforeAll(async () => {
    certificates = await makeCertificates('IP:127.0.0.1', 'app')
    server = await startServer({ settings: certificates.settings })
  }, 60_000)

  it('a certificate that nobody here trusts', async () => {
    const report = await expectOnly(
      urlWith('sslmode=verify-full'),
      'tls',
      /not acceptable: (SELF_SIGNED|UNABLE_TO_VERIFY)/,
      /sslmode=verify-full&sslrootcert=/,
    )
    expect(checkNamed(report, 'login').detail).toBe('not tried: the connection is not acceptable')
  })

  it('the same with its authority given: says whose it is and what was verified', async () => {
    const report = await askDoctor(urlWith(`sslmode=verify-full&sslrootcert=${certificates.authority}`))
    expect(checkNamed(report, 'tls')).toMatchObject({
      verdict: 'problem', // two days are soon
      detail: expect.stringMatching(
        /certificate of test server, issued by Test Authority, valid until \d{4}.*expires soon/,
      ) as string,
    })
    expect(checkNamed(report, 'login')).toMatchObject({ verdict: 'ok' })
  })

  it('a certificate that is its own authority', async () => {
    const key = certificates.stranger.replace(/\.crt$/, '.key')
    if (process.getuid?.() === 0) await chown(key, 65534, 65534)
    await chmod(key, 0o600)
    const settings = { ...certificates.settings, ssl_cert_file: certificates.stranger, ssl_key_file: key }
    const other = await startServer({ settings })
    await expectOnly(
      `${other.url('postgres')}?sslmode=verify-full`,
      'tls',
      /DEPTH_ZERO_SELF_SIGNED_CERT/,
      /sslmode=verify-full&sslrootcert=/,
    )
  })

  it('a certificate that has expired, also where the URL verifies nothing', async () => {
    const report = await askDoctor(urlWith('sslmode=prefer'), { now: () => new Date(Date.now() + 3 * 86_400_000) })
    expect(checkNamed(report, 'tls')).toMatchObject({
      verdict: 'problem',
      detail: expect.stringContaining('it has expired') as string,
      fix: expect.stringContaining("renew the server's certificate") as string,
    })
  })

  it('a certificate whose day is over by the clock of everybody', async () => {
    const expired = await expiredCertificate(certificates)
    const other = await startServer({ settings: { ...certificates.settings, ssl_cert_file: expired } })
    const url = `${other.url('postgres')}?sslmode=verify-full&sslrootcert=${certificates.authority}`
    const report = await askDoctor(url)
    expect(problemsOf(report)).toEqual(['tls'])
    expect(checkNamed(report, 'tls').detail).toContain('it has expired')
  })

  it('a server without TLS, where the URL insists on it', async () => {
    const url = `${testServer().url()}?sslmode=verify-full`
    await expectOnly(url, 'tls', /offers no TLS, and sslmode verify-full needs it/, /switch TLS on at the server/)
  })
})

/** Of the server's own key, signed by the same authority, for two days that are long over. */
async function expiredCertificate({ authority, server }: Certificates): Promise<string> {
  const out = server.certificate.replace(/\.crt$/, '-expired.crt')
  const request = out.replace(/\.crt$/, '.csr')
  const openssl = (...args: string[]) => promisify(execFile)('openssl', args)
  await openssl(
    'req',
    '-new',
    '-key',
    server.key,
    '-subj',
    '/CN=test server',
    '-addext',
    'subjectAltName=IP:127.0.0.1',
    '-out',
    request,
  )
  const key = authority.replace(/\.crt$/, '.key')
  await openssl(
    'x509',
    '-req',
    '-in',
    request,
    '-CA',
    authority,
    '-CAkey',
    key,
    '-days',
    '-1',
    '-copy_extensions',
    'copy',
    '-out',
    out,
  )
  return out
}
