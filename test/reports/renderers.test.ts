// One document, two renderings: both hold every fact, neither lets a name of the database out of its place.
import type { Document } from '../../src/reports/document.js'
import { markdown } from '../../src/reports/markdown.js'
import { bytesInWords, countOf, durationInWords } from '../../src/quantities.js'
import { terminalText } from '../../src/reports/terminal.js'

const HOSTILE = 'orders | x\n::error::boo <script> `@team` ##[group]\u001b[31m'

const document: Document = {
  title: 'Backup complete',
  blocks: [
    {
      kind: 'facts',
      facts: [
        ['Stored as', { code: HOSTILE }],
        ['Took', '4.2 s'],
      ],
    },
    {
      kind: 'table',
      fold: 'Tables',
      columns: ['Table', 'Rows'],
      rows: [
        [{ code: HOSTILE }, '12'],
        ['users', '3'],
      ],
    },
    { kind: 'warnings', lines: [HOSTILE] },
    { kind: 'code', language: 'sql', code: 'SELECT 1;\n```\n::error::' },
    { kind: 'text', text: ['See ', { code: 'status' }] },
  ],
}

it('F66 keeps hostile names inside their cell in Markdown', () => {
  const text = markdown(document)
  expect(text).not.toMatch(/<script>|@team|##\[|\u001b|^::/m)
  const table = text.split('\n').filter((line) => line.startsWith('| <code>orders'))
  expect(table).toHaveLength(1)
  expect(table[0]!.match(/ \| /g)).toHaveLength(1)
  expect(text).toContain('<details><summary>Tables</summary>')
})

it('F66 keeps hostile names on their line in a terminal, and aligns', () => {
  const text = terminalText(document)
  expect(text).not.toMatch(/\u001b|^::|##\[/m)
  const lines = text.split('\n')
  expect(lines[0]).toBe('Backup complete')
  expect(lines.find((line) => line.includes('users'))!.indexOf('3')).toBe(
    lines.find((line) => line.includes('TABLE'))!.indexOf('ROWS'),
  )
})

it('says in a terminal, which folds nothing away, what follows', () => {
  expect(terminalText(document)).toMatch(/^Tables:\n\n {2}TABLE /m)
})

it('words quantities', () => {
  expect([bytesInWords(0), bytesInWords(999), bytesInWords(1_000), bytesInWords(1.25e9)]).toEqual([
    '0 bytes',
    '999 bytes',
    '1.0 kB',
    '1.3 GB',
  ])
  expect([durationInWords(85), durationInWords(4_230), durationInWords(200_000)]).toEqual([
    '85 ms',
    '4.2 s',
    '3 min 20 s',
  ])
  expect([countOf(1, 'table'), countOf(12345, 'row')]).toEqual(['1 table', '12,345 rows'])
})
