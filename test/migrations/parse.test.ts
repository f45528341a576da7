// From a file's text to statements, or to a refusal that names the place.
import { readMigration } from '../../src/migrations/migration-file.js'
import { parseMigration } from '../../src/migrations/parse.js'
import type { ParsedMigration } from '../../src/migrations/statement.js'
import { failureOf, migrationsFolder } from './run-migration.js'

async function parse(sql: string): Promise<ParsedMigration> {
  return parseMigration(await readMigration(await migrationsFolder({ 'x.sql': sql }), 'x.sql'))
}

it('splits a file where PostgreSQL does, with lines and columns in characters', async () => {
  const sql = `-- ünïcode 😀
CREATE TABLE "Größe" (id int); CREATE INDEX CONCURRENTLY IF NOT EXISTS i ON "Größe" (id);
/* ; */ CREATE FUNCTION f() RETURNS text LANGUAGE sql BEGIN ATOMIC SELECT ';'; SELECT '😀'; END;
CREATE OR REPLACE FUNCTION g() RETURNS void LANGUAGE plpgsql AS $x$ BEGIN RAISE NOTICE $y$;$y$; COMMIT; END $x$;
  INSERT INTO "Größe" VALUES (1) -- last, without a semicolon`
  const { statements, warnings } = await parse(sql)
  expect(statements.map(({ label, line, column, kind }) => [label, line, column, kind])).toEqual([
    ['CREATE TABLE "Größe"', 2, 1, 'CreateStmt'],
    ['CREATE INDEX CONCURRENTLY i ON "Größe"', 2, 32, 'IndexStmt'],
    ['CREATE FUNCTION f', 3, 9, 'CreateFunctionStmt'],
    ['CREATE FUNCTION g', 4, 1, 'CreateFunctionStmt'],
    ['INSERT INTO "Größe"', 5, 3, 'InsertStmt'],
  ])
  expect(statements[2]!.sql).toMatch(/^CREATE FUNCTION f[^]*END$/)
  expect(statements.map(({ index }) => index)).toEqual([0, 1, 2, 3, 4])
  expect(warnings).toEqual([])
})

it('names statements without their values', async () => {
  const { statements } = await parse(`
    INSERT INTO users (email) VALUES ('secret@example.test');
    UPDATE public.users SET email = 'secret' WHERE id = 7;
    ALTER ROLE app PASSWORD 'secret';
    ALTER TABLE users ADD COLUMN IF NOT EXISTS age int DEFAULT 7;
    SELECT set_config('x.y', 'secret', false);
    COMMENT ON TABLE users IS 'secret';
    DO $$ BEGIN PERFORM 'secret'; END $$;
    CREATE UNIQUE INDEX ON users (lower(email)) WHERE email <> 'secret';
    GRANT SELECT ON users TO PUBLIC`)
  expect(statements.map(({ label }) => label)).toEqual([
    'INSERT INTO users',
    'UPDATE public.users',
    'ALTER ROLE app PASSWORD',
    'ALTER TABLE users ADD COLUMN age int',
    'SELECT',
    'COMMENT ON TABLE users',
    'DO',
    'CREATE UNIQUE INDEX ON users',
    'GRANT SELECT ON users TO PUBLIC',
  ])
})

it.each([
  ['CREATE TABLE a (id int);\n\tCREATE TABEL b (id int);', 2, 9, /at or near "TABEL"/],
  ["SELECT 'é😀';\nSELECT 'é😀', frm x y;", 2, 20, /at or near "y"/],
  ['SELECT 1;\nCREATE TABLE a (', 2, 17, /end of input/],
  ["SELECT 1;\n\nSELECT 'never closed;\n", 3, 8, /unterminated quoted string/],
  ['SELECT 1;\r\nSELECT $$never closed', 2, 8, /unterminated dollar-quoted/],
  ['/* never closed', 1, 1, /unterminated/],
])('shows the place of a syntax error: %j', async (sql, line, column, message) => {
  const error = await failureOf(parse(sql))
  expect(error).toMatchObject({
    code: 'migration-syntax',
    detail: { state: 'nothing-changed', location: { line, column } },
  })
  expect(error.message).toMatch(message)
  const [shown, caret] = error.message.split('\n').slice(-2) as [string, string]
  expect(shown).toMatch(new RegExp(`^${line} \\| `))
  expect([...caret].indexOf('^')).toBe(`${line} | `.length + column - 1)
})

