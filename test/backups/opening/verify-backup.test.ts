// A backup held against its own manifest: what is as it was written passes, and any byte that is not is found.
import { type Manifest, manifestLine } from '../../../src/backups/manifest.js'
import { describeProblem, verifyBackup } from '../../../src/backups/opening/verify-backup.js'
import { chunksOf, dumpOf, readInPieces } from '../../harness/dump-text.js'
import { exampleManifest, manifestOf } from '../../harness/example-manifest.js'

const DUMP = dumpOf(`--
-- Name: orders; Type: TABLE; Schema: public; Owner: ann
--

CREATE TABLE public.orders (id int, note text);

COPY public.orders (id, note) FROM stdin;
1	it's \\\\. here
2	\\N
\\.

COPY public.empty  FROM stdin;
\\.

SELECT pg_catalog.lo_create('16405');
`)
const { facts } = readInPieces(DUMP)
const backup = (manifest: Manifest): Buffer => Buffer.concat([DUMP, Buffer.from(manifestLine(manifest))])

it('passes a backup that is as it was written', async () => {
  const manifest = manifestOf(facts)
  expect(await verifyBackup(chunksOf(backup(manifest)))).toMatchObject({ manifest, problems: [] })
})

it('reads an ordinary file of pg_dump, and has no manifest to show for it', async () => {
  expect(await verifyBackup(chunksOf(DUMP))).toEqual({ facts, problems: [] })
})

it('F70 finds any bit that was flipped, anywhere in the file', async () => {
  const file = backup(manifestOf(facts))
  const unnoticed: number[] = []
  for (let at = 0; at < file.length; at++) {
    const flipped = Buffer.from(file)
    flipped[at]! ^= 1 << (at % 8)
    const found = await verifyBackup(chunksOf(flipped)).then(
      ({ manifest, problems }) => manifest !== undefined && problems.length > 0,
      (error: { code?: string }) => error.code === 'bad-dump' || error.code === 'backup-incomplete',
    )
    if (!found) unnoticed.push(at)
  }
  expect(unnoticed).toEqual([])
})

it('names each way in which a file differs from its manifest', async () => {
  const [orders, empty] = facts.tables
  const other = { ...orders!, rows: 3 }
  const manifest = exampleManifest({
    bytes: facts.bytes + 1,
    sha256: 'f'.repeat(64),
    largeObjects: 2,
    tables: [other, { ...empty!, name: 'gone' }],
  })
  const { problems } = await verifyBackup(chunksOf(backup(manifest)))
  expect(problems).toEqual([
    { kind: 'bytes', expected: facts.bytes + 1, found: facts.bytes },
    { kind: 'sha256', expected: 'f'.repeat(64), found: facts.sha256 },
    { kind: 'large-objects', expected: 2, found: 1 },
    { kind: 'table-differs', expected: other, found: orders },
    { kind: 'table-unexpected', table: empty },
    { kind: 'table-missing', table: { ...empty!, name: 'gone' } },
  ])
  expect(problems.map(describeProblem).join('\n')).toMatch(/has 2 rows, and the manifest says 3[^]*public\.gone/)
})

it('tells rows that were changed from rows that are missing', () => {
  const [orders] = facts.tables
  const changed = { kind: 'table-differs', expected: { ...orders!, sha256: '' }, found: orders! } as const
  expect(describeProblem(changed)).toMatch(/other content .* in as many rows/)
})
