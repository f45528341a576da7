// Knocks at the server as a client does, up to its certificate and no further: no name and no password is sent. Sees what a
// refused connection hides, e.g. when the certificate expired.
import net from 'node:net'
import tls from 'node:tls'
import { clientConfig, type DatabaseUrl } from '../postgres/connection-url.js'
import { isSocketFolder } from '../postgres/database-url.js'

const MOST_SECONDS = 10
/** Length 8, then the code 1234.5679. Source: PostgreSQL manual, Message Formats, SSLRequest. */
const SSL_REQUEST = Buffer.from([0, 0, 0, 8, 0x04, 0xd2, 0x16, 0x2f])

export interface SeenCertificate {
  subject: string
  issuer: string
  validFrom: Date
  validTo: Date
  /** Why this machine does not trust it for this host, as Node.js names it; absent where it does. */
  distrust?: string
}

export type SeenTls = { offered: false } | { offered: true; protocol: string; certificate: SeenCertificate }

const waitMs = ({ connectTimeoutSeconds }: DatabaseUrl): number =>
  Math.min(connectTimeoutSeconds || MOST_SECONDS, MOST_SECONDS) * 1000

/** Throws Node.js' own errors: ECONNREFUSED, ETIMEDOUT, ... */
export function openSocket(url: DatabaseUrl): Promise<net.Socket> {
  const where = isSocketFolder(url.host)
    ? { path: `${url.host}/.s.PGSQL.${url.port}` }
    : { host: url.host, port: url.port }
  return new Promise((resolve, reject) => {
    const socket = net.connect({ ...where, timeout: waitMs(url) })
    socket.once('connect', () => resolve(socket))
    socket.on('error', reject) // for good: a later error must not end the process
    socket.once('timeout', () => socket.destroy(Object.assign(new Error('no answer'), { code: 'ETIMEDOUT' })))
  })
}

/** Asks for TLS on a fresh connection. Throws what keeps both sides from agreeing. */
export async function askForTls(socket: net.Socket, url: DatabaseUrl): Promise<SeenTls> {
  socket.write(SSL_REQUEST)
  if ((await firstByte(socket)) !== 'S') return { offered: false }
  const secured = tls.connect({ ...trust(url), socket, host: url.host, ...nameOf(url.host), rejectUnauthorized: false })
  try {
    await new Promise<void>((resolve, reject) => secured.once('secureConnect', resolve).on('error', reject))
    const { subject, issuer, valid_from, valid_to } = secured.getPeerCertificate()
    const distrust = secured.authorized ? {} : { distrust: String(secured.authorizationError) }
    const certificate = {
      subject: nameIn(subject),
      issuer: nameIn(issuer),
      ...dates(valid_from, valid_to),
      ...distrust,
    }
    return { offered: true, protocol: secured.getProtocol() ?? 'TLS', certificate }
  } finally {
    secured.destroy()
  }
}

const dates = (from: string, to: string) => ({ validFrom: new Date(from), validTo: new Date(to) })

/** The authorities that the URL, or else this machine, trusts; whatever the mode, so that what is seen can be judged. */
function trust(url: DatabaseUrl): tls.ConnectionOptions {
  const { ssl } = clientConfig({ ...url, tls: { ...url.tls, mode: verifying(url) } })
  return typeof ssl === 'object' ? ssl : {}
}

const verifying = ({ tls: { mode } }: DatabaseUrl) => (mode === 'verify-ca' ? mode : 'verify-full')

/** No address may stand in the name that the client asks for. Source: RFC 6066, section 3. */
const nameOf = (host: string) => (net.isIP(host) === 0 ? { servername: host } : {})

const nameIn = (name: tls.PeerCertificate['subject'] | undefined): string =>
  [name?.CN, name?.O]
    .flat()
    .filter((part) => part !== undefined)
    .join(', ') || 'no name'

function firstByte(socket: net.Socket): Promise<string> {
  return new Promise((resolve, reject) => {
    socket.once('data', (answer: Buffer) => resolve(String.fromCharCode(answer[0]!)))
    socket.once('error', reject)
    socket.once('close', () => reject(Object.assign(new Error('the connection was closed'), { code: 'ECONNRESET' })))
  })
}
