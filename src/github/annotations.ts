// Errors and warnings on the line of the file they are about. GitHub shows ten of each a step and drops the others without a
// word: what is over goes to the log, and one place of the ten errors is kept for the step's own failure.
import * as core from '@actions/core'
import type { SourceLocation } from '../errors.js'
import { neutralise, neutraliseLine } from '../neutral-text.js'

/** Per step and kind, and characters of a message. Source: actions/runner, ExecutionContext.cs (`_maxIssueCount`, `_maxIssueMessageLength`). */
export const ANNOTATIONS_SHOWN = 10
const LONGEST_MESSAGE = 4_096
const LONGEST_TITLE = 255

export interface Annotation {
  title?: string
  at?: SourceLocation | undefined
}

const used = { error: 0, warning: 0 }

/** Places an annotation, or a line in the log where the step has no place left. The message may come from anywhere. */
export function annotate(kind: 'error' | 'warning', message: string, about: Annotation = {}): void {
  const places = kind === 'error' ? ANNOTATIONS_SHOWN - 1 : ANNOTATIONS_SHOWN
  if (used[kind]++ >= places) return logInstead(kind, message, about)
  place(kind, message, about)
}

/** The step's failure, which always has its place. */
export const annotateFailure = (message: string, about: Annotation): void => place('error', message, about)

function place(kind: 'error' | 'warning', message: string, { title, at }: Annotation): void {
  const harmless = neutralise(message)
  const notice = '\n... (the rest is in the log)'
  const tooLong = harmless.length > LONGEST_MESSAGE
  if (tooLong) core.info(harmless)
  core[kind](tooLong ? harmless.slice(0, LONGEST_MESSAGE - notice.length) + notice : harmless, {
    ...(title && { title: neutraliseLine(title, LONGEST_TITLE - 40) }),
    ...(at && { file: at.file, startLine: at.line, ...(at.column && { startColumn: at.column }) }),
  })
}

function logInstead(kind: 'error' | 'warning', message: string, { at }: Annotation): void {
  const where = at ? `${at.file}:${at.line}: ` : ''
  core.info(neutralise(`${kind}: ${where}${message}`))
}
