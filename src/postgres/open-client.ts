// Opens one connection exactly as the URL says. node-postgres would fill gaps from PG* variables, could not fall back from TLS
// where the URL prefers it, and would not insist on channel binding: all of that is settled here.
import net from 'node:net'
import pg from 'pg'
import { RunbookError } from '../errors.js'
import { clientConfig } from './client-config.js'
import { connectionError } from './connection-error.js'
import type { DatabaseUrl } from './connection-url.js'
import { isTlsFailure, serverHasNoTls } from './driver-errors.js'
import { sqlstateOf } from './sqlstate.js'

/**
 * Node gives each of a host's addresses 250 ms before it tries the next, less than a round trip to another continent takes.
 * Source: Node.js documentation, net.connect, autoSelectFamilyAttemptTimeout.
 */
const ADDRESS_ATTEMPT_MILLISECONDS = 1_000

const CLOSING_MILLISECONDS = 2_000
const NOT_ALLOWED_IN = '28000'
const BOUND_MECHANISM = 'SCRAM-SHA-256-PLUS'

/**
 * node-postgres reads PGOPTIONS, PGREPLICATION and others wherever the configuration is silent, and for some of them there is
 * no way to say "none". It reads them in the constructor only, so they are out of sight for exactly that long.
 */
function createClient(config: pg.ClientConfig): pg.Client {
  const hidden = Object.entries(process.env).filter(([name]) => /^PG/i.test(name))
  for (const [name] of hidden) delete process.env[name]
  try {
    const client = new pg.Client(config)
    // A connection lost between two queries is told by the next query; without a listener it would end the process.
    client.on('error', () => {})
    return client
  } finally {
    Object.assign(process.env, Object.fromEntries(hidden))
  }
}

/** Gives the password away only in an exchange that is bound to the TLS connection, as libpq's channel_binding=require does. */
function insistOnChannelBinding(url: DatabaseUrl, config: pg.ClientConfig) {
  const secret = config.password as () => string
  let bound = false
  const refused = () =>
    new RunbookError(
      'tls-refused',
      `the server did not offer channel binding, and ${url.source} says channel_binding=require`,
      {
        state: 'nothing-changed',
        hint: 'somebody may be in between; if the server is known not to have it (PostgreSQL before 11, or a pooler), leave channel_binding out',
      },
    )
  const password = () => {
    if (!bound) throw refused()
    return secret()
  }
  const listenTo = (client: pg.Client) =>
    client.connection.on('authenticationSASL', (message: { mechanisms: string[] }) => {
      bound = message.mechanisms.includes(BOUND_MECHANISM)
    })
  const check = () => {
    if (!bound) throw refused()
  }
  return { config: { ...config, password }, listenTo, check }
}

async function attempt(url: DatabaseUrl, plain: pg.ClientConfig): Promise<pg.Client> {
  const binding = url.tls.channelBinding === 'require' ? insistOnChannelBinding(url, plain) : undefined
  const client = createClient(binding?.config ?? plain)
  binding?.listenTo(client)
  try {
    await client.connect()
    binding?.check()
    return client
  } catch (error) {
    client.connection.stream.destroy() // no goodbye to whoever it is that answers there
    throw error
  }
}

/** Where libpq's `prefer` tries again without TLS: no TLS there, no agreement on it, or not let in with it. */
const worthTryingPlain = (error: unknown): boolean =>
  serverHasNoTls(error) || isTlsFailure(error) || sqlstateOf(error) === NOT_ALLOWED_IN

/**
 * A connection without any session setting, also to a pooler: operations use `connect` of client.ts.
 * @throws RunbookError `cannot-connect`, `tls-refused`, `bad-database-url` (a certificate file)
 */
export async function openClient(url: DatabaseUrl): Promise<pg.Client> {
  net.setDefaultAutoSelectFamilyAttemptTimeout(ADDRESS_ATTEMPT_MILLISECONDS)
  const config = clientConfig(url)
  try {
    return await attempt(url, config).catch((error: unknown) => {
      if (url.tls.mode !== 'prefer' || !worthTryingPlain(error)) throw error
      return attempt(url, { ...config, ssl: false })
    })
  } catch (error) {
    throw connectionError(error, url)
  }
}

/** Ends the connection; never fails, and does not wait for a server that no longer answers. */
export async function closeClient(client: pg.Client): Promise<void> {
  const giveUp = setTimeout(() => client.connection.stream.destroy(), CLOSING_MILLISECONDS)
  await client.end().catch(() => {})
  clearTimeout(giveUp)
}
