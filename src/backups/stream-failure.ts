// Which of several failures of one stream is the cause: when a stage dies, its neighbours fail too, with EPIPE, SIGPIPE or a
// premature close. Those are consequences, and a full disk would show up as a killed pg_dump; the operator needs the cause.
import { RunbookError } from '../errors.js'

/** What the file system says when it takes no more. */
const DISK_FULL = new Set(['ENOSPC', 'EDQUOT', 'EFBIG'])

/** How long a cause may come after its consequence, before the rest is ended without it. */
const GRACE_MS = 3_000

const codeOf = (error: unknown): string => (error as NodeJS.ErrnoException | undefined)?.code ?? ''

export const isDiskFull = (error: unknown): boolean => DISK_FULL.has(codeOf(error))

/** Causes of their own are what a program or the dump reader says, and a full disk; a broken pipe is never one. */
function isConsequence(error: unknown): boolean {
  if (error instanceof RunbookError) return codeOf(error.cause) === 'EPIPE'
  return !isDiskFull(error)
}

/**
 * Waits for all of `parts`. When one fails, `stop` is called to end the rest; then the first failure that is a cause of its own
 * is thrown, or else the first failure.
 */
export async function allOrFirstCause(parts: readonly Promise<unknown>[], stop: () => void): Promise<void> {
  const failures: unknown[] = []
  let stopped = false
  let grace: NodeJS.Timeout | undefined
  const stopRest = () => {
    stopped = true
    stop()
  }
  let cause: unknown
  const note = (error: unknown) => {
    if (stopped) return // it was ended by us
    // pg_dump fails in its own words when what it writes to has gone: after a broken pipe its failure is no cause.
    const afterBreak = failures.length > 0 && error instanceof RunbookError && error.code === 'backup-failed'
    failures.push(error)
    if (afterBreak || isConsequence(error)) return void (grace ??= setTimeout(stopRest, GRACE_MS))
    cause = error
    stopRest()
  }
  await Promise.all(parts.map((part) => part.catch(note)))
  clearTimeout(grace)
  if (failures.length > 0) throw cause ?? failures[0]
}
