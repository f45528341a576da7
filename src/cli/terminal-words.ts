// Operations name an input as an action's `with:` does (`allow-empty: true`); a terminal's option is `--allow-empty`. One place
// turns the first into the second, so that what a message says can be typed.

/** Inputs whose option has another name. */
const OTHER_NAMES: Readonly<Record<string, string>> = { 'backup-skip-reason': 'no-backup', tables: 'table' }

/** Inputs that are texts, and an option without a value: what the input's `false` is called. */
const NEGATED: readonly [RegExp, string][] = [[/\bbackup: false\b/g, '--no-backup <reason>']]

const START = String.raw`(?<![\w./@-])`
const LIST = /, (?=[^ ,]+(?:, |$))/

const optionOf = (input: string): string => `--${OTHER_NAMES[input] ?? input}`

/** `confirm: required`: the input that the rest of the line is about. */
const asSubject = (text: string, inputs: string): string =>
  text.replace(new RegExp(`(?<=^|^- |: )(${inputs}): `, 'gm'), (_, input: string) => `${optionOf(input)}: `)

/** `allow-empty: true` is --allow-empty, `compression: zstd` is --compression zstd, `x: a, b` is --x a --x b. */
const asValue = (text: string, inputs: string): string =>
  text.replace(
    new RegExp(`${START}(${inputs}): ([^\\s,;)]+(?:, [^\\s,;)]+\\.sql)*)`, 'g'),
    (_, input: string, value: string) =>
      value === 'true'
        ? optionOf(input)
        : value
            .split(LIST)
            .map((one) => `${optionOf(input)} ${one}`)
            .join(' '),
  )

/** `needs backup-skip-reason`: only names with a hyphen, which are nothing else. */
const asName = (text: string, inputs: string): string =>
  text.replace(new RegExp(`${START}(${inputs})(?![\\w/-]|\\.\\w)`, 'g'), (_, input: string) => optionOf(input))

/** A message and its hint in the words of a terminal. */
export interface TerminalWords {
  message(text: string): string
  hint(text: string): string
}

/** @param options names of all options there are */
export function terminalWords(options: readonly string[]): TerminalWords {
  const names = [...new Set([...options, ...Object.keys(OTHER_NAMES)])].sort((a, b) => b.length - a.length)
  const [all, hyphenated] = [names.join('|'), names.filter((name) => name.includes('-')).join('|')]
  const negate = (text: string) => NEGATED.reduce((told, [form, option]) => told.replace(form, option), text)
  return {
    message: (text) => asName(asValue(asSubject(negate(text), all), hyphenated), hyphenated),
    hint: (text) => asName(asValue(negate(text), all), hyphenated),
  }
}
