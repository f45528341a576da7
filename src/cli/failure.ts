// How a terminal is told that a command stopped: the code that docs/errors.md is sorted by, the message in a terminal's words,
// what is in the database now, and the next thing to type.
import { RunbookError, USAGE_CODES, explain } from '../errors.js'
import { neutralise } from '../neutral-text.js'
import type { TerminalWords } from './terminal-words.js'

export interface ToldFailure {
  text: string
  exitCode: 1 | 2
}

/** @param word of the command, as far as it is known */
export function tellFailure(error: unknown, words: TerminalWords, word: string | undefined): ToldFailure {
  if (!(error instanceof RunbookError)) {
    const stack = error instanceof Error ? (error.stack ?? error.message) : String(error)
    return { text: `${neutralise(stack)}\nThis is a bug in pg-runbook, not in your database.\n`, exitCode: 1 }
  }
  const isUsage = USAGE_CODES.has(error.code)
  const { detail, code } = error
  const help = isUsage ? `pg-runbook${word === undefined ? '' : ` ${word}`} --help` : undefined
  const hint = detail.hint === undefined ? help : words.hint(detail.hint)
  // what names a place in a file quotes the file, whose words are its own
  const message = detail.location ? error.message : words.message(error.message)
  const told = explain(new RunbookError(code, message, { ...detail, ...(hint !== undefined && { hint }) }))
  return { text: `${neutralise(`error [${code}]: ${told}`)}\n`, exitCode: isUsage ? 2 : 1 }
}
