// The newest migration in a dump, from the ledger's rows as pg_dump writes them.
import { createDumpReader } from '../../../src/backups/dump/dump-reader.js'
import { ledgerHeadReader } from '../../../src/backups/dump/ledger-head.js'
import { dumpOf } from '../../harness/dump-text.js'

const COLUMNS = 'name, checksum, status, applied_at, content'
const ledger = (rows: string[], columns = COLUMNS) =>
  `COPY pgrunbook.migrations (${columns}) FROM stdin;\n${rows.map((row) => `${row}\n`).join('')}\\.\n`
const row = (name: string, status: string, appliedAt: string, content = '\\N') =>
  [name, 'abc', status, appliedAt, content].join('\t')

function headOf(body: string, chunkBytes = 1 << 20): string | undefined {
  const head = ledgerHeadReader()
  const reader = createDumpReader((event) => head.see(event))
  const bytes = dumpOf(body)
  for (let at = 0; at < bytes.length; at += chunkBytes) reader.write(Buffer.from(bytes.subarray(at, at + chunkBytes)))
  return head.head(reader.end().clientEncoding)
}

it.each<[string, string, string | undefined]>([
  ['no ledger', 'COPY public.migrations (name) FROM stdin;\na.sql\n\\.\n', undefined],
  ['an empty ledger', ledger([]), undefined],
  [
    'F69 the last by name, whatever the clock said',
    ledger([
      row('c', 'applied', '2026-01-01 00:00:00+00'),
      row('a', 'applied', '2031-01-02 00:00:00+00'),
      row('b', 'applied', '2026-01-02 00:00:00+00'),
    ]),
    'c',
  ],
  [
    'bytes, not letters',
    ledger([row('é', 'applied', '2026-01-01 00:00:00+00'), row('z', 'applied', '2026-01-01 00:00:00+00')]),
    'é',
  ],
  ['one that was adopted', ledger([row('a', 'adopted', '2026-01-01 00:00:00+00')]), 'a'],
  [
    'only those that are done',
    ledger([
      row('a', 'applied', '2026-01-01 00:00:00+00'),
      row('b', 'running', '2026-02-01 00:00:00+00'),
      row('c', 'rolled-back', '2026-03-01 00:00:00+00'),
    ]),
    'a',
  ],
  ['other columns first', ledger(['2026-01-01 00:00:00+00\tapplied\ta'], 'applied_at, status, name'), 'a'],
  ['a name with everything in it', ledger([row('é\\\\\\t"\\n', 'applied', '2026-01-01 00:00:00+00')]), 'é\\\t"\n'],
  [
    'rows that are longer than what is looked at',
    ledger([
      row('a', 'applied', '2026-01-01 00:00:00+00', 'x'.repeat(200_000)),
      row('b', 'applied', '2026-01-02 00:00:00+00', 'applied\\t2030-01-01'.repeat(9_000)),
    ]),
    'b',
  ],
  ['a table of that name with other columns', ledger(['a'], 'name'), undefined],
])('%s', (_name, body, expected) => {
  expect(headOf(body)).toBe(expected)
  if (body.length < 1_000) for (const bytes of [1, 7, 64]) expect(headOf(body, bytes)).toBe(expected)
})
