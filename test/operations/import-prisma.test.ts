// Files: what is copied, what is recognised, what is refused. No database here.
import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { writePrismaFolder } from '../../db/scenarios/write-history.js'
import { silentLog } from '../../src/log.js'
import { importPrisma } from '../../src/operations/import-prisma.js'
import { importPrismaDocument } from '../../src/reports/import-prisma-report.js'
import { terminalText } from '../../src/reports/terminal.js'
import { failureOf, migrationsFolder } from '../migrations/run-migration.js'
import { type Project, prismaProject, writePrisma } from './prisma-project.js'

const deps = { env: {}, log: silentLog, toolVersion: '0.0.0-test' }
const run = (project: Project, dryRun = false) => importPrisma({ ...project, dryRun }, deps)
const names = async (folder: string) => (await readdir(folder)).sort()

const INIT = '-- CreateTable\nCREATE TABLE "User" ("id" TEXT NOT NULL);\n'
const ROLES = '-- CreateTable\r\nCREATE TABLE "Role" ("id" TEXT NOT NULL);\r\n'

it('copies new migrations byte for byte, in order, once', async () => {
  const project = await prismaProject({
    '0_init': INIT,
    '20251026093015_add_user_roles': ROLES,
    '20251026170000_more': 'CREATE TABLE "More" ();',
  })
  await writeFile(path.join(project.prismaDir, 'README.md'), 'notes')
  const report = await run(project)
  const files = ['0_init.sql', '20251026_093015_add_user_roles.sql', '20251026_170000_more.sql']
  expect(report).toMatchObject({ status: 'imported', warnings: [] })
  expect(report.migrations.map(({ name, file }) => [name, file])).toEqual(files.map((name) => [name, 'imported']))
  expect(await names(project.migrationsDir)).toEqual(files)
  expect(await readFile(path.join(project.migrationsDir, files[1]!), 'utf8')).toBe(ROLES)
  expect((await stat(path.join(project.migrationsDir, files[1]!))).mode & 0o777).toBe(0o644)

  const again = await run(project)
  expect(again.status).toBe('up-to-date')
  expect(again.migrations.map(({ file }) => file)).toEqual(['already-there', 'already-there', 'already-there'])
  await writePrisma(project.prismaDir, '20251027080000_later', 'CREATE TABLE "Later" ();')
  expect((await run(project)).migrations.map(({ file }) => file)).toEqual([
    ...['already-there', 'already-there', 'already-there'],
    'imported',
  ])
})

it('makes the folder where there is none, and writes nothing at all in a dry run', async () => {
  const project = await prismaProject({ '20251026093015_init': INIT })
  const migrationsDir = path.join(project.migrationsDir, 'db/migrations')
  const dry = await run({ ...project, migrationsDir }, true)
  expect(dry).toMatchObject({ status: 'dry-run', migrations: [{ file: 'imported' }] })
  expect(await names(project.migrationsDir)).toEqual([])
  expect((await run({ ...project, migrationsDir })).status).toBe('imported')
  expect(await names(migrationsDir)).toEqual(['20251026_093015_init.sql'])
})

it('takes other line ends and a byte order mark for no edit', async () => {
  const project = await prismaProject(
    { '20251026093015_init': INIT },
    { '20251026_093015_init.sql': `\uFEFF${INIT.replaceAll('\n', '\r\n')}` },
  )
  expect(await run(project)).toMatchObject({ status: 'up-to-date' })
})

it('recognises what was copied by hand as the runbook asks, under whatever day', async () => {
  const project = await prismaProject(
    { '20250114235900_add_user_roles': ROLES, '20250301000000_init': INIT },
    { '20250115_add_user_roles.sql': ROLES, '20250301b_init.sql': INIT },
  )
  const report = await run(project)
  expect(report.migrations).toMatchObject([
    { name: '20250115_add_user_roles.sql', file: 'already-there' },
    { name: '20250301b_init.sql', file: 'already-there' },
  ])
  expect(await names(project.migrationsDir)).toEqual(['20250115_add_user_roles.sql', '20250301b_init.sql'])
})

it('takes one hand-made copy for one migration only', async () => {
  const project = await prismaProject(
    { '20250115080000_fix': INIT, '20250116080000_fix': INIT },
    { '20250116_fix.sql': INIT },
  )
  const { migrations } = await run(project)
  expect(migrations.map(({ file }) => file).sort()).toEqual(['already-there', 'imported'])
})

it.each([
  ['Prisma’s file was edited after the import', { '20250115_080000_roles.sql': ROLES }],
  ['a hand-made copy was edited', { '20250115_roles.sql': `${INIT}-- and more\n` }],
])('%s: stops, shows both, overwrites nothing, copies nothing', async (_why, ours) => {
  const project = await prismaProject({ '20250115080000_roles': INIT, '20250116080000_new': INIT }, ours)
  const [name, text] = Object.entries(ours)[0]!
  const failure = await failureOf(run(project))
  expect(failure).toMatchObject({ code: 'migration-changed', detail: { state: 'nothing-changed' } })
  expect(failure.message).toContain(path.join(project.prismaDir, '20250115080000_roles/migration.sql'))
  expect(failure.message).toContain(path.join(project.migrationsDir, name))
  expect(failure.message).toMatch(/checksum [0-9a-f]{64} there, [0-9a-f]{64} here/)
  expect(await names(project.migrationsDir)).toEqual([name])
  expect(await readFile(path.join(project.migrationsDir, name), 'utf8')).toBe(text)
})

