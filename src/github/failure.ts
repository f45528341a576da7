// Tells people why the step failed. A RunbookError is told as it explains itself; anything else is a bug of ours, with its stack
// and where to report it. Only names, messages and SQLSTATEs of causes are printed: a server error's DETAIL may hold row data.
import * as core from '@actions/core'
import { RunbookError, explain, stateInWords } from '../errors.js'
import { annotateFailure } from './annotations.js'
import { plain } from '../markdown-text.js'
import { correctInputs } from './inputs.js'
import { writeSummary } from './summary.js'
import { neutralise, neutraliseLine } from '../neutral-text.js'

/** Writes the failure to the log, as an annotation and to the summary. `begun`: whether the work itself had started. */
export function tellFailure(action: string, error: unknown, begun: boolean): void {
  const told = error instanceof RunbookError ? tellExpected(action, error) : tellBug(action, error, begun)
  writeSummary(`### \u274c ${plain(action)} failed\n\n${plain(told)}\n`)
}

function tellExpected(action: string, error: RunbookError): string {
  const message = explain(withHint(action, error))
  annotateFailure(message, { title: `${action}: ${error.code}`, at: error.detail.location })
  for (const cause of causesOf(error)) core.info(neutralise(`Caused by: ${cause}`))
  core.debug(neutralise(error.stack ?? ''))
  return message
}

/** Bad inputs that an operation found, which knows nothing of `with:`, end in the next step as those do that were read here. */
const withHint = (action: string, error: RunbookError): RunbookError =>
  error.code === 'bad-input' && error.detail.hint === undefined
    ? new RunbookError(error.code, error.message, { ...error.detail, hint: correctInputs(action) })
    : error

function tellBug(action: string, error: unknown, begun: boolean): string {
  const stack = error instanceof Error ? (error.stack ?? String(error)) : `not an Error was thrown: ${describe(error)}`
  core.info(neutralise(stack))
  for (const cause of causesOf(error)) core.info(neutralise(`Caused by: ${cause}`))
  const state = begun ? ` ${stateInWords('unknown')}` : ''
  const message = `${neutraliseLine(describe(error))}\nThis is a bug in pg-runbook, not in your database.${state}\n`
  const whole = `${message}Next: report it with the stack from the log (Node ${process.version}) at ${issuesUrl()}`
  annotateFailure(whole, { title: `${action}: a bug in pg-runbook` })
  return whole
}

/** Each cause below the error, outermost first; one that only repeats what is above is left out. */
function causesOf(error: unknown): string[] {
  const causes: string[] = []
  let told = error instanceof Error ? error.message : ''
  let cause = error instanceof Error ? error.cause : undefined
  for (let depth = 0; depth < 8 && cause !== undefined && cause !== null; depth += 1) {
    const description = describe(cause)
    const message = cause instanceof Error ? cause.message : description
    if (!told.includes(message)) causes.push(description)
    told += `\n${message}`
    cause = cause instanceof Error ? cause.cause : undefined
  }
  return causes
}

function describe(error: unknown): string {
  if (!(error instanceof Error)) return typeof error === 'string' ? error : `a value of type ${typeof error}`
  const { code } = error as { code?: unknown }
  const inside = error instanceof AggregateError ? error.errors.map((one) => `; ${describe(one)}`).join('') : ''
  return `${error.name}${typeof code === 'string' ? ` ${code}` : ''}: ${error.message}${inside}`
}

/** The repository that this action was taken from; the runner names it except for actions of the checkout itself. */
function issuesUrl(): string {
  const repository = process.env['GITHUB_ACTION_REPOSITORY'] || process.env['GITHUB_REPOSITORY'] || ''
  const server = process.env['GITHUB_SERVER_URL'] || 'https://github.com'
  return /^[\w.-]+\/[\w.-]+$/.test(repository) ? `${server}/${repository}/issues/new` : 'the issues page of pg-runbook'
}
