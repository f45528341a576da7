// One step ends once, whatever happens in its process: the work's own end, a crash outside every promise, a cancel by the runner
// (SIGINT to this process only, SIGTERM 7.5 s later, SIGKILL 2.5 s after that), or nothing left to wait for. It never hangs.
import { RunbookError } from '../errors.js'

/** How long the work may take to stop after a signal; the runner's own patience is 7.5 s. */
export const SECONDS_TO_STOP = 5

/** `cancelled` names the signal when one came, also when the work ended well in spite of it. */
export type Ending<T> = { cancelled?: NodeJS.Signals } & (
  { kind: 'done'; value: T } | { kind: 'failed'; error: unknown }
)

/** Runs the step's work to its one end. The signal's reason is a RunbookError `cancelled`. */
export function untilEnded<T>(
  work: (signal: AbortSignal) => Promise<T>,
  tell: (line: string) => void,
): Promise<Ending<T>> {
  const stopping = new AbortController()
  return new Promise((resolve) => {
    let cancelled: NodeJS.Signals | undefined
    const fail = (error: unknown) => resolve({ kind: 'failed', error, ...(cancelled && { cancelled }) })
    const cancel = (name: NodeJS.Signals) => {
      if (cancelled) return
      cancelled = name
      tell(`Received ${name}: stopping, within ${SECONDS_TO_STOP} s.`)
      setTimeout(() => fail(stoppedTooSlowly(name)), SECONDS_TO_STOP * 1_000)
      stopping.abort(new RunbookError('cancelled', `the step was cancelled (${name})`))
    }
    process.on('SIGINT', cancel).on('SIGTERM', cancel)
    process.on('uncaughtException', fail).on('unhandledRejection', fail)
    // Without this a promise that nothing can settle any more would end the process with exit code 0: a green step.
    process.once('beforeExit', () => fail(new Error('the work can never end: it waits for something that is gone')))
    work(stopping.signal).then((value) => resolve({ kind: 'done', value, ...(cancelled && { cancelled }) }), fail)
  })
}

const stoppedTooSlowly = (name: NodeJS.Signals): RunbookError =>
  new RunbookError('cancelled', `the step was cancelled (${name}) and did not stop within ${SECONDS_TO_STOP} s`, {
    state: 'unknown',
    hint: 'run `pg-runbook status` before anything else: it tells what the ledger and the server know.',
  })