it('tells every problem at once, and writes nothing', async () => {
  const project = await prismaProject(
    {
      '20250101000000_good': INIT,
      '20250102000000_gone': undefined,
      '20250103000000_bad;name': INIT,
      '20250104000000_utf16': Buffer.from('\uFEFFSELECT 1;', 'utf16le'),
      '20250105000000_Twin': INIT,
      '20250106000000_edited': INIT,
    },
    { '20250105_000000_twin.sql': INIT, '20250106_000000_edited.sql': ROLES },
    'provider = "mysql"\n',
  )
  const failure = await failureOf(run(project))
  expect(failure).toMatchObject({ detail: { state: 'nothing-changed' } })
  for (const problem of [
    /provider = "mysql"/,
    /20250102000000_gone holds no migration\.sql/,
    /20250103_000000_bad;name\.sql", which holds ";"/,
    /20250104000000_utf16\/migration\.sql: the file is UTF-16/,
    /20250105_000000_Twin\.sql", which differs only by case from "20250105_000000_twin\.sql"/,
    /20250106000000_edited\/migration\.sql differs from/,
  ])
    expect(failure.message).toMatch(problem)
  expect(failure.message).toMatch(/: 6 problems\n/)
  expect(await names(project.migrationsDir)).toEqual(['20250105_000000_twin.sql', '20250106_000000_edited.sql'])
})

it.each([
  [['20251026093015_a', '20251026_05_b'], /Prisma runs 20251026093015_a before 20251026_05_b, but .* sorts after/],
  [['20251026093015_a', '20251026_093015_a'], /both would become 20251026_093015_a\.sql/],
  [['x', 'x-y'], /Prisma runs x before x-y, but x\.sql sorts after x-y\.sql/],
])('%j would not keep their order: refused', async (folders, message) => {
  const project = await prismaProject(Object.fromEntries(folders.map((folder) => [folder, INIT])))
  expect((await failureOf(run(project))).message).toMatch(message)
})

it('refuses two of one timestamp, and takes the copy that was made by hand instead', async () => {
  const project = await prismaProject({ '20250101000000_a': INIT, '20250101000000_b': ROLES })
  const failure = await failureOf(run(project))
  expect(failure).toMatchObject({ code: 'bad-migration-name' })
  expect(failure.message).toMatch(
    /would become 20250101_000000_b\.sql, and 20250101_000000_a\.sql has the same version/,
  )
  await writeFile(path.join(project.migrationsDir, '20250101_000001_b.sql'), ROLES)
  expect((await run(project)).migrations.map(({ file }) => file)).toEqual(['imported', 'already-there'])
})

it('leaves out what holds no statement, and says what apply would refuse', async () => {
  const project = await prismaProject({
    '20250101000000_empty': '-- This is an empty migration.',
    '20250102000000_blank': ' \n',
    '20250103000000_copy': 'COPY "User" FROM stdin;\n',
    '20250104000000_good': INIT,
  })
  const report = await run(project)
  expect(report.migrations.map(({ file }) => file)).toEqual(['empty', 'empty', 'imported', 'imported'])
  expect(report.warnings).toEqual([expect.stringMatching(/20250103000000_copy.*apply will refuse it as it is: COPY/)])
  expect(await names(project.migrationsDir)).toEqual(['20250103_000000_copy.sql', '20250104_000000_good.sql'])
})

it('warns of a missing lock file, and refuses a folder that is not there', async () => {
  const project = await prismaProject({ '20250101000000_init': INIT })
  const unlocked = await migrationsFolder()
  await mkdir(path.join(unlocked, '20250101000000_init'))
  await writeFile(path.join(unlocked, '20250101000000_init/migration.sql'), INIT)
  expect((await run({ ...project, prismaDir: unlocked })).warnings).toEqual([
    expect.stringContaining('migration_lock.toml') as string,
  ])
  expect(await failureOf(run({ ...project, prismaDir: 'no/such/folder' }))).toMatchObject({ code: 'bad-input' })
})

it('imports a long history in its order', async () => {
  const prismaDir = await migrationsFolder()
  const folders = await writePrismaFolder(200, prismaDir)
  const migrationsDir = await migrationsFolder()
  const report = await run({ prismaDir, migrationsDir })
  expect(report.migrations.map(({ prisma }) => prisma)).toEqual(folders)
  expect(await names(migrationsDir)).toEqual(report.migrations.map(({ name }) => name))
  const text = terminalText(importPrismaDocument(report, ''))
  expect(text).toMatch(/^200 migrations imported, 0 already there\n/)
  expect(text).toMatch(/No database was looked at[^]*Next: pg-runbook status\n$/)
})
