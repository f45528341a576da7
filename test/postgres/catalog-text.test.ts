// Catalogs as texts: what is kept can be read back, what is not one is refused, and a change is one harmless line.
import {
  type Catalog,
  type CatalogChange,
  compareCatalogs,
  describeChange,
  parseCatalog,
  readCatalog,
  serializeCatalog,
} from '../../src/postgres/catalog.js'
import { freshDatabase } from '../harness/postgres.js'
import { RICH_SCHEMA } from './catalog-rich-schema.js'

let catalog: Catalog
beforeAll(async () => {
  catalog = await readCatalog(await (await freshDatabase({ sql: RICH_SCHEMA })).client())
})

it('is read back from its text as it was', () => {
  const text = serializeCatalog(catalog)
  expect(text).not.toMatch(/\n/)
  expect(parseCatalog(text)).toEqual(catalog)
  expect(serializeCatalog(parseCatalog(text)!)).toBe(text)
  expect(compareCatalogs(catalog, parseCatalog(text)!)).toEqual([])
})

it('has its objects by kind and name, and the keys of each in order', () => {
  const inOrder = (texts: string[]) =>
    expect(texts).toEqual(texts.toSorted((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b))))
  inOrder(catalog.objects.map(({ kind, name }) => `${kind}\0${name}`))
  for (const { definition } of catalog.objects) inOrder(Object.keys(definition))
  expect(new Set(catalog.objects.map(({ kind, name }) => `${kind}\0${name}`)).size).toBe(catalog.objects.length)
  expect(catalog.fingerprint).toMatch(/^[0-9a-f]{64}$/)
})

it('is the same object whatever order its text has the keys and objects in', () => {
  const { fingerprint, objects } = catalog
  const shuffled = objects.toReversed().map(({ kind, name, definition }) => ({
    name,
    kind,
    definition: Object.fromEntries(Object.entries(definition).reverse()),
  }))
  expect(parseCatalog(JSON.stringify({ objects: shuffled, format: 1, fingerprint }))).toEqual(catalog)
})

it.each([
  ['nothing', ''],
  ['no JSON', '{'],
  ['another JSON', '{"objects":[]}'],
  ['null', 'null'],
])('does not understand %s', (_, text) => expect(parseCatalog(text)).toBeUndefined())

it.each<[string, (text: string) => string]>([
  ['another format', (text) => text.replace('"format":1', '"format":2')],
  ['an unknown kind', (text) => text.replace('"kind":"policy"', '"kind":"bookmark"')],
  ['a changed definition', (text) => text.replace('"notNull":true', '"notNull":false')],
  ['a changed fingerprint', (text) => text.replace(/"fingerprint":"\w+"/, `"fingerprint":"${'0'.repeat(64)}"`)],
  ['a definition that is none', (text) => text.replace(/"definition":\{[^{}]*\}/, '"definition":[]')],
])('does not understand a catalog with %s', (_, change) => {
  const text = change(serializeCatalog(catalog))
  expect(text).not.toBe(serializeCatalog(catalog))
  expect(parseCatalog(text)).toBeUndefined()
})

it('holds no OID and no option of a foreign server', async () => {
  const text = serializeCatalog(catalog)
  expect(text).not.toContain('private.example.org')
  expect(text).toContain('host=sha256:')
})

const changed = (key: string, before: string, after: string): CatalogChange => ({
  kind: 'function',
  name: 'public.f()',
  change: 'changed',
  differences: [{ key, before, after }],
})

it('describes a change of long texts by where they part', () => {
  const long = 'x'.repeat(300)
  expect(describeChange(changed('body', `${long}one${long}`, `${long}two${long}`))).toBe(
    `function public.f(): body ...${'x'.repeat(24)}one${'x'.repeat(53)}... -> ...${'x'.repeat(24)}two${'x'.repeat(53)}...`,
  )
  expect(describeChange(changed('body', 'a\n  b', 'a b'))).toBe('function public.f(): body differs in white space')
})

it('describes in one line that no log takes for a command', () => {
  const line = describeChange({
    ...changed('body', 'a', '\n::error::b\n##[error]c'),
    name: 'public."\n::stop\u001b[31m"()',
  })
  expect(line).toBe('function public." ::stop"(): body a -> ::error::b ## [error]c')
})

it('tells what was added and removed, and null for what one side does not say', () => {
  const object = { kind: 'table' as const, name: 'public.t' }
  const of = (...objects: Catalog['objects']): Catalog => ({ objects, fingerprint: JSON.stringify(objects) })
  expect(compareCatalogs(of({ ...object, definition: {} }), of())).toEqual([{ ...object, change: 'removed' }])
  expect(compareCatalogs(of(), of({ ...object, definition: {} }))).toEqual([{ ...object, change: 'added' }])
  expect(
    compareCatalogs(
      of({ ...object, definition: { a: 1, c: [1] } }),
      of({ ...object, definition: { b: true, c: [1] } }),
    ),
  ).toEqual([
    {
      ...object,
      change: 'changed',
      differences: [
        { key: 'a', before: 1, after: null },
        { key: 'b', before: null, after: true },
      ],
    },
  ])
})
