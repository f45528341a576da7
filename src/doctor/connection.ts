// The way to the server, step by step: name, address, port, certificate, login. The first step that fails is told, and those
// behind it are left unknown. The runbook's "Connection Refused".
import { lookup } from 'node:dns/promises'
import net from 'node:net'
import type pg from 'pg'
import { RunbookError } from '../errors.js'
import { connectionError } from '../postgres/connection-error.js'
import { type DatabaseUrl, describeDatabase } from '../postgres/connection-url.js'
import { isSocketFolder } from '../postgres/database-url.js'
import { isTlsFailure } from '../postgres/driver-errors.js'
import { openClient } from '../postgres/open-client.js'
import { isPrivateHost } from '../postgres/tls.js'
import { type Check, type Finding, notExamined, ok, problem, problemOf, unknown } from './check.js'
import { type SeenTls, askForTls, openSocket } from './tls-probe.js'

export const CONNECTION_TITLES = {
  dns: 'Name of the host',
  tcp: 'Network',
  tls: 'Encryption (TLS)',
  login: 'Login',
} as const

type Step = keyof typeof CONNECTION_TITLES

export interface Reached {
  checks: Check[]
  /** Absent where no connection came about; otherwise the caller ends it. */
  client?: pg.Client
}

export interface Machine {
  /** A runner of GitHub's own, which has no IPv6. */
  isGitHubHosted: boolean
  now: Date
}

/** Sends nothing but a login. */
export async function reach(url: DatabaseUrl, machine: Machine): Promise<Reached> {
  const found: Partial<Record<Step, Finding>> = {}
  let client: pg.Client | undefined
  const steps: [Step, () => Promise<Finding>][] = [
    ['dns', () => lookUp(url, machine)],
    ['tcp', async () => knocked(url, await openSocket(url))],
    ['tls', () => seeTls(url, machine)],
    ['login', async () => ok(`${describeDatabase((client = await openClient(url)) && url)} lets this role in`)],
  ]
  for (const [step, take] of steps) {
    const taken = await take().catch((error: unknown) => connectionError(error, url))
    const isFailure = taken instanceof RunbookError
    found[step] = isFailure ? failed(taken, found) : taken
    // A certificate that is not acceptable may still let in who verifies none.
    if (isFailure && taken.code !== 'tls-refused') break
    if (found[step].verdict === 'problem' && step !== 'tls') break
  }
  const why = unknown('not tried: an earlier step failed')
  const checks = (Object.keys(CONNECTION_TITLES) as Step[]).flatMap((id) =>
    notExamined({ titles: { [id]: CONNECTION_TITLES[id] } }, why).map((check) => ({ ...check, ...found[id] })),
  )
  return { checks, ...(client && { client }) }
}

/** One cause is one problem. */
const failed = (error: RunbookError, found: Partial<Record<Step, Finding>>): Finding =>
  error.code === 'tls-refused' && found.tls?.verdict === 'problem'
    ? unknown('not tried: the connection is not acceptable')
    : problemOf(error)

async function lookUp(url: DatabaseUrl, { isGitHubHosted }: Machine): Promise<Finding> {
  if (isSocketFolder(url.host)) return ok(`${url.host} is a socket of this machine`)
  if (net.isIP(url.host) !== 0)
    return judgeAddresses(url, [{ address: url.host, family: net.isIP(url.host) }], isGitHubHosted)
  return judgeAddresses(url, await lookup(url.host, { all: true }), isGitHubHosted)
}

/** @param addresses as getaddrinfo tells them: family 4 or 6 */
export function judgeAddresses(
  { host, source }: Pick<DatabaseUrl, 'host' | 'source'>,
  addresses: readonly { address: string; family: number }[],
  isGitHubHosted: boolean,
): Finding {
  const told = `${host} is ${addresses.map(({ address, family }) => `${address} (${family === 4 ? 'IPv4' : 'IPv6'})`).join(', ')}`
  if (!isGitHubHosted || addresses.some(({ family }) => family === 4)) return ok(told)
  return problem(
    `${told}: GitHub-hosted runners have no IPv6`,
    `write an IPv4 address of the server into ${source}: Supabase: the session pooler's host, port 5432 (or the IPv4 add-on); ` +
      'elsewhere a host with an A record, or use a self-hosted runner with IPv6',
  )
}

