// The written histories run, on real servers, as their files say: in order, on an empty database.
import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import type pg from 'pg'
import { type HistoryStyle, writeHistory } from '../../db/scenarios/write-history.js'
import { freshDatabase, startServer } from '../harness/postgres.js'
import { migrationsFolder } from '../migrations/run-migration.js'
import { listMigrations } from '../../src/migrations/list-migrations.js'
import { readMigration } from '../../src/migrations/migration-file.js'
import { parseMigration } from '../../src/migrations/parse.js'

async function textsOf(folder: string): Promise<string[]> {
  const names = (await readdir(folder)).sort()
  return Promise.all(names.map(async (name) => `${name}\n${await readFile(path.join(folder, name), 'utf8')}`))
}

/** In a transaction of its own, except where PostgreSQL refuses that or the file brings its own. */
async function runFile(client: pg.Client, folder: string, name: string): Promise<void> {
  const sql = await readFile(path.join(folder, name), 'utf8')
  const plain = /^CREATE [A-Z ]*INDEX CONCURRENTLY|^DROP INDEX CONCURRENTLY|^BEGIN;/m.test(sql)
  try {
    await client.query(plain ? sql : `BEGIN;\n${sql}\nCOMMIT;`)
  } catch (cause) {
    throw new Error(`${name}: ${(cause as Error).message}\n${sql}`, { cause })
  }
}

async function applied(style: HistoryStyle, count: number, server?: Parameters<typeof freshDatabase>[0]) {
  const folder = await migrationsFolder()
  const names = await writeHistory(style, count, folder)
  const database = await freshDatabase(server)
  const client = await database.client()
  for (const name of names) await runFile(client, folder, name)
  return { folder, names, database }
}

describe.each([
  ['saas', 500],
  ['prisma', 200],
] as const)('the %s history', (style, count) => {
  it(`of ${count} files runs on an empty database`, async () => {
    const { folder, names, database } = await applied(style, count)
    expect(names).toHaveLength(count)
    expect((await listMigrations(folder)).names).toEqual(names)
    const [{ tables } = { tables: 0 }] = await database.query<{ tables: number }>(
      "SELECT count(*)::int AS tables FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p')",
    )
    expect(tables).toBeGreaterThan(count / 10)
  }, 20_000)

  it('is the same twice, and a shorter one is its beginning', async () => {
    const [first, second, shorter] = [await migrationsFolder(), await migrationsFolder(), await migrationsFolder()]
    await writeHistory(style, count, first)
    await writeHistory(style, count, second)
    await writeHistory(style, count / 2, shorter)
    const texts = await textsOf(first)
    expect(await textsOf(second)).toEqual(texts)
    expect(await textsOf(shorter)).toEqual(texts.slice(0, count / 2))
  })

  it('holds nothing that a migration may not hold, and what runs alone is alone', async () => {
    const folder = await migrationsFolder()
    for (const name of await writeHistory(style, count, folder)) {
      const { statements } = await parseMigration(await readMigration(folder, name))
      if (statements.some(({ transactional }) => transactional === 'alone')) expect(statements).toHaveLength(1)
    }
  })
})

it.each([14, 18] as const)('both run on PostgreSQL %i', async (major) => {
  const server = await startServer({ major, settings: { fsync: 'off' } })
  await applied('saas', 500, { server })
  await applied('prisma', 200, { server })
})

it('has every kind of change of a long-lived product', async () => {
  const folder = await migrationsFolder()
  await writeHistory('saas', 500, folder)
  const all = (await textsOf(folder)).join('\n')
  const kinds = [
    /CREATE TYPE \w+ AS ENUM/,
    /ADD VALUE/,
    /RENAME VALUE/,
    /RENAME COLUMN/,
    /RENAME TO/,
    /^UPDATE/m,
    /^DELETE/m,
    /DROP COLUMN IF EXISTS/,
    /SET NOT NULL/,
    /CREATE INDEX CONCURRENTLY/,
    /DROP INDEX CONCURRENTLY/,
    /^DO \$/m,
    /CREATE OR REPLACE FUNCTION/,
    /CREATE TRIGGER/,
    /CREATE OR REPLACE VIEW/,
    /CREATE MATERIALIZED VIEW/,
    /PARTITION OF/,
    /CREATE POLICY/,
    /COMMENT ON COLUMN/,
    /FOREIGN KEY[^;]*NOT VALID/,
    /VALIDATE CONSTRAINT/,
    /EXCLUDE USING/,
    /GENERATED ALWAYS AS \(/,
    /CREATE DOMAIN/,
    /DROP TABLE/,
  ]
  expect(kinds.filter((kind) => !kind.test(all))).toEqual([])
})

it('has enums that lose a value beside other changes, each in a pair of BEGIN and COMMIT as Prisma writes it', async () => {
  const folder = await migrationsFolder()
  await writeHistory('prisma', 500, folder)
  const pairs = (await textsOf(folder)).map((text) => ({ text, begins: text.match(/^BEGIN;/gm)?.length ?? 0 }))
  expect(pairs.some(({ begins }) => begins > 1)).toBe(true)
  expect(pairs.some(({ text, begins }) => begins > 0 && /^COMMIT;\n\n-- AlterTable/m.test(text))).toBe(true)
})
