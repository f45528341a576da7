// The dump reader on text made for it: each corner of PostgreSQL's lexical rules, whatever the chunks are.
import { createHash } from 'node:crypto'
import type { DumpEvent } from '../../../src/backups/dump/dump-reader.js'
import { dumpOf, readInPieces, statementsOf } from '../../harness/dump-text.js'

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')
const kinds = (events: DumpEvent[]) => events.map((event) => event.kind)

describe('statements', () => {
  it.each([
    ['a string', `SELECT 'a;b', 'it''s; fine';`],
    ['a string with a backslash, which means nothing', String.raw`SELECT 'C:\';`],
    ['an escape string', String.raw`SELECT E'it\'s; \\', e'\\';`],
    ['a doubled quote in an escape string', String.raw`SELECT E'a''\';b';`],
    ['an escape string that goes on after a line end', String.raw`SELECT E'a'` + '\n' + String.raw`'\';b';`],
    ['an escape string behind a name that ends in e', String.raw`SELECT type'\', 'x;';`],
    ['a quoted name', 'SELECT 1 AS "a;""b";'],
    ['a dollar quote', 'SELECT $$a;b$$;'],
    ['a tagged dollar quote', 'SELECT $fn$ $$;$$ $f$;$f $fn$;'],
    ['a dollar quote whose end comes after a false start', 'SELECT $a$;$$a$;'],
    ['a tag with letters of other alphabets', 'SELECT $тэг$;$тэг$;'],
    ['dollars inside a name', 'SELECT a$b$ ; SELECT $b$;$b$;'],
    ['a parameter', 'SELECT $1; SELECT $1;'],
    ['a line comment', "SELECT 1 -- it's; \\ $$ (\n;"],
    ['several dollar quotes', 'SELECT $a$;$a$, $b$;$b$, $$;$$;'],
    ['a dollar quote behind a parameter', 'SELECT $1$$;$$;'],
    ['nested block comments', "SELECT 1 /* ; /* it's */ ; */ ;"],
    ['a comment that ends and seems to begin again', 'SELECT /* /* */* ; */ 1;'],
    ['operators that look like comments', 'SELECT a - b / c -> d;'],
    ['parentheses', 'CREATE RULE r AS ON INSERT TO t DO ALSO (DELETE FROM t; SELECT 1);'],
    ['a BEGIN ATOMIC body', 'CREATE FUNCTION f() RETURNS int BEGIN ATOMIC SELECT 1; SELECT 2; END;'],
    ['CASE in a BEGIN ATOMIC body', 'create or replace procedure p() begin atomic SELECT CASE WHEN a THEN 1 END; END;'],
    ['CASE in parentheses there', 'CREATE FUNCTION f() BEGIN ATOMIC SELECT (CASE WHEN a THEN (1) END); END;'],
    ['a function called begin', 'CREATE FUNCTION public.begin() RETURNS int AS $$SELECT 1$$;'],
    ['a function called atomic', 'CREATE FUNCTION atomic(begin atomic) RETURNS begin AS $$$$;'],
    ['BEGIN outside a function', 'BEGIN; COMMIT;'],
    ['CASE END outside a function', 'CREATE VIEW v AS SELECT CASE WHEN a THEN 1 END;'],
  ])('ends at its own semicolon: %s', (_, sql) => {
    const found = statementsOf(dumpOf(`${sql}\n\nSELECT 'next';\n`))
    expect(found.join(' ')).toBe(`${sql} SELECT 'next';`)
    expect(found).toHaveLength(/a\$b|\$1;|COMMIT/.test(sql) ? 3 : 2)
  })

  it('treats a backslash as an escape in every string when the dump says that the database does', () => {
    const body = String.raw`SET standard_conforming_strings = off;
SELECT 'it\'s; so';
SET standard_conforming_strings = on;
SELECT 'it\';`
    expect(statementsOf(dumpOf(body))).toEqual(body.split('\n'))
  })

  it('says where a statement stands, and to which entry it belongs', () => {
    const body =
      '--\n-- Name: v; Type: VIEW; Schema: public; Owner: ann\n--\n\nCREATE VIEW v;\n\nSET x = 1;\n  SELECT 2;\n'
    const { events } = readInPieces(dumpOf(body))
    const entry = { name: 'v', type: 'VIEW', schema: 'public', owner: 'ann' }
    const whole = dumpOf(body).toString()
    expect(events.slice(3)).toEqual([
      { kind: 'entry', entry },
      { kind: 'statement', sql: Buffer.from('CREATE VIEW v;'), line: 15, offset: whole.indexOf('CREATE VIEW'), entry },
      { kind: 'statement', sql: Buffer.from('SET x = 1;'), line: 17, offset: whole.indexOf('SET x') },
      { kind: 'statement', sql: Buffer.from('SELECT 2;'), line: 18, offset: whole.indexOf('SELECT 2'), entry },
    ])
  })

  it('tells the versions before anything else', () => {
    expect(readInPieces(dumpOf('')).events[0]).toEqual({
      kind: 'header',
      serverVersion: '15.18',
      pgDumpVersion: '15.18 (Debian 15.18-0+deb12u1)',
    })
  })

  it('counts large objects and INSERT statements, whose rows it does not count', () => {
    const body = `SELECT pg_catalog.lo_create('16405');\nSELECT pg_catalog.lowrite(0, '\\x00');\nINSERT INTO public.t VALUES (1), (2);`
    expect(readInPieces(dumpOf(body)).facts).toMatchObject({
      largeObjects: 1,
      insertStatements: 1,
      rows: 0,
      tables: [],
    })
  })
})

