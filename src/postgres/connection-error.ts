// Why no connection came about, and the one thing to check first: the runbook's section 9, machine-readable. Nothing has
// been sent to the database when these are thrown.
import { isNativeError } from 'node:util/types'
import { type ErrorDetail, RunbookError } from '../errors.js'
import { type DatabaseUrl, describeDatabase } from './connection-url.js'
import { isTlsFailure, serverHasNoTls, systemCodeOf } from './driver-errors.js'
import { isPrivateHost } from './tls.js'
import { adviceFor, describeServerError, isDatabaseError } from './sqlstate.js'
import { neutraliseLine } from '../neutral-text.js'

const NETWORK =
  'the host and the port in the URL, firewall rules, VPN, and the list of addresses that the provider lets in'

/** What a failed attempt to reach the server means, and what to check. Source: the runbook, "Connection Refused". */
const UNREACHABLE: Readonly<Record<string, readonly [what: string, check: string]>> = {
  ECONNREFUSED: ['nothing listens there', 'is the database server running? Then check ' + NETWORK],
  ENOTFOUND: ['there is no host of that name', 'check the host in the URL for a typing error'],
  EAI_AGAIN: [
    'the name of the host could not be looked up just now',
    'check DNS and the network of this machine, then run it again',
  ],
  ETIMEDOUT: [
    'no answer in time',
    'a silent firewall does that: check ' +
      NETWORK +
      '. A suspended database may need longer: connect_timeout=60 in the URL',
  ],
  EHOSTUNREACH: ['there is no route to that host', 'check ' + NETWORK],
  ENETUNREACH: [
    'there is no route to that network',
    'the host may have an IPv6 address only, which GitHub-hosted runners cannot reach: use an IPv4 address or pooler in session mode. Otherwise check ' +
      NETWORK,
  ],
  ECONNRESET: [
    'the connection was closed before the server said anything',
    'is it a PostgreSQL server that listens there? Then check ' + NETWORK,
  ],
  ENOENT: [
    'there is no Unix-domain socket there',
    'is the database server running on this machine, with that socket folder and port?',
  ],
  EACCES: ['the Unix-domain socket may not be opened', 'check the rights of the socket folder'],
}

/** Where a provider publishes the authority that signs its servers' certificates, since no system trusts it by itself. */
const OWN_AUTHORITIES: readonly (readonly [RegExp, string])[] = [
  [/\.supabase\.(co|com|net)$/i, "Supabase's: Project Settings, Database, SSL Configuration, Download certificate"],
  [/\.rds\.amazonaws\.com$/i, "Amazon's: https://truststore.pki.rds.amazonaws.com/global/global-bundle.pem"],
]

function tlsHint(url: DatabaseUrl, error: unknown): string {
  if (serverHasNoTls(error))
    return isPrivateHost(url.host)
      ? `write sslmode=disable in ${url.source} if the network in between is your own, or switch TLS on at the server`
      : `switch TLS on at the server. sslmode=disable in ${url.source} would send the password and all data readable over the network`
  const authority = OWN_AUTHORITIES.find(([host]) => host.test(url.host))?.[1] ?? "the server's own authority"
  return (
    `if the server is the right one, give the certificate of the authority that signed it (${authority}) as a file: ` +
    `sslmode=verify-full&sslrootcert=path/to/ca.pem in ${url.source}. sslmode=verify-ca accepts another host name. ` +
    'sslmode=no-verify encrypts without knowing who answers; docs/adr/0001-tls-modes.md says what that risks'
  )
}

const SERVER_SAID: Readonly<Record<string, (url: DatabaseUrl) => string>> = {
  '28P01': ({ source }) =>
    `check the user name and the password in ${source}; special characters in a password are percent-encoded`,
  '28000': () =>
    "the server does not let this user in from here, or not with this kind of encryption: check pg_hba.conf or the provider's list of allowed addresses, and sslmode in the URL",
  '3D000': ({ source }) => `check the database name at the end of ${source}; createdb makes a new one`,
  '53300': () =>
    'wait until a connection is free, or end idle ones: SELECT pid, application_name, state FROM pg_stat_activity',
  '57P03': () => 'the server is starting, stopping or recovering: wait until it is ready, then run this again',
  '42501': ({ database, user }) => `as its owner: GRANT CONNECT ON DATABASE ${database} TO ${user}`,
}

/** Turns whatever `connect` failed with into the error that people read. `cannot-connect` or `tls-refused`. */
export function connectionError(error: unknown, url: DatabaseUrl): RunbookError {
  if (error instanceof RunbookError) return error
  const place = describeDatabase(url)
  const detail = (hint: string): ErrorDetail => ({ state: 'nothing-changed', hint: neutraliseLine(hint), cause: error })
  if (serverHasNoTls(error))
    return new RunbookError(
      'tls-refused',
      `${place}: the server has no TLS, and sslmode ${url.tls.mode} needs it`,
      detail(tlsHint(url, error)),
    )
  if (isDatabaseError(error)) {
    const hint = SERVER_SAID[error.code ?? '']?.(url) ?? adviceFor(error)?.hint ?? 'read the message of the server'
    return new RunbookError(
      'cannot-connect',
      `${place}: ${describeServerError(error, { showDetail: false })}`,
      detail(hint),
    )
  }
  const code = systemCodeOf(error) ?? ''
  const text = neutraliseLine(isNativeError(error) ? error.message : String(error), 300)
  if (isTlsFailure(error))
    return new RunbookError(
      'tls-refused',
      `${place}: the server's TLS is not acceptable: ${text} (${code})`,
      detail(tlsHint(url, error)),
    )
  const [what, check] = UNREACHABLE[code] ?? [text, 'check ' + NETWORK]
  return new RunbookError(
    'cannot-connect',
    `${place}: ${what}${code && ` (${code})`}`,
    detail(`${url.source}: ${check}`),
  )
}