it('cuts a long line around the caret', async () => {
  const error = await failureOf(parse(`SELECT ${"'x', ".repeat(2_000)} FROM WHERE`))
  const [shown, caret] = error.message.split('\n').slice(-2) as [string, string]
  expect(shown.length).toBeLessThan(120)
  expect(shown.slice(caret.indexOf('^'))).toMatch(/^FROM WHERE/)
})

it.each([
  ['\\i other.sql', /\\i is a command of psql/],
  ['\\! rm -rf /', /\\! is a command of psql/],
  ["\\copy t FROM 'x.csv'", /\\copy is a command of psql/],
  ['\\connect other', /\\connect/],
  ['SELECT 1 \\gset', /\\gset/],
  ['COPY t FROM stdin;\n1\tx\n\\.\n', /COPY FROM stdin/],
  ['COPY t FROM STDIN;', /COPY FROM stdin/],
  ['COPY t TO STDOUT;', /COPY TO stdout/],
  ["COPY t FROM PROGRAM 'id';", /PROGRAM/],
  ["COPY t TO PROGRAM 'id';", /PROGRAM/],
])('F42 refuses %j with its place', async (command, message) => {
  const error = await failureOf(parse(`CREATE TABLE t (a int, b text);\n\n  ${command}`))
  const column = command.startsWith('SELECT') ? 12 : 3
  expect(error).toMatchObject({
    code: 'migration-not-allowed',
    detail: { state: 'nothing-changed', location: { line: 3, column } },
  })
  expect(error.message).toMatch(message)
})

it('F42 leaves a backslash in a string, a comment or a function body alone', async () => {
  const { statements } = await parse(
    `SELECT '\\i x', E'\\\\! y'; -- \\i z\n/* \\! */ DO $$ BEGIN PERFORM '\\copy'; END $$`,
  )
  expect(statements).toHaveLength(2)
})

const TRANSACTION_CONTROL = [
  ...['BEGIN', 'START TRANSACTION', 'COMMIT', 'END', 'ROLLBACK', 'ABORT', 'SAVEPOINT s', 'RELEASE s', 'ROLLBACK TO s'],
  ...["PREPARE TRANSACTION 'x'", "COMMIT PREPARED 'x'", "ROLLBACK PREPARED 'x'", 'COMMIT AND CHAIN'],
]

it.each(TRANSACTION_CONTROL)('F41 refuses %s', async (command) => {
  const error = await failureOf(parse(`CREATE TABLE a ();\n${command};\nCREATE TABLE b ();`))
  expect(error).toMatchObject({ code: 'migration-not-allowed', detail: { location: { line: 2, column: 1 } } })
  expect(error.message).toMatch(/one transaction with its ledger row/)
})

it('F41 tells all that may not be there at once', async () => {
  const error = await failureOf(parse(`BEGIN;\n${TRANSACTION_CONTROL.join(';\n')};\nCOPY t FROM stdin;\nCOMMIT`))
  expect(error.message).toMatch(/^the file holds 14 things/)
  expect(error.message.match(/^line \d+, column 1: /gm)).toHaveLength(14)
})

