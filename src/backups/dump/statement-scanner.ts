// Finds the semicolon that ends a statement, chunk by chunk, as psql and the server would: not inside a string, a quoted name,
// a dollar-quoted body, a comment, parentheses (CREATE RULE) or a BEGIN ATOMIC body. A backslash anywhere else is a psql command.
// Sources: scan.l (src/backend/parser) and psqlscan.l (src/fe_utils) of PostgreSQL 14 to 18.
import { isWordByte, isWordStart, routineTracker, type RoutineTracker, trackWord } from './statement-words.js'

const [NEWLINE, STAR, SEMICOLON, DASH, SLASH, BACKSLASH] = [10, 42, 59, 45, 47, 92]
const [QUOTE, DOUBLE_QUOTE, DOLLAR, OPEN, CLOSE] = [39, 34, 36, 40, 41]
const NO_BYTES = Buffer.alloc(0)
const LOWER_E = 0x65
const LOWER_CASE = 0x20

/** Reads from `at` on and returns how far it came; it is called again there, or at the next chunk's start. */
type Step = (scan: StatementScan, chunk: Buffer, at: number) => number

export interface StatementScan {
  /** A backslash escapes in every string, not only in E'' ones: standard_conforming_strings is off. */
  backslashEscapes: boolean
  state: 'open' | 'ended' | 'backslash'
  step: Step
  parentheses: number
  words: RoutineTracker
  wordBytes: number
  lastWordByte: number
  commentDepth: number
  commentByte: number
  dollarTag: string
  dollarQuote: Buffer
  dollarMatched: number
}

/** At the first byte of a statement. */
export const startOfStatement = (backslashEscapes: boolean): StatementScan => ({
  backslashEscapes,
  state: 'open',
  step: outside,
  parentheses: 0,
  words: routineTracker(),
  wordBytes: 0,
  lastWordByte: 0,
  commentDepth: 0,
  commentByte: 0,
  dollarTag: '',
  dollarQuote: NO_BYTES,
  dollarMatched: 0,
})

/**
 * Reads on from `at`. Returns the end of the chunk while the statement is open; the place just behind its semicolon when it has
 * `ended`; the place of the `backslash` that has no business there.
 */
export function scanStatement(scan: StatementScan, chunk: Buffer, at: number): number {
  while (at < chunk.length && scan.state === 'open') at = scan.step(scan, chunk, at)
  return at
}

const turnTo = (scan: StatementScan, step: Step, at: number): number => {
  scan.step = step
  return at
}

const MEANS_SOMETHING = Uint8Array.from({ length: 256 }, (_, byte) =>
  Number(
    isWordStart(byte) || [QUOTE, DOUBLE_QUOTE, DOLLAR, OPEN, CLOSE, DASH, SLASH, SEMICOLON, BACKSLASH].includes(byte),
  ),
)

function outside(scan: StatementScan, chunk: Buffer, at: number): number {
  while (at < chunk.length && MEANS_SOMETHING[chunk[at]!] === 0) at++
  if (at === chunk.length) return at
  switch (chunk[at]!) {
    case QUOTE:
      return turnTo(scan, scan.backslashEscapes ? escapeString : plainString, at + 1)
    case DOUBLE_QUOTE:
      return turnTo(scan, quotedName, at + 1)
    case DOLLAR:
      scan.dollarTag = ''
      return turnTo(scan, dollarTag, at + 1)
    case DASH:
      return turnTo(scan, afterDash, at + 1)
    case SLASH:
      return turnTo(scan, afterSlash, at + 1)
    case OPEN:
      scan.parentheses++
      return at + 1
    case CLOSE:
      scan.parentheses = Math.max(0, scan.parentheses - 1)
      return at + 1
    case SEMICOLON:
      if (scan.parentheses === 0 && scan.words.blocks === 0) scan.state = 'ended'
      return at + 1
    case BACKSLASH:
      scan.state = 'backslash'
      return at
    default:
      scan.wordBytes = 0
      return turnTo(scan, word, at)
  }
}

