// What has become of columns since the backup, and values of every kind.
import { columnSettings } from '../../src/recovery/settings.js'
import { scene } from './recovering.js'

it('F80 identity ALWAYS, generated columns, quoted names and composite keys come back as they were', async () => {
  const at = await scene(
    `CREATE TABLE "Odd ""Table" ("Id" int GENERATED ALWAYS AS IDENTITY, "select" text NOT NULL, twice int GENERATED ALWAYS AS (length("select") * 2) STORED,
       PRIMARY KEY ("Id", "select"));
     INSERT INTO "Odd ""Table" ("select") VALUES ('a''b'), ('c"d'), (E'e\\\\f\\ng'), ('');`,
    `SELECT 1`,
  )
  const before = await at.rows('"Odd ""Table"')
  await at.query('DELETE FROM "Odd ""Table" WHERE "Id" > 1')
  const done = await at.recover({ tables: ['"Odd ""Table"'] })
  expect(done).toMatchObject({ status: 'recovered', recovered: 3 })
  expect(await at.rows('"Odd ""Table"')).toEqual(before)
  await at.query(await done.undoText())
  expect(await at.rows('"Odd ""Table"')).toHaveLength(1)
})

it('values of every kind come back byte for byte', async () => {
  const at = await scene(
    `CREATE TYPE mood AS ENUM ('sad', 'glad'); CREATE DOMAIN positive AS int CHECK (value > 0);
     CREATE TYPE pair AS (a int, b text);
     CREATE TABLE kinds (id int PRIMARY KEY, e mood, d positive, j jsonb, k json, b bytea, a text[], i int[], f float8, n numeric, t timestamptz,
       iv interval, s text, x xml, p point, r int4range, c pair, u uuid, ch char(5), vb bit(3), de date);
     INSERT INTO kinds VALUES
       (1, 'glad', 7, '{"a": [1, null]}', '{"b":  1}', '\\x00ff5c0a', ARRAY['', NULL, 'a,b"c\\'], ARRAY[[1,2],[3,4]], 'NaN', 'NaN', 'infinity', '1 mon -2 days', '', '<a/>', '(1,2)', '[1,5)', '(1,"x y")', 'a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11', 'ab', '101', '-infinity'),
       (2, NULL, NULL, 'null', NULL, '', '{}', NULL, '-0', '1.500', '2026-01-01 12:00:00.123456+02', NULL, NULL, NULL, NULL, 'empty', NULL, NULL, NULL, NULL, '0044-03-15 BC'),
       (3, 'sad', 1, '1e3', '[]', '\\x5c2e', ARRAY[E'\\n\\t\\\\.'], '{}', 'Infinity', '12345678901234567890.123456789', '-infinity', '00:00:01.5', E'\\\\N', '', '(NaN,Infinity)', '(,)', '(,)', '00000000-0000-0000-0000-000000000000', '', '000', 'epoch');`,
    'SELECT 1',
  )
  const before = await at.rows('kinds')
  await at.query('DELETE FROM kinds')
  expect(await at.recover({ tables: ['kinds'] })).toMatchObject({
    status: 'recovered',
    recovered: 3,
    of: { kinds: { altered: 0 } },
  })
  expect(await at.rows('kinds')).toEqual(before)
  const again = await at.recover({ tables: ['kinds'], dryRun: true })
  expect(again).toMatchObject({ status: 'nothing-missing', of: { kinds: { changed: { rows: 0 } } } })
})

const TABLE = `CREATE TABLE t (id int PRIMARY KEY, a text, b int); INSERT INTO t SELECT i, 'a' || i, i FROM generate_series(1, 5) i;`

it('F80 a column that was added gets its default, and one that was dropped is told', async () => {
  const at = await scene(
    TABLE,
    `DELETE FROM t WHERE id < 3; ALTER TABLE t DROP COLUMN b, ADD COLUMN c int NOT NULL DEFAULT 7, ADD COLUMN d text`,
  )
  const done = await at.recover({ tables: ['t'] })
  expect(done.of.t!.columns).toEqual({
    dropped: ['b'],
    renamed: [],
    retyped: [],
    added: [
      { column: 'c', gets: 'default' },
      { column: 'd', gets: 'null' },
    ],
  })
  expect((await at.rows('t')).slice(0, 2)).toEqual(['(1,a1,7,)', '(2,a2,7,)'])
})

it('F80 a NOT NULL column without a default is refused by name, and `set` gives it a value', async () => {
  const at = await scene(
    TABLE,
    `DELETE FROM t WHERE id < 3; ALTER TABLE t ADD COLUMN c int; UPDATE t SET c = 1; ALTER TABLE t ALTER c SET NOT NULL`,
  )
  await expect(at.recover({ tables: ['t'] })).rejects.toMatchObject({
    code: 'recovery-refused',
    message: expect.stringContaining('public.t.c is new since the backup') as string,
  })
  expect(await at.recover({ tables: ['t'], set: columnSettings('set', ['t.c=9']) })).toMatchObject({ recovered: 2 })
  expect((await at.rows('t'))[0]).toBe('(1,a1,1,9)')
})

it('F80 a renamed column: NOT NULL is refused with the way out, `map` brings its values', async () => {
  const at = await scene(
    `CREATE TABLE t (id int PRIMARY KEY, old text NOT NULL); INSERT INTO t VALUES (1, 'x'), (2, 'y')`,
    'DELETE FROM t WHERE id = 1; ALTER TABLE t RENAME old TO new',
  )
  await expect(at.recover({ tables: ['t'] })).rejects.toMatchObject({
    message: expect.stringContaining('map: old=new') as string,
  })
  const done = await at.recover({ tables: ['t'], map: columnSettings('map', ['old=new']) })
  expect(done.of.t!.columns.renamed).toEqual([{ from: 'old', to: 'new' }])
  expect(await at.rows('t')).toEqual(['(1,x)', '(2,y)'])
})

