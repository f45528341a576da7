// What Prisma has done to a database, taken over into the ledger: on real databases, with the table as Prisma makes it.
import { readdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { createHash, randomUUID } from 'node:crypto'
import { writePrismaFolder } from '../../db/scenarios/write-history.js'
import { silentLog } from '../../src/log.js'
import { readLedger } from '../../src/migrations/ledger.js'
import { importPrisma } from '../../src/operations/import-prisma.js'
import { status } from '../../src/operations/status.js'
import { importPrismaDocument } from '../../src/reports/import-prisma-report.js'
import { terminalText } from '../../src/reports/terminal.js'
import { freshDatabase, type TestDatabase, testServer } from '../harness/postgres.js'
import { apply, failureOf, migrationsFolder } from '../migrations/run-migration.js'
import { prismaDatabase, prismaProject, prismaRan, type Project, writePrisma } from './prisma-project.js'

const FIRST = '20250101000000_users'
const SECOND = '20250102000000_roles'
const TEXTS = { [FIRST]: 'CREATE TABLE "User" (id int);\n', [SECOND]: 'CREATE TABLE "Role" (id int);\n' }

const run = (project: Project, databaseUrl: string, dryRun = false) =>
  importPrisma(
    { ...project, dryRun, database: { databaseUrl } },
    { env: {}, log: silentLog, toolVersion: '0.0.0-test', actor: 'somebody' },
  )

const ledgerOf = async (database: TestDatabase) => readLedger(await database.client())
const hasLedger = async (database: TestDatabase) =>
  (await database.query("SELECT FROM pg_namespace WHERE nspname = 'pgrunbook'")).length === 1

it('baselines what Prisma applied, once, and leaves the rest pending', async () => {
  const [project, database] = [await prismaProject(TEXTS), await prismaDatabase()]
  await prismaRan(database, project.prismaDir, FIRST)
  const report = await run(project, database.url)
  expect(report).toMatchObject({
    status: 'imported',
    prismaHistory: true,
    warnings: [],
    migrations: [
      { name: '20250101_000000_users.sql', file: 'imported', ledger: 'baselined' },
      { name: '20250102_000000_roles.sql', file: 'imported', ledger: 'pending' },
    ],
  })
  expect(await ledgerOf(database)).toMatchObject([
    { name: '20250101_000000_users.sql', status: 'adopted', actor: 'somebody', durationMs: 0, statements: 0 },
  ])
  expect(terminalText(importPrismaDocument(report, ' --migrations-dir x'))).toMatch(
    /^2 migrations imported, 0 already there, 1 baselined[^]*users\.sql +imported +baselined[^]*Next: pg-runbook status --migrations-dir x\n$/,
  )
  const { outcome } = await apply(database.url, TEXTS[FIRST], {}, { name: '20250101_000000_users.sql' })
  expect(outcome.kind).toBe('already-applied')

  const again = await run(project, database.url)
  expect(again).toMatchObject({ status: 'up-to-date', migrations: [{ ledger: 'recorded' }, { ledger: 'pending' }] })
  expect(await ledgerOf(database)).toHaveLength(1)
})

it('takes half of a long history over, and the other half is what is pending', async () => {
  const [prismaDir, migrationsDir] = [await migrationsFolder(), await migrationsFolder()]
  const database = await prismaDatabase()
  const folders = await writePrismaFolder(60, prismaDir)
  for (const folder of folders.slice(0, 30)) {
    await database.query(await readFile(path.join(prismaDir, folder, 'migration.sql'), 'utf8'))
    await prismaRan(database, prismaDir, folder)
  }
  const report = await run({ prismaDir, migrationsDir }, database.url)
  expect(report.migrations.filter(({ ledger }) => ledger === 'baselined')).toHaveLength(30)
  const { pending, migrations } = await status(
    { database: { databaseUrl: database.url }, migrationsDir },
    { env: {}, log: silentLog },
  )
  expect(pending).toBe(30)
  for (const { name } of migrations.slice(30))
    await apply(database.url, await readFile(path.join(migrationsDir, name)), {}, { name })
  expect(await run({ prismaDir, migrationsDir }, database.url)).toMatchObject({ status: 'up-to-date', warnings: [] })
})

it('baselines a copy that was made by hand under the name it has', async () => {
  const ours = { '20250103_users.sql': TEXTS[FIRST] }
  const [project, database] = [await prismaProject(TEXTS, ours), await prismaDatabase()]
  await prismaRan(database, project.prismaDir, FIRST)
  await run(project, database.url)
  expect(await ledgerOf(database)).toMatchObject([{ name: '20250103_users.sql', status: 'adopted' }])
})

it('writes nothing anywhere in a dry run', async () => {
  const [project, database] = [await prismaProject(TEXTS), await prismaDatabase()]
  await prismaRan(database, project.prismaDir, FIRST)
  expect(await run(project, database.url, true)).toMatchObject({
    status: 'dry-run',
    migrations: [{ file: 'imported', ledger: 'baselined' }, { ledger: 'pending' }],
  })
  expect(await readdir(project.migrationsDir)).toEqual([])
  expect(await hasLedger(database)).toBe(false)
})

it('changes nothing in a database that Prisma has never migrated', async () => {
  const [project, database] = [await prismaProject(TEXTS), await freshDatabase()]
  expect(await run(project, database.url)).toMatchObject({ status: 'imported', prismaHistory: false })
  expect(await hasLedger(database)).toBe(false)
})

it('stops at what Prisma began and did not finish, and goes on once it is resolved', async () => {
  const [project, database] = [await prismaProject(TEXTS), await prismaDatabase()]
  await prismaRan(database, project.prismaDir, FIRST)
  await prismaRan(database, project.prismaDir, SECOND, { finished: false })
  const failure = await failureOf(run(project, database.url))
  expect(failure).toMatchObject({ code: 'migration-interrupted', detail: { state: 'nothing-changed' } })
  expect(failure.detail.hint).toContain(`npx prisma migrate resolve --rolled-back ${SECOND}`)
  expect([await readdir(project.migrationsDir), await hasLedger(database)]).toEqual([[], false])

  await database.query('UPDATE _prisma_migrations SET rolled_back_at = now() WHERE finished_at IS NULL')
  expect(await run(project, database.url, true)).toMatchObject({
    migrations: [{ ledger: 'baselined' }, { ledger: 'pending' }],
  })
  await prismaRan(database, project.prismaDir, SECOND) // prisma migrate resolve --applied
  expect(await run(project, database.url)).toMatchObject({
    migrations: [{ ledger: 'baselined' }, { ledger: 'baselined' }],
  })
})

it('stops at a file that was edited after Prisma applied it, and shows both checksums', async () => {
  const [project, database] = [await prismaProject(TEXTS), await prismaDatabase()]
  await prismaRan(database, project.prismaDir, FIRST)
  await writePrisma(project.prismaDir, FIRST, 'CREATE TABLE "User" (id int, email text);\n')
  const failure = await failureOf(run(project, database.url))
  expect(failure).toMatchObject({
    code: 'migration-changed',
    message: expect.stringMatching(/then [0-9a-f]{64}.*now [0-9a-f]{64}/) as string,
  })
  expect([await readdir(project.migrationsDir), await hasLedger(database)]).toEqual([[], false])
})

const sha256 = (text: string) => createHash('sha256').update(text)

it('compares as Prisma does: line ends of another system, and the checksums of old engines', async () => {
  const texts = { [FIRST]: 'SELECT 1;\r\n', [SECOND]: 'SELECT 2;\n' }
  const [project, database] = [await prismaProject(texts), await prismaDatabase()]
  await prismaRan(database, project.prismaDir, FIRST, { checksum: sha256('SELECT 1;\n').digest('hex') })
  // old engines left out the zero before a single digit
  const old = [...sha256('SELECT 2;\n').digest()].map((byte) => byte.toString(16)).join('')
  expect(old.length).toBeLessThan(64)
  await prismaRan(database, project.prismaDir, SECOND, { checksum: old })
  expect(await run(project, database.url)).toMatchObject({
    migrations: [{ ledger: 'baselined' }, { ledger: 'baselined' }],
  })
})

it('reads the schema that the URL names, and says where the table is when it is elsewhere', async () => {
  const [project, database] = [await prismaProject(TEXTS), await prismaDatabase('app')]
  await prismaRan(database, project.prismaDir, FIRST, { schema: 'app' })
  expect(await failureOf(run(project, database.url))).toMatchObject({
    code: 'bad-input',
    detail: { hint: expect.stringContaining('?schema=app') as string },
  })
  expect(await run(project, `${database.url}?schema=app`)).toMatchObject({ migrations: [{ ledger: 'baselined' }, {}] })
})

it('warns of migrations without a folder, and of pending ones that sort before applied ones', async () => {
  const [project, database] = [await prismaProject(TEXTS), await prismaDatabase()]
  await prismaRan(database, project.prismaDir, SECOND)
  await prismaRan(database, project.prismaDir, '20240101000000_squashed_away', { checksum: 'a'.repeat(64) })
  expect((await run(project, database.url)).warnings).toEqual([
    expect.stringMatching(/^20240101000000_squashed_away .*no folder/),
    expect.stringMatching(/^20250101_000000_users\.sql is pending and sorts before 20250102_000000_roles\.sql/),
  ])
})

it.each([
  ['running', 'migration-interrupted'],
  ['adopted', 'migration-changed'],
])('stops where the ledger says %s with another text', async (state, code) => {
  const [project, database] = [await prismaProject(TEXTS), await prismaDatabase()]
  await apply(database.url, 'SELECT 1', {}, { name: '20250101_000000_users.sql' })
  await database.query('UPDATE pgrunbook.migrations SET status = $1', [state])
  expect(await failureOf(run(project, database.url))).toMatchObject({ code })
  expect(await readdir(project.migrationsDir)).toEqual([])
})

it('leaves alone what pg-runbook has rolled back', async () => {
  const [project, database] = [await prismaProject(TEXTS), await prismaDatabase()]
  await prismaRan(database, project.prismaDir, FIRST)
  await run(project, database.url)
  await database.query("UPDATE pgrunbook.migrations SET status = 'rolled-back'")
  expect(await run(project, database.url)).toMatchObject({
    status: 'up-to-date',
    migrations: [{ ledger: 'rolled-back' }, {}],
  })
})

/** A URL of a new role that may do nothing here. */
async function poorUrl(database: TestDatabase, grants: string): Promise<string> {
  const role = `poor_${randomUUID().slice(0, 8)}`
  await database.query(`CREATE ROLE ${role} LOGIN PASSWORD 'poor'; ${grants.replaceAll('ROLE', role)}`)
  const { host, port } = testServer()
  return `postgresql://${role}:poor@${host}:${port}/${database.name}`
}

it('refuses, before it writes a file, a role that may not read the table or not make the ledger', async () => {
  const [project, database] = [await prismaProject(TEXTS), await prismaDatabase()]
  await prismaRan(database, project.prismaDir, FIRST)
  expect(await failureOf(run(project, await poorUrl(database, '')))).toMatchObject({
    code: 'bad-input',
    message: expect.stringContaining('may not read') as string,
  })
  const reader = await poorUrl(database, 'GRANT SELECT ON _prisma_migrations TO ROLE')
  expect(await failureOf(run(project, reader))).toMatchObject({ code: 'ledger-unusable' })
  expect(await readdir(project.migrationsDir)).toEqual([])
})

it('goes on where it broke off when the files could not all be written', async () => {
  const [project, database] = [await prismaProject(TEXTS), await prismaDatabase()]
  await prismaRan(database, project.prismaDir, FIRST)
  await prismaRan(database, project.prismaDir, SECOND)
  const blocked = path.join(project.migrationsDir, 'sub')
  await writeFile(blocked, '')
  const failure = await failureOf(run({ ...project, migrationsDir: path.join(blocked, 'folder') }, database.url))
  expect(failure).toMatchObject({ code: 'bad-input' })
  expect(await run(project, database.url)).toMatchObject({ migrations: [{ file: 'imported' }, { file: 'imported' }] })
  expect(await ledgerOf(database)).toHaveLength(2)
})
