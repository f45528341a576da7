// The harness itself: what every other test stands on.
import { freshDatabase, startServer, testServer } from './postgres.js'
import { MAJORS } from './embedded-server.js'

it("gives a database of its own on the run's server", async () => {
  const database = await freshDatabase({ sql: 'CREATE TABLE t (id int); INSERT INTO t VALUES (1), (2)' })
  expect(await database.query('SELECT count(*)::int AS rows FROM t')).toEqual([{ rows: 2 }])
  const [row] = await database.query<{ version: string }>("SELECT current_setting('server_version_num') AS version")
  expect(Math.floor(Number(row!.version) / 10_000)).toBe(testServer().major)
})

it.each(MAJORS)('starts, restarts and removes a server of major %d', async (major) => {
  const server = await startServer({ major })
  await server.restart('immediate')
  const database = await freshDatabase({ server })
  const [row] = await database.query<{ major: number }>(
    "SELECT current_setting('server_version_num')::int / 10000 AS major",
  )
  expect(row).toEqual({ major })
})
