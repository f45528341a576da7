// The two words of a terminal that take migrations back, and prove that they can be.
import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { filesIn, temporaryFolder } from '../harness/backup.js'
import { freshDatabase } from '../harness/postgres.js'
import { runCli } from '../harness/runner.js'

const A = '1_orders.sql'
const B = '2_items.sql'

async function folderOf(files: Record<string, string>): Promise<string> {
  const folder = path.join(await temporaryFolder(), 'db/migrations')
  await mkdir(folder, { recursive: true })
  for (const [name, text] of Object.entries(files)) await writeFile(path.join(folder, name), text)
  return folder
}

const FILES = {
  [A]: 'CREATE TABLE orders (id int PRIMARY KEY);\n-- rollback:\n-- DROP TABLE orders;\n',
  [B]: 'CREATE TABLE items (id int);\n-- rollback:\n-- DROP TABLE items;\n',
}

it('rolls back by name, by default the newest, and down to a file', async () => {
  const database = await freshDatabase()
  const [env, destination] = [{ DATABASE_URL: database.url }, await temporaryFolder()]
  const at = ['--migrations-dir', await folderOf(FILES)]
  for (const name of [A, B])
    expect(await runCli(['apply', name, ...at, '--no-backup', 'test'], env)).toMatchObject({ exitCode: 0 })

  const tried = await runCli(['rollback', '--dry-run', ...at], env)
  expect(tried).toMatchObject({ exitCode: 0 })
  expect(tried.raw).toMatch(/^Dry run of rolling back 1 migration[^]*2_items\.sql +would be rolled back/m)

  const unconfirmed = await runCli(['rollback', ...at], env)
  expect(unconfirmed).toMatchObject({ exitCode: 2 })
  expect(unconfirmed.raw).toMatch(/confirm: required/)

  const confirm = ['--confirm', database.name, '--destination', destination]
  const notNewest = await runCli(['rollback', A, ...at, ...confirm], env)
  expect(notNewest).toMatchObject({ exitCode: 1 })
  expect(notNewest.raw).toMatch(/not the newest applied migration; newer, newest first: 2_items\.sql/)

  const done = await runCli(['rollback', '--to', A, '--json', ...at, ...confirm], env)
  expect(done).toMatchObject({ exitCode: 0 })
  expect(done.raw).toContain('"status": "rolled-back"')
  expect(await filesIn(destination)).toHaveLength(1)
  expect((await runCli(['status', ...at], env)).raw).toMatch(/1_orders\.sql +applied[^]*2_items\.sql +rolled-back/)
})

it('checks rollbacks: exit code 0 when proved, 3 when not, with the difference', async () => {
  const database = await freshDatabase()
  const broken = {
    ...FILES,
    [B]: 'CREATE TABLE items (id int);\n-- rollback:\n-- CREATE VIEW leftover AS SELECT 1;\n-- DROP TABLE items;\n',
  }
  const proved = await runCli(['check-rollback', '--all', '--migrations-dir', await folderOf(FILES)], {
    DATABASE_URL: database.url,
  })
  expect(proved).toMatchObject({ exitCode: 0 })
  expect(proved.raw).toMatch(/^2 rollbacks proved$/m)
  const env = { SCRATCH_DATABASE_URL: database.url }
  const differs = await runCli(['check-rollback', '--migrations-dir', await folderOf(broken)], env)
  expect(differs).toMatchObject({ exitCode: 3 })
  expect(differs.raw).toMatch(/2_items\.sql +not as before after the rollback[^]*leftover/)
})

it('shows an argument that may be left out as one', async () => {
  expect((await runCli(['rollback', '--help'])).raw).toMatch(/Usage: pg-runbook rollback \[<migration>\] \[options\]/)
})
