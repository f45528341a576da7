// Reads a command's options with Node's own parser; a typo is an error that names the nearest option, never ignored.
import { parseArgs } from 'node:util'
import { parseDuration } from '../duration.js'
import { RunbookError } from '../errors.js'
import type { Command, CommandOption, Given } from './command.js'

/** Options that every command has. */
export const COMMON_OPTIONS: Record<string, CommandOption> = {
  json: { type: 'boolean', description: 'print the report as JSON' },
  verbose: { type: 'boolean', description: 'show every step' },
  help: { type: 'boolean', description: 'show this help' },
}

export const ENVIRONMENT_OPTION: Record<string, CommandOption> = {
  environment: {
    type: 'string',
    value: '<name>',
    default: 'production',
    description: 'production (DATABASE_URL) or staging (STAGING_DATABASE_URL)',
  },
}

export const MIGRATIONS_OPTION: Record<string, CommandOption> = {
  'migrations-dir': {
    type: 'string',
    value: '<folder>',
    default: 'db/migrations',
    description: 'the folder of the migrations',
  },
}

export const DATABASE_OPTIONS: Record<string, CommandOption> = {
  ...ENVIRONMENT_OPTION,
  'lock-timeout': {
    type: 'string',
    value: '<time>',
    default: '5s',
    description: 'how long to wait for a lock, e.g. 500ms, 5s',
  },
  'statement-timeout': {
    type: 'string',
    value: '<time>',
    default: '0',
    description: 'ends a longer statement; 0 never',
  },
}

export const BACKUP_OPTIONS: Record<string, CommandOption> = {
  destination: {
    type: 'string',
    value: '<folder>',
    default: 'backups',
    description: 'the folder that takes the backup',
  },
  compression: { type: 'string', value: '<kind>', default: 'none', description: 'zstd or none' },
  'install-tools': { type: 'boolean', description: "install the pg_dump of the server's major when it is missing" },
  'encryption-recipients': {
    type: 'string',
    value: '<age1...>',
    multiple: true,
    description: 'encrypt with age for this public key; may be given several times',
  },
  'exclude-table-data': {
    type: 'string',
    value: '<pattern>',
    multiple: true,
    description: "leave these tables' rows out, as pg_dump's option of that name",
  },
}

const wrong = (given: Given, name: string, problem: string): RunbookError =>
  new RunbookError('bad-input', `--${name}: ${problem}, got "${given.text(name)}"`, {
    state: 'nothing-changed',
    hint: 'correct the option; the command with --help shows what each one takes',
  })

/** In milliseconds. */
export function duration(given: Given, name: string): number {
  try {
    return parseDuration(given.text(name))
  } catch (error) {
    throw wrong(given, name, (error as Error).message)
  }
}

export function oneOf<const V extends string>(given: Given, name: string, values: readonly V[]): V {
  const known = values.find((value) => value === given.text(name))
  if (known === undefined) throw wrong(given, name, `expected one of ${values.join(', ')}`)
  return known
}

export function wholeNumber(given: Given, name: string): number {
  if (!/^\d{1,6}$/.test(given.text(name))) throw wrong(given, name, 'expected a whole number')
  return Number(given.text(name))
}

const usage = (problem: string, word: string): RunbookError =>
  new RunbookError('bad-input', problem, { hint: `pg-runbook ${word} --help`.replace('  ', ' ') })

/** @throws RunbookError `bad-input` with every problem of the command line */
export function readOptions(
  word: string,
  command: Command,
  argv: readonly string[],
): { given: Given; argument: string } {
  const declared: Record<string, CommandOption> = { ...command.options, ...COMMON_OPTIONS }
  const options = Object.fromEntries(
    Object.entries(declared).map(([name, { type, multiple = false }]) => [name, { type, multiple }]),
  )
  const { values, positionals, tokens } = parseArgs({ args: [...argv], options, strict: false, tokens: true })
  const problems = [
    ...optionProblems(tokens, declared),
    ...argumentProblems(command, positionals, values['help'] === true),
  ]
  if (problems.length > 0) throw usage(problems.join('\n'), word)
  const value = (name: string) => values[name] ?? declared[name]?.default
  return {
    argument: positionals[0] ?? '',
    given: {
      text: (name) => (typeof value(name) === 'string' ? (value(name) as string) : ''),
      flag: (name) => value(name) === true,
      list: (name) => ((value(name) as string[] | undefined) ?? []).map(String),
    },
  }
}

type Token = NonNullable<ReturnType<typeof parseArgs>['tokens']>[number]

function optionProblems(tokens: readonly Token[], declared: Record<string, CommandOption>): string[] {
  return tokens.flatMap((token) => {
    if (token.kind !== 'option') return []
    const option = declared[token.name]
    if (!option)
      return [
        `${token.rawName}: there is no such option; there are ${Object.keys(declared)
          .map((name) => `--${name}`)
          .join(', ')}`,
      ]
    if (option.type === 'string' && !token.value) return [`${token.rawName}: needs a value`]
    if (option.type === 'string' && !token.inlineValue && token.value!.startsWith('-'))
      return [
        `${token.rawName}: needs a value, and is followed by ${token.value} (write ${token.rawName}=${token.value} if that is it)`,
      ]
    if (option.type === 'boolean' && token.value !== undefined) return [`${token.rawName}: takes no value`]
    return []
  })
}

function argumentProblems(command: Command, positionals: readonly string[], help: boolean): string[] {
  const expected = command.argument ? 1 : 0
  if (help) return []
  if (positionals.length < expected) return [`${command.argument!.name}: required (${command.argument!.description})`]
  return positionals.slice(expected).map((extra) => `${extra}: not expected here`)
}
