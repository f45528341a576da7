// Names as the catalog and as statements write them meet; types that keep every value are told from those that may lose some.
import { overlap, partsOf } from '../../src/drift/object-name.js'
import { keepsEveryValue } from '../../src/drift/widening.js'

it.each([
  ['public.orders', ['public', 'orders']],
  ['public."Odd.x"."a ""b"""', ['public', 'Odd.x', 'a "b"']],
  ['public.area(integer, integer)', ['public', 'area']],
  ['', []],
])('%s has the parts %j', (name, parts) => {
  expect(partsOf(name)).toEqual(parts)
})

const named = (kind: string, name: string) => ({ kind, parts: partsOf(name) })

it.each([
  ['column', 'public.a.b', 'table', 'public.a', true],
  ['column', 'public.a.b', 'column', 'public.a.c', false],
  ['column', 'public.ab.b', 'table', 'public.a', false],
  ['index', 'public.a_key', 'constraint', 'public.a.a_key', true],
  ['index', 'other.a_key', 'constraint', 'public.a.a_key', false],
  ['enum', 'public.a', 'table', 'public.a', false],
  ['table', 'public.a', 'schema', 'public', false],
])('%s %s and %s %s: %j', (kind, name, otherKind, otherName, same) => {
  const [one, other] = [named(kind, name), named(otherKind, otherName)]
  expect([overlap(one, other), overlap(other, one)]).toEqual([same, same])
})

it.each([
  ['integer', 'int8', true],
  ['bigint', 'int4', false],
  ['character varying(50)', 'text', true],
  ['character varying(50)', 'varchar(60)', true],
  ['character varying(50)', 'varchar(40)', false],
  ['character varying', 'varchar(40)', false],
  ['text', 'varchar', true],
  ['numeric', 'text', false],
  ['numeric(10,2)', 'numeric(12,2)', true],
  ['numeric(10,2)', 'numeric(10,3)', false],
  ['numeric(10,2)', 'numeric', true],
  ['numeric', 'numeric(65,30)', false],
  ['integer', 'numeric', true],
  ['integer', 'numeric(4,2)', false],
  ['real', 'float8', true],
  ['integer', 'int8[]', false],
  ['timestamp with time zone', 'timestamp', false],
  ['', 'text', false],
])('%s to %s keeps every value: %j', (from, to, keeps) => {
  expect(keepsEveryValue(from, to)).toBe(keeps)
})
