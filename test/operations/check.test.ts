// `check` from end to end: a folder on disk, a base branch in git, a database with its ledger and its sizes, a backup's manifest.
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { silentLog } from '../../src/log.js'
import { type CheckReport, type CheckRequest, check } from '../../src/operations/check.js'
import { checkDocument } from '../../src/reports/check-report.js'
import { sarif } from '../../src/reports/sarif.js'
import { terminalText } from '../../src/reports/terminal.js'
import { gitRepository } from '../harness/git-repository.js'
import { freshDatabase } from '../harness/postgres.js'
import { checkDeps } from './checking.js'
import { failure, folderOf, release } from './release.js'

const folders: string[] = []
afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true, force: true })))
function emptyFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'pg-runbook-test-check-'))
  folders.push(folder)
  return folder
}

const USERS = 'CREATE TABLE IF NOT EXISTS users (id bigint PRIMARY KEY);\n-- rollback:\n-- DROP TABLE users;\n'
const INDEX = 'CREATE INDEX IF NOT EXISTS users_id ON users (id);\n-- rollback:\n-- DROP INDEX users_id;\n'

const checkOf = (migrationsDir: string, request: Partial<CheckRequest> = {}, env: NodeJS.ProcessEnv = process.env) =>
  check({ migrationsDir, all: false, rulesOff: [], exposedSchemas: [], ...request }, checkDeps({ env }))
const rules = ({ findings }: CheckReport) => findings.map(({ rule }) => rule)

describe('a folder', () => {
  it('without anything to mend is clean', async () => {
    const report = await checkOf(folderOf({ '20260101_users.sql': USERS }))
    expect(report).toMatchObject({ status: 'clean', files: 1, checked: ['20260101_users.sql'], errors: 0, warnings: 0 })
    expect(terminalText(checkDocument(report))).toMatch(
      /^1 migration file: nothing to mend\n\nChecked: the one file of /,
    )
  })

  it('is told with file, line and column, and what to write instead', async () => {
    const report = await checkOf(folderOf({ '20260101_index.sql': `-- An index.\n  ${INDEX}` }))
    expect(report).toMatchObject({ status: 'errors', errors: 1 })
    const { location } = report.findings[0]!
    expect(location).toMatchObject({ line: 2, column: 3 })
    expect(location.file).toMatch(/20260101_index\.sql$/)
    const text = terminalText(checkDocument(report))
    expect(text).toMatch(/error, line 2, index-not-concurrent: .* wait until it is built/)
    expect(text).toContain('CREATE INDEX CONCURRENTLY IF NOT EXISTS users_id ON users')
  })

  it('tells files that cannot be read beside the others', async () => {
    const folder = folderOf({
      '20260101_users.sql': USERS,
      '20260102_bytes.sql': Buffer.from([0x53, 0xff]),
      '20260103_empty.sql': ' ',
      'a.sql': 'SELECT 1;',
      'A.sql': 'SELECT 1;',
      'drift_20260101_000000.sql': 'DROP TABLE users;',
    })
    const report = await checkOf(folder)
    expect(rules(report).filter((rule) => rule === 'bad-file')).toHaveLength(4)
    expect(report.checked).toEqual(['20260101_users.sql'])
  })

  it('that is not there, and a rule that is not there, are bad input', async () => {
    expect(await failure(checkOf('/nowhere'))).toMatchObject({ code: 'bad-input' })
    const wrong = await failure(checkOf(folderOf({}), { rulesOff: ['destructiv'] }))
    expect(wrong).toMatchObject({ code: 'bad-input', detail: { hint: 'did you mean destructive?' } })
  })
})

