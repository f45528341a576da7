// Table patterns mean here what pg_dump makes of them, asked of pg_dump itself.
import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { matchesPattern } from '../../../src/backups/dump/table-pattern.js'
import { parseDatabaseUrl } from '../../../src/postgres/connection-url.js'
import { toolEnvironment } from '../../../src/postgres/tool-environment.js'
import { freshDatabase, testPgDump } from '../../harness/postgres.js'

const run = promisify(execFile)
const TABLES = [
  ['public', 'users'],
  ['public', 'users2'],
  ['public', 'Users'],
  ['public', 'a.b'],
  ['public', 'a$b'],
  ['public', 'x"y'],
  ['shop', 'users'],
  ['shop', 'user_log'],
] as const
const PATTERNS = [
  ...[
    'users',
    'USERS',
    '"Users"',
    'user*',
    'user?',
    'shop.users',
    'shop.*',
    '*.users',
    '"a.b"',
    '"a$b"',
    'a$b',
    '"x""y"',
  ],
  ...['users[0-9]', 'users|nothing', 'nosuchtable', 'public.nosuch', 'sh*.user_*', '*.*', '"user*"'],
]
const quoted = (name: string) => `"${name.replaceAll('"', '""')}"`

it('agrees with pg_dump', async () => {
  const schema = TABLES.map((names) => `CREATE TABLE ${names.map(quoted).join('.')} ();`)
  const database = await freshDatabase({ sql: `CREATE SCHEMA shop; ${schema.join('')}` })
  // Every schema visible, as far as names do not hide each other: what is without a schema here means any.
  const url = parseDatabaseUrl(database.url, 'DATABASE_URL')
  const env = { ...toolEnvironment(url), PGOPTIONS: '-c search_path=public' }
  for (const pattern of PATTERNS) {
    const args = ['--data-only', '--no-password', `--exclude-table-data=${pattern}`]
    const { stdout } = await run(testPgDump(), args, { env })
    const left = TABLES.filter(([schema, name]) => !stdout.includes(`COPY ${[schema, name].map(asWritten).join('.')} `))
    const meant = TABLES.filter(([schema, name]) => matchesPattern(pattern, schema, name))
    const visible =
      pattern.includes('.') && !pattern.startsWith('"') ? meant : meant.filter(([schema]) => schema === 'public')
    expect({ pattern, left }).toEqual({ pattern, left: visible })
  }
})

/** pg_dump quotes only what needs it. */
const asWritten = (name: string) => (/^[a-z_][a-z0-9_]*$/.test(name) ? name : quoted(name))

it('lets what only PostgreSQL understands count as a match', () => {
  expect(matchesPattern('(', 'public', 'users')).toBe(true)
})
