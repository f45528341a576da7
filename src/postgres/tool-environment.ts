// The whole environment of pg_dump and the other libpq tools. Built from the URL alone: whatever libpq would otherwise take
// from its variables or from files in a home directory is either set here or pointed at nothing.
import path from 'node:path'
import { APPLICATION_NAME } from './application-name.js'
import type { DatabaseUrl, TlsMode } from './database-url.js'
import { systemRootCertificates } from './tls.js'

/** What starting a program needs: where programs are, and where temporary files go. */
const PASSED_ON = ['PATH', 'TMPDIR', 'TEMP', 'TMP', 'SystemRoot', 'DOCKER_HOST', 'DOCKER_CONTEXT'] as const

/**
 * A path that can never exist, since /dev/null is no folder. libpq looks for its default files in the home directory when a
 * variable is empty, and warns about a password file that is not a regular file; a missing file it ignores without a word.
 */
const NO_FILE = '/dev/null/none'

/** libpq's `require` verifies nothing only as long as no root certificate file is there: NO_FILE sees to that. */
const PGSSLMODE: Readonly<Record<TlsMode, string>> = {
  disable: 'disable',
  prefer: 'prefer',
  'no-verify': 'require',
  'verify-ca': 'verify-ca',
  'verify-full': 'verify-full',
}

/** libpq reads NO_FILE as "no client certificate" as well. Source: PostgreSQL manual, 34.15 Environment Variables. */
function tlsVariables({ tls }: DatabaseUrl): Record<string, string> {
  const verifies = tls.mode === 'verify-ca' || tls.mode === 'verify-full'
  return {
    PGSSLMODE: PGSSLMODE[tls.mode],
    PGSSLROOTCERT: verifies ? path.resolve(tls.rootCertificate ?? systemRootCertificates()) : NO_FILE,
    PGSSLCERT: tls.clientCertificate ? path.resolve(tls.clientCertificate.certificate) : NO_FILE,
    PGSSLKEY: tls.clientCertificate ? path.resolve(tls.clientCertificate.key) : NO_FILE,
    PGSSLCRL: NO_FILE,
    PGCHANNELBINDING: tls.channelBinding,
    PGGSSENCMODE: 'disable',
  }
}

/** The whole environment of a program that connects to nothing. */
export function programEnvironment(env: NodeJS.ProcessEnv): Record<string, string> {
  const passedOn = PASSED_ON.flatMap((name) => (env[name] === undefined ? [] : [[name, env[name]]]))
  // Messages in English, numbers with a point.
  return { ...(Object.fromEntries(passedOn) as Record<string, string>), LC_ALL: 'C' }
}

/**
 * The child's whole environment; the only place where the password goes. PGCLIENTENCODING is left out on purpose: pg_dump would
 * convert the dump to it.
 * @param env from which a few harmless variables are passed on
 * @throws RunbookError `tls-refused` where the server is to be verified and this machine has no certificates
 */
export function toolEnvironment(url: DatabaseUrl, env: NodeJS.ProcessEnv = process.env): Record<string, string> {
  return {
    ...programEnvironment(env),
    PGHOST: url.host,
    PGPORT: String(url.port),
    PGUSER: url.user,
    ...(url.password !== undefined && { PGPASSWORD: url.password }),
    PGDATABASE: url.database,
    PGAPPNAME: APPLICATION_NAME,
    PGCONNECT_TIMEOUT: String(url.connectTimeoutSeconds),
    PGPASSFILE: NO_FILE,
    PGSERVICEFILE: NO_FILE,
    PGSYSCONFDIR: NO_FILE,
    ...(url.startupOptions !== undefined && { PGOPTIONS: url.startupOptions }),
    ...tlsVariables(url),
  }
}