describe('a base branch', () => {
  function branched() {
    const repository = gitRepository(emptyFolder())
    const base = repository.commit({ 'db/migrations/20260101_users.sql': USERS, 'README.md': 'x' })
    repository.git('switch', '-q', '-c', 'work')
    return { ...repository, base, directory: path.join(repository.folder, 'db/migrations') }
  }

  it('only what is new is judged, and an edited file is told', async () => {
    const { commit, directory } = branched()
    commit({ 'db/migrations/20260102_index.sql': INDEX })
    const fresh = await checkOf(directory, { base: 'main' })
    expect(fresh).toMatchObject({ files: 2, checked: ['20260102_index.sql'] })
    expect(rules(fresh)).toEqual(['index-not-concurrent'])
    commit({ 'db/migrations/20260101_users.sql': USERS.replace('bigint', 'uuid') })
    expect(rules(await checkOf(directory, { base: 'main' }))).toContain('edited-file')
  })

  it('line ends and a byte order mark are no edit', async () => {
    const { commit, directory } = branched()
    commit({ 'db/migrations/20260101_users.sql': `\uFEFF${USERS.replaceAll('\n', '\r\n')}` })
    expect(await checkOf(directory, { base: 'main' })).toMatchObject({ status: 'clean', checked: [] })
  })

  it('a file that the base got meanwhile is no deletion, and counts for the order', async () => {
    const { commit, git, directory } = branched()
    commit({ 'db/migrations/20260102_index.sql': INDEX })
    git('switch', '-q', 'main')
    commit({ 'db/migrations/20260110_theirs.sql': USERS })
    git('switch', '-q', 'work')
    const found = rules(await checkOf(directory, { base: 'main' }))
    expect(found).toContain('out-of-order')
    expect(found).not.toContain('edited-file')
  })

  it('what is no migration there (a drift file, a hidden one) is not missed here; a link and a broken file are what they are', async () => {
    const repository = gitRepository(emptyFolder())
    const directory = path.join(repository.folder, 'db/migrations')
    mkdirSync(directory, { recursive: true })
    symlinkSync('20260101_users.sql', path.join(directory, '20260102_again.sql'))
    repository.commit({
      'db/migrations/20260101_users.sql': USERS,
      'db/migrations/20260103_bytes.sql': USERS,
      'db/migrations/drift_20260105_101500.sql': 'DROP TABLE users;',
      'db/migrations/.scratch.sql': 'SELECT 1;',
    })
    repository.git('switch', '-q', '-c', 'work')
    repository.commit({ 'db/migrations/20260301_index.sql': INDEX })
    writeFileSync(path.join(directory, '20260103_bytes.sql'), Buffer.from([0x53, 0xff]))
    const report = await checkOf(directory, { base: 'main' })
    expect(rules(report)).toEqual(['bad-file', 'index-not-concurrent'])
  })

  it('a checkout without the history says which depth it needs', async () => {
    const { folder, commit, base } = branched()
    commit({ 'db/migrations/20260102_index.sql': INDEX })
    const shallow = emptyFolder()
    const clone = gitRepository(shallow)
    clone.git('fetch', '-q', '--depth', '1', `file://${folder}`, 'work')
    clone.git('checkout', '-q', 'FETCH_HEAD')
    const error = await failure(checkOf(path.join(shallow, 'db/migrations'), { base }))
    expect(error).toMatchObject({ code: 'bad-input', message: expect.stringContaining('no such commit') as string })
    expect(error.detail.hint).toContain('fetch-depth: 0')
  })

  it('an option in its place is a commit that is not there, and never an option', async () => {
    const { directory } = branched()
    const error = await failure(checkOf(directory, { base: '--output=/tmp/x' }))
    expect(error).toMatchObject({ code: 'bad-input', message: expect.stringContaining('no such commit') as string })
    expect(await failure(checkOf(folderOf({}), { base: 'main' }))).toMatchObject({
      message: expect.stringContaining('is not in a git repository') as string,
    })
  })
})

