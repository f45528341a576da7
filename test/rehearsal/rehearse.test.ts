// Migrations rehearsed on the rows of the backup just taken: what fails there has not touched the database, and what works tells what
// it cost.
import { generateX25519Identity, identityToRecipient } from 'age-encryption'
import { apply, type ApplyRequest } from '../../src/operations/apply.js'
import { applyPending } from '../../src/operations/apply-pending.js'
import { RunbookError } from '../../src/errors.js'
import { applyDocument } from '../../src/reports/apply-report.js'
import { terminalText } from '../../src/reports/terminal.js'
import { rm } from 'node:fs/promises'
import { backupDeps as makeDeps, backupOptions } from '../harness/backup.js'
import { freshDatabase, type TestDatabase, testServer } from '../harness/postgres.js'
import { folderOf } from '../operations/release.js'

const folders: string[] = []
afterAll(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true }))))

async function backupDeps() {
  const deps = await makeDeps()
  folders.push(deps.destination, deps.temporaryFolder)
  return deps
}

const USERS = `CREATE TABLE users (id int PRIMARY KEY, email text, age text);
  INSERT INTO users SELECT i, CASE WHEN i % 100 <> 0 THEN 'u' || i / 2 END, i FROM generate_series(1, 1000) i`

const options = {
  onAlreadyExists: 'warn',
  lockTimeoutMs: 5000,
  statementTimeoutMs: 0,
  lockRetries: 0,
  dryRun: false,
} as const

const request = (database: TestDatabase, sql: string, more: Partial<ApplyRequest> = {}): ApplyRequest => ({
  ...options,
  database: { databaseUrl: database.url },
  backup: { take: true, options: backupOptions() },
  migrationsDir: folderOf({ '20260101_change.sql': sql }),
  migration: '20260101_change.sql',
  rehearse: { scratchUrl: testServer().url() },
  ...more,
})

const failure = async (work: Promise<unknown>): Promise<RunbookError> => {
  const error: unknown = await work.then(
    () => undefined,
    (thrown: unknown) => thrown,
  )
  if (error instanceof RunbookError) return error
  throw new Error('it did not fail as it should', { cause: error })
}

const columns = async (database: TestDatabase) =>
  (
    await database.query<{ n: number }>(
      `SELECT count(*)::int AS n FROM pg_attribute WHERE attrelid = 'users'::regclass AND attnum > 0`,
    )
  )[0]!.n

it.each([
  [
    'a NOT NULL over NULLs',
    'ALTER TABLE users ADD COLUMN x int; ALTER TABLE users ALTER COLUMN email SET NOT NULL;',
    /23502|null/i,
  ],
  [
    'a duplicate under a new unique index',
    'ALTER TABLE users ADD COLUMN x int; CREATE UNIQUE INDEX ON users (email);',
    /23505|uniqu/i,
  ],
  [
    'a unique index made concurrently',
    'CREATE UNIQUE INDEX CONCURRENTLY users_email ON users (email);',
    /23505|uniqu/i,
  ],
])('%s fails in the rehearsal, and the real database is as it was', async (_what, sql, told) => {
  const database = await freshDatabase({ sql: USERS })
  const error = await failure(apply(request(database, sql), await backupDeps()))
  expect(error).toMatchObject({ code: 'rehearsal-failed', detail: { state: 'nothing-changed' } })
  expect(error.message).toMatch(told)
  expect(error.message).toMatch(/^20260101_change\.sql fails on the rows of the backup just taken/)
  expect(await columns(database)).toBe(3)
  expect(await database.query(`SELECT FROM pg_indexes WHERE indexname LIKE 'users_email%'`)).toEqual([])
  expect(await database.query(`SELECT to_regclass('pgrunbook.migrations') AS ledger`)).toEqual([{ ledger: null }])
})

