// A new migration file: named, written once, never over another, and not taken for a finished one.
import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { silentLog } from '../../src/log.js'
import { readMigration } from '../../src/migrations/migration-file.js'
import { parseMigration } from '../../src/migrations/parse.js'
import { newMigration } from '../../src/operations/new.js'
import { newMigrationDocument } from '../../src/reports/new-report.js'
import { terminalText } from '../../src/reports/terminal.js'
import { failureOf, memoryLog, migrationsFolder } from '../migrations/run-migration.js'

const deps = { log: silentLog, now: () => new Date('2025-10-26T12:00:00Z') }

it('makes a file that holds comments only, with the section that a rollback reads', async () => {
  const migrationsDir = await migrationsFolder({ '20251020_init.sql': 'SELECT 1;' })
  const report = await newMigration({ words: 'Add organization branding', migrationsDir }, deps)
  expect(report).toEqual({
    name: '20251026_add_organization_branding.sql',
    path: path.join(migrationsDir, '20251026_add_organization_branding.sql'),
    folderMade: false,
    after: '20251020_init.sql',
  })
  const file = await readMigration(migrationsDir, report.name)
  expect(file.text).toMatch(/^-- Add organization branding\.\n[^]*\n-- rollback:\n(--.*\n)+-- end rollback\n$/)
  expect(file.text.split('\n').every((line) => line === '' || line.startsWith('--'))).toBe(true)
  expect((await stat(report.path)).mode & 0o777).toBe(0o644)
  expect(terminalText(newMigrationDocument(report, ''))).toMatch(
    /pg-runbook apply 20251026_add_organization_branding\.sql --dry-run/,
  )
})

it('is refused by apply until somebody has written in it', async () => {
  const migrationsDir = await migrationsFolder()
  const { name, path: file } = await newMigration({ words: 'add x', migrationsDir }, deps)
  expect(await failureOf(parseMigration(await readMigration(migrationsDir, name)))).toMatchObject({
    code: 'bad-migration-file',
    message: expect.stringContaining('no statement') as string,
  })
  await writeFile(file, `${await readFile(file, 'utf8')}\nCREATE TABLE x (id int);\n`)
  expect((await parseMigration(await readMigration(migrationsDir, name))).statements).toHaveLength(1)
})

it('never overwrites: the second of a day sorts after the first', async () => {
  const migrationsDir = await migrationsFolder({ '20251026_add_x.sql': 'SELECT 1;' })
  await newMigration({ words: 'add x', migrationsDir }, deps)
  await newMigration({ words: 'add x', migrationsDir }, deps)
  expect((await readdir(migrationsDir)).sort()).toEqual([
    '20251026_add_x.sql',
    '20251026b_add_x.sql',
    '20251026c_add_x.sql',
  ])
  expect(await readFile(path.join(migrationsDir, '20251026_add_x.sql'), 'utf8')).toBe('SELECT 1;')
})

it('leaves drafts of drift checks and hidden files out of the order', async () => {
  const migrationsDir = await migrationsFolder({ 'drift_20251027_120000.sql': '', '.zzz.sql': '', 'zzz.txt': '' })
  const { name } = await newMigration({ words: 'add x', migrationsDir }, deps)
  expect(name).toBe('20251026_add_x.sql')
})

it('makes the folder where there is none, and says so', async () => {
  const migrationsDir = path.join(await migrationsFolder(), 'db/migrations')
  const log = memoryLog()
  expect(await newMigration({ words: 'add x', migrationsDir }, { ...deps, log })).toMatchObject({ folderMade: true })
  expect(log.text()).toContain(migrationsDir)
  expect((await stat(migrationsDir)).mode & 0o777).toBe(0o755)
})

it('says when the name is dated later than today', async () => {
  const migrationsDir = await migrationsFolder({ '20991231_z.sql': 'SELECT 1;' })
  const report = await newMigration({ words: 'add x', migrationsDir }, deps)
  expect(report).toMatchObject({ name: '20991231b_add_x.sql', dated: 'later-than-today' })
  expect(terminalText(newMigrationDocument(report, ''))).toMatch(/later than today, because 20991231_z\.sql/)
})

it('refuses words that are no name, and a folder in which nothing can follow', async () => {
  const migrationsDir = await migrationsFolder()
  expect(await failureOf(newMigration({ words: '../../etc/passwd', migrationsDir }, deps))).toMatchObject({
    code: 'bad-migration-name',
  })
  const full = await migrationsFolder({ 'zz_last.sql': 'SELECT 1;' })
  expect(await failureOf(newMigration({ words: 'add x', migrationsDir: full }, deps))).toMatchObject({
    code: 'bad-migration-name',
    message: expect.stringContaining('zz_last.sql') as string,
  })
  expect(await readdir(migrationsDir)).toEqual([])
})

it('refuses a folder that is a file, and a place where no folder can be made', async () => {
  const parent = await migrationsFolder({ file: 'text' })
  const at = (name: string) => newMigration({ words: 'add x', migrationsDir: path.join(parent, name) }, deps)
  expect(await failureOf(at('file'))).toMatchObject({ code: 'bad-input' })
  expect(await failureOf(at('file/below'))).toMatchObject({ code: 'bad-input' })
  await mkdir(path.join(parent, 'folder'))
  await expect(at('folder')).resolves.toMatchObject({ folderMade: false })
})
