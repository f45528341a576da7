// A database in which a few migrations with rollbacks are applied, for the tests of the rollback operation.
import { apply, type ApplyRequest } from '../../src/operations/apply.js'
import {
  rollback,
  type RollbackDeps,
  type RollbackReport,
  type RollbackRequest,
} from '../../src/operations/rollback.js'
import { status } from '../../src/operations/status.js'
import { backupDeps } from '../harness/backup.js'
import { freshDatabase, type TestDatabase } from '../harness/postgres.js'
import { migrationsFolder } from '../migrations/run-migration.js'

export const A = '20250101_orders.sql'
export const B = '20250102_items.sql'
export const C = '20250103_index.sql'
export const FILES = {
  [A]: 'CREATE TABLE orders (id int PRIMARY KEY);\n-- rollback:\n-- DROP TABLE orders;\n',
  [B]: `CREATE TABLE items (id int, order_id int REFERENCES orders);
-- rollback:
-- DROP TABLE items;
`,
  [C]: `CREATE INDEX CONCURRENTLY items_id ON items (id);
CREATE INDEX CONCURRENTLY items_order_id ON items (order_id);
-- rollback:
-- DROP INDEX CONCURRENTLY items_order_id;
-- DROP INDEX CONCURRENTLY items_id;
`,
}

const COMMON = {
  backup: { take: false, reason: 'a test' },
  lockTimeoutMs: 2_000,
  statementTimeoutMs: 0,
  lockRetries: 0,
  dryRun: false,
} as const

export interface Scene {
  database: TestDatabase
  folder: string
  apply: (name: string) => Promise<string>
  rollback: (request?: Partial<RollbackRequest>, deps?: Partial<RollbackDeps>) => Promise<RollbackReport>
  states: () => Promise<Record<string, string>>
  tables: () => Promise<string[]>
}

/** A database in which all of `files` are applied. */
export async function scene(files: Record<string, string> = FILES, names = Object.keys(files)): Promise<Scene> {
  const database = await freshDatabase()
  const folder = await migrationsFolder(files)
  const where = { database: { databaseUrl: database.url }, migrationsDir: folder }
  const self: Scene = {
    database,
    folder,
    async apply(migration) {
      const request: ApplyRequest = { ...where, ...COMMON, migration, onAlreadyExists: 'warn' }
      return (await apply(request, await backupDeps())).status
    },
    async rollback(request = {}, deps = {}) {
      return rollback({ ...where, ...COMMON, confirm: database.name, ...request }, { ...(await backupDeps()), ...deps })
    },
    async states() {
      const { migrations } = await status(where, await backupDeps())
      return Object.fromEntries(migrations.map(({ name, state }) => [name, state]))
    },
    async tables() {
      const rows = await database.query<{ name: string }>(
        `SELECT relname::text AS name FROM pg_class
         WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'i') AND relname !~ 'pkey$' ORDER BY 1`,
      )
      return rows.map(({ name }) => name)
    },
  }
  for (const name of names) await self.apply(name)
  return self
}

export const names = (report: RollbackReport): string[] => report.rolledBack.map(({ migration }) => migration)
