// BEGIN and COMMIT inside a file: pairs are left out and told, everything else stays refused.
import { parseMigration } from '../../src/migrations/parse.js'
import { readMigration } from '../../src/migrations/migration-file.js'
import { freshDatabase } from '../harness/postgres.js'
import { apply, failureOf, migrationsFolder } from './run-migration.js'

const parse = async (sql: string) =>
  parseMigration(await readMigration(await migrationsFolder({ 'a.sql': sql }), 'a.sql'))

const PRISMA = `-- CreateTable
CREATE TABLE "a" ("id" INTEGER NOT NULL);
-- AlterEnum
BEGIN;
CREATE TYPE "Role_new" AS ENUM ('USER');
COMMIT;
-- AlterEnum
BEGIN;
CREATE TYPE "Kind_new" AS ENUM ('A');
DROP TYPE "Kind_new";
COMMIT;
-- AlterTable
ALTER TABLE "a" ADD COLUMN "b" TEXT;
`

it('takes every pair of BEGIN and COMMIT away, with one warning that names the lines', async () => {
  const { statements, warnings } = await parse(PRISMA)
  expect(statements.map(({ label, line }) => [label, line])).toEqual([
    ['CREATE TABLE "a"', 2],
    ['CREATE TYPE "Role_new"', 5],
    ['CREATE TYPE "Kind_new"', 9],
    ['DROP TYPE "Kind_new"', 10],
    ['ALTER TABLE "a" ADD COLUMN "b" TEXT', 13],
  ])
  expect(warnings).toEqual([
    'line 4: BEGIN and COMMIT (lines 4 and 6; lines 8 and 11) are left out: the file runs in one transaction with its ledger row anyway',
  ])
})

it.each([
  ['a BEGIN inside another', 'BEGIN; SELECT 1; BEGIN; SELECT 2; COMMIT; COMMIT', ['BEGIN', 'COMMIT']],
  ['a BEGIN without its COMMIT', 'BEGIN; SELECT 1; COMMIT; BEGIN; SELECT 2', ['BEGIN']],
  ['a COMMIT without its BEGIN', 'SELECT 1; COMMIT; BEGIN; SELECT 2; COMMIT', ['COMMIT']],
  ['ROLLBACK in a pair', 'SELECT 1; BEGIN; SELECT 2; ROLLBACK; COMMIT', ['ROLLBACK']],
  ['a savepoint in a pair', 'SELECT 1; BEGIN; SAVEPOINT s; RELEASE s; COMMIT', ['SAVEPOINT s', 'RELEASE s']],
  ['SET LOCAL in a part', "SELECT 1; BEGIN; SET LOCAL work_mem = '1MB'; COMMIT", ['BEGIN', 'COMMIT']],
  ['a table dropped at COMMIT', 'BEGIN; CREATE TEMP TABLE x () ON COMMIT DROP; COMMIT; SELECT 1', ['BEGIN', 'COMMIT']],
  ['constraints deferred until COMMIT', 'BEGIN; SET CONSTRAINTS ALL DEFERRED; COMMIT; SELECT 1', ['BEGIN', 'COMMIT']],
])('F41 still refuses %s', async (_what, sql, labels) => {
  const error = await failureOf(parse(sql))
  expect(error.code).toBe('migration-not-allowed')
  const told = error.message.match(/(?<=^(?:line \d+, column \d+: )?)[A-Z]+(?: \w)?(?=: the file already runs)/gm)
  expect(told).toEqual(labels)
})

it('SET LOCAL between BEGIN and COMMIT around the whole file means what it says', async () => {
  const { statements } = await parse("BEGIN; SET LOCAL work_mem = '1MB'; SELECT 1; COMMIT")
  expect(statements).toHaveLength(2)
})

it('all of a file with pairs is one transaction with its ledger row', async () => {
  const database = await freshDatabase()
  const failing = `${PRISMA}SELECT 1/0;`
  expect(await failureOf(apply(database.url, failing))).toMatchObject({ detail: { state: 'rolled-back' } })
  expect(await database.query(`SELECT to_regclass('"a"') AS a, to_regtype('"Role_new"') AS b`)).toEqual([
    { a: null, b: null },
  ])
  const { outcome, log } = await apply(database.url, PRISMA)
  expect(outcome).toMatchObject({ kind: 'applied', entry: { statements: 5, warnings: 1 } })
  expect(log.lines.filter(({ level }) => level === 'warn')).toMatchObject([{ at: { line: 4 } }])
})

it('what runs alone cannot stand beside a pair: the file asks for a transaction that it would not have', async () => {
  const error = await failureOf(parse(`${PRISMA}CREATE INDEX CONCURRENTLY i ON a (id);`))
  expect(error).toMatchObject({ code: 'migration-not-allowed', detail: { location: { line: 14 } } })
  expect(error.message).toMatch(/cannot share a transaction, and the file asks for one with BEGIN and COMMIT/)
})
