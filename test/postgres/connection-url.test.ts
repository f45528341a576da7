// One strict reading of connection URLs: what libpq, node-postgres, Prisma and the providers write is understood, everything that
// could lead a password elsewhere is refused, and no message repeats any of it.
import { explain, RunbookError } from '../../src/errors.js'
import { describeDatabase, parseDatabaseUrl, withDatabase } from '../../src/postgres/connection-url.js'

const MARKER = 'hunter2-marker'

function refusal(text: string): RunbookError {
  try {
    parseDatabaseUrl(text, 'DATABASE_URL')
  } catch (error) {
    if (error instanceof RunbookError) return error
    throw error
  }
  throw new Error('it was accepted')
}

const parse = (text: string) => parseDatabaseUrl(text, 'DATABASE_URL')

it('reads the plain form, and the defaults of what it leaves out', () => {
  expect(parse('postgresql://user:pass@db.example.com/app')).toEqual({
    source: 'DATABASE_URL',
    host: 'db.example.com',
    port: 5432,
    user: 'user',
    password: 'pass',
    database: 'app',
    schema: 'public',
    connectTimeoutSeconds: 15,
    poolerDeclared: false,
    tls: { mode: 'verify-full', channelBinding: 'prefer' },
    dropped: [],
  })
})

it.each([
  ['postgres://u:p@localhost:6000/d', { host: 'localhost', port: 6000 }],
  ['postgresql://u@localhost/d', { user: 'u' }],
  ['postgresql://u:@localhost/d', { user: 'u' }],
  ['postgresql://u:a:b:c@localhost/d', { password: 'a:b:c' }],
  ['postgresql://u:p%C3%A4ss%40%2F%3F%23%25%20@localhost/d', { password: 'päss@/?#% ' }],
  ['postgresql://u:pässwörd@localhost/d', { password: 'pässwörd' }],
  ['postgresql://u:a+b&c=d@localhost/d', { password: 'a+b&c=d' }],
  [String.raw`postgresql://u:a\b@localhost/d`, { password: String.raw`a\b` }],
  [
    'postgresql://postgres.abcdefghij:p@aws-0-eu-west-1.pooler.supabase.com:5432/postgres',
    { user: 'postgres.abcdefghij' },
  ],
  ['postgresql://u:p@[::1]:5433/d', { host: '::1', port: 5433 }],
  ['postgresql://u:p@[fe80::1%25eth0]/d', { host: 'fe80::1%eth0', port: 5432 }],
  ['postgresql://u:p@my_service-1.internal./d', { host: 'my_service-1.internal.' }],
  ['postgresql://u:p@%2Fvar%2Frun%2Fpostgresql/d', { host: '/var/run/postgresql', port: 5432 }],
  ['postgresql://u:p@%2Fvar%2Frun%2Fpostgresql:5433/d', { host: '/var/run/postgresql', port: 5433 }],
  ['postgresql://u:p@/d?host=/var/run/postgresql', { host: '/var/run/postgresql' }],
  [
    'postgresql://u:p@localhost/d?host=%2Fcloudsql%2Fproject:region:instance',
    { host: '/cloudsql/project:region:instance' },
  ],
  ['postgresql://u:p@localhost/my%20data%2Fbase', { database: 'my data/base' }],
  ['postgresql://u:p@localhost/d?schema=tenant%20one', { schema: 'tenant one' }],
  ['postgresql://u:p@localhost/d?pgbouncer=true', { poolerDeclared: true }],
  ['postgresql://u:p@localhost/d?connect_timeout=30', { connectTimeoutSeconds: 30 }],
  [
    'postgresql://u:p@localhost/d?options=endpoint%3Dep-cool-darkness-123456',
    { startupOptions: 'endpoint=ep-cool-darkness-123456' },
  ],
  ['postgresql://u:p@localhost/d?options=reference=abcdefghijklm', { startupOptions: 'reference=abcdefghijklm' }],
  ['postgresql://u:p@localhost/d?', {}],
  ['postgresql://u:p@localhost/d?&schema=a&', { schema: 'a' }],
])('reads %s', (text, expected) => {
  expect(parse(text)).toMatchObject(expected)
})

it('has no password where the URL has none', () => {
  expect(parse('postgresql://u:@localhost/d')).not.toHaveProperty('password')
})

it("F17 understands Prisma's parameters, or drops them and tells", () => {
  const url = parse(
    'postgresql://u:p@localhost/d?schema=shop&pgbouncer=true&connection_limit=1&pool_timeout=0&socket_timeout=10' +
      '&statement_cache_size=0&sslmode=no-verify&connect_timeout=5&application_name=web&target_session_attrs=any&workaround=x',
  )
  expect(url).toMatchObject({
    schema: 'shop',
    poolerDeclared: true,
    connectTimeoutSeconds: 5,
    tls: { mode: 'no-verify' },
    dropped: [
      'connection_limit',
      'pool_timeout',
      'socket_timeout',
      'statement_cache_size',
      'application_name',
      'target_session_attrs',
      'workaround',
    ],
  })
})

