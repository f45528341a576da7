// Sessions of ours for a program that is to have no password: it connects to a socket in a folder that only this user may enter,
// and what it says goes through a connection that is opened, verified and encrypted as the URL says, and that only reads.
import { once } from 'node:events'
import net from 'node:net'
import path from 'node:path'
import type { Duplex } from 'node:stream'
import { connect } from './client.js'
import type { DatabaseUrl } from './connection-url.js'

/** What libpq and Prisma look for in a socket folder, by the port of the URL. */
export const SOCKET_PORT = 5432
const SOCKET_FILE = `.s.PGSQL.${SOCKET_PORT}`

/** Codes that stand in a start-up packet instead of a version. Source: PostgreSQL manual, 53.7 Message Formats. */
const ENCRYPTION_REQUESTS = [80877103, 80877104]
const NO_ENCRYPTION = 'N'
const PROTOCOL_3 = 3
const LONGEST_STARTUP = 10_000

const LIMITS = { lockTimeoutMs: 5_000, statementTimeoutMs: 60_000 }
const TOLD_SETTINGS = [
  ...['server_version', 'server_encoding', 'client_encoding', 'standard_conforming_strings'],
  ...['integer_datetimes', 'DateStyle', 'TimeZone'],
]

async function bytesOf(socket: net.Socket, count: number): Promise<Buffer> {
  const gone = once(socket, 'close').then(() => Promise.reject(new Error('the program went away')))
  gone.catch(() => {})
  for (;;) {
    const bytes = socket.read(count) as Buffer | null
    if (bytes?.length === count) return bytes
    await Promise.race([once(socket, 'readable'), gone])
  }
}

/** Until it asks for a session; refuses encryption, which a socket needs not. @returns whether it is one that is known here */
async function asksForSession(socket: net.Socket): Promise<boolean> {
  for (;;) {
    const length = (await bytesOf(socket, 4)).readInt32BE(0)
    if (length < 8 || length > LONGEST_STARTUP) return false
    const code = (await bytesOf(socket, length - 4)).readInt32BE(0)
    if (!ENCRYPTION_REQUESTS.includes(code)) return code >> 16 === PROTOCOL_3
    socket.write(NO_ENCRYPTION)
  }
}

function message(type: string, ...parts: (string | Buffer)[]): Buffer {
  const body = Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(`${part}\0`) : part)))
  const head = Buffer.alloc(5, type)
  head.writeInt32BE(body.length + 4, 1)
  return Buffer.concat([head, body])
}

/** AuthenticationOk, ParameterStatus for each setting, ReadyForQuery. */
const welcome = (settings: readonly { name: string; setting: string }[]): Buffer =>
  Buffer.concat([
    message('R', Buffer.alloc(4)),
    ...settings.map(({ name, setting }) => message('S', name, setting)),
    message('Z', Buffer.from('I')),
  ])

const refusal = (why: string): Buffer => message('E', 'SFATAL', 'C08006', `M${why}`, Buffer.alloc(1))

/** Bytes as they come, both ways, until either side ends. */
function joined(one: Duplex, other: Duplex): void {
  const end = () => [one, other].forEach((stream) => stream.destroy())
  for (const stream of [one, other]) stream.on('error', end).on('close', end)
  one.pipe(other).pipe(one)
}

async function serve(socket: net.Socket, url: DatabaseUrl): Promise<void> {
  if (!(await asksForSession(socket))) return void socket.destroy()
  try {
    const client = await connect(url, LIMITS)
    await client.query('SET default_transaction_read_only = on')
    const { rows } = await client.query<{ name: string; setting: string }>(
      'SELECT name, setting FROM pg_catalog.pg_settings WHERE name = ANY ($1::text[])',
      [TOLD_SETTINGS],
    )
    const { stream } = client.connection
    stream.removeAllListeners('data') // from here on the driver hears nothing
    socket.write(welcome(rows))
    joined(socket, stream)
  } catch (error) {
    socket.end(refusal((error as Error).message))
  }
}

/**
 * @param folder which only this user may enter; its path is shorter than 90 characters (a limit of sockets)
 * @param body when it ends, so do the sessions
 */
export async function withLocalSocket<T>(url: DatabaseUrl, folder: string, body: () => Promise<T>): Promise<T> {
  const open = new Set<net.Socket>()
  const server = net.createServer((socket) => {
    open.add(socket.on('error', () => {}))
    serve(socket, url).catch(() => socket.destroy())
  })
  server.listen(path.join(folder, SOCKET_FILE))
  await once(server, 'listening')
  try {
    return await body()
  } finally {
    open.forEach((socket) => socket.destroy())
    server.close()
  }
}