function word(scan: StatementScan, chunk: Buffer, at: number): number {
  const from = at
  while (at < chunk.length && isWordByte(chunk[at]!)) at++
  if (at > from) scan.lastWordByte = chunk[at - 1]!
  scan.wordBytes += at - from
  trackWord(scan.words, chunk, from, at, at < chunk.length, scan.parentheses)
  if (at === chunk.length) return at
  const isE = scan.wordBytes === 1 && (scan.lastWordByte | LOWER_CASE) === LOWER_E
  return isE && chunk[at] === QUOTE ? turnTo(scan, escapeString, at + 1) : turnTo(scan, outside, at)
}

/** Up to the next such byte. A doubled quote ends one string and begins another at once, which comes to the same. */
const upTo =
  (byte: number): Step =>
  (scan, chunk, at) => {
    const end = chunk.indexOf(byte, at)
    return end < 0 ? chunk.length : turnTo(scan, outside, end + 1)
  }

const plainString = upTo(QUOTE)
const quotedName = upTo(DOUBLE_QUOTE)
const lineComment = upTo(NEWLINE)

function escapeString(scan: StatementScan, chunk: Buffer, at: number): number {
  for (; at < chunk.length; at++) {
    if (chunk[at] === BACKSLASH) return turnTo(scan, escaped, at + 1)
    if (chunk[at] === QUOTE) return turnTo(scan, afterEscapeString, at + 1)
  }
  return at
}

const escaped: Step = (scan, _chunk, at) => turnTo(scan, escapeString, at + 1)

/** A doubled quote, or a string that goes on after a line end, is still of the escaping kind. */
function afterEscapeString(scan: StatementScan, chunk: Buffer, at: number): number {
  const byte = chunk[at]!
  if (byte === QUOTE) return turnTo(scan, escapeString, at + 1)
  return byte === 32 || (byte >= 9 && byte <= 13) ? at + 1 : turnTo(scan, outside, at)
}

const afterDash: Step = (scan, chunk, at) =>
  chunk[at] === DASH ? turnTo(scan, lineComment, at + 1) : turnTo(scan, outside, at)

function afterSlash(scan: StatementScan, chunk: Buffer, at: number): number {
  if (chunk[at] !== STAR) return turnTo(scan, outside, at)
  Object.assign(scan, { commentDepth: 1, commentByte: 0 })
  return turnTo(scan, blockComment, at + 1)
}

function blockComment(scan: StatementScan, chunk: Buffer, at: number): number {
  for (; at < chunk.length; at++) {
    const pair = scan.commentByte * 256 + chunk[at]!
    scan.commentByte = chunk[at]!
    if (pair !== SLASH * 256 + STAR && pair !== STAR * 256 + SLASH) continue
    scan.commentByte = 0
    scan.commentDepth += pair === SLASH * 256 + STAR ? 1 : -1
    if (scan.commentDepth === 0) return turnTo(scan, outside, at + 1)
  }
  return at
}

function dollarTag(scan: StatementScan, chunk: Buffer, at: number): number {
  const from = at
  while (at < chunk.length && chunk[at] !== DOLLAR && isWordByte(chunk[at]!)) at++
  scan.dollarTag += chunk.toString('latin1', from, at)
  if (at === chunk.length) return at
  if (chunk[at] !== DOLLAR || /^\d/.test(scan.dollarTag)) return turnTo(scan, outside, at) // a parameter, e.g. $1
  scan.dollarQuote = Buffer.from(`$${scan.dollarTag}$`, 'latin1')
  scan.dollarMatched = 0
  return turnTo(scan, dollarBody, at + 1)
}

/** The closing quote has dollars at its two ends only, so a mismatch can begin a new match only with a dollar. */
function dollarBody(scan: StatementScan, chunk: Buffer, at: number): number {
  while (at < chunk.length) {
    if (scan.dollarMatched === 0) {
      at = chunk.indexOf(DOLLAR, at)
      if (at < 0) return chunk.length
    }
    const byte = chunk[at++]
    if (byte === scan.dollarQuote[scan.dollarMatched]) scan.dollarMatched++
    else scan.dollarMatched = byte === DOLLAR ? 1 : 0
    if (scan.dollarMatched === scan.dollarQuote.length) return turnTo(scan, outside, at)
  }
  return at
}
