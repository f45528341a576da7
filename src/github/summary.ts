// The job summary: Markdown that people read first. GitHub drops a summary over 1 MiB whole, so ours is cut before it, with a
// notice, and without leaving a code block or a fold open. Texts from a database come here escaped (markdown-text.ts).
import { appendFileSync, statSync } from 'node:fs'
import { annotate } from './annotations.js'

/** Bytes a step may write. Source: docs.github.com, "Adding a job summary": 1 MiB. */
export const SUMMARY_LIMIT = 1_048_576
const NOTICE =
  '\n\n> [!NOTE]\n> This summary was cut: GitHub shows at most 1 MiB. The whole is in the report file (`report-path`).\n'

/** Appends to the step's summary; does nothing where the runner offers none. It warns and never throws: what was done is done. */
export function writeSummary(markdown: string, file = process.env['GITHUB_STEP_SUMMARY']): void {
  if (!file) return
  try {
    const room = SUMMARY_LIMIT - (statSync(file, { throwIfNoEntry: false })?.size ?? 0)
    appendFileSync(file, cutMarkdown(markdown.endsWith('\n') ? markdown : `${markdown}\n`, room))
  } catch (error) {
    annotate('warning', `the summary could not be written: ${(error as Error).message}`)
  }
}

/** At most `limit` bytes of UTF-8, with `notice` where it was cut: cut at a line's end, open code blocks and folds closed, diagrams whole or not at all. */
export function cutMarkdown(markdown: string, limit: number, notice = NOTICE): string {
  if (Buffer.byteLength(markdown) <= limit) return markdown
  const kept: string[] = []
  let room = limit - Buffer.byteLength(notice) - 512 // for what must be closed
  for (const line of markdown.split('\n')) {
    room -= Buffer.byteLength(line) + 1
    if (room < 0) break
    kept.push(line)
  }
  const { fence, fenceLine, folds } = openBlocks(kept)
  if (fence && /^\s*(`{3,}|~{3,})\s*mermaid/.test(kept[fenceLine]!)) kept.length = fenceLine
  else if (fence) kept.push(fence)
  const text = `${kept.join('\n')}\n${'\n</details>'.repeat(folds)}${notice}`
  return Buffer.byteLength(text) <= limit ? text : ''
}

function openBlocks(lines: string[]): { fence: string; fenceLine: number; folds: number } {
  let [fence, fenceLine, folds] = ['', 0, 0]
  for (const [index, line] of lines.entries()) {
    const mark = /^\s*(`{3,}|~{3,})/.exec(line)?.[1]
    if (fence && mark?.startsWith(fence)) fence = ''
    else if (!fence && mark) [fence, fenceLine] = [mark, index]
    else if (!fence) folds += (line.match(/<details/g)?.length ?? 0) - (line.match(/<\/details>/g)?.length ?? 0)
  }
  return { fence, fenceLine, folds: Math.max(0, Math.min(folds, 20)) }
}