it('F17 refuses parameters that it does not know by name, all at once, with whatever else is wrong', () => {
  const { code, message } = refusal(
    `postgresql://u:p@localhost:99999/?sslmode=${MARKER}&conection_limit=${MARKER}&options=-c%20search_path%3Devil&hostaddr=1.2.3.4` +
      `&schema=&connect_timeout=-1&pgbouncer=yes&schema=b&novalue&service=x&sslidentity=a.p12&target_session_attrs=standby`,
  )
  expect(code).toBe('bad-database-url')
  expect(message.split('\n')).toEqual([
    'DATABASE_URL:',
    '- the database name (after the host and a /) is missing',
    '- sslmode: expected one of disable, allow, prefer, no-verify, require, verify-ca, verify-full',
    '- conection_limit: not a parameter that pg-runbook knows: take it out of the URL',
    expect.stringContaining("- options: only a provider's endpoint=") as string,
    '- hostaddr: belongs in the URL itself, before the ?',
    '- schema: expected a schema name of 1 to 63 bytes',
    '- connect_timeout: expected whole seconds up to 600',
    '- pgbouncer: expected one of true, false',
    '- schema: given twice',
    '- novalue: has no =value',
    '- service: service files are not read: write the connection out',
    expect.stringContaining('- sslidentity: libpq cannot read PKCS 12') as string,
    '- target_session_attrs: expected one of any, read-write, primary',
    '- the port is not a number from 1 to 65535',
  ])
})

it.each(['__proto__', 'constructor', 'toString'])('F17 knows no parameter %s', (name) => {
  expect(refusal(`postgresql://u:p@localhost/d?${name}=1`).message).toContain('not a parameter that pg-runbook knows')
})

