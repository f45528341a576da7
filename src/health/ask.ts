// One question to one health endpoint: bounded in time, no redirect followed, nothing of the question in what is told. A request
// that fails is an answer too, never an error.
import { isNativeError } from 'node:util/types'
import { neutraliseLine } from '../neutral-text.js'
import { durationInWords } from '../quantities.js'
import { type Judged, judgeAnswer } from './health-answer.js'
import type { HealthEndpoint } from './health-url.js'

export interface Answer extends Judged {
  /** Left out where no answer came. */
  status?: number
}

export interface Question {
  endpoint: HealthEndpoint
  headers: Record<string, string>
  /** An answer of another version is not healthy. */
  expectedVersion?: string
  /** For everything: connecting, the answer and its body. */
  timeoutMs: number
}

/** What node's word for a failed connection means. */
const FAILURES: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'nothing listens there',
  ECONNRESET: 'the connection was closed without an answer',
  UND_ERR_SOCKET: 'the connection was closed without an answer',
  ENOTFOUND: 'there is no host of that name',
  EAI_AGAIN: 'the name of the host could not be looked up just now',
  ETIMEDOUT: 'no connection in time',
  UND_ERR_CONNECT_TIMEOUT: 'no connection in time',
  EHOSTUNREACH: 'there is no route to that host',
  ENETUNREACH: 'there is no route to that network',
  UND_ERR_HEADERS_OVERFLOW: 'the headers of the answer are too large',
}
const CERTIFICATE =
  /^(CERT_|UNABLE_TO_|DEPTH_ZERO_SELF_SIGNED_CERT$|SELF_SIGNED_CERT_IN_CHAIN$|HOSTNAME_MISMATCH$|ERR_TLS_CERT_)/
const TLS = /^(ERR_SSL_|ERR_TLS_|EPROTO$)/

/** @param signal ends the question at once; the caller looks at it afterwards */
export async function ask(
  { endpoint: { url }, headers, expectedVersion, timeoutMs }: Question,
  signal: AbortSignal,
): Promise<Answer> {
  const timeout = AbortSignal.timeout(Math.max(1, Math.ceil(timeoutMs)))
  let status: number | undefined
  try {
    const response = await fetch(url, {
      // A connection of its own for each question: behind a load balancer a kept one would lead to the same machine every time.
      headers: { accept: 'application/json', 'user-agent': 'pg-runbook', ...headers, connection: 'close' },
      redirect: 'manual',
      cache: 'no-store',
      signal: AbortSignal.any([timeout, signal]),
    })
    status = response.status
    return { status, ...(await judgeAnswer(response, url, expectedVersion)) }
  } catch (error) {
    const late = `no ${status === undefined ? '' : 'complete '}answer within ${durationInWords(timeoutMs)}`
    return { ...(status !== undefined && { status }), problem: timeout.aborted ? late : failureInWords(error) }
  }
}

/** Never the message of fetch itself, which quotes headers that it does not like. */
function failureInWords(error: unknown): string {
  const cause = isNativeError(error) ? error.cause : undefined
  if (!isNativeError(cause)) return 'the request could not be sent: is there a character in a header that may not be?'
  const { code } = cause as NodeJS.ErrnoException
  if (code === undefined) return `the request failed: ${neutraliseLine(cause.message, 200)}`
  if (CERTIFICATE.test(code)) return `the certificate of the server is not trusted (${code})`
  if (TLS.test(code)) return `no TLS connection could be made (${code}): is it http:// there?`
  return `${FAILURES[code] ?? 'the request failed'} (${code})`
}
