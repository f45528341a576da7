// F19: whatever a password is made of, it arrives as it is at node-postgres and at pg_dump, or it is refused without being told.
// It never becomes part of a host.
import { RunbookError } from '../../src/errors.js'
import { withClient } from '../../src/postgres/client.js'
import { type DatabaseUrl, parseDatabaseUrl } from '../../src/postgres/connection-url.js'
import { toolEnvironment } from '../../src/postgres/tool-environment.js'
import { dumpSchema } from '../harness/pg-dump.js'
import { freshDatabase, startServer } from '../harness/postgres.js'

const PIECES = [
  ...'@#%/?: \\&=+,;|<>()[]{}^~`\'"!$*-_.',
  'ä',
  'ß',
  '漢字',
  '😀',
  '%41',
  '%zz',
  '://',
  '@evil.example/',
  'hunter2',
  'X7',
]

/** A fixed sequence: the same passwords in every run. */
function passwords(count: number): string[] {
  let state = 20_251_026
  const next = (below: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
  return Array.from({ length: count }, () =>
    Array.from({ length: 2 + next(9) }, () => PIECES[next(PIECES.length)]).join(''),
  )
}

const PASSWORDS = passwords(200)
const address = (password: string) => `postgresql://user:${password}@127.0.0.1:5432/d`

it('F19 takes 200 percent-encoded passwords as they are, for both sides', () => {
  for (const password of PASSWORDS) {
    const url = parseDatabaseUrl(address(encodeURIComponent(password)), 'DATABASE_URL')
    expect(url).toMatchObject({ host: '127.0.0.1', port: 5432, user: 'user', password, database: 'd' })
    expect(toolEnvironment(url, {})).toMatchObject({ PGPASSWORD: password, PGHOST: '127.0.0.1' })
  }
})

it('F19 takes 200 passwords that nobody encoded as they are, or refuses them without a word of them', () => {
  const outcomes = { taken: 0, refused: 0 }
  for (const password of PASSWORDS) {
    let url: DatabaseUrl | undefined
    try {
      url = parseDatabaseUrl(address(password), 'DATABASE_URL')
    } catch (error) {
      if (!(error instanceof RunbookError)) throw error
      expect(error.code).toBe('bad-database-url')
      expect(error.message).not.toMatch(/hunter2|evil|X7/)
      outcomes.refused++
    }
    if (!url) continue
    expect(url).toMatchObject({ host: '127.0.0.1', port: 5432, user: 'user', database: 'd' })
    expect(url.password).toBe(decodeURIComponent(password))
    outcomes.taken++
  }
  expect(outcomes.taken).toBeGreaterThan(20)
  expect(outcomes.refused).toBeGreaterThan(20)
})

const TRIED_ON_A_SERVER = [
  ...PASSWORDS.slice(0, 6),
  'with space and ä',
  String.raw`back\slash:colon`,
  `quotes '"` + '`',
  '@evil.example/',
  '%41 %zz',
  ' ﬁ\u00a0ª ', // SASLprep changes these: both sides must do it alike
  'a'.repeat(900),
]

it('F19 F105 lets the real node-postgres and the real pg_dump in with them', async () => {
  const server = await startServer()
  const database = await freshDatabase({
    server,
    sql: "CREATE TABLE seen (); CREATE ROLE odd LOGIN SUPERUSER; SET log_statement = 'none'",
  })
  for (const password of TRIED_ON_A_SERVER) {
    await database.query(`ALTER ROLE odd PASSWORD ${literal(password)}`)
    const text = `postgresql://odd:${encodeURIComponent(password)}@127.0.0.1:${server.port}/${database.name}`
    expect(await withClient(parseDatabaseUrl(text, 'DATABASE_URL'), {}, async () => 'in')).toBe('in')
    expect(await dumpSchema(text)).toMatchObject({
      exitCode: 0,
      stdout: expect.stringContaining('CREATE TABLE public.seen') as string,
    })
  }
})

const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`