it('tells the time, the locks and the tables that are written anew, then does it for real; also of an encrypted backup', async () => {
  const database = await freshDatabase({ sql: USERS })
  const recipients = [await identityToRecipient(await generateX25519Identity())]
  const seal = { compression: 'zstd', recipients } as const
  const sql = 'ALTER TABLE users ALTER COLUMN age TYPE int USING age::int; CREATE INDEX users_age ON users (age);'
  const backup = { take: true, options: backupOptions({ seal }) } as const
  const report = await apply(request(database, sql, { backup }), await backupDeps())
  expect(report).toMatchObject({
    status: 'applied',
    backup: { sealed: true },
    rehearsal: { files: [{ name: '20260101_change.sql', rewritten: [{ name: 'users' }] }] },
  })
  expect(report.rehearsal!.files[0]!.locks).toContainEqual(
    expect.objectContaining({ relation: expect.stringMatching(/users/) as string, mode: 'AccessExclusiveLock' }),
  )
  expect(terminalText(applyDocument(report))).toMatch(
    /Rehearsed on the backup[^]*reads and writes of .*users.*users \(/,
  )
  expect(await database.query(`SELECT pg_typeof(age)::text AS type FROM users LIMIT 1`)).toEqual([{ type: 'integer' }])
})

it('rehearses every pending file in order, in a throw-away server of the same major', async () => {
  const database = await freshDatabase({ sql: USERS })
  const migrationsDir = folderOf({
    '20260101_a.sql': 'ALTER TABLE users ADD COLUMN a int;',
    '20260102_b.sql': 'ALTER TABLE users ADD COLUMN b int; ALTER TABLE users ADD UNIQUE (email);',
  })
  const all = {
    ...options,
    database: { databaseUrl: database.url },
    backup: { take: true, options: backupOptions() } as const,
    ...({ migrationsDir, outOfOrder: 'error', acceptChanged: [], allowPooler: false } as const),
    rehearse: {},
  }
  const error = await failure(applyPending(all, await backupDeps()))
  expect(error).toMatchObject({ code: 'rehearsal-failed' })
  expect(error.message).toContain('20260102_b.sql')
  expect(await columns(database)).toBe(3)
  await database.query('UPDATE users SET email = id')
  const report = await applyPending(all, await backupDeps())
  expect(report).toMatchObject({
    status: 'applied',
    rehearsal: {
      server: expect.stringMatching(/a throw-away server$/) as string,
      files: [{ name: '20260101_a.sql', rewritten: [] }, { name: '20260102_b.sql' }],
    },
  })
  expect(await columns(database)).toBe(5)
})

it('makes no role on the scratch server, which would stay there when the rehearsal fails', async () => {
  const database = await freshDatabase({ sql: USERS })
  const role = `reader_${database.name}`
  const migrationsDir = folderOf({
    '20260101_a.sql': `CREATE ROLE ${role};`,
    '20260102_b.sql': 'ALTER TABLE users ADD UNIQUE (email);',
  })
  const all = {
    ...options,
    database: { databaseUrl: database.url },
    backup: { take: true, options: backupOptions() } as const,
    ...({ migrationsDir, outOfOrder: 'error', acceptChanged: [], allowPooler: false } as const),
    rehearse: { scratchUrl: testServer().url() },
  }
  const error = await failure(applyPending(all, await backupDeps()))
  expect(error).toMatchObject({
    code: 'rehearsal-failed',
    message: expect.stringContaining('20260102_b.sql') as string,
  })
  expect(await database.query('SELECT FROM pg_roles WHERE rolname = $1', [role])).toEqual([])
})

it('refuses to rehearse without a backup, and in a dry run', async () => {
  const database = await freshDatabase()
  const skipped = { backup: { take: false, reason: 'a test' } } as const
  const errors = [
    await failure(apply(request(database, 'SELECT 1', skipped), await backupDeps())),
    await failure(apply(request(database, 'SELECT 1', { dryRun: true }), await backupDeps())),
  ]
  for (const error of errors)
    expect(error).toMatchObject({ code: 'bad-input', message: expect.stringMatching(/^rehearse: /) as string })
})
