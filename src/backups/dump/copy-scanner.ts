// Finds where COPY data ends: a line that is exactly `\.`. In data a backslash is always doubled, so no row can be that line.
// Source: "File Formats, Text Format" in the manual's page of COPY.

const NEWLINE = 10
const TERMINATOR = Buffer.from('\\.\n')
const NEWLINE_AND_TERMINATOR = Buffer.from('\n\\.\n')

export interface CopyScan {
  /** The next byte begins a line, but for `held` bytes that were already seen. */
  atLineStart: boolean
  /** Bytes of a possible terminator, at the end of the last chunk; not yet given out as data. */
  held: number
  ended: boolean
}

/** At the first byte after the line of the COPY statement. */
export const startOfCopyData = (): CopyScan => ({ atLineStart: true, held: 0, ended: false })

/**
 * Reads data from `from` on, gives it out through `data` in slices of the chunk, and returns how far it came: the end of the
 * chunk, or just behind the terminator line when `scan.ended`.
 */
export function scanCopyData(scan: CopyScan, chunk: Buffer, from: number, data: (bytes: Buffer) => void): number {
  if (scan.atLineStart) {
    const at = matchTerminator(scan, chunk, from)
    if (scan.ended || at === chunk.length) return at
    const earlier = scan.held - (at - from)
    if (earlier > 0) data(TERMINATOR.subarray(0, earlier))
    Object.assign(scan, { atLineStart: false, held: 0 })
  }
  const end = chunk.indexOf(NEWLINE_AND_TERMINATOR, from)
  if (end >= 0) {
    scan.ended = true
    data(chunk.subarray(from, end + 1))
    return end + NEWLINE_AND_TERMINATOR.length
  }
  holdBack(scan, chunk, from)
  if (chunk.length - scan.held > from) data(chunk.subarray(from, chunk.length - scan.held))
  return chunk.length
}

function matchTerminator(scan: CopyScan, chunk: Buffer, from: number): number {
  let at = from
  while (at < chunk.length && chunk[at] === TERMINATOR[scan.held]) {
    at++
    if (++scan.held < TERMINATOR.length) continue
    scan.ended = true
    return at
  }
  return at
}

/** Whether the chunk ends in the beginning of a terminator line. */
function holdBack(scan: CopyScan, chunk: Buffer, from: number): void {
  for (let held = 0; held < TERMINATOR.length; held++) {
    const newline = chunk.length - held - 1
    if (newline < from) return
    if (chunk[newline] === NEWLINE && chunk.compare(TERMINATOR, 0, held, newline + 1) === 0) {
      scan.atLineStart = true
      scan.held = held
      return
    }
  }
}
