// What a word of the CLI is: its options, declared once and shown by --help, and what it does with them.
import type { Document } from '../reports/document.js'
import type { CliContext } from './context.js'

type Problem = string | undefined

export interface CommandOption {
  type: 'string' | 'boolean'
  /** One letter, e.g. `h` for -h. */
  short?: string
  /** May be given several times. */
  multiple?: boolean
  default?: string | boolean
  /** How --help names the value, e.g. `<file>` */
  value?: string
  description: string
  /** Why a text that was given cannot be used; asked of every value before the command runs, so that all problems are told at once. */
  problem?: (text: string) => Problem | Promise<Problem>
}

/** Option texts by name, defaults filled in. */
export interface Given {
  text(name: string): string
  flag(name: string): boolean
  list(name: string): string[]
  /** What follows the first argument. */
  rest: readonly string[]
}

/** What a command leaves: the report for --json, the document for people, and its exit code. */
export interface Answer {
  report: unknown
  document: Document
  exitCode: 0 | 3
}

export interface Command {
  summary: string
  /** The first positional argument, where there is one. */
  argument?: { name: string; description: string; optional?: boolean; problem?: (text: string) => Problem }
  /** What may follow it, any number of times. */
  rest?: { name: string; description: string }
  options: Record<string, CommandOption>
  run(given: Given, argument: string, context: CliContext): Promise<Answer>
}
