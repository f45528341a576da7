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
    '\npg-runbook <command> --help shows its options.',
    'The database is read from DATABASE_URL (--environment production) or STAGING_DATABASE_URL (--environment staging).',
    EXIT_CODES,
    '',
  ].join('\n')
}

export function commandHelp(word: string, command: Command): string {
  const argument = command.argument ? ` <${command.argument.name}>` : ''
  const options = Object.entries({ ...command.options, ...COMMON_OPTIONS }).map(optionLine)
  return [
    `${command.summary}\n\nUsage: pg-runbook ${word}${argument} [options]\n`,
    ...(command.argument ? [`  <${command.argument.name}>  ${command.argument.description}\n`] : []),
    ...options,
    `\n${EXIT_CODES}\n`,
  ].join('\n')
}

function optionLine([name, option]: [string, CommandOption]): string {
  const flag = `--${name}${option.value ? ` ${option.value}` : ''}`
  const standard = typeof option.default === 'string' ? ` (default: ${option.default})` : ''
  return `  ${flag.padEnd(34)} ${option.description}${standard}`
}
