// A release through a transaction pooler leaves nothing in the session that the next client is given.
import { startPgBouncer } from '../harness/pgbouncer.js'
import { freshDatabase } from '../harness/postgres.js'
import { failureOf } from '../migrations/run-migration.js'
import { folderOf, release } from './release.js'

const LEAVES = {
  '1_set.sql': 'SELECT 1;\nSET lock_timeout = 7000;',
  '2_session.sql': 'SET SESSION CHARACTERISTICS AS TRANSACTION READ ONLY;',
  '3_current.sql': 'SET search_path FROM CURRENT;',
  '4_set_config.sql': "CREATE TABLE four AS SELECT set_config('lock_timeout', '7s', false);",
  '5_temporary.sql': 'CREATE TEMP TABLE five (id int);',
  '6_temporary_as.sql': 'CREATE TEMP TABLE six AS SELECT 1 AS id;',
  '7_prepare.sql': 'PREPARE seven AS SELECT 1;',
  '8_lock.sql': 'SELECT pg_advisory_lock(8);',
  '9_listen.sql': 'LISTEN nine;',
  'a_view.sql': 'CREATE TEMP VIEW a AS SELECT 1 AS id;',
  'b_sequence.sql': 'CREATE TEMP SEQUENCE b;',
  'c_into.sql': 'SELECT 1 AS id INTO TEMP c;',
  'd_schema.sql': 'CREATE TABLE pg_temp.d (id int);',
  'e_cursor.sql': 'DECLARE e CURSOR WITH HOLD FOR SELECT 1;',
}
const PASSES = {
  '1_local.sql': 'SET LOCAL lock_timeout = 7000;\nRESET statement_timeout;',
  '2_transaction.sql': "SELECT set_config('lock_timeout', '7s', true);",
  '3_temporary.sql': 'CREATE TEMP TABLE three (id int) ON COMMIT DROP;\nCREATE TABLE of_three AS SELECT * FROM three;',
  '4_lock.sql': 'SELECT pg_advisory_xact_lock(8);',
}

it('F61 refuses every file that would, all at once, and runs none', async () => {
  const [database, pooler] = [await freshDatabase(), await startPgBouncer({ poolSize: 1 })]
  const pooled = { ...database, url: pooler.url(database.name) }
  const error = await failureOf(release(pooled, folderOf(LEAVES), { allowPooler: true }))
  expect(error).toMatchObject({ code: 'pooled-connection', detail: { state: 'nothing-changed' } })
  for (const name of Object.keys(LEAVES))
    expect(error.message).toContain(`${name}, line ${name === '1_set.sql' ? 2 : 1}`)
  expect(await database.query("SELECT 1 FROM pg_namespace WHERE nspname = 'pgrunbook'")).toEqual([])
})

it('F61 what ends with its transaction passes, and nothing of it is there for the next client', async () => {
  const [database, pooler] = [await freshDatabase(), await startPgBouncer({ poolSize: 1 })]
  const pooled = { ...database, url: pooler.url(database.name) }
  const { report } = await release(pooled, folderOf(PASSES), { allowPooler: true })
  expect(report.applied.map(({ name }) => name)).toEqual(Object.keys(PASSES))
  const next = await release(pooled, folderOf({ ...PASSES, '5_shown.sql': SHOWN }), { allowPooler: true })
  expect(next.report.status).toBe('applied')
  expect(await database.query('SELECT name FROM left_behind')).toEqual([])
})

const SHOWN = `CREATE TABLE left_behind AS
  SELECT relname::text AS name FROM pg_class WHERE relpersistence = 't'
  UNION ALL SELECT 'lock ' || objid FROM pg_locks WHERE locktype = 'advisory' AND objid = 8`
