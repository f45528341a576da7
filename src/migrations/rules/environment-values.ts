// Values that are right in one environment and wrong in the next: URLs, hosts, e-mail addresses, names of databases; and passwords,
// which every reader of the repository has from then on. Reserved names (example.com, RFC 2606) and XML namespaces are nobody's.
import type { Node } from 'libpg-query'
import type { Draft } from './finding.js'
import type { StatementRule } from './rule-context.js'
import { codeBodies, literals, walk } from './tree.js'

const HOST = /(?:[a-z0-9](?:[\w-]*[a-z0-9])?\.)+[a-z]{2,}|localhost|(?:\d{1,3}\.){3}\d{1,3}/i.source
const URL_PATTERN = new RegExp(String.raw`\b[a-z][a-z0-9+.-]*://(?:[^\s/@'"]*@)?(${HOST})(?![\w.*+\\])[^\s'"<>]*`, 'gi')
const EMAIL = /(?<![\w.%+\]-])[a-z0-9][\w.+-]*@((?:[a-z0-9](?:[\w-]*[a-z0-9])?\.)+[a-z]{2,})\b/gi
const ADDRESS = /(?<![\d.])(?:\d{1,3}\.){3}\d{1,3}(?![\d.])/g
const CLOUD_HOST =
  /(?<![\w@.-])[\w.-]+\.(?:amazonaws\.com|supabase\.(?:co|com)|neon\.tech|azure\.com|postgres\.database\.azure\.com|render\.com|herokuapp\.com|vercel\.app|internal|local)\b/gi

/** Of documentation and of standards. */
const NOBODYS =
  /(?:^|\.)(?:example\.(?:com|org|net)|w3\.org|json-schema\.org|schema\.org|xmlsoap\.org|purl\.org|openid\.net|oasis-open\.org|opengis\.net)$|\.(?:example|test|invalid)$/i
const NO_ADDRESS = /^(?:0|255)\.|^127\.0\.0\.1$|^\d\.\d\.\d\.\d$/

interface Found {
  kind: string
  value: string
}

const withoutPassword = (url: string): string => url.replace(/\/\/[^/@]*@/, '//...@')

function valuesIn(text: string): Found[] {
  const found: Found[] = []
  const add = (kind: string, value: string) => {
    if (!found.some((one) => one.value.includes(value))) found.push({ kind, value })
  }
  for (const [url, host = ''] of text.matchAll(URL_PATTERN))
    if (!NOBODYS.test(host)) add('the URL', withoutPassword(url))
  for (const [address, host = ''] of text.matchAll(EMAIL)) if (!NOBODYS.test(host)) add('the e-mail address', address)
  for (const [host] of text.matchAll(CLOUD_HOST)) add('the host', host)
  for (const [address] of text.matchAll(ADDRESS))
    if (!NO_ADDRESS.test(address) && address.split('.').every((part) => Number(part) < 256)) add('the address', address)
  return found
}

const FIX =
  'keep it out of the file: let the application set it, or read a setting (current_setting) that each environment has'

const draft = ({ kind, value }: Found): Draft => ({
  rule: 'environment-value',
  message: `${kind} ${value} is of one environment, and the file runs in all of them`,
  fix: FIX,
})

/** Connecting options of a foreign server or user mapping. */
const HOST_OPTIONS = new Set(['host', 'hostaddr', 'dbname'])

/** What any of the patterns needs: most statements hold none of it, and need not be walked. */
const MAY_HOLD_VALUE = /:\/\/|@|\d\.\d+\.\d|\.(?:com|co|tech|app|internal|local)\b|\b(?:host|hostaddr|dbname)\b/i
const MAY_HOLD_PASSWORD = /password|:\/\//i

