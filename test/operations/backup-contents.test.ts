// What a backup says of itself: the ledger it holds, and the rows it does not hold.
import { backup } from '../../src/operations/backup.js'
import { backupDocument } from '../../src/reports/backup-report.js'
import { terminalText } from '../../src/reports/terminal.js'
import { folderStore } from '../../src/backups/stores/folder-store.js'
import { backupDeps } from '../harness/backup.js'
import { freshDatabase } from '../harness/postgres.js'
import { request } from '../harness/while-dumping.js'

const LEDGER = `
  CREATE TABLE orders (id int); INSERT INTO orders VALUES (1), (2);
  CREATE SCHEMA pgrunbook;
  CREATE TABLE pgrunbook.migrations (name text PRIMARY KEY, checksum text, status text, applied_at timestamptz);
  INSERT INTO pgrunbook.migrations VALUES ('1_orders.sql', 'x', 'applied', '2026-01-01')`
const NEXT = `INSERT INTO pgrunbook.migrations VALUES ('2_more.sql', 'x', 'applied', clock_timestamp())`

it('F27 says which migration was the newest in its own snapshot, not before it', async () => {
  const database = await freshDatabase({ sql: LEDGER })
  const deps = await backupDeps()
  const store = folderStore(deps.destination)
  // Between the first look at the server and the dump.
  const prepare = async (wish: { sealed: boolean }) => {
    await database.query(NEXT)
    await store.prepare(wish)
  }
  const report = await backup(request(database), { ...deps, store: { ...store, prepare } })
  expect(report.manifest).toMatchObject({ ledgerHead: '2_more.sql' })
})

it('names the newest migration for a role that may only read', async () => {
  const database = await freshDatabase({ sql: LEDGER })
  const role = `reader_${database.name}`
  await database.query(`CREATE ROLE ${role} LOGIN PASSWORD 'reader' IN ROLE pg_read_all_data`)
  const url = Object.assign(new URL(database.url), { username: role, password: 'reader' }).href
  expect((await backup(request({ url }), await backupDeps())).manifest).toMatchObject({ ledgerHead: '1_orders.sql' })
})

it('names no migration where the rows of the ledger are left out, and says that', async () => {
  const database = await freshDatabase({ sql: LEDGER })
  const report = await backup(request(database, { excludeTableData: ['pgrunbook.*'] }), await backupDeps())
  expect(report.manifest.ledgerHead).toBeUndefined()
  expect(terminalText(backupDocument(report))).toMatch(/Migration ledger at +not known: its rows were left out/)
})

const SHOP = `
  CREATE TABLE users (id serial, name text); INSERT INTO users (name) VALUES ('a'), ('b');
  CREATE TABLE orders (id int, note text DEFAULT E'\nPARTITION BY LIST (x)');
  CREATE TABLE events (at int) PARTITION BY RANGE (at);
  CREATE TABLE events_1 PARTITION OF events FOR VALUES FROM (0) TO (9); INSERT INTO events VALUES (1);
  CREATE MATERIALIZED VIEW totals AS SELECT count(*) FROM users`

it('names the tables whose rows were left out', async () => {
  const database = await freshDatabase({ sql: SHOP })
  const deps = await backupDeps()
  const excludeTableData = ['users', 'events_*', 'totals', 'users_id_seq']
  const report = await backup(request(database, { excludeTableData }), deps)
  const left = [
    { schema: 'public', name: 'events_1' },
    { schema: 'public', name: 'users' },
  ]
  expect(report).toMatchObject({ tables: 3, rows: 0, manifest: { withoutRows: left } })
  const text = terminalText(backupDocument(report))
  expect(text).toMatch(/^Backup complete: 3 tables, 2 of them without their rows, 0 rows/)
  expect(text).toMatch(/Without rows +public\.events_1, public\.users$/m)
  expect(deps.lines.filter((line) => line.includes('left nothing out'))).toEqual([])
})

it.each(['nosuchtable', 'events', 'shop.users', 'USER'])('warns that %s left nothing out', async (pattern) => {
  const database = await freshDatabase({ sql: SHOP })
  const deps = await backupDeps()
  const report = await backup(request(database, { excludeTableData: [pattern, 'orders'] }), deps)
  expect(report.rows).toBe(3)
  const told = deps.lines.filter((line) => line.includes('left nothing out'))
  expect(told).toEqual([expect.stringMatching(new RegExp(`^exclude-table-data: ${pattern} left nothing out`))])
})
