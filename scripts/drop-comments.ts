// Takes the comments out of JavaScript and leaves every other character as it is: the bundle is downloaded by every job, and a third
// of it is comments. Licences stay. (A printer would also change parentheses, by which V8 decides what to compile at once: slower.)
import ts from 'typescript'

const KEPT = /^\/[/*]!|@license|@preserve|copyright/i

/** @returns the text without comments; a comment over several lines leaves one line end */
export function dropComments(text: string): string {
  const file = ts.createSourceFile('bundle.js', text, ts.ScriptTarget.Latest, false, ts.ScriptKind.JS)
  const pieces: string[] = []
  let from = 0
  const drop = ({ pos, end }: ts.CommentRange): void => {
    const comment = text.slice(pos, end)
    if (pos < from || KEPT.test(comment)) return
    pieces.push(text.slice(from, pos), comment.includes('\n') ? '\n' : ' ')
    from = end
  }
  const visit = (node: ts.Node): void => {
    if (ts.isJSDoc(node)) return
    const children = node.getChildren(file)
    if (children.length > 0) return children.forEach(visit)
    for (const comment of ts.getLeadingCommentRanges(text, node.pos) ?? []) drop(comment)
    for (const comment of ts.getTrailingCommentRanges(text, node.end) ?? []) drop(comment)
  }
  visit(file)
  return pieces.join('') + text.slice(from)
}