it.each([
  ['prisma+postgres://accelerate.prisma-data.net/?api_key=hunter2-marker', /Prisma Accelerate.*DIRECT_URL/],
  ['prisma://accelerate.prisma-data.net/?api_key=hunter2-marker', /Prisma Accelerate/],
  ['mysql://root:hunter2-marker@localhost/d', /MySQL/],
  ['jdbc:postgresql://localhost/d?user=u&password=hunter2-marker', /JDBC/],
  ['postgresql+psycopg2://u:hunter2-marker@localhost/d', /SQLAlchemy/],
  ['mongodb+srv://u:hunter2-marker@localhost/d', /another kind of database/],
  ['https://u:hunter2-marker@localhost/d', /web address/],
  ['posgresql://u:hunter2-marker@localhost/d', /begins with neither/],
  ['postgresql:u:hunter2-marker@localhost/d', /without the \/\//],
  ['postgresql:/u:hunter2-marker@localhost/d', /without the \/\//],
  ['host=localhost password=hunter2-marker dbname=d', /key=value/],
  ['hunter2-marker', /begins with neither/],
  ['//u:hunter2-marker@localhost/d', /begins with neither/],
])('F18 refuses %s without a word of it', (text, expected) => {
  const error = refusal(text)
  expect(error.code).toBe('bad-database-url')
  expect(error.message).toMatch(expected)
  expect(explain(error)).not.toContain(MARKER)
})

it.each([
  ['', 'missing-database-url', /DATABASE_URL is empty/],
  ['  \n', 'missing-database-url', /DATABASE_URL is empty/],
  ['***', 'bad-database-url', /literal text \*\*\*: a masked value/],
  ['postgresql://u:***@localhost/d', 'bad-database-url', /\*\*\* where the password belongs/],
  ['postgresql://u:hunter2-marker@localhost/d\n', 'bad-database-url', /ends with a line break/],
  ['postgresql://u:hunter2-marker@localhost/d\r\n', 'bad-database-url', /ends with a line break/],
  [' postgresql://u:hunter2-marker@localhost/d', 'bad-database-url', /begins or ends with a space/],
  ['"postgresql://u:hunter2-marker@localhost/d"', 'bad-database-url', /quotation marks/],
  ["'postgresql://u:hunter2-marker@localhost/d'", 'bad-database-url', /quotation marks/],
  ['DATABASE_URL=postgresql://u:hunter2-marker@localhost/d', 'bad-database-url', /name of a variable and =/],
  ['export DATABASE_URL="postgresql://u:hunter2-marker@localhost/d', 'bad-database-url', /name of a variable and =/],
  ['psql postgresql://u:hunter2-marker@localhost/d', 'bad-database-url', /psql command/],
  ['${{ secrets.DATABASE_URL }}', 'bad-database-url', /nobody replaced/],
  ['$DATABASE_URL', 'bad-database-url', /nobody replaced/],
  ['postgresql://postgres:[YOUR-PASSWORD]@db.abc.supabase.co:5432/postgres', 'bad-database-url', /placeholder/],
  ['postgresql://u:hunter2-\nmarker@localhost/d', 'bad-database-url', /line break or a control character inside/],
  ['postgresql://u:hunter2-\0marker@localhost/d', 'bad-database-url', /control character inside/],
])('F100 %j has an error of its own', (text, code, expected) => {
  const error = refusal(text)
  expect(error.code).toBe(code)
  expect(error.message).toMatch(expected)
  expect(error.detail.hint).toContain('postgresql://USER:PASSWORD@HOST:5432/DATABASE')
  expect(explain(error)).not.toMatch(/hunter2|marker/)
})

it.each([
  ['postgresql://u:hunter2#marker@localhost/d', /a # that is not written as %23/],
  ['postgresql://u:hunter2@marker@localhost/d', /more than one @/],
  ['postgresql://u:hunter2/marker@localhost/d', /a \/ or \? in the user name or password/],
  ['postgresql://u:hunter2?marker@localhost/d', /a \/ or \? in the user name or password/],
  ['postgresql://u:hunter2@evil.example/marker@localhost/d', /more than one @/],
  ['postgresql://u:hunter2 marker@localhost/d', /a space inside/],
  ['postgresql://u:hunter2\u00a0marker@localhost/d', /a space inside/],
  ['postgresql://u:hunter2\u200bmarker@localhost/d', /a space inside/],
  ['postgresql://u:hunter2%marker@localhost/d', /the password has a % that is not written as %25/],
  ['postgresql://u:hunter2marker%@localhost/d', /the password has a % that is not written as %25/],
  ['postgresql://u:hunter2%E9marker@localhost/d', /not UTF-8/],
  ['postgresql://u:hunter2%00marker@localhost/d', /NUL character/],
])('F19 refuses %j and says what to encode', (text, expected) => {
  const error = refusal(text)
  expect(error.code).toBe('bad-database-url')
  expect(error.message).toMatch(expected)
  expect(explain(error)).not.toMatch(/hunter2|marker|evil/)
})

it.each([
  ['postgresql://localhost/hunter2', /names no user/],
  ['postgresql://:p@localhost/hunter2', /the user name is missing/],
  ['postgresql://u:p@/hunter2', /the host is missing/],
  ['postgresql://u:p@:5432/hunter2', /the host is missing/],
  ['postgresql://u:p@localhost', /the database name .* is missing/],
  ['postgresql://u:p@localhost/', /the database name .* is missing/],
  ['postgresql://u:p@localhost/hunter2/b', /a \/ that is not written as %2F/],
  ['postgresql://u:p@localhost/hunter2%0a', /control characters/],
  ['postgresql://u:p@one,two/hunter2', /several hosts/],
  ['postgresql://u:p@one:5432,two:5433/hunter2', /several hosts/],
  ['postgresql://u:p@::1/hunter2', /in brackets/],
  ['postgresql://u:p@[hunter2]/d', /not an IPv6 address/],
  ['postgresql://u:p@%40hunter2/d', /characters that no host name has/],
  ['postgresql://u:p@-hunter2/d', /characters that no host name has/],
  ['postgresql://u:p@localhost:0/hunter2', /port/],
  ['postgresql://u:p@localhost:65536/hunter2', /port/],
  ['postgresql://u:p@localhost:5432x/hunter2', /port/],
  ['postgresql://u:p@other/hunter2?host=/tmp', /another host stands in the URL/],
  ['postgresql://u:p@localhost/d?host=hunter2.example', /belongs in the URL itself/],
  ['postgresql://u:p@localhost/d?schema=a?b=hunter2', /more than one \?/],
])('refuses %s', (text, expected) => {
  const error = refusal(text)
  expect(error.code).toBe('bad-database-url')
  expect(error.message).toMatch(expected)
  expect(explain(error)).not.toContain('hunter2')
})

it('describes a database without its password', () => {
  expect(describeDatabase(parse('postgresql://u:hunter2@[::1]/d'))).toBe('[::1]:5432/d as u')
  expect(describeDatabase(parse('postgresql://u:hunter2@/d?host=/tmp'))).toBe('/tmp:5432/d as u')
})

it('leads to another database of the same server', () => {
  expect(withDatabase(parse('postgresql://u:p@localhost/d?schema=s'), 'e')).toMatchObject({
    database: 'e',
    schema: 's',
    user: 'u',
  })
})