/** Databases are named: GRANT ON DATABASE, ALTER DATABASE, and names of three parts. */
function databaseNames(node: Node): Found[] {
  const names: string[] = []
  const named = (name: unknown) => typeof name === 'string' && names.push(name)
  if ('AlterDatabaseSetStmt' in node) named(node.AlterDatabaseSetStmt.dbname)
  if ('AlterDatabaseStmt' in node) named(node.AlterDatabaseStmt.dbname)
  if ('CreatedbStmt' in node) named(node.CreatedbStmt.dbname)
  if ('GrantStmt' in node && node.GrantStmt.objtype === 'OBJECT_DATABASE')
    for (const one of node.GrantStmt.objects ?? []) if ('String' in one) named(one.String.sval)
  if ('CommentStmt' in node && node.CommentStmt.objtype === 'OBJECT_DATABASE') {
    const { object } = node.CommentStmt
    if (object !== undefined && 'String' in object) named(object.String.sval)
  }
  return names.map((value) => ({ kind: 'the database name', value }))
}

function serverOptions(node: Node): Found[] {
  const found: Found[] = []
  walk(node, (kind, body) => {
    const { defname = '', arg } = body as { defname?: string; arg?: { String?: { sval?: string } } }
    if (kind === 'DefElem' && HOST_OPTIONS.has(defname) && arg?.String?.sval)
      found.push({ kind: defname === 'dbname' ? 'the database name' : 'the host', value: arg.String.sval })
  })
  return found
}

export const environmentValues: StatementRule = (node, { at }, { sql }) => {
  if (!MAY_HOLD_VALUE.test(sql)) return databaseNames(node).map(draft)
  const inLiterals = literals(node).flatMap(({ text, location }) =>
    valuesIn(text).map((found) => ({ ...draft(found), ...(location !== undefined && { at: at(location) }) })),
  )
  const others = [...codeBodies(node).flatMap(valuesIn), ...databaseNames(node), ...serverOptions(node)]
  return atMost(MOST_OF_A_STATEMENT, [...inLiterals, ...others.map(draft)])
}

/** A file of rows may hold ten thousand addresses: the first ones say it. */
const MOST_OF_A_STATEMENT = 5

function atMost(most: number, drafts: readonly Draft[]): Draft[] {
  const told = drafts.slice(0, most)
  const more = drafts.length - most
  return more <= 0
    ? told
    : told.map((one, index) =>
        index < most - 1 ? one : { ...one, message: `${one.message}; ${more} more such values in this statement` },
      )
}

const PASSWORD_IN_TEXT = /:\/\/[^\s:/@]+:[^\s@/]+@|\bpassword\s*=\s*[^\s'"]+/i

/** PASSWORD of a role, of a user mapping, of a connection string. Nothing of it is shown. */
export const passwordInFile: StatementRule = (node, { at }, { sql }) => {
  if (!MAY_HOLD_PASSWORD.test(sql)) return []
  const found: { what: string; location?: number }[] = []
  walk(node, (kind, body) => {
    const { defname = '', arg, location } = body as { defname?: string; arg?: { String?: object }; location?: number }
    if (kind === 'DefElem' && /^(?:unencrypted|encrypted)?password$/i.test(defname) && arg?.String !== undefined)
      found.push({ what: 'a PASSWORD', ...(location !== undefined && { location }) })
  })
  for (const { text, location } of literals(node))
    if (PASSWORD_IN_TEXT.test(text))
      found.push({ what: 'a connection string with a password', ...(location !== undefined && { location }) })
  const connection = 'CreateSubscriptionStmt' in node ? (node.CreateSubscriptionStmt.conninfo ?? '') : ''
  if (PASSWORD_IN_TEXT.test(connection)) found.push({ what: 'a connection string with a password' })
  return found.map(({ what, location }) => ({
    rule: 'password-in-file' as const,
    message: `${what} stands in the file: everyone who can read the repository has it, for good`,
    fix: 'change that password now, and set it outside of the repository (\\password in psql, or the provider)',
    ...(location !== undefined && { at: at(location) }),
  }))
}
