// `new` and `import-prisma` in a terminal, in a project's folder: what they print, and their exit codes.
import { mkdir, readdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { runCli } from '../harness/runner.js'
import { migrationsFolder } from '../migrations/run-migration.js'
import { prismaDatabase, prismaRan } from '../operations/prisma-project.js'

const SOURCE = { from: 'source' } as const
const FOLDER = '20250101000000_users'

async function project(): Promise<string> {
  const workspace = await migrationsFolder()
  await mkdir(path.join(workspace, 'prisma/migrations', FOLDER), { recursive: true })
  await writeFile(path.join(workspace, 'prisma/migrations/migration_lock.toml'), 'provider = "postgresql"\n')
  await writeFile(path.join(workspace, 'prisma/migrations', FOLDER, 'migration.sql'), 'CREATE TABLE "User" ();\n')
  return workspace
}

it('makes a migration, and refuses words that are no name with exit code 2', async () => {
  const workspace = await migrationsFolder()
  const made = await runCli(['new', 'Add organization branding'], {}, { ...SOURCE, workspace })
  expect(made.exitCode).toBe(0)
  const [name] = await readdir(path.join(workspace, 'db/migrations'))
  expect(name).toMatch(/^\d{8}_add_organization_branding\.sql$/)
  expect(made.raw).toContain(`Made db/migrations/${name!}`)
  expect(made.raw).toContain(`pg-runbook apply ${name!} --dry-run\n`)
  const refused = await runCli(['new', '../x'], {}, { ...SOURCE, workspace })
  expect(refused.exitCode).toBe(2)
  expect(refused.raw).toMatch(/names a path[^]*Next: pg-runbook new/)
})

it('names the folder in the next command where it is not the usual one', async () => {
  const workspace = await migrationsFolder()
  const { raw } = await runCli(['new', 'x', '--migrations-dir', "it's sql"], {}, { ...SOURCE, workspace })
  expect(raw).toContain("--dry-run --migrations-dir 'it'\\''s sql'\n")
})

it('imports without a database where none is set, and with one where it is', async () => {
  const [workspace, database] = [await project(), await prismaDatabase()]
  const files = await runCli(['import-prisma'], {}, { ...SOURCE, workspace })
  expect(files).toMatchObject({ exitCode: 0 })
  expect(files.raw).toMatch(/DATABASE_URL is empty: the files are copied[^]*1 migration imported, 0 already there\n/)
  await prismaRan(database, path.join(workspace, 'prisma/migrations'), FOLDER)
  const env = { DATABASE_URL: database.url }
  const baselined = await runCli(['import-prisma'], env, { ...SOURCE, workspace })
  expect(baselined.raw).toMatch(
    /0 migrations imported, 1 already there, 1 baselined in the ledger[^]*Next: pg-runbook status\n/,
  )
  const again = await runCli(['import-prisma', '--no-database', '--json'], env, { ...SOURCE, workspace })
  expect(again.raw).toContain('"status": "up-to-date"')
  expect(again.raw).not.toContain('"database"')
})

it('does not go on without a database where an environment was asked for by name', async () => {
  const args = ['import-prisma', '--environment', 'staging']
  const step = await runCli(args, {}, { ...SOURCE, workspace: await project() })
  expect(step.exitCode).toBe(2)
  expect(step.raw).toContain('STAGING_DATABASE_URL')
})
