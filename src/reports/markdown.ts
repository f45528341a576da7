// A document as Markdown for a job summary. Everything that may come from a database, a file or a tool is escaped here.
import { code, codeBlock, plain } from '../markdown-text.js'
import { type Block, type Document, shownBlocks, type Text } from './document.js'

export const markdown = (document: Document): string =>
  [`### ${plain(document.title)}`, ...shownBlocks(document).map(blockMarkdown)].join('\n\n') + '\n'

const text = (value: Text): string => (typeof value === 'string' ? plain(value) : code(value.code))
const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`
const folded = (title: string | undefined, body: string): string =>
  title ? `<details><summary>${plain(title)}</summary>\n\n${body}\n\n</details>` : body

function blockMarkdown(block: Block): string {
  switch (block.kind) {
    case 'text':
      return block.text.map(text).join('')
    case 'facts':
      return table(
        ['', ''],
        block.facts.map(([name, value]) => [`**${plain(name)}**`, text(value)]),
      )
    case 'table':
      return folded(
        block.fold,
        table(
          block.columns.map(plain),
          block.rows.map((cells) => cells.map(text)),
        ),
      )
    case 'list':
      return folded(block.fold, block.items.map((item) => `- ${item.map(text).join('')}`).join('\n'))
    case 'warnings':
      return block.lines.map((line) => `> [!WARNING]\n> ${plain(line)}`).join('\n\n')
    case 'code':
      return folded(block.fold, codeBlock(block.code, block.language))
    case 'mermaid':
      return codeBlock(block.code, 'mermaid')
  }
}

const table = (columns: readonly string[], rows: readonly (readonly string[])[]): string =>
  [row(columns), row(columns.map(() => '---')), ...rows.map(row)].join('\n')
