// What the tests of readiness share: a database with applied files, the question, and what an answer looks like.
import { readiness } from '../../src/operations/readiness.js'
import { type TestDatabase, freshDatabase } from '../harness/postgres.js'
import { apply, migrationsFolder } from '../migrations/run-migration.js'

export const FILES = { '20250101_a.sql': 'CREATE TABLE a (id int)', '20250102_b.sql': 'CREATE TABLE b (id int)' }

/** A database in which these files are applied, and their folder. */
export async function applied(
  files: Record<string, string> = FILES,
): Promise<{ database: TestDatabase; folder: string }> {
  const database = await freshDatabase()
  for (const [name, sql] of Object.entries(files)) await apply(database.url, sql, {}, { name })
  return { database, folder: await migrationsFolder(files) }
}

export const ask = (databaseUrl: string, migrationsDir: string, more: Partial<Parameters<typeof readiness>[0]> = {}) =>
  readiness({ databaseUrl, migrationsDir, timeoutMs: 10_000, ...more })

export const check = (name: string, ok: boolean | undefined, detail: string) => ({
  ...(ok !== undefined && { ok }),
  name,
  detail,
  ms: expect.any(Number) as number,
})
export const DATABASE = check('database', true, 'connected')
export const WRITABLE = check('writable', true, 'accepts writes')
export const NOTHING_ELSE = [check('writable', undefined, 'not checked'), check('migrations', undefined, 'not checked')]

export const connections = async (database: TestDatabase): Promise<number> =>
  (
    await database.query<{ n: number }>(
      'SELECT count(*)::int AS n FROM pg_stat_activity WHERE datname = $1 AND pid <> pg_backend_pid()',
      [database.name],
    )
  )[0]!.n
