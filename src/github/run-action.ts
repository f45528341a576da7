// Runs one action: inputs in, outputs out, and the only place that sets the step's exit code. A failed step sets no output but
// `status` and what the body explicitly keeps, so that no later step works with half a result.
import * as core from '@actions/core'
import { RunbookError } from '../errors.js'
import { type Log, rememberWarnings } from '../log.js'
import { actionLog } from './action-log.js'
import { tellFailure } from './failure.js'
import { type ActionSpec, type InputsOf, readInputs } from './inputs.js'
import { maskEnvironment } from './masks.js'
import { type Ending, untilEnded } from './step-process.js'
import { neutralise } from '../neutral-text.js'

/** A value that was not determined is undefined, which people see as empty: never `false`. */
export type OutputsOf<S extends ActionSpec> = Partial<
  Record<S['outputs'][number], string | number | boolean | undefined>
>

export interface Step<S extends ActionSpec> {
  log: Log
  /** Aborted when the runner cancels; there are five seconds to roll back and return or throw. */
  signal: AbortSignal
  /** Outputs that hold even if the step fails later, e.g. the backup's name before a migration. May be called again. */
  keep: (outputs: OutputsOf<S>) => void
}

export type ActionBody<S extends ActionSpec> = (inputs: InputsOf<S>, step: Step<S>) => Promise<OutputsOf<S>>

/**
 * Reads the inputs (all problems at once), runs `body` and ends the process: 0 with the outputs set, or 1 with the failure told.
 * Files made meanwhile are the owner's only.
 */
export async function runAction<S extends ActionSpec>(spec: S, body: ActionBody<S>): Promise<void> {
  process.umask(0o077)
  process.exitCode = 1 // until it has ended well
  const kept: OutputsOf<S> = {}
  let begun = false
  const work = async (signal: AbortSignal) => {
    maskEnvironment()
    const inputs = readInputs(spec)
    begun = true
    return body(inputs, {
      log: rememberWarnings(actionLog()),
      signal,
      keep: (outputs) => void Object.assign(kept, outputs),
    })
  }
  const ended = await untilEnded(work, core.info)
  const ending = begun ? withOutputs(spec, ended, kept) : ended
  if (ending.kind === 'failed') tellFailure(spec.name, asCancel(ending), begun)
  else if (ending.cancelled) core.info('The work was done before it could be cancelled: the outputs are set.')
  await exit(ending.kind === 'done' && !ending.cancelled ? 0 : 1)
}

/** Sets the outputs; that they cannot be set fails what had ended well, and does not hide what had failed. */
function withOutputs<S extends ActionSpec>(
  spec: S,
  ending: Ending<OutputsOf<S>>,
  kept: OutputsOf<S>,
): Ending<OutputsOf<S>> {
  const failed = spec.outputs.includes('status') ? { status: 'failed' } : {}
  try {
    setOutputs(spec, ending.kind === 'done' ? { ...kept, ...ending.value } : { ...failed, ...kept })
    return ending
  } catch (error) {
    if (ending.kind === 'done') return { kind: 'failed', error }
    core.info(neutralise(`The outputs could not be set: ${String(error)}`))
    return ending
  }
}

function setOutputs(spec: ActionSpec, outputs: Record<string, unknown>): void {
  const undeclared = Object.keys(outputs).filter((name) => !spec.outputs.includes(name))
  if (undeclared.length > 0) throw new Error(`outputs that ${spec.name} does not declare: ${undeclared.join(', ')}`)
  for (const [name, value] of Object.entries(outputs)) if (value !== undefined) core.setOutput(name, value)
}

/** Libraries answer an aborted signal with an AbortError of their own; after a cancel that is no bug. */
function asCancel(ending: Ending<unknown> & { kind: 'failed' }): unknown {
  const { error, cancelled } = ending
  if (!cancelled || !(error instanceof Error) || error instanceof RunbookError) return error
  const isAbort = error.name === 'AbortError' || (error as { code?: unknown }).code === 'ABORT_ERR'
  return isAbort ? new RunbookError('cancelled', `the step was cancelled (${cancelled})`, { cause: error }) : error
}

/** Ends the process even if something is left open; what was printed is out first. */
async function exit(code: number): Promise<never> {
  await Promise.all([process.stdout, process.stderr].map((stream) => new Promise((done) => stream.write('', done))))
  process.exit(code)
}
