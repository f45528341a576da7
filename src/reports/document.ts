// A report as people read it, before it is Markdown in a job summary or text in a terminal: described once, rendered twice.

/** A cell or sentence is plain text, or code (names of files, tables, artifacts; SQL). Renderers escape both. */
export type Text = string | { code: string }

export type Block =
  | { kind: 'text'; text: readonly Text[] }
  /** Facts as name and value, in order. */
  | { kind: 'facts'; facts: readonly (readonly [name: string, value: Text])[] }
  | {
      kind: 'table'
      columns: readonly string[]
      rows: readonly (readonly Text[])[]
      /** Folded under this title when set. */ fold?: string
    }
  /** Nothing of an item is cut, as a table's cells are in a terminal. */
  | { kind: 'list'; items: readonly (readonly Text[])[]; fold?: string }
  | { kind: 'warnings'; lines: readonly string[] }
  | { kind: 'code'; language: string; code: string; fold?: string }
  /** A picture, where the reader can show one; a terminal leaves it out. */
  | { kind: 'mermaid'; code: string }

export interface Document {
  /** One line that says how it ended. */
  title: string
  blocks: readonly Block[]
}

/** For a screen that has shown some of its warnings already, as they came. */
export const withoutWarnings = (document: Document, isTold: (line: string) => boolean): Document => ({
  ...document,
  blocks: document.blocks.map((block) =>
    block.kind === 'warnings' ? { ...block, lines: block.lines.filter((line) => !isTold(line)) } : block,
  ),
})

/** Without the blocks that have nothing to say. */
export const shownBlocks = ({ blocks }: Document): Block[] =>
  blocks.filter((block) => block.kind !== 'warnings' || block.lines.length > 0)