it('takes BEGIN and COMMIT around the whole file away, and says so', async () => {
  const { statements, warnings } = await parse('BEGIN;\nCREATE TABLE a ();\nCREATE TABLE b ();\nCOMMIT;\n')
  expect(statements.map(({ label, line, index }) => [label, line, index])).toEqual([
    ['CREATE TABLE a', 2, 0],
    ['CREATE TABLE b', 3, 1],
  ])
  expect(warnings).toEqual([expect.stringMatching(/^line 1: BEGIN and COMMIT \(lines 1 and 4\) are left out/)])
})

it('settings have no number among the steps', async () => {
  const { statements } = await parse('SET a.b = 1; SELECT 1; RESET ROLE; SET ROLE x; SELECT 2')
  expect(statements.map(({ index, step }) => [index, step])).toEqual([
    [0, 0],
    [1, 0],
    [2, 1],
    [3, 1],
    [4, 1],
  ])
})

it('refuses the wrapper where it asks for something else, or cannot hold', async () => {
  expect(await failureOf(parse('BEGIN ISOLATION LEVEL SERIALIZABLE; SELECT 1; COMMIT'))).toMatchObject({
    code: 'migration-not-allowed',
  })
  expect(await failureOf(parse('BEGIN; CREATE TABLE a (); VACUUM a; COMMIT; SELECT 1'))).toMatchObject({
    code: 'migration-not-allowed',
  })
  const error = await failureOf(parse('BEGIN;\nCREATE INDEX CONCURRENTLY i ON t (x);\nCOMMIT'))
  expect(error.message).toMatch(/CREATE INDEX CONCURRENTLY i ON t cannot share a transaction/)
  expect(await failureOf(parse('BEGIN; COMMIT'))).toMatchObject({ code: 'bad-migration-file' })
})

it.each([
  'DROP TABLE pgrunbook.migrations',
  'UPDATE "pgrunbook".migrations SET checksum = 1',
  'DROP SCHEMA pgrunbook CASCADE',
  'CREATE SCHEMA pgrunbook',
  'ALTER SCHEMA pgrunbook RENAME TO x',
  'ALTER TABLE t SET SCHEMA pgrunbook',
  'GRANT ALL ON SCHEMA pgrunbook TO PUBLIC',
  'GRANT ALL ON ALL TABLES IN SCHEMA pgrunbook TO PUBLIC',
  'SET search_path = public, pgrunbook',
  'CREATE TABLE x AS SELECT * FROM (SELECT * FROM PGRUNBOOK.migrations) y',
  'CREATE FUNCTION pgrunbook.f() RETURNS int LANGUAGE sql RETURN 1',
])('keeps its hands off the ledger: %s', async (sql) => {
  expect((await failureOf(parse(sql))).message).toMatch(/holds the ledger/)
})

it('may name the ledger where it is only a text', async () => {
  expect((await parse("SELECT * FROM pg_tables WHERE schemaname <> 'pgrunbook'")).statements).toHaveLength(1)
})

it.each([
  "SET client_encoding = 'LATIN1'",
  "SET NAMES 'SQL_ASCII'",
  'SET standard_conforming_strings = off',
  'SET LOCAL standard_conforming_strings TO false',
])('refuses a setting that would change how the file is read: %s', async (sql) => {
  expect(await failureOf(parse(sql))).toMatchObject({ code: 'migration-not-allowed' })
})

it.each([
  "SET client_encoding = 'UTF8'",
  "SET NAMES 'utf-8'",
  'SET standard_conforming_strings = on',
  'SET search_path = a, b',
])('takes %s as it is', async (sql) => {
  expect((await parse(sql)).statements).toHaveLength(1)
})

it('parses 5,000 statements in a file within seconds', async () => {
  const sql = Array.from(
    { length: 5_000 },
    (_, index) => `CREATE TABLE t${index} (id int, name text DEFAULT 'x;y');`,
  ).join('\n')
  const began = performance.now()
  const { statements } = await parse(sql)
  expect(statements.at(-1)).toMatchObject({ label: 'CREATE TABLE t4999', line: 5_000 })
  expect(performance.now() - began).toBeLessThan(5_000)
})
