// Texts that come from a server or a URL are shown to people: nothing in them may move a cursor, start a line or flood a log.

const MAX_CHARACTERS = 2_000

/** Control characters, line and paragraph separators, and marks that reorder what is read. */
const NOT_SHOWN = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]+/g

/** One line without control characters, cut at `max` characters with a sign that it was cut. */
export function neutralText(text: string, max: number = MAX_CHARACTERS): string {
  const line = text
    .slice(0, max + 1)
    .replace(NOT_SHOWN, ' ')
    .trim()
  return text.length > max ? `${line.slice(0, max)} [cut]` : line
}
