// Reads a command's options with Node's own parser. A typo is an error that names the nearest option, never ignored, and all that
// is wrong with a command line is told at once.
import { parseArgs } from 'node:util'
import { RunbookError } from '../errors.js'
import { nearNames } from '../near-names.js'
import type { Command, CommandOption, Given } from './command.js'
import { shownWord } from './option-values.js'
import { COMMON_OPTIONS } from './options.js'

type Declared = Readonly<Record<string, CommandOption>>
type Token = NonNullable<ReturnType<typeof parseArgs>['tokens']>[number]
type OptionToken = Extract<Token, { kind: 'option' }>

/** @throws RunbookError `bad-input` with every problem of the command line; with --help nothing is a problem */
export async function readOptions(
  word: string,
  command: Command,
  argv: readonly string[],
): Promise<{ given: Given; argument: string }> {
  const declared: Declared = { ...command.options, ...COMMON_OPTIONS }
  const options = Object.fromEntries(
    Object.entries(declared).map(([name, { type, multiple = false, short }]) => [
      name,
      { type, multiple, ...(short && { short }) },
    ]),
  )
  const { values, positionals, tokens } = parseArgs({ args: [...argv], options, strict: false, tokens: true })
  if (values['help'] !== true) refuse(await problemsOf(command, declared, tokens, positionals), word)
  const value = (name: string) => values[name] ?? declared[name]?.default
  return {
    argument: positionals[0] ?? '',
    given: {
      rest: positionals.slice(1),
      text: (name) => (typeof value(name) === 'string' ? (value(name) as string) : ''),
      flag: (name) => value(name) === true,
      list: (name) => ((value(name) as string[] | undefined) ?? []).map(String),
    },
  }
}

function refuse(problems: readonly string[], word: string): void {
  if (problems.length === 0) return
  throw new RunbookError('bad-input', problems.join('\n'), {
    state: 'nothing-changed',
    hint: `correct what is named above; pg-runbook ${word} --help shows what each option takes`,
  })
}

async function problemsOf(
  command: Command,
  declared: Declared,
  tokens: readonly Token[],
  positionals: readonly string[],
): Promise<string[]> {
  const options = tokens.filter((token) => token.kind === 'option')
  const problems = await Promise.all(options.map((token) => optionProblem(token, declared)))
  return [
    ...problems.filter((problem) => problem !== undefined),
    ...twice(options, declared),
    ...argumentProblems(command, positionals),
  ]
}

async function optionProblem(token: OptionToken, declared: Declared): Promise<string | undefined> {
  const { name, rawName, value, inlineValue } = token
  const option = Object.hasOwn(declared, name) ? declared[name]! : undefined
  if (!option) return `${rawName}: there is no such option; ${whichOptions(name, declared)}`
  if (option.type === 'boolean') return value === undefined ? undefined : `${rawName}: takes no value`
  if (!value) return `${rawName}: needs a value`
  if (!inlineValue && value.startsWith('-'))
    return `${rawName}: needs a value, and is followed by ${value} (write ${rawName}=${value} if that is it)`
  const problem = await option.problem?.(value)
  return problem === undefined ? undefined : `${rawName}: ${problem}`
}

function whichOptions(name: string, declared: Declared): string {
  const dashed = (names: readonly string[]) => names.map((one) => `--${one}`)
  const near = dashed(nearNames(name, Object.keys(declared)))
  const all = `there are ${dashed(Object.keys(declared)).join(', ')}`
  return near.length > 0 ? `did you mean ${near.join(' or ')}? ${all.replace('there', 'There')}` : all
}

/** Which of two values is meant, nobody knows. */
function twice(tokens: readonly OptionToken[], declared: Declared): string[] {
  const names = tokens.map(({ name }) => name)
  const single = (name: string) =>
    Object.hasOwn(declared, name) && declared[name]!.type === 'string' && !declared[name]!.multiple
  const repeated = new Set(names.filter((name, index) => single(name) && names.indexOf(name) !== index))
  return [...repeated].map((name) => `--${name}: is given ${names.filter((one) => one === name).length} times`)
}

function argumentProblems({ argument, rest }: Command, positionals: readonly string[]): string[] {
  const expected = argument ? 1 : 0
  const [first] = positionals
  if (argument && first === undefined)
    return argument.optional ? [] : [`${argument.name}: required (${argument.description})`]
  const problem = first === undefined ? undefined : argument?.problem?.(first)
  if (problem !== undefined) return [`${argument!.name}: ${problem}`]
  if (rest) return []
  return positionals.slice(expected).map((extra) => `${shownWord(extra)}: not expected here${urlAdvice(extra)}`)
}

const urlAdvice = (text: string): string =>
  /^\w+:\/\//.test(text) ? '; the database is read from DATABASE_URL, since other users can see a command line' : ''
