// A source whose settings grew after the base backup: recovery with the smaller ones stops where it comes to know of them, for readers, as
// if it had come to the moment.
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { freshDatabase } from '../harness/postgres.js'
import { baseBackup, openFolder, startArchivingServer, untilArchived } from '../pitr/recorded-history.js'
import { names, restore } from '../pitr/restoring.js'

it('is brought back to the moment, and not to the restart with larger settings', async () => {
  const folder = openFolder()
  const { server, archive } = await startArchivingServer(folder)
  const database = await freshDatabase({ server, sql: 'CREATE TABLE people (name text PRIMARY KEY)' })
  const base = await baseBackup(server, path.join(folder, 'base'))
  for (const setting of ['max_locks_per_transaction = 128', 'max_worker_processes = 20'])
    await database.query(`ALTER SYSTEM SET ${setting}`)
  await database.query('SELECT pg_sleep(1.1)') // a backup's label tells whole seconds
  await server.restart()
  const client = await database.client()
  await client.query("INSERT INTO people VALUES ('Ada'), ('Grace')")
  const { rows } = await client.query<{ now: string }>('SELECT clock_timestamp()::text AS now, pg_sleep(0.02)')
  await client.query("DELETE FROM people WHERE name = 'Grace'")
  await untilArchived({ ...database, query: async (sql) => (await client.query(sql)).rows as never[] }, archive)
  const moment = rows[0]!.now
  const history = {
    server,
    url: database.url,
    database: database.name,
    folder,
    base,
    tar: '',
    archive,
    moment,
    early: '',
    late: '',
  }
  const wish = restore(history)
  expect(await wish).toMatchObject({ status: 'restored', validation: { tables: [{ here: { rows: 2 } }] } })
  expect(await names(history, wish.target)).toEqual([{ name: 'Ada' }, { name: 'Grace' }])
  expect(readFileSync(path.join(wish.target, 'postgresql.conf'), 'utf8')).toMatch(
    /max_worker_processes = 20\n[^]*max_locks_per_transaction = 128\n/,
  )
})
