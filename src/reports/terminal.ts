// A document as plain text for a terminal or a CI log: no colour, no escape sequence, tables aligned.
import { type Block, type Document, shownBlocks, type Text } from './document.js'
import { neutralise, neutraliseLine } from '../neutral-text.js'

const MAX_CELL = 80

const words = (text: Text): string => (typeof text === 'string' ? text : text.code)
const cell = (text: Text): string => {
  const line = neutraliseLine(words(text))
  return line.length > MAX_CELL ? `${line.slice(0, MAX_CELL - 1)}…` : line
}

/** The whole document, ending with a line feed. */
export const terminalText = (document: Document): string =>
  [
    neutraliseLine(document.title),
    ...shownBlocks(document)
      .filter(isText)
      .map((block) => `\n${foldTitle(block)}${blockText(block)}`),
  ].join('\n') + '\n'

type TextBlock = Exclude<Block, { kind: 'mermaid' }>
const isText = (block: Block): block is TextBlock => block.kind !== 'mermaid'

/** A terminal folds nothing away, and what a browser shows to click on says what follows. */
const foldTitle = (block: TextBlock): string =>
  'fold' in block && block.fold !== undefined ? `${neutraliseLine(block.fold)}:\n\n` : ''

function blockText(block: TextBlock): string {
  switch (block.kind) {
    case 'text':
      return block.text.map((text) => neutraliseLine(words(text))).join('')
    case 'facts':
      return aligned(block.facts.map(([name, value]) => [name, neutraliseLine(words(value))]))
    case 'table':
      return aligned([block.columns.map((name) => name.toUpperCase()), ...block.rows.map((row) => row.map(cell))])
    case 'list':
      return block.items.map((item) => `  - ${item.map((text) => neutraliseLine(words(text))).join('')}`).join('\n')
    case 'warnings':
      return block.lines.map((line) => `warning: ${neutraliseLine(line)}`).join('\n')
    case 'code':
      return neutralise(block.code)
  }
}

function aligned(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => (row[column] ?? '').length)))
  const line = (row: readonly string[]) =>
    row
      .map((text, column) => text.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd()
  return rows.map((row) => `  ${line(row)}`).join('\n')
}
