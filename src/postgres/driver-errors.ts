// Failures of the connection itself, which have no SQLSTATE because the server did not send them. node-postgres gives some of
// them nothing but a text; those texts stand here and nowhere else.
import { isNativeError } from 'node:util/types'

const NO_TLS_ON_SERVER = 'The server does not support SSL connections'
const CONNECT_TIMEOUT = 'timeout expired'
const LOST = [
  'Connection terminated unexpectedly',
  'Connection terminated',
  'Client has encountered a connection error and is not queryable',
  'Client was closed and is not queryable',
]
const LOST_CODES = ['ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'EHOSTUNREACH', 'ENETUNREACH', 'ENETDOWN', 'ECONNABORTED']

/** Node's word for it (ECONNREFUSED, ENOTFOUND, CERT_HAS_EXPIRED, ...), where the error has one. */
export function systemCodeOf(error: unknown): string | undefined {
  if (!isNativeError(error)) return undefined
  if (error.message === CONNECT_TIMEOUT) return 'ETIMEDOUT'
  if (error.message === LOST[0]) return 'ECONNRESET'
  const { code } = error as NodeJS.ErrnoException
  return typeof code === 'string' ? code : undefined
}

export const serverHasNoTls = (error: unknown): boolean => isNativeError(error) && error.message === NO_TLS_ON_SERVER

/** The certificate was not trusted, or the two sides could not agree on TLS at all. */
export function isTlsFailure(error: unknown): boolean {
  const code = systemCodeOf(error) ?? ''
  return (
    /^(ERR_SSL_|ERR_TLS_|ERR_OSSL_|CERT_|UNABLE_TO_|EPROTO$|CRL_)/.test(code) ||
    [
      'DEPTH_ZERO_SELF_SIGNED_CERT',
      'SELF_SIGNED_CERT_IN_CHAIN',
      'HOSTNAME_MISMATCH',
      'INVALID_CA',
      'INVALID_PURPOSE',
    ].includes(code)
  )
}

/** An established connection is gone: the server ended, or the network did. What was under way may have been committed. */
export function isLostConnection(error: unknown): boolean {
  if (!isNativeError(error)) return false
  return LOST.includes(error.message) || LOST_CODES.includes((error as NodeJS.ErrnoException).code ?? '')
}
