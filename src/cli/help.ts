// --help, made from the same declarations that the options are read by.
import type { Command, CommandOption } from './command.js'
import { COMMON_OPTIONS } from './options.js'

const EXIT_CODES = 'Exit codes: 0 done, 1 failed, 2 bad usage, 3 drift or findings.'

export function overview(commands: Record<string, Command>): string {
  const width = Math.max(...Object.keys(commands).map((word) => word.length))
  const words = Object.entries(commands).map(([word, { summary }]) => `  ${word.padEnd(width)}  ${summary}`)
  return [
    'pg-runbook: the PostgreSQL operations runbook, made executable',
    '\nUsage: pg-runbook <command> [options]\n',
    ...words,
    '\npg-runbook <command> --help (-h) shows its options; pg-runbook --version (-V) the version.',
    'The database: DIRECT_URL where it is set, else DATABASE_URL; with --environment staging, STAGING_DIRECT_URL where it is',
    'set, else STAGING_DATABASE_URL.',
    EXIT_CODES,
    '',
  ].join('\n')
}

export function commandHelp(word: string, command: Command): string {
  const argument = argumentOf(command)
  const options = Object.entries({ ...command.options, ...COMMON_OPTIONS }).map(optionLine)
  return [
    `${command.summary}\n\nUsage: pg-runbook ${word}${argument && ` ${argument}`} [options]\n`,
    ...argumentLines(command),
    ...options,
    `\n${EXIT_CODES}\n`,
  ].join('\n')
}

function argumentOf({ argument, rest }: Command): string {
  if (!argument) return ''
  const first = argument.optional ? `[<${argument.name}>]` : `<${argument.name}>`
  return rest ? `${first} [<${rest.name}> ...]` : first
}

const argumentLines = ({ argument, rest }: Command): string[] => {
  const described = [argument, rest].filter((one) => one !== undefined)
  return described.map(
    ({ name, description }, index) => `  <${name}>  ${description}${index < described.length - 1 ? '' : '\n'}`,
  )
}

function optionLine([name, option]: [string, CommandOption]): string {
  const short = option.short ? `-${option.short}, ` : ''
  const flag = `${short}--${name}${option.value ? ` ${option.value}` : ''}`
  const standard = typeof option.default === 'string' ? ` (default: ${option.default})` : ''
  return `  ${flag.padEnd(34)} ${option.description}${standard}`
}
