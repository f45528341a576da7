// A connection URL whose schema is not there stops every operation that runs statements before its backup, and nothing is changed.
import { apply } from '../../src/operations/apply.js'
import { applyPending } from '../../src/operations/apply-pending.js'
import { rollback } from '../../src/operations/rollback.js'
import { backupDeps, backupOptions, filesIn } from '../harness/backup.js'
import { freshDatabase } from '../harness/postgres.js'
import { failureOf, migrationsFolder } from '../migrations/run-migration.js'

const NAME = '20260101_users.sql'
const USERS =
  'CREATE TABLE users (id int);\nINSERT INTO users VALUES (1);\n-- rollback:\n-- DROP TABLE IF EXISTS users;\n'

const LIMITS = { lockTimeoutMs: 2_000, statementTimeoutMs: 0, lockRetries: 0, dryRun: false }

async function world() {
  const database = await freshDatabase()
  const migrationsDir = await migrationsFolder({ [NAME]: USERS })
  const deps = await backupDeps()
  const common = { ...LIMITS, migrationsDir, backup: { take: true, options: backupOptions() } as const }
  const at = (schema: string) => ({ database: { databaseUrl: `${database.url}?schema=${schema}` }, ...common })
  const ways = {
    apply: (schema: string) => apply({ ...at(schema), migration: NAME, onAlreadyExists: 'warn' }, deps),
    'apply-pending': (schema: string) =>
      applyPending(
        { ...at(schema), onAlreadyExists: 'warn', allowPooler: false, outOfOrder: 'error', acceptChanged: [] },
        deps,
      ),
    rollback: (schema: string) => rollback({ ...at(schema), confirm: database.name }, deps),
  }
  return { database, deps, ways }
}

it.each(['apply', 'apply-pending'] as const)('%s', async (way) => {
  const { database, deps, ways } = await world()
  const error = await failureOf(ways[way]('shop'))
  expect(error).toMatchObject({ code: 'bad-database-url', detail: { state: 'nothing-changed' } })
  expect(await filesIn(deps.destination)).toEqual([])
  expect(await database.query("SELECT to_regnamespace('pgrunbook') AS ledger")).toEqual([{ ledger: null }])
  await database.query('CREATE SCHEMA shop')
  expect((await ways[way]('shop')).status).toBe('applied')
  expect(await database.query('SELECT id FROM shop.users')).toEqual([{ id: 1 }])
  expect((await ways[way]('gone')).status).toBe(way === 'apply' ? 'already-applied' : 'nothing-pending')
})

it('rollback, whose DROP TABLE IF EXISTS would find nothing and call it done', async () => {
  const { database, deps, ways } = await world()
  await ways.apply('public')
  const before = await filesIn(deps.destination)
  expect(await failureOf(ways.rollback('shop'))).toMatchObject({
    code: 'bad-database-url',
    detail: { state: 'nothing-changed' },
  })
  expect(await filesIn(deps.destination)).toEqual(before)
  expect(await database.query('SELECT status FROM pgrunbook.migrations')).toEqual([{ status: 'applied' }])
  expect((await ways.rollback('public')).status).toBe('rolled-back')
  expect(await database.query("SELECT to_regclass('users') AS users")).toEqual([{ users: null }])
})
