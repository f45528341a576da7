// A tolerant reading of Prisma schema text: which blocks there are, where, and what their settings say. Comments and strings
// are understood, so that neither can be taken for a block; whether the text is a valid schema is the engine's to say.

export interface SchemaBlock {
  keyword: string
  name: string
  /** Offset of the keyword. */
  start: number
  /** Offset after the closing brace. */
  end: number
  /** Counted from 1. */
  line: number
}

export interface BlockSetting {
  name: string
  /** Of the whole setting, `name = value`. */
  start: number
  end: number
  valueStart: number
  line: number
}

const COMMENT_OR_STRING = /\/\/[^\n]*|\/\*[^]*?(?:\*\/|$)|"(?:\\.|[^"\\\n])*"/g
const blank = (text: string): string => text.replace(/[^\r\n]/g, ' ')

/** The same text with comments, and what is inside strings, made spaces: every offset and line stays. */
export const withoutCommentsAndStrings = (text: string): string =>
  text.replace(COMMENT_OR_STRING, (found) => (found.startsWith('"') ? `"${blank(found.slice(1, -1))}"` : blank(found)))

/** Tells the line of an offset, counted from 1; offsets must be asked in ascending order. */
function lineCounter(text: string): (offset: number) => number {
  let line = 1
  let counted = 0
  return (offset) => {
    for (let at = text.indexOf('\n', counted); at !== -1 && at < offset; at = text.indexOf('\n', counted)) {
      line++
      counted = at + 1
    }
    return line
  }
}

/** A block ends with a brace that begins a line: those of `where: { ... }` are within one. */
const BLOCK =
  /^[ \t]*(model|view|enum|type|datasource|generator)[ \t]+([^\s{]+)\s*\{(?:[ \t]*\}|[^]*?(?:\n[ \t]*\}|(?![^])))/gm

/** @param masked as `withoutCommentsAndStrings` gives it */
export function blocksOf(masked: string): SchemaBlock[] {
  const lineAt = lineCounter(masked)
  return [...masked.matchAll(BLOCK)].map((match) => {
    const start = match.index + match[0].search(/\S/)
    const end = match.index + match[0].length
    return { keyword: match[1]!, name: match[2]!, start, end, line: lineAt(start) }
  })
}

const SETTING = /^([ \t]*)(\w+)([ \t]*=[ \t]*)([^\r\n]*)$/gm

/** The settings of a datasource or generator: `name = value`, each on one line, as the language wants them. */
export function settingsOf(masked: string, block: SchemaBlock): BlockSetting[] {
  const lineAt = lineCounter(masked)
  return [...masked.slice(block.start, block.end).matchAll(SETTING)].map((match) => {
    const [indent, name, equals, value] = [match[1]!, match[2]!, match[3]!, match[4]!]
    const start = block.start + match.index + indent.length
    const valueStart = start + name.length + equals.length
    return { name, start, end: valueStart + value.trimEnd().length, valueStart, line: lineAt(start) }
  })
}

function unescape(literal: string): string {
  try {
    return String(JSON.parse(literal))
  } catch {
    return literal.slice(1, -1)
  }
}

/** What the strings between two offsets say, in order. */
export const stringsIn = (text: string, masked: string, start: number, end: number): string[] =>
  [...masked.slice(start, end).matchAll(/"[ ]*"/g)].map((match) =>
    unescape(text.slice(start + match.index, start + match.index + match[0].length)),
  )

/** The string that a block attribute such as `@@map("orders")` holds. */
export function blockAttribute(text: string, masked: string, block: SchemaBlock, name: string): string | undefined {
  const body = masked.slice(block.start, block.end)
  const found = new RegExp(`@@${name}\\s*\\(\\s*(?:name\\s*:\\s*)?"[ ]*"`).exec(body)
  if (!found) return undefined
  const start = block.start + found.index
  return stringsIn(text, masked, start, start + found[0].length)[0]
}

interface Replacement {
  start: number
  end: number
  by: string
}

/** Puts `by` in place of each range, filled up with spaces where it is shorter: offsets and line ends stay. */
export const replaceRanges = (text: string, ranges: readonly Replacement[]): string =>
  ranges.reduce(
    (result, { start, end, by }) =>
      result.slice(0, start) + by + blank(result.slice(start + by.length, end)) + result.slice(end),
    text,
  )
