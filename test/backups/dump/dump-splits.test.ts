// What the reader sees does not depend on how the bytes arrive: every split of a dump gives the same events, and every cut of it
// is refused. The dump here has each construct at whose middle a chunk can end.
import { isDeepStrictEqual } from 'node:util'
import { countNewlines } from '../../../src/backups/dump/newlines.js'
import { dumpOf, type ReadDump, readInPieces } from '../../harness/dump-text.js'
import { type Random, seededRandom, withSeed } from '../../harness/random.js'

const TRICKY = dumpOf(String.raw`\restrict Key1

--
-- Name: f(); Type: FUNCTION; Schema: public; Owner: ann; Tablespace: fast
--

CREATE OR REPLACE FUNCTION public.f(a int DEFAULT '1;') RETURNS int
    BEGIN ATOMIC
 SELECT CASE WHEN (a > 1) THEN 'it''s;' ELSE E'\';\\' END;
 SELECT 1 /* ; /* nested */ ; */ - 2 -- ; ' comment
 ;
END;

CREATE FUNCTION public.g() RETURNS text LANGUAGE sql AS $_$ $a$;$$; -- Name: x; Type: TABLE $_ $_$;
SELECT E'a' 'b', e'\'';
CREATE RULE r AS ON INSERT TO public."t;""(" DO ALSO (DELETE FROM t; SELECT ';');

--
-- Data for Name: t; Type: TABLE DATA; Schema: public; Owner: ann
--

COPY public."t;""(" (a, "b
\.") FROM stdin;
\\.
\N

\.x
.
x\\.
-- PostgreSQL database dump complete
\\N\
\.

COPY public.empty  FROM stdin;
\.

SET standard_conforming_strings = off;
SELECT 'a\';', $1, a$b$, 'é😀';
`)
  .toString()
  .concat('\\unrestrict Key1\n\n-- pg-runbook manifest v1 {}\n')
const bytes = Buffer.from(TRICKY)
const whole = readInPieces(bytes)

/** Jest's own comparison is slow: it is asked only when there is a difference to show. */
const expectSame = (read: ReadDump): void => {
  if (!isDeepStrictEqual(read, whole)) expect(read).toEqual(whole)
}

const randomCuts = (random: Random, count: number): number[] =>
  Array.from({ length: count }, () => random.below(bytes.length + 1)).sort((a, b) => a - b)

it('sees what is there', () => {
  expect(whole.facts).toMatchObject({ statements: 8, rows: 8, tables: [{ name: 't;"(', rows: 8 }, { name: 'empty' }] })
})

it('sees the same byte by byte', () => {
  expect(readInPieces(bytes, [...bytes.keys()])).toEqual(whole)
})

it('sees the same with a chunk that ends at any byte', () => {
  for (let cut = 0; cut <= bytes.length; cut++) expectSame(readInPieces(bytes, [cut]))
})

it('sees the same in chunks of any few bytes', () => {
  for (let size = 2; size < 40; size++) {
    const cuts = Array.from({ length: Math.floor(bytes.length / size) }, (_, index) => (index + 1) * size)
    expectSame(readInPieces(bytes, cuts))
  }
})

it('sees the same in 300 random splits', () => {
  const random = seededRandom()
  return withSeed(random, () => {
    for (let round = 0; round < 300; round++) expectSame(readInPieces(bytes, randomCuts(random, 1 + random.below(30))))
  })
})

it('F70 refuses the file cut at any byte before its end, and in its manifest', () => {
  const end = TRICKY.indexOf('\\unrestrict') + '\\unrestrict Key1\n'.length
  for (let length = 0; length < bytes.length; length++) {
    if (length >= Buffer.byteLength(TRICKY.slice(0, end)) && length <= whole.facts.bytes) continue
    expect(() => readInPieces(bytes.subarray(0, length))).toThrow(/dump is incomplete/)
  }
})

it('takes the file without its manifest for what it then is, a complete file of pg_dump', () => {
  expect(readInPieces(bytes.subarray(0, whole.facts.bytes)).facts.tables).toEqual(whole.facts.tables)
})

it('refuses the same things whatever the chunks are', () => {
  const damaged = Buffer.from(TRICKY.replace('SELECT 1 /*', 'SELECT 1 \\! /*').replace('Data for', 'D\0ta for'))
  const refusals = [[], [...damaged.keys()], [100, 500]].map((cuts) => {
    try {
      return readInPieces(damaged, cuts)
    } catch (error) {
      return (error as Error).message
    }
  })
  expect(new Set(refusals)).toEqual(new Set([expect.stringMatching(/^line 2\d of the dump: a backslash inside/)]))
})

it('counts line ends as a plain loop does, wherever the bytes lie in memory', () => {
  const random = seededRandom()
  return withSeed(random, () => {
    const memory = Buffer.from(Array.from({ length: 4096 }, () => random.pick([10, 10, 11, 9, 0x8a, 0, 0xff])))
    for (let round = 0; round < 2_000; round++) {
      const view = memory.subarray(random.below(16), 2048 + random.below(2048))
      const from = random.below(view.length)
      const to = from + random.below(view.length - from + 1)
      expect(countNewlines(view, from, to)).toBe(view.subarray(from, to).filter((byte) => byte === 10).length)
    }
  })
})
