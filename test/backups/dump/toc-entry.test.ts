// pg_dump's comments above its entries, as each of 14 to 18 writes them.
import { parseTocEntry } from '../../../src/backups/dump/toc-entry.js'

it.each([
  [
    '-- Name: orders; Type: TABLE; Schema: public; Owner: ann',
    { name: 'orders', type: 'TABLE', schema: 'public', owner: 'ann' },
  ],
  [
    '-- Data for Name: orders; Type: TABLE DATA; Schema: public; Owner: -',
    { name: 'orders', type: 'TABLE DATA', schema: 'public' },
  ],
  [
    '-- Statistics for Name: t; Type: STATISTICS DATA; Schema: s; Owner: -',
    { name: 't', type: 'STATISTICS DATA', schema: 's' },
  ],
  ['-- Name: shop; Type: SCHEMA; Schema: -; Owner: ann', { name: 'shop', type: 'SCHEMA', owner: 'ann' }],
  ['-- Name: 16405; Type: BLOB; Schema: -; Owner: ann', { name: '16405', type: 'BLOB', owner: 'ann' }],
  [
    '-- Name: 16405..16410; Type: BLOB METADATA; Schema: -; Owner: ann',
    { name: '16405..16410', type: 'BLOB METADATA', owner: 'ann' },
  ],
  [
    '-- Name: f(integer, text); Type: FUNCTION; Schema: public; Owner: ann; Tablespace: fast',
    { name: 'f(integer, text)', type: 'FUNCTION', schema: 'public', owner: 'ann', tablespace: 'fast' },
  ],
  [
    '-- Name: x; Type: TABLE; Schema: a; Owner: b; Type: FK CONSTRAINT; Schema: s; Owner: o',
    { name: 'x; Type: TABLE; Schema: a; Owner: b', type: 'FK CONSTRAINT', schema: 's', owner: 'o' },
  ],
])('%s', (comment, entry) => {
  expect(parseTocEntry(comment)).toEqual(entry)
})

it.each([
  '--',
  '-- PostgreSQL database dump',
  '-- TOC entry 5 (class 2615 OID 16384)',
  '-- Name: orders',
  '-- *not* creating schema',
])('is not an entry: %s', (comment) => {
  expect(parseTocEntry(comment)).toBeUndefined()
})
