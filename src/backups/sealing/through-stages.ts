// A backup on its way through the programs that open it. What comes out ends only when every one of them has said that all was
// well: a stage that fails after its last byte (a seal that was cut, a checksum that does not fit) fails the stream.
import { addAbortSignal, type Readable, Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { RunbookError } from '../../errors.js'
import type { Stage } from './seal.js'

const BUFFERED_BYTES = 1024 * 1024
/** How long the others may take to end after one has failed: a program can wait for its reader, or never end. */
const GRACE_MS = 2_000

/**
 * The bytes behind the last of `stages`. Whoever stops reading, or aborts, ends all of them.
 * @param stages at least one, in order
 */
export function throughStages(source: Readable, stages: readonly Stage[], signal?: AbortSignal): Readable {
  const parts = [...linksOf(source, stages), ...stages.map(({ finished }) => finished)]
  const ended = Promise.allSettled(parts)
  const stop = () => {
    clearTimeout(grace)
    source.destroy()
    for (const stage of stages) stage.kill()
  }
  let grace: NodeJS.Timeout | undefined
  for (const part of parts)
    part.catch(() => {
      if (!output.destroyed) grace ??= setTimeout(stop, GRACE_MS)
    })
  const failure = async (): Promise<Error | undefined> => {
    const outcomes = await ended
    return ownError(source) ?? firstCause(outcomes)
  }
  const output = new Transform({
    highWaterMark: BUFFERED_BYTES,
    transform: (chunk: Buffer, _encoding, done) => done(null, chunk),
    flush: (done) => void failure().then((error) => done(error)),
  })
  const last = stages.at(-1)!.output
  last.once('error', (error: Error) => void failure().then((cause) => output.destroy(cause ?? error)))
  output.once('close', stop)
  last.pipe(output)
  return signal ? addAbortSignal(signal, output) : output
}

const linksOf = (source: Readable, stages: readonly Stage[]): Promise<void>[] =>
  stages.map((stage, index) => pipeline(index === 0 ? source : stages[index - 1]!.output, stage.input))

/** What the source failed with by itself: one that was ended because of its reader has the reader's error, or a broken pipe's. */
function ownError(source: Readable): Error | undefined {
  const error: NodeJS.ErrnoException | undefined = source.errored ?? undefined
  return error instanceof RunbookError || error?.syscall === 'open' || error?.syscall === 'read' ? error : undefined
}

/** Of what failed, the first in the order of the stages that is no consequence of another's failure. */
function firstCause(outcomes: readonly PromiseSettledResult<void>[]): Error | undefined {
  const failures = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason as Error] : []))
  return failures.find((error) => error instanceof RunbookError && !isBrokenPipe(error.cause)) ?? failures[0]
}

export const isBrokenPipe = (error: unknown): boolean => (error as NodeJS.ErrnoException | undefined)?.code === 'EPIPE'
