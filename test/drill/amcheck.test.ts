// Damage on the disk, made for real: bytes of an index and of a table changed while the server is down.
import { open } from 'node:fs/promises'
import path from 'node:path'
import pg from 'pg'
import { amcheck } from '../../src/drill/amcheck.js'
import { readBack } from '../../src/drill/read-back.js'
import { silentLog } from '../../src/log.js'
import { parseDatabaseUrl } from '../../src/postgres/connection-url.js'
import { surveyBackup } from '../../src/backups/opening/survey.js'
import { withOpenedBackup } from '../../src/backups/opening/open-backup.js'
import { openDeps } from '../harness/opened-backups.js'
import { startServer } from '../harness/postgres.js'
import { backedUp } from './drilling.js'

const signal = new AbortController().signal

async function asked<T>(url: string, body: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return await body(client)
  } finally {
    await client.end()
  }
}

const ROWS = `CREATE TABLE items (id int PRIMARY KEY, name text);
  INSERT INTO items SELECT i, 'item ' || i FROM generate_series(1, 5000) i; CHECKPOINT`

/** Turns bytes of a relation into others, in the middle of its second page. */
async function damage(dataDirectory: string, file: string, at: number): Promise<void> {
  const handle = await open(path.join(dataDirectory, file), 'r+')
  await handle.write(Buffer.alloc(400, 0xa5), 0, 400, 8192 + at)
  await handle.close()
}

it('F88 finds a damaged index, a damaged table, and nothing where nothing is damaged', async () => {
  const server = await startServer({})
  const url = server.url()
  await asked(url, (client) => client.query(ROWS))
  expect(await asked(url, (client) => amcheck(client, signal))).toMatchObject({ outcome: 'good' })
  const { rows } = await asked(url, (client) =>
    client.query<{ index: string; heap: string }>(
      `SELECT pg_relation_filepath('items_pkey') AS index, pg_relation_filepath('items') AS heap`,
    ),
  )
  await server.stop('fast')
  await damage(server.dataDirectory, rows[0]!.index, 4000)
  await server.restart()
  const found = await asked(url, (client) => amcheck(client, signal))
  expect(found).toMatchObject({
    outcome: 'bad',
    found: [expect.stringContaining('the index items_pkey of items') as string],
  })
  await server.stop('fast')
  await damage(server.dataDirectory, rows[0]!.heap, 7600)
  await server.restart()
  const both = await asked(url, (client) => amcheck(client, signal))
  expect(both.outcome === 'bad' && both.found.join('\n')).toMatch(/the table items: block 1/)
})

it('F88 reads back values that changed on the disk, and rows that went missing', async () => {
  const server = await startServer({})
  const url = server.url()
  await asked(url, (client) => client.query(ROWS))
  const file = await backedUp({ url })
  const deps = await openDeps()
  await withOpenedBackup({ kind: 'file', path: file }, deps, async (backup) => {
    const survey = await surveyBackup(backup, deps)
    const read = () => readBack(parseDatabaseUrl(url, 'database-url'), survey, { log: silentLog, signal, jobs: 2 })
    expect(await read()).toMatchObject({ outcome: 'good' })
    await asked(url, (client) => client.query(`UPDATE items SET name = 'Item 7' WHERE id = 7`))
    expect(await read()).toMatchObject({
      outcome: 'bad',
      found: [expect.stringMatching(/public\.items: 5,000 rows.*not all with the same values/)],
    })
    await asked(url, (client) => client.query('DELETE FROM items WHERE id = 7'))
    expect(await read()).toMatchObject({ outcome: 'bad', found: [expect.stringMatching(/5,000 rows.*4,999 rows/)] })
  })
})
