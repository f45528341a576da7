// What Prisma's engine says when it cannot compare, in our words: a schema file that it refuses with the line it names, a
// database that could not be read with the server's reason. None of them may ever pass for "no drift".
import { stripVTControlCharacters } from 'node:util'
import { RunbookError, type SourceLocation } from '../errors.js'

interface SchemaProblem {
  message: string
  location: SourceLocation
}

/** `error: <message>` and, on a line of its own, `-->  <file>:<line>`, as the engine prints each problem. */
const PROBLEM = /^error: ([^]*?)\n\s*-->\s+(.+):(\d+)\s*$/gm

const problemsIn = (text: string): SchemaProblem[] =>
  [...text.matchAll(PROBLEM)].map((match) => ({
    message: match[1]!.replace(/\s+/g, ' '),
    location: { file: match[2]!, line: Number(match[3]) },
  }))

/** Without the traces of the engine's own code that follow its message. */
const firstParagraph = (text: string): string => text.split(/\n\s+(?:0: |at )/)[0]!.trim()

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))

function badSchema([first, ...others]: [SchemaProblem, ...SchemaProblem[]], cause: unknown): RunbookError {
  const rest = others.map(({ message, location }) => `\n${location.file}:${location.line}: ${message}`)
  return new RunbookError('bad-schema-file', first.message + rest.join(''), {
    state: 'nothing-changed',
    location: first.location,
    hint: 'correct the schema file; `npx prisma validate` says the same. Drift was not checked',
    cause,
  })
}

/**
 * @param error what the engine threw
 * @param failure what the database answered, where it was the database
 * @param panic the engine's last words, where it broke
 */
export function engineError(error: unknown, failure: unknown, panic: string | undefined): RunbookError {
  if (error instanceof RunbookError) return error
  const text = stripVTControlCharacters(messageOf(error))
  const [first, ...others] = problemsIn(text)
  if (first && failure === undefined) return badSchema([first, ...others], error)
  const why = failure === undefined ? (panic ?? firstParagraph(text)) : messageOf(failure)
  const what = failure === undefined ? "Prisma's schema engine could not compare" : 'the database could not be read'
  return new RunbookError('drift-not-checked', `${what}: ${why}`, {
    state: 'nothing-changed',
    hint: 'run it again; where it stays so, report it with the schema file and the message',
    cause: failure ?? error,
  })
}
