// What a backup refuses, and what pg_dump refuses for it: told by name, nothing stored.
import { backup } from '../../src/operations/backup.js'
import { backupDeps, filesIn } from '../harness/backup.js'
import { freshDatabase, type TestDatabase, testServer } from '../harness/postgres.js'
import { folderWith } from '../harness/stand-ins.js'
import { request } from '../harness/while-dumping.js'

it('F13 a table that the role may not read fails the backup by its name', async () => {
  const database = await freshDatabase({ sql: 'CREATE TABLE open_table (id int); CREATE TABLE secret_table (id int)' })
  const url = await limitedRole(database, 'GRANT SELECT ON open_table TO')
  const deps = await backupDeps()
  await expect(backup(request({ url }), deps)).rejects.toMatchObject({
    code: 'backup-failed',
    message: expect.stringContaining('secret_table') as string,
  })
  expect(await filesIn(deps.destination)).toEqual([])
})

it('F14 row security that would hide rows fails the backup', async () => {
  const database = await freshDatabase({
    sql: `CREATE TABLE tenants (id int, owner text); INSERT INTO tenants VALUES (1, 'a'), (2, 'b');
          ALTER TABLE tenants ENABLE ROW LEVEL SECURITY; CREATE POLICY mine ON tenants USING (id = 1)`,
  })
  const url = await limitedRole(database, 'GRANT SELECT ON tenants TO')
  const deps = await backupDeps()
  await expect(backup(request({ url }), deps)).rejects.toMatchObject({
    code: 'backup-failed',
    message: expect.stringContaining('row-level security') as string,
  })
  expect(await filesIn(deps.destination)).toEqual([])
})

it('F20 a database without a table is refused as probably the wrong one, unless it is meant', async () => {
  const database = await freshDatabase()
  const deps = await backupDeps()
  await expect(backup(request(database), deps)).rejects.toMatchObject({
    code: 'empty-database',
    detail: { hint: expect.stringContaining('allow-empty') as string },
  })
  await expect(backup(request(database, { allowEmpty: true }), deps)).resolves.toMatchObject({ tables: 0, rows: 0 })
})

it.each([
  ['prints nothing', 'exit 0'],
  ['prints a little', 'echo "-- PostgreSQL database dump"; exit 0'],
])('F21 a pg_dump that %s and says it did well stores nothing', async (_name, body) => {
  const database = await freshDatabase({ sql: 'CREATE TABLE t (id int)' })
  const tools = await folderWith({
    pg_dump: `[ "$1" = --version ] && echo "pg_dump (PostgreSQL) ${testServer().major}.99" && exit 0\n${body}`,
  })
  const deps = await backupDeps({ env: { ...process.env, PATH: `${tools}:${process.env.PATH}` } })
  await expect(backup(request(database), deps)).rejects.toMatchObject({ code: 'backup-incomplete' })
  expect(await filesIn(deps.destination)).toEqual([])
})

it("F22 a value too large for pg_dump fails the backup with the table's name", async () => {
  const database = await freshDatabase({
    sql: `CREATE TABLE huge (id int, payload bytea); ALTER TABLE huge ALTER payload SET STORAGE EXTERNAL;
          INSERT INTO huge VALUES (1, convert_to(repeat('x', 600000000), 'UTF8'))`,
  })
  const deps = await backupDeps()
  await expect(backup(request(database), deps)).rejects.toMatchObject({
    code: 'backup-failed',
    message: expect.stringContaining('huge') as string,
  })
  expect(await filesIn(deps.destination)).toEqual([])
  await database.drop()
})

async function limitedRole(database: TestDatabase, grant: string): Promise<string> {
  const role = `limited_${database.name}`
  await database.query(
    `CREATE ROLE ${role} LOGIN PASSWORD 'limited'; ${grant} ${role}; GRANT USAGE ON SCHEMA public TO ${role}`,
  )
  const url = new URL(database.url)
  url.username = role
  url.password = 'limited'
  return url.href
}
