import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { SUMMARY_LIMIT, cutMarkdown, writeSummary } from '../../src/github/summary.js'
import { printedBy } from '../harness/stdout.js'

const folder = mkdtempSync(path.join(tmpdir(), 'summary-'))
afterAll(() => rmSync(folder, { recursive: true }))

const summaryFile = () => path.join(mkdtempSync(path.join(folder, 'summary-')), 'summary.md')
const bytes = (text: string) => Buffer.byteLength(text)

it('appends, and does nothing without a file', () => {
  const file = summaryFile()
  writeSummary('# one', file)
  writeSummary('two\n', file)
  expect(readFileSync(file, 'utf8')).toBe('# one\ntwo\n')
  expect(() => writeSummary('x', '')).not.toThrow()
})

it('stays under 1 MiB in all, and says that it was cut', () => {
  const file = summaryFile()
  writeFileSync(file, 'é'.repeat(300_000))
  for (let round = 0; round < 3; round += 1) writeSummary('| 日本語 | a |\n'.repeat(30_000), file)
  const text = readFileSync(file, 'utf8')
  expect(bytes(text)).toBeLessThanOrEqual(SUMMARY_LIMIT)
  expect(text).toContain('This summary was cut')
  expect(text).not.toContain('\ufffd')
})

it('leaves no code block, fold or diagram open', () => {
  const lines = 'line\n'.repeat(1_000)
  expect(cutMarkdown(`<details><summary>x</summary>\n\n\`\`\`sql\n${lines}`, 2_000)).toMatch(
    /line\n```\n\n<\/details>\n\n> \[!NOTE\]/,
  )
  const diagram = cutMarkdown(`before\n\`\`\`mermaid\ngraph TD\n${lines}\`\`\`\n`, 2_000)
  expect(diagram).toMatch(/^before\n\n\n> \[!NOTE\]/)
  expect(bytes(diagram)).toBeLessThan(2_000)
})

it('warns and does not throw when it cannot be written', () => {
  expect(printedBy(() => writeSummary('x', '/nowhere/summary.md'))).toMatch(
    /^::warning::the summary could not be written/,
  )
})
