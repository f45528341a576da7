// Tells the runner every form in which a secret may come back in a log. The runner masks what it was told in several encodings,
// but never URL-decodes, so the password of a connection URL is told by itself. Works on malformed URLs too: those are what gets
// printed in errors. Short and common values are refused: masking `main` makes logs unreadable and drops job outputs.
import * as core from '@actions/core'
import { code, plain } from '../markdown-text.js'

/** Where a connection's secrets may come from when they are not an input. */
export const SECRET_VARIABLES = [
  'DATABASE_URL',
  'STAGING_DATABASE_URL',
  'DIRECT_URL',
  'STAGING_DIRECT_URL',
  'PGPASSWORD',
] as const

const SHORTEST = 6
/** Not secrets whatever they are used for; as a mask each would blot out ordinary text. */
const COMMON = new Set(
  (
    'postgres postgresql database password passwd secret public default localhost 127.0.0.1 0.0.0.0 production staging ' +
    'development master runner github neondb verceldb supabase 123456 12345678 changeme undefined example backup schema prisma'
  ).split(' '),
)

/** Tells the runner every form of one secret: a connection URL, a `key=value` string, a password, a key of several lines. */
export function maskEveryForm(value: string): void {
  for (const form of everyForm(value)) core.setSecret(form)
}

/** The same for each of {@link SECRET_VARIABLES} that is set. */
export function maskEnvironment(env: NodeJS.ProcessEnv = process.env): void {
  for (const name of SECRET_VARIABLES) maskEveryForm(env[name] ?? '')
}

/** What {@link maskEveryForm} tells, longest first, without what is too short, common, or the URL's own host, user or database. */
export function everyForm(value: string): string[] {
  const { passwords, users, names } = isConnection(value) ? connectionParts(value) : keyParts(value)
  const decoded = withDecoded(passwords)
  const pairs = withDecoded(users).flatMap((user) => decoded.map((password) => `${user}:${password}`))
  const wholes = [value, value.trim(), value.trim().replace(/^(["'])(.*)\1$/s, '$2')]
  const forms = new Set([...wholes, ...decoded, ...pairs].filter(worthMasking).flatMap(encodings))
  const plain = new Set(withDecoded(names).map((name) => name.toLowerCase()))
  return [...forms]
    .filter((form) => worthMasking(form) && !plain.has(form.toLowerCase()))
    .sort((a, b) => b.length - a.length)
}

const worthMasking = (form: string): boolean => form.trim().length >= SHORTEST && !COMMON.has(form.trim().toLowerCase())

interface Parts {
  passwords: string[]
  users: string[]
  /** Not secret: never masked by themselves. */
  names: string[]
}

const isConnection = (value: string): boolean =>
  /^\s*["']?[a-z][a-z0-9+.-]*:\/\//i.test(value) ||
  /(^|[\s"'])(host|hostaddr|dbname|user|password|port)\s*=/i.test(value)

function connectionParts(value: string): Parts {
  const parts: Parts = { passwords: [], users: [], names: [] }
  const rest =
    value
      .trim()
      .replace(/^["']|["']$/g, '')
      .split(/:\/\/(.*)/s)[1] ?? ''
  // An unescaped @, / or # in a password: each @ may be the one before the host, and each tool picks another.
  for (const at of [...rest.matchAll(/@/g)].slice(0, 5)) {
    const [user, password] = splitAt(rest.slice(0, at.index), ':')
    if (user) parts.users.push(user)
    if (password) parts.passwords.push(password)
  }
  for (const match of value.matchAll(/[?&](?:ssl)?password=([^&#\s"']+)/gi)) parts.passwords.push(match[1]!)
  for (const match of value.matchAll(/(?:^|\s)(?:ssl)?password\s*=\s*(?:'((?:[^'\\]|\\.)*)'|(\S+))/gi))
    parts.passwords.push(match[0].trim().split(/=\s*(.*)/s)[1]!, (match[1] ?? match[2]!).replace(/\\(.)/g, '$1'))
  const tail = rest.slice(rest.lastIndexOf('@') + 1)
  const [, host = '', database = ''] = /^([^/?#:,]*)[^/?#]*(?:\/([^?#]*))?/.exec(tail) ?? []
  for (const match of value.matchAll(/(?:^|[\s?&])(?:host|user|dbname)\s*=\s*([^\s&]+)/gi)) parts.names.push(match[1]!)
  parts.names.push(host, database, ...parts.users)
  return parts
}

/** A password or a key: itself, and each line of several, without the frame of a PEM block and comments. */
function keyParts(value: string): Parts {
  const lines = value.split(/[\r\n]+/).map((line) => line.trim())
  const secret = lines.length > 1 ? lines.filter((line) => !/^(-----|#)/.test(line)) : lines
  return { passwords: secret.filter((line) => line !== ''), users: [], names: [] }
}

function splitAt(text: string, separator: string): [string, string] {
  const at = text.indexOf(separator)
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + 1)]
}

const withDecoded = (texts: string[]): string[] => [...new Set(texts.flatMap((text) => [text, percentDecoded(text)]))]

/** Decodes what is valid and leaves the rest: passwords with a stray % are what people get wrong. */
const percentDecoded = (text: string): string =>
  text.replace(/(?:%[0-9a-f]{2})+/gi, (escaped) => {
    try {
      return decodeURIComponent(escaped)
    } catch {
      return escaped
    }
  })

/** The ways in which a text is written: for URLs, JSON, Basic authentication, SQL literals, the passfile, and our own summaries. */
function encodings(text: string): string[] {
  const percent = encodeURIComponent(Buffer.from(text).toString()) // half a surrogate pair would throw
  const strict = percent.replace(/[!'()*]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`)
  return [
    text,
    percent,
    strict,
    strict.replace(/%../g, (escape) => escape.toLowerCase()),
    percent.replaceAll('%20', '+'),
    new URLSearchParams({ '': text }).toString().slice(1),
    JSON.stringify(text).slice(1, -1),
    text.replaceAll("'", "''"),
    text.replace(/[\\:]/g, '\\$&'),
    plain(text),
    code(text).replace(/<\/?code>/g, ''),
    ...base64Inside(text).flatMap((form) => [form, form.replaceAll('+', '-').replaceAll('/', '_')]),
  ]
}

/** What the text is in base64 wherever it begins in what was encoded; the characters that depend on its neighbours left out. */
function base64Inside(text: string): string[] {
  const bytes = Buffer.from(text)
  return [0, 1, 2].map((shift) => {
    const whole = shift + bytes.length - ((shift + bytes.length) % 3)
    const encoded = Buffer.concat([Buffer.alloc(shift), bytes])
      .subarray(0, whole)
      .toString('base64')
    return encoded.slice(shift === 0 ? 0 : shift + 1)
  })
}
