// Rights that somebody else than the owner has given come back as that one's.
import { mainClients } from '../harness/pg-dump-clients.js'
import { freshDatabase } from '../harness/postgres.js'
import { comparable, fileWith, restoreFile } from './opened.js'

it('gives rights in the name of whoever gave them', async () => {
  const source = await freshDatabase({
    sql: `CREATE ROLE restore_giver; CREATE ROLE restore_reader; CREATE TABLE a (a int);
      GRANT SELECT ON a TO restore_giver WITH GRANT OPTION; SET ROLE restore_giver; GRANT SELECT ON a TO restore_reader; RESET ROLE;
      ALTER DEFAULT PRIVILEGES GRANT SELECT ON TABLES TO restore_reader; CREATE TABLE b (b int); GRANT INSERT ON b TO restore_reader`,
  })
  const clients = mainClients()
  const dump = await clients.run('pg_dump', source.url)
  expect(dump.toString()).toContain('SET SESSION AUTHORIZATION')
  const target = await freshDatabase()
  await restoreFile(await fileWith(dump), target.url)
  expect(comparable(await clients.run('pg_dump', target.url))).toBe(comparable(dump))
})
