// The description of a database as node-postgres takes it. Nothing is left for node-postgres to fill in from the environment
// or from ~/.pgpass, as far as its configuration allows; client.ts closes the rest.
import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { ConnectionOptions } from 'node:tls'
import type pg from 'pg'
import { RunbookError } from '../errors.js'
import { APPLICATION_NAME } from './application-name.js'
import type { DatabaseUrl, TlsSettings } from './database-url.js'
import { systemRootCertificates } from './tls.js'

/** Notices within minutes that the other side is gone, also while a long statement runs and nothing is sent. */
const KEEPALIVE_IDLE_MILLISECONDS = 20_000

function pem(file: string, source: string): Buffer {
  try {
    return readFileSync(path.resolve(file))
  } catch (cause) {
    const reason = (cause as NodeJS.ErrnoException).code ?? 'unreadable'
    throw new RunbookError(
      'bad-database-url',
      `${source} names a certificate or key file that cannot be read: ${file} (${reason})`,
      {
        state: 'nothing-changed',
        hint: `the path counts from the folder in which the command runs; in a workflow the file must be checked out or written first`,
        cause,
      },
    )
  }
}

function verification(tls: TlsSettings, source: string): ConnectionOptions {
  // Said even where it is the default: NODE_TLS_REJECT_UNAUTHORIZED=0 in the environment would change the default.
  if (tls.mode === 'prefer' || tls.mode === 'no-verify') return { rejectUnauthorized: false }
  const ca = pem(tls.rootCertificate ?? systemRootCertificates(), source)
  const anyName = tls.mode === 'verify-ca' && { checkServerIdentity: () => undefined }
  return { rejectUnauthorized: true, ca, ...anyName }
}

function tlsOptions(url: DatabaseUrl): false | ConnectionOptions {
  if (url.tls.mode === 'disable') return false
  const { clientCertificate } = url.tls
  return {
    ...verification(url.tls, url.source),
    ...(clientCertificate && {
      cert: pem(clientCertificate.certificate, url.source),
      key: pem(clientCertificate.key, url.source),
    }),
  }
}

/** A function, so that node-postgres looks neither at PGPASSWORD nor into a password file when the URL has none. */
function passwordOf(url: DatabaseUrl): string {
  if (url.password !== undefined) return url.password
  throw new RunbookError('cannot-connect', `the server asks for a password, and ${url.source} has none`, {
    state: 'nothing-changed',
    hint: `write it into ${url.source}: postgresql://USER:PASSWORD@HOST:5432/DATABASE`,
  })
}

/**
 * With mode `prefer` this asks for TLS; `openClient` falls back where the server has none.
 * @throws RunbookError `bad-database-url` for a certificate file that cannot be read, `tls-refused` without system certificates
 */
export function clientConfig(url: DatabaseUrl): pg.ClientConfig {
  return {
    host: url.host,
    port: url.port,
    user: url.user,
    password: () => passwordOf(url),
    database: url.database,
    ssl: tlsOptions(url),
    sslnegotiation: 'postgres',
    client_encoding: 'UTF8',
    enableChannelBinding: url.tls.channelBinding === 'require',
    application_name: APPLICATION_NAME,
    connectionTimeoutMillis: url.connectTimeoutSeconds * 1_000,
    keepAlive: true,
    keepAliveInitialDelayMillis: KEEPALIVE_IDLE_MILLISECONDS,
    ...(url.startupOptions !== undefined && { options: url.startupOptions }),
  }
}
