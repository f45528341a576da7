// Reads the part after the ?. Prisma, node-postgres, libpq and the providers each have words of their own there; every one is
// understood, dropped and told, or refused by name. Values are never quoted: a password may have slipped into one.
import { type TlsWords, SSLMODES } from './tls.js'
import { decodePart } from './url-structure.js'

export interface UrlParameters {
  schema: string
  /** Of a Unix-domain socket. */
  socketFolder?: string
  connectTimeoutSeconds: number
  poolerDeclared: boolean
  startupOptions?: string
  tls: TlsWords
  dropped: string[]
}

/** A provider suspends idle databases; waking one takes several seconds. */
const DEFAULT_CONNECT_TIMEOUT_SECONDS = 15
const MAX_CONNECT_TIMEOUT_SECONDS = 600

/** Tells a problem, or writes what the value means into `into`. */
type Rule = (value: string, into: UrlParameters) => string | undefined

const oneOf =
  (allowed: readonly string[], accept: (value: string, into: UrlParameters) => void): Rule =>
  (value, into) => {
    if (!allowed.includes(value)) return `expected one of ${allowed.join(', ')}`
    accept(value, into)
    return undefined
  }

const file =
  (name: 'sslrootcert' | 'sslcert' | 'sslkey'): Rule =>
  (value, into) => {
    if (value === '') return 'expected the path of a file'
    into.tls[name] = value
    return undefined
  }

const drop =
  (name: string): Rule =>
  (_value, into) => {
    into.dropped.push(name)
    return undefined
  }

const dropOnly = (name: string, allowed: readonly string[]): Rule =>
  oneOf(allowed, (_value, into) => into.dropped.push(name))
const refuse =
  (reason: string): Rule =>
  () =>
    reason

/** They govern Prisma's own pool, or what pg-runbook sets itself: one connection, its keepalives and its name. */
const DROPPED =
  'connection_limit pool_timeout socket_timeout statement_cache_size max_idle_connection_lifetime max_connection_lifetime ' +
  'single_use_connections application_name fallback_application_name keepalives keepalives_idle keepalives_interval ' +
  'keepalives_count tcp_user_timeout load_balance_hosts sslnegotiation workaround supa'

const IN_THE_URL_ITSELF = 'belongs in the URL itself, before the ?'
const TRUE_FALSE = ['true', 'false']

/** Neon, and Supabase's pooler, route by these where a client sends no server name in TLS. */
const PROVIDER_ROUTE = /^(endpoint|project|reference)=[A-Za-z0-9-]+$/

const RULES: Readonly<Record<string, Rule>> = {
  ...Object.fromEntries(DROPPED.split(' ').map((name) => [name, drop(name)])),
  schema: (value, into) => {
    if (value === '' || Buffer.byteLength(value) > 63) return 'expected a schema name of 1 to 63 bytes'
    into.schema = value
    return undefined
  },
  host: (value, into) => {
    if (!value.startsWith('/')) return `${IN_THE_URL_ITSELF}; only the folder of a Unix-domain socket goes here`
    into.socketFolder = value
    return undefined
  },
  connect_timeout: (value, into) => {
    const seconds = /^\d{1,4}$/.test(value) ? Number(value) : Number.NaN
    if (!(seconds <= MAX_CONNECT_TIMEOUT_SECONDS)) return `expected whole seconds up to ${MAX_CONNECT_TIMEOUT_SECONDS}`
    into.connectTimeoutSeconds = seconds
    return undefined
  },
  pgbouncer: oneOf(TRUE_FALSE, (value, into) => (into.poolerDeclared = value === 'true')),
  options: (value, into) => {
    if (!PROVIDER_ROUTE.test(value))
      return "only a provider's endpoint=... (Neon), project=... or reference=... (Supabase) may stand here; the schema goes into ?schema=, timeouts into lock-timeout and statement-timeout"
    into.startupOptions = value
    return undefined
  },
  sslmode: oneOf(SSLMODES, (value, into) => (into.tls.sslmode = value)),
  sslaccept: oneOf(['strict', 'accept_invalid_certs'], (value, into) => (into.tls.sslaccept = value)),
  ssl: oneOf(['true', '1', 'false', '0', 'no-verify'], (value, into) => (into.tls.ssl = value)),
  uselibpqcompat: oneOf(TRUE_FALSE, (value, into) => (into.tls.libpqCompatible = value === 'true')),
  sslrootcert: file('sslrootcert'),
  sslcert: file('sslcert'),
  sslkey: file('sslkey'),
  channel_binding: oneOf(['disable', 'prefer', 'require'], (value, into) => {
    into.tls.channelBinding = value as 'disable' | 'prefer' | 'require'
  }),
  target_session_attrs: dropOnly('target_session_attrs', ['any', 'read-write', 'primary']),
  gssencmode: dropOnly('gssencmode', ['disable', 'prefer']),
  sslsni: dropOnly('sslsni', ['1']),
  client_encoding: dropOnly('client_encoding', ['auto', 'UTF8', 'utf8', 'UTF-8', 'utf-8']),
  user: refuse(IN_THE_URL_ITSELF),
  password: refuse(IN_THE_URL_ITSELF),
  port: refuse(IN_THE_URL_ITSELF),
  dbname: refuse(IN_THE_URL_ITSELF),
  hostaddr: refuse(IN_THE_URL_ITSELF),
  service: refuse('service files are not read: write the connection out'),
  passfile: refuse('password files are not read: put the password into the URL'),
  sslidentity: refuse(
    'libpq cannot read PKCS 12: take it apart with openssl pkcs12 and give sslcert and sslkey, and the authority as sslrootcert',
  ),
  sslpassword: refuse(
    'an encrypted key cannot be opened by pg_dump: decrypt it with openssl pkey and give it as sslkey',
  ),
}

/** A name is told only where it looks like one: it may be a piece of a password. */
const shown = (name: string): string =>
  /^[\w.-]{1,40}$/.test(name) ? name : 'a parameter with odd characters in its name'

function readOne(pair: string, into: UrlParameters, seen: Set<string>, problems: string[]): void {
  const equals = pair.indexOf('=')
  const name = decodePart(equals < 0 ? pair : pair.slice(0, equals), "a parameter's name", problems)
  if (equals < 0) return void problems.push(`${shown(name)}: has no =value`)
  const value = decodePart(pair.slice(equals + 1), `the value of ${shown(name)}`, problems)
  if (seen.has(name)) return void problems.push(`${shown(name)}: given twice`)
  seen.add(name)
  const rule = Object.hasOwn(RULES, name) ? RULES[name] : undefined
  const problem = rule ? rule(value, into) : 'not a parameter that pg-runbook knows: take it out of the URL'
  if (problem) problems.push(`${shown(name)}: ${problem}`)
}

/** Reads `a=1&b=2`; what cannot be used is added to `problems`. */
export function readParameters(query: string, problems: string[]): UrlParameters {
  const parameters: UrlParameters = {
    schema: 'public',
    connectTimeoutSeconds: DEFAULT_CONNECT_TIMEOUT_SECONDS,
    poolerDeclared: false,
    tls: {},
    dropped: [],
  }
  const seen = new Set<string>()
  for (const pair of query.split('&').filter((part) => part !== '')) readOne(pair, parameters, seen, problems)
  return parameters
}
