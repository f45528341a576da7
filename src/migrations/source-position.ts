// PostgreSQL counts positions in bytes (parse tree) or characters (errors); people count lines and columns. Turns one into the
// other and shows the line with a caret. Lines and columns count from 1, columns in characters.

export interface Position {
  line: number
  column: number
}

const LF = 10
const characters = (text: string): number => [...text].length

/** A reader of positions in `text`, given as byte offsets into its UTF-8 form. */
export function byteReader(text: string): { bytes: Buffer; at: (offset: number) => Position } {
  const bytes = Buffer.from(text)
  const starts = [0]
  for (let next = bytes.indexOf(LF); next >= 0; next = bytes.indexOf(LF, next + 1)) starts.push(next + 1)
  const lineAt = (offset: number): number => {
    let low = 0
    for (let high = starts.length - 1; low < high;) {
      const middle = Math.ceil((low + high) / 2)
      if (starts[middle]! <= offset) low = middle
      else high = middle - 1
    }
    return low
  }
  const at = (offset: number): Position => {
    const line = lineAt(offset)
    return { line: line + 1, column: characters(bytes.toString('utf8', starts[line], offset)) + 1 }
  }
  return { bytes, at }
}

/** The position of the character with this index (from 0, in characters), in a text that itself starts at `from`. */
export function positionOfCharacter(text: string, index: number, from: Position = { line: 1, column: 1 }): Position {
  const before = [...text].slice(0, index).join('')
  const lines = before.split('\n')
  const last = characters(lines.at(-1)!)
  return lines.length === 1
    ? { line: from.line, column: from.column + last }
    : { line: from.line + lines.length - 1, column: last + 1 }
}

const MAX_WIDTH = 100

/** The line with a caret under the column, cut to a readable width, as two lines of text. */
export function excerpt(text: string, at: Position): string {
  const line = [...(text.split('\n')[at.line - 1] ?? '').replace(/\r$/, '').replaceAll('\t', ' ')]
  const start = Math.max(0, at.column - 1 - Math.floor(MAX_WIDTH * 0.7))
  const shown = line.slice(start, start + MAX_WIDTH).join('')
  const margin = ' '.repeat(String(at.line).length)
  return `${at.line} | ${shown}\n${margin} | ${' '.repeat(at.column - 1 - start)}^`
}
