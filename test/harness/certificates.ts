// Certificates for a test server: an authority of the test's own, a server certificate signed by it, and a client's.
import { execFile } from 'node:child_process'
import { chmod, chown, mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { requireProgram } from './programs.js'

const NOBODY = 65534
const folders = new Set<string>()
const run = promisify(execFile)

export interface Certificates {
  /** The authority that signed the server's and the client's certificate, PEM. */
  authority: string
  /** An authority that signed neither. */
  stranger: string
  server: { certificate: string; key: string }
  client: { certificate: string; key: string }
  /** Settings of a server that offers TLS with these. */
  settings: Record<string, string>
}

const NEW_KEY = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes']

/**
 * @param names what the server's certificate is for, as OpenSSL writes it: `DNS:localhost`, `IP:127.0.0.1`
 * @param user the common name of the client's certificate
 */
export async function makeCertificates(names: string, user: string): Promise<Certificates> {
  const openssl = await requireProgram('openssl', 'openssl')
  const folder = await mkdtemp(path.join(os.tmpdir(), 'pg-runbook-test-certificates-'))
  folders.add(folder)
  await chmod(folder, 0o755)
  const file = (name: string) => path.join(folder, name)
  const make = async (name: string, subject: string, more: string[]) => {
    const certificate = { certificate: file(`${name}.crt`), key: file(`${name}.key`) }
    const out = ['-keyout', certificate.key, '-out', certificate.certificate]
    await run(openssl, ['req', '-x509', '-days', '2', ...NEW_KEY, ...out, '-subj', `/CN=${subject}`, ...more])
    return certificate
  }
  const ca = await make('authority', 'Test Authority', [])
  const stranger = await make('stranger', 'Strange Authority', [])
  const signed = ['-CA', ca.certificate, '-CAkey', ca.key, '-addext', 'basicConstraints=critical,CA:FALSE']
  const server = await make('server', 'test server', [...signed, '-addext', `subjectAltName=${names}`])
  const client = await make('client', user, signed)
  if (process.getuid?.() === 0) await chown(server.key, NOBODY, NOBODY)
  await Promise.all([server.key, client.key].map((key) => chmod(key, 0o600)))
  return {
    authority: ca.certificate,
    stranger: stranger.certificate,
    server,
    client,
    settings: { ssl: 'on', ssl_cert_file: server.certificate, ssl_key_file: server.key, ssl_ca_file: ca.certificate },
  }
}

afterAll(async () => {
  await Promise.all([...folders].map((folder) => rm(folder, { recursive: true, force: true })))
})
