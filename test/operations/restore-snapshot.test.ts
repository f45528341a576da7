// What a restore brings back of a database that was written to while it was dumped, and that one statement that fails fails all of it.
import { createReadStream } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import pg from 'pg'
import { verifyBackup } from '../../src/backups/opening/verify-backup.js'
import { temporaryFolder } from '../harness/backup.js'
import { mainClients } from '../harness/pg-dump-clients.js'
import { freshDatabase, testServer } from '../harness/postgres.js'
import { backUp, scene } from './restoring.js'

const LEDGER = `
  CREATE TABLE accounts (id int PRIMARY KEY, balance int NOT NULL);
  CREATE TABLE transfers (id serial PRIMARY KEY, amount int NOT NULL);
  INSERT INTO accounts SELECT n, 1000 FROM generate_series(1, 2000) n;
  INSERT INTO transfers (amount) SELECT 0 FROM generate_series(1, 300000)`

it('F28 writes during the dump: counts and rows are of one instant, in the manifest as in the restored database', async () => {
  const database = await freshDatabase({ sql: LEDGER })
  const writer = await database.client()
  let [writing, written] = [true, 0]
  const writes = (async () => {
    for (; writing; written++)
      await writer.query(
        'BEGIN; UPDATE accounts SET balance = balance + 1 WHERE id = 1; INSERT INTO transfers (amount) VALUES (1); COMMIT',
      )
  })()
  const file = await backUp(database.url).finally(() => (writing = false))
  await writes
  expect(written).toBeGreaterThan(10)
  const shop = await scene('CREATE TABLE unrelated ()')
  const report = await shop.restore({ source: { kind: 'file', path: file }, newDatabaseName: `${database.name}_copy` })
  const client = new pg.Client({ connectionString: testServer().url(report.restoredTo) })
  await client.connect()
  const { rows } = await client.query<{ balance: number; transferred: number; rows: number }>(
    `SELECT sum(balance)::int - 2000000 AS balance, (SELECT sum(amount)::int FROM transfers) AS transferred,
      (SELECT count(*)::int FROM transfers) + 2000 AS rows FROM accounts`,
  )
  await client.end()
  expect(rows[0]!.transferred).toBe(rows[0]!.balance)
  expect(rows[0]!.rows).toBe(report.rows)
  expect(await verifyBackup(createReadStream(file))).toMatchObject({ problems: [], facts: { rows: report.rows } })
  await database.query(`DROP DATABASE "${report.restoredTo}"`)
})

it('F75 a statement that fails fails the restore, and nothing is left of it', async () => {
  const shop = await scene()
  const plain = path.join(await temporaryFolder(), 'plain.sql')
  const dump = (await mainClients().run('pg_dump', shop.database.url)).toString()
  const broken = dump.replace('CREATE INDEX', 'CREATE INDEX ON shop.nowhere (id);\n\nCREATE INDEX')
  expect(broken).not.toBe(dump)
  await writeFile(plain, broken)
  const names = async () =>
    (
      await shop.database.query<{ n: string }>(
        `SELECT datname AS n FROM pg_database WHERE starts_with(datname, '${shop.database.name}')`,
      )
    ).map(({ n }) => n)
  const before = await names()
  await expect(shop.restore({ source: { kind: 'file', path: plain } })).rejects.toMatchObject({
    code: 'restore-failed',
    message: expect.stringMatching(/shop\.nowhere[^]*was dropped/) as string,
    detail: {
      state: 'nothing-changed',
      hint: expect.stringMatching(/^the backup and this server do not fit/) as string,
    },
  })
  expect(await names()).toEqual(before)
})
