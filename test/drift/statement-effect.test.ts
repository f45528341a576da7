// What PostgreSQL's parse tree says a statement is about and what it loses: the text is never looked at.
import { inWords } from '../../src/drift/object-name.js'
import { statementsOf } from '../../src/drift/statements.js'

const CASES: [sql: string, objects: string[], destructive: boolean][] = [
  ['CREATE TABLE "a" ("DROP TABLE" int)', ['table public.a'], false],
  ['DROP TABLE "shop"."Odd ""name"""', ['table shop."Odd ""name"""'], true],
  ['DROP INDEX "s"."i"', ['index s.i'], false],
  ['DROP SCHEMA s', ['schema s'], true],
  ['DROP TYPE "public"."Role_old"', ['enum public."Role_old"'], false],
  ['ALTER TABLE a ADD COLUMN b int, ADD COLUMN c int', ['column public.a.b', 'column public.a.c'], false],
  ['ALTER TABLE a DROP COLUMN b', ['column public.a.b'], true],
  ['ALTER TABLE a ALTER COLUMN b SET DATA TYPE int', ['column public.a.b'], true],
  [
    'ALTER TABLE a ALTER COLUMN b SET NOT NULL, ALTER COLUMN c DROP DEFAULT',
    ['column public.a.b', 'column public.a.c'],
    false,
  ],
  ['ALTER TABLE a ADD CONSTRAINT k PRIMARY KEY (id)', ['constraint public.a.k'], false],
  ['ALTER TABLE a DROP CONSTRAINT k', ['constraint public.a.k'], false],
  ['ALTER TABLE a RENAME CONSTRAINT k TO l', ['constraint public.a.k', 'constraint public.a.l'], false],
  ['ALTER INDEX s.i RENAME TO j', ['index s.i', 'index s.j'], false],
  ['ALTER TYPE "Role" RENAME TO "Role_old"', ['enum public."Role"', 'enum public."Role_old"'], false],
  [`ALTER TYPE "Role" ADD VALUE 'x'`, ['enum public."Role"'], false],
  [`CREATE TYPE s.r AS ENUM ('DROP TABLE a')`, ['enum s.r'], false],
  ['CREATE UNIQUE INDEX i ON s.a (b)', ['index s.i'], false],
  ['CREATE SCHEMA IF NOT EXISTS s', ['schema s'], false],
  ['TRUNCATE a', ['table public.a'], true],
  ['DELETE FROM a', [], true],
]

it.each(CASES)('%s', async (sql, objects, destructive) => {
  const [statement] = await statementsOf(sql, 'public')
  expect(statement!.objects.map(inWords)).toEqual(objects)
  expect(statement!.destructive).toBe(destructive)
})

it('splits statements, keeps the comments before each, and no empty text is one', async () => {
  const sql = `-- DropTable\nDROP TABLE a;\n\n/* two\nlines */\nCREATE TABLE "é" (t text DEFAULT ';');\n`
  expect((await statementsOf(sql, 'public')).map((one) => [one.before, one.sql])).toEqual([
    ['-- DropTable', 'DROP TABLE a'],
    ['/* two\nlines */', `CREATE TABLE "é" (t text DEFAULT ';')`],
  ])
  expect(await statementsOf(' \n', 'public')).toEqual([])
})
