// What the value of an option may be: why a text cannot be used, for the one message that tells every problem of a command line.
import { statSync } from 'node:fs'
import { badRecipients } from '../backups/sealing/seal.js'
import { parseAge, parseDuration } from '../duration.js'
import { RunbookError } from '../errors.js'
import { healthUrlProblems } from '../health/health-url.js'
import { neutraliseLine } from '../neutral-text.js'
import { parseTargetTime } from '../target-time.js'

type Check = (text: string) => string | undefined

const SHOWN_CHARACTERS = 60

/** A word of the command line as a message may show it: a URL may hold a password. */
export const shownWord = (text: string): string => (/:\/\//.test(text) ? 'a URL, which is not shown' : shortened(text))

/** A value, in quotation marks. */
export const shownText = (text: string): string => (/:\/\//.test(text) ? shownWord(text) : `"${shortened(text)}"`)

const shortened = (text: string): string =>
  neutraliseLine(text.length > SHOWN_CHARACTERS ? `${text.slice(0, SHOWN_CHARACTERS)}...` : text)

/** With a unit, as {@link parseDuration} reads it. */
export const durationProblem: Check = (text) => problemOf(() => parseDuration(text), text)

function problemOf(read: () => unknown, text: string): string | undefined {
  try {
    read()
    return undefined
  } catch (error) {
    if (!(error instanceof RunbookError)) throw error
    return `${error.message}, got ${shownText(text)}`
  }
}

/** As {@link parseAge} reads it. */
export const ageProblem: Check = (text) => problemOf(() => parseAge(text), text)

/** A moment with its offset, as {@link parseTargetTime} reads it. */
export const timeProblem: Check = (text) => problemOf(() => parseTargetTime(text), text)

export const oneOfProblem =
  (values: readonly string[]): Check =>
  (text) =>
    values.includes(text) ? undefined : `expected one of ${values.join(', ')}, got ${shownText(text)}`

export const wholeNumberProblem =
  (min: number, max: number): Check =>
  (text) =>
    /^\d{1,9}$/.test(text) && Number(text) >= min && Number(text) <= max
      ? undefined
      : `expected a whole number from ${min} to ${max}, got ${shownText(text)}`

export const blankProblem: Check = (text) =>
  text.trim() === '' ? 'expected a few words, which are kept in the ledger' : undefined

/** A folder that is not there yet is made. */
export const destinationProblem: Check = (text) =>
  isFolder(text) === false ? `expected a folder, and ${shownText(text)} is something else` : undefined

export const folderProblem: Check = (text) =>
  isFolder(text) === true ? undefined : `there is no folder ${shownText(text)}`

export async function recipientProblem(text: string): Promise<string | undefined> {
  const [bad] = await badRecipients([text])
  return bad === undefined ? undefined : `not a key that age takes: ${shownText(bad)}`
}

export const patternProblem: Check = (text) =>
  text.startsWith('-') ? `expected a table, got ${shownText(text)}` : undefined

export const healthUrlProblem: Check = (text) => {
  const problems = healthUrlProblems(text).map((problem) => problem.replace(/^health-url: /, ''))
  return problems.length === 0 ? undefined : problems.join('; ')
}

/** Undefined where there is nothing of that name. */
function isFolder(place: string): boolean | undefined {
  try {
    return statSync(place).isDirectory()
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ENOTDIR' ? false : undefined
  }
}