describe('COPY data', () => {
  const copy = (data: string, target = 'public.t (a)') => `COPY ${target} FROM stdin;\n${data}\\.\n\n`

  it.each([
    ['no row', '', 0],
    ['one row', '1\n', 1],
    ['rows of a table without columns', '\n\n\n', 3],
    [
      'rows that look like pg_dump',
      '-- Name: x; Type: TABLE; Schema: public; Owner: y\n-- PostgreSQL database dump complete\n',
      2,
    ],
    ['rows that look like SQL', "DROP TABLE t;\nCOPY public.x FROM stdin;\n'$$\n\\!\n", 4],
    ['rows that almost end the data', '\\\\.\n.\n\\\n\\.x\nx\\.\n\\. \n', 6],
    ['carriage returns, which are data', 'a\r\n\\.\r\n\r\n', 3],
    ['a row of 1 MB', `${'x'.repeat(1_000_000)}\n`, 1],
  ])('is counted and hashed: %s', (_, data, rows) => {
    const { events, facts } = readInPieces(dumpOf(copy(data)))
    const table = { schema: 'public', name: 't', rows, bytes: data.length, sha256: sha256(data) }
    expect(kinds(events).slice(3, 5)).toEqual(['copy-begin', data ? 'copy-data' : 'copy-end'])
    expect(events.flatMap((event) => (event.kind === 'copy-data' ? [event.data.toString()] : [])).join('')).toBe(data)
    expect(events.at(-1)).toEqual({ kind: 'copy-end', ...table })
    expect(facts).toMatchObject({ tables: [table], rows })
  })

  it.each([
    ['public.t (a, b)', { schema: 'public', table: 't', columns: ['a', 'b'] }],
    ['public.t ', { schema: 'public', table: 't', columns: [] }],
    ['"a.b"."c""d" ("e, f", "(g) FROM stdin;")', { schema: 'a.b', table: 'c"d', columns: ['e, f', '(g) FROM stdin;'] }],
    ['"new\nline"."\u2028é😀" ("select")', { schema: 'new\nline', table: '\u2028é😀', columns: ['select'] }],
  ])('belongs to the table that COPY names: %s', (target, expected) => {
    const { events } = readInPieces(dumpOf(copy('1\n', target)))
    expect(events.find((event) => event.kind === 'copy-begin')).toMatchObject(expected)
  })

  it("reads names in the dump's own encoding", () => {
    const body = 'SET client_encoding = \'WIN1251\';\nCOPY public."\xf2" FROM stdin;\n\\.\n'
    const bytes = Buffer.from(dumpOf(body).toString(), 'latin1')
    expect(readInPieces(bytes).facts).toMatchObject({ clientEncoding: 'WIN1251', tables: [{ name: 'т' }] })
  })

  it('adds up the COPYs of one table, as --load-via-partition-root writes them', () => {
    const { facts } = readInPieces(dumpOf(copy('1\n') + copy('2\n3\n') + copy('', 'public.u (a)')))
    expect(facts.tables).toEqual([
      { schema: 'public', name: 't', rows: 3, bytes: 6, sha256: sha256(sha256('1\n') + sha256('2\n3\n')) },
      { schema: 'public', name: 'u', rows: 0, bytes: 0, sha256: sha256('') },
    ])
  })
})

it('hashes everything before the manifest, or the whole file', () => {
  const plain = dumpOf('SELECT 1;')
  expect(readInPieces(plain).facts).toMatchObject({ bytes: plain.length, sha256: sha256(plain.toString()) })
  const line = '-- pg-runbook manifest v1 {"any":"thing"}'
  const { facts } = readInPieces(Buffer.from(`${plain.toString()}${line}\n`))
  expect(facts).toMatchObject({ bytes: plain.length, sha256: sha256(plain.toString()), manifestLine: line })
})

it('takes no manifest for one that stands before the end of the dump', () => {
  const { facts } = readInPieces(dumpOf('-- pg-runbook manifest v1 {}'))
  expect(facts.manifestLine).toBeUndefined()
})
