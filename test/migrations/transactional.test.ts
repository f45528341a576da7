// Our table of what cannot be in a transaction, against the server's own answer (25001) on every supported major.
import type { Major } from '../harness/embedded-server.js'
import { MAJORS } from '../harness/embedded-server.js'
import { freshDatabase, startServer, type TestDatabase } from '../harness/postgres.js'
import { parseMigration } from '../../src/migrations/parse.js'
import type { Transactional } from '../../src/migrations/statement.js'
import { sqlstateOf } from '../../src/postgres/sqlstate.js'

async function classify(sql: string): Promise<Transactional[]> {
  const file = { name: 'x.sql', path: 'x.sql', text: sql, checksum: '', sizeBytes: 0 }
  return (await parseMigration(file)).statements.map(({ transactional }) => transactional)
}

const SETUP = `
  CREATE TABLE t (id int PRIMARY KEY, x int);
  CREATE INDEX t_x ON t (x);
  CREATE TABLE parent (id int, x int) PARTITION BY RANGE (id);
  CREATE INDEX parent_x ON parent (x);
  CREATE TABLE child PARTITION OF parent FOR VALUES FROM (0) TO (10);
  CREATE TABLE other PARTITION OF parent FOR VALUES FROM (10) TO (20);
  CREATE MATERIALIZED VIEW m AS SELECT 1 AS id;
  CREATE UNIQUE INDEX m_id ON m (id);
  CREATE TYPE mood AS ENUM ('sad');
  CREATE SUBSCRIPTION s CONNECTION 'host=127.0.0.1 port=1' PUBLICATION p, p2 WITH (connect = false, slot_name = 'none_such');
  ALTER SUBSCRIPTION s ENABLE;`

/** What every server from `since` on refuses in a transaction block. */
const REFUSED: [sql: string, since?: Major][] = [
  ['CREATE INDEX CONCURRENTLY i ON t (x)'],
  ['CREATE INDEX CONCURRENTLY IF NOT EXISTS i ON t (x)'],
  ['DROP INDEX CONCURRENTLY t_x'],
  ['DROP INDEX CONCURRENTLY IF EXISTS t_x'],
  ['REINDEX INDEX CONCURRENTLY t_x'],
  ['REINDEX TABLE CONCURRENTLY t'],
  ['REINDEX (CONCURRENTLY) TABLE t'],
  ['REINDEX TABLE parent'],
  ['REINDEX INDEX parent_x'],
  ['REINDEX SCHEMA public'],
  ['VACUUM'],
  ['VACUUM t'],
  ['VACUUM (FULL, ANALYZE) t'],
  ['VACUUM FREEZE t'],
  ['CREATE DATABASE transactional_test'],
  ['DROP DATABASE IF EXISTS transactional_test'],
  ["ALTER SYSTEM SET work_mem = '5MB'"],
  ['ALTER SYSTEM RESET ALL'],
  ["CREATE TABLESPACE space LOCATION '/nowhere'"],
  ['DROP TABLESPACE IF EXISTS space'],
  ['ALTER DATABASE template1 SET TABLESPACE pg_default'],
  ['ALTER TABLE parent DETACH PARTITION child CONCURRENTLY'],
  ['CLUSTER'],
  ['CLUSTER parent USING parent_x', 15],
  ['DISCARD ALL'],
  ["CREATE SUBSCRIPTION n CONNECTION 'host=127.0.0.1 port=1' PUBLICATION p"],
  ["CREATE SUBSCRIPTION n CONNECTION 'host=127.0.0.1 port=1' PUBLICATION p WITH (create_slot = true)"],
  ['DROP SUBSCRIPTION s'],
  ['ALTER SUBSCRIPTION s REFRESH PUBLICATION'],
  ['ALTER SUBSCRIPTION s SET PUBLICATION q'],
  ['ALTER SUBSCRIPTION s ADD PUBLICATION q'],
  ['ALTER SUBSCRIPTION s DROP PUBLICATION p'],
  ['ALTER SUBSCRIPTION s SET PUBLICATION q WITH (refresh = true)'],
]

