// The terminal's entry: a word, its options, and the exit code, which is set here and nowhere else.
// 0 done, 1 failed, 2 bad usage, 3 drift or findings.
import { explain, RunbookError } from '../errors.js'
import { neutralise } from '../neutral-text.js'
import { terminalText } from '../reports/terminal.js'
import { TOOL_VERSION } from '../tool-version.js'
import type { Command } from './command.js'
import { apply } from './commands/apply.js'
import { backup } from './commands/backup.js'
import { status } from './commands/status.js'
import { withContext } from './context.js'
import { commandHelp, overview } from './help.js'
import { readOptions } from './options.js'
import { terminalLog } from './terminal-log.js'

const commands: Record<string, Command> = { backup, apply, status }

/** Told before any work: the command line or the environment is wrong, not the database. */
const USAGE_CODES = new Set(['bad-input', 'bad-database-url', 'missing-database-url', 'bad-migration-name'])

const LAST_WORDS_MS = 2_000

export async function run(argv: readonly string[] = process.argv.slice(2)): Promise<void> {
  try {
    process.exitCode = await main(argv)
  } catch (error) {
    process.exitCode = tell(error)
  }
  // A connection that hangs after a cancel must not keep the command alive.
  setTimeout(() => process.exit(), LAST_WORDS_MS).unref()
}

async function main([word, ...rest]: readonly string[]): Promise<number> {
  if (word === undefined || word === '--help' || word === 'help') return print(overview(commands))
  if (word === '--version') return print(`${TOOL_VERSION}\n`)
  const command = Object.hasOwn(commands, word) ? commands[word] : undefined
  if (!command)
    throw new RunbookError(
      'bad-input',
      `${word}: there is no such command; there are ${Object.keys(commands).join(', ')}`,
      {
        hint: 'pg-runbook --help',
      },
    )
  const { given, argument } = readOptions(word, command, rest)
  if (given.flag('help')) return print(commandHelp(word, command))
  const log = terminalLog(process.stderr, given.flag('verbose'))
  const answer = await withContext(log, (context) => command.run(given, argument, context))
  print(given.flag('json') ? `${JSON.stringify(answer.report, null, 2)}\n` : terminalText(answer.document))
  return answer.exitCode
}

function print(text: string): 0 {
  process.stdout.write(text)
  return 0
}

function tell(error: unknown): 1 | 2 {
  if (!(error instanceof RunbookError)) {
    const stack = error instanceof Error ? (error.stack ?? error.message) : String(error)
    process.stderr.write(`${neutralise(stack)}\nThis is a bug in pg-runbook, not in your database.\n`)
    return 1
  }
  process.stderr.write(`${neutralise(`error: ${explain(error)}`)}\n`)
  return USAGE_CODES.has(error.code) ? 2 : 1
}
