// What one check of the doctor is, and how families of checks are run: none of them may stop the others, and what could not be
// looked at is `unknown`, never `ok`.
import { RunbookError } from '../errors.js'
import { neutraliseLine } from '../neutral-text.js'
import { describeServerError, isDatabaseError } from '../postgres/sqlstate.js'

/** `unknown`: not looked at, no right to see it, or the look itself failed. */
export type Verdict = 'ok' | 'problem' | 'unknown'

export interface Finding {
  verdict: Verdict
  /** What was seen, in one sentence. */
  detail: string
  /** What to do, in words; commands ready to paste follow, a line each. */
  fix?: string
}

export interface Check extends Finding {
  /** Stable: what a script may look for. */
  id: string
  title: string
}

/** Checks that are answered together, usually by one question to the server. */
export interface Family<Subject> {
  titles: Readonly<Record<string, string>>
  examine(subject: Subject): Promise<Readonly<Record<string, Finding>>>
}

export const ok = (detail: string): Finding => ({ verdict: 'ok', detail })
export const problem = (detail: string, fix: string): Finding => ({ verdict: 'problem', detail, fix })
export const unknown = (detail: string, fix?: string): Finding => ({
  verdict: 'unknown',
  detail,
  ...(fix !== undefined && { fix }),
})

/** Keeps the ids as types: a family that forgets one of its checks does not compile. */
export const family = <const Id extends string, Subject>(
  titles: Readonly<Record<Id, string>>,
  examine: (subject: Subject) => Promise<Readonly<Record<Id, Finding>>>,
): Family<Subject> => ({ titles, examine })

/** Every check of the family: with what it found, or `unknown` with the reason why it found nothing. */
export async function examine<Subject>(asked: Family<Subject>, subject: Subject): Promise<Check[]> {
  const { titles } = asked
  try {
    const found = await asked.examine(subject)
    return Object.entries(titles).map(([id, title]) => ({ id, title, ...found[id]! }))
  } catch (error) {
    return notExamined({ titles }, reasonOf(error))
  }
}

export const notExamined = ({ titles }: Pick<Family<never>, 'titles'>, why: Finding): Check[] =>
  Object.entries(titles).map(([id, title]) => ({ id, title, ...why, verdict: 'unknown' }))

/** Why something could not be looked at. */
export function reasonOf(error: unknown): Finding {
  if (error instanceof RunbookError) return unknown(neutraliseLine(error.message), error.detail.hint)
  if (isDatabaseError(error)) return unknown(describeServerError(error, { showDetail: false }))
  return unknown(neutraliseLine(error instanceof Error ? error.message : String(error), 300))
}

/** A stop that an operation would make, as a problem with the same words and the same next step. */
export const problemOf = (error: RunbookError): Finding =>
  problem(neutraliseLine(error.message), error.detail.hint ?? 'docs/errors.md tells more')

const MOST_NAMES = 10

/** The first names of a list that may be long. */
export const namesOf = (names: readonly string[]): string =>
  names.length <= MOST_NAMES
    ? names.join(', ')
    : `${names.slice(0, MOST_NAMES).join(', ')} and ${names.length - MOST_NAMES} more`

/** As {@link namesOf}, for commands: one for each of the first names. */
export const commandsFor = (names: readonly string[], command: (name: string) => string): string =>
  [
    ...names.slice(0, MOST_NAMES).map(command),
    ...(names.length > MOST_NAMES ? [`-- and ${names.length - MOST_NAMES} more`] : []),
  ].join('\n')
