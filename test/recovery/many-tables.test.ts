// All of a database with more tables than the server has room for locks.
import { readFile } from 'node:fs/promises'
import { freshDatabase, startServer } from '../harness/postgres.js'
import { dumpTo, sceneOf } from './recovering.js'

const TABLES = 100
const LITTLE_ROOM = {
  max_locks_per_transaction: '10',
  max_connections: '10',
  max_wal_senders: '0',
  max_worker_processes: '0',
}

it('all of many tables: no transaction and no end of a session takes the locks of others', async () => {
  const names = Array.from({ length: TABLES }, (_, n) => `t${n}`)
  const each = names.map(
    (name) => `CREATE TABLE ${name} (id int PRIMARY KEY, v text); INSERT INTO ${name} VALUES (1, 'a')`,
  )
  const server = await startServer({ settings: LITTLE_ROOM })
  const database = await freshDatabase({ server })
  for (const sql of each) await database.query(sql)
  const at = sceneOf(database, await dumpTo(await freshDatabase({ sql: each.join(';') }))) // pg_dump has no room there
  await database.query('DELETE FROM t7')
  expect(await at.recover({ tables: ['all'], dryRun: true })).toMatchObject({ missing: 1 })
  expect(await at.recover({ tables: ['all'] })).toMatchObject({ status: 'recovered', recovered: 1 })
  const ofOthers = `SELECT FROM pg_stat_activity WHERE backend_type = 'client backend' AND pid <> pg_backend_pid()`
  while ((await database.query(ofOthers)).length > 0) await new Promise((resolve) => setTimeout(resolve, 20))
  expect(await readFile(server.logFile, 'utf8')).not.toMatch(/out of shared memory/)
}, 120_000)
