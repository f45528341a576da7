// Parts of rows out of COPY's text form, which comes in pieces that are cut anywhere; nothing of a row is kept between two of them. A tab
// and a line end are what they are: in a value they are escaped, and no encoding has them within a character. PostgreSQL manual, COPY,
// File Formats.

const [TAB, LINE_END] = [0x09, 0x0a]
/** Of a row's number and what stands around it. */
const MOST_DIGITS = 24

/** Row numbers go on from part to part of one table. */
export interface RowCount {
  rows: number
}

/** Bytes that grow as needed, and are used again for the next piece. */
function collector() {
  let [bytes, length] = [Buffer.allocUnsafe(1 << 16), 0]
  const ensure = (more: number): void => {
    if (length + more <= bytes.length) return
    const larger = Buffer.allocUnsafe(Math.max(bytes.length * 2, length + more))
    bytes.copy(larger, 0, 0, length)
    bytes = larger
  }
  return {
    number(value: number): void {
      ensure(MOST_DIGITS)
      length += bytes.write(String(value), length, 'latin1')
    },
    byte(value: number): void {
      ensure(1)
      bytes[length++] = value
    },
    slice(piece: Buffer, start: number, end: number): void {
      ensure(end - start)
      length += piece.copy(bytes, length, start, end)
    },
    /** Valid until the next piece. */
    take(): Buffer {
      const taken = bytes.subarray(0, length)
      length = 0
      return taken
    },
  }
}

function fieldEnd(piece: Buffer, start: number): number {
  let end = start
  while (end < piece.length && piece[end] !== TAB && piece[end] !== LINE_END) end++
  return end
}

/**
 * Of each row its number, from 0, and some of its fields, in the order in which they stand.
 * @param fields their places in the row, from 0; at least one
 */
export function numberedFields(fields: readonly number[], count: RowCount): (piece: Buffer) => Buffer {
  const out = collector()
  const last = Math.max(...fields)
  const isWanted = Array.from({ length: last + 1 }, (_, field) => fields.includes(field))
  let field = 0
  let isInRow = false
  const enter = (next: number): void => {
    field = next
    if (isWanted[next]) out.byte(TAB)
  }
  const leave = (): void => {
    out.byte(LINE_END)
    isInRow = false
  }
  return (piece) => {
    for (let at = 0; at < piece.length;) {
      if (!isInRow) {
        out.number(count.rows++)
        isInRow = true
        enter(0)
      }
      const end = field > last ? piece.indexOf(LINE_END, at) : fieldEnd(piece, at)
      if (isWanted[field]) out.slice(piece, at, end)
      if (end < 0 || end === piece.length) break
      if (piece[end] === LINE_END) leave()
      else enter(field + 1)
      at = end + 1
    }
    return out.take()
  }
}

/** The rows whose number, from 0, is wanted. */
export function wantedRows(isWanted: (row: number) => boolean, count: RowCount): (piece: Buffer) => Buffer {
  const out = collector()
  let isInRow = false
  let isKept = false
  return (piece) => {
    for (let at = 0; at < piece.length;) {
      if (!isInRow) isKept = isWanted(count.rows++)
      const lineEnd = piece.indexOf(LINE_END, at)
      const end = lineEnd < 0 ? piece.length : lineEnd + 1
      if (isKept) out.slice(piece, at, end)
      isInRow = lineEnd < 0
      at = end
    }
    return out.take()
  }
}
