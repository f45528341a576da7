// The one parser of connection URLs. It reads what libpq, node-postgres and Prisma each write there, and gives one description
// to node-postgres and to the libpq tools. Anything that could be read in two ways is refused, and no message quotes the URL.
import net from 'node:net'
import { RunbookError } from '../errors.js'
import { type DatabaseUrl, isSocketFolder } from './database-url.js'
import { hidesSomething, neutraliseLine } from '../neutral-text.js'
import { resolveTls } from './tls.js'
import { readParameters } from './url-parameters.js'
import { decodePart, splitUrl } from './url-structure.js'

export type { DatabaseUrl, TlsMode, TlsSettings } from './database-url.js'
export { clientConfig } from './client-config.js'
export { toolEnvironment } from './tool-environment.js'

const DEFAULT_PORT = 5432
const MAX_PORT = 65_535

/** Letters, digits, hyphens, underscores (Docker's service names have them) between dots. */
const HOST_NAME = /^(?=.{1,253}$)[a-z0-9_]([a-z0-9_-]*[a-z0-9_])?(\.[a-z0-9_]([a-z0-9_-]*[a-z0-9_])?)*\.?$/i

/**
 * @param source how people know it: `database-url`, `DATABASE_URL`; it stands in every message
 * @throws RunbookError `missing-database-url`; `bad-database-url` with every problem at once, never with the value
 */
export function parseDatabaseUrl(text: string, source: string): DatabaseUrl {
  if (text.trim() === '')
    throw new RunbookError('missing-database-url', `${source} is empty`, {
      hint: `set ${source} to the connection URL, postgresql://USER:PASSWORD@HOST:5432/DATABASE. In a workflow: is the secret defined for this repository and environment? Runs from forks and from Dependabot get no secrets`,
    })
  const raw = splitUrl(text)
  if ('problem' in raw) throw new RunbookError('bad-database-url', `${source} ${raw.problem}`, { hint: raw.hint })
  const problems: string[] = []
  const user = decodeName(raw.user, 'the user name', problems)
  const password = raw.password === undefined ? undefined : decodePart(raw.password, 'the password', problems)
  const database = decodeName(raw.database, 'the database name (after the host and a /)', problems)
  if (raw.database.includes('/')) problems.push('the database name has a / that is not written as %2F')
  const { tls, socketFolder, ...parameters } = readParameters(raw.query, problems)
  const { host, port } = readAddress(raw.address, socketFolder, problems)
  const settings = resolveTls(tls, host, problems)
  if (problems.length > 0)
    throw badUrl(source, problems, `correct ${source}; see docs/connection-urls.md for what may stand in it`)
  return {
    source,
    host,
    port,
    user,
    ...(password !== undefined && { password }),
    database,
    ...parameters,
    tls: settings,
  }
}

function badUrl(source: string, problems: string[], hint: string): RunbookError {
  const told = problems.length === 1 ? ` ${problems[0]}` : `${problems.map((problem) => `\n- ${problem}`).join('')}`
  return new RunbookError('bad-database-url', `${source}:${told}`, { hint })
}

function decodeName(encoded: string, part: string, problems: string[]): string {
  if (encoded === '') problems.push(`${part} is missing`)
  const name = decodePart(encoded, part, problems)
  if (hidesSomething(name) || name.trim() !== name)
    problems.push(`${part} has control characters or spaces at its ends`)
  return name
}

interface Address {
  host: string
  port: number
}

function readAddress(address: string, socketFolder: string | undefined, problems: string[]): Address {
  const nowhere = { host: '', port: DEFAULT_PORT }
  const fault = (problem: string): Address => {
    problems.push(problem)
    return nowhere
  }
  if (/,|%2c/i.test(address)) return fault('several hosts are given: name one, the primary')
  const [whole, bracketed, bare, portText] = /^(?:\[([^\]]*)\]|([^:[\]]*))(?::(.*))?$/.exec(address) ?? []
  if (whole === undefined || (bracketed === undefined && portText?.includes(':')))
    return fault('an IPv6 address stands in brackets: [::1]:5432')
  const port =
    portText === undefined || portText === '' ? DEFAULT_PORT : Number(/^\d{1,5}$/.exec(portText)?.[0] ?? Number.NaN)
  if (!(port >= 1 && port <= MAX_PORT)) return fault('the port is not a number from 1 to 65535')
  const host = decodePart(bracketed ?? bare ?? '', 'the host', problems)
  if (socketFolder !== undefined)
    return host === '' || host === 'localhost' || host === socketFolder
      ? { host: socketFolder, port }
      : fault('host: a socket folder is given, and another host stands in the URL')
  if (host === '') return fault('the host is missing')
  if (bracketed !== undefined ? net.isIPv6(host) : isSocketFolder(host) || HOST_NAME.test(host)) return { host, port }
  return fault(
    bracketed !== undefined
      ? 'what stands in brackets is not an IPv6 address'
      : 'the host has characters that no host name has: is a character of the password not percent-encoded?',
  )
}

/** `host:port/database as user`, for logs and messages; never with a secret. */
export function describeDatabase(url: DatabaseUrl): string {
  const host = url.host.includes(':') ? `[${url.host}]` : url.host
  return neutraliseLine(`${host}:${url.port}/${url.database} as ${url.user}`, 500)
}

/** The same server and user, another database. */
export const withDatabase = (url: DatabaseUrl, name: string): DatabaseUrl => ({ ...url, database: name })
