// Dump, restore, dump again: equal, for everything that pg_dump can write, and equal to what psql makes of the same file.
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { mainClients } from '../harness/pg-dump-clients.js'
import { freshDatabase } from '../harness/postgres.js'
import { comparable, fileWith, restoreFile } from './opened.js'

const ODD_CORNERS = path.resolve(import.meta.dirname, '../backups/odd-corners.sql')

const ways = { 'from a file': true, 'from a stream that cannot be wound back': false }

it.each(Object.entries(ways))(
  'restores what pg_dump wrote of the oddest schema, %s, and a second dump is equal',
  async (_, seekable) => {
    const sql = await readFile(ODD_CORNERS, 'utf8')
    const source = await freshDatabase({ sql })
    const clients = mainClients()
    const dump = await clients.run('pg_dump', source.url)
    const file = await fileWith(dump)
    const target = await freshDatabase()
    const report = await restoreFile(file, target.url, {}, { seekable })
    expect(report.rows).toBeGreaterThan(10)
    expect(comparable(await clients.run('pg_dump', target.url))).toBe(comparable(dump))
  },
)

it('restores rows that came as INSERTs, and extensions with what uses them', async () => {
  const source = await freshDatabase({
    sql: `CREATE EXTENSION pg_trgm; CREATE EXTENSION hstore; CREATE EXTENSION citext;
      CREATE TABLE named (id int PRIMARY KEY, name citext, extra hstore DEFAULT ''::hstore);
      CREATE INDEX ON named USING gin (lower(name::text) gin_trgm_ops);
      INSERT INTO named SELECT n, 'Name ' || n, hstore('n', n::text) FROM generate_series(1, 3000) n;
      SELECT lo_from_bytea(4712, 'large')`,
  })
  const clients = mainClients()
  for (const args of [['--inserts'], ['--rows-per-insert=500'], []]) {
    const target = await freshDatabase()
    await restoreFile(await fileWith(await clients.run('pg_dump', source.url, args)), target.url)
    expect(comparable(await clients.run('pg_dump', target.url))).toBe(
      comparable(await clients.run('pg_dump', source.url)),
    )
  }
})

it('restores partitions through their root, and foreign keys in a ring', async () => {
  const source = await freshDatabase({
    sql: `CREATE TABLE p (id int, at date, PRIMARY KEY (id, at)) PARTITION BY RANGE (at);
      CREATE TABLE p1 PARTITION OF p FOR VALUES FROM ('2025-01-01') TO ('2025-07-01');
      CREATE TABLE p2 PARTITION OF p FOR VALUES FROM ('2025-07-01') TO ('2026-01-01');
      CREATE INDEX ON p (at);
      CREATE TABLE a (id int PRIMARY KEY, b int); CREATE TABLE b (id int PRIMARY KEY, a int REFERENCES a);
      INSERT INTO a SELECT n, n FROM generate_series(1, 100) n; INSERT INTO b SELECT n, n FROM generate_series(1, 100) n;
      ALTER TABLE a ADD FOREIGN KEY (b) REFERENCES b;
      CREATE TABLE q (id int, at date, FOREIGN KEY (id, at) REFERENCES p);
      INSERT INTO p SELECT n, date '2025-01-01' + n FROM generate_series(0, 364) n; INSERT INTO q SELECT * FROM p`,
  })
  const clients = mainClients()
  for (const args of [['--load-via-partition-root'], []]) {
    const target = await freshDatabase()
    await restoreFile(await fileWith(await clients.run('pg_dump', source.url, args)), target.url, { jobs: 4 })
    expect(comparable(await clients.run('pg_dump', target.url))).toBe(
      comparable(await clients.run('pg_dump', source.url)),
    )
  }
})