/** What no server refuses there, easily taken for the others. */
const ALLOWED: [sql: string, since?: Major][] = [
  ['CREATE INDEX i ON t (x)'],
  ['DROP INDEX t_x'],
  ['REFRESH MATERIALIZED VIEW CONCURRENTLY m'],
  ['REFRESH MATERIALIZED VIEW m'],
  ['ANALYZE'],
  ['ANALYZE t'],
  ["ALTER TYPE mood ADD VALUE 'happy'"],
  ["ALTER TYPE mood RENAME VALUE 'sad' TO 'sadder'"],
  ['ALTER TABLE parent DETACH PARTITION child'],
  ['ALTER DATABASE template1 CONNECTION LIMIT -1'],
  ["ALTER DATABASE template1 SET work_mem = '5MB'"],
  ['DISCARD PLANS'],
  ['DISCARD SEQUENCES'],
  ['DISCARD TEMP'],
  ["CREATE SUBSCRIPTION n CONNECTION 'host=127.0.0.1 port=1' PUBLICATION p WITH (connect = false)"],
  ["CREATE SUBSCRIPTION n CONNECTION 'host=127.0.0.1 port=1' PUBLICATION p WITH (connect = 'off')"],
  ['ALTER SUBSCRIPTION s SET PUBLICATION q WITH (refresh = false)'],
  ['ALTER SUBSCRIPTION s ADD PUBLICATION q WITH (refresh = 0)'],
  ['ALTER SUBSCRIPTION s DISABLE'],
  ["ALTER SUBSCRIPTION s SET (synchronous_commit = 'off')"],
  ["ALTER SUBSCRIPTION s CONNECTION 'host=127.0.0.1 port=2'"],
  ['LOCK TABLE t'],
  ['TRUNCATE t'],
  ['CHECKPOINT'],
  ['CREATE EXTENSION plpgsql_none'],
]

const NOT_IN_A_TRANSACTION = '25001'

/** The server's answer to one statement inside a transaction block, which is rolled back. */
async function answerInTransaction(database: TestDatabase, sql: string): Promise<string> {
  await database.query('BEGIN')
  try {
    await database.query(sql)
    return 'done'
  } catch (error) {
    return sqlstateOf(error) ?? 'no answer'
  } finally {
    await database.query('ROLLBACK')
  }
}

it.each(MAJORS)('F43 agrees with server %d about what cannot be in a transaction', async (major) => {
  const server = await startServer({ major, settings: { max_logical_replication_workers: '0' } })
  const database = await freshDatabase({ server, sql: SETUP })
  const since = ([, first = 14]: [string, Major?]) => first <= major
  for (const [sql] of REFUSED.filter(since)) {
    expect([sql, await answerInTransaction(database, sql)]).toEqual([sql, NOT_IN_A_TRANSACTION])
    expect([sql, await classify(sql)]).toEqual([sql, ['alone']])
  }
  for (const [sql] of ALLOWED.filter(since)) {
    expect([sql, await answerInTransaction(database, sql)]).not.toEqual([sql, NOT_IN_A_TRANSACTION])
    expect([sql, await classify(sql)]).toEqual([sql, ['in-transaction']])
  }
  await database.query('ALTER SUBSCRIPTION s DISABLE')
  await database.query('ALTER SUBSCRIPTION s SET (slot_name = NONE)')
  await database.query('DROP SUBSCRIPTION s')
  await server.remove()
})

it('runs alone what may be refused, depending on what the catalog says', async () => {
  const depends = ['CLUSTER t USING t_x', 'REINDEX TABLE t', 'REINDEX INDEX t_x', 'DROP SUBSCRIPTION s']
  for (const sql of depends) expect([sql, await classify(sql)]).toEqual([sql, ['alone']])
  expect(await classify('ALTER SUBSCRIPTION s SET (failover = true)')).toEqual(['alone'])
  expect(await classify('ALTER SUBSCRIPTION s SET (two_phase = false)')).toEqual(['alone'])
})

it.each([
  ["ALTER TYPE mood ADD VALUE 'new'; CREATE TABLE t (m mood DEFAULT 'new')", ['own-transaction', 'in-transaction']],
  ["ALTER TYPE mood ADD VALUE 'new'; DO $$ BEGIN PERFORM 'new'::mood; END $$", ['own-transaction', 'in-transaction']],
  ["ALTER TYPE mood ADD VALUE 'it''s'; SELECT 'it''s'::mood", ['own-transaction', 'in-transaction']],
  ["INSERT INTO t VALUES ('new'); ALTER TYPE mood ADD VALUE 'new'", ['in-transaction', 'in-transaction']],
  ["ALTER TYPE mood ADD VALUE 'new'; SELECT 'newer'", ['in-transaction', 'in-transaction']],
])('gives a new enum value its own transaction only when the file goes on to use it: %s', async (sql, expected) => {
  expect(await classify(sql)).toEqual(expected)
})
