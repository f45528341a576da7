// The terminal's entry: a word, its options, and the exit code, which is set here and nowhere else.
// 0 done, 1 failed, 2 bad usage, 3 drift or findings.
import { RunbookError } from '../errors.js'
import { hasWarned, type Log, rememberWarnings } from '../log.js'
import { nearNames } from '../near-names.js'
import { recorded } from '../report-record.js'
import { type Document, withoutWarnings } from '../reports/document.js'
import { terminalText } from '../reports/terminal.js'
import { TOOL_VERSION } from '../tool-version.js'
import { allCommands, commandNamed, commandNames, isCommand, optionNames } from './commands.js'
import { withContext } from './context.js'
import { tellFailure } from './failure.js'
import { commandHelp, overview } from './help.js'
import { shownWord } from './option-values.js'
import { readOptions } from './read-options.js'
import { outliveReaders } from './standard-streams.js'
import { terminalLog } from './terminal-log.js'
import { terminalUser } from './terminal-user.js'
import { terminalWords } from './terminal-words.js'

const LAST_WORDS_MS = 2_000

export async function run(argv: readonly string[] = process.argv.slice(2)): Promise<void> {
  outliveReaders()
  try {
    process.exitCode = await main(argv)
  } catch (error) {
    const word = isCommand(argv[0] ?? '') ? argv[0] : undefined
    const { text, exitCode } = tellFailure(error, terminalWords(await optionNames()), word)
    process.stderr.write(text)
    process.exitCode = exitCode
  }
  // A connection that hangs after a cancel must not keep the command alive.
  setTimeout(() => process.exit(), LAST_WORDS_MS).unref()
}

async function main([word, ...rest]: readonly string[]): Promise<number> {
  if (word === undefined) {
    process.stderr.write(overview(await allCommands()))
    return 2
  }
  if (['help', '--help', '-h'].includes(word))
    return rest[0] === undefined ? print(overview(await allCommands())) : help(rest[0])
  if (['--version', '-V'].includes(word)) return print(`${TOOL_VERSION}\n`)
  const command = await commandNamed(word)
  if (!command) throw noSuchCommand(word)
  const { given, argument } = await readOptions(word, command, rest)
  if (given.flag('help')) return help(word)
  const log = rememberWarnings(terminalLog(process.stderr, given.flag('verbose')))
  const answer = await withContext(log, (context) => command.run(given, argument, context))
  print(given.flag('json') ? json(word, answer.report) : terminalText(forScreen(answer.document, log)))
  return answer.exitCode
}

/** Where one screen shows both streams; a report that goes into a file is whole. */
const forScreen = (document: Document, log: Log): Document =>
  process.stdout.isTTY && process.stderr.isTTY ? withoutWarnings(document, (line) => hasWarned(log, line)) : document

function json(operation: string, report: unknown): string {
  const actor = terminalUser()
  return `${JSON.stringify(recorded(report, { operation, ...(actor && { actor }) }), null, 2)}\n`
}

async function help(word: string): Promise<0> {
  const command = await commandNamed(word)
  if (!command) throw noSuchCommand(word)
  return print(commandHelp(word, command))
}

function noSuchCommand(word: string): RunbookError {
  const names = commandNames
  const near = nearNames(word, names)
  const wrong = word.startsWith('-')
    ? `${word}: the command comes first, then its options`
    : `${shownWord(word)}: there is no such command`
  const meant = near.length > 0 ? `; did you mean ${near.join(' or ')}? There are` : '; there are'
  return new RunbookError('bad-input', `${wrong}${meant} ${names.join(', ')}`, {
    state: 'nothing-changed',
    hint: `pg-runbook ${near.length === 1 ? `${near[0]} ` : ''}--help`,
  })
}

function print(text: string): 0 {
  process.stdout.write(text)
  return 0
}