describe('a database', () => {
  it('leaves applied files out, tells an edit with its lines, and the size of what is locked', async () => {
    const database = await freshDatabase()
    const folder = folderOf({ '20260101_users.sql': USERS })
    await release(database, folder)
    await database.query('INSERT INTO users SELECT generate_series(1, 2000); ANALYZE users')
    writeFileSync(path.join(folder, '20260102_index.sql'), INDEX)
    const report = await checkOf(folder, { database: { databaseUrl: database.url } })
    expect(report.checked).toEqual(['20260102_index.sql'])
    expect(report.findings[0]).toMatchObject({
      rule: 'index-not-concurrent',
      severity: 'warn',
      estimate: expect.stringMatching(/^locks 2,000 rows \(.*\) of public\.users for less than 100 ms/) as string,
    })
    writeFileSync(path.join(folder, '20260101_users.sql'), USERS.replace('bigint', 'uuid'))
    const edited = await checkOf(folder, { database: { databaseUrl: database.url } })
    expect(edited.findings[0]).toMatchObject({ rule: 'edited-file', severity: 'error' })
    expect(edited.findings[0]!.message).toMatch(/- CREATE TABLE.*bigint[^]*\+ CREATE TABLE.*uuid/)
  })

  it('is only read, by a role that may only read', async () => {
    const database = await freshDatabase({
      sql: 'CREATE TABLE users (id bigint); CREATE TABLE p (id int) PARTITION BY RANGE (id)',
    })
    await database.query('ALTER DATABASE ' + database.name + ' SET default_transaction_read_only = on')
    const report = await checkOf(folderOf({ '20260102_index.sql': INDEX }), { database: { databaseUrl: database.url } })
    expect(report).toMatchObject({ errors: 0, warnings: 1, sizes: `the database ${database.name}` })
  })

  it('knows the types and checks that are there', async () => {
    const database = await freshDatabase({
      sql: `CREATE TABLE users (name varchar(20), "Mail" text, at timestamp(3), CHECK ("Mail" IS NOT NULL))`,
    })
    const text = `ALTER TABLE users ALTER name TYPE varchar(50), ALTER at TYPE timestamp(6), ALTER "Mail" SET NOT NULL;`
    const off = ['rollback-missing']
    const known = await checkOf(folderOf({ '20260102_a.sql': text }), {
      database: { databaseUrl: database.url },
      rulesOff: off,
    })
    expect(rules(known)).toEqual([])
    const unknown = await checkOf(folderOf({ '20260102_a.sql': text }), { rulesOff: off })
    expect(rules(unknown).sort()).toEqual(['not-null-without-check', 'type-change', 'type-change'])
  })

  it('whose tables somebody has locked is checked without their sizes, more strictly, and that is said', async () => {
    const database = await freshDatabase({ sql: 'CREATE TABLE users (id bigint); CREATE TABLE busy (id bigint)' })
    const folder = folderOf({ '20260102_index.sql': INDEX })
    const choice = { database: { databaseUrl: database.url } }
    expect(await checkOf(folder, choice)).toMatchObject({ errors: 0, warnings: 1 })
    const holder = await database.client()
    await holder.query('BEGIN; LOCK TABLE busy IN ACCESS EXCLUSIVE MODE')
    const said: string[] = []
    const deps = checkDeps({ log: { ...silentLog, warn: (line) => void said.push(line) } })
    const report = await check({ migrationsDir: folder, all: false, rulesOff: [], exposedSchemas: [], ...choice }, deps)
    await holder.query('ROLLBACK')
    expect(report).toMatchObject({ errors: 1, warnings: 0 })
    expect(report).not.toHaveProperty('sizes')
    expect(said.join()).toMatch(/sizes of the tables could not be read: .*SQLSTATE 55P03/)
  })

  it('of staging makes nothing milder: what is done at once there may take an hour in production', async () => {
    const database = await freshDatabase({ sql: 'CREATE TABLE users (id bigint); ANALYZE users' })
    const folder = folderOf({ '20260102_index.sql': INDEX })
    const on = (environment: string, name: string) =>
      checkOf(folder, { database: { environment } }, { ...process.env, [name]: database.url })
    expect(await on('production', 'DATABASE_URL')).toMatchObject({ errors: 0, warnings: 1 })
    const staging = await on('staging', 'STAGING_DATABASE_URL')
    expect(staging.findings).toMatchObject([
      { severity: 'error', estimate: expect.stringContaining('users') as string },
    ])
  })

  it('that was asked for and cannot be reached fails, rather than check less', async () => {
    const url = 'postgresql://app:x@127.0.0.1:1/app'
    const asked = checkOf(folderOf({ '20260101_users.sql': USERS }), { database: { databaseUrl: url } })
    expect(await failure(asked)).toMatchObject({ code: 'cannot-connect' })
  })
})

it('SARIF has every finding with its rule, its place and a fingerprint that outlives other lines', async () => {
  const report = await checkOf(folderOf({ '20260102_index.sql': INDEX }))
  const { runs } = sarif(report, 'https://example.com/rules/') as {
    runs: { tool: { driver: { rules: { id: string; helpUri: string }[] } }; results: Record<string, unknown>[] }[]
  }
  const [{ tool, results }] = runs as [(typeof runs)[number]]
  expect(results).toHaveLength(report.findings.length)
  const [first] = results
  expect(tool.driver.rules[first!['ruleIndex'] as number]).toMatchObject({
    id: 'index-not-concurrent',
    helpUri: 'https://example.com/rules/index-not-concurrent.md',
    help: { text: expect.stringContaining('docs/rules/index-not-concurrent.md') as string },
  })
  expect(first).toMatchObject({
    level: 'error',
    locations: [{ physicalLocation: { region: { startLine: 1, startColumn: 1 } } }],
  })
  expect(Object.values(first!['partialFingerprints'] as object)[0]).toMatch(/^[0-9a-f]{64}$/)
})
