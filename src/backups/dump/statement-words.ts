// The words of a statement, as far as they tell where it ends: only a CREATE FUNCTION or CREATE PROCEDURE can have a BEGIN ATOMIC
// body, whose semicolons are its own. Unlike psql this asks for both words, since a function may be called `begin`.

const LETTER = /[A-Za-z]/
const WORD_BYTES = Uint8Array.from({ length: 256 }, (_, byte) =>
  Number(/[\w$]/.test(String.fromCharCode(byte)) || byte >= 0x80),
)

export const isWordStart = (byte: number): boolean =>
  LETTER.test(String.fromCharCode(byte)) || byte === 0x5f || byte >= 0x80
export const isWordByte = (byte: number): boolean => WORD_BYTES[byte] === 1

export interface RoutineTracker {
  /** The statement's first word outside comments, in lower case; cut where it is longer than any word that matters. */
  first: string
  /** Depth of BEGIN ATOMIC and CASE that an END has yet to close. */
  blocks: number
  shape: 'unknown' | 'create' | 'routine' | 'other'
  /** The word that is being read, in as many bytes as matter. */
  word: string
  previous: string
}

export const routineTracker = (): RoutineTracker => ({
  first: '',
  blocks: 0,
  shape: 'unknown',
  word: '',
  previous: '',
})

/** One more than the longest word that matters, `procedure`: a longer word matches none. */
const BYTES_THAT_MATTER = 10

/** Takes the bytes [from, to) as a part of a word; `complete` when the word ends there. */
export function trackWord(
  tracker: RoutineTracker,
  chunk: Buffer,
  from: number,
  to: number,
  complete: boolean,
  parentheses: number,
): void {
  if (tracker.shape === 'other') return
  const wanted = BYTES_THAT_MATTER - tracker.word.length
  tracker.word += chunk.toString('latin1', from, Math.min(to, from + wanted))
  if (!complete) return
  const word = tracker.word.toLowerCase()
  if (tracker.first === '') tracker.first = word
  if (tracker.shape === 'routine') trackBlocks(tracker, word, parentheses)
  else tracker.shape = nextShape(tracker.shape, word)
  tracker.previous = word
  tracker.word = ''
}

function nextShape(shape: RoutineTracker['shape'], word: string): RoutineTracker['shape'] {
  if (shape === 'unknown') return word === 'create' ? 'create' : 'other'
  if (word === 'function' || word === 'procedure') return 'routine'
  return word === 'or' || word === 'replace' ? 'create' : 'other'
}

function trackBlocks(tracker: RoutineTracker, word: string, parentheses: number): void {
  if (parentheses > 0) return
  if (tracker.blocks === 0) tracker.blocks = word === 'atomic' && tracker.previous === 'begin' ? 1 : 0
  else if (word === 'case') tracker.blocks++
  else if (word === 'end') tracker.blocks--
}
