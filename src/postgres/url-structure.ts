// Takes a connection URL apart, strictly: where a character could mean two things, it is refused instead of guessed, since a
// guess sends a password to another host. No message of this file quotes any part of the URL.

export interface RawUrl {
  /** All parts still percent-encoded. */
  user: string
  password?: string
  /** `host`, `host:port`, `[::1]:5432` or nothing */
  address: string
  database: string
  query: string
}

const ENCODE =
  'In a user name or password write @ as %40, # as %23, / as %2F, ? as %3F, % as %25, a space as %20. To encode a password: ' +
  `node -p "encodeURIComponent(require('fs').readFileSync(0,'utf8').trim())" and type it`

const FORM = 'Write it as postgresql://USER:PASSWORD@HOST:5432/DATABASE'

/** A fault of the whole text, after which reading on would only produce follow-on errors. */
export interface Malformed {
  problem: string
  hint: string
}

/** Schemes that people really put there, and what each of them needs. */
const OTHER_SCHEMES: readonly (readonly [RegExp, string])[] = [
  [
    /^prisma(\+postgres)?:/i,
    'a Prisma Accelerate address, which only Prisma can open: give the direct URL of the database (DIRECT_URL)',
  ],
  [/^jdbc:/i, 'a JDBC address: write it as a PostgreSQL URL'],
  [/^postgres(ql)?\+\w+:/i, 'an SQLAlchemy address: leave the driver (+...) out of the scheme'],
  [/^(mysql|mariadb):/i, 'a MySQL address: this is for PostgreSQL only'],
  [/^(mongodb(\+srv)?|sqlserver|mssql|sqlite|file|redis|rediss):/i, 'the address of another kind of database'],
  [/^https?:/i, 'a web address: the connection URL of a provider is shown beside its console, under Connect'],
  [/^postgres(ql)?:(?!\/\/)/i, 'without the // after the scheme'],
  [/^\w+ *= *\S+ +\w+ *=/, 'a list of key=value pairs: write it as a URL'],
]

/** What a paste or a secret store leaves around a URL. In this order: the first that fits is told. */
const PASTING_MISTAKES: readonly (readonly [RegExp, string])[] = [
  [/^\s*\*{3,}\s*$/, 'is the literal text ***: a masked value was copied out of a log'],
  [/[\r\n]\s*$/, 'ends with a line break'],
  [/^\s|\s$/, 'begins or ends with a space'],
  [/^["'`]|["'`]$/, 'has quotation marks around it'],
  [/\$\{\{|^\$\{?\w+\}?$|^%\w+%$/, 'is the name of a variable or secret that nobody replaced by its value'],
  [
    /^(export +)?[A-Za-z_]\w*=["'`]?postgres/,
    'begins with the name of a variable and =: only what stands after it belongs here',
  ],
  [/^psql\s/, 'begins with the psql command: only the URL belongs here'],
  [
    /\[YOUR-PASSWORD\]|<password>|:(your_?)?password_?here@/i,
    "still has the provider's placeholder where the password belongs",
  ],
  [/:\*{3,}@/, 'has the literal text *** where the password belongs: a masked value was copied out of a log'],
]

const malformed = (problem: string, hint: string): Malformed => ({ problem, hint })

function faultOfWholeText(text: string): Malformed | undefined {
  const pasted = PASTING_MISTAKES.find(([pattern]) => pattern.test(text))
  if (pasted) return malformed(pasted[1], `paste the URL itself, once more and whole. ${FORM}`)
  const other = OTHER_SCHEMES.find(([pattern]) => pattern.test(text))
  if (other) return malformed(`is ${other[1]}`, FORM)
  if (!/^postgres(ql)?:\/\//i.test(text)) return malformed('begins with neither postgresql:// nor postgres://', FORM)
  if (/[\u0000-\u001f\u007f-\u009f]/.test(text))
    return malformed('has a line break or a control character inside', FORM)
  if (/[\s\u200b-\u200d\u2060]/.test(text)) return malformed('has a space inside that is not written as %20', ENCODE)
  if (text.includes('#')) return malformed('has a # that is not written as %23', ENCODE)
  return undefined
}

/** Exactly one @ may stand in the whole URL, between the password and the host. */
function faultOfAtSigns(rest: string, authority: string): Malformed | undefined {
  const all = rest.split('@').length - 1
  const inAuthority = authority.split('@').length - 1
  if (all === 0) return malformed('names no user: there is no @ before the host', FORM)
  if (inAuthority === 0)
    return malformed('has a / or ? in the user name or password that is not percent-encoded', ENCODE)
  if (all > 1) return malformed('has more than one @: those that are not before the host are written %40', ENCODE)
  return undefined
}

/** Splits the text; nothing is decoded yet. */
export function splitUrl(text: string): RawUrl | Malformed {
  const fault = faultOfWholeText(text)
  if (fault) return fault
  const rest = text.slice(text.indexOf('://') + 3)
  const end = rest.search(/[/?]/)
  const authority = end < 0 ? rest : rest.slice(0, end)
  const atSigns = faultOfAtSigns(rest, authority)
  if (atSigns) return atSigns
  const [path = '', ...query] = (end < 0 ? '' : rest.slice(end)).split('?')
  if (query.length > 1) return malformed('has more than one ?: those in names and values are written %3F', ENCODE)
  const [userinfo, address] = authority.split('@') as [string, string]
  const colon = userinfo.indexOf(':')
  return {
    user: colon < 0 ? userinfo : userinfo.slice(0, colon),
    ...(colon >= 0 && colon < userinfo.length - 1 && { password: userinfo.slice(colon + 1) }),
    address,
    database: path.slice(1),
    query: query[0] ?? '',
  }
}

/**
 * Percent-decodes one part. Adds to `problems` and returns '' where that is not possible.
 * @param part how the message calls it, e.g. `the password`
 */
export function decodePart(encoded: string, part: string, problems: string[]): string {
  if (/%(?![0-9a-f]{2})/i.test(encoded)) problems.push(`${part} has a % that is not written as %25`)
  else if (/%00/.test(encoded)) problems.push(`${part} has a NUL character (%00), which PostgreSQL does not take`)
  else
    try {
      return decodeURIComponent(encoded)
    } catch {
      problems.push(`${part} has percent-encoded bytes that are not UTF-8`)
    }
  return ''
}
