// What changed in an applied file, as people read it: the lines that differ, with the line before and after. The ledger keeps the
// text that ran, so the hint needs no git history.
import { withoutByteOrderMark } from './checksum.js'

/** A text of a ledger's size is a table of contents, not a table of rows: longer ones are not kept. */
export const KEPT_TEXT_CHARACTERS = 65_536
const SHOWN_LINES = 12

/** As the ledger keeps it: null for one that is too long to keep. */
export const keptText = (text: string): string | null => (text.length > KEPT_TEXT_CHARACTERS ? null : text)

const linesOf = (text: string): string[] => withoutByteOrderMark(text).replaceAll('\r\n', '\n').split('\n')

const shortened = (lines: readonly string[], sign: string): string[] => [
  ...lines.slice(0, SHOWN_LINES).map((line) => `${sign} ${line}`),
  ...(lines.length > SHOWN_LINES ? [`${sign} ... (${lines.length - SHOWN_LINES} more lines)`] : []),
]

/** From the first line that differs to the last, at most a dozen on each side; `line` counts from 1 in the new text. */
export function changedLines(before: string, after: string): { line: number; text: string } {
  const [old, now] = [linesOf(before), linesOf(after)]
  let first = 0
  while (first < Math.min(old.length, now.length) && old[first] === now[first]) first++
  let same = 0
  while (same < Math.min(old.length, now.length) - first && old.at(-1 - same) === now.at(-1 - same)) same++
  const text = [
    `@@ line ${first + 1} @@`,
    ...shortened(old.slice(first, old.length - same), '-'),
    ...shortened(now.slice(first, now.length - same), '+'),
  ].join('\n')
  return { line: first + 1, text }
}