function knocked({ host, port }: DatabaseUrl, socket: net.Socket): Finding {
  socket.destroy()
  return ok(isSocketFolder(host) ? `the socket in ${host} answers` : `port ${port} of ${host} answers`)
}

async function seeTls(url: DatabaseUrl, { now }: Machine): Promise<Finding> {
  if (isSocketFolder(url.host)) return ok('a socket of this machine needs none')
  const socket = await openSocket(url)
  try {
    return judgeTls(url, await askForTls(socket, url), now)
  } catch (error) {
    // Whoever asks for no TLS, or only where there is some, gets in all the same.
    const needsTls = url.tls.mode !== 'disable' && url.tls.mode !== 'prefer'
    if (needsTls || !(isTlsFailure(error) || error instanceof RunbookError)) throw error
    return unknown(`the server's TLS could not be looked at: ${(error as Error).message}`)
  } finally {
    socket.destroy()
  }
}

const SOON_DAYS = 14
const DAY_MS = 24 * 60 * 60 * 1000

/** What the server shows, held against what the URL asks for. */
export function judgeTls(url: DatabaseUrl, seen: SeenTls, now: Date): Finding {
  const { mode } = url.tls
  const isPrivate = isPrivateHost(url.host)
  const verify = `write sslmode=verify-full into ${url.source}, with sslrootcert=path/to/ca.pem where the authority is the server's own`
  if (!seen.offered) {
    if (mode !== 'disable' && mode !== 'prefer')
      return problem(
        `the server offers no TLS, and sslmode ${mode} needs it`,
        isPrivate
          ? `switch TLS on at the server, or write sslmode=disable into ${url.source} if the network in between is your own`
          : 'switch TLS on at the server; sslmode=disable would send the password and all data readable over the network',
      )
    if (isPrivate) return ok(`none: the server offers no TLS, and ${url.host} is on a private network`)
    return problem(
      `none: the password and all data cross the network readable (sslmode ${mode})`,
      `switch TLS on at the server, then ${verify}`,
    )
  }
  const { subject, issuer, validTo, validFrom, distrust } = seen.certificate
  const about = `${seen.protocol}; certificate of ${subject}, issued by ${issuer}, valid until ${validTo.toISOString().slice(0, 10)}`
  if (validTo < now || validFrom > now)
    return problem(
      `${about}: it ${validTo < now ? 'has expired' : 'is not valid yet'}`,
      `renew the server's certificate (the provider's console, or ssl_cert_file and a reload); is the clock of this machine right?`,
    )
  if (mode === 'disable' && !isPrivate)
    return problem(`${about}; but sslmode=disable uses none of it: everything crosses the network readable`, verify)
  if ((mode === 'verify-full' || mode === 'verify-ca') && distrust !== undefined)
    return problemOf(connectionError(Object.assign(new Error(distrust), { code: tlsCode(distrust) }), url))
  if (validTo.getTime() - now.getTime() < SOON_DAYS * DAY_MS)
    return problem(
      `${about}: it expires soon`,
      "renew the server's certificate now: clients that verify it stop working then",
    )
  return verified(url, about, isPrivate, verify)
}

/** Names of Node.js' own are kept; a mismatch of the host comes as a sentence. */
const tlsCode = (distrust: string): string => (/^[A-Z_]+$/.test(distrust) ? distrust : 'ERR_TLS_CERT_ALTNAME_INVALID')

function verified({ tls: { mode }, host }: DatabaseUrl, about: string, isPrivate: boolean, verify: string): Finding {
  switch (mode) {
    case 'verify-full':
      return ok(`${about}; verified: a trusted authority, and the certificate is for ${host}`)
    case 'verify-ca':
      return ok(`${about}; verified: a trusted authority, whatever name the certificate bears`)
    case 'disable':
      return ok(`${about}; not used (sslmode=disable), on a private network`)
    case 'prefer':
    case 'no-verify':
      return isPrivate
        ? ok(`${about}; nothing was verified (sslmode ${mode}), on a private network`)
        : unknown(`${about}; nothing was verified (sslmode ${mode}): who answers there is not known`, verify)
  }
}