it('F80 a column of another type goes by its cast, and is refused where that would change a value', async () => {
  const at = await scene(
    `CREATE TABLE t (id int PRIMARY KEY, n numeric, s text); INSERT INTO t VALUES (1, 5, '12'), (2, 5.5, 'x'), (3, 1, '1')`,
    `DELETE FROM t WHERE id < 3; ALTER TABLE t ALTER n TYPE int, ALTER s TYPE int USING s::int, ALTER id TYPE bigint`,
  )
  const done = await at.recover({ tables: ['t'], condition: 'id = 1' }).catch((error: unknown) => error)
  expect(done).toMatchObject({
    code: 'recovery-refused',
    message: expect.stringMatching(/t\.s was text and is integer/) as string,
  })
  await at.query(`DELETE FROM t; ALTER TABLE t DROP COLUMN s`)
  await expect(at.recover({ tables: ['t'] })).rejects.toMatchObject({
    message: expect.stringMatching(/t\.n was numeric and is integer: 1 of the missing rows/) as string,
  })
  expect(await at.recover({ tables: ['t'], set: columnSettings('set', ['n=0']) })).toMatchObject({ recovered: 3 })
})

it('F80 rows that no longer fit an enum are read as text; only those that are missing must fit', async () => {
  const before = `CREATE TYPE mood AS ENUM ('a', 'b'); CREATE TABLE t (id int PRIMARY KEY, m mood);
    INSERT INTO t VALUES (1, 'a'), (2, 'b'), (3, 'a')`
  const narrower = `ALTER TYPE mood RENAME TO mood_old; CREATE TYPE mood AS ENUM ('a');
    ALTER TABLE t ALTER m TYPE mood USING m::text::mood; DROP TYPE mood_old`
  const at = await scene(before, `UPDATE t SET m = 'a'; DELETE FROM t WHERE id = 3; ${narrower}`)
  expect(await at.recover({ tables: ['t'], showChanged: true })).toMatchObject({
    recovered: 1,
    of: { t: { changed: { rows: 1 } } },
  })
  await at.query('DELETE FROM t WHERE id = 2')
  const refused = await at.recover({ tables: ['t'] }).catch((error: unknown) => error)
  expect(refused).toMatchObject({ code: 'recovery-refused', message: expect.stringMatching(/public\.t\.m/) as string })
})

it('F80 a condition on rows that are read as text compares what it would compare', async () => {
  const at = await scene(
    `CREATE TYPE mood AS ENUM ('a', 'b'); CREATE TABLE t (id int PRIMARY KEY, amount int, m mood); INSERT INTO t VALUES (1, 9, 'a'), (2, 150, 'a'), (3, 20, 'b')`,
    `DELETE FROM t WHERE id < 3; UPDATE t SET m = 'a'; ALTER TYPE mood RENAME TO mood_old; CREATE TYPE mood AS ENUM ('a');
     ALTER TABLE t ALTER m TYPE mood USING m::text::mood; DROP TYPE mood_old`,
  )
  expect(await at.recover({ tables: ['t'], condition: `amount > '100' AND id < 10 AND m = 'a'` })).toMatchObject({
    recovered: 1,
  })
  expect(await at.rows('t')).toEqual(['(2,150,a)', '(3,20,a)'])
})

it('a shorter length is an error, never a cut value', async () => {
  const at = await scene(
    `CREATE TABLE t (id int PRIMARY KEY, v varchar(10), n numeric(10,4)); INSERT INTO t VALUES (1, 'long value', 1.2345), (2, 'b', 1)`,
    `DELETE FROM t WHERE id = 1; ALTER TABLE t ALTER v TYPE varchar(3)`,
  )
  await expect(at.recover({ tables: ['t'] })).rejects.toMatchObject({
    message: expect.stringMatching(/public\.t\.v is character varying\(3\)/) as string,
  })
  await at.query('ALTER TABLE t ALTER v TYPE text, ALTER n TYPE numeric(10,1)')
  await expect(at.recover({ tables: ['t'] })).rejects.toMatchObject({
    message: expect.stringMatching(/public\.t\.n/) as string,
  })
})

it('a value that names what is gone (regclass, regtype) stands in the way of its own row alone', async () => {
  const at = await scene(
    `CREATE TABLE soon (); CREATE TYPE mood AS ENUM ('a'); CREATE TABLE t (id int PRIMARY KEY, what regclass, type regtype);
     INSERT INTO t VALUES (1, 't', 'int'), (2, 'soon', 'mood'), (3, 'pg_class', 'text')`,
    'DROP TABLE soon; DROP TYPE mood; DELETE FROM t WHERE id = 3',
  )
  expect(await at.recover({ tables: ['t'] })).toMatchObject({ recovered: 1 })
  await at.query('DELETE FROM t WHERE id = 2')
  await expect(at.recover({ tables: ['t'] })).rejects.toMatchObject({
    code: 'recovery-refused',
    message: expect.stringMatching(
      /^public\.t\.what is regclass: .*soon.*\npublic\.t\.type is regtype: .*mood/,
    ) as string,
  })
  const set = columnSettings('set', ['what=pg_class', 'type=text'])
  expect(await at.recover({ tables: ['t'], set })).toMatchObject({ recovered: 1 })
  expect(await at.rows('t')).toEqual(['(1,t,integer)', '(2,pg_class,text)', '(3,pg_class,text)'])
})
