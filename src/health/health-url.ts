// What `health-url` means: where an application says that it is alive and ready. Refuses anything but http and https, and
// addresses with a user name or a password, which would end up in logs. No message quotes the address.
import { neutraliseLine } from '../neutral-text.js'

/** Where the runbook's applications answer. Source: the runbook, section 7. */
const LIVE_PATH = '/api/health/live'
const READY_PATH = '/api/health/ready'

export interface HealthAddresses {
  /** The base URL of an application, or, where it has a path other than `/`, the ready URL itself. */
  url: string
  liveUrl?: string
}

export interface HealthEndpoint {
  name: 'live' | 'ready'
  url: URL
  /** As a log may print it. */
  shown: string
}

/** Why `url` cannot be asked, each with the input's name, every reason at once; empty for a good one. */
export function healthUrlProblems(url: string, input = 'health-url'): string[] {
  const parsed = URL.canParse(url) ? new URL(url) : undefined
  if (parsed === undefined || parsed.host === '')
    return [`${input}: expected an address such as https://app.example.com`]
  const problems: string[] = []
  if (parsed.protocol !== 'https:' && parsed.protocol !== 'http:')
    problems.push(`${input}: expected an address that begins with https:// or http://`)
  if (parsed.username !== '' || parsed.password !== '')
    problems.push(`${input}: has a user name or a password before the host, which logs would show: leave it out`)
  return problems
}

/** Live first. Only the ready endpoint where `url` is one and no `liveUrl` is given. A query goes along to both. */
export function healthEndpoints({ url, liveUrl }: HealthAddresses): HealthEndpoint[] {
  const given = new URL(url)
  const isBase = given.pathname === '/'
  const live = liveUrl !== undefined ? new URL(liveUrl) : isBase ? withPath(given, LIVE_PATH) : undefined
  const ready = isBase ? withPath(given, READY_PATH) : given
  return [...(live ? [endpoint('live', live)] : []), endpoint('ready', ready)]
}

function withPath(base: URL, path: string): URL {
  const url = new URL(base)
  url.pathname = path
  return url
}

const endpoint = (name: HealthEndpoint['name'], url: URL): HealthEndpoint => ({ name, url, shown: shownUrl(url) })

/** Host and path: a query may hold a token, such as the one that passes a provider's deployment protection. */
export const shownUrl = (url: URL): string => neutraliseLine(`${url.origin}${url.pathname}`, 300)
