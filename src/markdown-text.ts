// Any text inside Markdown that people read on GitHub: nothing in it becomes a link, a mention, HTML, a new cell or the end of its block.
import { neutralise } from './neutral-text.js'

const LONGEST_INLINE = 4_000

/** Any text as plain words inside Markdown, in a table cell too: no link, mention, emphasis, HTML or new cell comes of it. */
export function plain(text: string): string {
  return entities(neutralise(text, LONGEST_INLINE), /[&<>"'`*_~|[\]{}()#\\$!@:=+]|www(?=\.)/g).replace(/\n/g, '<br>')
}

/** Any text as inline code, in a table cell too. */
export const code = (text: string): string =>
  `<code>${entities(neutralise(text, LONGEST_INLINE), /[^\w ./,;-]/g).replace(/&#10;/g, ' ')}</code>`

/** Any text as a block of code that nothing in the text can end. */
export function codeBlock(text: string, language = ''): string {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map((run) => run[0].length))
  const fence = '`'.repeat(longest + 1)
  return `${fence}${language}\n${neutralise(text)}\n${fence}`
}

const entities = (text: string, which: RegExp): string =>
  text.replace(which, (found) => [...found].map((character) => `&#${character.codePointAt(0)};`).join(''))
