// The engine writes a schema anew: aligned its own way, without `//` comments, and without the settings that it does not take.
// People get the file they had: a block that says the same stays as they wrote it, one that changed is replaced where it stands
// with its comments put back, one that is gone is taken out, and new ones come last.
import { blocksOf, type SchemaBlock, withoutCommentsAndStrings } from './schema-text.js'

type Files = readonly [path: string, content: string][]

interface WrittenBlock extends SchemaBlock {
  key: string
  text: string
  /** Offset of the comment lines right above it. */
  from: number
}

const CONFIG = ['datasource', 'generator']

/** Comment lines with nothing between them and what follows. */
const COMMENT_LINES = /(?:\n|^)((?:[ \t]*\/\/[^\n]*\n)+[ \t]*)$/

function writtenBlocks(text: string): WrittenBlock[] {
  let previousEnd = 0
  return blocksOf(withoutCommentsAndStrings(text)).map((block) => {
    const between = text.slice(previousEnd, block.start)
    const comments = COMMENT_LINES.exec(between)?.[1] ?? ''
    previousEnd = block.end
    return {
      ...block,
      key: `${block.keyword} ${block.name}`,
      text: text.slice(block.start, block.end),
      from: block.start - comments.length,
    }
  })
}

/** Code and comment of each line; a string may hold what looks like a comment. */
function linesOf(text: string): { code: string; comment: string }[] {
  const masked = withoutCommentsAndStrings(text).split('\n')
  return text.split('\n').map((line, index) => {
    const length = masked[index]!.trimEnd().length
    return { code: line.slice(0, length).trim(), comment: line.slice(length).trim() }
  })
}

/** What a block says, however it is laid out; the order of fields says nothing, that of an enum's values does. */
function meaningOf({ keyword, text }: WrittenBlock): string {
  const lines = linesOf(text).map(({ code }) => code.replace(/\s+/g, ' '))
  const said = lines.filter((line) => line !== '')
  return (keyword === 'enum' ? said : said.sort()).join('\n')
}

const firstWord = (code: string): string => /^\S*/.exec(code)![0]

interface FieldComments {
  /** Lines of their own above it. */
  above: string[]
  behind: string
}

/** The engine keeps `///` comments itself. */
const IS_PLAIN_COMMENT = /^\/\/(?!\/)/

/** By the first word of each line, a field's name or an attribute's. */
function commentsOf(text: string): Map<string, FieldComments> {
  const comments = new Map<string, FieldComments>()
  let above: string[] = []
  for (const { code, comment } of linesOf(text)) {
    const plain = IS_PLAIN_COMMENT.test(comment)
    if (code === '' && plain) above.push(comment)
    if (code === '') continue
    comments.set(firstWord(code), { above, behind: plain ? comment : '' })
    above = []
  }
  return comments
}

/** The engine's block with the comments that stood with its fields before. */
function withComments(written: string, before: string): string {
  const comments = commentsOf(before)
  const codes = linesOf(written)
  const lines = written.split('\n').flatMap((line, index) => {
    const key = firstWord(codes[index]!.code)
    const known = comments.get(key)
    if (!known) return [line]
    comments.delete(key)
    const indent = /^\s*/.exec(line)![0]
    const behind = codes[index]!.comment === '' && known.behind !== '' ? `${line.trimEnd()} ${known.behind}` : line
    return [...known.above.map((comment) => indent + comment), behind]
  })
  return lines.join('\n')
}

/** One file: what was there, block by block, and then what was not. */
function merge(written: string, before: string): string {
  const now = new Map(writtenBlocks(written).map((block) => [block.key, block]))
  const old = writtenBlocks(before)
  const kept = old.reduceRight((text, block) => {
    const next = now.get(block.key)
    if (CONFIG.includes(block.keyword) || (next && meaningOf(next) === meaningOf(block))) return text
    if (next) return text.slice(0, block.start) + withComments(next.text, block.text) + text.slice(block.end)
    return text.slice(0, block.from).trimEnd() + text.slice(block.end)
  }, before)
  const known = new Set(old.map(({ key }) => key))
  const added = [...now.values()].filter(({ key }) => !known.has(key))
  const blocks = [kept.trimEnd(), ...added.map(({ from, end }) => written.slice(from, end).trim())]
  const text = `${blocks.join('\n\n').trimStart()}\n`
  return before.includes('\r\n') ? text.replace(/\r?\n/g, '\r\n') : text
}

/**
 * @param written by the engine
 * @param originals the files that it was given, as they are on disk
 */
export function keepAsWritten(written: Files, originals: Files): [path: string, content: string][] {
  const before = new Map(originals)
  return written.map(([file, text]) => {
    const original = before.get(file)
    return [file, original === undefined ? text : merge(text, original)]
  })
}
