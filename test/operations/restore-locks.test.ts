// In place, everything is dropped and made in one transaction, which holds a lock on each of it: a server without room for so many
// says so before the first change, with the setting that makes the room.
import pg from 'pg'
import type { EmbeddedServer } from '../harness/embedded-server.js'
import { freshDatabase, startServer } from '../harness/postgres.js'
import { backUp, SHOP, scene } from './restoring.js'

const TABLES = 60
const TABLE = (n: number) =>
  `CREATE TABLE t${n} (id serial PRIMARY KEY, a text DEFAULT 'x', b int CHECK (b > 0)); CREATE INDEX ON t${n} (a); INSERT INTO t${n} VALUES (1)`

async function setting(server: EmbeddedServer, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: server.url() })
  await client.connect()
  await client.query(sql)
  await client.end()
  await server.restart()
}

it('F73 too few locks are told beforehand, with a value that is enough', async () => {
  const server = await startServer({ settings: { max_connections: '10' } })
  await setting(server, 'ALTER SYSTEM SET max_locks_per_transaction = 10')
  const settings = { server: { url: (name?: string) => server.url(name) } }
  const { restore, database, dump } = await scene(SHOP, settings)
  for (let n = 1; n <= TABLES; n++) await database.query(TABLE(n))
  const source = await freshDatabase({ sql: SHOP })
  for (let n = 1; n <= TABLES; n++) await source.query(TABLE(n))
  const from = {
    source: { kind: 'file', path: await backUp(source.url) },
    mode: 'in-place',
    forceForeign: true,
  } as const
  const before = await dump()
  for (const dryRun of [true, false])
    await expect(restore({ ...from, dryRun, endSessions: true })).rejects.toMatchObject({
      code: 'restore-refused',
      message: expect.stringContaining('has room for 100 (max_locks_per_transaction = 10)') as string,
      detail: { state: 'nothing-changed', hint: expect.stringContaining('and restart the server') as string },
    })
  expect(await dump()).toBe(before)
  const refusal: unknown = await restore(from).catch((error: unknown) => error)
  const { hint } = (refusal as { detail: { hint: string } }).detail
  const wanted = /ALTER SYSTEM SET max_locks_per_transaction = \d+/.exec(hint)![0]
  await setting(server, wanted)
  const report = await restore({ ...from, endSessions: true })
  expect(report).toMatchObject({ status: 'restored', tables: TABLES + 2 })
}, 120_000)
