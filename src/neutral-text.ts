// The runner reads commands out of what a step prints: `::cmd::` at a line's start, `##[cmd]` anywhere in a line. Text that comes
// from a database, a tool or a file name must never be one, nor move the cursor, nor fill the log. Nothing here is unescaped again.

/** Characters of one text that a log keeps: about a thousand lines. */
export const LOG_TEXT_LIMIT = 65_536

// Complete terminal sequences say nothing in a log and go; what is left of the control characters is shown as a picture.
const TERMINAL_SEQUENCES = /\u001b\[[0-?]*[ -/]*[@-~]|\u001b\][^\u0007\u001b]*(?:\u0007|\u001b\\)/g
const CONTROLS = /[\u0000-\u0008\u000b-\u001f\u007f]/g
/** C1 controls, line and paragraph separators, and characters that turn or hide the text around them (CVE-2021-42574). */
const INVISIBLE = /[\u0080-\u009f\u200b\u200e\u200f\u2028-\u202e\u2060\u2066-\u2069\ufeff]/g

/**
 * The text as a log may print it, in at most `limit` characters and a notice of what was cut. Line feeds and tabs stay; a line
 * that would start a command is prefixed with `| `, `##[` becomes `## [`. Source: actions/runner, ActionCommand.cs (`TryParseV2`
 * trims white space before `::`; .NET also ends a line at a lone carriage return).
 */
export function neutralise(text: string, limit = LOG_TEXT_LIMIT): string {
  const kept = text.length > limit ? wholeCharacters(text.slice(0, limit)) : text
  const harmless = kept
    .replace(TERMINAL_SEQUENCES, '')
    .replace(/\r\n/g, '\n')
    .replace(CONTROLS, (character) => (character === '\u007f' ? '\u2421' : picture(character)))
    .replace(INVISIBLE, codePoint)
    .replace(/##\[/g, '## [')
    .replace(/^(?=[^\S\n]*::)/gm, '| ')
  return kept.length < text.length
    ? `${harmless}\n... (${text.length - kept.length} more characters not shown)`
    : harmless
}

/** The same, on one line. */
export const neutraliseLine = (text: string, limit = 1_000): string =>
  neutralise(text.replace(/\s*\n\s*/g, ' '), limit).replace(/\n/g, ' ')

/** Does it hold what {@link neutralise} would have to show as something else: control characters, marks that turn or hide text? */
export const hidesSomething = (text: string): boolean =>
  text.search(CONTROLS) >= 0 || text.search(INVISIBLE) >= 0 || /[\n\t]/.test(text)

const picture = (control: string): string => String.fromCharCode(0x2400 + control.charCodeAt(0))

const codePoint = (character: string): string =>
  `<U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}>`

/** A cut between the halves of a surrogate pair leaves no character. */
const wholeCharacters = (text: string): string => text.replace(/[\ud800-\udbff]$/, '')
