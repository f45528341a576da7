// A file of this machine as bytes that can be read again and again, in large pieces.
import { createReadStream } from 'node:fs'
import type { Readable } from 'node:stream'

/** Fewer, larger reads: at 64 KiB the reading itself costs more than half of what is done with the bytes. */
const READ_BYTES = 1024 * 1024

/** @param end excluded; to the end of the file where it is left out */
export const readFileBytes = (file: string, start = 0, end?: number): Readable =>
  createReadStream(file, {
    start,
    highWaterMark: READ_BYTES,
    ...(end === undefined ? {} : { end: end - 1 }),
  })
