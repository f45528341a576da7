// The rollback that a file carries in comments: found only where PostgreSQL sees a comment between two statements, refused with
// the file's own line where it cannot be taken as it is.
import type { MigrationFile } from '../../src/migrations/migration-file.js'
import { checksumOf } from '../../src/migrations/checksum.js'
import { parseRollback, rollbackSection } from '../../src/migrations/rollback-section.js'
import { failureOf } from './run-migration.js'

const NAME = '20250101_test.sql'
const fileOf = (text: string): MigrationFile => ({
  name: NAME,
  path: `db/migrations/${NAME}`,
  text,
  checksum: checksumOf(text),
  sizeBytes: text.length,
})
const statements = async (text: string) =>
  (await parseRollback(fileOf(text)))?.statements.map(({ sql, line, column }) => [sql, line, column])

it.each([
  ['to its end mark', 'CREATE TABLE a (id int);\n\n-- rollback:\n-- DROP TABLE a;\n-- end rollback\n-- more\n', 4],
  ['to the end of the file', 'CREATE TABLE a (id int);\n-- rollback:\n-- DROP TABLE a;', 3],
  [
    'in any case, with spaces, indented',
    'CREATE TABLE a (id int);\n  --   RollBack :  \n\n\t--DROP TABLE a;\n--END  Rollback',
    4,
  ],
  ['after a last statement without a semicolon', 'CREATE TABLE a (id int)\n-- rollback:\n-- DROP TABLE a;\n', 3],
  ['before the statements', '-- rollback:\n-- DROP TABLE a;\n-- end rollback\nCREATE TABLE a (id int);', 2],
  ['with Windows line ends', 'CREATE TABLE a (id int);\r\n-- rollback:\r\n-- DROP TABLE a;\r\n-- end rollback\r\n', 3],
])('reads the section %s, on its own lines', async (_where, text, line) => {
  expect(await statements(text)).toEqual([['DROP TABLE a', line, 1]])
})

it('takes away the mark and one space only, so that the text of a function stays as it is written', async () => {
  const text = `DROP FUNCTION f();
-- rollback:
-- CREATE FUNCTION f() RETURNS text LANGUAGE sql AS $$
--   -- an inner comment; and a semicolon
--   SELECT 'a
--b'
-- $$;
-- COMMENT ON FUNCTION f() IS 'ä';
-- end rollback
`
  expect(await statements(text)).toEqual([
    [
      "CREATE FUNCTION f() RETURNS text LANGUAGE sql AS $$\n  -- an inner comment; and a semicolon\n  SELECT 'a\nb'\n$$",
      ...[3, 1],
    ],
    ["COMMENT ON FUNCTION f() IS 'ä'", 8, 1],
  ])
})

it.each([
  [
    'a function body',
    'CREATE FUNCTION f() RETURNS int LANGUAGE plpgsql AS $$BEGIN\n-- rollback:\n-- x\nRETURN 1; END$$;\n',
  ],
  ['a string', "SELECT '\n-- rollback:\n-- DROP TABLE a;\n';\n"],
  ['a block comment', 'SELECT 1; /*\n-- rollback:\n-- DROP TABLE a;\n/* nested */\n*/\n'],
  ['the end of a line', 'SELECT 1; -- rollback:\n-- DROP TABLE a;\n'],
  ['prose', 'SELECT 1;\n-- rollback is not possible\n-- to rollback: think\n'],
  ['nothing', 'SELECT 1;\n'],
])('a look-alike in %s is no section', async (_where, text) => {
  expect(await rollbackSection(fileOf(text))).toBeUndefined()
  expect(await parseRollback(fileOf(text))).toBeUndefined()
})

it('finds the section behind statements that look like one', async () => {
  const text = `CREATE FUNCTION f() RETURNS int LANGUAGE plpgsql AS $body$
-- rollback:
-- DROP TABLE orders;
BEGIN RETURN 1; END $body$;
-- rollback:
-- DROP FUNCTION f();
`
  expect(await statements(text)).toEqual([['DROP FUNCTION f()', 6, 1]])
})

it.each([
  [
    'SQL in it',
    'SELECT 1;\n-- rollback:\n-- DROP TABLE a;\nSELECT 2;\n',
    4,
    /every line of a rollback section is a comment/,
  ],
  ['a block comment in it', 'SELECT 1;\n-- rollback:\n/* DROP TABLE a; */\n', 3, /every line .* is a comment/],
  ['a hidden line end', 'SELECT 1;\n-- rollback:\n-- DROP TABLE a;\rSELECT 1;\n', 3, /every line .* is a comment/],
  [
    'a second one',
    'SELECT 1;\n-- rollback:\n-- SELECT 1;\n-- end rollback\n-- rollback:\n-- SELECT 2;\n',
    5,
    /a second .* line 2/,
  ],
  ['text behind the mark', 'SELECT 1;\n-- rollback: DROP TABLE a;\n-- SELECT 1;\n', 2, /lines of its own/],
  ['an end without a beginning', 'SELECT 1;\n-- end rollback\n', 2, /without a/],
  ['nothing in it', 'SELECT 1;\n-- rollback:\n\n-- -- later\n-- end rollback\n', 2, /holds no statement/],
  ['a place inside a statement', 'CREATE TABLE a (\n-- rollback:\n-- x\nid int);\n', 2, /inside a statement/],
])('refuses %s, with its line', async (_what, text, line, message) => {
  expect(await failureOf(parseRollback(fileOf(text)))).toMatchObject({
    code: 'bad-migration-file',
    message: expect.stringMatching(message) as string,
    detail: { state: 'nothing-changed', location: { file: `db/migrations/${NAME}`, line } },
  })
})

it('refuses BEGIN ATOMIC bodies that hold the mark rather than reading half a function', async () => {
  const text = 'CREATE FUNCTION f() RETURNS int LANGUAGE sql BEGIN ATOMIC SELECT 1;\n-- rollback:\nSELECT 2; END;\n'
  expect(await failureOf(parseRollback(fileOf(text)))).toMatchObject({ detail: { location: { line: 2 } } })
})

it('tells every problem of a section at once', async () => {
  const text = 'SELECT 1;\n-- rollback: now\nSELECT 2;\n-- end rollback\n-- end rollback\n'
  const error = await failureOf(parseRollback(fileOf(text)))
  expect(error.message).toMatch(/line 2: [^]*line 3: [^]*line 5: /)
})

it.each([
  ['migration-syntax', 'SELECT 1;\n-- rollback:\n-- SELECT 2;\n-- DROP TABEL a;\n', 4],
  ['migration-not-allowed', 'SELECT 1;\n-- rollback:\n-- SELECT 2;\n-- COMMIT;\n', 4],
  ['migration-not-allowed', 'SELECT 1;\n-- rollback:\n--\n-- \\! rm -rf /\n', 4],
  ['migration-not-allowed', 'SELECT 1;\n-- rollback:\n-- DELETE FROM pgrunbook.migrations;\n', 3],
])('holds the section to the rules of a migration: %s at the line of the file', async (code, text, line) => {
  expect(await failureOf(parseRollback(fileOf(text)))).toMatchObject({ code, detail: { location: { line } } })
})
