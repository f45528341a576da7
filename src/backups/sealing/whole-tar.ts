// Lets a tar archive through and fails where it was cut: pg_restore reads one that stops in the middle without end (found with 15),
// and one that stops between two files as if it were whole. Source: POSIX ustar; pg_backup_tar.c writes no other form.
import { Transform } from 'node:stream'

const BLOCK_BYTES = 512
const [SIZE_AT, SIZE_BYTES] = [124, 12]
const LARGE_SIZE = 0x80

export function wholeTar(): Transform {
  let [header, toSkip, isEnded]: [Buffer, number, boolean] = [Buffer.alloc(0), 0, false]
  const read = (chunk: Buffer): void => {
    let at = 0
    while (at < chunk.length && !isEnded) {
      const skipped = Math.min(toSkip, chunk.length - at)
      toSkip -= skipped
      at += skipped
      if (toSkip > 0 || at === chunk.length) return
      const piece = chunk.subarray(at, at + BLOCK_BYTES - header.length)
      header = Buffer.concat([header, piece])
      at += piece.length
      if (header.length < BLOCK_BYTES) return
      if (header.every((byte) => byte === 0)) isEnded = true
      else toSkip = Math.ceil(sizeIn(header) / BLOCK_BYTES) * BLOCK_BYTES
      header = Buffer.alloc(0)
    }
  }
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      read(chunk)
      done(null, chunk)
    },
    flush: (done) => done(isEnded ? null : new Error('the tar archive stops before its end')),
  })
}

/** Octal digits, or from 8 GiB on a binary number with its first bit set. */
function sizeIn(header: Buffer): number {
  if (header[SIZE_AT] === LARGE_SIZE) return Number(header.readBigUInt64BE(SIZE_AT + SIZE_BYTES - 8))
  return Number.parseInt(header.toString('latin1', SIZE_AT, SIZE_AT + SIZE_BYTES), 8) || 0
}
