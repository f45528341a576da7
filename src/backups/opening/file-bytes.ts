// A file of this machine as bytes that can be read again and again, in large pieces.
import { createReadStream } from 'node:fs'
import { type FileHandle, open } from 'node:fs/promises'
import type { Readable } from 'node:stream'

/** Fewer, larger reads: at 64 KiB the reading itself costs more than half of what is done with the bytes. */
const READ_BYTES = 1024 * 1024

export const readFileBytes = (file: string): Readable => createReadStream(file, { highWaterMark: READ_BYTES })

/**
 * Two pieces of memory take turns, one being filled while the other is used: new memory for every piece costs a fifth of the time
 * that a restore takes in this process. So each piece is valid only until the next is asked for.
 * @param end excluded
 */
export async function* readFileRange(
  file: string,
  start: number,
  end: number,
): AsyncGenerator<Buffer, void, undefined> {
  const handle = await open(file)
  let reading: Promise<Buffer> | undefined
  try {
    const bytes = Math.max(1, Math.min(READ_BYTES, end - start))
    const turns = [Buffer.allocUnsafeSlow(bytes), Buffer.allocUnsafeSlow(bytes)]
    reading = readPiece(handle, turns[0]!, start, end)
    for (let at = start, turn = 1; ; turn = 1 - turn) {
      const piece = await reading
      at += piece.length
      if (piece.length === 0) return
      reading = readPiece(handle, turns[turn]!, at, end)
      yield piece
    }
  } finally {
    await reading?.catch(() => {}) // nobody waits for what was read ahead
    await handle.close()
  }
}

async function readPiece(handle: FileHandle, into: Buffer, at: number, end: number): Promise<Buffer> {
  const { bytesRead } = await handle.read(into, 0, Math.min(into.length, Math.max(0, end - at)), at)
  return into.subarray(0, bytesRead)
}
