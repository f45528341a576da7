// Counts line ends, which is how rows and lines are counted. This touches every byte of a backup, so it looks at four at a
// time: about 4 GB/s, where a loop over bytes makes 1 GB/s and Buffer.indexOf on short rows 0.3 GB/s.

const NEWLINE = 10
const FOUR_NEWLINES = 0x0a0a0a0a
const LOW_BITS = 0x7f7f7f7f
const HIGH_BITS = 0x80808080
const WORD_BYTES = 4
/** Below this, making a view of words costs more than it saves. */
const FEW_BYTES = 64

function countOneByOne(bytes: Buffer, from: number, to: number): number {
  let count = 0
  for (let at = from; at < to; at++) if (bytes[at] === NEWLINE) count++
  return count
}

/** How many line ends `bytes` has in [from, to). */
export function countNewlines(bytes: Buffer, from: number, to: number): number {
  if (to - from < FEW_BYTES) return countOneByOne(bytes, from, to)
  const aligned = from + (-(bytes.byteOffset + from) & (WORD_BYTES - 1))
  let count = countOneByOne(bytes, from, aligned)
  const words = new Uint32Array(bytes.buffer, bytes.byteOffset + aligned, (to - aligned) >>> 2)
  for (let index = 0; index < words.length; index++) {
    // A byte that is a line end becomes zero, and only a zero byte leaves its high bit set below.
    const word = words[index]! ^ FOUR_NEWLINES
    const zeroes = ~(((word & LOW_BITS) + LOW_BITS) | word) & HIGH_BITS
    if (zeroes !== 0) count += Math.imul(zeroes >>> 7, 0x01010101) >>> 24
  }
  return count + countOneByOne(bytes, aligned + words.length * WORD_BYTES, to)
}
